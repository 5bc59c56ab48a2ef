"""Plain text: what came from outside, shown in a line of a log, a table or a terminal without doing anything there.

Belongs here: making characters visible that move the cursor, colour, hide, reorder or break lines. Not here: markup of
one medium, which is escaped where it is written (assets.metadata, reports.markup, pages).
"""

import unicodedata

# Controls (escape sequences, newlines, NUL), what is not seen and what turns the direction of text, surrogates that no
# terminal can print, and the two separators that some programs take for a new line.
UNSEEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
# Joiners are a part of writing in Persian and Hindi, and of emoji; a word may be broken at a soft hyphen.
HARMLESS = {"\u200c", "\u200d", "\u00ad"}


def plain(text: str) -> str:
    """The same text with each character that is not seen written as its escape, `\\x1b` or `\\u202e`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in HARMLESS or unicodedata.category(character) not in UNSEEN:
        return character
    return character.encode("unicode_escape").decode("ascii")
