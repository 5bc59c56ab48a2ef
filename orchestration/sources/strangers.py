"""Files that no format claims: what they are, in words that help.

Belongs here: telling a harmless document from an export that cannot be read. Not here: any format.
"""

import re

from orchestration.sources.head import Head
from orchestration.sources.plans import NoPosts, Refused
from orchestration.sources.readers.xml_outline import Outline, outline_of

MAGIC = (
    (b"PK\x03\x04", "a ZIP archive or a workbook that is packed once more: unpack it once"),
    (b"%PDF", "a PDF document: export the posts as CSV or JSON lines"),
    (b"SQLite format 3\0", "an SQLite database: export the posts as CSV"),
    (b"PAR1", "a Parquet file that is packed once more: unpack it once"),
    (b"\xd0\xcf\x11\xe0", "an old Excel workbook that is packed once more: unpack it once"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it"),
    (b"BZh", "a bzip2 file: unpack it, or pack it as .gz or .zst"),
    (b"\xfd7zXZ", "an xz file: unpack it, or pack it as .gz or .zst"),
)
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
XML_WITHOUT_POSTS = {
    "svg": "an image",
    "opml": "a list of feeds (OPML)",
    "urlset": "a list of pages (sitemap)",
    "sitemapindex": "a list of pages (sitemap)",
}
HTML_IN_TEXT = ("a", "b", "br", "center", "details", "div", "h1", "h2", "h3", "img", "p", "picture", "span", "table")
PAGE = re.compile(r"(<!--.*?-->\s*)*<(!doctype html|html)\b", re.DOTALL)
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
    start = head.text.lstrip("\ufeff \r\n\t").casefold()
    return _describe_xml(outline_of(head)) if start.startswith("<") and not _is_page(start) else _describe_text(start)


def _describe_text(start: str) -> NoPosts | Refused:
    if start.startswith("version https://git-lfs"):
        return Refused("a Git LFS pointer, not the file itself: fetch it with git lfs pull")
    if start.startswith("/annex/objects/") or (".git/annex/objects/" in start and "\n" not in start.strip()):
        return Refused("a pointer of git-annex, not the file itself: fetch it with git annex get")
    if _is_page(start):
        return Refused("a web page instead of an export: fetch the export again")
    if start.startswith(("{", "[")):
        return Refused("JSON of unknown shape: a list of posts, or one post a line, is needed")
    if start.startswith(SCRIPT_STARTS):
        return Refused("a JavaScript file of unknown shape: this format is not read yet")
    return NoPosts("no posts found: a text document")


def _describe_xml(outline: Outline) -> NoPosts | Refused:
    if outline.declares_entities:
        return Refused("an XML document that declares entities, which may unfold without end: export it without them")
    if not outline.root:
        return Refused("not XML, though it begins like it: export the posts again")
    if outline.root in HTML_IN_TEXT:
        return _describe_text("")
    if outline.root == "html":
        return _describe_text("<html")
    if outline.root in XML_WITHOUT_POSTS:
        return NoPosts(f"no posts found: {XML_WITHOUT_POSTS[outline.root]}")
    return Refused(
        f"an XML document of unknown kind (<{outline.root[:40]}>): WordPress exports, RSS and Atom are read; "
        f"export the posts as one of these, as CSV or as JSON lines"
    )


def _is_page(start: str) -> bool:
    return bool(PAGE.match(start))
