"""CSV exports: a listening agency, a French press review, Reddit submissions.

Belongs here: columns, dialects and planted damage of these three. Not here: what the posts say.
"""

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC
from zoneinfo import ZoneInfo

from orchestration.sample.conversation import PlantedPost
from orchestration.sample.export import Export, by_month, insert

AGENCY = ("id", "created_at", "author", "platform", "language", "kind", "repost_of", "text", "url", "likes")
PRESSE = ("identifiant", "date", "auteur", "titre", "texte", "lien", "langue")
REDDIT = (
    "created_utc", "score", "domain", "id", "title", "ups", "downs", "num_comments", "permalink", "selftext",
    "link_flair_text", "over_18", "thumbnail", "subreddit_id", "edited", "link_flair_css_class",
    "author_flair_css_class", "is_self", "name", "url", "distinguished",
)  # fmt: skip

PRESSE_COLUMNS = """# Generated sample data: how the columns of these files are called, and what their times mean.
columns:
  post_id: identifiant
  posted_at: date
  author: auteur
  title: titre
  body: texte
  url: lien
  language: langue
platform: web
time_zone: Europe/Paris
day_first: true
"""


def agency(posts: Sequence[PlantedPost], *, damaged: bool) -> Iterator[Export]:
    """One gzipped file a month with English headers, and late posts in a plain file of their own."""
    mine = [post for post in posts if post.source == "agency_csv" or post.copied]
    for month, of_month in by_month(post for post in mine if not post.late).items():
        rows = [_agency_row(post) for post in of_month]
        wrong = [("bad-date", "yesterday", *rows[0][2:]), ("short-row", rows[0][1])] if damaged else []
        content = _csv(AGENCY, insert(rows, wrong))
        damage = {"bad_date": 1, "short_row": 1} if damaged else {}
        yield Export(f"agency_csv/agency_{month}.csv.gz", content, len(rows), damage=damage)
        damaged = False
    if late := [_agency_row(post) for post in mine if post.late]:
        yield Export("agency_csv/agency_late.csv", _csv(AGENCY, late), len(late))


def _agency_row(post: PlantedPost) -> tuple[str, ...]:
    return (
        post.post_id,
        post.posted_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
        post.author.name,
        post.platform,
        post.language or "",
        post.kind,
        post.repost_of or "",
        post.text,
        f"https://posts.example/{post.platform}/{post.post_id}",
        str(post.likes),
    )


def presse(posts: Sequence[PlantedPost], *, damaged: bool) -> Iterator[Export]:
    """One file a month with French headers, semicolons and local times; the first month in Windows-1252."""
    mine = [post for post in posts if post.source == "presse_csv"]
    for month, of_month in by_month(mine).items():
        rows = [_presse_row(post) for post in of_month]
        wrong = [("PX", "31/02/2026 10:00", *rows[0][2:])] if damaged else []
        content = _csv(PRESSE, insert(rows, wrong), delimiter=";")
        encoding = "cp1252" if damaged else "utf-8-sig"
        damage = {"bad_date": 1} if damaged else {}
        yield Export(f"presse_csv/presse_{month}.csv", content, len(rows), damage=damage, encoding=encoding)
        damaged = False


def _presse_row(post: PlantedPost) -> tuple[str, ...]:
    local = post.posted_at.replace(tzinfo=UTC).astimezone(ZoneInfo("Europe/Paris"))
    return (
        post.post_id,
        local.strftime("%d/%m/%Y %H:%M"),
        post.author.name,
        post.title or "",
        post.body,
        f"https://presse.example/{post.post_id}",
        post.language or "",
    )


def reddit(posts: Sequence[PlantedPost], *, damaged: bool) -> Iterator[Export]:
    """One gzipped file a month in the columns of the submissions of 2013: no author, epoch seconds."""
    mine = [post for post in posts if post.source == "forum_reddit"]
    for month, of_month in by_month(mine).items():
        rows = [_reddit_row(post) for post in of_month]
        wrong = [("someday", *rows[0][1:3], "qdamaged", *rows[0][4:])] if damaged else []
        again = [rows[-1]] if damaged else []
        yield Export(
            f"forum_reddit/submissions_{month}.csv.gz",
            _csv(REDDIT, [*insert(rows, wrong), *again]),
            len(rows),
            duplicate=len(again),
            damage={"bad_date": 1} if damaged else {},
        )
        damaged = False


def _reddit_row(post: PlantedPost) -> tuple[str, ...]:
    link = f"http://www.reddit.com/r/generated/comments/{post.post_id}/"
    values = {
        "created_utc": f"{post.posted_at.replace(tzinfo=UTC).timestamp():.1f}",
        "score": str(post.likes),
        "domain": "self.generated",
        "id": post.post_id,
        "title": post.title or "",
        "ups": str(post.likes),
        "downs": "0",
        "num_comments": "0",
        "permalink": link,
        "selftext": post.body,
        "over_18": "False",
        "subreddit_id": "t5_gener",
        "edited": "False",
        "is_self": "True",
        "name": f"t3_{post.post_id}",
        "url": link,
    }
    return tuple(values.get(column, "") for column in REDDIT)


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]], delimiter: str = ",") -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return file.getvalue()
