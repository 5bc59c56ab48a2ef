"""The columns file: what it may say, and what it is told when it is wrong."""

from pathlib import Path

import pytest

from orchestration.sources import Mapping, MappingError, read_mapping


def test_a_columns_file_is_read(tmp_path: Path):
    path = tmp_path / "columns.yml"
    path.write_text("columns:\n  text: Hit Sentence\n  post_id: Tweet Id\ntime_zone: Europe/Paris\nday_first: true\n")
    columns = {"body": "Hit Sentence", "post_id": "Tweet Id"}
    assert read_mapping(path) == Mapping(columns=columns, time_zone="Europe/Paris", day_first=True)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("colums: {}", "unknown key colums"),
        ("columns: {txt: A}", "unknown field txt"),
        ("time_zone: Paris", "Europe/Paris"),
        ("day_first: maybe", "true or false"),
        ("- a\n- b", "keys"),
        ("a: [", "YAML"),
    ],
)
def test_a_wrong_columns_file_is_told_what_is_wrong(tmp_path: Path, content: str, words: str):
    path = tmp_path / "columns.yml"
    path.write_text(content)
    with pytest.raises(MappingError, match="columns.yml.*" + words):
        read_mapping(path)


def test_a_platform_is_in_lower_case_however_the_owner_writes_it(tmp_path: Path):
    path = tmp_path / "columns.yml"
    path.write_text("platform: ' Forum '\n")
    assert read_mapping(path).platform == "forum"
