"""`quotepart serve`: the UI, its daemon and the report answer on loopback, and leave nothing behind."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from orchestration import serving, settings
from orchestration.settings import CHECKOUT, Settings

START_SECONDS = 400.0
END_SECONDS = 60.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((serving.HOST, 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("name", ["dagster_port", "report_port"])
def test_a_port_in_use_is_an_error_that_names_its_setting(name: str, tmp_path: Path) -> None:
    ports = {"dagster_port": free_port(), "report_port": free_port()}
    with socket.socket() as taken:
        taken.bind((serving.HOST, 0))
        taken.listen()
        ports[name] = taken.getsockname()[1]
        chosen = Settings(_env_file=None, home=tmp_path, **ports)
        with pytest.raises(serving.ServeError, match=f"port {ports[name]} .*QUOTEPART_{name.upper()}="):
            serving.serve(chosen)


def test_two_servers_cannot_share_a_port(tmp_path: Path) -> None:
    port = free_port()
    with pytest.raises(serving.ServeError, match="are the same"):
        serving.check_ports(Settings(_env_file=None, home=tmp_path, dagster_port=port, report_port=port))


def test_children_have_every_setting_that_is_in_force(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "my study").mkdir()
    monkeypatch.chdir(tmp_path)
    chosen = Settings(
        _env_file=None,
        home=Path("home"),
        sources="exports named=more s3://bucket/x=y",
        study="my study",
        time_zone="Asia/Tokyo",
        schedule="5 6 * * 1",
        arrival_sensor=True,
        kept_releases=3,
        night_at="2026-03-01T04:30:00Z",
    )
    given = serving.environment(chosen)
    monkeypatch.chdir("/")
    for name in Settings.model_fields:
        monkeypatch.setenv(f"{settings.PREFIX}{name.upper()}", given[f"{settings.PREFIX}{name.upper()}"])
    received = Settings(_env_file=None)
    changed = {name for name in Settings.model_fields if getattr(received, name) != getattr(chosen, name)}
    assert changed == {"sources", "study"}
    assert received.study == str(tmp_path / "my study")
    assert received.sources == (f"{tmp_path}/exports", f"named={tmp_path}/more", "s3://bucket/x=y")
    assert given["DAGSTER_HOME"] == str(tmp_path / "home" / "dagster")


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[subprocess.Popen, Settings, Path]]:
    """`quotepart serve` on free ports, in a process of its own; what it prints goes to a file."""
    chosen = Settings(_env_file=None, home=tmp_path / "home", dagster_port=free_port(), report_port=free_port())
    printed = tmp_path / "printed.txt"
    with printed.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "orchestration.cli", "serve", "--home", str(chosen.home)],
            env={**serving.environment(chosen), "PYTHONUNBUFFERED": "1"},
            cwd=CHECKOUT,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        yield process, chosen, printed
        process.kill()
        process.wait()


def wait_for(what: str, printed: Path, process: subprocess.Popen) -> None:
    until = time.monotonic() + START_SECONDS
    while what not in printed.read_text():
        assert process.poll() is None and time.monotonic() < until, printed.read_text()
        time.sleep(0.3)


def members(home: Path) -> list[int]:
    """Living processes that were started for this home, whoever their parent is now."""
    mark = f"QUOTEPART_HOME={home}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (folder / "environ").read_bytes().split(b"\0") and b"Z" not in state(folder):
                found.append(int(folder.name))
        except OSError:
            continue
    return found


def state(folder: Path) -> bytes:
    return (folder / "stat").read_bytes().rpartition(b")")[2].split()[0]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL], ids=["asked to end", "killed"])
def test_servers_answer_and_nothing_is_left_when_serving_ends(how: signal.Signals, served: tuple) -> None:
    process, chosen, printed = served
    wait_for("stop both", printed, process)
    lines = printed.read_text()
    assert f"http://127.0.0.1:{chosen.dagster_port}" in lines
    assert f"http://127.0.0.1:{chosen.report_port}" in lines
    assert serving.answers(f"http://127.0.0.1:{chosen.dagster_port}/server_info")
    assert serving.answers(f"http://127.0.0.1:{chosen.report_port}/_stcore/health")
    assert len(members(chosen.home)) >= 4
    os.kill(process.pid, how)
    assert process.wait(END_SECONDS) == (0 if how is signal.SIGTERM else -signal.SIGKILL)
    until = time.monotonic() + END_SECONDS
    while members(chosen.home) and time.monotonic() < until:
        time.sleep(0.2)
    assert members(chosen.home) == []
