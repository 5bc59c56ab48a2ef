"""Every page in both languages: what it says is what the release holds."""

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.reports import release_factory as factory
from tests.reports.reading import PAGES, html_of, open_page, text_of


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("state", ["full", "held", "caution", "unknown_authors"])
def test_a_page_names_its_release_and_its_language(
    homes: Path, state: str, page: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = text_of(open_page(homes / state, page, monkeypatch, lang=language))
    release = "Release" if language == "en" else "Version"
    assert f"{release} {factory.RELEASE}" in text
    assert ("quel mot suit" in text or "Comment c’est compté" in text or "Peut-on" in text) is (language == "fr")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("language", "age"), [("en", "2 days"), ("fr", "2 jours")])
def test_after_a_held_night_every_page_says_why_and_how_old(
    homes: Path, page: str, language: str, age: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = text_of(open_page(homes / "held", page, monkeypatch, lang=language))
    assert factory.REASON[f"reason_{language}"].replace("\u00a0", " ") in text
    assert age in text


ACCEPTED = {
    "by": "Ada",
    "why": "<img src=x> it is meant",
    "at": "2012-09-16T07:00:00Z",
    "failed_checks": ["empty_text"],
}


@pytest.mark.parametrize(("page", "lang", "said"), [("shares", "en", "released it"), ("checks", "fr", "l’a publiée")])
def test_a_release_that_a_person_made_says_so_on_every_page_and_later_nights_take_nothing_away(
    tmp_path: Path, page: str, lang: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    factory.release(tmp_path, verdict="accepted", accepted=ACCEPTED)
    factory.last_run(tmp_path, verdict="pass", reasons=[])
    shown = open_page(tmp_path, page, monkeypatch, lang=lang)
    assert all(text in text_of(shown) for text in (said, "Ada", "empty_text"))
    assert "<img" not in html_of(shown)


def test_the_shares_on_the_page_are_the_rows_of_the_release(
    homes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = text_of(
        open_page(homes / "full", "shares", monkeypatch, lang="en", unit="post", platform="x", denominator="all")
    )
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
    first = open_page(homes / "full", "shares", monkeypatch, lang="fr")
    first.selectbox(key="widget_period").select("month").run()
    first.selectbox(key="widget_start").select("2012-05-01").run()
    first.selectbox(key="widget_unit").select("author").run()
    address = {name: str(value) for name, value in first.query_params.items()}
    assert address == {"lang": "fr", "unit": "author", "period": "month", "start": "2012-05-01"}
    second = open_page(homes / "full", "shares", monkeypatch, **address)
    assert text_of(second) == text_of(first)
    assert "voix des auteurs" in text_of(second) and "en mai 2012" in text_of(second)


def test_the_study_s_own_rule_leaves_the_address_clean_and_can_be_returned_to(
    homes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page(homes / "full", "shares", monkeypatch, lang="en", label="fractional")
    assert "half in each" in text_of(app)
    app.button[0].click().run()
    assert "half in each" not in text_of(app)
    assert dict(app.query_params) == {"lang": "en"}


def test_switching_the_language_changes_every_word_and_keeps_the_rule(
    homes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page(homes / "full", "shares", monkeypatch, lang="en", unit="author")
    app.button_group(key="widget_lang").set_value("fr").run()
    assert "Un auteur, une voix" in text_of(app)
    assert dict(app.query_params) == {"lang": "fr", "unit": "author"}


def test_an_address_that_makes_no_sense_is_the_study_s_own_rule(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nonsense = {"unit": "<script>", "platform": "nowhere", "period": "month", "start": "yesterday", "lang": "tlh"}
    text = text_of(open_page(homes / "full", "shares", monkeypatch, **nonsense))
    assert "Every post except reposts counts once." in text and "Marketing holds about" in text


def test_a_slice_without_posts_is_a_sentence(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address = {"lang": "en", "platform": "reddit", "language": "fr"}
    assert "No post was counted under this rule." in text_of(
        open_page(homes / "full", "shares", monkeypatch, **address)
    )
    assert "No week was counted under this rule." in text_of(
        open_page(homes / "full", "trends", monkeypatch, **address)
    )


def test_unknown_authors_are_told(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "31 % of the base has no known author" in text_of(
        open_page(homes / "unknown_authors", "shares", monkeypatch)
    )
    assert "no known author" not in text_of(open_page(homes / "full", "shares", monkeypatch))


def test_gaps_are_said_in_words(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_of(open_page(homes / "full", "trends", monkeypatch, lang="en"))
    assert "Not collected: 2 weeks, 23 April 2012 to 6 May 2012." in text
    assert "Not collected: the week of 16 July 2012." in text
    assert "2 weeks are partial" in text


def test_rows_by_fate_and_covered_days_are_told(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = text_of(open_page(homes / "full", "checks", monkeypatch, lang="en"))
    assert "5,000 rows were read from 5 files. Loaded: 4,850; refused: 60" in text
    assert "Every row is accounted for." in text
    assert "42 not collected" in text and "4 of 4 checks passed" in text


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
    text = text_of(open_page(own_home, "shares", monkeypatch, lang="en"))
    assert "The 25 largest of 34 categories are drawn; all are in the table." in text and "More 29 15 %" in text
    assert "The 12 largest of 34 categories are drawn." in text_of(
        open_page(own_home, "trends", monkeypatch, lang="en")
    )


def test_unlike_categories_never_share_a_chart(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with duckdb.connect(str(own_home / "releases" / factory.RELEASE / "quotepart.duckdb")) as connection:
        connection.execute("update dim_categories set facet = 'sense' where category_id = 'brand'")
    app = open_page(own_home, "shares", monkeypatch, lang="en")
    headline = text_of(app)
    assert "Marketing holds about" in headline and "Brand about" not in headline
