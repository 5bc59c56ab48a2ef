"""States of days, curves of arrival and bounds of shares equal a plain count, in one go and night after night."""

import sys
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from scipy import stats

from orchestration import lake
from orchestration.home import Home
from tests.dbt import planted_losses
from tests.dbt.lakehouse import PROJECT, Lakehouse
from tests.dbt.planted_losses import NIGHTS
from tests.independent_coverage import Source, completeness, coverage, curve

sys.path.append(str(PROJECT / "plugins"))
import quotepart_intervals as functions

QUARANTINED = {"steady": date(2026, 11, 2), "young": date(2026, 11, 11)}
DELETED_DAY = date(2026, 11, 10)
NUMBERS = ("expected_count", "dispersion", "arrived_part", "missing_count")
COUNTS = ("post_count", "state", "reference_days", "low_count")


class Nights:
    """The lake after each night, and what a plain count says of the same posts."""

    def __init__(self, house: Lakehouse) -> None:
        self.house = house
        self.posts: list[dict[str, Any]] = []
        self.sources: dict[str, Source] = {}
        self.tables: list[dict[str, list[dict[str, Any]]]] = []
        self.plain: list[dict[str, Source]] = []

    def run(self, night: datetime, posts: list[dict[str, Any]]) -> None:
        """One night: its posts come, everything is built, and what matters is kept."""
        self.posts += posts
        self.house.add_posts(posts)
        self.house.build(night, "--select", "+fct_share_bounds")
        self.plain.append(self._plain(night))
        names = ("fct_collection_days", "fct_arrival_curves", "fct_share_bounds")
        self.tables.append({name: self.house.rows(f"from lake.marts.{name}") for name in names})

    def _plain(self, night: datetime) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        for post in self.posts:
            source = sources.setdefault(post["source"], Source())
            source.arrivals[post["posted_at"].date(), post["loaded_at"].date(), post["platform"]] += 1
        for name, day in QUARANTINED.items():
            sources[name].quarantined.add(day)
        if night == NIGHTS[1]:
            sources["steady"].deleted[DELETED_DAY] = 2
        return sources

    def delete(self) -> None:
        """Two posts of a day go, as a list of deletions takes them."""
        doomed = [p for p in self.posts if p["source"] == "steady" and p["posted_at"].date() == DELETED_DAY][:2]
        self.posts = [post for post in self.posts if post not in doomed]
        con = lake.connect(self.house.home, self.house.catalog)
        ids = ", ".join(f"'{post['post_id']}'" for post in doomed)
        for table in ("raw.posts", "marts.fct_posts", "marts.fct_mentions"):
            con.execute(f"delete from lake.{table} where post_id in ({ids})")
        for post in doomed:
            day, platform, sha = DELETED_DAY, post["platform"], post["file_sha256"]
            con.execute("insert into lake.raw.tombstones values (?, ?, ?, ?, 1, 1)", [NIGHTS[1], day, platform, sha])
            con.execute("insert into lake.raw.deleted_days values (?, ?, ?)", [NIGHTS[1], day, post["author_key"]])
        con.close()


@pytest.fixture(scope="module")
def nights(tmp_path_factory: pytest.TempPathFactory) -> Nights:
    """Two nights: all that came before the second one, then what it brings and deletes."""
    nights = Nights(Lakehouse(Home(tmp_path_factory.mktemp("coverage"))).create())
    for source, day in QUARANTINED.items():
        moment = datetime(day.year, day.month, day.day, 12)
        span = {"first_posted_at": moment, "last_posted_at": moment, "loaded_at": NIGHTS[0]}
        nights.house.add_file(file_sha256=f"bad-{source}", source=source, status="quarantined", **span)
    posts = planted_losses.posts()
    nights.run(NIGHTS[0], [post for post in posts if post["loaded_at"] <= NIGHTS[0]])
    nights.delete()
    nights.run(NIGHTS[1], [post for post in posts if post["loaded_at"] > NIGHTS[0]])
    return nights


@pytest.mark.parametrize("number", [0, 1], ids=["in one go", "a night later"])
def test_days_equal_a_plain_count(nights: Nights, number: int) -> None:
    rows = {(row["source"], row["day"]): row for row in nights.tables[number]["fct_collection_days"]}
    wanted = {
        (name, one.day): one
        for name, source in nights.plain[number].items()
        for one in coverage(source, NIGHTS[number].date())
    }
    assert set(rows) == set(wanted)
    for key, one in wanted.items():
        assert {name: rows[key][name] for name in COUNTS} == {name: getattr(one, name) for name in COUNTS}, key
        for name in NUMBERS:
            assert _same(rows[key][name], getattr(one, name)), (key, name)
    states = {"complete", "partial", "empty", "not_collected", "quarantined", "immature"}
    assert {one.state for one in wanted.values()} == states


