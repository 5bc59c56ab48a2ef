"""What every page is handed: one release, the reader's language and rule, the paper, the moment.

It is made once per rerun; a page asks for nothing else.
"""

from dataclasses import dataclass
from datetime import datetime

from reports.charts.theme import Paper
from reports.choice import Rule
from reports.release import LastRun, Release, Trouble
from reports.sentences.shares import slot_name
from reports.words import Words


@dataclass(frozen=True)
class Context:
    """One view of one release."""

    release: Release
    last_run: LastRun | Trouble | None
    words: Words
    paper: Paper
    now: datetime
    default: Rule

    @property
    def path(self) -> str:
        """The released database."""
        return self.release.database

    @property
    def slot(self) -> str:
        """The slot by its first word, in quotation marks; empty when the study has none."""
        return slot_name(self._slot_words[:1], self.words)

    @property
    def whole_slot(self) -> str:
        """The slot by all its words, for the counting rule."""
        return slot_name(self._slot_words, self.words)

    @property
    def _slot_words(self) -> list[str]:
        given = self.release.study.get("slot_words")
        return [str(word) for word in given] if isinstance(given, list) else []
