"""The macros of the released file answer what the tables and the report say, and refuse the rest with a reason."""

import itertools
import math
import shutil
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from dbt_project.plugins.quotepart_text import decode_text
from reports.choice import ALL_TIME, Rule, with_period
from reports.database import select
from reports.queries import shares as report
from tests.dbt import released
from tests.dbt.released import Released, rows

UNITS, LABELS, DENOMINATORS = ("post", "original", "author"), ("whole", "fractional"), ("classified", "slot", "all")
DIFFERENCE = ("difference", "difference_low", "difference_high")
WEEK = (date(2026, 10, 5), date(2026, 10, 11))


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Released:
    return released.release(tmp_path_factory.mktemp("macros"))


@pytest.fixture(scope="module")
def plain(release: Released) -> duckdb.DuckDBPyConnection:
    return release.plain()


@pytest.fixture(scope="module")
def with_posts(release: Released) -> duckdb.DuckDBPyConnection:
    return release.with_posts()


@pytest.mark.parametrize(("unit", "denominator"), [("original", "classified"), ("author", "slot")])
@pytest.mark.parametrize(("period", "days"), [("all", (None, None)), ("week", WEEK)])
def test_the_report_prints_what_the_macro_answers(
    release: Released, tmp_path: Path, unit: str, denominator: str, period: str, days: tuple[date | None, date | None]
) -> None:
    path = str(shutil.copyfile(release.path, tmp_path / "quotepart.duckdb"))
    printed = report.shares(path, with_period(Rule(unit=unit, denominator=denominator), period, days[0] or ALL_TIME))
    assert len(printed) == 4
    for row in printed:
        asked = (row["category_id"], *days, f"{unit} {denominator}")
        (answer,) = select(path, "from share_of(?, ?, ?, rule := ?)", asked)
        assert {name: answer[name] for name in row} == row


@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [
        (None, None, "all"),
        ("2026-08-10", "2026-11-18", "all"),
        ("2026-11-01", None, "month"),
        ("2026-10-05", "2026-10-11", "week"),
        ("2026-10-05", "2026-10-05", "day"),
    ],
)
def test_a_range_is_the_period_that_holds_the_same_days_with_posts(
    plain: duckdb.DuckDBPyConnection, first: str | None, last: str | None, kind: str
) -> None:
    (found,) = rows(plain, "from share_of('brand', ?, ?, platform := 'x')", [first, last])
    assert found["period_kind"] == kind
    table = (
        "from fct_category_shares where category_id = 'brand' and platform = 'x' and language = 'all' and period_kind"
    )
    rule = "unit = 'original' and label = 'whole' and denominator = 'classified'"
    (row,) = rows(plain, f"{table} = ? and period_start = ? and {rule}", [kind, found["period_start"]])
    assert {name: found[name] for name in row if name in found} == row


def test_the_posts_behind_a_share_weigh_its_numerator(with_posts: duckdb.DuckDBPyConnection) -> None:
    rules = [
        " ".join(words)
        for words in itertools.product(UNITS, LABELS, DENOMINATORS)
        if words[1:] != ("fractional", "all")
    ]
    asked = [(None, None, "all", rule) for rule in rules] + [(*WEEK, "x", unit) for unit in UNITS]
    query = "select coalesce(sum(weight), 0) as weight from posts_behind('brand', ?, ?, platform := ?, rule := ?)"
    for values in asked:
        (behind,) = rows(with_posts, query, [*values])
        (share,) = rows(with_posts, "from share_of('brand', ?, ?, platform := ?, rule := ?)", [*values])
        assert behind["weight"] == pytest.approx(share["numerator"], rel=1e-9) and behind["weight"] > 0, values


def test_the_posts_behind_any_range_are_at_hand(with_posts: duckdb.DuckDBPyConnection) -> None:
    first, last = WEEK[0], WEEK[0] + timedelta(days=1)
    days = f"period_kind = 'day' and period_start between '{first}' and '{last}' and platform = 'all'"
    table = f"fct_category_shares where category_id = 'brand' and language = 'all' and denominator = 'all' and {days}"
    (two_days,) = rows(with_posts, f"select sum(numerator) as n from {table} and unit = 'post' and label = 'whole'")
    assert (
        two_days
        == rows(with_posts, f"select count(*) as n from posts_behind('brand', '{first}', '{last}', rule := 'post')")[0]
    )


def test_two_periods_are_compared_as_newcombe_has_it(plain: duckdb.DuckDBPyConnection) -> None:
    found = rows(plain, "from compare('2026-09', '2026-10')")
    assert [row["category_id"] for row in found] == ["marketing", "business", "brand", "enterprise"]
    for row in found:
        (one,) = rows(plain, "from share_of(?, '2026-09-01', '2026-09-30')", [row["category_id"]])
        (two,) = rows(plain, "from share_of(?, '2026-10-01', '2026-10-31')", [row["category_id"]])
        difference = two["share"] - one["share"]
        down = math.hypot(two["share"] - two["share_low"], one["share_high"] - one["share"])
        up = math.hypot(two["share_high"] - two["share"], one["share"] - one["share_low"])
        expected = (difference, difference - down, difference + up)
        assert tuple(row[name] for name in DIFFERENCE) == pytest.approx(expected)
        assert row["is_settled"] == (difference - down > 0 or difference + up < 0)
        slice = "platform = 'all' and language = 'all' and unit = 'original' and comparison = 'month_before'"
        (table,) = rows(plain, f"from fct_period_comparisons where {slice} and category_id = ?", [row["category_id"]])
        assert [row[name] for name in DIFFERENCE] == pytest.approx([table[name] for name in DIFFERENCE])


