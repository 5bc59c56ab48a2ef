"""Pages of a release: text in them is text, nothing is loaded, and the page of checks puts first what holds."""

import json
import re
from dataclasses import replace
from pathlib import Path

import jinja2
import pytest

from expectations.outcomes import CheckOutcome
from orchestration.pages import checks, rendering

HOSTILE = "<script>alert(1)</script><img src=https://tracker.example/x>"
ABOUT = {
    "release_id": None,
    "accepted": None,
    "run_id": "run-1",
    "night_at": "2026-03-02 02:00:00",
    "study": "social",
    "study_version": "abc",
    "code_version": "1",
}
GOOD = CheckOutcome(
    check_name="good",
    suite="dbt",
    table_name="fct_posts",
    severity="critical",
    passed=True,
    observed="0 rows break the rule",
    expected="no row breaks the rule",
    reason_en="Posts are unique.",
    reason_fr="Chaque message est unique.",
)
GRAVE = replace(
    GOOD,
    check_name="zz_grave",
    column_name="text",
    passed=False,
    failing_rows=4100,
    remedy_en="Run `quotepart run`.",
    remedy_fr="Lancer `quotepart run`.",
)
MARK = replace(GRAVE, check_name="aa_mark", severity="warning")
SHORT = replace(GOOD, check_name="short", severity="info", expected="not judged: history too short")


def page(folder: Path, *outcomes: CheckOutcome, verdict: str = "hold") -> str:
    checks.write(folder, verdict, outcomes, ABOUT)
    return (folder / "checks.html").read_text(encoding="utf-8")


def test_what_holds_comes_before_what_marks_and_that_before_what_passed(tmp_path: Path) -> None:
    text = page(tmp_path, GOOD, MARK, SHORT, GRAVE)
    places = [text.index(f">{item.check_name}<") for item in (GRAVE, MARK, SHORT, GOOD)]
    assert places == sorted(places)


def test_a_check_of_unknown_severity_stands_with_those_that_hold(tmp_path: Path) -> None:
    text = page(tmp_path, MARK, replace(GRAVE, severity="?"))
    assert text.index("These hold the night") < text.index("zz_grave") < text.index("aa_mark")


def test_a_failed_check_says_everything_in_both_languages(tmp_path: Path) -> None:
    text = page(tmp_path, GRAVE)
    for said in ("fct_posts.text", "critique", "4,100", "4\u202f100", GRAVE.reason_en, GRAVE.reason_fr):
        assert said in text
    assert "Run <code>quotepart run</code>." in text
    assert "Lancer <code>quotepart run</code>." in text


@pytest.mark.parametrize("field", ["check_name", "table_name", "column_name", "observed", "reason_en", "remedy_fr"])
def test_text_is_text_wherever_it_stands(tmp_path: Path, field: str) -> None:
    text = page(tmp_path, replace(GRAVE, **{field: HOSTILE}), replace(GOOD, **{field: HOSTILE}))
    assert "<script" not in text
    assert "<img" not in text
    assert "&lt;script&gt;" in text


def test_a_sample_is_a_table_and_text_in_it_is_text(tmp_path: Path) -> None:
    text = page(
        tmp_path, replace(GRAVE, sample=json.dumps([{"source": HOSTILE, "posts": 3}, {"source": None, "posts": 4}]))
    )
    assert '<th scope="col">source</th>' in text
    assert text.count('<td class="value">') == 4
    assert "<script" not in text


def test_what_a_person_accepted_is_said_with_name_and_reason(tmp_path: Path) -> None:
    word = {"by": "Ada", "why": HOSTILE, "at": "2026-03-02T08:00:00Z", "failed_checks": ["zz_grave"]}
    checks.write(tmp_path, "accepted", [GRAVE], {**ABOUT, "release_id": "r1", "accepted": word})
    text = (tmp_path / "checks.html").read_text(encoding="utf-8")
    assert "Accepted by a person" in text
    assert ">Ada<" in text
    assert "<script" not in text


def test_the_command_to_accept_stands_only_where_a_person_may(tmp_path: Path) -> None:
    assert "quotepart accept" not in page(tmp_path, GRAVE)
    assert "quotepart accept run-1" in page(tmp_path, replace(GRAVE, acceptable=True))


def test_nothing_is_loaded_and_nothing_may_be(tmp_path: Path) -> None:
    text = page(tmp_path, GRAVE)
    assert re.findall(r"(?:src|href|action)=|url\(|@import", text) == []
    assert "default-src 'none'" in text


def test_no_check_at_all_is_said(tmp_path: Path) -> None:
    assert "No check ran, so nothing is known." in page(tmp_path)


def test_a_value_that_nobody_gave_is_an_error_and_no_gap() -> None:
    with pytest.raises(jinja2.UndefinedError):
        rendering.render("checks.html", verdict="pass")
