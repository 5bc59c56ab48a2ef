"""The arrival sensor: off by default; starts one night for files that came and kept still; survives a source."""

import json
from pathlib import Path

import dagster as dg
import pytest

from orchestration import arrivals, jobs
from orchestration.settings import Settings


def look(folder: str, home: Path, cursor: str | None) -> tuple[dg.RunRequest | dg.SkipReason, str | None]:
    """One tick on these sources. Returns what the sensor answers and its memory."""
    chosen = Settings(_env_file=None, home=home, sources=folder)
    sensor = arrivals.arrival_sensor(chosen, jobs.night_job(chosen))
    context = dg.build_sensor_context(cursor=cursor)
    return sensor(context), context.cursor


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "one.csv").write_text("id,text\n1,social business\n")
    return folder


def test_it_is_off_unless_switched_on(tmp_path: Path) -> None:
    for switched_on, status in ((False, dg.DefaultSensorStatus.STOPPED), (True, dg.DefaultSensorStatus.RUNNING)):
        chosen = Settings(_env_file=None, home=tmp_path, arrival_sensor=switched_on)
        assert arrivals.arrival_sensor(chosen, jobs.night_job(chosen)).default_status is status


def test_a_new_file_that_keeps_still_starts_one_night(exports: Path, tmp_path: Path) -> None:
    first, memory = look(str(exports), tmp_path, None)
    assert isinstance(first, dg.SkipReason)
    second, memory = look(str(exports), tmp_path, memory)
    assert isinstance(second, dg.RunRequest)
    third, memory = look(str(exports), tmp_path, memory)
    assert isinstance(third, dg.SkipReason)
    (exports / "two.csv").write_text("id,text\n2,social brand\n")
    arriving, memory = look(str(exports), tmp_path, memory)
    assert isinstance(arriving, dg.SkipReason)
    again, _ = look(str(exports), tmp_path, memory)
    assert isinstance(again, dg.RunRequest)
    assert again.run_key != second.run_key


def test_a_file_that_grows_between_looks_is_waited_for(exports: Path, tmp_path: Path) -> None:
    memory = None
    for length in range(1, 4):
        (exports / "one.csv").write_text("id,text\n" + "1,social business\n" * length)
        answer, memory = look(str(exports), tmp_path, memory)
        assert isinstance(answer, dg.SkipReason)
    answer, _ = look(str(exports), tmp_path, memory)
    assert isinstance(answer, dg.RunRequest)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("{missing}", "does not answer"),
        ("http://127.0.0.1:9/exports", "does not answer"),
        ("{exports} other={exports} other={missing}", "cannot be used"),
        ("@{missing}.yml", "cannot be used"),
    ],
    ids=["gone", "refuses connections", "one name for two places", "no sources file"],
)
def test_a_source_that_fails_skips_with_a_reason_and_forgets_nothing(
    source: str, words: str, exports: Path, tmp_path: Path
) -> None:
    before = json.dumps({"seen": {"gone": "a", "exports": "a"}, "done": {"gone": "a", "exports": "a"}})
    text = source.format(missing=tmp_path / "gone", exports=exports)
    answer, memory = look(text, tmp_path, before)
    assert isinstance(answer, dg.SkipReason)
    assert words in str(answer.skip_message)
    assert memory and json.loads(memory)["done"] == json.loads(before)["done"]


def test_a_source_that_is_down_keeps_no_other_from_starting_a_night(exports: Path, tmp_path: Path) -> None:
    text = f"{exports} down=http://127.0.0.1:9/exports"
    first, memory = look(text, tmp_path, None)
    assert "does not answer" in str(first.skip_message)
    second, memory = look(text, tmp_path, memory)
    assert isinstance(second, dg.RunRequest)
    third, _ = look(text, tmp_path, memory)
    assert isinstance(third, dg.SkipReason)


def test_a_source_that_answers_again_as_before_starts_no_night(exports: Path, tmp_path: Path) -> None:
    _, memory = look(str(exports), tmp_path, None)
    _, memory = look(str(exports), tmp_path, memory)
    exports.rename(tmp_path / "away")
    _, memory = look(str(exports), tmp_path, memory)
    (tmp_path / "away").rename(exports)
    answer, _ = look(str(exports), tmp_path, memory)
    assert isinstance(answer, dg.SkipReason)
    assert "nothing has arrived" in str(answer.skip_message)


def test_what_an_earlier_version_remembered_counts_as_nothing(exports: Path, tmp_path: Path) -> None:
    answer, memory = look(str(exports), tmp_path, json.dumps({"seen": "a", "done": "a"}))
    assert isinstance(answer, dg.SkipReason)
    again, _ = look(str(exports), tmp_path, memory)
    assert isinstance(again, dg.RunRequest)
