"""Every page in both languages on every kind of home, run by Streamlit's own test runner."""

import html
import re
import shutil
import sys
from pathlib import Path

import duckdb
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from tests.reports import release_factory as factory

APP = Path(__file__).parents[2] / "reports" / "app.py"
PAGES = ("shares", "trends", "checks")


@pytest.fixture(scope="module")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One home per state, built once."""
    root = tmp_path_factory.mktemp("homes")
    for state in ("none", "full", "held", "caution", "unknown_authors"):
        factory.build(root / state, state)
    return root


@pytest.fixture
def own_home(homes: Path, tmp_path: Path) -> Path:
    """A full home that a test may damage."""
    home = tmp_path / "home"
    shutil.copytree(homes / "full", home, symlinks=True)
    (home / "current").unlink()
    (home / "current").symlink_to(home / "releases" / factory.RELEASE)
    return home


def _open(home: Path, page: str, monkeypatch: pytest.MonkeyPatch, **address: str) -> AppTest:
    monkeypatch.setattr(sys, "argv", ["app.py", "--home", str(home), "--now", factory.NOW])
    app = AppTest.from_file(str(APP), default_timeout=30)
    for name, value in address.items():
        app.query_params[name] = value
    if page != "shares":
        app._page_hash = calc_hash(page)
    return app.run()


def _text(app: AppTest) -> str:
    """What is read on the page, without marks and special spaces."""
    assert not app.exception
    bodies = _deep(app)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", bodies)).replace("\u202f", ""))


def _deep(app: AppTest) -> str:
    """The HTML of the page."""
    return " ".join(str(part.proto.body) for part in app.get("html"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("state", ["full", "held", "caution", "unknown_authors"])
def test_a_page_names_its_release_and_its_language(
    homes: Path, state: str, page: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _text(_open(homes / state, page, monkeypatch, lang=language))
    release = "Release" if language == "en" else "Version"
    assert f"{release} {factory.RELEASE}" in text
    assert ("quel mot suit" in text or "Comment c’est compté" in text or "Peut-on" in text) is (language == "fr")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("language", "said"), [("en", "There is no release yet"), ("fr", "Il n’y a pas encore")])
def test_without_a_release_every_page_says_what_to_do(
    homes: Path, page: str, language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _text(_open(homes / "none", page, monkeypatch, lang=language))
    assert said in text and "make run" in text


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("language", "age"), [("en", "2 days"), ("fr", "2 jours")])
def test_after_a_held_night_every_page_says_why_and_how_old(
    homes: Path, page: str, language: str, age: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _text(_open(homes / "held", page, monkeypatch, lang=language))
    assert factory.REASON[f"reason_{language}"].replace("\u00a0", " ") in text
    assert age in text


def test_the_shares_on_the_page_are_the_rows_of_the_release(
    homes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = _text(_open(homes / "full", "shares", monkeypatch, lang="en", unit="post", platform="x", denominator="all"))
    # A copy: one process opens a file with one configuration only, and the page has it open.
    path = shutil.copy(homes / "full" / "current" / "quotepart.duckdb", tmp_path)
    with duckdb.connect(str(path), read_only=True) as connection:
        rows = connection.execute(
            "select numerator, base, author_count from fct_category_shares where period_kind = 'all' "
            "and unit = 'post' and platform = 'x' and language = 'all' and denominator = 'all' and label = 'whole'"
        ).fetchall()
    assert len(rows) == 4
    for numerator, base, authors in rows:
        assert f"{numerator:,.0f} {base:,.0f} {authors:,}" in text


def test_a_link_opens_the_view_that_it_was_copied_from(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = _open(homes / "full", "shares", monkeypatch, lang="fr")
    first.selectbox(key="widget_period").select("month").run()
    first.selectbox(key="widget_start").select("2012-05-01").run()
    first.selectbox(key="widget_unit").select("author").run()
    address = {name: str(value) for name, value in first.query_params.items()}
    assert address == {"lang": "fr", "unit": "author", "period": "month", "start": "2012-05-01"}
    second = _open(homes / "full", "shares", monkeypatch, **address)
    assert _text(second) == _text(first)
    assert "voix des auteurs" in _text(second) and "en mai 2012" in _text(second)


def test_the_study_s_own_rule_leaves_the_address_clean_and_can_be_returned_to(
    homes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = _open(homes / "full", "shares", monkeypatch, lang="en", label="fractional")
    assert "half in each" in _text(app)
    app.button[0].click().run()
    assert "half in each" not in _text(app)
    assert dict(app.query_params) == {"lang": "en"}


def test_switching_the_language_changes_every_word_and_keeps_the_rule(
    homes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = _open(homes / "full", "shares", monkeypatch, lang="en", unit="author")
    app.button_group(key="widget_lang").set_value("fr").run()
    assert "Un auteur, une voix" in _text(app)
    assert dict(app.query_params) == {"lang": "fr", "unit": "author"}


def test_an_address_that_makes_no_sense_is_the_study_s_own_rule(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nonsense = {"unit": "<script>", "platform": "nowhere", "period": "month", "start": "yesterday", "lang": "tlh"}
    text = _text(_open(homes / "full", "shares", monkeypatch, **nonsense))
    assert "Every post except reposts counts once." in text and "Marketing holds about" in text


def test_a_slice_without_posts_is_a_sentence(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = {"lang": "en", "platform": "reddit", "language": "fr"}
    assert "No post was counted under this rule." in _text(_open(homes / "full", "shares", monkeypatch, **address))
    assert "No week was counted under this rule." in _text(_open(homes / "full", "trends", monkeypatch, **address))


def test_unknown_authors_are_told(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "31 % of the base has no known author" in _text(_open(homes / "unknown_authors", "shares", monkeypatch))
    assert "no known author" not in _text(_open(homes / "full", "shares", monkeypatch))


def test_gaps_are_said_in_words(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = _text(_open(homes / "full", "trends", monkeypatch, lang="en"))
    assert "Not collected: 2 weeks, 23 April 2012 to 6 May 2012." in text
    assert "Not collected: the week of 16 July 2012." in text
    assert "2 weeks are partial" in text


def test_rows_by_fate_and_covered_days_are_told(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = _text(_open(homes / "full", "checks", monkeypatch, lang="en"))
    assert "5,000 rows were read from 5 files. Loaded: 4,850; refused: 60" in text
    assert "Every row is accounted for." in text
    assert "42 not collected" in text and "4 of 4 checks passed" in text


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_damaged_database_is_a_sentence(
    own_home: Path, page: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "releases" / factory.RELEASE / "quotepart.duckdb").write_bytes(b"not a database" * 500)
    text = _text(_open(own_home, page, monkeypatch, lang=language))
    assert "quotepart releases rollback" in text and factory.RELEASE in text and "Traceback" not in text


STRANGE = {"study": "social", "verdict": None, "released_at": "yesterday", "run_id": 7, "unknown": []}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("strange", [STRANGE, {"study": {"default_rule": "whole", "slot_words": "social"}}])
def test_a_strange_manifest_breaks_no_page(
    tmp_path: Path, page: str, strange: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    factory.release(tmp_path, **strange)
    factory.last_run(tmp_path, verdict="hold", reasons="none", night_at=3, release_id=None)
    assert factory.RELEASE in _text(_open(tmp_path, page, monkeypatch, lang="fr"))


def test_numbers_that_a_release_lacks_are_dashes(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute("update fct_category_shares set design_effect = 'inf', largest_author_share = null")
        connection.execute("update fct_collection_days set state = 'odd' where state = 'empty'")
        connection.execute("update fct_claims set share = null, share_low = null, share_high = null")
        connection.execute("delete from audit_checks")
    text = _text(_open(own_home, "shares", monkeypatch, lang="en"))
    assert "1,012 – –" in text and "cannot tell" in text
    text = _text(_open(own_home, "checks", monkeypatch, lang="en"))
    assert "21 odd" in text and "Do not quote it" in text


def test_a_first_night_that_was_held_says_why_there_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    factory.last_run(tmp_path, verdict="hold", release_id=None, reasons=[factory.REASON])
    text = _text(_open(tmp_path, "shares", monkeypatch, lang="fr"))
    assert "aucune version ne la précède" in text and "sans texte" in text


def test_many_categories_are_drawn_in_part_and_tabled_in_full(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute(
            "insert into dim_categories select 'c' || i, 'word', 'term', 'More ' || i, 'Plus ' || i, null, 10 + i "
            "from range(30) as r(i)"
        )
        for table in ("fct_category_shares", "fct_category_trends"):
            connection.execute(
                f"insert into {table} select s.* replace ('c' || i as category_id) "
                f"from {table} as s, range(30) as r(i) where category_id = 'brand' "
                "and unit = 'original' and label = 'whole' and denominator = 'classified'"
            )
    text = _text(_open(own_home, "shares", monkeypatch, lang="en"))
    assert "The 25 largest of 34 categories are drawn; all are in the table." in text and "More 29 15 %" in text
    assert "The 12 largest of 34 categories are drawn." in _text(_open(own_home, "trends", monkeypatch, lang="en"))


@pytest.mark.parametrize("page", PAGES)
def test_a_missing_table_is_a_sentence_that_names_it(
    own_home: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = {"shares": "fct_claims", "trends": "fct_category_trends", "checks": "audit_checks"}[page]
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute(f"drop table {lost}")
    assert lost in _text(_open(own_home, page, monkeypatch, lang="en"))


def test_a_damaged_last_run_leaves_the_figures(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_home / "last_run.json").write_text("{", encoding="utf-8")
    text = _text(_open(own_home, "shares", monkeypatch, lang="en"))
    assert "What the last night said cannot be read" in text and "Marketing holds about" in text


def test_a_moved_pointer_and_a_late_night_are_told(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    factory.last_run(own_home, release_id="2012-09-17", night_at="2012-09-10T02:00:00Z")
    text = _text(_open(own_home, "checks", monkeypatch, lang="en"))
    assert "the last night made 2012-09-17" in text and "No night has run for 8 days" in text


def test_hostile_labels_are_shown_and_never_run(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "<img src=x onerror=alert(1)> ![a](http://example.org) $x$"
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute("update dim_categories set label_en = ? where category_id = 'brand'", [hostile])
        connection.execute("update audit_row_reconciliation set source = ?", [hostile])
    for page in PAGES:
        app = _open(own_home, page, monkeypatch, lang="en")
        assert not app.exception and not app.markdown
        assert "<img" not in _deep(app) and "onerror" in _deep(app)


def test_unlike_categories_never_share_a_chart(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute("update dim_categories set facet = 'sense' where category_id = 'brand'")
    app = _open(own_home, "shares", monkeypatch, lang="en")
    headline = _text(app)
    assert "Marketing holds about" in headline and "Brand about" not in headline


def test_a_new_release_is_read_at_the_next_rerun(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = _open(own_home, "shares", monkeypatch, lang="en")
    assert "745" in _text(app)
    newer = own_home / "releases" / "newer"
    shutil.copytree(own_home / "releases" / factory.RELEASE, newer)
    with duckdb.connect(str(newer / "quotepart.duckdb")) as connection:
        connection.execute("update fct_category_shares set numerator = 1777 where category_id = 'marketing'")
    (own_home / "current").unlink()
    (own_home / "current").symlink_to(newer)
    assert "1,777" in _text(app.run())


def test_the_released_file_is_opened_read_only_and_locked(homes: Path) -> None:
    from reports.database import _connection

    connection = _connection(str((homes / "full" / "current" / "quotepart.duckdb").resolve()))
    for statement in ("create table t(i int)", "set threads = 1", "copy (select 1) to '/tmp/never.csv'"):
        with pytest.raises(duckdb.Error):
            connection.cursor().execute(statement)
    st.cache_resource.clear()
