"""What the night itself says against every figure of its release.

Belongs here: the mark on the released verdicts. Not here: the verdicts on single figures (dbt's fct_share_verdicts).
The gate judges after dbt has run, so this mark is set on the released table, not in the lake.
"""

from collections.abc import Mapping

import duckdb

from orchestration.methods.words import Said, said

# Verdict of the night: code of the reason, and what is said. A passed night has nothing against its figures.
MARKS: Mapping[str, tuple[str, Said]] = {
    "caution": (
        "night_caution",
        said("checks of this night ask for caution", "des contrôles de cette nuit appellent la prudence"),
    ),
    "accepted": (
        "night_accepted",
        said(
            "a person released this night against its checks", "une personne a publié cette nuit malgré ses contrôles"
        ),
    ),
}
OPENINGS = said("Quote with care: ", "À citer avec prudence\u00a0: ")
SEPARATORS = said("; ", "\u202f; ")


def mark(con: duckdb.DuckDBPyConnection, table: str, verdict: str) -> None:
    """Let no released verdict be better than that of its night; `table` is qualified with its database."""
    if verdict not in MARKS:
        return
    code, words = MARKS[verdict]
    values = {"code": code, **{f"words_{tongue}": text for tongue, text in words.items()}}
    con.execute(
        f"""
        update {table} set
            {", ".join(_words(tongue) for tongue in words)},
            reasons = concat_ws(', ', reasons, $code),
            verdict = if(verdict = 'quote', 'with_care', verdict)""",
        values,
    )


def _words(tongue: str) -> str:
    column, given = f"words_{tongue}", f"$words_{tongue}"
    return (
        f"{column} = case when verdict = 'quote' then '{OPENINGS[tongue]}' || {given} || '.'"
        f" else rtrim({column}, '.') || '{SEPARATORS[tongue]}' || {given} || '.' end"
    )
