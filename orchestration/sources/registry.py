"""The formats that can be read, and the choice among them.

Belongs here: the list, readable at a glance. Not here: any format, nor files of no format (`strangers`).
"""

from orchestration.sources import (
    csv_generic,
    jsonl_generic,
    reddit_csv,
    x_grailbird_csv,
    x_grailbird_js,
    x_v2_jsonl,
)
from orchestration.sources.adapter import Adapter, NoPosts, Plan, Refused
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping

FORMATS: dict[str, Adapter] = {
    "csv_generic": csv_generic.ADAPTER,
    "jsonl_generic": jsonl_generic.ADAPTER,
    "reddit_csv": reddit_csv.ADAPTER,
    "x_grailbird_csv": x_grailbird_csv.ADAPTER,
    "x_grailbird_js": x_grailbird_js.ADAPTER,
    "x_v2_jsonl": x_v2_jsonl.ADAPTER,
}


def claims(head: Head, mapping: Mapping) -> dict[str, Plan | NoPosts | Refused]:
    """Every format that answers for this file: never more than one."""
    answers = {name: adapter.recognise(head, mapping) for name, adapter in FORMATS.items()}
    return {name: answer for name, answer in answers.items() if answer is not None}
