"""What a reader needs before quoting: the verdict on each figure, and the card of methods, on one released night.

Belongs here: the night through the real job, and both held against independent computations. Not here: the rules one by
one (fct_share_verdicts.yml).
"""

import json
import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from orchestration.home import Home
from orchestration.methods import card as methods_card
from orchestration.methods import night as night_mark
from tests.independent_verdicts import judged

ROOT = Path(__file__).parents[2]
RULES = (ROOT / "dbt_project/macros/verdicts/rules.sql").read_text(encoding="utf-8")
CODES = set(re.findall(r"\('(\w+)', '(?:do_not_quote|with_care)'", RULES))


@pytest.fixture(scope="module")
def folder(quotable: Home) -> Path:
    return quotable.current.resolve()


@pytest.fixture(scope="module")
def released(folder: Path) -> duckdb.DuckDBPyConnection:
    return duckdb.connect(str(folder / "quotepart.duckdb"), read_only=True)


@pytest.fixture(scope="module")
def card(folder: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((folder / methods_card.NAME).read_text(encoding="utf-8"))
    return content


def test_each_verdict_is_what_its_figures_come_to(released: duckdb.DuckDBPyConnection) -> None:
    found = released.execute(
        "select period_kind, period_start, platform, language, category_id, verdict, reasons from fct_share_verdicts"
    ).fetchall()
    night = released.execute("select verdict from releases").fetchall()[0][0]
    wanted = judged(released, night)
    assert {tuple(row[:5]): (row[5], row[6]) for row in found} == wanted
    assert len({verdict for verdict, _ in wanted.values()}) > 1


def test_each_rule_has_an_example_and_a_line_with_its_reason() -> None:
    examples = (ROOT / "dbt_project/models/marts/fct_share_verdicts.yml").read_text(encoding="utf-8")
    page = (ROOT / "docs/method/verdicts.md").read_text(encoding="utf-8")
    assert len(CODES) > 10
    for code in CODES:
        assert re.search(rf"^ +{code},(do_not_quote|with_care),{code},", examples, flags=re.MULTILINE), code
    assert set(re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)) == CODES | {
        code for code, _ in night_mark.MARKS.values()
    }


def test_thresholds_of_verdicts_are_variables_that_the_page_names() -> None:
    page = (ROOT / "docs/method/verdicts.md").read_text(encoding="utf-8")
    variables = (ROOT / "dbt_project/dbt_project.yml").read_text(encoding="utf-8")
    for name in set(re.findall(r"var\('(\w+)'\)", RULES)):
        assert f"`{name}`" in page
        assert f"  {name}: " in variables
    assert not re.findall(r"[<>]=? ?0?\.\d", RULES.replace("1 - 1e-9", ""))


@pytest.mark.parametrize("verdict", [*night_mark.MARKS])
def test_no_figure_is_better_than_its_night(verdict: str) -> None:
    con = duckdb.connect()
    con.execute(
        "create table v as select * from (values ('quote', null, 'May be quoted.', 'Peut être citée.'),"
        " ('do_not_quote', 'few_authors', 'Do not quote: few.', 'À ne pas citer\u00a0: peu.'))"
        " as v (verdict, reasons, words_en, words_fr)"
    )
    night_mark.mark(con, "v", verdict)
    code, words = night_mark.MARKS[verdict]
    assert con.execute("from v order by verdict").fetchall() == [
        (
            "do_not_quote",
            f"few_authors, {code}",
            f"Do not quote: few; {words['en']}.",
            f"À ne pas citer\u00a0: peu\u202f; {words['fr']}.",
        ),
        ("with_care", code, f"Quote with care: {words['en']}.", f"À citer avec prudence\u00a0: {words['fr']}."),
    ]


def test_the_card_counts_what_the_exports_held(card: dict[str, Any]) -> None:
    """600 posts of which every tenth is a repost, by 50 authors; one row twice, one without a date."""
    assert [card["counts"][name] for name in ("posts", "originals", "authors", "posts_without_author")] == [
        600,
        540,
        50,
        0,
    ]
    (source,) = card["sources"]
    assert source["rows"] == {"read": 602, "loaded": 600, "rejected": 1, "filtered": 0, "duplicate": 1}
    left_out = {(row["fate"], row["reason"]): row["row_count"] for row in card["exclusions"]}
    assert left_out == {
        ("rejected", "missing_date"): 1,
        ("duplicate", None): 1,
        ("folded", None): 0,
        ("deleted", None): 0,
    }
    assert sum(row["days"] for row in card["coverage"]) >= 10


def test_the_card_repeats_the_figures_and_hashes_of_its_release(
    card: dict[str, Any], folder: Path, released: duckdb.DuckDBPyConnection
) -> None:
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert card["hashes"]["quotepart.duckdb"] == manifest["files"]["quotepart.duckdb"]
    assert card["hashes"]["study"] == manifest["study"]["version"]
    assert methods_card.NAME in manifest["files"]
    shares = dict(
        released.execute(
            "select category_id, share from fct_category_shares where period_kind = 'all' and platform = 'all'"
            " and language = 'all' and unit = 'original' and label = 'whole' and denominator = 'classified'"
        ).fetchall()
    )
    assert {row["category_id"]: row["share"] for row in card["figures"]} == shares
    assert all(row["words_en"] and row["words_fr"] and row["headline_fr"] for row in card["figures"])
    assert card["checks"]["verdict"] == manifest["verdict"]
    assert card["how_to_cite"]["en"].endswith(f"sha256 {manifest['files']['quotepart.duckdb']}.")


def test_the_page_of_the_card_lists_each_of_its_fields(card: dict[str, Any]) -> None:
    page = (ROOT / "docs/methods-card.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `(\w+)` \|", page, flags=re.MULTILINE)) == set(card)
    assert card["schema_version"] == methods_card.SCHEMA_VERSION


def test_every_sentence_of_the_card_is_in_both_languages(card: dict[str, Any]) -> None:
    def sentences(value: Any) -> list[dict[str, Any]]:
        if isinstance(value, list):
            return [found for item in value for found in sentences(item)]
        if not isinstance(value, dict):
            return []
        own = [value] if "en" in value or "fr" in value else []
        return own + [found for item in value.values() for found in sentences(item)]

    found = sentences(card)
    assert len(found) > 20
    assert all(item["en"] and item["fr"] and item["en"] != item["fr"] for item in found)


def test_nothing_private_is_in_the_card(folder: Path, quotable: Home) -> None:
    """No path of this machine, no name of a file, no author, no text."""
    text = (folder / methods_card.NAME).read_text(encoding="utf-8")
    for private in (str(quotable.root.parent), "jane_doe", "author_0", "post 1000", "author_key"):
        assert private not in text
