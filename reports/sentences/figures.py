"""One share in words: "about 14 %", "between 11 and 17", "not distinguishable from zero".

The rules, all on the interval as printed (`rounding.py`):
- about: the figure is rounded to whole points or more;
- less than: there are posts, but the figure rounds to zero;
- not distinguishable from zero: nothing was counted, or the printed interval begins at zero;
- order not settled: the intervals of neighbours in the ranking overlap;
- a figure that someone claims is inside, above or below the printed interval.
What a reader can see on the page decides, so no sentence contradicts the numbers beside it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reports import format as written
from reports.database import Row
from reports.rounding import Rounded, rounded
from reports.words import Words


@dataclass(frozen=True)
class Figure:
    """A category with its share (0..1) and interval, as the release holds them."""

    name: str
    share: float
    low: float
    high: float

    @property
    def printed(self) -> Rounded:
        """The figure as it may be printed."""
        return rounded(self.share, self.low, self.high)

    @property
    def is_zero(self) -> bool:
        """Whether it cannot be told from zero."""
        return self.share <= 0 or self.printed.reaches_zero


def figure(name: str, row: Row) -> Figure | None:
    """The figure of a row; None when the row has no numbers."""
    if row["share"] is None or row["share_low"] is None or row["share_high"] is None:
        return None
    return Figure(name, row["share"], row["share_low"], row["share_high"])


def plain(item: Figure, words: Words) -> str:
    """The share for a table: "14 %", "< 1 %"."""
    printed = item.printed
    if _is_less(item):
        return f"<\u00a0{written.percent(printed.step, printed.digits, words.language)}"
    return written.percent(printed.value, printed.digits, words.language)


def about(item: Figure, words: Words) -> str:
    """The share in words: "about 14 %", "14.2 %", "less than 1 %"."""
    printed = item.printed
    if _is_less(item):
        least = written.percent(printed.step, printed.digits, words.language)
        return words("shares.below", percent=least)
    percent = plain(item, words)
    return words("shares.about", percent=percent) if printed.is_rough else percent


def _is_less(item: Figure) -> bool:
    return item.printed.value == 0 and item.share > 0


def limits(item: Figure, words: Words) -> tuple[str, str]:
    """The ends of the interval as printed, without the sign: "11", "17"."""
    printed = item.printed
    low, high = (written.decimal(value, printed.digits, words.language) for value in (printed.low, printed.high))
    return low, high


def interval(item: Figure, words: Words) -> str:
    """The interval for a table: "11–17"."""
    return "\u202f–\u202f".join(limits(item, words))


def most(item: Figure, words: Words) -> str:
    """The upper end of the interval, with its sign."""
    return written.percent(item.printed.high, item.printed.digits, words.language)


def label(item: Figure, words: Words) -> str:
    """The words beside a bar."""
    if item.is_zero:
        return words("shares.label.zero")
    low, high = limits(item, words)
    return words("shares.label", share=about(item, words), low=low, high=high)


def overlap(one: Figure, other: Figure) -> bool:
    """Whether two intervals share a point, as printed."""
    return one.printed.low <= other.printed.high and other.printed.low <= one.printed.high


def unsettled(items: Sequence[Figure]) -> list[list[Figure]]:
    """Neighbours in the ranking whose intervals all overlap, in groups as large as possible."""
    ranked = sorted(items, key=lambda item: -item.share)
    groups: list[list[Figure]] = []
    covered = 0
    for start in range(len(ranked)):
        end = start + 1
        while end < len(ranked) and all(overlap(ranked[end], item) for item in ranked[start:end]):
            end += 1
        if end - start > 1 and end > covered:
            groups.append(ranked[start:end])
            covered = end
    return groups
