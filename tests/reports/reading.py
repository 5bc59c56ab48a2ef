"""Opening a page of the report with Streamlit's own test runner, and reading what it says."""

import html
import re
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from tests.reports import release_factory as factory

APP = Path(__file__).parents[2] / "reports" / "app.py"
PAGES = ("shares", "trends", "changes", "checks")


def open_page(home: Path, page: str, monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    """A page of the report on a home, as an address asks for it."""
    monkeypatch.setattr(sys, "argv", ["app.py", "--home", str(home), "--now", factory.NOW])
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, value in address.items():
        app.query_params[name] = value
    if page != "shares":
        # The runner has no public way to a page that is a function; its address is its hash.
        app._page_hash = calc_hash(page)
    return app.run()


def html_of(app: AppTest) -> str:
    """The HTML of the page."""
    return " ".join(str(part.proto.body) for part in app.get("html"))


def text_of(app: AppTest) -> str:
    """What is read on the page, without marks and special spaces; an exception fails the test."""
    assert not app.exception
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", html_of(app))).replace("\u202f", ""))
