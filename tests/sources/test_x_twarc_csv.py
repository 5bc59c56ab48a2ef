"""The table that twarc-csv itself makes of real answers holds the same posts as the answers."""

from pathlib import Path

import pandas
import pytest

SAME = ("post_id", "author_key", "posted_at", "language", "kind", "repost_of", "collected_at", "repost_count", "url")
OWN = ("like_count", "reply_count")
"""The tool gives a retweet the counts of what it repeats."""

FILES = ("flat", "noflat", "edited", "kpop", "streaming_output_with_error", "withheld")


@pytest.fixture
def by_tool(shared_exports: Path, tmp_path: Path, monkeypatch):
    """The table that the tool makes of a real file."""
    monkeypatch.setattr(pandas.DataFrame, "applymap", pandas.DataFrame.map, raising=False)  # its name before pandas 3
    converters = pytest.importorskip("csv_writer"), pytest.importorskip("dataframe_converter")

    def by_tool(name: str, **options: bool) -> Path:
        writer, converter = converters
        path = tmp_path / "table"
        with (
            (shared_exports / "x_api_v2_twarc" / "test-data" / f"{name}.jsonl").open() as source,
            path.open("w") as out,
        ):
            writer.CSVConverter(source, out, converter.DataFrameConverter(**options), hide_progress=True).process()
        return path

    return by_tool


@pytest.mark.parametrize("options", [{}, {"json_encode_text": True}], ids=["plain", "encoded"])
@pytest.mark.parametrize("name", FILES)
def test_the_tools_table_and_the_answers_are_the_same_posts(load_file, shared_exports: Path, by_tool, name, options):
    answers = load_file(shared_exports / "x_api_v2_twarc" / "test-data" / f"{name}.jsonl")
    table = load_file(by_tool(name, **options))
    assert (table.report.format, table.report.rows_rejected) == ("x_twarc_csv", 0)
    assert table.report.rows_loaded == answers.report.rows_loaded > 0
    assert [told(post) for post in table.posts] == [told(post) for post in answers.posts]


def told(post: dict) -> dict:
    """What both say of a post. The tool drops carriage returns."""
    names = SAME if post["kind"] == "repost" else (*SAME, *OWN)
    return {name: post[name] for name in names} | {"body": post["body"].replace("\r", "")}
