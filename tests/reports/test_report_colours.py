"""Contrast is measured: text AA on both papers, graphics 3 : 1, and our own palette in grey and for any eye."""

import tomllib
from collections.abc import Iterable
from itertools import combinations
from math import dist
from pathlib import Path

import pytest

from reports.charts.theme import DARK, LIGHT, Paper, paper
from reports.colour import FALLBACK, contrast, of_category, readable

THEME = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
Rows = tuple[tuple[float, float, float], ...]
CONES: Rows = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
OKLAB: Rows = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
# Machado, Oliveira, Fernandes 2009, severity 1: what eyes without one kind of cone see (linear RGB).
BLIND: dict[str, Rows] = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
}


def _linear(colour: str) -> list[float]:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _times(rows: Rows, values: Iterable[float]) -> list[float]:
    given = list(values)
    return [sum(part * value for part, value in zip(row, given, strict=True)) for row in rows]


def _perceived(linear: Iterable[float]) -> list[float]:
    """OKLab (Ottosson 2020): distances are about what an eye tells apart."""
    return _times(OKLAB, (part ** (1 / 3) for part in _times(CONES, linear)))


def _seen(colour: str, eye: str) -> list[float]:
    return _perceived(max(0.0, part) for part in _times(BLIND[eye], _linear(colour)))


@pytest.mark.parametrize("on", [LIGHT, DARK])
def test_charts_and_pages_are_of_one_paper(on: Paper) -> None:
    assert (on.background, on.ink) == (THEME[on.name]["backgroundColor"], THEME[on.name]["textColor"])


@pytest.mark.parametrize("on", [LIGHT, DARK])
def test_ink_and_quiet_ink_are_readable(on: Paper) -> None:
    assert contrast(on.ink, on.background) >= 7
    assert contrast(on.quiet, on.background) >= 4.5


@pytest.mark.parametrize("on", [LIGHT, DARK])
@pytest.mark.parametrize("colour", [*FALLBACK, "#ffff00", "#000000", "#ffffff"])
def test_every_colour_is_made_readable_as_a_graphic(on: Paper, colour: str) -> None:
    assert contrast(readable(colour, on.background), on.background) >= 3


def test_a_readable_colour_is_left_as_it_is() -> None:
    assert readable("#1d3385", LIGHT.background) == "#1d3385"


@pytest.mark.parametrize("eye", sorted(BLIND))
def test_no_two_of_our_colours_look_alike(eye: str) -> None:
    for one, other in combinations(FALLBACK, 2):
        assert dist(_seen(one, eye), _seen(other, eye)) > 0.08, (one, other)


def test_the_first_four_of_our_colours_differ_in_grey() -> None:
    greys = sorted(_perceived(_linear(colour))[0] for colour in FALLBACK[:4])
    assert all(light - dark > 0.06 for dark, light in zip(greys, greys[1:], strict=False))


def test_the_colour_of_a_category_is_the_one_of_the_study() -> None:
    assert of_category("#ABCDEF", 3) == "#abcdef"
    assert of_category("red; } body {", 1) == of_category(None, 1) == FALLBACK[1]


def test_a_browser_that_does_not_say_gets_the_light_paper() -> None:
    assert (paper(None), paper("dark")) == (LIGHT, DARK)
