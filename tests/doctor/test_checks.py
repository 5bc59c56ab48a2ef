"""Each check of the doctor: what is well, what is wrong and what to do, on homes that are so."""

import fcntl
import os
import socket
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from orchestration.doctor import (
    alerts,
    backups,
    builds,
    disk,
    keys,
    locks,
    permissions,
    pointer,
    pool,
    schedule,
    sources,
    versions,
)
from orchestration.doctor.finding import Finding, State
from orchestration.home import Home
from orchestration.night import write_json
from tests.alerts.endings import by_mail, settings
from tests.alerts.servers import LOGIN, free_port, login_required, mail_server

OK, WARNING, WRONG = State.OK, State.WARNING, State.WRONG
NOW = datetime(2026, 3, 10, 4, 30)
GB = 10**9


def states(found: object) -> list[State]:
    return [finding.state for finding in found]  # type: ignore[attr-defined]


def has(finding: Finding, state: State, *words: str) -> bool:
    said = f"{finding.said} {finding.remedy}"
    assert finding.state is state, said
    assert all(word in said for word in words), said
    return bool(finding.remedy) is (state is not OK)


@pytest.fixture
def released(home: Home) -> Home:
    """A home whose pointer leads to a release of one file."""
    folder = home.releases / "20260309T043000Z"
    folder.mkdir(parents=True)
    (folder / "quotepart.duckdb").write_bytes(b"x")
    sha256 = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"
    write_json(
        folder / "manifest.json",
        {
            "release_id": folder.name,
            "released_at": "2026-03-09T04:30:00Z",
            "verdict": "pass",
            "study": {"name": "social"},
            "code_version": "1",
            "files": {"quotepart.duckdb": sha256},
        },
    )
    home.current.symlink_to(Path("releases") / folder.name)
    return home


def test_versions_that_are_installed_and_others() -> None:
    assert states(versions.look(None)) == [OK, OK, OK]  # type: ignore[arg-type]
    assert has(versions.python("3.9.1"), WRONG, "3.9.1", "make install")
    told = versions.libraries(["duckdb==0.1", "no-such-library>=1", "ancient; python_version < '3'"])
    assert has(told, WRONG, "duckdb", "==0.1 is asked for", "no-such-library is not installed", "make install")


