"""The tables of X: ids that a spreadsheet touched, columns that were cut, texts that an exporter changed."""

import csv
import io

import pytest

from orchestration.sources.formats import (
    x_analytics_csv,
    x_minet_csv,
    x_tags_csv,
    x_tcat_csv,
    x_twarc_csv,
    x_twarc_v1_csv,
    x_web_exporter_csv,
)

TABLES = (
    x_analytics_csv, x_minet_csv, x_tags_csv, x_tcat_csv, x_twarc_csv, x_twarc_v1_csv, x_web_exporter_csv,
)  # fmt: skip
WITH_ADDRESS = [table for table in TABLES if "url" in table.MAP and not table.MAP["url"].startswith("=")]
WITHOUT_ADDRESS = [table for table in TABLES if table not in WITH_ADDRESS]
FIRST, SECOND = "1590000000000000001", "1590000000000000002"


def name_of(table) -> str:
    return table.FORMAT.name


def first_row(table) -> dict[str, str]:
    """The first post of the format's first example, which is an original."""
    content = table.EXAMPLES[0].content.lstrip("\ufeff")
    return next(csv.DictReader(io.StringIO(content)))


def column_of(table, field: str, row: dict[str, str]) -> str:
    names = [name.strip().casefold() for name in table.MAP[field].split("|")]
    return next(column for column in row if column.casefold() in names)


def written(rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def with_ids(table, *ids: str, address: str = "") -> str:
    row = first_row(table)
    changed = {column_of(table, "post_id", row): ids}
    rows = [{**row, **{column: values[number] for column, values in changed.items()}} for number in range(len(ids))]
    if table in WITH_ADDRESS:
        rows = [{**each, column_of(table, "url", row): address} for each in rows]
    return written(rows)


@pytest.mark.parametrize("table", TABLES, ids=name_of)
@pytest.mark.parametrize("wrapped", [f'="{FIRST}"', f'"{FIRST}"', f"'{FIRST}", f" {FIRST} "])
def test_wrappings_round_an_id_come_off(load_bytes, table, wrapped):
    loaded = load_bytes(with_ids(table, wrapped))
    assert loaded.report.format == name_of(table)
    assert [post["post_id"] for post in loaded.posts] == [FIRST]


@pytest.mark.parametrize("table", TABLES, ids=name_of)
@pytest.mark.parametrize("rounded", ["1.59E+18", "1,59E+18", "1.59e18", f"{FIRST}.0"])
def test_rounded_ids_are_refused_and_never_merged(load_bytes, table, rounded):
    loaded = load_bytes(with_ids(table, rounded, rounded, SECOND))
    assert [post["post_id"] for post in loaded.posts] == [SECOND]
    assert [reject["reason"] for reject in loaded.rejects] == ["damaged_id", "damaged_id"]


@pytest.mark.parametrize("table", WITH_ADDRESS, ids=name_of)
@pytest.mark.parametrize("rounded", ["1.59E+18", "1590000000000000000", f"{FIRST}.0", ""])
def test_a_rounded_id_is_read_from_the_address(load_bytes, table, rounded):
    address = f"https://x.example/ann/status/{FIRST}"
    assert [post["post_id"] for post in load_bytes(with_ids(table, rounded, address=address)).posts] == [FIRST]


@pytest.mark.parametrize("table", WITHOUT_ADDRESS, ids=name_of)
def test_a_table_whose_ids_all_end_with_zeros_is_refused(load_bytes, table):
    rounded = load_bytes(with_ids(table, "1590000000000000000", "1590000000000010000", "1590000000000020000")).report
    assert (rounded.format, rounded.status) == (name_of(table), "quarantined")
    assert "ids as text" in rounded.reason
    assert load_bytes(with_ids(table, FIRST, "1590000000000010000", "1590000000000020000")).report.rows_loaded == 3


@pytest.mark.parametrize("table", TABLES, ids=name_of)
def test_columns_that_do_not_make_the_format_may_be_cut(load_bytes, table):
    row = first_row(table)
    signature = getattr(table, "OLDER", getattr(table, "SIGNATURE", ()))
    wanted = {column_of(table, name, row) if name in table.MAP else name for name in signature} & set(row)
    wanted |= {column_of(table, "posted_at", row)}
    kept = {column: value for column, value in row.items() if column in wanted}
    loaded = load_bytes(written([kept]))
    assert (loaded.report.format, loaded.report.rows_loaded) == (name_of(table), 1)
    assert len(kept) < len(row)


def test_authors_whose_ids_a_spreadsheet_rounded_are_known_by_their_handles(load_bytes):
    row = first_row(x_tags_csv)
    ann, bob = ({**row, "id_str": post_id, "status_url": "", "from_user": handle, "from_user_id_str": "1.2E+18"}
                for post_id, handle in ((FIRST, "ann"), (SECOND, "bob")))  # fmt: skip
    first, second = load_bytes(written([ann, bob])).posts
    assert None not in (first["author_key"], second["author_key"])
    assert first["author_key"] != second["author_key"]


def test_words_on_both_sides_of_a_written_line_feed_stay_apart(load_bytes):
    row = {**first_row(x_twarc_csv), "text": r"so\nsocial business"}
    assert load_bytes(written([row])).posts[0]["body"] == "so\nsocial business"
