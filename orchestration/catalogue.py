"""The formats as people look them up: on the command line, and as the page docs/formats.md.

Belongs here: words made from what each format declares. Not here: any format (`sources.formats`).
"""

from collections.abc import Iterator

from orchestration.sources.fields import RAW_FIELDS
from orchestration.sources.format import Example, Format
from orchestration.sources.readers.json_parts import COMPUTED
from orchestration.sources.registry import FORMATS, GENERIC

SHOWN_FIELDS = {*RAW_FIELDS, "fault", "filtered"}
HEADER = ("format", "what it is", "certainty", "maps", "lacks", "exported by")
CERTAINTIES = {
    "A": "real exports, or the exporter's own code, were read",
    "B": "only what others wrote to import it was read",
}
# What a reader of figures may miss, and the fields that would say it.
WANTED = {
    "native id": ("post_id",),
    "author": ("author",),
    "language": ("language",),
    "address": ("url",),
    "likes": ("like_count",),
}


class UnknownFormat(ValueError):
    """There is no format of this name; the message lists those that there are."""


def rows() -> list[tuple[str, ...]]:
    """One row for each format, in the order of `HEADER`."""
    return [
        (item.name, item.title, item.certainty, ", ".join(maps(item)), ", ".join(lacks(item)), item.exported_by)
        for item in FORMATS.values()
    ]


def maps(item: Format) -> dict[str, str]:
    """Field → where it comes from, without the columns that only serve to compute fields."""
    return {field: text for field, text in item.map.items() if field in SHOWN_FIELDS}


def lacks(item: Format) -> list[str]:
    """What an export of this format never says. Formats of no tool in particular say what their columns say."""
    if item.name in GENERIC:
        return []
    missing = [what for what, fields in WANTED.items() if not set(fields) & set(item.map)]
    return [*missing, *item.lacks]


def quirks(item: Format) -> list[str]:
    """What is odd in it, the zone of its times included."""
    return [*item.quirks, *([f"times that state no zone are {item.time_zone}"] if item.time_zone else [])]


def detail(name: str) -> Iterator[str]:
    """Everything about one format, in the lines of a terminal. Raises UnknownFormat."""
    if name not in FORMATS:
        raise UnknownFormat(f"no format is named {name!r}; there are: {', '.join(FORMATS)}")
    item = FORMATS[name]
    yield f"{item.name}: {item.title}"
    yield f"  exported by  {item.exported_by}"
    yield f"  certainty    {item.certainty}: {CERTAINTIES[item.certainty]}"
    yield f"  lacks        {', '.join(lacks(item)) or 'nothing that is wanted'}"
    for field, text in maps(item).items():
        yield f"  maps         {field}: {text.removeprefix(COMPUTED).strip()}"
    for quirk in quirks(item):
        yield f"  odd          {quirk}"
    for example in item.examples:
        yield f"  example      {example.says}: {outcome(example)}"


def outcome(example: Example) -> str:
    """What becomes of an example, in a few words."""
    fates = [f"{len(example.posts)} loaded"] if example.posts else []
    fates += [f"{count} refused ({reason})" for reason, count in example.rejected.items()]
    fates += [f"{count} left out ({reason})" for reason, count in example.filtered.items()]
    fates += [f"{example.duplicates} duplicate"] if example.duplicates else []
    return ", ".join(fates) or example.status


def page() -> str:
    """docs/formats.md, whole."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    yield "# Formats"
    yield ""
    yield (
        "Made by `make docs` from what each module in `orchestration/sources/formats` declares. A file is known by what"
        " is in it, never by its name; archives and workbooks are opened, and each file in them is recognised on its"
        " own."
    )
    yield ""
    yield from (f"- Certainty {letter}: {words}." for letter, words in CERTAINTIES.items())
    yield ""
    yield from table(("format", "what it is", "certainty", "lacks"), [(*row[:3], row[4]) for row in rows()])
    for item in FORMATS.values():
        yield from _section(item)


def _section(item: Format) -> Iterator[str]:
    yield ""
    yield f"## {item.title}"
    yield ""
    yield f"`{item.name}` · exported by: {item.exported_by}"
    yield ""
    yield from table(
        ("field", "from"), [(field, text.removeprefix(COMPUTED).strip()) for field, text in maps(item).items()]
    )
    yield ""
    yield from (f"- {quirk}" for quirk in quirks(item))
    yield ""
    yield from (f"- Example: {example.says}: {outcome(example)}" for example in item.examples)


def table(header: tuple[str, ...], cells: list[tuple[str, ...]]) -> Iterator[str]:
    """Rows as a markdown table; what would end a cell or be read as markup is escaped."""
    yield f"| {' | '.join(header)} |"
    yield f"|{'---|' * len(header)}"
    for row in cells:
        yield f"| {' | '.join(_cell(text) for text in row)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
