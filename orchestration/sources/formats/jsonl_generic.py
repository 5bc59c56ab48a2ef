"""Any posts as JSON lines: one flat object a line, keys found by common names or by a columns file.

Belongs here: claiming JSON lines that no named format claims. Not here: reading them (`json_fast`, `json_careful`).
"""

from collections.abc import Iterable

from orchestration.sources.aliases import ALIASES, columns_or_question
from orchestration.sources.format import Example, Format
from orchestration.sources.formats import json_generic
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, LinesPlan, Record, Refused
from orchestration.sources.readers.json_parts import not_an_object
from orchestration.sources.readers.json_text import text_of


def recognise(head: Head) -> bool:
    """Whether the first lines are JSON objects, and not one whole document with a list of posts in it."""
    return any(isinstance(document, dict) for document in head.documents) and not json_generic.recognise(head)


def read(head: Head, mapping: Mapping) -> Answer:
    """A plan when the first objects have keys for a time and a text."""
    objects = [document for document in head.documents if isinstance(document, dict)]
    names = list(dict.fromkeys(str(key) for document in objects for key in document))
    keys = columns_or_question(names, mapping, "JSON lines without a key")
    if isinstance(keys, Refused):
        return keys

    def records(document: object) -> Iterable[Record]:
        if not isinstance(document, dict):
            return [not_an_object(document)]
        return [{field: text_of(document.get(key)) for field, key in keys.items()}]

    return LinesPlan(mapping.platform or "web", records, keys)


MAP = {field: " | ".join(names) for field, names in ALIASES.items()}

QUIRKS = ("keys are looked for in the first five objects; a key that comes later only is not found",)

EXAMPLES = (
    Example(
        "keys by their common names",
        '{"id":12345678901234567890,"date":"2023-01-02","text":"Social business"}\n{"id":"2"}\nno json\n',
        posts=({"post_id": "12345678901234567890", "body": "Social business"},),
        rejected={"missing_date": 1, "not_json": 1},
    ),
)

FORMAT = Format(
    name="jsonl_generic",
    title="Any JSON lines",
    exported_by="scripts, databases, stream processors",
    certainty="A",
    recognise=recognise,
    read=read,
    map=MAP,
    quirks=QUIRKS,
    examples=EXAMPLES,
)
