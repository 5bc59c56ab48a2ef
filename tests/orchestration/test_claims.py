"""Figures as people type them, and every verdict that the SQL knows, on tables that are written for it."""

from typing import Any

import duckdb
import pytest
from statsmodels.stats.proportion import proportion_confint

from orchestration.claims import judging, words
from orchestration.claims.figures import Category, ClaimError, Figure, read

CATEGORIES = [
    Category("marketing", "word", "1", "Marketing", "Marketing", "category"),
    Category("brand", "word", "1", "Brand", "Marque", "category"),
    Category("enterprise", "word", "1", "Enterprise 2.0", "Entreprise sociale", "category"),
    Category("care", "word", "1", "Care", "Santé", "category"),
    Category("banana", "word", "1", "Banana", "Banane", "placebo"),
]
PAIR = [Figure("marketing", "0.50"), Figure("brand", "0.14")]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Marketing 50, Brand 14", PAIR),
        ("marketing: 50 % ; MARQUE = 14%", PAIR),
        ("50 % Marketing\n14 % de marque", PAIR),
        ("Marketing 50 % et Marque 14 %", PAIR),
        ("Marketing 50,Brand 14", PAIR),
        ("Marketing\u00a050\u202f%, marque 14,0 %", [PAIR[0], Figure("brand", "0.140")]),
        ("Sante 2,25", [Figure("care", "0.0225")]),
        ("Enterprise 2.0 14, entreprise  sociale", None),
        ("Enterprise 2.0 14, care 2.5", [Figure("enterprise", "0.14"), Figure("care", "0.025")]),
        ("brand 0.5 %", [Figure("brand", "0.005")]),
        ("brand 0, care 100", [Figure("brand", "0.00"), Figure("care", "1.00")]),
    ],
)
def test_figures_are_read_in_both_languages_with_the_digits_that_are_printed(text: str, figures: Any) -> None:
    if figures is None:
        with pytest.raises(ClaimError, match="'entreprise  sociale' is no figure"):
            read(text, CATEGORIES)
    else:
        assert read(text, CATEGORIES) == figures


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no figure"),
        ("Marketting 50", "'Marketting' is no category of this study. Known: marketing = Marketing, brand = Brand"),
        ("Banana 3 %", "placebo"),
        ("Marketing 50, marketing 20", "marketing: twice"),
        ("Marketing 150", "more than 100 %"),
        ("Marketing 0.5, Brand 0.14", "Write percents"),
        ("Marketing fifty", "is no figure"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_remedy(text: str, told: str) -> None:
    with pytest.raises(ClaimError) as error:
        read(text, CATEGORIES)
    assert told in str(error.value)


def test_unlike_categories_are_no_parts_of_one_whole() -> None:
    other = Category("monday", "day", "2", "Monday", "Lundi", "category")
    with pytest.raises(ClaimError, match=r"unlike facet.*marketing \(word, level 1\), monday \(day, level 2\)"):
        read("Marketing 50, lundi 20", [*CATEGORIES, other])
    assert read("lundi 20", [*CATEGORIES, other]) == [Figure("monday", "0.20")]


def _con(share: float, low: float, high: float, **others: Any) -> duckdb.DuckDBPyConnection:
    """A release of one category under one rule; the others say what is unusual."""
    con = duckdb.connect()
    known = others.get("known", (low, high))
    con.execute("create table dim_categories as select 'a' as category_id, 'A' as label_en, 'A' as label_fr")
    con.execute(
        """
        create table fct_rule_sensitivity as
        select 'all' as period_kind, date '1900-01-01' as period_start, 'a' as category_id, ?::varchar as unit,
            'whole' as label, 'classified' as denominator, 'all' as language, authors, authors = 'all' as is_default,
            ?::double as share, low as share_low, high as share_high, 90.0::double as effective_n
        from (values ('all', ?::double, ?::double), ('known', ?::double, ?::double)) as rules (authors, low, high)
        where low is not null or authors = 'all'
        union all
        select 'all', date '1900-01-01', 'a', 'original', 'whole', 'classified', 'all', 'all', false,
            middle, middle - 0.02, middle + 0.02, 90.0
        from (select ?::double as middle)
        where middle is not null
        """,
        [others.get("unit", "post"), share, low, high, *known, others.get("originals")],
    )
    con.execute(
        """
        create table fct_corrected_shares as
        select 'all' as period_kind, date '1900-01-01' as period_start, 'a' as category_id, 'classified' as denominator,
            'all' as language, ?::double as share, ?::boolean as is_estimable, ?::double as corrected_low,
            ?::double as corrected_high
        """,
        [share, *others.get("labels", (None, None, None))],
    )
    con.execute(
        "create table fct_collection_days as select date '2026-01-01' as day, 's' as source, 'complete' as state,"
        " 100 as post_count, 0.0 as missing_count union all select date '2026-01-02', 's', ?, 100 - ?, ?",
        ["partial" if others.get("lost") else "complete", others.get("lost", 0), others.get("missing")],
    )
    return con


@pytest.mark.parametrize(
    ("claim", "ours", "others", "verdict", "reason"),
    [
        ("0.35", (0.33, 0.30, 0.36), {}, "supported", "overlap"),
        ("0.35", (0.33, 0.30, 0.3449), {}, "contradicted", "above"),
        ("0.35", (0.33, 0.30, 0.345), {}, "supported", "overlap"),
        ("0.350", (0.33, 0.30, 0.346), {}, "contradicted", "above"),
        ("0.35", (0.39, 0.36, 0.42), {}, "contradicted", "below"),
        ("0.35", (0.33, 0.27, 0.38), {}, "cannot_tell", "sample"),
        ("0.02", (0.03, 0.01, 0.05), {}, "cannot_tell", "sample"),
        ("0.02", (0.03, 0.02, 0.04), {}, "supported", "overlap"),
        ("0.00", (0.0, 0.0, 0.004), {}, "supported", "overlap"),
        ("0.35", (None, None, None), {"known": (None, None)}, "cannot_tell", "no_posts"),
        ("0.35", (0.33, 0.30, 0.36), {"labels": (True, 0.20, 0.30)}, "cannot_tell", "labels"),
        ("0.50", (0.33, 0.30, 0.36), {"labels": (True, 0.40, 0.52)}, "cannot_tell", "labels"),
        ("0.50", (0.33, 0.30, 0.36), {"labels": (False, None, None)}, "cannot_tell", "labels"),
        ("0.50", (0.33, 0.30, 0.36), {"labels": (True, 0.25, 0.40)}, "contradicted", "above"),
        ("0.40", (0.33, 0.30, 0.36), {"originals": 0.39}, "cannot_tell", "unit"),
        ("0.40", (0.33, 0.30, 0.36), {"originals": 0.35}, "contradicted", "above"),
        ("0.40", (0.33, 0.30, 0.36), {"known": (0.25, 0.41)}, "cannot_tell", "unknown_authors"),
        ("0.40", (0.33, 0.30, 0.36), {"known": (None, None)}, "cannot_tell", "unknown_authors"),
        ("0.40", (0.33, 0.30, 0.36), {"known": (None, None), "unit": "author"}, "contradicted", "above"),
        ("0.40", (0.33, 0.30, 0.36), {"lost": 20}, "cannot_tell", "coverage"),
        ("0.50", (0.33, 0.30, 0.36), {"lost": 20}, "contradicted", "above"),
        ("0.40", (0.33, 0.30, 0.36), {"lost": 20, "missing": 2}, "contradicted", "above"),
    ],
)
def test_every_verdict_has_its_reason(claim: str, ours: Any, others: dict[str, Any], verdict: str, reason: str) -> None:
    (row,) = judging.judge(_con(*ours, **others), [Figure("a", claim)], "all")
    assert (row["verdict"], row["verdict_reason"]) == (verdict, reason)
    for language in words.WORDS:
        assert [*words.said([row], language)] and len(words.cells(row, language)) == len(words.header(language))


def test_the_sample_needed_is_the_least_whose_interval_is_as_narrow_as_the_digits() -> None:
    needed = judging.macros().sample_needed("share", "half_unit")
    rows = duckdb.sql(f"""
        select share, half_unit, {needed}
        from (select i / 1000 as share from range(0, 1001, 9) as r (i))
        cross join (select unnest([0.005, 0.0005]::double[]) as half_unit)
    """).fetchall()
    for share, half_unit, n in rows:
        widths = [high - low for low, high in (proportion_confint(share * m, m, method="wilson") for m in (n, n - 1))]
        assert widths[0] <= 2 * half_unit * (1 + 1e-9) and widths[1] > 2 * half_unit * (1 - 1e-9), share


def test_a_release_without_these_tables_says_so() -> None:
    con = duckdb.connect()
    con.execute("create table dim_categories as select 'a' as category_id")
    with pytest.raises(ClaimError, match="older than claims"):
        judging.categories(con)
    with pytest.raises(ClaimError, match="quotepart run"):
        judging.judge(con, [Figure("a", "0.35")], "all")


def test_figures_keep_the_digits_that_were_printed() -> None:
    (row,) = judging.judge(_con(0.0234567, 0.02, 0.03), [Figure("a", "0.0225")], "all")
    assert words.cells(row, "fr")[1:4] == ["2,25 %", "2,3 %", "2 – 3 %"]
    assert words.cells(row, "en")[1:4] == ["2.25 %", "2.3 %", "2 – 3 %"]


def test_both_languages_say_the_same_things() -> None:
    assert words.WORDS["en"].keys() == words.WORDS["fr"].keys()
    assert len(words.header("en")) == len(words.header("fr"))
