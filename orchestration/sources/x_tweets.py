"""What the formats of X have in common. Not here: the shape of any of them."""

from orchestration.sources import values_sql
from orchestration.sources.json_parts import said

URL_SQL = f"'https://x.com/i/status/' || ({values_sql.post_id('post_id')})"
"""The same in SQL, for tables without a column of addresses; NULL for an id that a spreadsheet rounded."""

PRIVATE_SQL = "case when lower(trim(protected, '\"')) in ('true', '1', 'yes') then 'private' end"
"""A table's visibility, from its column `protected`."""


def url_of(post_id: str | None) -> str | None:
    """The address of a post, which its id suffices for."""
    return f"https://x.com/i/status/{post_id}" if post_id else None


def visibility_of(author: object) -> str | None:
    """private for an account whose posts only its followers see."""
    return "private" if said(author, "protected") == "true" else None


def with_line_feeds(field: str) -> str:
    r"""SQL: a text in which an exporter wrote line feeds as the two characters \n."""
    return f"replace({field}, '\\n', chr(10))"
