"""Small pieces of SQL text.

Belongs here: quoting. Not here: statements.
"""


def literal(text: str | None) -> str:
    """A value as an SQL string literal, without NUL characters, which end a statement; NULL for None."""
    if text is None:
        return "cast(null as varchar)"
    return "'" + text.replace("'", "''").replace("\0", "") + "'"


def truth(value: bool) -> str:
    """A Python truth as SQL."""
    return "true" if value else "false"