@pytest.mark.parametrize(
    ("free", "night", "state"), [(50 * GB, GB, OK), (6 * GB, GB, WARNING), (GB // 2, GB, WRONG), (10**8 - 1, 0, WRONG)]
)
def test_disk_against_what_a_night_takes(free: int, night: int, state: State) -> None:
    assert has(disk.judge(free, night), state, "GB free")


def test_a_night_takes_what_its_files_take(home: Home) -> None:
    (home.data / "a.parquet").write_bytes(b"x" * 1000)
    (home.landing / "b").write_bytes(b"x" * 500)
    (home.landing / "old").write_bytes(b"x" * 9000)
    os.utime(home.landing / "old", (0, 0))
    assert disk.a_night(home) == 1500


def test_permissions_of_the_home_its_key_and_its_releases(home: Home, released: Home) -> None:
    home.root.chmod(0o750)
    home.author_secret()
    assert has(permissions.of_home(home), OK)
    assert has(permissions.of_secret(home.root / "author.key"), OK)
    assert has(permissions.of_releases(home), WARNING, "chmod a-w")
    (home.root / "author.key").chmod(0o640)
    assert has(permissions.of_secret(home.root / "author.key"), WRONG, "mode 0640", "chmod 600")
    home.root.chmod(0o757)
    assert has(permissions.of_home(home), WRONG, "by everybody")
    for path in (home.current).iterdir():
        path.chmod(0o440)
    assert has(permissions.of_releases(home), OK)


def test_an_env_file_with_a_password_is_a_secret(home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("QUOTEPART_ALERT_SMTP_PASSWORD=hunter2\n")
    found = list(permissions.look(settings(home)))
    assert any(finding.state is WRONG and "chmod 600" in finding.remedy for finding in found)
    assert "hunter2" not in str(found)


@pytest.mark.parametrize(
    ("cron", "zone", "state"),
    [
        ("30 4 * * *", "Europe/Paris", OK),
        ("30 2 * * *", "Europe/Paris", WARNING),
        ("30 2 * * *", "Asia/Tokyo", OK),
        ("30 1 * * *", "America/New_York", WARNING),
        ("30 1 * * 3", "America/New_York", OK),
        ("nightly", "UTC", WRONG),
    ],
)
def test_nights_that_a_change_of_clocks_doubles_or_swallows(cron: str, zone: str, state: State) -> None:
    assert has(schedule.of_schedule(cron, zone, NOW), state, cron)


def test_a_clock_before_the_newest_release_is_wrong(released: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schedule.clock, "now", lambda: datetime(2020, 1, 1))
    assert states(schedule.look(settings(released))) == [OK, WRONG]
    monkeypatch.setattr(schedule.clock, "now", lambda: NOW)
    assert states(schedule.look(settings(released))) == [OK]
    assert states(schedule.look(settings(released, night_at=NOW))) == [OK, WARNING]


def test_locks_say_who_holds_them_and_free_ones_whatever_is_written_in_them(home: Home) -> None:
    home.lock.write_text("run abc, process 1")
    assert states(locks.look(settings(home))) == [OK]
    with home.lock.open() as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        home.lock.write_text(f"run abc, process {os.getpid()}")
        assert has(next(locks.look(settings(home))), OK, "abc", str(os.getpid()))
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    assert has(locks.held(f"run abc, process {int(gone.stdout)}", 9), WRONG, "is gone")
    assert has(locks.held(f"run abc, process {os.getpid()}", -1), WRONG, f"kill {os.getpid()}")
    assert has(locks.held("", 9), WARNING, "does not say which")


def test_the_pool_has_one_slot_or_is_wrong(home: Home) -> None:
    assert states(pool.look(settings(home))) == [OK]
    assert has(pool.limit(1), OK)
    for slots in (None, 0, 2):
        assert has(pool.limit(slots), WRONG, "must have one")


def test_sources_answer_or_say_why_not_each_in_its_time(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a.csv").write_text("x")
    (tmp_path / "empty").mkdir()
    names = f"{tmp_path}/full {tmp_path}/empty {tmp_path}/none http://127.0.0.1:{free_port()}/x/"
    assert states(sources.look(settings(home, sources=names))) == [OK, WARNING, WRONG, WRONG]
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/x/"
        found = list(sources.look(settings(home, sources=f"{tmp_path}/full {address}"), seconds=0.5))
    assert [finding.state for finding in found] == [OK, WRONG]
    assert "no answer within" in found[1].said


def test_without_sources_the_doctor_says_that_the_sample_is_read(home: Home) -> None:
    assert WARNING in states(sources.look(settings(home)))


def test_a_key_that_is_missing_or_damaged_is_wrong_once_there_are_posts(released: Home) -> None:
    assert has(next(keys.look(settings(released))), WRONG, "is missing", "restore")
    secret = released.author_secret().hex()
    assert has(next(keys.look(settings(released))), OK)
    (released.root / "author.key").write_text(secret[:-2])
    damaged = next(keys.look(settings(released)))
    assert has(damaged, WRONG, "is damaged")
    assert secret[:8] not in str(damaged)


def test_the_pointer_leads_to_a_whole_release_or_is_wrong(released: Home) -> None:
    assert has(pointer.of_link(released), OK, "20260309T043000Z")
    assert has(pointer.of_release(released), OK)
    (released.current / "quotepart.duckdb").write_bytes(b"y")
    assert has(pointer.of_release(released), WRONG, "quotepart.duckdb is not what it was", "rollback")
    (released.current / "quotepart.duckdb").unlink()
    assert has(pointer.of_release(released), WRONG, "is missing")
    released.current.unlink()
    assert has(pointer.of_link(released), WRONG, "readers find nothing")
    released.current.symlink_to("/")
    assert has(pointer.of_link(released), WRONG, "is no release")


def test_what_dead_nights_left_is_a_warning_unless_a_night_runs(home: Home) -> None:
    assert states(builds.look(settings(home))) == [OK]
    (home.releases / ".draft-x").mkdir()
    assert states(builds.look(settings(home))) == [OK, WARNING]
    with home.lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert states(builds.look(settings(home))) == [OK]


def test_a_backup_that_is_old_or_found_damage(released: Home) -> None:
    assert states(backups.look(settings(released))) == [WARNING]
    assert has(backups.judge("2026-03-09T05:00:00Z", "/b", [], NOW), OK)
    assert has(backups.judge("2026-03-01T05:00:00Z", "/b", [], NOW), WARNING, "8 days old", "quotepart backup /b")
    assert has(backups.judge("2026-03-09T05:00:00Z", "/b", ["x.parquet is gone"], NOW), WRONG, "x.parquet")


def test_alerts_that_reach_nobody_and_a_mail_server_that_refuses(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orchestration.alerts.mail.SECONDS", 1)
    assert states(alerts.look(settings(home))) == [WARNING]
    with mail_server(**login_required()) as box:
        assert states(alerts.look(by_mail(home, box.port))) == [OK, OK]
        wrong = {"alert_smtp_user": LOGIN[0], "alert_smtp_password": "hunter2"}
        found = list(alerts.look(by_mail(home, box.port, **wrong)))
    assert [finding.state for finding in found] == [OK, WRONG]
    assert "hunter2" not in str(found)
