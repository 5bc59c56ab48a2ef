"""Sources: from an export's bytes to rows of one shape.

Belongs here: formats, the two readers, judging rows, hashing authors; each in a module of its own.
Not here: where exports come from (`landing`), or the lake's tables (`raw`).

    report = load(con, path, file_name=…, mapping=…, author_secret=…, night_at=…)
    con.sql("from landed_posts"); con.sql("from landed_rejects")

A `Bundle` does the same for many files, and reads small tables of one shape together.
"""

from orchestration.sources.bundle import Bundle
from orchestration.sources.load import load
from orchestration.sources.mapping import NO_MAPPING, Mapping, MappingError, read_mapping
from orchestration.sources.registry import FORMATS
from orchestration.sources.report import FileReport
from orchestration.sources.request import Request

__all__ = [
    "FORMATS",
    "NO_MAPPING",
    "Bundle",
    "FileReport",
    "Mapping",
    "MappingError",
    "Request",
    "load",
    "read_mapping",
]
