"""What a weekly line says, and its gaps in words.

The rule of change: the last complete week against the first; a change is claimed only when their
intervals do not overlap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reports import format as written
from reports.database import Row
from reports.sentences.figures import Figure, about, figure, limits, most, overlap
from reports.words import Words

# A longer list of gaps is cut, and says so.
LISTED = 8
# More names than these are counted.
NAMED = 6


@dataclass(frozen=True)
class Ends:
    """The first and the last complete week of one category."""

    first_week: date
    first: Figure
    last_week: date
    last: Figure

    @property
    def moved(self) -> str:
        """up, down, or same when the intervals overlap."""
        if overlap(self.first, self.last):
            return "same"
        return "up" if self.last.share > self.first.share else "down"


def ends(name: str, weeks: Sequence[Row]) -> Ends | None:
    """The first and last complete week with numbers; None when there is none."""
    complete = [(week["week_start"], figure(name, week)) for week in weeks if week["state"] == "complete"]
    counted = [(start, item) for start, item in complete if item is not None]
    if not counted:
        return None
    return Ends(counted[0][0], counted[0][1], counted[-1][0], counted[-1][1])


def change(found: Ends | None, words: Words) -> str:
    """The last complete week, and how it compares with the first."""
    if found is None:
        return words("trends.none")
    day = written.day(found.last_week, words.language)
    if found.last.is_zero:
        now = words("trends.now.zero", week=day, high=most(found.last, words))
    else:
        low, high = limits(found.last, words)
        now = words("trends.now", week=day, share=about(found.last, words), low=low, high=high)
    if found.first_week == found.last_week:
        return f"{now} {words('trends.single')}"
    then = words("shares.label.zero") if found.first.is_zero else about(found.first, words)
    week = written.day(found.first_week, words.language)
    return f"{now} {words(f'trends.{found.moved}', week=week, share=then)}"


def summary(found: Sequence[Ends], words: Words) -> str:
    """Which categories rose, which fell, and for which nothing can be claimed."""
    if not found:
        return words("trends.none")
    first, last = min(item.first_week for item in found), max(item.last_week for item in found)
    if first == last:
        return words("trends.single")
    parts = []
    for moved in ("up", "down", "same"):
        names = [item.last.name for item in found if item.moved == moved]
        if names:
            said = words.listed(names) if len(names) <= NAMED else words("trends.many", number=len(names))
            parts.append(words.counted(f"trends.moved.{moved}", len(names), names=said))
    span = {"first": written.day(first, words.language), "last": written.day(last, words.language)}
    return words("trends.moved", **span, parts="; ".join(parts))


def gap(row: Row, words: Words) -> str:
    """One run of weeks without numbers, and why there are none."""
    state = "not_collected" if row["state"] == "not_collected" else "other"
    first = written.day(row["first_week"], words.language)
    last = written.day(row["last_week"] + timedelta(days=6), words.language)
    number = written.integer(row["week_count"], words.language)
    return words.counted(f"trends.gap.{state}", row["week_count"], number=number, first=first, last=last)


def gaps(rows: Sequence[Row], words: Words) -> list[str]:
    """All gaps in words, the latest of them when there are many; a sentence when there is none."""
    if not rows:
        return [words("trends.gap.none")]
    sentences = [gap(row, words) for row in rows[-LISTED:]]
    left = len(rows) - LISTED
    if left > 0:
        sentences.append(words.counted("trends.gap.more", left, number=written.integer(left, words.language)))
    return sentences


def partial_weeks(weeks: Sequence[Row], words: Words) -> str:
    """How many weeks lack some of their days; empty when none does."""
    number = len({week["week_start"] for week in weeks if week["state"] == "partial"})
    if not number:
        return ""
    return words.counted("trends.partial", number, number=written.integer(number, words.language))
