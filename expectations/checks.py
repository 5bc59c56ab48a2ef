"""What a check and a suite are, before anything runs.

Belongs here: the shapes that `suites` fill and `validation` runs. Not here: numbers, words, running.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from expectations.thresholds import Thresholds
from expectations.words import Words

if TYPE_CHECKING:
    import pandas as pd

NOTHING = Words("", "")


@dataclass(frozen=True)
class Level:
    """One limit of a check: a Great Expectations class by name, its arguments, the severity when it fails."""

    severity: str
    expected: str
    arguments: Mapping[str, object]
    expectation: str = "ExpectColumnValuesToBeBetween"


@dataclass(frozen=True, kw_only=True)
class Check:
    """One question about one column of a suite's frame; the levels stand from the gravest to the mildest.

    A missing value in the column fails the check as critical. `about` is the column of the table when
    `column` is derived from it. `observed` None: the failing rows are counted.
    `not_judged` set: the check has nothing to go by tonight, says so, and guesses nothing.
    `acceptable`: what it finds may be as it should be, and a person may say so; never set where figures are wrong.
    """

    name: str
    column: str
    levels: tuple[Level, ...]
    fact: Words
    why: Words
    remedy: Words
    about: str | None = None
    observed: str | None = None
    not_judged: Words | None = None
    acceptable: bool = False


Build = Callable[["pd.DataFrame", Thresholds], "tuple[pd.DataFrame, list[Check]]"]


@dataclass(frozen=True, kw_only=True)
class Suite:
    """The checks on one frame. `build` adds derived columns and returns the frame with its checks.

    `filled` columns must be there without a missing value, `optional` ones must be there.
    `when_empty` says to readers why a table without a row cannot pass; `may_be_empty`: it passes, as nothing came
    lately, and nothing is judged. `keys` name a row in the sample of failing ones: ids and numbers, never text of a
    post or a name.
    """

    name: str
    table: str
    frame: str
    filled: tuple[str, ...]
    optional: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    one_row: bool = False
    may_be_empty: bool = False
    when_empty: Words = Words("The table has no row.", "La table n'a aucune ligne.")
    build: Build


def between(severity: str, expected: str, **bounds: object) -> Level:
    """A level on the column's values: `min_value`, `max_value`, `strict_min`, `strict_max`."""
    return Level(severity, expected, bounds)
