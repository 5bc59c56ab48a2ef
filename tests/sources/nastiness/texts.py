"""Texts reach raw as they were exported: what makes matching hard is undone on a copy, later."""

from tests.sources.nastiness.nasty import Nasty, bodies, rows

TEXTS = (
    "An anti-social business, a non‑social brand",
    "#SocialBusiness #socialmarketing",
    "l’entreprise sociale, l'entreprise sociale",
    "so\u00adcial market\u200bing",
    "me\u0301dias sociaux",
    "social\u00a0business, social\u202fbrand",
    "See https://example.org/a?utm_medium=SocialMarketing",
    "social media marketing is no social marketing",
    "les entreprises sociales",
    "du marketing social",
    "Social&nbsp;marketing &amp;amp; <b>social</b> brand",
    "\u202esocial\u202c \u2066business\u2069",
    "RT @ann: social busin…",
    "😀👩‍👩‍👧 🇫🇷",
    "التسويق الاجتماعي",
    "a\x07b\x1bc\x7f\x85d",
    "_x000D_ stays where no workbook wrote it",
    "a\\nb",
    "  blanks  ",
)

CASES = (
    Nasty(
        "texts of every kind in a table", rows(*(f'"{text}"' for text in TEXTS)), posts=bodies(*TEXTS), load_path="fast"
    ),
    Nasty(
        "a separator of lines and of paragraphs ends no row",
        rows("a\u2028b", "c\u2029d", "e\x0bf\x0cg\x1ch"),
        posts=bodies("a\u2028b", "c\u2029d", "e\x0bf\x0cg\x1ch"),
    ),
)
