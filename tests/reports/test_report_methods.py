"""The page of methods repeats the card of the release in the reader's language, and does without one."""

import json
from pathlib import Path

import pytest

from tests.reports.reading import html_of, open_page, text_of

CARD = {
    "figures": [
        {
            "headline_en": "Brand: about 15 %.",
            "headline_fr": "Marque : environ 15 %.",
            "words_en": "Quote with care: few authors (12).",
            "words_fr": "À citer avec prudence : peu d’auteurs (12).",
        }
    ],
    "verdicts": {"with_care": 1},
    "how_to_cite": {"en": "“<b>Title</b>”.", "fr": "« Titre »."},
    "counts": {"posts": 1234, "originals": 1000, "authors": 12, "posts_without_author": 0},
    "window": {"first_day": "2012-02-20", "last_day": "2012-09-16", "time_zone": "Europe/Paris"},
    "rule": {"words": {"en": "The rule.", "fr": "La règle."}, "interval": {"en": "Interval.", "fr": "Intervalle."}},
    "matching": {"en": "Words.", "fr": "Mots."},
    "exclusions": [
        {
            "fate": "rejected",
            "reason": "missing_date",
            "row_count": 3,
            "words": {"en": "Unreadable", "fr": "Illisible"},
        },
        {"fate": "folded", "reason": None, "row_count": 0, "words": {"en": "Elsewhere", "fr": "Ailleurs"}},
    ],
    "limits": [{"en": "Posts, not people.", "fr": "Des messages, non des gens."}],
}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            (
                "Brand: about 15 %.",
                "Quote with care: few authors (12).",
                "1,234 posts",
                "Unreadable",
                "Posts, not people.",
            ),
        ),
        ("fr", ("Marque : environ 15 %.", "À citer avec prudence : peu d’auteurs (12).", "1234 messages", "Illisible")),
    ],
)
def test_the_page_says_what_the_card_says(
    own_home: Path, language: str, said: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (own_home / "current" / "methods.json").write_text(json.dumps(CARD), encoding="utf-8")
    page = open_page(own_home, "methods", monkeypatch, lang=language)
    text = text_of(page)
    for words in said:
        assert words in text
    assert "Elsewhere" not in text
    assert "Ailleurs" not in text
    assert "<b>Title" not in html_of(page)


def test_a_release_without_card_says_so(homes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no methods card" in text_of(open_page(homes / "full", "methods", monkeypatch, lang="en"))
