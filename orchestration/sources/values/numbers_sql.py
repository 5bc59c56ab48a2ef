"""A number by its value, in SQL: 1329393414, 1329393414.00 and 1.329393414e9 are the same.

Belongs here: one way of writing each number, the same whichever reader wrote it. Not here: counts such as 32.3K
(`values_sql`).
"""

FINITE = "-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?"
"""A number as JSON may write it, except those that are none or endless."""


def number(raw: str) -> str:
    """SQL: the number in a text in its shortest form; any other text as it is."""
    value = f"try_cast({raw} as double)"
    return f"""
    case
        when regexp_full_match({raw}, '[1-9][0-9]*|0') or not regexp_full_match({raw}, '{FINITE}') then {raw}
        when {value} = trunc({value}) and abs({value}) < 1e15 then cast(cast({value} as bigint) as varchar)
        else coalesce(cast({value} as varchar), {raw})
    end"""
