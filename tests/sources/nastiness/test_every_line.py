"""What is known to be nasty in exports, and where each of it is tried.

A place is a nasty case (`group: what it says`), an example of a format (`format: what it says`), a text of the study's
examples (`study: text`) or a test (`path::name`).
"""

import csv
import re
from pathlib import Path

import pytest

from orchestration.sources.registry import FORMATS
from tests.sources.nastiness.test_nastiness import GROUPS

ROOT = Path(__file__).parents[3]
STUDY = ROOT / "dbt_project" / "studies" / "social" / "examples.csv"
ARCHIVES, BOMBS, WORKBOOKS = (f"tests/sources/containers/test_{name}.py::test_" for name in
                              ("archives", "bombs", "workbooks"))  # fmt: skip
TABLES, DATES, X_TABLES = (f"tests/sources/test_{name}.py::test_" for name in ("csv_generic", "dates", "x_tables"))
PACKED, COLUMNS = (f"tests/sources/test_{name}.py::test_" for name in ("packed_files", "table_formats"))
LANDING = "tests/orchestration/test_landing.py::test_"

LINES = {
    "HTML entities and tags in texts": ("texts: texts of every kind in a table", "study: Social&nbsp;marketing"),
    "lost bytes (U+FFFD)": ("encodings: characters that were lost before: U+FFFD stays",),
    "double-encoded UTF-8": ("encodings: encoded twice by another program: stays as exported",
                             "encodings: encoded twice by Meta, always: put right"),
    "line feeds and carriage returns in fields": ("tables: a line feed and a carriage return inside texts",
                                                  f"{TABLES}a_return_inside_a_text_stays"),
    "invisible, control and astral characters, other scripts": ("texts: texts of every kind in a table",
                                                                "texts: a separator of lines and of paragraphs"),
    "texts that begin like formulas": ("tables: texts that look like formulas stay as they came",),
    "longer than a cell of a spreadsheet": ("tables: a text longer than a cell of a spreadsheet",),
    "exact duplicates": ("tables: a row twice, and one that was collected again", "x_twarc_csv: each kind"),
    "empty texts": ("tables: an empty text with an id, and nothing at all",),
    "a file cut in the middle of a row": ("tables: a file that ends in the middle of a row",
                                          "tables: a file that ends inside a quoted text"),
    "one short row": ("tables: one short row among others",),
    "ids in scientific notation": ("ids: an id in scientific notation", "ids: two ids that a spreadsheet made the same",
                                   f"{X_TABLES}rounded_ids_are_refused_and_never_merged"),
    "ids that all end with zeros": (f"{X_TABLES}a_table_whose_ids_all_end_with_zeros_is_refused",),
    "ids and dates as floats": ("ids: ids as floats", "times: seconds since 1970 as a float",
                                "times: days since 1899"),
    '="123"': ('ids: a formula round an id', f"{X_TABLES}wrappings_round_an_id_come_off"),
    "quotes first seen late": (f"{TABLES}quotes_first_seen_after_twenty_thousand_rows_are_quotes",),
    "quotes after backslashes": (
        "tables: quotes after a backslash, not doubled",
        "tests/sources/test_fast_and_careful_readers_agree.py::test_what_php_wrote_reads_the_same_and_as_it_was",
    ),
    "lone carriage returns": (f"{TABLES}a_return_inside_a_text_stays", "tables: every line end is a carriage return"),
    "bad JSON lines": ("json_files: a line that is no JSON", "json_files: something after an object on its line"),
    "lone surrogates": ("encodings: a surrogate without its half in JSON lines",
                        "encodings: a surrogate without its half as bytes"),
    "keys that come twice": ("json_files: a key that comes twice",
                             "mastodon_outbox: an original with a content warning"),
    "cut gzip and zstd": (f"{PACKED}of_a_cut_file_the_readable_part_is_loaded", "packed: gzip whose sum is wrong"),
    "cut archives": ("tests/sources/containers/test_cut_archives.py::test_the_members_before_the_cut_are_loaded",),
    "NUL": ("encodings: NUL in a table", "encodings: NUL in JSON", "ids: an id with a NUL"),
    "UTF-16": ("encodings: UTF-16 with a mark", "encodings: UTF-16 without a mark", "meltwater: UTF-16 with tabs"),
    "cp1252": ("encodings: Windows' code page", f"{COLUMNS}another_encoding_gives_the_same_posts"),
    "mixed encodings": ("encodings: one line of Windows' code page", "encodings: bytes of a character torn apart"),
    "byte order marks": ("encodings: a mark of UTF-8 before the header", "encodings: two marks of UTF-8"),
    "day or month first": ("times: day or month first, and nothing tells",
                           f"{DATES}no_day_order_is_guessed_while_no_day_is_above_twelve"),
    "EDT, EST": ("times: zones of the American East",),
    "lines before the header": ("tables: six lines before the header", "brandwatch: lines before the header",
                                f"{WORKBOOKS}a_preamble_over_merged_cells_is_passed_over"),
    "empty and repeated names in the header": ("tables: the same name twice in the header",
                                               "tables: a column without a name",
                                               f"{COLUMNS}columns_that_come_twice_or_are_unknown_change_nothing"),
    "NULL, NA, nan": ("tables: words for nothing are words in a text", "ids: words for no id: the posts are two",
                      "times: words for no date"),
    "number signs at the start of a row": ("tables: a number sign at the start of a row is no comment",),
    "retweets cut with an ellipsis": ("x_v1_jsonl: an original, a cut retweet",
                                      "tests/sources/test_x_formats.py::test_a_page_gives_its_tweets_with_full_reposts"),
    "line feeds written as two characters": (f"{X_TABLES}words_on_both_sides_of_a_written_line_feed_stay_apart",),
    "translated headers": ("x_web_exporter_csv: in Chinese", f"{TABLES}french_names_are_known"),
    "renamed and re-ordered columns": ("brandwatch: names of columns since Twitter is X",
                                       f"{COLUMNS}columns_in_another_order_give_the_same_posts",
                                       "mediacloud: stories with a title, one of them shifted"),
    "accents and signs in headers": ("tables: names in capitals", "tables: names decomposed as a Mac writes them"),
    "semicolons, tabs, files named otherwise": (f"{TABLES}every_delimiter_is_found", "tables: tabs between"),
    "half of the day lost": ("times: twelve-hour times keep their half of the day",),
    "local times": ("times: local times that do not say where", f"{DATES}the_columns_file_gives_the_zone"),
    "cut seconds": ("times: seconds of which a digit is cut off",),
    "ages": ("times: ages are no dates", "youtube_comment_downloader: a comment, an answer to it, ages"),
    "zeros for a date": ("times: zeros for an unknown date", "wordpress_wxr: dates of zero"),
    "seconds and milliseconds": ("times: seconds since 1970 as a float, and as milliseconds",),
    "times that clients declare": ("bluesky_jetstream: declared times that lie after the network's",),
    "the future and 1970": ("times: a post dated in the future is kept", "times: a post older than networks"),
    "a mention under two queries, a second visit": ("brandwatch: lines before the header, every kind",
                                                    "zeeschuimer_csv: a carriage return"),
    "the same post in several files": (
        "tests/dbt/test_history.py::test_a_post_has_the_fullest_text_the_latest_counts_and_else_what_its_first_copies_say",
        "ids: the same post by several tools' ids is one",
    ),
    "edited and deleted posts": ("x_v2_jsonl: a stream: a long quote",
                                 "bluesky_jetstream: a post that is deleted later",
                                 "reddit_ndjson: comments, one of them removed"),
    "users, counts, likes, messages": ("x_v1_jsonl: user profiles", "x_v2_jsonl: counts", "no_posts: people",
                                       "no_posts: counts", "mastodon_outbox: the posts that the owner liked",
                                       "x_web_exporter_csv: direct messages"),
    "attachments and pages": ("wordpress_wxr: a post with a comment, and what is no public post",),
    "empty files": ("no_posts: no bytes", "packed: gzip of nothing"),
    "pages of errors": ("no_posts: a web page instead of the table", "no_posts: a refusal of a storage service"),
    "half-written files": (f"{LANDING}unfinished_and_hidden_files_are_left",
                           f"{LANDING}a_file_that_still_grows_is_left_for_the_next_night"),
    "XML": ("tests/sources/test_hostile_xml.py::test_declared_entities_are_refused_before_anything_is_read",
            "wordpress_wxr: control characters", "wordpress_wxr: dates of zero, another version"),
    "bombs and nested archives": (f"{BOMBS}a_bomb_of_zeros_is_refused_with_file_value_and_remedy",
                                  f"{BOMBS}archives_in_archives_in_archives_are_not_unpacked"),
    "names that lead out, links, twins, passwords": (f"{ARCHIVES}a_name_that_leads_out_is_refused_by_name",
                                                     f"{ARCHIVES}links_are_refused_by_name",
                                                     f"{ARCHIVES}what_is_no_export_is_left_out_and_counted",
                                                     f"{ARCHIVES}an_encrypted_member_is_named_with_the_remedy"),
    "windows of zstd": (f"{PACKED}a_zstd_window_that_would_eat_the_memory_is_refused",),
    "one endless line": ("tests/sources/test_any_bytes.py::test_a_line_of_many_megabytes_is_one_reject",),
    "workbooks": (f"{WORKBOOKS}escapes_of_the_file_format_are_undone",
                  f"{WORKBOOKS}dates_numbers_and_texts_come_as_people_read_them"),
    "pointers instead of files": ("no_posts: a pointer of Git LFS", "no_posts: a pointer of git-annex"),
    "columns that were cut": ("crowdtangle: a group, and few columns left",
                              "tables: columns in another order, some cut",
                              f"{X_TABLES}columns_that_do_not_make_the_format_may_be_cut"),
    "texts that mislead a count": ("study: An anti-social business", "study: Read this: #SocialBusiness",
                                   "study: so&shy;cial market", "study: Our social media marketing",
                                   "study: See https://example.org/social-business", "study: Le marketing social",
                                   "study: L’entreprise sociale", "texts: texts of every kind in a table"),
}  # fmt: skip


def _known() -> list[str]:
    """Every place that there is."""
    cases = [f"{group}: {nasty.says}" for group, cases in GROUPS.items() for nasty in cases]
    examples = [f"{name}: {example.says}" for name, format_ in FORMATS.items() for example in format_.examples]
    with STUDY.open(encoding="utf-8", newline="") as file:
        texts = [f"study: {row['text']}" for row in csv.DictReader(file)]
    return [*cases, *examples, *texts]


def _is_there(place: str) -> bool:
    if "::" not in place:
        return any(known.startswith(place) for known in _known())
    path, _, name = place.partition("::")
    return re.search(rf"^def {name}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE) is not None


@pytest.mark.parametrize("line", LINES)
def test_every_line_is_tried_somewhere(line: str) -> None:
    assert [place for place in LINES[line] if not _is_there(place)] == []
