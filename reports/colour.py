"""Colours: readable on either background, without changing what a reader recognises.

Belongs here: contrast (WCAG 2) and lightening. Not here: which category has which colour (the study says).
"""

import re

# Blue, orange, green, wine, cyan, brown: told apart with any colour vision, the first four in grey too.
FALLBACK = ("#1d3385", "#d87521", "#348f7e", "#883a50", "#28aabb", "#8a6630")
HEX = re.compile(r"#[0-9a-fA-F]{6}")
# Graphics need 3 : 1 against the page (WCAG 1.4.11).
GRAPHICS = 3.0


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, 0..1."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1..21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(colour: str, other: str, part: float) -> str:
    """The colour with a part (0..1) of another in it."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def readable(colour: str, background: str, least: float = GRAPHICS) -> str:
    """The colour, moved towards white or black only as far as the contrast needs."""
    target = "#ffffff" if luminance(background) < 0.2 else "#000000"
    steps = (mix(colour, target, tenth / 10) for tenth in range(11))
    return next((step for step in steps if contrast(step, background) >= least), target)


def of_category(colour: str | None, position: int) -> str:
    """The study's colour; one of our own by position when the study gives none that is #rrggbb."""
    given = (colour or "").strip()
    return given.lower() if HEX.fullmatch(given) else FALLBACK[position % len(FALLBACK)]
