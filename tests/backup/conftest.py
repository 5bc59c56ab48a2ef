"""A home after two nights with its backups, and the home restored from the first after the same second night."""

import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from orchestration.backup import making, restoring
from orchestration.cli import app
from orchestration.home import Home
from orchestration.night import write_json
from tests.alerts.servers import Mailbox, mail_server
from tests.night.support import FIRST_NIGHT, posts, run, write_csv

SECOND_NIGHT = FIRST_NIGHT + timedelta(days=1)


@dataclass(frozen=True)
class World:
    """A home after two nights, its backup of after the first, and backups made while the second one ran."""

    root: Path
    home: Home
    exports: Path
    backup: Path
    during: list[making.Made]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    root = tmp_path_factory.mktemp("backup")
    home, exports = Home(root / "home"), root / "exports"
    rows = posts(FIRST_NIGHT - timedelta(days=2), 240, first_id=1)
    write_csv(exports / "first.csv", rows[:160])
    run(home, [exports])
    making.make(home, root / "backup", FIRST_NIGHT)
    write_csv(exports / "second.csv", rows[150:])
    return World(root, home, exports, root / "backup", _second_night(home, exports, root / "during"))


def _second_night(home: Home, exports: Path, folder: Path) -> list[making.Made]:
    made: list[making.Made] = []
    over = threading.Event()

    def back_up() -> None:
        while not over.wait(1.0):
            made.append(making.make(home, folder, SECOND_NIGHT))

    thread = threading.Thread(target=back_up)
    thread.start()
    run(home, [exports], SECOND_NIGHT)
    over.set()
    thread.join()
    return made


@pytest.fixture(scope="module")
def restored(world: World) -> Iterator[tuple[Home, Mailbox, str]]:
    """The restored home after the same second night, by command line; it is told that a night was held before."""
    home = Home(world.root / "restored")
    restoring.restore(world.backup, home)
    write_json(home.root / "alerts.json", {"judged": "", "open": ["hold: x"], "causes": {}, "waiting": []})
    with mail_server() as box:
        environment = {
            "QUOTEPART_NIGHT_AT": f"{SECOND_NIGHT.isoformat()}Z",
            "QUOTEPART_MEMORY": "800MB",
            "QUOTEPART_ALERT_MAIL_TO": "ada@example.org",
            "QUOTEPART_ALERT_SMTP": f"127.0.0.1:{box.port}",
            "QUOTEPART_ALERT_SMTP_SECURITY": "none",
        }
        command = ["run", "--home", str(home.root), "--source", str(world.exports)]
        yield home, box, CliRunner().invoke(app, command, env=environment).output


@pytest.fixture
def copy(world: World, tmp_path: Path) -> Path:
    """The backup, to be damaged."""
    return Path(shutil.copytree(world.backup, tmp_path / "copy"))
