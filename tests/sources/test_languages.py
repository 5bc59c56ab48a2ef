"""Languages by code or name become ISO 639 codes; nothing is guessed."""

import pytest

from orchestration.sources.values import languages_sql

KNOWN = {
    "en": ("en", "EN", "en-US", "en_GB", "eng", "English", "anglais", "ENGLISH", "English (US)"),
    "fr": ("fr", "fra", "fre", "Français", "French", "francais"),
    "zh": ("zhCn", "zh-Hant-TW", "chi", "Chinese (Simplified)"),
    "pt": ("pt-BR", "ptBR", "Portuguese - Brazil"), "he": ("iw", "heb", "Hébreu"), "id": ("in", "Indonesian"),
    "es": ("Spanish; Castilian", "castillan"), "ms": ("msa", "malais"), "yi": ("ji",), "ckb": ("ckb",), "fil": ("fil",),
    "hy": ("ARMENIAN", "arm"), "de": ("GERMAN", "deu", "Allemand"),
}  # fmt: skip
UNKNOWN = (
    "und",
    "zxx",
    "qme",
    "qht",
    "mul",
    "Unknown",
    "Multiple",
    "xx",
    "??",
    "Old English",
    "latin1",
    "12",
    "nan",
    "",
)


@pytest.mark.parametrize(("code", "raw"), [(code, raw) for code, ways in KNOWN.items() for raw in ways])
def test_codes_and_names_become_codes(con, code, raw):
    assert read(con, raw) == code


@pytest.mark.parametrize("raw", UNKNOWN)
def test_what_no_table_knows_is_unknown(con, raw):
    assert read(con, raw) is None


def test_every_name_stands_for_one_language_that_has_a_code():
    names = [name for words in languages_sql.NAMES.values() for name in words.split()]
    assert len(names) == len(set(names))
    assert {code for code in languages_sql.NAMES if len(code) == 2} <= set(languages_sql.TWO_LETTERS.split())


def test_codes_of_three_letters_lead_to_codes_of_two():
    pairs = dict(word.split("=") for word in languages_sql.OTHER_CODES.split())
    assert set(pairs.values()) <= set(languages_sql.TWO_LETTERS.split())
    assert not set(pairs) & set(languages_sql.TWO_LETTERS.split())


def read(con, raw):
    return con.execute(f"select {languages_sql.language('raw')} from (select nullif(?, '') as raw)", [raw]).fetchone()[
        0
    ]
