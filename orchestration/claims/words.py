"""What `quotepart claim` prints, in English and French. Not here: any figure; each comes as judged."""

from collections.abc import Iterator, Sequence
from typing import Any

WORDS = {
    "en": {
        "header": "category|claimed|ours|95 % interval|verdict|why|sample needed|ours|rules that agree|nearest",
        "sum": "Together {sum}: {check}.",
        "exact": "exactly the whole",
        "rounding": "rounding can explain it",
        "above": "more than the whole, and rounding cannot explain it",
        "below": "less than the whole, so there is a rest",
        "rule": "Held against: {rule}; {period}. {reason}.",
        "parts_of_a_whole": "Figures that add up to 100 % are parts of one whole",
        "more_than_a_whole": "Figures above 100 % count a post in each of its categories",
        "rule_of_the_study": "The figures do not say how they were counted, so this is the study's own rule",
        "all time": "all time",
        "supported": "supported",
        "contradicted": "contradicted",
        "cannot_tell": "cannot tell",
        "reason overlap": "in our interval",
        "reason above": "above our interval",
        "reason below": "below our interval",
        "reason no_posts": "nothing was counted",
        "reason sample": "our interval is too wide",
        "reason labels": "the errors of the rules could turn it round",
        "reason unit": "reposts or votes counted otherwise agree",
        "reason unknown_authors": "too many authors are unknown",
        "reason coverage": "posts that were not collected could turn it round",
        "post": "posts with reposts",
        "original": "posts without reposts",
        "author": "authors, one vote each",
        "whole": "whole in each of their categories",
        "fractional": "divided among their categories",
        "classified": "of the classified",
        "slot": "of those with the slot word",
        "all": "of all collected",
        "known": "known authors",
        "decimal": ".",
        "thousand": ",",
    },
    "fr": {
        "header": "catégorie|affirmé|chez nous|intervalle à 95 %|verdict|pourquoi|échantillon requis|le nôtre"
        "|règles qui concordent|au plus près",
        "sum": "Ensemble {sum} : {check}.",
        "exact": "exactement le tout",
        "rounding": "l’arrondi peut l’expliquer",
        "above": "plus que le tout, et l’arrondi ne l’explique pas",
        "below": "moins que le tout : il y a un reste",
        "rule": "Comparé à : {rule} ; {period}. {reason}.",
        "parts_of_a_whole": "Des chiffres qui font 100 % sont les parts d’un tout",
        "more_than_a_whole": "Au-delà de 100 %, un message compte dans chacune de ses catégories",
        "rule_of_the_study": "Les chiffres ne disent pas leur règle : c’est celle de l’étude",
        "all time": "toute la période",
        "supported": "confirmé",
        "contradicted": "contredit",
        "cannot_tell": "indécidable",
        "reason overlap": "dans notre intervalle",
        "reason above": "au-dessus de notre intervalle",
        "reason below": "au-dessous de notre intervalle",
        "reason no_posts": "rien n’est compté",
        "reason sample": "notre intervalle est trop large",
        "reason labels": "les erreurs des règles pourraient l’inverser",
        "reason unit": "concorde si reposts ou voix sont comptés autrement",
        "reason unknown_authors": "trop d’auteurs sont inconnus",
        "reason coverage": "les messages non collectés pourraient l’inverser",
        "post": "messages, reposts compris",
        "original": "messages sans les reposts",
        "author": "auteurs, une voix chacun",
        "whole": "entiers dans chacune de leurs catégories",
        "fractional": "partagés entre leurs catégories",
        "classified": "parmi les classés",
        "slot": "parmi ceux qui ont le mot étudié",
        "all": "parmi tous",
        "known": "auteurs connus",
        "decimal": ",",
        "thousand": "\u202f",
    },
}


def said(rows: Sequence[dict[str, Any]], language: str) -> Iterator[str]:
    """The lines above the table: what the figures add up to, and what they are held against."""
    words, first = WORDS[language], rows[0]
    if first["sum_check"] != "single":
        yield words["sum"].format(sum=_printed(first["claimed_sum"], words), check=words[first["sum_check"]])
    rule = ", ".join(words[first[name]] for name in ("unit", "label", "denominator"))
    period = words["all time"] if first["period_kind"] == "all" else str(first["period_start"].year)
    yield words["rule"].format(rule=rule, period=period, reason=words[first["rule_reason"]])


def header(language: str) -> list[str]:
    """The names of the columns."""
    return WORDS[language]["header"].split("|")


def cells(row: dict[str, Any], language: str) -> list[str]:
    """One figure as a row of the table."""
    words = WORDS[language]
    return [
        row[f"label_{language}"],
        _printed(row["claimed_share"], words),
        _percent(row["share"], words),
        _range(row["share_low"], row["share_high"], words),
        words[row["verdict"]],
        words[f"reason {row['verdict_reason']}"],
        _count(row["needed_n"], words),
        _count(row["effective_n"], words),
        f"{row['agreeing_rule_count']} / {row['rule_count']}",
        _nearest(row, words),
    ]


def _nearest(row: dict[str, Any], words: dict[str, str]) -> str:
    if row["nearest_share"] is None:
        return "–"
    rule = [words[row[f"nearest_{name}"]] for name in ("unit", "label", "denominator")]
    rule += [row["nearest_language"]] if row["nearest_language"] != "all" else []
    rule += [words["known"]] if row["nearest_authors"] == "known" else []
    return f"{_percent(row['nearest_share'], words)} ({', '.join(rule)})"


def _printed(share: float, words: dict[str, str]) -> str:
    """A figure with all digits that somebody printed."""
    return f"{100 * share:.6g} %".replace(".", words["decimal"])


def _percent(share: float | None, words: dict[str, str]) -> str:
    """Tenths of a percent; none where there is none to tell."""
    return "–" if share is None else f"{_number(share, words)} %"


def _range(low: float | None, high: float | None, words: dict[str, str]) -> str:
    return "–" if low is None or high is None else f"{_number(low, words)} – {_number(high, words)} %"


def _number(share: float, words: dict[str, str]) -> str:
    return f"{100 * share:.1f}".removesuffix(".0").replace(".", words["decimal"])


def _count(number: float | None, words: dict[str, str]) -> str:
    return "–" if number is None else f"{number:,.0f}".replace(",", words["thousand"])
