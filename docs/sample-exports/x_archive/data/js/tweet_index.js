var tweet_index =  [
 {
  "file_name": "data/js/tweets/2026_03.js",
  "year": 2026,
  "month": 3,
  "var_name": "tweets_2026_03",
  "tweet_count": 80
 },
 {
  "file_name": "data/js/tweets/2026_04.js",
  "year": 2026,
  "month": 4,
  "var_name": "tweets_2026_04",
  "tweet_count": 77
 },
 {
  "file_name": "data/js/tweets/2026_05.js",
  "year": 2026,
  "month": 5,
  "var_name": "tweets_2026_05",
  "tweet_count": 82
 },
 {
  "file_name": "data/js/tweets/2026_06.js",
  "year": 2026,
  "month": 6,
  "var_name": "tweets_2026_06",
  "tweet_count": 70
 }
]