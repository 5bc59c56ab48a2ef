"""How sources are stated: NAME=URL, a sources file, patterns and options, and what is refused with which words."""

from pathlib import Path

import pytest

from orchestration import places
from orchestration.places import Place, PlaceError
from orchestration.places.place import matches
from orchestration.places.registry import KINDS

ENTRY = """
- name: agency
  url: s3://exports/agency/
  include: ["*.csv", "2026/**"]
  exclude: "old/**"
  options: {endpoint_url: "https://s3.example.org", profile: exports}
- url: drop
- url: https://example.org/files/posts.csv?format=csv
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sources.yml"


def refusal(*sources: str) -> str:
    with pytest.raises(PlaceError) as caught:
        places.parse(sources)
    return str(caught.value)


def test_a_sources_file_says_all_there_is_to_say(file: Path) -> None:
    file.write_text(ENTRY)
    agency, drop, web = places.parse([f"@{file}"])
    assert agency == Place(
        "agency",
        "s3://exports/agency/",
        ("*.csv", "2026/**"),
        ("old/**",),
        {"endpoint_url": "https://s3.example.org", "profile": "exports"},
    )
    assert drop == Place("drop", str(file.parent / "drop"))
    assert web.source == "posts.csv"


def test_simple_sources_and_a_file_go_together(file: Path) -> None:
    file.write_text("[{name: one, url: /a/exports}]")
    assert [place.source for place in places.parse([f"@{file}", "two=sftp://ada@example.org:2222/in"])] == [
        "one",
        "two",
    ]
    assert "'one' names both" in refusal(f"@{file}", "one=/b/exports")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("{name: a}", ["must be a list of entries"]),
        ("[/a/folder]", ["entry 1", "must have keys"]),
        ("[{name: a}]", ["entry 1 (a)", "url", "Field required"]),
        ("[{url: /a}, {url: /b, includes: [x]}]", ["entry 2", "includes is not known", "include"]),
        ("[{url: /a, include: {a: b}}]", ["include", "{'a': 'b'}", "valid tuple"]),
        ("[{url: 'ftp://example.org/a'}]", ["entry 1", "ftp:// is not known", "sftp://"]),
        ("[{url: 's3://b', options: {endpoint: x}}]", ["endpoint is no option of a S3 bucket", "endpoint_url"]),
        ("[{url: 's3://b', options: {anonymous: perhaps}}]", ["anonymous = 'perhaps'", "valid boolean"]),
        ("[{url: /a", ["line 1", "is not YAML"]),
    ],
)
def test_a_wrong_sources_file_is_refused_with_file_entry_value_and_remedy(
    file: Path, content: str, words: list[str]
) -> None:
    file.write_text(content)
    said = refusal(f"@{file}")
    assert str(file) in said
    for word in words:
        assert word in said


def test_a_sources_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "No such file" in refusal(f"@{tmp_path}/none.yml")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_kind_is_named_in_the_documents_with_its_options(kind: object) -> None:
    text = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
    for name in (*kind.protocols[:1], *kind.options.model_fields):  # type: ignore[attr-defined]
        assert name in text


@pytest.mark.parametrize(
    ("name", "pattern", "meant"),
    [
        ("a.csv", "*.csv", True),
        ("deep/a.csv", "*.csv", True),
        ("deep/a.csv", "deep/*.csv", True),
        ("deep/er/a.csv", "deep/*.csv", False),
        ("deep/er/a.csv", "deep/**", True),
        ("a.csv.gz", "*.csv", False),
        ("deep/er/a.csv", "**/er/*.csv", True),
        ("a.csv", "/a.csv", True),
        ("a1.csv", "a[0-9].csv", True),
    ],
)
def test_patterns(name: str, pattern: str, meant: bool) -> None:
    assert matches(name, pattern) is meant


def test_a_mapping_comes_with_the_exports_that_are_included() -> None:
    place = Place("a", "/a", include=("*.csv",), exclude=("old/**",))
    wanted = ["a.csv", "a.csv.columns.yml", "columns.yml", "b.txt", "old/columns.yml", ".a.csv", "b.csv.part"]
    assert [name for name in wanted if place.wants(name)] == ["a.csv", "a.csv.columns.yml", "columns.yml"]


def test_what_landing_remembers_tells_endpoints_apart() -> None:
    same = [Place("a", "s3://b"), Place("c", "s3://b")]
    other = Place("a", "s3://b", options={"endpoint_url": "https://s3.example.org"})
    assert same[0].identity == same[1].identity == "s3://b"
    assert other.identity != same[0].identity
