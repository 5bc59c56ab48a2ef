"""Every number that a check compares with: value, unit, reason, date.

Belongs here: the numbers, and how a study overrides them. Not here: what is done with them (`suites`).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

HIGHEST = {"share": 1.0, "times": 1000.0, "nights": 366.0, "days": 36500.0, "posts": 1e12, "files": 1e9, "rows": 1e12}


class ThresholdError(ValueError):
    """An override that cannot be used; the message says which, why, and what is allowed."""


@dataclass(frozen=True)
class Threshold:
    """One limit. `unit` is a key of `HIGHEST`; a share is 0..1. `since` is the day it was set."""

    value: float
    unit: str
    since: str
    reason: str


Thresholds = Mapping[str, Threshold]

DEFAULTS: dict[str, Threshold] = {
    "volume_history": Threshold(3, "nights", "2026-11-23", "a median of one or two nights is one night's accident"),
    "volume_drop_critical": Threshold(
        0.6, "share", "2026-11-23", "weekends and holidays halve a feed; losing more is a lost source"
    ),
    "volume_drop_warning": Threshold(
        0.4, "share", "2026-11-23", "a quiet Sunday stays above 60 % of the median on most feeds"
    ),
    "volume_rise_warning": Threshold(
        5, "times", "2026-11-23", "news doubles or triples a night; beyond that an archive or a loop arrived"
    ),
    "empty_text_critical": Threshold(
        0.2, "share", "2026-11-23", "an empty post counts in no category: from one in five the shares shift"
    ),
    "reject_critical": Threshold(
        0.2, "share", "2026-11-23", "so many refused rows mean that the format changed, not that rows are bad"
    ),
    "reject_warning": Threshold(
        0.05, "share", "2026-11-23", "hand-made exports lose a row in a hundred; five is worth a look"
    ),
    "quarantined_warning": Threshold(0, "files", "2026-11-23", "every file that nobody could read is somebody's posts"),
    "unknown_language_info": Threshold(
        0.5, "share", "2026-11-23", "many exports never state a language, so this informs and never stops"
    ),
    "repeated_text_warning": Threshold(
        0.5,
        "share",
        "2026-11-23",
        "robots and copied campaigns: beyond half, authors do not speak for themselves",
    ),
    "future_warning": Threshold(
        0, "posts", "2026-11-23", "nobody posts tomorrow: a wrong zone, or day and month exchanged"
    ),
    "freshness_warning": Threshold(
        7,
        "days",
        "2026-11-23",
        "a nightly feed is a day or two old; an old archive may be published, with a mark",
    ),
    "uncollected_warning": Threshold(
        0.1, "share", "2026-11-23", "six lost days in sixty leave every second month with a hole"
    ),
    "delivery_history": Threshold(
        4, "nights", "2026-11-24", "three gaps between deliveries make a habit, one or two do not"
    ),
    "delivery_wait_warning": Threshold(
        2, "times", "2026-11-24", "a delivery late by its own usual gap was most likely lost, not merely late"
    ),
    "file_size_warning": Threshold(
        0.2,
        "share",
        "2026-11-24",
        "a delivery under a fifth of the source's usual bytes was cut or is not the same export",
    ),
    "source_reject_warning": Threshold(
        0.2, "share", "2026-11-24", "one small source may change its format unseen in the sum of all sources"
    ),
    "new_reason_warning": Threshold(
        10, "rows", "2026-11-24", "a few odd rows happen on any night; a dozen of a new kind are a change of format"
    ),
    "source_duplicate_warning": Threshold(
        0.95, "share", "2026-11-24", "exports that overlap repeat most rows; with 19 in 20 hardly anything new came"
    ),
    "source_empty_text_warning": Threshold(
        0.5,
        "share",
        "2026-11-24",
        "one source with half its texts empty lost its text column, whatever the others send",
    ),
    "ancient_warning": Threshold(
        0, "posts", "2026-11-24", "no network is older than 1997: 1970 is a time of zero, 0001 a missing one"
    ),
    "author_warning": Threshold(
        0.5, "share", "2026-11-24", "where one author writes half of what a source sends, its share is that author's"
    ),
    "author_sample": Threshold(
        100, "posts", "2026-11-24", "among fewer posts than this one busy author is no news and moves no share"
    ),
    "weekday_history": Threshold(
        3, "nights", "2026-11-24", "three nights of the same weekday give a median that one accident does not move"
    ),
    "weekday_sample": Threshold(
        30, "posts", "2026-11-24", "a median under 30 posts falls by half from chance alone on one night in fifty"
    ),
    "weekday_drop_warning": Threshold(
        0.8, "share", "2026-11-24", "a holiday halves a weekday; below a fifth of its usual a feed lost a part"
    ),
    "term_sample": Threshold(
        100, "posts", "2026-11-24", "parts of fewer than 100 mentions move by ten points from chance alone"
    ),
    "term_silence_warning": Threshold(
        20,
        "posts",
        "2026-11-24",
        "a term with 20 mentions in eight weeks and then none in eight did not fade by chance",
    ),
    "term_part_warning": Threshold(
        0.8, "share", "2026-11-24", "a category of several terms that is four fifths one term says what that term says"
    ),
    "term_rise_warning": Threshold(
        0.3,
        "share",
        "2026-11-24",
        "a term's part grows by thirty points in eight weeks with a campaign or a new meaning",
    ),
    "jump_warning": Threshold(
        0.1,
        "share",
        "2026-11-24",
        "ten points beyond both intervals in one month: a source came or went, or it is news",
    ),
    "share_tolerance": Threshold(
        1e-6, "share", "2026-11-23", "sums of doubles over millions of posts differ by less than 1e-9"
    ),
}


def limits(overrides: Mapping[str, object] | None = None) -> dict[str, Threshold]:
    """The defaults with a study's own values: `name: number`, or `name: {value, reason, since}`.

    Raises ThresholdError for an unknown name, a value that is no number, or one outside its unit.
    """
    result = dict(DEFAULTS)
    for name, given in (overrides or {}).items():
        if name not in result:
            raise ThresholdError(f"thresholds: '{name}' is unknown; known are {', '.join(sorted(result))}")
        result[name] = _overridden(name, result[name], given)
    return result


def _overridden(name: str, default: Threshold, given: object) -> Threshold:
    parts = dict(given) if isinstance(given, Mapping) else {"value": given}
    if unknown := set(parts) - {"value", "reason", "since"}:
        raise ThresholdError(f"thresholds.{name}: unknown {sorted(unknown)}; known are value, reason, since")
    value = parts.get("value")
    highest = HIGHEST[default.unit]
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ThresholdError(f"thresholds.{name}: {value!r} is not a number of {default.unit}")
    if not 0 <= value <= highest:
        raise ThresholdError(f"thresholds.{name}: {value!r} is outside 0 to {highest:g} ({default.unit})")
    reason, since = parts.get("reason", "set by the study"), parts.get("since", "not stated")
    return replace(default, value=float(value), reason=str(reason), since=str(since))
