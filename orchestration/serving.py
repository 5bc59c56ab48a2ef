"""Serving: the Dagster UI with its daemon, and the report, as children of one process, on loopback only.

Belongs here: starting them, waiting until they answer, ending all when one ends. All are in one process group with
whatever they start themselves, and `guard` ends that group when this process is gone, even when it is killed.
"""

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from pydantic import SecretStr

from orchestration import instance, night, orphans, project, recovery, settings
from orchestration.home import Home
from orchestration.places import stated
from orchestration.settings import CHECKOUT, STUDIES, Settings

HOST = "127.0.0.1"
# Until the servers answer: imports take 10 s on a free machine, minutes on a busy one (2026-11).
START_SECONDS = 300.0
LOOK_SECONDS = 0.5
Child = subprocess.Popen[bytes]
# What may be served by itself, each with its setting of a port, its servers and the address that says they are ready.
PARTS = {
    "dagster": ("dagster_port", ("the Dagster UI", "the Dagster daemon"), "server_info"),
    "report": ("report_port", ("the report",), "_stcore/health"),
}


class ServeError(Exception):
    """Serving is not possible: why, and which setting to change."""


def serve(chosen: Settings, parts: Sequence[str] = tuple(PARTS)) -> int:
    """Start the servers and wait; when one ends or the user interrupts, end the others. Returns the exit code.

    Raises ServeError when a port is in use or a server does not start.
    """
    check_ports(chosen, parts)
    if "dagster" in parts:
        project.manifest_file()
        recover(chosen)
    signal.signal(signal.SIGTERM, _interrupt)
    guard = subprocess.Popen(
        [sys.executable, "-m", "orchestration.guard"], stdin=subprocess.PIPE, cwd=CHECKOUT, process_group=0
    )
    children: dict[str, Child] = {}
    try:
        _start(chosen, parts, children, guard)
        _wait_until_ready(chosen, parts, children)
        for part in parts:
            port, names, _ = PARTS[part]
            print(f"{names[0].removeprefix('the '):<11} http://{HOST}:{getattr(chosen, port)}")
        print(f"stop {'both' if len(parts) > 1 else 'it'} with Ctrl-C", flush=True)
        while not (ended := _ended(children)):
            time.sleep(LOOK_SECONDS)
        raise ServeError(f"{ended} ended by itself; its last lines are above. Start again with: quotepart serve")
    except KeyboardInterrupt:
        return 0
    finally:
        _end(children, guard)


def check_ports(chosen: Settings, parts: Sequence[str] = tuple(PARTS)) -> None:
    """Raise ServeError naming the setting of a port that is in use."""
    for name in (PARTS[part][0] for part in parts):
        port = getattr(chosen, name)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError as error:
                variable = f"{settings.PREFIX}{name.upper()}"
                raise ServeError(
                    f"port {port} cannot be used ({error.strerror}). Is `quotepart serve` running already?"
                    f" Otherwise choose another port: {variable}={port + 1} quotepart serve"
                ) from error
    if len(parts) > 1 and chosen.dagster_port == chosen.report_port:
        raise ServeError("QUOTEPART_DAGSTER_PORT and QUOTEPART_REPORT_PORT are the same; choose two ports")


def recover(chosen: Settings) -> None:
    """Report runs that a crash left behind as failed, unless a night is running in this home now."""
    home = Home(chosen.home)
    with instance.opened(chosen) as dagster:
        try:
            with night.only_one(home, "quotepart serve, starting"):
                orphans.end(home)
                dead = recovery.report_dead_runs(home, dagster)
        except night.NightRunning as running:
            print(running)
            return
    for run_id in dead:
        print(f"run {run_id[:8]} did not survive the last stop; it is reported as failed. Launch the night again")


def commands(chosen: Settings) -> dict[str, list[str]]:
    """The command lines of the UI, the daemon and the report, by name."""
    python, port = sys.executable, str(chosen.dagster_port)
    code = ["-m", "orchestration.definitions", "--working-directory", str(CHECKOUT)]
    quiet = ["--code-server-log-level", "warning"]
    report = [str(CHECKOUT / "reports" / "app.py"), "--server.address", HOST, "--server.port", str(chosen.report_port)]
    return {
        "the Dagster UI": [python, "-m", "dagster_webserver", *code, *quiet, "-h", HOST, "-p", port],
        "the Dagster daemon": [python, "-m", "dagster._daemon", "run", *code, "--log-level", "warning"],
        "the report": [python, "-m", "streamlit", "run", *report, "--", "--home", str(chosen.home)],
    }


def environment(chosen: Settings) -> dict[str, str]:
    """The environment of the children: every setting as it is in force here, wherever it came from."""
    return {
        **settings.environment(),
        **{f"{settings.PREFIX}{name.upper()}": _absolute(chosen, name) for name in Settings.model_fields},
        "DAGSTER_HOME": str(Home(chosen.home).dagster),
        "DO_NOT_TRACK": "1",
        "DAGSTER_DISABLE_TELEMETRY": "1",
    }


def _absolute(chosen: Settings, name: str) -> str:
    """A setting as text that means the same in another folder."""
    if name == "sources":
        return " ".join(_absolute_source(source) for source in chosen.sources)
    if name == "study" and not (STUDIES / chosen.study).is_dir():
        return str(Path(chosen.study).expanduser().absolute())
    value = getattr(chosen, name)
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    return str(value) if name == "home" else settings.shown(value)


def _absolute_source(source: str) -> str:
    if "://" in source:
        return source
    if source.startswith(stated.FILE_MARK):
        return f"{stated.FILE_MARK}{Path(source[1:]).expanduser().absolute()}"
    name, path = stated.parts(source)
    return f"{name}{'=' if name else ''}{Path(path).expanduser().absolute()}"


def _start(chosen: Settings, parts: Sequence[str], children: dict[str, Child], guard: Child) -> None:
    """Start all in one process group of their own, which the guard is told at once."""
    group = 0
    wanted = [name for part in parts for name in PARTS[part][1]]
    for name, command in commands(chosen).items():
        if name not in wanted:
            continue
        quiet = subprocess.DEVNULL if name == "the report" else None
        child = subprocess.Popen(
            command, env=environment(chosen), cwd=CHECKOUT, stdout=quiet, stdin=subprocess.DEVNULL, process_group=group
        )
        children[name] = child
        if not group and guard.stdin:
            group = child.pid
            guard.stdin.write(f"{group}\n".encode())
            guard.stdin.flush()


def _wait_until_ready(chosen: Settings, parts: Sequence[str], children: Mapping[str, Child]) -> None:
    ports = [(getattr(chosen, PARTS[part][0]), PARTS[part][2]) for part in parts]
    addresses = [f"http://{HOST}:{port}/{path}" for port, path in ports]
    until = time.monotonic() + START_SECONDS
    while not all(answers(address) for address in addresses):
        if name := _ended(children):
            raise ServeError(f"{name} did not start; its last lines are above")
        if time.monotonic() > until:
            raise ServeError(f"no answer after {START_SECONDS:.0f} s from {' or '.join(addresses)}")
        time.sleep(LOOK_SECONDS)


def answers(address: str) -> bool:
    """Whether a server answers at this address with success."""
    try:
        with urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _ended(children: Mapping[str, Child]) -> str | None:
    return next((name for name, child in children.items() if child.poll() is not None), None)


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _end(children: Mapping[str, Child], guard: Child) -> None:
    """Let the guard end the group, and wait until nothing of it is left."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if guard.stdin:
        guard.stdin.close()
    for child in children.values():
        child.wait()
    guard.wait()
