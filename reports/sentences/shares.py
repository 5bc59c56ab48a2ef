"""The headline of the page of shares, the counting rule in words, and verdicts on outside figures."""

from collections.abc import Sequence

from reports import format as written
from reports.choice import Rule
from reports.sentences.figures import Figure, about, limits, most, unsettled
from reports.words import Words

# More names than these make a list, not a sentence.
NAMED = 4


def slot_name(slot_words: Sequence[str], words: Words) -> str:
    """The slot in quotation marks: “social …” · « social … »; empty without words."""
    if not slot_words:
        return ""
    quoted = " / ".join(slot_words)
    return f"«\u00a0{quoted}\u00a0…\u00a0»" if words.language == "fr" else f"“{quoted}\u00a0…”"


def period_name(rule: Rule, words: Words) -> str:
    """The period as a reader writes it, without a preposition."""
    names = {
        "year": str(rule.start.year),
        "month": written.month(rule.start, words.language),
        "week": written.day(rule.start, words.language),
        "day": written.day(rule.start, words.language),
    }
    return names.get(rule.period, words("period.all"))


def population(rule: Rule, slot: str, words: Words) -> str:
    """What the shares are shares of: unit, denominator, platform, language and period."""
    parts = [words(f"population.{rule.unit}.{rule.denominator}", slot=slot)]
    if rule.platform != "all":
        parts.append(words("within.platform", platform=words.platform(rule.platform)))
    if rule.language != "all":
        parts.append(words("within.tongue", tongue=words.tongue(rule.language)))
    if rule.period != "all":
        parts.append(words(f"within.{rule.period}", period=period_name(rule, words)))
    return " ".join(parts)


def headline(items: Sequence[Figure], among: str, words: Words) -> list[str]:
    """The answer: the shares that can be told from zero, then those that cannot, then unsettled ranks."""
    firm = sorted((item for item in items if not item.is_zero), key=lambda item: -item.share)
    sentences = [_named(firm, among, words)]
    rest = len(firm) - NAMED
    if rest > 0:
        sentences.append(words.counted("shares.rest", rest, number=rest))
    sentences += _zeros([item for item in items if item.is_zero], bool(firm), words)
    for group in unsettled(firm[:NAMED]):
        names = words.listed([item.name for item in group])
        sentences.append(words("shares.order", names=names))
    return sentences


def _named(firm: Sequence[Figure], among: str, words: Words) -> str:
    if not firm:
        return words("shares.none", population=among)
    parts: list[str] = []
    for item in firm[:NAMED]:
        low, high = limits(item, words)
        key = "shares.next" if parts else "shares.first"
        parts.append(words(key, category=item.name, share=about(item, words), low=low, high=high))
    return words("shares.headline", population=among, parts=words.listed(parts))


def _zeros(zeros: Sequence[Figure], any_firm: bool, words: Words) -> list[str]:
    if not zeros or not any_firm or len(zeros) > NAMED:
        return []
    highest = max(zeros, key=lambda item: item.printed.high)
    names = words.listed([item.name for item in zeros])
    return [words.counted("shares.zero", len(zeros), names=names, most=most(highest, words))]


def counting_rule(rule: Rule, slot: str, words: Words) -> str:
    """The counting rule in four sentences."""
    parts = [
        words(f"rule.unit.{rule.unit}"),
        words(f"rule.label.{rule.label}"),
        words(f"rule.denominator.{rule.denominator}", slot=slot),
        words("rule.interval"),
    ]
    return " ".join(parts)


def unknown_authors(part: float | None, words: Words) -> str:
    """The warning on posts without a known author; empty when there are none. `part` is 0..1."""
    if not part:
        return ""
    whole = round(part * 100)
    percent = written.percent(min(max(whole, 1), 99), 0, words.language)
    if whole < 1:
        said = words("part.less", percent=percent)
    elif whole > 99 and part < 1:
        said = words("part.more", percent=percent)
    else:
        said = written.percent(whole, 0, words.language)
    return words("rule.unknown", part=said)


def claim_verdict(claimed: float, ours: Figure | None, words: Words) -> str:
    """Whether a claimed share (0..1) lies inside our interval as printed, above or below it."""
    if ours is None:
        return words("claims.unknown")
    percent = round(claimed * 100, 2)
    if percent > ours.printed.high:
        return words("claims.above")
    return words("claims.below" if percent < ours.printed.low else "claims.inside")


def verdict(name: str | None, reason: str | None, words: Words) -> str:
    """The verdict on a claim with its reason; empty where a release has none."""
    return words("claims.judged", verdict=words(f"claims.{name}"), reason=words(f"claims.{reason}")) if name else ""
