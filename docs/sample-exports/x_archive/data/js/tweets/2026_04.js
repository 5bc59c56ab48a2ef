Grailbird.data.tweets_2026_04 = 
 [
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2049916441850809251",
  "text": "social networks: three things learnt at the reading group",
  "id": 2049916441850809251,
  "created_at": "2026-04-30 18:19:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2049848242467769230",
  "text": "Why social&nbsp;media&nbsp;marketing matters to our town hall. Two lines,\nand a \"quotation\".",
  "id": 2049848242467769230,
  "created_at": "2026-04-30 13:48:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2049462198727609188",
  "text": "Anyone here with views on #SocialCRM? Asking for the river path \ud83d\ude42",
  "id": 2049462198727609188,
  "created_at": "2026-04-29 12:14:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2049380158141369170",
  "text": "Why #socbiz matters to our workshop. <br/>Part 2898 of a series.",
  "id": 2049380158141369170,
  "created_at": "2026-04-29 06:48:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2049377389900729167",
  "text": "Anyone here with views on <b>social</b> marketers? Asking for the river path \ud83d\ude42 More tomorrow.",
  "id": 2049377389900729167,
  "created_at": "2026-04-29 06:37:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2049033876403129115",
  "text": "Anyone here with views on soci\u200bal media marketing? Asking for the morning train \ud83d\ude42 Thanks to all who came!",
  "id": 2049033876403129115,
  "created_at": "2026-04-28 07:52:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048814178759609096",
  "text": "Anyone here with views on antisocial brands? Asking for the reading group \ud83d\ude42 Two lines,\nand a \"quotation\".",
  "id": 2048814178759609096,
  "created_at": "2026-04-27 17:19:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048757807313849085",
  "text": "social_business: three things learnt at the morning train Rain again.",
  "id": 2048757807313849085,
  "created_at": "2026-04-27 13:35:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048721820185529079",
  "text": "Notes about SOCIAL BUSINESSES from the workshop. Rain again.",
  "id": 2048721820185529079,
  "created_at": "2026-04-27 11:12:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048691621196729068",
  "text": "Reading on fresh bread today &amp; thinking of the kitchen.",
  "id": 2048691621196729068,
  "created_at": "2026-04-27 09:12:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048655130751929058",
  "text": "A talk on social-media-marketing in the library, well attended. Rain again.",
  "id": 2048655130751929058,
  "created_at": "2026-04-27 06:47:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048648587637689056",
  "text": "Anyone here with views on antisocial brands? Asking for the kitchen \ud83d\ude42 Thanks to all who came!",
  "id": 2048648587637689056,
  "created_at": "2026-04-27 06:21:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048323696849849011",
  "text": "social marketing and then social biz: three things learnt at the library Thanks to all who came!",
  "id": 2048323696849849011,
  "created_at": "2026-04-26 08:50:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048288213038009003",
  "text": "Anyone here with views on SOCIAL MARKETERS? Asking for the library \ud83d\ude42 Two lines,\nand a \"quotation\".",
  "id": 2048288213038009003,
  "created_at": "2026-04-26 06:29:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048106515788728996",
  "text": "Reading on social media marketing today &amp; thinking of the morning train. <br/>Part 2724 of a series.",
  "id": 2048106515788728996,
  "created_at": "2026-04-25 18:27:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2048070025343928989",
  "text": "Notes about SOCIAL BIZ from the reading group. Slides: https://slides.example/2717",
  "id": 2048070025343928989,
  "created_at": "2026-04-25 16:02:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2047937149793208955",
  "text": "Anyone here with views on #socbiz and then #socent? Asking for the reading group \ud83d\ude42 Rain again.",
  "id": 2047937149793208955,
  "created_at": "2026-04-25 07:14:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2047744127923128945",
  "text": "Anyone here with views on social CRM? Asking for the morning train \ud83d\ude42",
  "id": 2047744127923128945,
  "created_at": "2026-04-24 18:27:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2047689014768568936",
  "text": "A talk on social recruiting in the kitchen, well attended. Slides: https://slides.example/2664",
  "id": 2047689014768568936,
  "created_at": "2026-04-24 14:48:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2047662842311608928",
  "text": "Reading on Social Marketers today &amp; thinking of the reading group. Rain again.",
  "id": 2047662842311608928,
  "created_at": "2026-04-24 13:04:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2047577278510008914",
  "text": "A talk on the school garden in the library, well attended. More tomorrow.",
  "id": 2047577278510008914,
  "created_at": "2026-04-24 07:24:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2047290388116408887",
  "text": "Reading on a long walk today &amp; thinking of the town hall. More tomorrow.",
  "id": 2047290388116408887,
  "created_at": "2026-04-23 12:24:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2047266732241848881",
  "text": "Reading on a long walk today &amp; thinking of the reading group. Thanks to all who came!",
  "id": 2047266732241848881,
  "created_at": "2026-04-23 10:50:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046959709189048851",
  "text": "anti-social marketing: three things learnt at the reading group <br/>Part 2579 of a series.",
  "id": 2046959709189048851,
  "created_at": "2026-04-22 14:30:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046924728693688842",
  "text": "Anyone here with views on the school garden? Asking for the town hall \ud83d\ude42 Rain again.",
  "id": 2046924728693688842,
  "created_at": "2026-04-22 12:11:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046877920261048831",
  "text": "Anyone here with views on social networks? Asking for the town hall \ud83d\ude42 Slides: https://slides.example/2559",
  "id": 2046877920261048831,
  "created_at": "2026-04-22 09:05:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046871377146808830",
  "text": "Anyone here with views on #SocialCRM? Asking for the workshop \ud83d\ude42 Thanks to all who came!",
  "id": 2046871377146808830,
  "created_at": "2026-04-22 08:39:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046849734538168824",
  "text": "#SocialMediaMarketing: three things learnt at the river path Thanks to all who came!",
  "id": 2046849734538168824,
  "created_at": "2026-04-22 07:13:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046842436449208822",
  "text": "A talk on so&shy;cial businesses in the kitchen, well attended. Two lines,\nand a \"quotation\".",
  "id": 2046842436449208822,
  "created_at": "2026-04-22 06:44:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046630791869368814",
  "text": "social-business and then social-marketing: three things learnt at the morning train Two lines,\nand a \"quotation\".",
  "id": 2046630791869368814,
  "created_at": "2026-04-21 16:43:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046536923345848792",
  "text": "Notes about bicycle repair from the workshop. Two lines,\nand a \"quotation\".",
  "id": 2046536923345848792,
  "created_at": "2026-04-21 10:30:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046515029078968786",
  "text": "Notes about <b>social</b> biz from the kitchen. <br/>Part 2514 of a series.",
  "id": 2046515029078968786,
  "created_at": "2026-04-21 09:03:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046301119574968772",
  "text": "Reading on social marketing today &amp; thinking of the library. <br/>Part 2500 of a series.",
  "id": 2046301119574968772,
  "created_at": "2026-04-20 18:53:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046278721991608770",
  "text": "Reading on SOCIAL MARKETERS today &amp; thinking of the river path. Thanks to all who came!",
  "id": 2046278721991608770,
  "created_at": "2026-04-20 17:24:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046270920586168769",
  "text": "A talk on social marketers in the workshop, well attended. Thanks to all who came!",
  "id": 2046270920586168769,
  "created_at": "2026-04-20 16:53:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2046167740707768746",
  "text": "Anyone here with views on social marketing? Asking for the workshop \ud83d\ude42 <br/>Part 2474 of a series.",
  "id": 2046167740707768746,
  "created_at": "2026-04-20 10:03:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2045934956835768726",
  "text": "Reading on the school garden today &amp; thinking of the workshop. More tomorrow.",
  "id": 2045934956835768726,
  "created_at": "2026-04-19 18:38:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2045874810516408715",
  "text": "social\u00a0marketers and then so&shy;cial enterprise: three things learnt at the river path Thanks to all who came!",
  "id": 2045874810516408715,
  "created_at": "2026-04-19 14:39:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2045529283752888668",
  "text": "https://shop.example/p?utm_medium=SocialMarketing&utm_campaign=social-business: three things learnt at the library",
  "id": 2045529283752888668,
  "created_at": "2026-04-18 15:46:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2045493296624568662",
  "text": "Reading on the school garden today &amp; thinking of the river path. More tomorrow.",
  "id": 2045493296624568662,
  "created_at": "2026-04-18 13:23:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2045167147545528620",
  "text": "social enterpr\u00adise: three things learnt at the library More tomorrow.",
  "id": 2045167147545528620,
  "created_at": "2026-04-17 15:47:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2045145001620408613",
  "text": "Anyone here with views on social&nbsp;media&nbsp;marketing? Asking for the town hall \ud83d\ude42",
  "id": 2045145001620408613,
  "created_at": "2026-04-17 14:19:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2045077305553848602",
  "text": "A talk on social marketers in the town hall, well attended. Slides: https://slides.example/2330",
  "id": 2045077305553848602,
  "created_at": "2026-04-17 09:50:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044750904816568567",
  "text": "Reading on bicycle repair today &amp; thinking of the town hall. Thanks to all who came!",
  "id": 2044750904816568567,
  "created_at": "2026-04-16 12:13:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044670625838008551",
  "text": "#SocialBrand: three things learnt at the morning train More tomorrow.",
  "id": 2044670625838008551,
  "created_at": "2026-04-16 06:54:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044468795929528540",
  "text": "Reading on social marketers and then <b>social</b> brand today &amp; thinking of the library. Rain again.",
  "id": 2044468795929528540,
  "created_at": "2026-04-15 17:32:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044419722572728528",
  "text": "A talk on social recruiting in the morning train, well attended. <br/>Part 2256 of a series.",
  "id": 2044419722572728528,
  "created_at": "2026-04-15 14:17:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044390781875128522",
  "text": "Notes about social media marketing from the river path. Slides: https://slides.example/2250",
  "id": 2044390781875128522,
  "created_at": "2026-04-15 12:22:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044344728417208515",
  "text": "A talk on Social Business in the kitchen, well attended. Slides: https://slides.example/2243",
  "id": 2044344728417208515,
  "created_at": "2026-04-15 09:19:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044314781086648511",
  "text": "Notes about social brands from the river path. <br/>Part 2239 of a series.",
  "id": 2044314781086648511,
  "created_at": "2026-04-15 07:20:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044303204807608509",
  "text": "Why social&nbsp;marketing matters to our river path. Slides: https://slides.example/2237",
  "id": 2044303204807608509,
  "created_at": "2026-04-15 06:34:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2044301946516408508",
  "text": "A talk on #SocialCRM in the town hall, well attended. Rain again.",
  "id": 2044301946516408508,
  "created_at": "2026-04-15 06:29:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2043726152463288439",
  "text": "Anyone here with views on social businesses? Asking for the reading group \ud83d\ude42 More tomorrow.",
  "id": 2043726152463288439,
  "created_at": "2026-04-13 16:21:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2043628005749688408",
  "text": "A talk on social busin\u00adess in the town hall, well attended. <br/>Part 2136 of a series.",
  "id": 2043628005749688408,
  "created_at": "2026-04-13 09:51:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2043318466114488374",
  "text": "Why https://shop.example/p?utm_medium=SocialMarketing&utm_campaign=social-business matters to our morning train. More tomorrow.",
  "id": 2043318466114488374,
  "created_at": "2026-04-12 13:21:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2043281472353208365",
  "text": "Notes about Social Media Marketing from the reading group. Two lines,\nand a \"quotation\".",
  "id": 2043281472353208365,
  "created_at": "2026-04-12 10:54:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2043020251100088336",
  "text": "Why SOCIAL BUSINESS matters to our morning train. Thanks to all who came!",
  "id": 2043020251100088336,
  "created_at": "2026-04-11 17:36:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2042281130849208279",
  "text": "Anyone here with views on so&shy;cial media marketing? Asking for the reading group \ud83d\ude42 <br/>Part 2007 of a series.",
  "id": 2042281130849208279,
  "created_at": "2026-04-09 16:39:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2042260243215288274",
  "text": "Notes about bicycle repair from the river path. Thanks to all who came!",
  "id": 2042260243215288274,
  "created_at": "2026-04-09 15:16:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2042210666542008264",
  "text": "Anyone here with views on a long walk? Asking for the river path \ud83d\ude42 Slides: https://slides.example/1992",
  "id": 2042210666542008264,
  "created_at": "2026-04-09 11:59:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2041867404702648226",
  "text": "Why social CRM matters to our reading group. Slides: https://slides.example/1954",
  "id": 2041867404702648226,
  "created_at": "2026-04-08 13:15:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2041421466301368142",
  "text": "Reading on so&shy;cial marketing today &amp; thinking of the town hall. <br/>Part 1870 of a series.",
  "id": 2041421466301368142,
  "created_at": "2026-04-07 07:43:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2041403598566328137",
  "text": "Notes about social-brands from the morning train. More tomorrow.",
  "id": 2041403598566328137,
  "created_at": "2026-04-07 06:32:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2041119476413368103",
  "text": "Anyone here with views on #SocialMarketing? Asking for the workshop \ud83d\ude42 Thanks to all who came!",
  "id": 2041119476413368103,
  "created_at": "2026-04-06 11:43:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2041046243865528086",
  "text": "anti-social marketing: three things learnt at the morning train More tomorrow.",
  "id": 2041046243865528086,
  "created_at": "2026-04-06 06:52:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2040852215362488074",
  "text": "Reading on social business today &amp; thinking of the river path. More tomorrow.",
  "id": 2040852215362488074,
  "created_at": "2026-04-05 18:01:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2040839129134008069",
  "text": "A talk on the new timetable in the reading group, well attended. More tomorrow.",
  "id": 2040839129134008069,
  "created_at": "2026-04-05 17:09:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2040775459599288054",
  "text": "Why the school garden matters to our river path. <br/>Part 1782 of a series.",
  "id": 2040775459599288054,
  "created_at": "2026-04-05 12:56:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2040481774433208013",
  "text": "social_marketers: three things learnt at the reading group Two lines,\nand a \"quotation\".",
  "id": 2040481774433208013,
  "created_at": "2026-04-04 17:29:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2040049677235127949",
  "text": "A talk on social biz in the morning train, well attended. Two lines,\nand a \"quotation\".",
  "id": 2040049677235127949,
  "created_at": "2026-04-03 12:52:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2039997583979447939",
  "text": "Anyone here with views on the school garden? Asking for the library \ud83d\ude42",
  "id": 2039997583979447939,
  "created_at": "2026-04-03 09:25:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2039997080662967938",
  "text": "A talk on the school garden in the town hall, well attended. More tomorrow.",
  "id": 2039997080662967938,
  "created_at": "2026-04-03 09:23:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2039962855142327930",
  "text": "Notes about social selling from the town hall. Rain again.",
  "id": 2039962855142327930,
  "created_at": "2026-04-03 07:07:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2039634441139127885",
  "text": "Why social media market\u00ading matters to our kitchen. More tomorrow.",
  "id": 2039634441139127885,
  "created_at": "2026-04-02 09:22:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2039623619834807880",
  "text": "Anyone here with views on social recruiting? Asking for the kitchen \ud83d\ude42 Thanks to all who came!",
  "id": 2039623619834807880,
  "created_at": "2026-04-02 08:39:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2039361643606967859",
  "text": "A talk on so&shy;cial marketing in the river path, well attended.",
  "id": 2039361643606967859,
  "created_at": "2026-04-01 15:18:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "2039281112970167837",
  "text": "Why social networks matters to our morning train.",
  "id": 2039281112970167837,
  "created_at": "2026-04-01 09:58:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 }
]