"""`methods.html`: the card as a page.

Belongs here: which template, and how numbers are set in it. Not here: what is on the card (card), and the look (pages).
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from orchestration.pages import rendering

NAME = "methods.html"
# How a verdict on a figure or a night is drawn.
MARKS = {
    "quote": "pass",
    "with_care": "caution",
    "do_not_quote": "hold",
    "pass": "pass",
    "caution": "caution",
    "accepted": "hold",
}


def write(folder: Path, card: Mapping[str, Any]) -> None:
    """Write the page into the folder of its release."""
    named = {row["category_id"]: row for row in card["study"]["categories"]}
    rendering.write(folder / NAME, NAME, card=card, named=named, marks=MARKS, percent=percent)


def percent(part: float | None) -> str:
    """`81 %` with a no-break space; a dash where it is unknown."""
    return "–" if part is None else f"{part * 100:.0f}\u00a0%"