def test_two_categories_of_one_period_are_compared_as_their_pair(plain: duckdb.DuckDBPyConnection) -> None:
    pair = "platform = 'all' and language = 'all' and unit = 'original' and label = 'whole' and denominator = 'slot'"
    (row,) = rows(
        plain,
        "from fct_category_pairs where period_kind = 'year'"
        f" and category_id = 'brand' and other_category_id = 'business' and {pair}",
    )
    (there,) = rows(plain, "from compare('2026', '2026', 'business', 'brand', rule := 'slot')")
    (back,) = rows(plain, "from compare('2026', '2026', 'brand', 'business', rule := 'slot')")
    for name, other in (("difference", "difference"), ("difference_low", "difference_high")):
        assert there[name] == pytest.approx(row[name]) == pytest.approx(-back[other])
    assert there["is_settled"] == back["is_settled"] == row["is_order_settled"]


REFUSED = {
    "share_of('brnd')": "unknown category: brnd. Known: marketing, business, brand, enterprise",
    "share_of('banana')": "placebo and no category: its share is in fct_placebo_shares",
    "share_of('brand', platform := 'myspace')": "unknown platform: myspace. Known: all, reddit, x",
    "share_of('brand', rule := 'votes')": "unknown word in rule: votes. A rule names up to three of: post, original",
    "share_of('brand', 'May')": "no day: May. Write days as '2026-11-30'",
    "share_of('brand', '2026-10-01', '2026-10-05')": "no whole day, ISO week, month, year or all time. Authors who",
    "share_of('brand', '2019-01-01', '2019-12-31')": "no posts from 2019-01-01 to 2019-12-31: they go from 2026-08-10",
    "compare('2026-09', '2026-W40')": "share days",
    "compare('2026-09', '2026-09', 'brand')": "name two periods, or another category as other_category",
    "compare('2026-W40', '2026-W40', 'brand', 'business')": "kept for all time, years and months",
    "compare('2025', '2026-9')": "no period: 2026-9. Write all, 2026, 2026-11, 2026-W48 (ISO week) or 2026-11-30",
    "compare('2025', '2026')": "no posts in 2025: they go from 2026-08-10",
    "posts_behind('brand')": "create temp view fct_posts as from lake.marts.fct_posts",
    "why('cued')": "create temp view raw_posts as from lake.raw.posts",
}


@pytest.mark.parametrize("question", REFUSED)
def test_what_cannot_be_answered_is_refused_with_the_remedy(plain: duckdb.DuckDBPyConnection, question: str) -> None:
    with pytest.raises(duckdb.InvalidInputException) as refused:
        plain.execute(f"from {question}")
    assert REFUSED[question] in str(refused.value)


def test_unlike_categories_are_not_compared(release: Released, tmp_path: Path) -> None:
    path = tmp_path / "unlike.duckdb"
    shutil.copyfile(release.path, path)
    with duckdb.connect(str(path)) as con:
        con.execute("update dim_categories set facet = 'firm' where category_id = 'brand'")
        with pytest.raises(
            duckdb.InvalidInputException, match=r"brand \(firm, level 1\) are unlike: only categories of"
        ):
            con.execute("from compare('2026-09', '2026-10', 'business', 'brand')")


def test_why_tells_matches_cues_exclusions_copies_and_where_it_lies(with_posts: duckdb.DuckDBPyConnection) -> None:
    cued = rows(with_posts, "from why('cued')")
    found = {row["finding"]: row for row in reversed(cued)}
    assert (found["post"]["file_name"], found["post"]["row_number"]) == ("f1.csv", 1)
    assert (found["match"]["matched_text"], found["match"]["word_start"]) == ("social enterprise", 2)
    assert found["match"]["explanation"].endswith("settled by “charity”")
    assert (found["cue"]["matched_text"], found["cue"]["sense_id"]) == ("charity", found["match"]["sense_id"])
    stand = {row["pattern"]: row["explanation"] for row in cued if row["finding"] == "exclusion"}
    assert stand["social security"] == "words 7 to 8: it covers no including pattern"
    assert stand["anti-social business*"] == "tried: it does not stand in the post"
    assert all(row["reason"] for row in cued if row["finding"] in ("match", "cue", "exclusion"))

    masked = rows(with_posts, "from why('masked', platform := 'x')")
    assert [row["matched_text"] for row in masked if row["finding"] == "match"] == ["socialbusiness"]
    assert "words 1 to 3: it takes away “social business*”" in [row["explanation"] for row in masked]

    copies = [row for row in rows(with_posts, "from why('copied')") if row["finding"] == "copy"]
    assert [(row["file_name"], row["row_number"]) for row in copies] == [("f2.csv", 9)]
    with pytest.raises(duckdb.InvalidInputException, match="no such post: lost on x"):
        with_posts.execute("from why('lost', platform := 'x')")


@pytest.mark.parametrize("text", ["R&amp;D &lt;b&gt;", "l&#8217;&#xe9;t&#XE9; &#8217;", "e\u0301 &nbsp;&quot;"])
def test_texts_are_decoded_as_at_night(plain: duckdb.DuckDBPyConnection, text: str) -> None:
    assert plain.execute("select replace(decode_text(?), chr(160), ' ')", [text]).fetchall() == [(decode_text(text),)]


def test_every_macro_describes_itself_to_a_client(plain: duckdb.DuckDBPyConnection) -> None:
    written = rows(plain, "select function_name, comment from duckdb_functions() where not internal")
    assert all(row["comment"] for row in written), written
    listed = {row["macro"]: row for row in rows(plain, "from macros")}
    assert {"share_of", "compare", "posts_behind", "why"} <= listed.keys() == {row["function_name"] for row in written}
    assert listed["share_of"]["parameters"][:5] == ["category", "from_day", "to_day", "platform", "rule"]
