"""The landing step: what passes is waited for, what does not is only reported, wrong sources fail at once."""

from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from orchestration import night
from orchestration.assets import landing as step
from orchestration.places import patience
from orchestration.settings import Settings

WAITS = 3


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(step, "RETRY", dg.RetryPolicy(max_retries=WAITS, delay=0.01))
    monkeypatch.setattr(patience, "sleep", lambda _: None)


def ran(home: Path, sources: str, monkeypatch: pytest.MonkeyPatch) -> tuple[dg.ExecuteInProcessResult, list[str]]:
    """The step on these sources, and each landing that it made."""
    made: list[str] = []
    begin = night.begin

    def counted(*arguments: Any) -> night.Night:
        made.append("landing")
        return begin(*arguments)

    monkeypatch.setattr(night, "begin", counted)
    chosen = Settings(_env_file=None, home=home, sources=sources)
    with dg.DagsterInstance.ephemeral() as instance:
        result = dg.materialize(
            [step.landing_asset(chosen)], resources={"night_lock": None}, instance=instance, raise_on_error=False
        )
    return result, made


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "a.csv").write_text("id,text\n1,social business\n")
    return tmp_path / "exports"


def test_a_source_that_does_not_answer_is_waited_for_and_then_goes_without(
    exports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, made = ran(tmp_path / "home", f"{exports} down=http://127.0.0.1:9/a.csv", monkeypatch)
    assert result.success
    assert len(made) == 1 + WAITS
    (materialised,) = result.get_asset_materialization_events()
    shown = materialised.materialization.metadata
    assert shown["files seen"].value == 1
    assert "does not answer" in str(shown["sources that did not answer"].value)


def test_a_folder_that_is_not_there_is_not_waited_for(
    exports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, made = ran(tmp_path / "home", f"{exports} gone={tmp_path}/gone", monkeypatch)
    assert result.success
    assert len(made) == 1


def test_wrong_sources_fail_at_once_with_the_remedy(
    exports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    result, made = ran(tmp_path / "home", f"one={exports} one=/elsewhere", monkeypatch)
    assert not result.success
    assert len(made) == 1
    said = str(result.get_step_failure_events()[0].step_failure_data.error)
    assert "Give one of them a name of its own" in said
