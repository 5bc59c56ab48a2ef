"""No storm: a cause that lasts is said again after growing pauses, its end once."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest

from orchestration.alerts.memory import MOST_A_DAY, Memory
from orchestration.alerts.words import Alert
from tests.alerts.endings import NIGHT


def alert(kind: str, cause: str = "a") -> Alert:
    return Alert(kind, cause, "run", "", f"{kind} {cause}", "", "", (), None)


def said(memory: Memory, nights: Iterable[tuple[float, Alert]]) -> list[float]:
    """The hours, since the first night, of those alerts that were said."""
    return [hour for hour, one in nights if memory.is_to_be_said(one, NIGHT + timedelta(hours=hour))]


def test_a_cause_that_lasts_is_said_after_growing_pauses() -> None:
    every_night = [(24.0 * day, alert("hold")) for day in range(20)]
    assert [hour / 24 for hour in said(Memory(), every_night)] == [0, 1, 3, 7, 14]


def test_a_night_that_fails_every_ten_minutes_is_said_once_a_day() -> None:
    a_day = [(minute / 60, alert("failure")) for minute in range(0, 24 * 60, 10)]
    assert said(Memory(), a_day) == [0, 20]


def test_another_cause_is_said_at_once_and_its_end_once() -> None:
    nights = [alert("hold", "a"), alert("hold", "b"), alert("recovery"), alert("recovery")]
    assert said(Memory(), enumerate(nights)) == [0, 1, 2]


def test_nights_that_pass_say_nothing() -> None:
    assert said(Memory(), [(0, alert("recovery")), (24, alert("recovery"))]) == []


def test_a_cause_that_comes_and_goes_is_said_twice_a_day_at_most() -> None:
    flaps = [(hour / 2, alert("recovery" if hour % 2 else "hold")) for hour in range(40)]
    assert said(Memory(), flaps) == [0, 0.5]


def test_a_cause_that_comes_back_a_day_later_is_said_again() -> None:
    nights = [(0, alert("hold")), (24, alert("hold")), (48, alert("recovery")), (72, alert("hold"))]
    assert said(Memory(), nights) == [0, 24, 48, 72]


def test_causes_that_differ_each_time_are_a_storm_too() -> None:
    storm = [(number / 60, alert("failure", f"cause {number}")) for number in range(50)]
    assert len(said(Memory(), storm)) == MOST_A_DAY


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"unknown": 1}', "\x00\xff"])
def test_a_damaged_memory_counts_as_empty(damage: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "alerts.json"
    path.write_text(damage)
    assert Memory.read(path) == Memory()
    assert "cannot be read" in caplog.text


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    memory = Memory(judged="x")
    memory.is_to_be_said(alert("hold"), NIGHT)
    memory.write(tmp_path / "alerts.json")
    assert Memory.read(tmp_path / "alerts.json") == memory
