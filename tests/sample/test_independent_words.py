"""The witness reads tricky texts as the design says: words, accents, entities, invisible characters, URLs."""

import sys
import unicodedata

import pytest

from tests.independent import words
from tests.independent_matching import WORD


def plain(text: str) -> list[str]:
    return [word for word, _ in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Social-Business", "social business"),
        ("social_business", "social business"),
        ("l'entreprise l’entreprise", "l entreprise l entreprise"),
        ("Réseaux me\u0301dias ÉTÉ", "reseaux medias ete"),
        ("social\u00a0business", "social business"),
        ("so\u00adcial busi\u200bness", "social business"),
        ("so&shy;cial &amp;amp; business", "social business"),
        ("<b>social</b><br/>business", "social business"),
        ("social &lt;b&gt;business&lt;/b&gt;", "social business"),
        ("see https://example.org/?utm_medium=SocialMarketing now", "see now"),
        ("www.social-business.example ok", "ok"),
        ("ｓｏｃｉａｌ ﬁrm", "social firm"),
        ("entreprise 2.0", "entreprise 2 0"),
        ("\u202esocial\u202c", "social"),
        ("", ""),
        ("💬🏽 …", ""),
    ],
)
def test_words_of_a_tricky_text(text: str, expected: str) -> None:
    assert plain(text) == expected.split()


def test_a_hashtag_is_known_by_the_sign_right_before_the_word() -> None:
    assert words("#SocialCRM # social ＃Été") == [("socialcrm", True), ("social", False), ("ete", True)]


def test_word_characters_are_the_unicode_letters_and_numbers() -> None:
    differing = [
        hex(code)
        for code in range(sys.maxunicode + 1)
        if bool(WORD.fullmatch(chr(code))) != (unicodedata.category(chr(code))[0] in "LN")
    ]
    assert differing == []
