"""Serving: the Dagster UI with its daemon, and the report, as children of one process, on loopback only."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from orchestration import instance
from orchestration.settings import CHECKOUT, Settings, environment

HOST = "127.0.0.1"
GRACE_SECONDS = 15


def serve(settings: Settings) -> int:
    """Start the servers and wait; when one ends or the user interrupts, end the others. Returns the exit code."""
    home = instance.configure(settings)
    children = [
        subprocess.Popen(command, env=_environment(settings, home.dagster), cwd=CHECKOUT)
        for command in commands(settings)
    ]
    print(f"Dagster UI  http://{HOST}:{settings.dagster_port}")
    print(f"report      http://{HOST}:{settings.report_port}")
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        while all(child.poll() is None for child in children):
            time.sleep(0.5)
        return next((child.returncode or 0) for child in children if child.poll() is not None)
    except KeyboardInterrupt:
        return 0
    finally:
        _end(children)


def commands(settings: Settings) -> list[list[str]]:
    """The command lines of the UI, the daemon and the report."""
    python = sys.executable
    module = ["-m", "orchestration.definitions"]
    dagster = ["--working-directory", str(CHECKOUT)]
    report = CHECKOUT / "reports" / "app.py"
    return [
        [python, "-m", "dagster_webserver", *module, *dagster, "-h", HOST, "-p", str(settings.dagster_port)],
        [python, "-m", "dagster._daemon", "run", *module, *dagster],
        [python, "-m", "streamlit", "run", str(report), "--server.address", HOST]
        + ["--server.port", str(settings.report_port), "--", "--home", str(settings.home)],
    ]


def _environment(settings: Settings, dagster_home: Path) -> dict[str, str]:
    """The environment of the children: what is in force here, whatever it came from."""
    return {
        **environment(),
        "DAGSTER_HOME": str(dagster_home),
        "QUOTEPART_HOME": str(settings.home),
        "QUOTEPART_STUDY": settings.study,
        "DO_NOT_TRACK": "1",
        "DAGSTER_DISABLE_TELEMETRY": "1",
    }


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def _end(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        if child.poll() is None:
            child.terminate()
    for child in children:
        try:
            child.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