@pytest.mark.parametrize("number", [0, 1], ids=["in one go", "a night later"])
def test_curves_equal_a_plain_chain_ladder(nights: Nights, number: int) -> None:
    rows = nights.tables[number]["fct_arrival_curves"]
    found = {(row["source"], row["age_days"]): row for row in rows}
    names = ("arrived_part", "arriving_count", "arrived_count", "day_count")
    wanted = {
        (name, age): values
        for name, source in nights.plain[number].items()
        for age, values in curve(source, NIGHTS[number].date()).items()
    }
    assert {name for name, _ in wanted} == {"steady", "office"}, "one night brought all of the clock, the young has two"
    assert set(found) == set(wanted)
    for key, values in wanted.items():
        assert [found[key][name] for name in names] == pytest.approx(list(values), rel=1e-12), key


@pytest.mark.parametrize("number", [0, 1], ids=["in one go", "a night later"])
def test_bounds_are_the_worst_cases(nights: Nights, number: int) -> None:
    sources = [(source, coverage(source, NIGHTS[number].date())) for source in nights.plain[number].values()]
    periods: dict[Any, Any] = {}
    for row in nights.tables[number]["fct_share_bounds"]:
        key = row["period_kind"], row["period_start"], row["platform"]
        if key not in periods:
            first, last = _span(*key[:2])
            periods[key] = completeness(sources, row["platform"], first, last)
        part, missing, unknown = periods[key]
        assert row["completeness"] == pytest.approx(part, rel=1e-6), key
        assert (row["missing_count"], row["unknown_days"]) == (pytest.approx(missing, abs=1e-3), unknown), key
        assert row["bound_low"] == pytest.approx(row["share"] * part, abs=1e-6)
        assert row["bound_high"] == pytest.approx(row["share"] * part + 1 - part, abs=1e-6)
    assert len(periods) > 30 and min(part for part, _, _ in periods.values()) < 0.9
    assert {unknown > 0 for _, _, unknown in periods.values()} == {True, False}


def _same(found: float | None, wanted: float | None) -> bool:
    return found == (None if wanted is None else pytest.approx(wanted, rel=1e-9, abs=1e-12))


def _span(kind: str, start: date) -> tuple[date, date]:
    if kind == "week":
        return start, start + timedelta(days=6)
    if kind == "month":
        return start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return (start, start.replace(month=12, day=31)) if kind == "year" else (date.min, date.max)


def test_planted_losses_are_seen_and_nothing_else(nights: Nights) -> None:
    states = {(row["source"], row["day"]): row["state"] for row in nights.tables[0]["fct_collection_days"]}
    flawed = {datetime.combine(QUARANTINED["steady"], datetime.min.time())}
    for planted, state in ((planted_losses.LOST, "not_collected"), (planted_losses.CUT | flawed, "partial")):
        found = {day for (source, day), it_is in states.items() if source == "steady" and it_is == state}
        assert found == {moment.date() for moment in planted}
    assert {found for (source, _), found in states.items() if source == "office"} == {"complete", "empty"}
    assert states["clock", date(2026, 10, 14)] == "not_collected"


def test_a_share_whose_lost_posts_were_all_of_the_category_lies_on_its_bound(nights: Nights) -> None:
    rows = [
        row
        for row in nights.tables[0]["fct_share_bounds"]
        if (row["platform"], row["period_kind"], row["category_id"]) == ("mastodon", "all", "brand")
    ]
    days = [row for row in nights.tables[0]["fct_collection_days"] if row["source"] == "clock"]
    truth = (5 * (len(days) - 1) + 10) / (10 * len(days))
    assert rows and all(_same(row["bound_high"], truth) for row in rows)


def test_the_least_usual_count_is_that_of_scipy() -> None:
    rng = np.random.default_rng(3)
    mean, dispersion = 10 ** rng.uniform(-2, 5, 3000), 1 + 10 ** rng.uniform(-3, 2, 3000)
    for tail in (0.002, 0.5):
        found = functions.count_quantile(np.full(3000, tail), mean, dispersion)
        assert (found == stats.nbinom.ppf(tail, mean / (dispersion - 1), 1 / dispersion)).all()
        found = functions.count_quantile(np.full(3000, tail), mean, np.ones(3000))
        assert (found == stats.poisson.ppf(tail, mean)).all()
    assert functions.count_quantile(np.array([0.002]), np.zeros(1), np.array([3.0])) == 0
