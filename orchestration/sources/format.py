"""A format: the one interface that every export fulfils, in five parts.

Belongs here: what a module in `formats` declares. Not here: any format.

Each of those modules has the same parts in the same order: `recognise` (whose file is this, by content alone), `read`
(the plan by which it is read), `MAP` (which field comes from where), `QUIRKS` (what is odd in it and what is done
about that), `EXAMPLES` (small invented files with what must come out of them: documentation and tests at once).
"""

from collections.abc import Callable
from collections.abc import Mapping as Dict
from dataclasses import dataclass, field
from typing import Any, Literal

from orchestration.sources.head import Head
from orchestration.sources.mapping import NO_MAPPING, Mapping
from orchestration.sources.plans import Answer, NoPosts, Refused

Certainty = Literal["A", "B"]
"""A: real exports or the exporter's own code were read. B: only what others wrote to import it was read."""


@dataclass(frozen=True)
class Example:
    """A small invented export and what becomes of it.

    `posts` has for each loaded post some of the columns of `landed_posts` (as text where they are not numbers),
    `rejected` and `filtered` count rows by reason, `beside` are files that came with it.
    """

    says: str
    content: str | bytes
    posts: tuple[dict[str, Any], ...] = ()
    rejected: dict[str, int] = field(default_factory=dict)
    filtered: dict[str, int] = field(default_factory=dict)
    duplicates: int = 0
    status: str = "loaded"
    mapping: Mapping = NO_MAPPING
    beside: dict[str, str | bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Format:
    """A format: its name in the ledger, its title for people, how people come by it, and the five parts.

    `lacks` is what such an export never says, besides the fields that `map` leaves out. `time_zone` is the zone of its
    times that state none, where the tool's documentation or code tells it.
    """

    name: str
    title: str
    exported_by: str
    certainty: Certainty
    recognise: Callable[[Head], bool | NoPosts | Refused]
    read: Callable[[Head, Mapping], Answer | None]
    map: Dict[str, str]
    quirks: tuple[str, ...]
    examples: tuple[Example, ...]
    lacks: tuple[str, ...] = ()
    time_zone: str | None = None

    def answer(self, head: Head, mapping: Mapping) -> Answer | None:
        """The plan of a file of this format, why it has none, or None for a file of another."""
        recognised = self.recognise(head)
        if isinstance(recognised, NoPosts | Refused):
            return recognised
        return self.read(head, mapping) if recognised else None
