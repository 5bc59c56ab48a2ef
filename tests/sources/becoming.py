"""What must come out of a small export that says so itself.

Belongs here: comparing. Not here: any export (the formats' examples, `nastiness`).
"""

from collections import Counter
from typing import Any

from orchestration.sources.format import Example
from tests.sources.conftest import Loaded


def assert_becomes(loaded: Loaded, example: Example) -> None:
    """Posts, refused and filtered rows, duplicates and status are those that the example names."""
    report = loaded.report
    assert report.status == example.status, report.reason
    assert len(loaded.posts) == len(example.posts), loaded.rejects
    assert [_some(post, wanted) for post, wanted in zip(loaded.posts, example.posts, strict=True)] == list(
        example.posts
    )
    assert Counter(reject["reason"] for reject in loaded.rejects) == example.rejected
    assert report.filtered_reasons == example.filtered
    assert report.rows_duplicate == example.duplicates


def _some(post: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    values = {name: post[name] for name in wanted}
    return {name: value if isinstance(value, int | str | bool | None) else str(value) for name, value in values.items()}
