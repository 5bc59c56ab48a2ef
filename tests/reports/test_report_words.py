"""Every sentence exists in both languages, takes the same values, and is one that the report uses."""

import re
import string
from pathlib import Path

import pytest

from reports.words import DICTIONARIES, Words, typeset
from reports.words.en import ENGLISH
from reports.words.fr import FRENCH

SOURCES = [path for path in (Path(__file__).parents[2] / "reports").rglob("*.py") if path.parent.name != "words"]
KEY = re.compile(r'words(?:\.counted|\.known)?\(\s*"([a-z_.]+)"')
# Keys that the code puts together from a value of the release.
BUILT = re.compile(
    r"^(unit|label|denominator|period|population|within|rule\.(unit|label|denominator)|col|claims|verdict|severity|"
    r"checks\.last|page|trends\.(moved|gap|up|down|same|partial|complete)|day|state|shares\.legend|age|trouble|"
    r"banner\.(hold|error)|platform|tongue|changes|cause)\b"
)


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_french_and_english_have_the_same_keys() -> None:
    assert set(ENGLISH) == set(FRENCH)
    assert set(DICTIONARIES["en"]) == set(DICTIONARIES["fr"])


@pytest.mark.parametrize("key", sorted(DICTIONARIES["en"]))
def test_a_sentence_takes_the_same_values_in_both_languages(key: str) -> None:
    english, french = DICTIONARIES["en"][key], DICTIONARIES["fr"][key]
    assert english.strip() and french.strip()
    # A singular may say "one" where the other language shows the number.
    if not key.endswith(".one"):
        assert _fields(english) == _fields(french)


def test_every_plural_has_its_singular() -> None:
    stems = {key.rsplit(".", 1)[0] for key in ENGLISH if key.endswith(".other") and key != "trends.gap.other"}
    assert {f"{stem}.one" for stem in stems} <= set(ENGLISH)


def test_every_key_in_the_code_is_in_the_dictionary_and_the_other_way_round() -> None:
    used = {key for path in SOURCES for key in KEY.findall(path.read_text(encoding="utf-8"))}
    known = DICTIONARIES["en"]
    missing = {key for key in used if key not in known and f"{key}.one" not in known}
    assert not missing
    stems = {re.sub(r"\.(one|other)$", "", key) for key in known}
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCES)
    quoted = {key for key in stems if f'"{key}"' in code or f"'{key}'" in code}
    assert {key for key in stems - quoted - {"and"} if not BUILT.match(key)} == set()


def test_no_line_breaks_before_a_sign() -> None:
    assert typeset("14 % ; « oui » : non") == "14\u00a0%\u00a0; «\u00a0oui\u00a0»\u00a0: non"


def test_french_takes_the_singular_for_zero_and_english_does_not() -> None:
    assert Words("fr").counted("age.days", 0, number="0") == "0 jour"
    assert Words("en").counted("age.days", 0, number="0") == "0 days"


def test_names_that_no_dictionary_foresees_are_shown_as_they_are() -> None:
    words = Words("fr")
    assert (words.platform("bluesky"), words.tongue("tlh")) == ("Bluesky", "tlh")
    assert (words.platform("x"), words.tongue("fr")) == ("X", "français")
