"""The examples in docs/mapping-files.md do what it says, and it names every key and field."""

import re
from pathlib import Path

import pytest

from orchestration.sources import Mapping, read_mapping
from orchestration.sources.fields import RAW_FIELDS
from orchestration.sources.mapping import KNOWN_KEYS, SYNONYMS

TEXT = (Path(__file__).parents[2] / "docs" / "mapping-files.md").read_text(encoding="utf-8")
INTRODUCTION, *SECTIONS = re.split(r"^## ", TEXT, flags=re.MULTILINE)


def block(section: str, language: str) -> str:
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)[0]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.splitlines()[0])
def test_an_example_loads_what_it_says(load_bytes, tmp_path: Path, section):
    columns = tmp_path / "posts.csv.columns.yml"
    columns.write_text(block(section, "yaml"), encoding="utf-8")
    loaded = load_bytes(block(section, "csv"), read_mapping(columns))
    assert (loaded.report.format, loaded.report.rows_rejected) == ("csv_generic", 0), loaded.report.reason
    assert [
        f"{post['platform']} | {post['post_id']} | {post['posted_at']:%Y-%m-%d %H:%M} | {post['body']}"
        for post in loaded.posts
    ] == block(section, "text").splitlines()


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.splitlines()[0])
def test_an_example_without_its_columns_file_is_another_thing(load_bytes, section):
    loaded = load_bytes(block(section, "csv"))
    said = [f"{post['platform']} | {post['post_id']} | {post['posted_at']:%Y-%m-%d %H:%M} | {post['body']}"
            for post in loaded.posts]  # fmt: skip
    assert said != block(section, "text").splitlines()


def test_three_tools_have_an_example():
    assert [section.splitlines()[0] for section in SECTIONS] == ["Sprinklr", "Hootsuite", "Meta Content Library"]


def test_every_key_and_field_is_named():
    named = set(re.findall(r"`([a-z_]+)`", INTRODUCTION))
    assert {*KNOWN_KEYS, *RAW_FIELDS, *SYNONYMS} <= named


def test_columns_that_are_all_there_are_obeyed_in_the_export_of_a_known_tool(load_bytes):
    content = "Query Id,Query Name,Date,Url,Full Text,Note\n1,A,2023-01-02,https://example.org/a,hello,ours\n"
    told = load_bytes(content, Mapping(columns={"body": "Note", "posted_at": "Date"}))
    elsewhere = load_bytes(content, Mapping(columns={"body": "Beitrag", "posted_at": "Date"}))
    assert (told.report.format, told.posts[0]["body"]) == ("csv_generic", "ours")
    assert (elsewhere.report.format, elsewhere.posts[0]["body"]) == ("brandwatch", "hello")
