"""The independent witness of the open slot: which word goes with each slot word, and what share of the slot it holds.

Belongs here: plain loops written from docs/method/slot.md. Not here: SQL, anything imported from the product; words and
categories are `independent_matching`, the interval is `independent`.
"""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from tests import independent
from tests.independent import Post, Share, Study, classify, is_slot, period
from tests.independent_matching import _masks, _terms, occurrences, words

RESTS = ("other_words", "nothing", "no_slot_word", "covered")


@dataclass(frozen=True)
class Noun:
    """The word at one place where the slot opens, None when none, and the categories whose phrases cover the place."""

    word: str | None
    categories: frozenset[str]


def nouns(text: str, language: str | None, study: Study) -> list[Noun]:
    """One for each slot word of the text that no exclude of the slot covers."""
    tagged = words(text)
    plain = [word for word, _ in tagged]
    masks = _masks(plain, language, study)
    closed = {place for category, a, b in masks if not category for place in range(a, b + 1)}
    phrases = list(_phrases(plain, language, study, masks))
    found = []
    for place, (word, is_tag) in enumerate(tagged):
        slot = word if word in study.slot_words else _joined(word, study) if is_tag else None
        if slot is None or place in closed:
            continue
        covering = [(a, b, category) for a, b, category in phrases if a <= place <= b]
        rest = word[len(slot) :]
        chosen = rest or _beside(plain, place, language, study, [(a, b) for a, b, _ in covering])
        found.append(Noun(_noun(chosen, study), frozenset(category for _, _, category in covering)))
    return found


def _joined(word: str, study: Study) -> str | None:
    return min((slot for slot in study.slot_words if word.startswith(slot)), key=len, default=None)


def _phrases(
    plain: list[str], language: str | None, study: Study, masks: list[tuple[str, int, int]]
) -> Iterator[tuple[int, int, str]]:
    for term in _terms(study, "include", language):
        for a, b in occurrences(term, plain):
            if not any(c in ("", term.category_id) and first <= a and b <= last for c, first, last in masks):
                yield a, b, term.category_id


def _beside(
    plain: list[str], place: int, language: str | None, study: Study, covering: list[tuple[int, int]]
) -> str | None:
    before = _noun(plain[place - 1], study) if place else None
    after = _noun(plain[place + 1], study) if place + 1 < len(plain) else None
    if any(a == place < b for a, b in covering):
        return after
    if any(a < place == b for a, b in covering) or plain[place] in _list(study, "slot_before_words"):
        return before
    if language in _list(study, "slot_before_languages"):
        return after if after in _list(study, "slot_after_words") else before or after
    return after


def _noun(word: str | None, study: Study) -> str | None:
    return None if word in _list(study, "slot_stop_words") else word


def _list(study: Study, name: str) -> set[str]:
    key = (f":{name}", None)
    if key not in study.known:
        study.known[key] = {words(word)[0][0] for word in study.settings.get(name) or []}  # type: ignore[attr-defined]
    return study.known[key]


def kinds(post: Post, study: Study) -> set[tuple[str, str | None]]:
    """The rows that a post of the slot belongs to, of all words."""
    found = nouns(post.text, post.language, study)
    named: set[tuple[str, str | None]] = {("word", noun.word) for noun in found if noun.word}
    rest = ("nothing", None) if found else ("no_slot_word", None)
    covered: set[tuple[str, str | None]] = {("covered", None)} if classify(post.text, post.language, study) else set()
    return (named or {rest}) | covered


@dataclass(frozen=True)
class Row:
    """One row of the ranking: the share, what a category for it would add, its authors."""

    share: Share
    added: Share
    author_count: int


RowKey = tuple[date, str, str, str, str | None]


def ranking(posts: Iterable[Post], study: Study, unit: str, period_kind: str, listed: int) -> dict[RowKey, Row]:
    """Rows by period_start, platform, language, row_kind and word, of folded posts."""
    slices: dict[tuple[date, str, str], list[Post]] = {}
    for post in posts:
        if is_slot(post.text, post.language, study):
            start = period(post.posted_at, period_kind, study.time_zone)
            for platform, language in itertools.product((post.platform, "all"), (post.language or "und", "all")):
                slices.setdefault((start, platform, language), []).append(post)
    rows: dict[RowKey, Row] = {}
    for place, members in slices.items():
        counted = [post for post in members if unit != "original" or post.kind != "repost"]
        if any(unit != "author" or post.author for post in counted):
            for (kind, word), having in _having(members, counted, study, listed).items():
                rows[(*place, kind, word)] = _row(counted, having, study, unit)
    return {key: row for key, row in rows.items() if key[3] != "word" or row.share.numerator}


def _having(
    members: list[Post], counted: list[Post], study: Study, listed: int
) -> dict[tuple[str, str | None], list[Post]]:
    counts = Counter(word for post in members for kind, word in kinds(post, study) if kind == "word" and word)
    authors: dict[str | None, set[tuple[str, str | None, str | None]]] = {}
    for post in members:
        for _, word in kinds(post, study):
            who = (post.platform, post.author, None if post.author else post.post_id)
            authors.setdefault(word, set()).add(who)
    shared = [word for word in counts if len(authors[word]) > 1]
    top = sorted(shared, key=lambda word: (-counts[word], word))[:listed]
    having: dict[tuple[str, str | None], list[Post]] = {(rest, None): [] for rest in RESTS}
    having.update({("word", word): [] for word in top})
    for post in counted:
        mine = kinds(post, study)
        if any(kind == "word" and word not in top for kind, word in mine):
            having["other_words", None].append(post)
        for key in mine & having.keys():
            having[key].append(post)
    return having


def _row(counted: list[Post], having: list[Post], study: Study, unit: str) -> Row:
    free = [post for post in having if not classify(post.text, post.language, study)]
    share, added = (independent._share(_clusters(counted, some, unit)) for some in (having, free))
    known = {(post.platform, post.author) for post in having if post.author}
    return Row(share, added, len(known) + (unit != "author") * sum(not post.author for post in having))


def _clusters(counted: list[Post], having: list[Post], unit: str) -> list[independent.Cluster]:
    chosen = {(post.platform, post.post_id) for post in having}
    sums: dict[tuple[str, str], list[int]] = {}
    for post in counted:
        author = post.author or f"alone {post.post_id}"
        pair = sums.setdefault((post.platform, author), [0, 0, bool(post.author)])
        pair[0] += (post.platform, post.post_id) in chosen
        pair[1] += 1
    if unit == "author":
        return [(independent.Fraction(x, y), 1, True) for x, y, known in sums.values() if known]
    return [(x, y, bool(known)) for x, y, known in sums.values()]
