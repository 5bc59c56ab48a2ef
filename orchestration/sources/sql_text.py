"""Small pieces of SQL text.

Belongs here: quoting. Not here: statements.
"""


def literal(text: str | None) -> str:
    """A value as an SQL string literal; NULL for None."""
    if text is None:
        return "cast(null as varchar)"
    return "'" + text.replace("'", "''") + "'"


def truth(value: bool) -> str:
    """A Python truth as SQL."""
    return "true" if value else "false"
