"""Workbooks (XLSX, XLSB, ODS, XLS): each visible sheet that is not empty becomes a CSV.

Belongs here: knowing a workbook, and keeping its reader within memory and time. Not here: cells (`sheets`).
"""

import json
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from orchestration.sources.containers import sheets, zips
from orchestration.sources.containers.box import Box, Damaged, Unusable
from orchestration.sources.containers.kind import Kind
from orchestration.sources.containers.limits import Limits, shown
from orchestration.sources.head import Head
from orchestration.sources.readers.opening import PIECE

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"
OFFICE_PARTS = b"[Content_Types].xml"
SAVE_AS_CSV = "save the sheet with the posts as CSV"


def is_open_document(head: Head) -> bool:
    """Whether it is a document of LibreOffice: the first part says so."""
    return zips.recognise(head) and OPEN_DOCUMENT in head.start[:100]


def is_office(head: Head) -> bool:
    """Whether it is a document of Microsoft Office since 2007: a ZIP archive with a list of content types."""
    return zips.recognise(head) and (OFFICE_PARTS in head.start or OFFICE_PARTS.decode() in _parts(head))


def is_old_office(head: Head) -> bool:
    """Whether it is a document of Microsoft Office before 2007, or a later one with a password."""
    return head.start.startswith(OLE)


def fill(head: Head, box: Box) -> None:
    """Each visible sheet that is not empty."""
    if not is_old_office(head):
        _measure(head, box.limits)
    drafts = box.folder / "sheets"
    drafts.mkdir()
    for number, name in enumerate(_read(head.path, drafts, box.limits)):
        if box.takes(name):
            path = drafts / str(number)
            box.put(name, _pieces(path))
            path.unlink()


def _parts(head: Head) -> list[str]:
    def names() -> list[str]:
        try:
            with zips.opened(head) as archive:
                return archive.namelist()
        except (zipfile.BadZipFile, Unusable):
            return []

    return head.remembered("zip_names", names)


def _measure(head: Head, limits: Limits) -> None:
    """Unpack every part once: calamine does not ask how large one becomes."""
    try:
        with zips.opened(head, limits.directory_bytes) as archive:
            for part in archive.infolist():
                if part.filename.endswith((".xml", ".bin")):
                    _measure_part(archive, part, limits)
    except (zipfile.BadZipFile, Damaged) as error:
        raise Unusable(f"the workbook is damaged ({error}): fetch it again, or {SAVE_AS_CSV}") from error


def _measure_part(archive: zipfile.ZipFile, part: zipfile.ZipInfo, limits: Limits) -> None:
    size = 0
    for piece in zips.pieces_of(archive, part):
        size += len(piece)
        if size > limits.sheet_bytes:
            raise Unusable(f"{part.filename} in it unpacks to more than {shown(limits.sheet_bytes)}: {SAVE_AS_CSV}")


def _read(workbook: Path, folder: Path, limits: Limits) -> list[str]:
    """The names of the sheets that a process of its own wrote into the folder as CSV: one that fails harms nobody."""
    command = [sys.executable, "-I", sheets.__file__, str(workbook), str(folder)]
    bounds = [str(limits.workbook_memory), str(min(limits.member_bytes, limits.total_bytes))]
    try:
        ended = subprocess.run(
            [*command, *bounds], capture_output=True, timeout=limits.workbook_seconds, check=False, text=True
        )
    except subprocess.TimeoutExpired as error:
        raise Unusable(f"reading it took more than {limits.workbook_seconds} s: {SAVE_AS_CSV}") from error
    if ended.returncode in (sheets.TOO_LARGE, -signal.SIGABRT):  # Rust ends the process when memory runs out
        raise Unusable(f"reading it takes more than {shown(limits.workbook_memory)} of memory: {SAVE_AS_CSV}")
    if ended.returncode:
        raise Unusable(f"it cannot be read as a workbook ({ended.stdout.strip() or 'damaged'}): {SAVE_AS_CSV}")
    return [str(name) for name in json.loads(ended.stdout)]


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


KINDS = (
    Kind("ods", is_open_document, fill, is_archive=False),
    Kind("xlsx", is_office, fill, is_archive=False),
    Kind("xls", is_old_office, fill, is_archive=False),
)
