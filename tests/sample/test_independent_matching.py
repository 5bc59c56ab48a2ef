"""The witness finds categories as the design says: phrases, joined hashtags, endings, excludes, languages."""

from pathlib import Path

import pytest

from tests.independent import Study, classify, is_slot, read_study
from tests.independent_matching import term

TERMS = """category_id,sense_id,language,pattern,kind,since,reason
marketing,,,social marketing,include,,
marketing,,fr,marketing social,include,,
business,,,social business*,include,,
business,,,socbiz,include,,
business,,,social business cards,exclude,,
enterprise,,fr,entreprises sociales,include,,
enterprise,,,entreprise 2.0,include,,
enterprise,,,chatter,cue,,
,,,anti-social*,exclude,,
,,en,non-social business*,exclude,,
,,,unsocial *,exclude,,
"""


@pytest.fixture
def study(tmp_path: Path) -> Study:
    (tmp_path / "study.yml").write_text("time_zone: Europe/Paris\nslot_words: [Social]\n")
    (tmp_path / "categories.csv").write_text("category_id\nmarketing\nbusiness\nenterprise\n")
    (tmp_path / "terms.csv").write_text(TERMS)
    return read_study(tmp_path)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Social Marketing works", "marketing"),
        ("#SocialMarketing", "marketing"),
        ("social media marketing", ""),
        ("asocial marketing", ""),
        ("social-businesses and social marketing", "business marketing"),
        ("#SocialBusinessSummit", "business"),
        ("#socialbusinesscards and social business cards", ""),
        ("social business cards of a social business", "business"),
        ("anti-social marketing", "marketing"),
        ("antisocial business", ""),
        ("non-social businesses", ""),
        ("ENTREPRISES SOCIALES", "enterprise"),
        ("l’entreprise 2.0 #Entreprise20", "enterprise"),
        ("chatter", ""),
        ("social\nmarketing", "marketing"),
        ("socially marketing", ""),
        ("unsocial, social business", "business"),
        ("unsocial socbiz", ""),
    ],
)
def test_categories_of_a_text(text: str, expected: str, study: Study) -> None:
    assert classify(text, None, study) == set(expected.split())


def test_a_term_of_a_language_applies_there_and_where_the_language_is_unknown(study: Study) -> None:
    found = {language: classify("marketing social", language, study) for language in ("fr", "en", "und", None)}
    assert found == {"fr": {"marketing"}, "en": set(), "und": {"marketing"}, None: {"marketing"}}


def test_an_exclude_of_a_language_masks_only_there_and_where_the_language_is_unknown(study: Study) -> None:
    found = {language: classify("non-social business", language, study) for language in ("en", "fr", None)}
    assert found == {"en": set(), "fr": {"business"}, None: set()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("social CRM", True),
        ("#SocialCRM", True),
        ("socialcrm", False),
        ("anti-social crowd", False),
        ("anti-social crowd, social media", True),
        ("socbiz", True),
        ("sociable", False),
    ],
)
def test_the_slot(text: str, expected: bool, study: Study) -> None:
    assert is_slot(text, "en", study) is expected


def test_a_star_inside_a_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="only end"):
        term({"category_id": "a", "language": "", "kind": "include", "pattern": "marque* sociale*"})
