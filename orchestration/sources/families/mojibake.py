"""Text whose UTF-8 bytes were written as if each were a character: "Ã©" for "é".

Belongs here: undoing it where that surely happened. Not here: files in another encoding (`encoding`).
"""


def repaired(text: str) -> str:
    """The text as it was meant; unchanged unless its characters are, one by one, the bytes of valid UTF-8."""
    if text.isascii():
        return text
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
