"""What the charts hand to the browser: valid, in the reader's language, never over a gap, always with an interval."""

from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import altair as alt
import pytest

from reports.charts.bars import bars
from reports.charts.lines import Sheet, lines
from reports.charts.strip import SHAPES, strip
from reports.charts.theme import DARK, LIGHT, Paper, month_axis, percent_axis
from reports.choice import Rule
from reports.colour import contrast, mix
from reports.queries import checks, trends
from tests.reports import release_factory as factory

BAR = {"key": "a", "name": "A", "text": "14 %", "tip": "A", "colour": "#1d3385", "share": 0.14, "low": 0.1, "high": 0.2}
WEEK = {"week_start": "2012-03-05", "share": 0.2, "low": 0.1, "high": 0.3, "segment": 0, "state": "partial", "tip": ""}
GAP = {"week_start": "2012-03-12", "until": "2012-03-19", "tip": "gap"}
RUN = {"source": "s", "first_day": "2012-03-05", "until": "2012-03-06", "tip": ""}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A released database."""
    made = tmp_path_factory.mktemp("charts") / "quotepart.duckdb"
    factory.database(made)
    return str(made)


def _marks(spec: dict[str, Any]) -> list[str]:
    return [layer["mark"]["type"] for group in spec["layer"] for layer in group["layer"]]


@pytest.mark.parametrize("on", [LIGHT, DARK])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_chart_is_valid_vega_lite(on: Paper, language: str) -> None:
    sheet = Sheet(("2012-03-05", "2012-03-26"), 0.5, [GAP], on, language)
    for spec in (
        bars([{**BAR, "claims": [0.5]}], on, language),
        lines([WEEK, {**WEEK, "share": None}], "#1d3385", sheet),
        strip([{**RUN, "state": state} for state in SHAPES], on, language),
    ):
        alt.LayerChart.from_dict(spec, validate=True)


def test_bars_always_have_their_interval_and_claims_only_where_there_are_any() -> None:
    without = _marks(bars([{**BAR, "claims": []}], LIGHT, "en"))
    assert without.count("tick") == 2 and "rule" in without and "point" not in without
    assert "point" in _marks(bars([{**BAR, "claims": [0.5]}], LIGHT, "en"))


def test_the_axis_reaches_interval_and_claim_and_never_beyond_the_whole() -> None:
    def end(**changed: Any) -> float:
        spec = bars([{**BAR, "claims": [], **changed}], LIGHT, "en")
        return float(spec["layer"][0]["layer"][0]["encoding"]["x"]["scale"]["domain"][1])

    assert end() > 0.2 and end(claims=[0.5]) > 0.5 and end(high=1.0) == 1.0


def test_weeks_without_numbers_are_not_drawn() -> None:
    spec = lines([WEEK, {**WEEK, "share": None}], "#1d3385", Sheet(("a", "b"), 0.5, [], LIGHT, "en"))
    tables = [group["data"]["values"] for group in spec["layer"]]
    assert [WEEK] in tables and all(row.get("share", 0) is not None for table in tables for row in table)


def test_axes_speak_the_language_of_the_reader() -> None:
    assert "'août'" in month_axis("fr") and "'Aug'" in month_axis("en")
    assert "replace(" in percent_axis("fr") and "replace(" not in percent_axis("en")


def test_a_line_never_crosses_a_gap(path: str) -> None:
    weeks = [week for week in trends.weeks(path, Rule()) if week["category_id"] == "brand"]
    assert len(weeks) == 30
    for before, after in pairwise(week for week in weeks if week["share"] is not None):
        whole = (after["week_start"] - before["week_start"]).days == 7
        assert whole is (before["segment"] == after["segment"])


def test_gaps_are_runs_of_weeks(path: str) -> None:
    found = [(gap["first_week"], gap["last_week"], gap["week_count"]) for gap in trends.gaps(path, Rule())]
    assert found == [(date(2012, 4, 23), date(2012, 4, 30), 2), (date(2012, 7, 16), date(2012, 7, 16), 1)]


def test_runs_of_days_cover_every_day_once(path: str) -> None:
    runs = checks.coverage(path)
    assert all((run["last_day"] - run["first_day"]).days + 1 == run["day_count"] for run in runs)
    assert sum(run["day_count"] for run in runs) == sum(row["day_count"] for row in checks.day_states(path)) == 418


@pytest.mark.parametrize("on", [LIGHT, DARK])
def test_quiet_text_of_the_pages_is_readable(on: Paper) -> None:
    style = (Path(__file__).parents[2] / "reports" / "style.css").read_text(encoding="utf-8")
    assert "color: color-mix(in srgb, currentColor 72%, transparent)" in style
    assert contrast(mix(on.ink, on.background, 0.28), on.background) >= 4.5
