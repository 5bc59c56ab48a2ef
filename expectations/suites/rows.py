"""A check on each row of a frame, whose sentence names the rows that fail.

Belongs here: that shape, which the suites on sources, weekdays and terms share. Not here: any rule.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from expectations.checks import Check, Level
from expectations.words import Words, number

if TYPE_CHECKING:
    import pandas as pd

NAMED = 3


def rows_check(
    frame: pd.DataFrame,
    *,
    name: str,
    column: str,
    level: Level,
    fails: pd.Series,
    said: Callable[[dict[str, Any]], Words],
    quiet: Words,
    why: Words,
    remedy: Words,
    judged: int | None = None,
    short: Words | None = None,
    about: str | None = None,
) -> Check:
    """The check; `said` is one failing row in words, `quiet` the sentence when none fails.

    `judged` is how many rows have enough to go by: with 0 of them the check is not judged, and `short` says why.
    """
    failing = frame[fails]
    told = [said({str(key): value for key, value in row.items()}) for row in failing.head(NAMED).to_dict("records")]
    more = len(failing) - len(told)
    rest = Words(f" and {more} more", f" et {more} autres") if more else Words("", "")
    listed = Words("; ".join(item.en for item in told) + rest.en, " ; ".join(item.fr for item in told) + rest.fr)
    total = len(frame) if judged is None else judged
    return Check(
        name=name,
        column=column,
        about=about,
        levels=(level,),
        observed=listed.en if told else f"0 of {number(total).en}",
        fact=Words(f"{listed.en}.", f"{listed.fr}.") if told else quiet,
        why=why,
        remedy=remedy,
        not_judged=short if total == 0 else None,
    )
