"""The sample of failing rows: which row, and the values that failed.

Belongs here: rows of a frame as JSON. Not here: which rows failed (`validation`), which columns name a row (`suites`).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

LONGEST = 80


def of_frame(frame: pd.DataFrame, places: Sequence[int], columns: Iterable[str]) -> str:
    """Some columns of the rows at these places, as JSON."""
    chosen = [name for name in dict.fromkeys(columns) if name in frame.columns]
    return as_json([{name: frame.at[place, name] for name in chosen} for place in places])


def as_json(rows: Sequence[dict[str, object]]) -> str:
    """Rows as JSON: numbers stay numbers, a missing value is null, the rest is text of at most 80 characters."""
    return json.dumps([{name: _plain(value) for name, value in row.items()} for row in rows], ensure_ascii=False)


def _plain(value: object) -> object:
    if hasattr(value, "item"):  # numbers of numpy
        value = value.item()
    if value is None or value != value:
        return None
    return value if isinstance(value, bool | int | float) else str(value)[:LONGEST]
