Grailbird.data.tweets_2026_06 = 
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
  "id_str": "2071281723110332259",
  "text": "Notes about social selling from the river path. Two lines,\nand a \"quotation\".",
  "id": 2071281723110332259,
  "created_at": "2026-06-28 17:17:00 +0000",
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
  "id_str": "2071277444920252257",
  "text": "A talk on social media in the kitchen, well attended. Slides: https://slides.example/5985",
  "id": 2071277444920252257,
  "created_at": "2026-06-28 17:00:00 +0000",
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
  "id_str": "2071129218216892218",
  "text": "A talk on so&shy;cial marketing and then #SocialEnterprise in the reading group, well attended. Rain again.",
  "id": 2071129218216892218,
  "created_at": "2026-06-28 07:11:00 +0000",
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
  "id_str": "2070954315740092208",
  "text": "Notes about fresh bread from the library. Slides: https://slides.example/5936",
  "id": 2070954315740092208,
  "created_at": "2026-06-27 19:36:00 +0000",
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
  "id_str": "2070942236144572203",
  "text": "A talk on so&shy;cial marketers and then social\u00a0enterprise in the reading group, well attended.",
  "id": 2070942236144572203,
  "created_at": "2026-06-27 18:48:00 +0000",
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
  "id_str": "2070787466326972174",
  "text": "Why anti-social business matters to our kitchen. More tomorrow.",
  "id": 2070787466326972174,
  "created_at": "2026-06-27 08:33:00 +0000",
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
  "id_str": "2070594192798652170",
  "text": "Why a long walk matters to our river path. Slides: https://slides.example/5898",
  "id": 2070594192798652170,
  "created_at": "2026-06-26 19:45:00 +0000",
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
  "id_str": "2070470880261052140",
  "text": "the new timetable: three things learnt at the river path <br/>Part 5868 of a series.",
  "id": 2070470880261052140,
  "created_at": "2026-06-26 11:35:00 +0000",
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
  "id_str": "2070461065589692139",
  "text": "Notes about social\u00a0marketers and then so&shy;cial enterprise from the morning train. Two lines,\nand a \"quotation\".",
  "id": 2070461065589692139,
  "created_at": "2026-06-26 10:56:00 +0000",
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
  "id_str": "2070205884134332118",
  "text": "Anyone here with views on social_marketing? Asking for the morning train \ud83d\ude42 Two lines,\nand a \"quotation\".",
  "id": 2070205884134332118,
  "created_at": "2026-06-25 18:02:00 +0000",
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
  "id_str": "2070192546247612112",
  "text": "Anyone here with views on #SocialCRM? Asking for the town hall \ud83d\ude42",
  "id": 2070192546247612112,
  "created_at": "2026-06-25 17:09:00 +0000",
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
  "id_str": "2070133658219452101",
  "text": "Anyone here with views on social market\u00ading? Asking for the kitchen \ud83d\ude42 Two lines,\nand a \"quotation\".",
  "id": 2070133658219452101,
  "created_at": "2026-06-25 13:15:00 +0000",
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
  "id_str": "2070102200939452093",
  "text": "A talk on so&shy;cial media marketing in the town hall, well attended. More tomorrow.",
  "id": 2070102200939452093,
  "created_at": "2026-06-25 11:10:00 +0000",
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
  "id_str": "2070096916116412091",
  "text": "A talk on social biz in the kitchen, well attended. Rain again.",
  "id": 2070096916116412091,
  "created_at": "2026-06-25 10:49:00 +0000",
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
  "id_str": "2070057909089212077",
  "text": "Notes about social businesses from the reading group. <br/>Part 5805 of a series.",
  "id": 2070057909089212077,
  "created_at": "2026-06-25 08:14:00 +0000",
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
  "id_str": "2069860609029052067",
  "text": "social-brands: three things learnt at the workshop Slides: https://slides.example/5795",
  "id": 2069860609029052067,
  "created_at": "2026-06-24 19:10:00 +0000",
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
  "id_str": "2069800462709692056",
  "text": "social networks: three things learnt at the reading group Slides: https://slides.example/5784",
  "id": 2069800462709692056,
  "created_at": "2026-06-24 15:11:00 +0000",
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
  "id_str": "2069791906329532052",
  "text": "Reading on social-biz today &amp; thinking of the reading group. More tomorrow.",
  "id": 2069791906329532052,
  "created_at": "2026-06-24 14:37:00 +0000",
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
  "id_str": "2069450657756092011",
  "text": "anti-social business: three things learnt at the library Rain again.",
  "id": 2069450657756092011,
  "created_at": "2026-06-23 16:01:00 +0000",
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
  "id_str": "2069434048312252006",
  "text": "Anyone here with views on social networks? Asking for the workshop \ud83d\ude42 More tomorrow.",
  "id": 2069434048312252006,
  "created_at": "2026-06-23 14:55:00 +0000",
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
  "id_str": "2069396047918011993",
  "text": "A talk on social recruiting in the library, well attended. More tomorrow.",
  "id": 2069396047918011993,
  "created_at": "2026-06-23 12:24:00 +0000",
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
  "id_str": "2069388749829051990",
  "text": "Notes about social marketing from the town hall. Thanks to all who came!",
  "id": 2069388749829051990,
  "created_at": "2026-06-23 11:55:00 +0000",
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
  "id_str": "2069346722902971979",
  "text": "fresh bread: three things learnt at the town hall Rain again.",
  "id": 2069346722902971979,
  "created_at": "2026-06-23 09:08:00 +0000",
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
  "id_str": "2069007739253691937",
  "text": "A talk on social_biz in the workshop, well attended. Slides: https://slides.example/5665",
  "id": 2069007739253691937,
  "created_at": "2026-06-22 10:41:00 +0000",
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
  "id_str": "2068784015078331913",
  "text": "#socbiz: three things learnt at the workshop <br/>Part 5641 of a series.",
  "id": 2068784015078331913,
  "created_at": "2026-06-21 19:52:00 +0000",
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
  "id_str": "2068616410690491873",
  "text": "Notes about https://shop.example/p?utm_medium=SocialMarketing&utm_campaign=social-business from the morning train. Thanks to all who came!",
  "id": 2068616410690491873,
  "created_at": "2026-06-21 08:46:00 +0000",
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
  "id_str": "2068603576120251870",
  "text": "A talk on social brands in the reading group, well attended. Slides: https://slides.example/5598",
  "id": 2068603576120251870,
  "created_at": "2026-06-21 07:55:00 +0000",
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
  "id_str": "2068403759477691857",
  "text": "Notes about #socbiz from the morning train. Thanks to all who came!",
  "id": 2068403759477691857,
  "created_at": "2026-06-20 18:41:00 +0000",
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
  "id_str": "2068373057172411850",
  "text": "<b>social</b> business and then social brands: three things learnt at the kitchen <br/>Part 5578 of a series.",
  "id": 2068373057172411850,
  "created_at": "2026-06-20 16:39:00 +0000",
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
  "id_str": "2068359719285691846",
  "text": "A talk on social media marketing in the kitchen, well attended. Thanks to all who came!",
  "id": 2068359719285691846,
  "created_at": "2026-06-20 15:46:00 +0000",
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
  "id_str": "2068338831651771843",
  "text": "Why the school garden matters to our town hall. Thanks to all who came!",
  "id": 2068338831651771843,
  "created_at": "2026-06-20 14:23:00 +0000",
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
  "id_str": "2068240181621691808",
  "text": "A talk on soci\u200bal brands in the river path, well attended. More tomorrow.",
  "id": 2068240181621691808,
  "created_at": "2026-06-20 07:51:00 +0000",
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
  "id_str": "2067518425789371711",
  "text": "Anyone here with views on a long walk? Asking for the reading group \ud83d\ude42 Slides: https://slides.example/5439",
  "id": 2067518425789371711,
  "created_at": "2026-06-18 08:03:00 +0000",
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
  "id_str": "2067331695375291703",
  "text": "Anyone here with views on the new timetable? Asking for the river path \ud83d\ude42 More tomorrow.",
  "id": 2067331695375291703,
  "created_at": "2026-06-17 19:41:00 +0000",
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
  "id_str": "2067320622412731695",
  "text": "A talk on #SocialCRM in the kitchen, well attended. More tomorrow.",
  "id": 2067320622412731695,
  "created_at": "2026-06-17 18:57:00 +0000",
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
  "id_str": "2067146223252411658",
  "text": "Reading on social media today &amp; thinking of the kitchen. Two lines,\nand a \"quotation\".",
  "id": 2067146223252411658,
  "created_at": "2026-06-17 07:24:00 +0000",
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
  "id_str": "2066946658268091648",
  "text": "Reading on Social Marketing today &amp; thinking of the town hall. More tomorrow.",
  "id": 2066946658268091648,
  "created_at": "2026-06-16 18:11:00 +0000",
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
  "id_str": "2066566402667451587",
  "text": "Anyone here with views on social media marketing? Asking for the workshop \ud83d\ude42 Rain again.",
  "id": 2066566402667451587,
  "created_at": "2026-06-15 17:00:00 +0000",
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
  "id_str": "2066555078046651581",
  "text": "social media marketing: three things learnt at the workshop Slides: https://slides.example/5309",
  "id": 2066555078046651581,
  "created_at": "2026-06-15 16:15:00 +0000",
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
  "id_str": "2066459196257211560",
  "text": "Why anti-social business matters to our reading group. <br/>Part 5288 of a series.",
  "id": 2066459196257211560,
  "created_at": "2026-06-15 09:54:00 +0000",
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
  "id_str": "2066455169725371559",
  "text": "A talk on the school garden in the kitchen, well attended. <br/>Part 5287 of a series.",
  "id": 2066455169725371559,
  "created_at": "2026-06-15 09:38:00 +0000",
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
  "id_str": "2066435037066171553",
  "text": "Anyone here with views on the school garden? Asking for the morning train \ud83d\ude42 More tomorrow.",
  "id": 2066435037066171553,
  "created_at": "2026-06-15 08:18:00 +0000",
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
  "id_str": "2066403831444411549",
  "text": "A talk on social networks in the river path, well attended. More tomorrow.",
  "id": 2066403831444411549,
  "created_at": "2026-06-15 06:14:00 +0000",
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
  "id_str": "2066401818178491545",
  "text": "social recruiting: three things learnt at the morning train Slides: https://slides.example/5273",
  "id": 2066401818178491545,
  "created_at": "2026-06-15 06:06:00 +0000",
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
  "id_str": "2066210306257851532",
  "text": "Reading on soci\u200bal media marketing today &amp; thinking of the morning train. Slides: https://slides.example/5260",
  "id": 2066210306257851532,
  "created_at": "2026-06-14 17:25:00 +0000",
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
  "id_str": "2066148146672571510",
  "text": "social brand: three things learnt at the town hall Thanks to all who came!",
  "id": 2066148146672571510,
  "created_at": "2026-06-14 13:18:00 +0000",
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
  "id_str": "2066075920757691493",
  "text": "Reading on #socbiz today &amp; thinking of the reading group. Thanks to all who came!",
  "id": 2066075920757691493,
  "created_at": "2026-06-14 08:31:00 +0000",
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
  "id_str": "2066058304680891485",
  "text": "Notes about social networks from the morning train. <br/>Part 5213 of a series.",
  "id": 2066058304680891485,
  "created_at": "2026-06-14 07:21:00 +0000",
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
  "id_str": "2065827785733051464",
  "text": "A talk on social media in the library, well attended. Slides: https://slides.example/5192",
  "id": 2065827785733051464,
  "created_at": "2026-06-13 16:05:00 +0000",
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
  "id_str": "2065729135702971439",
  "text": "Notes about social CRM from the library. Slides: https://slides.example/5167",
  "id": 2065729135702971439,
  "created_at": "2026-06-13 09:33:00 +0000",
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
  "id_str": "2065694406865851431",
  "text": "Notes about bicycle repair from the reading group. Thanks to all who came!",
  "id": 2065694406865851431,
  "created_at": "2026-06-13 07:15:00 +0000",
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
  "id_str": "2065507173135291417",
  "text": "Reading on #socbiz today &amp; thinking of the workshop. Rain again.",
  "id": 2065507173135291417,
  "created_at": "2026-06-12 18:51:00 +0000",
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
  "id_str": "2065479239070651410",
  "text": "the school garden: three things learnt at the library",
  "id": 2065479239070651410,
  "created_at": "2026-06-12 17:00:00 +0000",
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
  "id_str": "2065478987412411409",
  "text": "Reading on social-biz today &amp; thinking of the morning train. Slides: https://slides.example/5137",
  "id": 2065478987412411409,
  "created_at": "2026-06-12 16:59:00 +0000",
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
  "id_str": "2065459358069691405",
  "text": "Anyone here with views on social-biz? Asking for the town hall \ud83d\ude42 Two lines,\nand a \"quotation\".",
  "id": 2065459358069691405,
  "created_at": "2026-06-12 15:41:00 +0000",
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
  "id_str": "2065388390446011388",
  "text": "Why #socbiz matters to our morning train. Thanks to all who came!",
  "id": 2065388390446011388,
  "created_at": "2026-06-12 10:59:00 +0000",
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
  "id_str": "2065110559749051359",
  "text": "social selling: three things learnt at the library More tomorrow.",
  "id": 2065110559749051359,
  "created_at": "2026-06-11 16:35:00 +0000",
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
  "id_str": "2064737602237371313",
  "text": "Anyone here with views on #socbiz? Asking for the kitchen \ud83d\ude42 Slides: https://slides.example/5041",
  "id": 2064737602237371313,
  "created_at": "2026-06-10 15:53:00 +0000",
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
  "id_str": "2064364896383931268",
  "text": "Notes about social enterprises from the morning train. Rain again.",
  "id": 2064364896383931268,
  "created_at": "2026-06-09 15:12:00 +0000",
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
  "id_str": "2064302233482171257",
  "text": "Social Marketing: three things learnt at the river path Two lines,\nand a \"quotation\".",
  "id": 2064302233482171257,
  "created_at": "2026-06-09 11:03:00 +0000",
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
  "id_str": "2063954693452731215",
  "text": "Anyone here with views on fresh bread? Asking for the library \ud83d\ude42 <br/>Part 4943 of a series.",
  "id": 2063954693452731215,
  "created_at": "2026-06-08 12:02:00 +0000",
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
  "id_str": "2063167506478011106",
  "text": "Anyone here with views on #SocialCRM? Asking for the kitchen \ud83d\ude42 More tomorrow.",
  "id": 2063167506478011106,
  "created_at": "2026-06-06 07:54:00 +0000",
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
  "id_str": "2062610586792891054",
  "text": "Social Brands: three things learnt at the reading group Slides: https://slides.example/4782",
  "id": 2062610586792891054,
  "created_at": "2026-06-04 19:01:00 +0000",
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
  "id_str": "2062573341373371044",
  "text": "Notes about social \u00adbiz from the library. Rain again.",
  "id": 2062573341373371044,
  "created_at": "2026-06-04 16:33:00 +0000",
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
  "id_str": "2062202397127610994",
  "text": "Why SOCIAL MARKETING and then #socent matters to our workshop.",
  "id": 2062202397127610994,
  "created_at": "2026-06-03 15:59:00 +0000",
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
  "id_str": "2061534999475130912",
  "text": "A talk on social media in the reading group, well attended. More tomorrow.",
  "id": 2061534999475130912,
  "created_at": "2026-06-01 19:47:00 +0000",
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
  "id_str": "2061507568726970903",
  "text": "A talk on social&nbsp;enterprise in the kitchen, well attended.",
  "id": 2061507568726970903,
  "created_at": "2026-06-01 17:58:00 +0000",
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
  "id_str": "2061502787220410901",
  "text": "Reading on a long walk today &amp; thinking of the library. Thanks to all who came!",
  "id": 2061502787220410901,
  "created_at": "2026-06-01 17:39:00 +0000",
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
  "id_str": "2061400613974970878",
  "text": "Anyone here with views on SOCIAL ENTERPRISES? Asking for the kitchen \ud83d\ude42 <br/>Part 4606 of a series.",
  "id": 2061400613974970878,
  "created_at": "2026-06-01 10:53:00 +0000",
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
  "id_str": "2061341474288570862",
  "text": "Reading on fresh bread today &amp; thinking of the town hall. Two lines,\nand a \"quotation\".",
  "id": 2061341474288570862,
  "created_at": "2026-06-01 06:58:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 }
]