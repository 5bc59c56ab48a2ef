"""dbt's unit tests and data tests: all pass on a small good lake, and every data test fails on a broken one.

Belongs here: running what the yml files say, and breaking tables. Not here: the worked rows themselves (beside each
mart) and the generic tests one by one (test_generic_tests).
A night runs the data tests only, for unit tests look at the code and not at tonight's rows. They need `dbt build`:
their inputs take their columns from tables that live in dbt's memory for one run.
"""

from datetime import datetime
from typing import Any

import pytest

from orchestration import lake
from orchestration.home import Home
from tests.dbt.documented import MARTS, Documented
from tests.dbt.lakehouse import Lakehouse

POSTS: list[dict[str, Any]] = [
    {"post_id": "1", "body": "social business", "author_key": "a"},
    {"post_id": "2", "body": "social marketing and social brand", "author_key": "a", "kind": "reply"},
    {"post_id": "3", "body": "nothing of note", "author_key": None},
    {"post_id": "4", "body": "l’entreprise sociale", "author_key": "b", "kind": "repost", "language": "fr"},
    {"post_id": "4", "body": "l’entreprise sociale", "author_key": "b", "kind": "repost", "file_sha256": "f2"},
    {"post_id": "5", "body": "social banana", "posted_at": datetime(2026, 10, 30)},
]
# What breaks the data tests of each table: a row twice, a value that cannot be, a row that points nowhere.
BREAKAGES = {
    "marts.dim_categories": [
        "insert into {} from {} limit 1",
        "update {} set label_fr = null, role = 'hero' where category_id = 'banana'",
        "update {} set facet = 'other' where category_id = 'brand'",
    ],
    "marts.dim_terms": [
        "insert into {} from {} limit 1",
        "update {} set kind = 'hint', category_id = 'none', reason = null, pattern = null where category_id = 'brand'",
    ],
    "marts.dim_sources": ["insert into {} from {}"],
    "marts.fct_posts": [
        "insert into {} from {} where post_id = '1'",
        "update {} set kind = 'poem', posted_at_source = 'guess', url = null, text = null, copy_count = -1,"
        " category_count = 9 where post_id = '2'",
    ],
    "marts.fct_mentions": [
        "insert into {} from {} where post_id = '1'",
        "update {} set term_id = 'none', category_id = 'none', term = null, word_end = 0 where post_id = '2'",
    ],
    "marts.fct_category_shares": [
        "update {} set numerator = numerator / 2 where label = 'whole' and denominator = 'all' and unit = 'post'",
        "update {} set share = 2, effective_n = 0 where label = 'fractional' and denominator = 'classified'",
        "insert into {} select * replace ('decade' as period_kind) from {} where category_id = 'brand' limit 1",
        "insert into {} from {} where category_id = 'brand' limit 1",
    ],
    "marts.fct_category_pairs": [
        "update {} set difference_low = 2, interval_method = 'odd' where label = 'whole'",
        "insert into {} from {} limit 1",
    ],
    "marts.fct_sense_shares": ["update {} set numerator = 0, sense_share = 0.9", "insert into {} from {} limit 1"],
    "marts.fct_placebo_shares": ["update {} set share = 2", "insert into {} from {} limit 1"],
    "marts.fct_noise_floor": ["update {} set typical_movement = 2", "insert into {} from {} limit 1"],
    "marts.fct_category_trends": [
        "insert into {} from {} limit 1",
        "update {} set state = 'lost', base = null, share = 2 where category_id = 'brand'",
    ],
    "marts.fct_monthly_trends": [
        "insert into {} from {} limit 1",
        "update {} set state = 'lost', base = null, share = 2 where category_id = 'brand'",
        "update {} set month_start = month_start + 3 where category_id = 'business'",
    ],
    "marts.fct_trend_tests": [
        "insert into {} from {} limit 1",
        "update {} set direction = 'up', p_value = 0.5, p_adjusted = 0.1 where category_id = 'brand'",
    ],
    "marts.fct_change_points": [
        "insert into {} by name select platform, period_start, 1 as n_before, 0.5 as difference from"
        " (values ('x', date '2026-01-05'), ('x', date '2026-01-05')) as twice (platform, period_start)",
    ],
    "marts.fct_period_comparisons": [
        "insert into {} by name select platform, 'decade' as comparison, 'none' as movement, 0.5 as difference_low from"
        " (values ('x'), ('x')) as twice (platform)",
    ],
    "marts.fct_collection_days": [
        "update {} set state = 'empty', post_count = 7, missing_count = null",
        "insert into {} from {} limit 1",
        "insert into {} select * replace ('odd' as state) from {} limit 1",
    ],
    "marts.fct_arrival_curves": ["insert into {} values ('s', 1, 0.5, 2, 1, 1, 9), ('s', 1, 0.5, 2, 1, 1, 9)"],
    "marts.fct_share_bounds": ["update {} set bound_low = 0.9, completeness = 0.5", "insert into {} from {}"],
    "marts.fct_share_changes": [
        "insert into {} by name select unit, 'moved' as status, 1 as numerator_after, 0 as numerator_before,"
        " 0 as base_before, 0 as base_after, 5 as points, 0 as new_posts_numerator, 0 as new_posts_base"
        " from (values ('post'), ('post')) as twice (unit)",
    ],
    "marts.fct_share_versions": [
        "insert into {} by name select unit, 2 as share, 0 as share_low, 1 as share_high from"
        " (values ('post'), ('post')) as twice (unit)",
    ],
    "marts.fct_deletions": [
        "insert into {} values ('2026-01-01', 'x', '2026-01-02', 5, 1), ('2026-01-01', 'x', '2026-01-02', 5, 1)"
    ],
    "marts.fct_rule_sensitivity": ["insert into {} from {} where is_default limit 1", "update {} set share = 2"],
    "marts.fct_claims": [
        "insert into {} from {} limit 1",
        "update {} set claimed_share = 35, category_id = 'none', verdict = 'perhaps'",
    ],
    "marts.fct_labels": [
        "insert into {} (post_id, category_id, weight) values ('1', 'none', 0.5), ('1', 'none', 0.5)",
    ],
    "marts.fct_label_quality": [
        "insert into {} from {} limit 1",
        "update {} set status = 'perhaps', recall = 2, recall_low = 0, recall_high = 1 where category_id = 'brand'",
    ],
    "marts.fct_corrected_shares": [
        "insert into {} from {} limit 1",
        "update {} set status = 'perhaps', corrected_share = 2 where category_id = 'brand'",
    ],
    "marts.fct_slot_words": [
        "insert into {} select * replace ('decade' as period_kind) from {} limit 1",
        "insert into {} from {} where row_kind = 'nothing' limit 1",
        "update {} set share = 2 where row_kind = 'covered'",
    ],
    "marts.share_sentences": [
        "insert into {} from {} limit 1",
        "delete from {} where tongue = 'fr' and category_id = 'brand'",
        "update {} set printed_step = 7 where category_id = 'business'",
    ],
    "marts.fct_share_verdicts": [
        "insert into {} from {} limit 1",
        "update {} set verdict = 'perhaps', words_fr = null where category_id = 'brand'",
    ],
    "audit.audit_examples": ["insert into {} from {} limit 1", "update {} set passed = false where example_number = 3"],
    "audit.audit_profile": ["update {} set rows_read = rows_read + 1", "insert into {} from {}"],
    "audit.audit_row_reconciliation": [
        "insert into {} from {} limit 1",
        "update {} set difference = 1, status = 'odd'",
    ],
}
# A table without rows cannot be broken together with the rows that break the others.
NOT_BROKEN = {"dim_categories_has_rows"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """A lake of one night, raw rows only."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("unit"))).create()
    house.add_posts([{**post, "row_number": number} for number, post in enumerate(POSTS, start=1)])
    return house


@pytest.fixture(scope="module")
def good(house: Lakehouse) -> dict[str, str]:
    """Statuses of one dbt run that builds and tests everything."""
    return house.dbt("build", check=False)


@pytest.fixture(scope="module")
def broken(house: Lakehouse, good: dict[str, str]) -> dict[str, str]:
    """Statuses of the data tests after every mart was broken."""
    con = lake.connect(house.home, house.catalog)
    for table, statements in BREAKAGES.items():
        for statement in statements:
            con.execute(statement.replace("{}", f"lake.{table}"))
    con.close()
    return house.dbt("test", "--resource-type", "test", check=False)


@pytest.mark.parametrize("mart", MARTS, ids=lambda mart: mart.name)
def test_worked_examples_and_data_tests_pass(mart: Documented, good: dict[str, str]) -> None:
    wanted = [*mart.unit_tests, *mart.data_tests]
    assert {name: good.get(name, "did not run") for name in wanted} == dict.fromkeys(wanted, "pass")


@pytest.mark.parametrize("mart", MARTS, ids=lambda mart: mart.name)
def test_every_data_test_can_fail(mart: Documented, broken: dict[str, str]) -> None:
    silent = {name for name in mart.data_tests if broken[name] not in ("fail", "warn")}
    assert silent == NOT_BROKEN & set(mart.data_tests)
