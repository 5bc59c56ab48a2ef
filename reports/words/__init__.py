"""Every word on screen, in English and French under the same keys.

The pages' sentences are in `en.py` and `fr.py`, those about the release in `state.py`, about what changed in
`changes.py`, names in `names.py`.

Belongs here: looking a sentence up and filling it. Not here: choosing which sentence (`sentences/`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reports.words.changes import CHANGES
from reports.words.en import ENGLISH
from reports.words.fr import FRENCH
from reports.words.methods import METHODS
from reports.words.names import NAMES
from reports.words.state import STATE

PAIRS = {**STATE, **NAMES, **METHODS, **CHANGES}
DICTIONARIES = {
    "en": {**ENGLISH, **{key: pair[0] for key, pair in PAIRS.items()}},
    "fr": {**FRENCH, **{key: pair[1] for key, pair in PAIRS.items()}},
}

BEFORE_SIGNS = re.compile(r" (?=[%;:?!»])|(?<=«) ")


def typeset(text: str) -> str:
    """The text with spaces that no line may break at before % and French signs."""
    return BEFORE_SIGNS.sub("\u00a0", text)


@dataclass(frozen=True)
class Words:
    """The dictionary of one language."""

    language: str

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of a key, filled; KeyError when the dictionary lacks it."""
        return typeset(DICTIONARIES[self.language][key].format(**values))

    def known(self, key: str, otherwise: str) -> str:
        """The word of a key, or the given text for a value that the dictionary cannot foresee."""
        return DICTIONARIES[self.language].get(key, otherwise)

    def counted(self, key: str, amount: int, /, **values: object) -> str:
        """The singular or plural sentence; French takes the singular for zero too."""
        singular = amount == 1 or (self.language == "fr" and amount == 0)
        return self(f"{key}.{'one' if singular else 'other'}", **values)

    def listed(self, parts: Sequence[str]) -> str:
        """A, B and C."""
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self('and')} {parts[-1]}"

    def own(self, row: dict[str, Any], name: str) -> str:
        """The column of a row in this language: `label` gives label_en or label_fr; the other when empty."""
        other = "fr" if self.language == "en" else "en"
        return str(row.get(f"{name}_{self.language}") or row.get(f"{name}_{other}") or "")

    def platform(self, platform: str) -> str:
        """The name of a platform."""
        return self.known(f"platform.{platform}", platform.capitalize())

    def tongue(self, language: str) -> str:
        """The name of a language of posts."""
        return self.known(f"tongue.{language}", language)
