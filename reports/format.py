"""Numbers, days and moments as a reader of French or English writes them.

Belongs here: digits, separators, month names. Not here: sentences (`sentences/`).
`language` is "en" or "fr" everywhere.
"""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

NO_BREAK = "\u00a0"
THIN = "\u202f"
# Two lines of a wide page.
LONGEST = 180
MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
}  # fmt: skip
SHORT_MONTHS = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
}  # fmt: skip


def decimal(value: float, digits: int, language: str) -> str:
    """A number with a fixed count of decimals: 1,234.5 in English, 1 234,5 in French."""
    text = f"{value:,.{digits}f}"
    if language == "fr":
        return text.replace(",", THIN).replace(".", ",")
    return text


def integer(value: float, language: str) -> str:
    """A whole number with thousands marked."""
    return decimal(round(value), 0, language)


def count(value: float, language: str) -> str:
    """A count that may be fractional: decimals only where there are any."""
    return decimal(value, 0 if abs(value - round(value)) < 0.05 else 1, language)


def percent(value: float, digits: int, language: str) -> str:
    """A percentage (0..100) with its sign, never broken over two lines."""
    return f"{decimal(value, digits, language)}{NO_BREAK}%"


def share(value: float, language: str) -> str:
    """A share (0..1) that somebody else printed, with the decimals that they gave."""
    percentage = round(value * 100, 2)
    digits = next(count for count in (0, 1, 2) if round(percentage, count) == percentage)
    return percent(percentage, digits, language)


def short(value: object) -> str:
    """A value of a check on one line, cut where a reader would stop; the whole of it is in the release."""
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"


def day(value: date, language: str) -> str:
    """5 March 2012 · 5 mars 2012, and 1er in French."""
    number = "1er" if language == "fr" and value.day == 1 else str(value.day)
    return f"{number}{NO_BREAK}{MONTHS[language][value.month - 1]} {value.year}"


def days(first: date, last: date, language: str) -> str:
    """A span of days, without saying the same year or month twice."""
    if first == last:
        return day(first, language)
    start = day(first, language)
    if first.year == last.year:
        start = start.rsplit(" ", 1)[0]
        if first.month == last.month:
            start = start.split(NO_BREAK)[0]
    return f"{start}{THIN}–{THIN}{day(last, language)}"


def month(value: date, language: str) -> str:
    """March 2012 · mars 2012."""
    return f"{MONTHS[language][value.month - 1]} {value.year}"


def moment(value: datetime, zone: str, language: str) -> str:
    """A moment on the clock of the study's time zone (UTC when the zone is unknown), with the zone's name."""
    try:
        local, name = value.astimezone(ZoneInfo(zone)), zone
    except (ZoneInfoNotFoundError, ValueError):
        local, name = value.astimezone(UTC), "UTC"
    clock = f"{local:%H:%M}" if language == "en" else f"{local:%H}{NO_BREAK}h{NO_BREAK}{local:%M}"
    return f"{day(local.date(), language)}, {clock} ({name})"


def age(then: datetime, now: datetime) -> tuple[str, int]:
    """How long ago: the unit ("minutes", "hours", "days") and how many, rounded down; never negative."""
    passed = max(now - then, timedelta(0))
    if passed < timedelta(hours=1):
        return "minutes", int(passed.total_seconds() // 60)
    if passed < timedelta(days=2):
        return "hours", int(passed.total_seconds() // 3600)
    return "days", passed.days
