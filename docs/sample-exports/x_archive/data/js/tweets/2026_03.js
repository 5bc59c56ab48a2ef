Grailbird.data.tweets_2026_03 = 
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
  "id_str": "2039006553830327811",
  "text": "bicycle repair: three things learnt at the river path Slides: https://slides.example/1539",
  "id": 2039006553830327811,
  "created_at": "2026-03-31 15:47:00 +0000",
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
  "id_str": "2038974844892087801",
  "text": "a long walk: three things learnt at the reading group Two lines,\nand a \"quotation\".",
  "id": 2038974844892087801,
  "created_at": "2026-03-31 13:41:00 +0000",
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
  "id_str": "2038703305651127770",
  "text": "Why social media market\u00ading matters to our library. Thanks to all who came!",
  "id": 2038703305651127770,
  "created_at": "2026-03-30 19:42:00 +0000",
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
  "id_str": "2038588549493687747",
  "text": "A talk on social CRM in the town hall, well attended. Two lines,\nand a \"quotation\".",
  "id": 2038588549493687747,
  "created_at": "2026-03-30 12:06:00 +0000",
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
  "id_str": "2038238996198327699",
  "text": "Notes about fresh bread from the morning train. Slides: https://slides.example/1427",
  "id": 2038238996198327699,
  "created_at": "2026-03-29 12:57:00 +0000",
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
  "id_str": "2037927946613687666",
  "text": "A talk on #socbiz in the reading group, well attended. Slides: https://slides.example/1394",
  "id": 2037927946613687666,
  "created_at": "2026-03-28 16:21:00 +0000",
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
  "id_str": "2037913098777527662",
  "text": "Notes about #socbiz from the kitchen. Two lines,\nand a \"quotation\".",
  "id": 2037913098777527662,
  "created_at": "2026-03-28 15:22:00 +0000",
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
  "id_str": "2037254257505207572",
  "text": "Anyone here with views on #SocialCRM? Asking for the workshop \ud83d\ude42 Two lines,\nand a \"quotation\".",
  "id": 2037254257505207572,
  "created_at": "2026-03-26 19:44:00 +0000",
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
  "id_str": "2037212230579127564",
  "text": "social bra\u00adnds: three things learnt at the river path More tomorrow.",
  "id": 2037212230579127564,
  "created_at": "2026-03-26 16:57:00 +0000",
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
  "id_str": "2036859909043127519",
  "text": "Anyone here with views on anti-social marketing? Asking for the river path \ud83d\ude42 Slides: https://slides.example/1247",
  "id": 2036859909043127519,
  "created_at": "2026-03-25 17:37:00 +0000",
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
  "id_str": "2036690794705847491",
  "text": "A talk on social media marketing in the workshop, well attended.",
  "id": 2036690794705847491,
  "created_at": "2026-03-25 06:25:00 +0000",
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
  "id_str": "2036374208639927449",
  "text": "Notes about social networks from the town hall. Slides: https://slides.example/1177",
  "id": 2036374208639927449,
  "created_at": "2026-03-24 09:27:00 +0000",
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
  "id_str": "2036135888286647428",
  "text": "social businesses: three things learnt at the reading group Slides: https://slides.example/1156",
  "id": 2036135888286647428,
  "created_at": "2026-03-23 17:40:00 +0000",
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
  "id_str": "2036096126284727419",
  "text": "the school garden: three things learnt at the kitchen <br/>Part 1147 of a series.",
  "id": 2036096126284727419,
  "created_at": "2026-03-23 15:02:00 +0000",
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
  "id_str": "2036011569116087401",
  "text": "www.social-business.example/tickets: three things learnt at the reading group Rain again.",
  "id": 2036011569116087401,
  "created_at": "2026-03-23 09:26:00 +0000",
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
  "id_str": "2035805461017527383",
  "text": "Reading on social media today &amp; thinking of the library. Two lines,\nand a \"quotation\".",
  "id": 2035805461017527383,
  "created_at": "2026-03-22 19:47:00 +0000",
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
  "id_str": "2035691711493047357",
  "text": "social CRM: three things learnt at the morning train <br/>Part 1085 of a series.",
  "id": 2035691711493047357,
  "created_at": "2026-03-22 12:15:00 +0000",
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
  "id_str": "2035413629137847325",
  "text": "Notes about Social Businesses from the library. Two lines,\nand a \"quotation\".",
  "id": 2035413629137847325,
  "created_at": "2026-03-21 17:50:00 +0000",
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
  "id_str": "2035390476579767311",
  "text": "Reading on social-brand today &amp; thinking of the reading group. Thanks to all who came!",
  "id": 2035390476579767311,
  "created_at": "2026-03-21 16:18:00 +0000",
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
  "id_str": "2035346939704247304",
  "text": "bicycle repair: three things learnt at the morning train Thanks to all who came!",
  "id": 2035346939704247304,
  "created_at": "2026-03-21 13:25:00 +0000",
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
  "id_str": "2035344423121847303",
  "text": "Reading on social-businesses today &amp; thinking of the town hall. More tomorrow.",
  "id": 2035344423121847303,
  "created_at": "2026-03-21 13:15:00 +0000",
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
  "id_str": "2035254077813687279",
  "text": "Notes about social biz from the town hall.",
  "id": 2035254077813687279,
  "created_at": "2026-03-21 07:16:00 +0000",
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
  "id_str": "2035067347399607267",
  "text": "Anyone here with views on bicycle repair? Asking for the town hall \ud83d\ude42 More tomorrow.",
  "id": 2035067347399607267,
  "created_at": "2026-03-20 18:54:00 +0000",
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
  "id_str": "2034621660656567207",
  "text": "Notes about a long walk from the morning train. Two lines,\nand a \"quotation\".",
  "id": 2034621660656567207,
  "created_at": "2026-03-19 13:23:00 +0000",
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
  "id_str": "2034580388705207196",
  "text": "Why anti-social business matters to our reading group. Rain again.",
  "id": 2034580388705207196,
  "created_at": "2026-03-19 10:39:00 +0000",
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
  "id_str": "2034332505338807172",
  "text": "Reading on the new timetable today &amp; thinking of the town hall. Rain again.",
  "id": 2034332505338807172,
  "created_at": "2026-03-18 18:14:00 +0000",
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
  "id_str": "2034294001628087159",
  "text": "Notes about anti-social marketing from the morning train.",
  "id": 2034294001628087159,
  "created_at": "2026-03-18 15:41:00 +0000",
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
  "id_str": "2034220769080247147",
  "text": "Anyone here with views on social biz? Asking for the kitchen \ud83d\ude42 More tomorrow.",
  "id": 2034220769080247147,
  "created_at": "2026-03-18 10:50:00 +0000",
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
  "id_str": "2034213219333047145",
  "text": "Why #SocialCRM matters to our morning train.",
  "id": 2034213219333047145,
  "created_at": "2026-03-18 10:20:00 +0000",
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
  "id_str": "2033977667220407128",
  "text": "A talk on social brand in the reading group, well attended. More tomorrow.",
  "id": 2033977667220407128,
  "created_at": "2026-03-17 18:44:00 +0000",
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
  "id_str": "2033949229839287123",
  "text": "Why social CRM matters to our reading group. Rain again.",
  "id": 2033949229839287123,
  "created_at": "2026-03-17 16:51:00 +0000",
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
  "id_str": "2033929097180087120",
  "text": "Anyone here with views on antisocial brands? Asking for the morning train \ud83d\ude42 More tomorrow.",
  "id": 2033929097180087120,
  "created_at": "2026-03-17 15:31:00 +0000",
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
  "id_str": "2033833215390647106",
  "text": "Notes about social recruiting from the morning train. Thanks to all who came!",
  "id": 2033833215390647106,
  "created_at": "2026-03-17 09:10:00 +0000",
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
  "id_str": "2033825162326967105",
  "text": "a long walk: three things learnt at the morning train Slides: https://slides.example/833",
  "id": 2033825162326967105,
  "created_at": "2026-03-17 08:38:00 +0000",
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
  "id_str": "2033817864238007103",
  "text": "Anyone here with views on social networks? Asking for the reading group \ud83d\ude42 Thanks to all who came!",
  "id": 2033817864238007103,
  "created_at": "2026-03-17 08:09:00 +0000",
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
  "id_str": "2033619305886647091",
  "text": "A talk on social networks in the workshop, well attended.",
  "id": 2033619305886647091,
  "created_at": "2026-03-16 19:00:00 +0000",
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
  "id_str": "2033610246190007089",
  "text": "Anyone here with views on Social Marketing? Asking for the library \ud83d\ude42 More tomorrow.",
  "id": 2033610246190007089,
  "created_at": "2026-03-16 18:24:00 +0000",
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
  "id_str": "2033507317969847060",
  "text": "A talk on social marketing in the morning train, well attended. Two lines,\nand a \"quotation\".",
  "id": 2033507317969847060,
  "created_at": "2026-03-16 11:35:00 +0000",
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
  "id_str": "2033427793966007041",
  "text": "A talk on a long walk in the river path, well attended. <br/>Part 769 of a series.",
  "id": 2033427793966007041,
  "created_at": "2026-03-16 06:19:00 +0000",
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
  "id_str": "2033188215321527017",
  "text": "Anyone here with views on social\u00a0businesses? Asking for the reading group \ud83d\ude42",
  "id": 2033188215321527017,
  "created_at": "2026-03-15 14:27:00 +0000",
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
  "id_str": "2032870370964406989",
  "text": "Anyone here with views on social networks? Asking for the river path \ud83d\ude42 Thanks to all who came!",
  "id": 2032870370964406989,
  "created_at": "2026-03-14 17:24:00 +0000",
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
  "id_str": "2032774992491446967",
  "text": "Notes about social CRM from the reading group.",
  "id": 2032774992491446967,
  "created_at": "2026-03-14 11:05:00 +0000",
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
  "id_str": "2032755363148726960",
  "text": "Notes about anti-social business from the workshop. More tomorrow.",
  "id": 2032755363148726960,
  "created_at": "2026-03-14 09:47:00 +0000",
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
  "id_str": "2032723905868726946",
  "text": "Notes about social media from the library. More tomorrow.",
  "id": 2032723905868726946,
  "created_at": "2026-03-14 07:42:00 +0000",
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
  "id_str": "2032417889448886903",
  "text": "Notes about social recruiting from the kitchen. Two lines,\nand a \"quotation\".",
  "id": 2032417889448886903,
  "created_at": "2026-03-13 11:26:00 +0000",
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
  "id_str": "2032182085678006889",
  "text": "Notes about social networks from the town hall. More tomorrow.",
  "id": 2032182085678006889,
  "created_at": "2026-03-12 19:49:00 +0000",
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
  "id_str": "2032181330703286888",
  "text": "a long walk: three things learnt at the morning train Rain again.",
  "id": 2032181330703286888,
  "created_at": "2026-03-12 19:46:00 +0000",
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
  "id_str": "2032101806699446872",
  "text": "A talk on https://shop.example/p?utm_medium=SocialMarketing&utm_campaign=social-business in the morning train, well attended. Two lines,\nand a \"quotation\".",
  "id": 2032101806699446872,
  "created_at": "2026-03-12 14:30:00 +0000",
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
  "id_str": "2031816174597046835",
  "text": "the school garden: three things learnt at the town hall Thanks to all who came!",
  "id": 2031816174597046835,
  "created_at": "2026-03-11 19:35:00 +0000",
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
  "id_str": "2031764584657846816",
  "text": "social market\u00ading: three things learnt at the kitchen Rain again.",
  "id": 2031764584657846816,
  "created_at": "2026-03-11 16:10:00 +0000",
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
  "id_str": "2031698901857206803",
  "text": "Notes about the school garden from the workshop. <br/>Part 531 of a series.",
  "id": 2031698901857206803,
  "created_at": "2026-03-11 11:49:00 +0000",
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
  "id_str": "2031690345477046798",
  "text": "#socent: three things learnt at the library Two lines,\nand a \"quotation\".",
  "id": 2031690345477046798,
  "created_at": "2026-03-11 11:15:00 +0000",
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
  "id_str": "2031459826529206768",
  "text": "Anyone here with views on social media marketing? Asking for the morning train \ud83d\ude42",
  "id": 2031459826529206768,
  "created_at": "2026-03-10 19:59:00 +0000",
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
  "id_str": "2031416289653686750",
  "text": "Why social media matters to our morning train. Two lines,\nand a \"quotation\".",
  "id": 2031416289653686750,
  "created_at": "2026-03-10 17:06:00 +0000",
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
  "id_str": "2031283665761206712",
  "text": "Why a long walk matters to our workshop. Thanks to all who came!",
  "id": 2031283665761206712,
  "created_at": "2026-03-10 08:19:00 +0000",
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
  "id_str": "2031079822586806697",
  "text": "#SocialMarketers: three things learnt at the town hall <br/>Part 425 of a series.",
  "id": 2031079822586806697,
  "created_at": "2026-03-09 18:49:00 +0000",
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
  "id_str": "2031048113648566691",
  "text": "Reading on the new timetable today &amp; thinking of the morning train. <br/>Part 419 of a series.",
  "id": 2031048113648566691,
  "created_at": "2026-03-09 16:43:00 +0000",
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
  "id_str": "2031042828825526689",
  "text": "social recruiting: three things learnt at the library <br/>Part 417 of a series.",
  "id": 2031042828825526689,
  "created_at": "2026-03-09 16:22:00 +0000",
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
  "id_str": "2030705103467446655",
  "text": "Why social_marketing matters to our library.",
  "id": 2030705103467446655,
  "created_at": "2026-03-08 18:00:00 +0000",
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
  "id_str": "2030675407795126645",
  "text": "Anyone here with views on a long walk? Asking for the reading group \ud83d\ude42 Thanks to all who came!",
  "id": 2030675407795126645,
  "created_at": "2026-03-08 16:02:00 +0000",
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
  "id_str": "2030656533427126639",
  "text": "Anyone here with views on social marketers? Asking for the morning train \ud83d\ude42 More tomorrow.",
  "id": 2030656533427126639,
  "created_at": "2026-03-08 14:47:00 +0000",
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
  "id_str": "2030561406612406619",
  "text": "Notes about anti-social marketing from the kitchen. <br/>Part 347 of a series.",
  "id": 2030561406612406619,
  "created_at": "2026-03-08 08:29:00 +0000",
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
  "id_str": "2030546810434486614",
  "text": "Reading on social networks today &amp; thinking of the kitchen.",
  "id": 2030546810434486614,
  "created_at": "2026-03-08 07:31:00 +0000",
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
  "id_str": "2029865319920566541",
  "text": "A talk on social-media-marketing in the kitchen, well attended. Rain again.",
  "id": 2029865319920566541,
  "created_at": "2026-03-06 10:23:00 +0000",
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
  "id_str": "2029837385855926530",
  "text": "Reading on social recruiting today &amp; thinking of the kitchen. Two lines,\nand a \"quotation\".",
  "id": 2029837385855926530,
  "created_at": "2026-03-06 08:32:00 +0000",
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
  "id_str": "2029601582085046511",
  "text": "Anyone here with views on social networks? Asking for the morning train \ud83d\ude42 Thanks to all who came!",
  "id": 2029601582085046511,
  "created_at": "2026-03-05 16:55:00 +0000",
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
  "id_str": "2029561065108406498",
  "text": "Why so&shy;cial biz matters to our library. Slides: https://slides.example/226",
  "id": 2029561065108406498,
  "created_at": "2026-03-05 14:14:00 +0000",
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
  "id_str": "2029508971852726485",
  "text": "Notes about #SocialCRM from the town hall. More tomorrow.",
  "id": 2029508971852726485,
  "created_at": "2026-03-05 10:47:00 +0000",
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
  "id_str": "2029166464988086439",
  "text": "Anyone here with views on #socent? Asking for the kitchen \ud83d\ude42 More tomorrow.",
  "id": 2029166464988086439,
  "created_at": "2026-03-04 12:06:00 +0000",
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
  "id_str": "2029148848911286432",
  "text": "Reading on the school garden today &amp; thinking of the library. Rain again.",
  "id": 2029148848911286432,
  "created_at": "2026-03-04 10:56:00 +0000",
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
  "id_str": "2029140292531126428",
  "text": "Reading on social biz today &amp; thinking of the river path. More tomorrow.",
  "id": 2029140292531126428,
  "created_at": "2026-03-04 10:22:00 +0000",
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
  "id_str": "2029106570326966420",
  "text": "Why social brands matters to our river path. More tomorrow.",
  "id": 2029106570326966420,
  "created_at": "2026-03-04 08:08:00 +0000",
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
  "id_str": "2028883349468086402",
  "text": "Anyone here with views on social selling? Asking for the library \ud83d\ude42 More tomorrow.",
  "id": 2028883349468086402,
  "created_at": "2026-03-03 17:21:00 +0000",
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
  "id_str": "2028542100894646360",
  "text": "Notes about social media marketing from the town hall. Slides: https://slides.example/88",
  "id": 2028542100894646360,
  "created_at": "2026-03-02 18:45:00 +0000",
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
  "id_str": "2028515676779446356",
  "text": "A talk on antisocial brands in the library, well attended. <br/>Part 84 of a series.",
  "id": 2028515676779446356,
  "created_at": "2026-03-02 17:00:00 +0000",
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
  "id_str": "2028485729448886350",
  "text": "Anyone here with views on www.social-business.example/tickets? Asking for the workshop \ud83d\ude42 More tomorrow.",
  "id": 2028485729448886350,
  "created_at": "2026-03-02 15:01:00 +0000",
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
  "id_str": "2028470629954486346",
  "text": "Anyone here with views on social media? Asking for the morning train \ud83d\ude42 Thanks to all who came!",
  "id": 2028470629954486346,
  "created_at": "2026-03-02 14:01:00 +0000",
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
  "id_str": "2028445715788726341",
  "text": "Reading on social\u00a0marketing today &amp; thinking of the workshop.",
  "id": 2028445715788726341,
  "created_at": "2026-03-02 12:22:00 +0000",
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
  "id_str": "2028413755192246335",
  "text": "A talk on social brands in the library, well attended. More tomorrow.",
  "id": 2028413755192246335,
  "created_at": "2026-03-02 10:15:00 +0000",
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
  "id_str": "2027991975982006274",
  "text": "Why Social Marketers matters to our town hall. Slides: https://slides.example/2",
  "id": 2027991975982006274,
  "created_at": "2026-03-01 06:19:00 +0000",
  "user": {
   "name": "author_0481",
   "screen_name": "author_0481",
   "protected": false,
   "id_str": "9000481",
   "id": 9000481
  }
 }
]