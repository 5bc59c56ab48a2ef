"""What a night prints when it is over."""

from orchestration import summary
from orchestration.home import Home


def test_what_did_not_come_is_said_with_what_to_do(home: Home) -> None:
    last_run = {
        "files": {"seen": 1, "new": 1},
        "rows": {},
        "verdict": "hold",
        "reasons": [],
        "current_release_id": None,
        "unreachable": ["source 'a': gone. Put it back"],
        "failed": [f"source 'b': {number}.csv" for number in range(5)],
    }
    lines = list(summary.lines(home, last_run, 8501))
    assert "          did not come: source 'a': gone. Put it back" in lines
    assert len([line for line in lines if "did not come" in line]) == summary.MISSING_SHOWN
    assert any("and 3 more" in line for line in lines)
