"""What twitwi makes of real payloads, in minet's columns, holds the same posts as the payloads."""

import csv
import json
from pathlib import Path

import pytest

from orchestration.sources.formats.x_minet_csv import FORMAT, SIGNATURE

COLUMNS = (
    *SIGNATURE, "user_id", "retweet_count", "like_count", "reply_count", "lang", "quoted_user",
    "collection_time", "url",
)  # fmt: skip


@pytest.fixture
def cases(shared_exports: Path) -> list[dict]:
    suite = shared_exports / "x_api_v1_twitwi" / "test" / "resources" / "normalization.json"
    return json.loads(suite.read_text())


@pytest.fixture
def both(load_file, tmp_path: Path, cases) -> tuple[dict, dict]:
    """The posts of the payloads by id, and those of the table."""
    (tmp_path / "lines").write_text("".join(json.dumps(case["source"]) + "\n" for case in cases))
    with (tmp_path / "table").open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(item for case in cases for item in case["normalized"])
    payloads, table = load_file(tmp_path / "lines"), load_file(tmp_path / "table")
    assert (table.report.format, table.report.rows_rejected) == (FORMAT.name, 0)
    return ({post["post_id"]: post for post in payloads.posts}, {post["post_id"]: post for post in table.posts})


@pytest.mark.parametrize("field", ["author_key", "posted_at", "language", "kind", "repost_of"])
def test_a_post_is_the_same_in_both(both, field):
    payloads, table = both
    assert payloads.keys() <= table.keys() and len(payloads) == 8
    assert {key: table[key][field] for key in payloads} == {key: post[field] for key, post in payloads.items()}


def test_what_a_quote_quotes_is_not_in_its_text(both, cases):
    _, table = both
    quotes = [item for case in cases for item in case["normalized"] if item["quoted_id"]]
    assert len(quotes) == 2
    for item in quotes:
        body = table[item["id"]]["body"]
        assert item["text"].startswith(body) and f"« {item['quoted_user']}: " in item["text"][len(body) :]
