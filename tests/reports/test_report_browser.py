"""A real browser walks through the report: what is seen, what is said on the console, what is asked of the network."""

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.reports import release_factory as factory

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# On a page other than the first, Streamlit's client asks for these below the page, then at the root.
PROBES = re.compile(r"/(trends|checks)/_stcore/(health|host-config)$")
WAIT = 45_000

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM.exists(), reason="needs a browser at /usr/bin/chromium (Debian: chromium)"),
]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_it_answers(url: str, server: subprocess.Popen[bytes]) -> None:
    for _ in range(240):
        assert server.poll() is None, "the report's server ended"
        try:
            with urllib.request.urlopen(f"{url}/_stcore/health", timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.25)
    raise AssertionError("the report's server did not answer within a minute")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a report on a release behind a held night."""
    home = factory.build(tmp_path_factory.mktemp("browser") / "home", "held")
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", "reports/app.py", "--server.port", str(port)]
    with subprocess.Popen(
        [*command, "--", "--home", str(home), "--now", factory.NOW],
        cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    ) as server:  # fmt: skip
        try:
            _wait_until_it_answers(f"http://127.0.0.1:{port}", server)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


class Visit:
    """A tab that keeps what went wrong and whom it asked; so high that nothing scrolls (a list closes when it does)."""

    def __init__(self, browser: object, width: int, scheme: str) -> None:
        context = browser.new_context(viewport={"width": width, "height": 1700}, color_scheme=scheme)  # type: ignore[attr-defined]
        self.page = context.new_page()
        self.faults: list[str] = []
        self.hosts: set[str | None] = set()
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self.hosts.add(urlsplit(request.url).hostname))

    def _console(self, message: object) -> None:
        place = message.location.get("url", "")  # type: ignore[attr-defined]
        if message.type in ("error", "warning") and not PROBES.search(place):  # type: ignore[attr-defined]
            self.faults.append(f"{message.text} {place}")  # type: ignore[attr-defined]

    def sees(self, text: str) -> None:
        """Wait until a text is on screen."""
        self.page.get_by_text(text).first.wait_for(timeout=WAIT)

    def draws(self, charts: int) -> None:
        """Wait until that many charts are drawn."""
        self.page.wait_for_function(
            "n => document.querySelectorAll('.stVegaLiteChart canvas, .stVegaLiteChart svg').length >= n",
            arg=charts, timeout=WAIT,
        )  # fmt: skip

    def overflows(self) -> bool:
        """Whether the page is wider than the window."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """Debian's Chromium."""
    driver = pytest.importorskip("playwright.sync_api", reason="needs playwright")
    with driver.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield running
        running.close()


def test_a_reader_walks_through_the_report_in_french(browser: object, held: str, tmp_path: Path) -> None:
    visit = Visit(browser, 1400, "light")
    page = visit.page
    page.goto(f"{held}/?lang=fr")
    visit.sees("Parmi les messages originaux")
    visit.sees("52 % des messages de la nuit sont sans texte")
    visit.draws(1)
    page.screenshot(path=tmp_path / "shares.png", full_page=True)
    page.get_by_role("link", name="Évolution").click()
    visit.sees("De la semaine du")
    visit.draws(4)
    page.wait_for_url("**lang=fr*", timeout=WAIT)
    page.screenshot(path=tmp_path / "trends.png", full_page=True)
    page.get_by_role("link", name="Contrôles").click()
    visit.sees("Retenu")
    visit.sees("Le compte de chaque ligne est rendu.")
    visit.draws(1)
    page.screenshot(path=tmp_path / "checks.png", full_page=True)
    page.get_by_text("English").click()
    visit.sees("Can it be trusted?")
    page.wait_for_url("**lang=en*", timeout=WAIT)
    assert visit.faults == []
    assert visit.hosts == {"127.0.0.1"}
    assert all((tmp_path / f"{name}.png").stat().st_size > 20_000 for name in ("shares", "trends", "checks"))


def test_a_rule_is_chosen_and_its_link_opens_the_same_view(browser: object, held: str) -> None:
    visit = Visit(browser, 1400, "dark")
    visit.page.goto(f"{held}/?lang=en")
    visit.page.get_by_text("Change the counting rule").click()
    visit.draws(1)
    units = visit.page.get_by_role("combobox", name="What counts")
    units.click()
    visit.page.get_by_role("option", name="Authors").click()
    visit.sees("Of the votes of the authors")
    visit.page.wait_for_url("**unit=author*", timeout=WAIT)
    told = visit.page.locator(".lede").inner_text()
    other = Visit(browser, 1400, "light")
    other.page.goto(visit.page.url)
    other.sees("Of the votes of the authors")
    assert other.page.locator(".lede").inner_text() == told
    assert visit.faults == other.faults == []


@pytest.mark.parametrize("path", ["", "trends", "checks"])
def test_a_phone_shows_every_page_without_scrolling_sideways(browser: object, held: str, path: str) -> None:
    visit = Visit(browser, 390, "dark")
    visit.page.goto(f"{held}/{path}?lang=fr")
    visit.sees(factory.RELEASE)
    visit.draws(1)
    assert not visit.overflows()
    assert visit.page.locator("h1").count() == 1
    assert visit.faults == [] and visit.hosts == {"127.0.0.1"}
