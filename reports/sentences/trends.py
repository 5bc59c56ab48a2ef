"""What a weekly line says, and its gaps in words.

The rule of change: the last complete week against the first; a change is claimed only when their
intervals do not overlap.
"""

from collections.abc import Sequence
from datetime import timedelta

from reports import format as written
from reports.database import Row
from reports.sentences.figures import about, figure, limits, most, overlap
from reports.words import Words

# A longer list of gaps is cut, and says so.
LISTED = 8


def change(name: str, weeks: Sequence[Row], words: Words) -> str:
    """The last complete week, and how it compares with the first."""
    complete = [(week, figure(name, week)) for week in weeks if week["state"] == "complete"]
    counted = [(week["week_start"], item) for week, item in complete if item is not None]
    if not counted:
        return words("trends.none")
    (first_start, first), (last_start, last) = counted[0], counted[-1]
    low, high = limits(last, words)
    day = written.day(last_start, words.language)
    if last.is_zero:
        now = words("trends.now.zero", week=day, high=most(last, words))
    else:
        now = words("trends.now", week=day, share=about(last, words), low=low, high=high)
    if len(counted) == 1:
        return f"{now} {words('trends.single')}"
    moved = "same" if overlap(first, last) else ("up" if last.share > first.share else "down")
    since = words(f"trends.{moved}", week=written.day(first_start, words.language), share=about(first, words))
    return f"{now} {since}"


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
