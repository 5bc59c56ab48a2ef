"""Posts whose categories, senses and placebos are known, for they were written from them.

Belongs here: what is said, by prolific, occasional and unknown authors; the words for an order of categories. Not here:
what is counted of it (tests).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

CATEGORIES = ("brand", "business", "enterprise", "marketing")
SHARE_KEYS = ("period_kind", "period_start", "platform", "language", "unit", "label", "denominator")
CUES = {
    "facebook": {"marketing": "social_media", "brand": "on_social_media"},
    "public health": {"marketing": "behaviour_change"},
    "yunus": {"business": "yunus"},
    "salesforce": {"enterprise": "software"},
    "charity": {"enterprise": "mission"},
}
SENSES = {
    "brand": {"on_social_media", "social_purpose"},
    "business": {"yunus", "firm_with_social_tools"},
    "enterprise": {"software", "mission"},
    "marketing": {"social_media", "behaviour_change"},
}


@dataclass(frozen=True)
class Said:
    """A post whose categories and senses are known, for it was written from them."""

    author: str | None
    is_repost: bool
    month: int
    senses: dict[str, str]
    is_placebo: bool


def written_posts(rng: random.Random) -> Iterator[tuple[dict[str, Any], Said]]:
    """600 posts of two months, each as raw says it and as it was meant."""
    for _ in range(600):
        author = rng.choice(
            ["prolific", "prolific", None, *(f"a{n}" for n in range(9)), *(f"b{rng.randrange(200)}",) * 6]
        )
        likely = (5, 1, 1, 9) if author == "prolific" else (3, 6, 0.3, 6)
        chosen = sorted(set(rng.choices(CATEGORIES, likely, k=rng.choice([0, 1, 1, 1, 2, 3]))))
        cues = rng.sample(sorted(CUES), rng.choice([0, 0, 1, 1, 2]))
        senses = {c: {CUES[cue][c] for cue in cues if c in CUES[cue]} for c in chosen}
        day = datetime(2026, 9, 1, 12) + timedelta(days=rng.randrange(60))
        kind = rng.choice(["original", "original", "repost"])
        placebo = rng.random() < 0.1
        phrases = [*(f"social {c}" for c in chosen), *cues, *(["social banana"] if placebo else [])]
        body = " and ".join(phrases) or "nothing of note"
        settled = {c: next(iter(found)) if len(found) == 1 else "ambiguous" for c, found in senses.items()}
        post = {"author_key": author, "kind": kind, "body": body, "posted_at": day}
        yield post, Said(author, kind == "repost", day.month, settled, placebo)


def orders_in_words(row: dict[str, Any], pairs: list[dict[str, Any]]) -> str:
    """Which categories are larger, smaller or neither, in English."""
    told: dict[str, list[str]] = {
        "Larger than {}.": [],
        "Smaller than {}.": [],
        "The order against {} is not settled.": [],
    }
    for category in ("marketing", "business", "brand", "enterprise"):
        for pair in pairs:
            ends = [pair["category_id"], pair["other_category_id"]]
            if sorted([category, row["category_id"]]) == ends and all(pair[name] == row[name] for name in SHARE_KEYS):
                ahead = (pair["difference_low"] > 0) == (ends[0] == row["category_id"])
                settled = pair["difference_low"] > 0 or pair["difference_high"] < 0
                told[[*told][0 if settled and ahead else 1 if settled else 2]].append(category.capitalize())
    listed = {text: " and ".join(filter(None, [", ".join(n[:-1]), *n[-1:]])) for text, n in told.items()}
    return " ".join(text.format(names) for text, names in listed.items() if names)
