"""Homes that are empty, damaged, strange or hostile: a sentence with a next step, never a traceback."""

import shutil
from pathlib import Path

import duckdb
import pytest
import streamlit as st

from reports.database import _connection
from tests.reports import release_factory as factory
from tests.reports.reading import PAGES, html_of, open_page, text_of


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("language", "said"), [("en", "There is no release yet"), ("fr", "Il n’y a pas encore")])
def test_without_a_release_every_page_says_what_to_do(
    homes: Path, page: str, language: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = text_of(open_page(homes / "none", page, monkeypatch, lang=language))
    assert said in text and "make run" in text


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_damaged_database_is_a_sentence(
    own_home: Path, page: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "releases" / factory.RELEASE / "quotepart.duckdb").write_bytes(b"not a database" * 500)
    text = text_of(open_page(own_home, page, monkeypatch, lang=language))
    assert "quotepart releases rollback" in text and factory.RELEASE in text and "Traceback" not in text


STRANGE = {"study": "social", "verdict": None, "released_at": "yesterday", "run_id": 7, "unknown": []}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("strange", [STRANGE, {"study": {"default_rule": "whole", "slot_words": "social"}}])
def test_a_strange_manifest_breaks_no_page(
    tmp_path: Path, page: str, strange: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    factory.release(tmp_path, **strange)
    factory.last_run(tmp_path, verdict="hold", reasons="none", night_at=3, release_id=None)
    assert factory.RELEASE in text_of(open_page(tmp_path, page, monkeypatch, lang="fr"))


def test_numbers_that_a_release_lacks_are_dashes(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute("update fct_category_shares set design_effect = 'inf', largest_author_share = null")
        connection.execute("update fct_collection_days set state = 'odd' where state = 'empty'")
        connection.execute("update fct_claims set share = null, share_low = null, share_high = null")
        connection.execute("delete from audit_checks")
    text = text_of(open_page(own_home, "shares", monkeypatch, lang="en"))
    assert "1,012 – –" in text and "cannot tell" in text
    text = text_of(open_page(own_home, "checks", monkeypatch, lang="en"))
    assert "21 odd" in text and "Do not quote it" in text


def test_a_first_night_that_was_held_says_why_there_is_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    factory.last_run(tmp_path, verdict="hold", release_id=None, reasons=[factory.REASON])
    text = text_of(open_page(tmp_path, "shares", monkeypatch, lang="fr"))
    assert "aucune version ne la précède" in text and "sans texte" in text


@pytest.mark.parametrize("page", PAGES)
def test_a_missing_table_is_a_sentence_that_names_it(
    own_home: Path, page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = {"shares": "fct_claims", "trends": "fct_category_trends", "changes": "releases", "checks": "audit_checks"}[
        page
    ]
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute(f"drop table {lost}")
    assert lost in text_of(open_page(own_home, page, monkeypatch, lang="en"))


def test_a_damaged_last_run_leaves_the_figures(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own_home / "last_run.json").write_text("{", encoding="utf-8")
    text = text_of(open_page(own_home, "shares", monkeypatch, lang="en"))
    assert "What the last night said cannot be read" in text and "Marketing holds about" in text


def test_a_moved_pointer_and_a_late_night_are_told(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    factory.last_run(own_home, release_id="2012-09-17", night_at="2012-09-10T02:00:00Z")
    text = text_of(open_page(own_home, "checks", monkeypatch, lang="en"))
    assert "the last night made 2012-09-17" in text and "No night has run for 8 days" in text


def test_hostile_labels_are_shown_and_never_run(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "<img src=x onerror=alert(1)> ![a](http://example.org) $x$"
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute("update dim_categories set label_en = ? where category_id = 'brand'", [hostile])
        connection.execute("update audit_row_reconciliation set source = ?", [hostile])
    for page in PAGES:
        app = open_page(own_home, page, monkeypatch, lang="en")
        assert not app.exception and not app.markdown
        assert "<img" not in html_of(app) and "onerror" in html_of(app)


def test_a_new_release_is_read_at_the_next_rerun(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_page(own_home, "shares", monkeypatch, lang="en")
    assert "745" in text_of(app)
    newer = own_home / "releases" / "newer"
    shutil.copytree(own_home / "releases" / factory.RELEASE, newer)
    with duckdb.connect(str(newer / "quotepart.duckdb")) as connection:
        connection.execute("update fct_category_shares set numerator = 1777 where category_id = 'marketing'")
    (own_home / "current").unlink()
    (own_home / "current").symlink_to(newer)
    assert "1,777" in text_of(app.run())


def test_the_released_file_is_opened_read_only_and_locked(homes: Path) -> None:
    connection = _connection(str((homes / "full" / "current" / "quotepart.duckdb").resolve()))
    for statement in ("create table t(i int)", "set threads = 1", "copy (select 1) to '/tmp/never.csv'"):
        with pytest.raises(duckdb.Error):
            connection.cursor().execute(statement)
    st.cache_resource.clear()
