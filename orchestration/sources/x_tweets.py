"""What the JSON formats of X have in common.

Belongs here: small readings of a tweet's parts. Not here: the shape of a file.
"""

from typing import Any

from orchestration.sources.json_text import text_of


def part(value: Any, *path: str) -> Any:
    """Follow keys into nested objects; None as soon as one is missing."""
    for key in path:
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def said(value: Any, *path: str) -> str | None:
    """The text at a path of keys, or None."""
    return text_of(part(value, *path))


def items(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; [] for anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def url_of(post_id: str | None) -> str | None:
    """The address of a post, which its id suffices for."""
    return f"https://x.com/i/status/{post_id}" if post_id else None
