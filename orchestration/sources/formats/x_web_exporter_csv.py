"""Tweets as the browser extension twitter-web-exporter saves them in a table.

Belongs here: the columns of this format, in the five languages of its user interface.
Not here: the same as JSON (`x_web_exporter_json`).
"""

from orchestration.sources.families.x_tweets import AUTHOR_SQL, ID_SQL, with_line_feeds
from orchestration.sources.format import Example, Format
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, NoPosts
from orchestration.sources.readers.tables import Header, headers, table_plan

SIGNATURE = ("post_id", "posted_at", "body", "repost_of", "quote_of", "reply_to", "url")
MESSAGES = (
    "Sender | 发送者 | 傳送者 | 送信者 | Pengirim",
    "Recipient | 接收者 | 受信者 | Penerima",
    "Conversation ID | 对话 ID | 對話 ID | 会話ID | ID Percakapan",
)


def recognise(head: Head) -> bool | NoPosts:
    """Whether a header row has the columns of a tweet in one of the languages; NoPosts for direct messages."""
    if any(_has(header, MESSAGES) for header in headers(head)):
        return NoPosts("no posts: direct messages of X, which are private")
    return _header(head) is not None


def read(head: Head, mapping: Mapping) -> Answer | None:
    """The plan of its table."""
    header = _header(head)
    return table_plan(header, "x", MAP, DERIVED) if header else None


MAP = {
    "post_id": "id",
    "author": "user_id | 用户 ID | 使用者 ID | ユーザーID | ID Pengguna",
    "handle": "screen_name | 用户名 | 使用者名稱 | ユーザー名 | Nama Pengguna",
    "body": "full_text | Content | 内容 | 內容 | Konten",
    "posted_at": "created_at | Date | 日期 | 日付 | Tanggal",
    "repost_of": "retweeted_status | RT Source | 转推来源 | 轉推來源 | RTソース | Sumber Retweet",
    "quote_of": "quoted_status | Quote Source | 引用来源 | 引用來源 | 引用元 | Sumber Kutipan",
    "reply_to": "in_reply_to | Replying To | 回复推文 | 回覆推文 | 返信先 | Membalas Kepada",
    "url": "url",
    "like_count": "favorite_count | Favorites | 喜欢数量 | 喜歡數量 | いいね数 | Favorit",
    "repost_count": "retweet_count | Retweets | 转推数量 | 轉推數量 | リツイート数 | Retweet",
    "reply_count": "reply_count | Replies | 回复数量 | 回覆數量 | 返信数 | Balasan",
}

DERIVED = {"post_id": ID_SQL, "author": AUTHOR_SQL, "body": with_line_feeds("body")}

QUIRKS = (
    "the header is in keys or in the language of the user interface: English, Chinese, Japanese, Indonesian",
    r"line feeds in a text are the two characters \n",
    "an id that a spreadsheet rounded is read from the address",
    "dates have the form that the user chose; without an offset the ids tell the zone",
    "a retweet's text may be cut and end with …",
)

EXAMPLES = (
    Example(
        "each kind, under keys",
        '\ufeff"id","created_at","full_text","media","screen_name","name","user_id","in_reply_to","retweeted_status",'
        '"quoted_status","favorite_count","retweet_count","reply_count","views_count","url"\n'
        '"1590000000000000001","2022-11-08 13:00:00 +01:00","Social\\nbusiness &amp; more","[]","ann","Ann","7","","",'
        '"","3","2","1","100","https://x.example/ann/status/1590000000000000001"\n'
        '"=""1590000000000000002""","2022-11-08 13:00:01 +01:00","RT @ann: so…","[]","bob","Bob","8","","5","","0","2",'
        '"0","1",""\n'
        '"1590000000000000003","2022-11-08 13:00:02 +01:00","see","[]","ann","Ann","7","","","6","0","0","0","1",""\n'
        '"1590000000000000004","2022-11-08 13:00:03 +01:00","@bob yes","[]","ann","Ann","7","9","","","0","0","0","1",'
        '""\n',
        posts=(
            {"post_id": "1590000000000000001", "kind": "original", "body": "Social\nbusiness &amp; more",
             "posted_at": "2022-11-08 12:00:00", "like_count": 3, "repost_count": 2, "reply_count": 1,
             "zone_assumed": False},
            {"post_id": "1590000000000000002", "kind": "repost", "repost_of": "5"},
            {"kind": "quote"},
            {"kind": "reply"},
        ),
    ),
    Example(
        "in Chinese, with an id that a spreadsheet rounded and one that is lost",
        '\ufeff"ID","日期","内容","媒体","用户名","用户昵称","回复推文","转推来源","引用来源","喜欢数量","转推数量","回复数量","URL"\n'
        '"1.59E+18","2022-11-08 12:00:00 +00:00","a","[]","ann","Ann","","","","3","2","1",'
        '"https://x.example/ann/status/1590000000000000001"\n'
        '"1.59E+18","2022-11-08 12:00:00 +00:00","b","[]","ann","Ann","","","","3","2","1",""\n',
        posts=({"post_id": "1590000000000000001", "body": "a", "like_count": 3, "repost_count": 2, "reply_count": 1},),
        rejected={"damaged_id": 1},
    ),
    Example(
        "direct messages, which are private",
        '"ID","Date","Content","Media","Sender","Recipient","Conversation ID","Conversation Type"\n'
        '"1","2022-11-08 12:00:00 +00:00","hello","[]","ann","bob","7-8","ONE_TO_ONE"\n',
        status="no_posts",
    ),
)  # fmt: skip


def _has(header: Header, names: tuple[str, ...]) -> bool:
    """Whether each of the columns, given by its names in several languages, is there."""
    return all(any(header.has(name) for name in column.split("|")) for column in names)


def _header(head: Head) -> Header | None:
    columns = tuple(MAP[field] for field in SIGNATURE)
    return next((header for header in headers(head) if _has(header, columns)), None)


FORMAT = Format(
    name="x_web_exporter_csv",
    title="Tweets by twitter-web-exporter (CSV)",
    exported_by="the browser extension twitter-web-exporter, Export data as CSV",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
