"""What several files of this folder ask of one released night."""

from datetime import timedelta

import pytest

from orchestration.home import Home
from tests.night.support import FIRST_NIGHT, posts, run, write_csv


@pytest.fixture(scope="package")
def quotable(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """One night over ten days of posts, one of them twice and one row without a date. It is read only."""
    root = tmp_path_factory.mktemp("quotable")
    home = Home(root / "home")
    days = [FIRST_NIGHT - timedelta(days=12 - day) for day in range(10)]
    rows = [row for number, day in enumerate(days) for row in posts(day, 60, first_id=1000 * number, authors=50)]
    rows += [rows[0], ("no-date", "author_1", "", "en", "x", "original", "social brand")]
    write_csv(root / "exports" / "jane_doe.csv", rows)
    assert run(home, [root / "exports"]).success
    assert home.current_release() is not None
    return home
