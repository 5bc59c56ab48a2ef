"""The yml files and the lake say the same: models, columns, comments, tests.

Belongs here: that everything is described and tested. Not here: whether the tests pass (test_unit_tests).
"""

from pathlib import Path

import pytest

from orchestration.home import Home
from tests.dbt.documented import ALL, FILES, MARTS, MODELS, Documented
from tests.dbt.lakehouse import Lakehouse

GRAIN = ("One row", "Exactly one row")
NAMES_OF_OTHERS = {"_sources.yml"}


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Lakehouse:
    """A lake of one night and one post."""
    house = Lakehouse(Home(tmp_path_factory.mktemp("described"))).create()
    house.add_posts([{}])
    house.build()
    return house


@pytest.fixture(scope="module")
def comments(house: Lakehouse) -> dict[str, dict[str, str]]:
    """Comments of the lake by table and column; '' is the table's own."""
    found = house.rows("""
        select schema_name || '.' || table_name as name, '' as part, comment from duckdb_tables()
        where database_name = 'lake' and schema_name in ('marts', 'audit')
        union all
        select schema_name || '.' || table_name, column_name, comment from duckdb_columns()
        where database_name = 'lake' and schema_name in ('marts', 'audit')
    """)
    tables: dict[str, dict[str, str]] = {}
    for row in found:
        tables.setdefault(row["name"], {})[row["part"]] = row["comment"]
    return tables


def test_each_model_has_a_yml_beside_it() -> None:
    assert {path.with_suffix("") for path in FILES} == {path.with_suffix("") for path in MODELS.rglob("*.sql")}


def test_only_sources_are_described_elsewhere() -> None:
    others = {path.name for path in MODELS.rglob("*.yml")} - {path.name for path in FILES}
    assert others == NAMES_OF_OTHERS


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.name)
def test_a_description_begins_with_the_grain(model: Documented) -> None:
    own_words = model.description.partition("{{ doc(")[0].strip()
    assert own_words.startswith(GRAIN)
    assert own_words.endswith(".")


@pytest.mark.parametrize("mart", MARTS, ids=lambda mart: mart.name)
def test_each_column_of_a_mart_is_described(mart: Documented) -> None:
    silent = [name for name, description in mart.columns.items() if not description.endswith(".")]
    assert not silent, f"{mart.name}: no sentence about {silent}"


@pytest.mark.parametrize("mart", MARTS, ids=lambda mart: mart.name)
def test_the_lake_has_the_columns_and_comments_of_the_yml(
    mart: Documented, comments: dict[str, dict[str, str]]
) -> None:
    assert comments[f"{mart.schema}.{mart.name}"] == {"": mart.description, **mart.columns}


def test_each_table_of_marts_and_audit_is_described(comments: dict[str, dict[str, str]]) -> None:
    assert set(comments) == {f"{mart.schema}.{mart.name}" for mart in MARTS}


@pytest.mark.parametrize("mart", MARTS, ids=lambda mart: mart.name)
def test_each_mart_has_data_tests_and_a_worked_example(mart: Documented) -> None:
    assert mart.data_tests
    assert mart.unit_tests or mart.why_no_unit_test


@pytest.mark.parametrize("mart", MARTS, ids=lambda mart: mart.name)
def test_each_data_test_says_its_rule_in_a_sentence(mart: Documented) -> None:
    """A reader of a held night is shown this sentence as the reason, in English or French."""
    for name, description in mart.data_tests.items():
        assert name.startswith(f"{mart.name}_"), name
        for sentence in (description, mart.data_tests_fr[name]):
            assert sentence[:1].isupper() and sentence.endswith("."), name
            assert "_" not in sentence, f"{name}: column names are no words for a reader"


def test_tests_have_names_of_their_own() -> None:
    names = [name for mart in MARTS for name in (*mart.data_tests, *mart.unit_tests)]
    assert len(names) == len(set(names))


def test_files_are_small() -> None:
    large = {path.name: lines for path in FILES if (lines := _lines(path)) > 160}
    assert not large


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())
