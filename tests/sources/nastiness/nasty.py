"""A nasty file: an example of what really happens to exports, with what must become of it.

Belongs here: the shape of a case, and the small tables that most cases are. Not here: any case.
"""

from dataclasses import dataclass

from orchestration.sources.format import Example

HEADER = "id,date,text"
DAY = "2023-01-02"


@dataclass(frozen=True)
class Nasty(Example):
    """As an example of a format; `words` stand in the reason of the report, None is not looked at."""

    format: str | None = None
    encoding: str | None = None
    load_path: str | None = None
    words: str = ""


def rows(*texts: str, header: str = HEADER) -> str:
    """A table with a row for each text, numbered from 1."""
    lines = (f"{number},{DAY},{text}" for number, text in enumerate(texts, start=1))
    return "\n".join((header, *lines, ""))


def bodies(*texts: str | None) -> tuple[dict[str, str | None], ...]:
    """Posts of which only the text is looked at."""
    return tuple({"body": text} for text in texts)


def dates(*raw: str) -> str:
    """A table with a row for each date."""
    return "\n".join((HEADER, *(f'{number},"{date}",a' for number, date in enumerate(raw, start=1)), ""))


def posted(*times: str) -> tuple[dict[str, str], ...]:
    """Posts of which only the time is looked at."""
    return tuple({"posted_at": time} for time in times)
