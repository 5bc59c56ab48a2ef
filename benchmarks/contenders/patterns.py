"""Terms as a careful hand would write them: one joined regex for each category.

Belongs here: patterns for text that is lower case and without accents. Hyphens and underscores count as blanks and a
hashtag as joined words; addresses do not match, as nothing joined is accepted without its #.
"""

import csv
import re
import unicodedata
from pathlib import Path

CATEGORIES = ("marketing", "business", "brand", "enterprise")


def words_by_category(terms: Path) -> dict[str, list[list[str]]]:
    """The words of each pattern, by category."""
    found: dict[str, list[list[str]]] = {category: [] for category in CATEGORIES}
    with terms.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["category_id"]].append(re.findall(r"[^\W_]+", folded(row["pattern"])))
    return found


def regexes(terms: Path) -> dict[str, str]:
    """One regex for each category; a category without terms matches nothing."""
    return {category: _joined(patterns) for category, patterns in words_by_category(terms).items()}


def folded(text: str) -> str:
    """Lower case, without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(sign))


def _joined(patterns: list[list[str]]) -> str:
    if not patterns:
        return r"[^\s\S]"
    apart = "|".join(r"[\W_]+".join(words) for words in patterns)
    hashtags = "|".join("".join(words) for words in patterns)
    return rf"\b(?:{apart})\b|#(?:{hashtags})\b"
