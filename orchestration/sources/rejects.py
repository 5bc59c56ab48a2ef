"""Why a row can be refused, and what to do about it.

Belongs here: every reason, its column and its remedy. Not here: finding it (`records_sql`, the readers).
"""

from collections.abc import Mapping as Dict

from orchestration.sources.handover import Rows
from orchestration.sources.values.sql_text import literal

REASONS: dict[str, tuple[str | None, str]] = {
    "wrong_column_count": (None, "look for a missing or unpaired quote or separator in this row and export it again"),
    "shifted_columns": (None, "this cell holds another column's value: export again so that all rows have one header"),
    "unpaired_quote": (None, "double the quotes inside a quoted field and export the file again"),
    "line_too_long": (None, "look for a missing line end or an unpaired quote and export the file again"),
    "cut_off": (None, "the file ends inside this record: fetch the export again"),
    "broken_xml": (None, "from this line on the file is not well-formed XML: correct the line or export again"),
    "xml_entities": (None, "the document declares entities, which may unfold without end: export it without them"),
    "record_too_long": (None, "no post is as long as this record: look for a missing end tag, or remove it"),
    "not_json": (None, "this line is not one JSON document: remove or correct it"),
    "not_an_object": (None, "a record must be a JSON object: remove or correct it"),
    "not_an_item": (None, "this line is not an item of a browser extension: remove it"),
    "not_a_tweet": (None, "this line is neither a tweet nor a page of tweets: remove it"),
    "nothing_in_row": (None, "the row has neither id nor text: remove it"),
    "damaged_id": ("post_id", "a spreadsheet rounded this id: export again with ids as text"),
    "missing_date": ("posted_at", "the row has no date: export again with the date of posting"),
    "relative_date": ("posted_at", "the export only says how long ago: export again with a tool that states the time"),
    "unknown_platform": (None, "items of this platform are not read yet: save them as CSV with Zeeschuimer or 4CAT"),
    "unreadable_date": ("posted_at", "write dates as 2023-12-31T23:59:59Z, or correct the columns file"),
    "placeholder_date": ("posted_at", "the exporter wrote zero for an unknown date: correct it or remove the row"),
}  # fmt: skip


def rejects_view(rows: Rows, column_names: Dict[str, str]) -> str:
    """SQL of the view `landed_rejects`; `column_names` gives for a field its name in the export."""
    columns = _by_reason({code: column_names.get(field, field) for code, (field, _) in REASONS.items() if field})
    remedies = _by_reason({code: remedy for code, (_, remedy) in REASONS.items()})
    return f"""
create or replace temp view landed_rejects as
select
    {rows.number} as row_number,
    fault as reason,
    {columns} as column_name,
    left(
        case
            when fault = 'damaged_id' then post_id
            when fault like '%_date' then posted_at_raw
            else fault_value
        end, 200
    ) as value,
    {remedies} as remedy
from {rows.tables}_records as records
where fault is not null and filtered is null and {rows.where}"""


def _by_reason(words: dict[str, str]) -> str:
    told = {code: literal(text.replace("\0", "")) for code, text in words.items()}  # a statement ends at a NUL
    return "case fault " + " ".join(f"when '{code}' then {text}" for code, text in told.items()) + " end"
