"""What the launcher hands to the report: `streamlit run reports/app.py -- --home DIR [--now TIME]`.

Belongs here: the command line. Not here: settings (the launcher has them).
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reports import clock


@dataclass(frozen=True)
class Options:
    """The home folder to read, and the moment from which ages are told (UTC)."""

    home: Path
    now: datetime


def _moment(text: str) -> datetime:
    given = datetime.fromisoformat(text)
    return given.astimezone(UTC) if given.tzinfo else given.replace(tzinfo=UTC)


def parse(argv: Sequence[str]) -> Options:
    """Options from the words after `--`; a wrong word ends the program with the usage."""
    parser = argparse.ArgumentParser(prog="streamlit run reports/app.py --", description="Quotepart's report")
    parser.add_argument("--home", type=Path, required=True, help="the home folder that holds `current`")
    parser.add_argument("--now", type=_moment, help="tell ages from this ISO time instead of the clock")
    given = parser.parse_args(argv)
    return Options(home=given.home.absolute(), now=given.now or clock.now())
