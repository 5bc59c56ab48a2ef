"""Shares under every rule, their bands, and verdicts on claims equal a plain count; unlike categories are refused.

One lake of 900 posts in three languages, one of which few write, with unknown authors, days that were not collected and
a study with claims of many sorts.
"""

import itertools
import random
import shutil
import statistics
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from orchestration import lake
from orchestration.claims import figures, judging
from orchestration.home import Home
from tests import independent
from tests.dbt.lakehouse import SOCIAL, DbtFailed, Lakehouse

CHOICES = {
    "unit": ("post", "original", "author"),
    "label": ("whole", "fractional"),
    "denominator": ("classified", "slot", "all"),
    "language": ("all", "en", "fr"),
    "authors": ("all", "known"),
}
DEFAULT = ("original", "whole", "classified", "all", "all")
RULES = list(itertools.product(*CHOICES.values()))
CLAIMS = """claim_id,category_id,share,source,note,period
sums,marketing,0.50,infographic,,2026
up,business,0.35,infographic,,2026
to_100,brand,0.14,infographic,,2026
roughly,enterprise,0.02,infographic,,2026
alone,marketing,0.433,somebody,,
early,marketing,0.43,somebody else,,2011
twice,brand,0.8,a survey,,
as_many,business,0.705,a survey,,
none,enterprise,0,nobody,,
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """One night over 60 days, of which the source `s` lacks four."""
    study = tmp_path_factory.mktemp("study") / "mine"
    shutil.copytree(SOCIAL, study)
    (study / "claims.csv").write_text(CLAIMS, encoding="utf-8")
    house = Lakehouse(Home(tmp_path_factory.mktemp("claims")), study=study).create()
    house.add_posts(_posts())
    house.build()
    return house


def _posts() -> Iterator[dict[str, Any]]:
    rng = random.Random(2012)
    for number in range(900):
        author = rng.choice(["prolific", None, *(f"a{rng.randrange(250)}",) * 5])
        chosen = rng.choices(["marketing", "business", "brand", "enterprise", "media", ""], [9, 6, 3, 1, 3, 4], k=2)
        day = rng.choice([day for day in range(60) if day not in (20, 21, 40, 41)])
        yield {
            "post_id": str(number),
            "row_number": number,
            "source": "s",
            "author_key": author,
            "body": " and ".join(f"social {word}" for word in chosen if word) or "nothing of note",
            "language": "br" if number % 100 == 0 else rng.choice(["en", "en", "fr"]),
            "kind": rng.choice(["original", "original", "repost"]),
            "posted_at": datetime(2025, 12, 2, 12) + timedelta(days=day),
        }


@pytest.fixture(scope="module")
def counted() -> dict[tuple[str, date, str, tuple[str, ...]], tuple[float, float, float]]:
    """Share and ends by period, category and rule, by the independent count."""
    study = independent.read_study(SOCIAL)
    names = ("platform", "post_id", "posted_at", "body", "author_key", "language", "kind")
    posts = [independent.Post(*({"platform": "x", **row}[name] for name in names)) for row in _posts()]
    found = {}
    for kind, unit, label, denominator in itertools.product(("all", "year"), *list(CHOICES.values())[:3]):
        shares = independent.shares(posts, study, unit, label, denominator, kind)
        for (start, platform, language, category), share in shares.items():
            is_rule = language == "all" or (language in CHOICES["language"] and share.author_count >= 30)
            for authors, which in (("all", "share"), ("known", "share_known_authors")):
                numbers = tuple(getattr(share, f"{which}{end}") for end in ("", "_low", "_high"))
                if platform == "all" and is_rule and (unit, authors) != ("author", "known") and numbers[0] is not None:
                    found[kind, start, category, (unit, label, denominator, language, authors)] = numbers
    return found


def _rules_of(counted: Any, key: Any) -> dict[tuple[str, ...], tuple[float, float, float]]:
    return {rule: numbers for (*period, rule), numbers in counted.items() if tuple(period) == key}


def test_each_rule_gives_the_share_of_the_plain_count_or_a_reason(house: Lakehouse, counted: Any) -> None:
    rows = house.rows("from lake.marts.fct_rule_sensitivity")
    periods = {(row["period_kind"], row["period_start"]) for row in rows}
    assert {start.year for _, start in periods} == {1900, 2025, 2026}
    assert len(rows) == len(periods) * 4 * len(RULES)
    reasons = set()
    for row in rows:
        rule = tuple(row[name] for name in CHOICES)
        numbers = counted.get((row["period_kind"], row["period_start"], row["category_id"], rule))
        reasons.add(row["absent_reason"])
        assert (row["absent_reason"] is None) == (numbers is not None), rule
        if numbers:
            assert [row["share"], row["share_low"], row["share_high"]] == pytest.approx(numbers, rel=1e-7, abs=1e-9)
        assert row["is_default"] == (rule == DEFAULT)
    assert reasons == {None, "always_known"}


def test_bands_and_effects_are_those_of_the_plain_count(house: Lakehouse, counted: Any) -> None:
    for row in house.rows("from lake.marts.fct_rule_sensitivity where is_default"):
        rules = _rules_of(counted, (row["period_kind"], row["period_start"], row["category_id"]))
        assert row["rule_count"] == len(rules)
        alike = {rule: numbers for rule, numbers in rules.items() if rule[2] == DEFAULT[2]}
        for name, chosen in (("", rules), ("_same_denominator", alike)):
            shares, lows, highs = zip(*chosen.values(), strict=True)
            wanted = [min(shares), max(shares), min(lows), max(highs)]
            ends = ("lowest_share", "highest_share", "lowest_end", "highest_end")
            assert [row[f"{end}{name}"] for end in ends] == pytest.approx(wanted, rel=1e-7, abs=1e-9)
        places = {"label": 1, "denominator": 2, "language": 3, "known_authors": 4}
        effects = {name: _spread(rules, place) for name, place in places.items()}
        post, original, author = (rules[unit, *DEFAULT[1:]][0] for unit in CHOICES["unit"])
        effects |= {"unit": abs(author - post), "reposts": abs(original - post)}
        for name, effect in effects.items():
            assert row[f"moved_by_{name}"] == pytest.approx(effect, rel=1e-7, abs=1e-9), name
        assert row["moved_most_by"] == max(effects, key=lambda name: effects[name])


def _spread(rules: dict[tuple[str, ...], tuple[float, float, float]], place: int) -> float:
    shares = [n[0] for rule, n in rules.items() if all(rule[i] == DEFAULT[i] for i in range(5) if i != place)]
    return max(shares) - min(shares)


def test_claims_are_held_against_the_comparable_rule(house: Lakehouse, counted: Any) -> None:
    rows = {(row["claim_id"], row["period_kind"]): row for row in house.rows("from lake.marts.fct_claims")}
    assert len(rows) == 9 + 5
    wanted = {
        "sums": ("rounding", 1.01, "parts_of_a_whole", ("fractional", "classified")),
        "alone": ("single", 0.433, "rule_of_the_study", ("whole", "classified")),
        "twice": ("above", 1.505, "more_than_a_whole", ("whole", "classified")),
        "none": ("single", 0.0, "rule_of_the_study", ("whole", "classified")),
    }
    for claim, (check, total, reason, rule) in wanted.items():
        row = rows[claim, "all"]
        assert (row["sum_check"], row["claimed_sum"], row["rule_reason"]) == (check, pytest.approx(total), reason)
        assert (row["unit"], row["label"], row["denominator"]) == ("original", *rule)
    for row in rows.values():
        key = (row["period_kind"], row["period_start"], row["category_id"])
        numbers = counted.get((*key, ("original", row["label"], row["denominator"], "all", "all")))
        if numbers is None:
            assert (row["claim_id"], row["share"], row["verdict_reason"]) == ("early", None, "no_posts")
            continue
        assert [row["share"], row["share_low"], row["share_high"]] == pytest.approx(numbers, rel=1e-7)
        rules = _rules_of(counted, key)
        agree = [a <= row["claimed_high"] and row["claimed_low"] <= b for _, a, b in rules.values()]
        assert row["agreeing_rule_count"] == sum(agree)
        nearest = min(abs(share - row["claimed_share"]) for share, _, _ in rules.values())
        assert abs(row["nearest_share"] - row["claimed_share"]) == pytest.approx(nearest, abs=1e-9)


def test_what_was_not_collected_is_as_estimated_else_what_usual_days_bring(house: Lakehouse) -> None:
    days = house.rows("select state, post_count, missing_count from lake.marts.fct_collection_days")
    usual = statistics.median(day["post_count"] for day in days if day["state"] == "complete")
    assert [day["state"] for day in days].count("not_collected") == 4
    missed = sum(max(usual - n, 0) if missing is None else missing for _, n, missing in map(dict.values, days))
    (row,) = house.rows("select distinct lost_part from lake.marts.fct_claims where period_kind = 'all'")
    assert row["lost_part"] == pytest.approx(missed / (missed + 900), rel=1e-6) and row["lost_part"] > 0.05


@pytest.mark.parametrize("period", ["all", "2026"])
def test_the_same_figures_typed_get_the_same_verdict(house: Lakehouse, period: str) -> None:
    con = lake.connect(house.home, house.catalog, read_only=True)
    con.execute("use lake.marts")
    (row,) = judging.judge(con, [figures.Figure("brand", "0.14")], "2012")
    assert (row["verdict"], row["verdict_reason"], row["rule_count"]) == ("cannot_tell", "no_posts", 0)
    with pytest.raises(figures.ClaimError, match=r"'spring' is no year. .* there are posts of 2025, 2026"):
        judging.judge(con, [figures.Figure("brand", "0.14")], "spring")
    typed = figures.read("Marketing 50 %, Business 35, marque 14, entreprise 2 %", judging.categories(con))
    rows = {row["category_id"]: row for row in judging.judge(con, typed, period)}
    kind = "all" if period == "all" else "year"
    stored = house.rows(f"from lake.marts.fct_claims where source = 'infographic' and period_kind = '{kind}'")
    assert list(rows) == ["marketing", "business", "brand", "enterprise"] and len(stored) == 4
    for row in stored:
        assert [rows[row["category_id"]][name] for name in list(row)[5:]] == list(row.values())[5:]


def test_dbt_refuses_a_study_of_unlike_categories_and_names_them(house: Lakehouse, tmp_path: Path) -> None:
    study = Path(shutil.copytree(house.study, tmp_path / "unlike"))
    rows = (study / "categories.csv").read_text(encoding="utf-8")
    (study / "categories.csv").write_text(f"{rows}tuesday,weekday,2,Tuesday,Mardi,#000000,category\n", encoding="utf-8")
    other = Lakehouse(house.home, study=study, name="unlike")
    other.catalog.parent.mkdir(parents=True)
    shutil.copyfile(house.catalog, other.catalog)
    with pytest.raises(DbtFailed, match=r"share no denominator.*brand \(word_after_social, level 1\).*tuesday"):
        other.dbt("run", "--select", "dim_categories")
