"""Files that no format claims: what they are, in words that help.

Belongs here: telling a harmless document from an export that cannot be read. Not here: any format.
"""

from orchestration.sources.head import Head
from orchestration.sources.plans import NoPosts, Refused

MAGIC = (
    (b"PK\x03\x04", "a ZIP archive or a spreadsheet: unpack it, or save the sheet as CSV"),
    (b"%PDF", "a PDF document: export the posts as CSV or JSON lines"),
    (b"SQLite format 3\0", "an SQLite database: export the posts as CSV"),
    (b"PAR1", "a Parquet file: export the posts as CSV or JSON lines"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook: save the sheet as CSV"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it"),
    (b"BZh", "a bzip2 file: unpack it, or pack it as .gz or .zst"),
    (b"\xfd7zXZ", "an xz file: unpack it, or pack it as .gz or .zst"),
)
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
SCRIPT_STARTS = ("window.ytd.", "var ", "const ", "grailbird.")


def describe(head: Head) -> NoPosts | Refused:
    """NoPosts for a text document or an image, else Refused with what the file seems to be."""
    for magic, words in MAGIC:
        if head.start.startswith(magic):
            return Refused(words)
    if head.start.startswith(IMAGES):
        return NoPosts("no posts found: an image")
    if b"\0" in head.start and not head.encoding.startswith(("utf-16", "utf-32")):
        return Refused("a binary file of unknown kind: export the posts as CSV or JSON lines")
    return _describe_text(head.text.lstrip("\ufeff \r\n\t").casefold())


def _describe_text(start: str) -> NoPosts | Refused:
    if start.startswith("version https://git-lfs"):
        return Refused("a Git LFS pointer, not the file itself: fetch it with git lfs pull")
    if start.startswith(("<!doctype html", "<html")):
        return Refused("a web page instead of an export: fetch the export again")
    if start.startswith("<"):
        return Refused("an XML document: this format is not read yet")
    if start.startswith(("{", "[")):
        return Refused("JSON of unknown shape: one JSON object a line is needed")
    if start.startswith(SCRIPT_STARTS):
        return Refused("a JavaScript file of unknown shape: this format is not read yet")
    return NoPosts("no posts found: a text document")
