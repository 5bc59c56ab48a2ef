"""Any posts as JSON lines: one flat object a line, keys found by common names or by a columns file.

Belongs here: claiming JSON lines that no named format claims. Not here: reading them (`json_fast`, `json_careful`).
"""

from collections.abc import Iterable

from orchestration.sources import x_v2_jsonl
from orchestration.sources.adapter import Adapter, Answer, LinesPlan, Record, Refused
from orchestration.sources.aliases import find_columns, missing_columns, tells_a_post
from orchestration.sources.head import Head
from orchestration.sources.json_text import text_of
from orchestration.sources.mapping import Mapping


def recognise(head: Head, mapping: Mapping) -> Answer:
    """A plan when the first objects have keys for a time and a text."""
    objects = [document for document in head.documents if isinstance(document, dict)]
    if not objects or x_v2_jsonl.recognise(head, mapping) is not None:
        return None
    names = list(dict.fromkeys(str(key) for document in objects for key in document))
    missing = missing_columns(names, mapping.columns)
    found = find_columns(names, mapping.columns)
    if missing or not tells_a_post(found):
        lacking = ", ".join(missing) or ("posted_at" if "posted_at" not in found else "text")
        return Refused(
            f"JSON lines without a key for {lacking}; the keys are {', '.join(names[:12])}: "
            f"say which one it is in a file named <this export>.columns.yml"
        )
    keys = {field: names[position] for field, position in found.items()}

    def records(document: object) -> Iterable[Record]:
        if not isinstance(document, dict):
            return [{"fault": "not_an_object", "fault_value": f"a JSON {type(document).__name__}"}]
        return [{field: text_of(document.get(key)) for field, key in keys.items()}]

    return LinesPlan(mapping.platform or "web", records, keys)


ADAPTER = Adapter("jsonl_generic", recognise)
