Grailbird.data.tweets_2026_05 = 
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
  "id_str": "2061110703682490848",
  "text": "Reading on www.social-business.example/tickets today &amp; thinking of the workshop.",
  "id": 2061110703682490848,
  "created_at": "2026-05-31 15:41:00 +0000",
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
  "id_str": "2061083272934330839",
  "text": "Notes about the school garden from the library. Rain again.",
  "id": 2061083272934330839,
  "created_at": "2026-05-31 13:52:00 +0000",
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
  "id_str": "2061037219476410832",
  "text": "Notes about Social Marketers from the kitchen. Thanks to all who came!",
  "id": 2061037219476410832,
  "created_at": "2026-05-31 10:49:00 +0000",
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
  "id_str": "2061015325209530824",
  "text": "Notes about #SocialCRM from the kitchen. Rain again.",
  "id": 2061015325209530824,
  "created_at": "2026-05-31 09:22:00 +0000",
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
  "id_str": "2060803428971450806",
  "text": "A talk on Social Businesses in the town hall, well attended. Thanks to all who came!",
  "id": 2060803428971450806,
  "created_at": "2026-05-30 19:20:00 +0000",
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
  "id_str": "2060792607667130802",
  "text": "Why #SocialCRM matters to our river path. Slides: https://slides.example/4530",
  "id": 2060792607667130802,
  "created_at": "2026-05-30 18:37:00 +0000",
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
  "id_str": "2060620725089210763",
  "text": "Notes about bicycle repair from the town hall. Slides: https://slides.example/4491",
  "id": 2060620725089210763,
  "created_at": "2026-05-30 07:14:00 +0000",
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
  "id_str": "2060408828851130750",
  "text": "soci\u200bal businesses: three things learnt at the workshop <br/>Part 4478 of a series.",
  "id": 2060408828851130750,
  "created_at": "2026-05-29 17:12:00 +0000",
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
  "id_str": "2060318735201210725",
  "text": "Why social media matters to our library. Thanks to all who came!",
  "id": 2060318735201210725,
  "created_at": "2026-05-29 11:14:00 +0000",
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
  "id_str": "2060309423846330721",
  "text": "Notes about social marketers from the town hall. Thanks to all who came!",
  "id": 2060309423846330721,
  "created_at": "2026-05-29 10:37:00 +0000",
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
  "id_str": "2059929923220410659",
  "text": "Why social_brands matters to our river path. Slides: https://slides.example/4387",
  "id": 2059929923220410659,
  "created_at": "2026-05-28 09:29:00 +0000",
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
  "id_str": "2059909538902970655",
  "text": "A talk on #socbiz in the workshop, well attended.",
  "id": 2059909538902970655,
  "created_at": "2026-05-28 08:08:00 +0000",
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
  "id_str": "2059897459307450653",
  "text": "Why SOCIAL MARKETING matters to our morning train. Rain again.",
  "id": 2059897459307450653,
  "created_at": "2026-05-28 07:20:00 +0000",
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
  "id_str": "2059683046486970638",
  "text": "anti-social marketing: three things learnt at the kitchen",
  "id": 2059683046486970638,
  "created_at": "2026-05-27 17:08:00 +0000",
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
  "id_str": "2059669205283770633",
  "text": "Why SOCIAL BRAND matters to our river path. <br/>Part 4361 of a series.",
  "id": 2059669205283770633,
  "created_at": "2026-05-27 16:13:00 +0000",
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
  "id_str": "2059577601684410609",
  "text": "Anyone here with views on social business? Asking for the kitchen \ud83d\ude42 <br/>Part 4337 of a series.",
  "id": 2059577601684410609,
  "created_at": "2026-05-27 10:09:00 +0000",
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
  "id_str": "2059330473292730589",
  "text": "Anyone here with views on social_marketing? Asking for the workshop \ud83d\ude42 More tomorrow.",
  "id": 2059330473292730589,
  "created_at": "2026-05-26 17:47:00 +0000",
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
  "id_str": "2059161107297210548",
  "text": "the school garden: three things learnt at the town hall Thanks to all who came!",
  "id": 2059161107297210548,
  "created_at": "2026-05-26 06:34:00 +0000",
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
  "id_str": "2058996271150010544",
  "text": "Anyone here with views on social bra\u00adnds? Asking for the morning train \ud83d\ude42 Slides: https://slides.example/4272",
  "id": 2058996271150010544,
  "created_at": "2026-05-25 19:39:00 +0000",
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
  "id_str": "2058902150968250518",
  "text": "Reading on #socbiz today &amp; thinking of the workshop. Two lines,\nand a \"quotation\".",
  "id": 2058902150968250518,
  "created_at": "2026-05-25 13:25:00 +0000",
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
  "id_str": "2058618028815290483",
  "text": "A talk on social recruiting in the morning train, well attended. Rain again.",
  "id": 2058618028815290483,
  "created_at": "2026-05-24 18:36:00 +0000",
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
  "id_str": "2058561405711290462",
  "text": "Why #SocialMarketers matters to our morning train. <br/>Part 4190 of a series.",
  "id": 2058561405711290462,
  "created_at": "2026-05-24 14:51:00 +0000",
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
  "id_str": "2058513338987450452",
  "text": "A talk on social recruiting in the kitchen, well attended. Thanks to all who came!",
  "id": 2058513338987450452,
  "created_at": "2026-05-24 11:40:00 +0000",
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
  "id_str": "2058206567592890414",
  "text": "social businesses: three things learnt at the kitchen Thanks to all who came!",
  "id": 2058206567592890414,
  "created_at": "2026-05-23 15:21:00 +0000",
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
  "id_str": "2058149944488890400",
  "text": "social media: three things learnt at the kitchen Thanks to all who came!",
  "id": 2058149944488890400,
  "created_at": "2026-05-23 11:36:00 +0000",
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
  "id_str": "2058082751738810381",
  "text": "Anyone here with views on a long walk? Asking for the reading group \ud83d\ude42 Thanks to all who came!",
  "id": 2058082751738810381,
  "created_at": "2026-05-23 07:09:00 +0000",
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
  "id_str": "2057837384954810354",
  "text": "A talk on the new timetable in the reading group, well attended. <br/>Part 4082 of a series.",
  "id": 2057837384954810354,
  "created_at": "2026-05-22 14:54:00 +0000",
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
  "id_str": "2057821278827450350",
  "text": "Reading on social br\u00adand and then social-business today &amp; thinking of the kitchen. More tomorrow.",
  "id": 2057821278827450350,
  "created_at": "2026-05-22 13:50:00 +0000",
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
  "id_str": "2057781013509050339",
  "text": "Anyone here with views on a long walk? Asking for the kitchen \ud83d\ude42 <br/>Part 4067 of a series.",
  "id": 2057781013509050339,
  "created_at": "2026-05-22 11:10:00 +0000",
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
  "id_str": "2057769940546490337",
  "text": "Reading on SOCIAL BUSINESS today &amp; thinking of the river path. Two lines,\nand a \"quotation\".",
  "id": 2057769940546490337,
  "created_at": "2026-05-22 10:26:00 +0000",
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
  "id_str": "2057514004116410318",
  "text": "A talk on <b>social</b> marketing in the library, well attended. Rain again.",
  "id": 2057514004116410318,
  "created_at": "2026-05-21 17:29:00 +0000",
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
  "id_str": "2056783440245690226",
  "text": "Anyone here with views on fresh bread? Asking for the workshop \ud83d\ude42 Thanks to all who came!",
  "id": 2056783440245690226,
  "created_at": "2026-05-19 17:06:00 +0000",
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
  "id_str": "2056683280266170198",
  "text": "Anyone here with views on social CRM? Asking for the river path \ud83d\ude42 Slides: https://slides.example/3926",
  "id": 2056683280266170198,
  "created_at": "2026-05-19 10:28:00 +0000",
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
  "id_str": "2056387581834170158",
  "text": "A talk on social recruiting in the workshop, well attended. Rain again.",
  "id": 2056387581834170158,
  "created_at": "2026-05-18 14:53:00 +0000",
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
  "id_str": "2056083075363770121",
  "text": "Why #socbiz and then social enterprise matters to our library. Two lines,\nand a \"quotation\".",
  "id": 2056083075363770121,
  "created_at": "2026-05-17 18:43:00 +0000",
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
  "id_str": "2056007829550010096",
  "text": "social selling: three things learnt at the workshop Slides: https://slides.example/3824",
  "id": 2056007829550010096,
  "created_at": "2026-05-17 13:44:00 +0000",
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
  "id_str": "2055960517800890085",
  "text": "A talk on so&shy;cial marketers in the morning train, well attended.",
  "id": 2055960517800890085,
  "created_at": "2026-05-17 10:36:00 +0000",
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
  "id_str": "2055728740561850068",
  "text": "Why the new timetable matters to our town hall.",
  "id": 2055728740561850068,
  "created_at": "2026-05-16 19:15:00 +0000",
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
  "id_str": "2055537480299450027",
  "text": "Notes about social CRM from the town hall.",
  "id": 2055537480299450027,
  "created_at": "2026-05-16 06:35:00 +0000",
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
  "id_str": "2055273239147450004",
  "text": "Notes about social networks from the morning train. <br/>Part 3732 of a series.",
  "id": 2055273239147450004,
  "created_at": "2026-05-15 13:05:00 +0000",
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
  "id_str": "2055003713172409976",
  "text": "Anyone here with views on soci\u200bal marketers? Asking for the workshop \ud83d\ude42 More tomorrow.",
  "id": 2055003713172409976,
  "created_at": "2026-05-14 19:14:00 +0000",
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
  "id_str": "2054997925032889974",
  "text": "Anyone here with views on social marketers? Asking for the reading group \ud83d\ude42 <br/>Part 3702 of a series.",
  "id": 2054997925032889974,
  "created_at": "2026-05-14 18:51:00 +0000",
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
  "id_str": "2054946335093689965",
  "text": "https://shop.example/p?utm_medium=SocialMarketing&utm_campaign=social-business: three things learnt at the reading group Thanks to all who came!",
  "id": 2054946335093689965,
  "created_at": "2026-05-14 15:26:00 +0000",
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
  "id_str": "2054807923061689939",
  "text": "Why social selling matters to our town hall. More tomorrow.",
  "id": 2054807923061689939,
  "created_at": "2026-05-14 06:16:00 +0000",
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
  "id_str": "2054631007318969936",
  "text": "Why Social Marketing matters to our river path. Slides: https://slides.example/3664",
  "id": 2054631007318969936,
  "created_at": "2026-05-13 18:33:00 +0000",
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
  "id_str": "2054619934356409934",
  "text": "Notes about fresh bread from the river path. Two lines,\nand a \"quotation\".",
  "id": 2054619934356409934,
  "created_at": "2026-05-13 17:49:00 +0000",
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
  "id_str": "2054583192253369928",
  "text": "Notes about social selling from the workshop. Slides: https://slides.example/3656",
  "id": 2054583192253369928,
  "created_at": "2026-05-13 15:23:00 +0000",
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
  "id_str": "2054465919513529906",
  "text": "Why social selling matters to our river path.",
  "id": 2054465919513529906,
  "created_at": "2026-05-13 07:37:00 +0000",
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
  "id_str": "2054191863690169864",
  "text": "Anyone here with views on social media? Asking for the town hall \ud83d\ude42 Thanks to all who came!",
  "id": 2054191863690169864,
  "created_at": "2026-05-12 13:28:00 +0000",
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
  "id_str": "2053919066158009822",
  "text": "www.social-business.example/tickets: three things learnt at the library <br/>Part 3550 of a series.",
  "id": 2053919066158009822,
  "created_at": "2026-05-11 19:24:00 +0000",
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
  "id_str": "2053898933498809815",
  "text": "Why so&shy;cial marketers matters to our library. Thanks to all who came!",
  "id": 2053898933498809815,
  "created_at": "2026-05-11 18:04:00 +0000",
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
  "id_str": "2053789965480889795",
  "text": "Anyone here with views on https://shop.example/p?utm_medium=SocialMarketing&utm_campaign=social-business? Asking for the kitchen \ud83d\ude42 Rain again.",
  "id": 2053789965480889795,
  "created_at": "2026-05-11 10:51:00 +0000",
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
  "id_str": "2053764296340409787",
  "text": "A talk on #SocialBusinesses in the reading group, well attended. Thanks to all who came!",
  "id": 2053764296340409787,
  "created_at": "2026-05-11 09:09:00 +0000",
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
  "id_str": "2053557936583609770",
  "text": "Reading on the new timetable today &amp; thinking of the morning train.",
  "id": 2053557936583609770,
  "created_at": "2026-05-10 19:29:00 +0000",
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
  "id_str": "2053498796897209757",
  "text": "social-marketers: three things learnt at the kitchen Two lines,\nand a \"quotation\".",
  "id": 2053498796897209757,
  "created_at": "2026-05-10 15:34:00 +0000",
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
  "id_str": "2053405431690169738",
  "text": "Notes about bicycle repair from the workshop.",
  "id": 2053405431690169738,
  "created_at": "2026-05-10 09:23:00 +0000",
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
  "id_str": "2053126846018489713",
  "text": "the school garden: three things learnt at the kitchen Rain again.",
  "id": 2053126846018489713,
  "created_at": "2026-05-09 14:56:00 +0000",
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
  "id_str": "2053122567828409711",
  "text": "Anyone here with views on so&shy;cial marketing? Asking for the reading group \ud83d\ude42",
  "id": 2053122567828409711,
  "created_at": "2026-05-09 14:39:00 +0000",
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
  "id_str": "2053099666928569702",
  "text": "Notes about social recruiting from the river path. <br/>Part 3430 of a series.",
  "id": 2053099666928569702,
  "created_at": "2026-05-09 13:08:00 +0000",
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
  "id_str": "2053098408637369701",
  "text": "Reading on the new timetable today &amp; thinking of the morning train. Rain again.",
  "id": 2053098408637369701,
  "created_at": "2026-05-09 13:03:00 +0000",
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
  "id_str": "2053066951357369691",
  "text": "Anyone here with views on social networks? Asking for the town hall \ud83d\ude42",
  "id": 2053066951357369691,
  "created_at": "2026-05-09 10:58:00 +0000",
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
  "id_str": "2052769994634169649",
  "text": "Why anti-social marketing matters to our kitchen.",
  "id": 2052769994634169649,
  "created_at": "2026-05-08 15:18:00 +0000",
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
  "id_str": "2052766974735289647",
  "text": "#SocialCRM: three things learnt at the workshop Thanks to all who came!",
  "id": 2052766974735289647,
  "created_at": "2026-05-08 15:06:00 +0000",
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
  "id_str": "2052762193228729646",
  "text": "A talk on a long walk in the library, well attended. Rain again.",
  "id": 2052762193228729646,
  "created_at": "2026-05-08 14:47:00 +0000",
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
  "id_str": "2052689463997369630",
  "text": "A talk on so&shy;cial marketers in the river path, well attended. Two lines,\nand a \"quotation\".",
  "id": 2052689463997369630,
  "created_at": "2026-05-08 09:58:00 +0000",
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
  "id_str": "2052666563097529623",
  "text": "Notes about Social Biz from the workshop.",
  "id": 2052666563097529623,
  "created_at": "2026-05-08 08:27:00 +0000",
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
  "id_str": "2052634854159289613",
  "text": "Notes about #SocialCRM from the town hall. <br/>Part 3341 of a series.",
  "id": 2052634854159289613,
  "created_at": "2026-05-08 06:21:00 +0000",
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
  "id_str": "2052420944655289602",
  "text": "social-media-marketing and then social&nbsp;brands: three things learnt at the library Thanks to all who came!",
  "id": 2052420944655289602,
  "created_at": "2026-05-07 16:11:00 +0000",
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
  "id_str": "2052318771409849574",
  "text": "Notes about #SocialMediaMarketing from the reading group. Two lines,\nand a \"quotation\".",
  "id": 2052318771409849574,
  "created_at": "2026-05-07 09:25:00 +0000",
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
  "id_str": "2052272717951929564",
  "text": "Reading on SOCIAL MEDIA MARKETING today &amp; thinking of the morning train. Thanks to all who came!",
  "id": 2052272717951929564,
  "created_at": "2026-05-07 06:22:00 +0000",
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
  "id_str": "2052113166627769560",
  "text": "Notes about social selling from the library.",
  "id": 2052113166627769560,
  "created_at": "2026-05-06 19:48:00 +0000",
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
  "id_str": "2052079192765369553",
  "text": "Notes about social CRM from the reading group.",
  "id": 2052079192765369553,
  "created_at": "2026-05-06 17:33:00 +0000",
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
  "id_str": "2052013761622969540",
  "text": "Anyone here with views on anti-social marketing? Asking for the workshop \ud83d\ude42 <br/>Part 3268 of a series.",
  "id": 2052013761622969540,
  "created_at": "2026-05-06 13:13:00 +0000",
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
  "id_str": "2051953615303609524",
  "text": "Why social recruiting matters to our workshop. Thanks to all who came!",
  "id": 2051953615303609524,
  "created_at": "2026-05-06 09:14:00 +0000",
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
  "id_str": "2051745745597369502",
  "text": "A talk on www.social-business.example/tickets in the morning train, well attended. Slides: https://slides.example/3230",
  "id": 2051745745597369502,
  "created_at": "2026-05-05 19:28:00 +0000",
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
  "id_str": "2051621678085049470",
  "text": "A talk on #SocialCRM in the library, well attended. Slides: https://slides.example/3198",
  "id": 2051621678085049470,
  "created_at": "2026-05-05 11:15:00 +0000",
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
  "id_str": "2051590472463289459",
  "text": "Anyone here with views on social biz? Asking for the town hall \ud83d\ude42 More tomorrow.",
  "id": 2051590472463289459,
  "created_at": "2026-05-05 09:11:00 +0000",
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
  "id_str": "2051588207539129457",
  "text": "Reading on #SocialMediaMarketing today &amp; thinking of the morning train. More tomorrow.",
  "id": 2051588207539129457,
  "created_at": "2026-05-05 09:02:00 +0000",
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
  "id_str": "2051223303091129411",
  "text": "Reading on a long walk today &amp; thinking of the town hall.",
  "id": 2051223303091129411,
  "created_at": "2026-05-04 08:52:00 +0000",
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
  "id_str": "2050278578058169305",
  "text": "A talk on social&nbsp;brands in the kitchen, well attended. Slides: https://slides.example/3033",
  "id": 2050278578058169305,
  "created_at": "2026-05-01 18:18:00 +0000",
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
  "id_str": "2050162815267769281",
  "text": "Notes about #SocialCRM from the morning train. Thanks to all who came!",
  "id": 2050162815267769281,
  "created_at": "2026-05-01 10:38:00 +0000",
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
  "id_str": "2050121794974649275",
  "text": "Notes about social CRM from the library. <br/>Part 3003 of a series.",
  "id": 2050121794974649275,
  "created_at": "2026-05-01 07:55:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 }
]