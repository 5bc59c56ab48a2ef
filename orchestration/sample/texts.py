"""Put invented texts together.

Belongs here: one text with the given categories, and the disguises that must not hide a match.
Not here: the word lists (`vocabulary`), who writes when (`conversation`).
"""

import random
import unicodedata
from collections.abc import Callable, Sequence

from orchestration.sample.vocabulary import (
    CARRIERS,
    CLOSERS,
    JOINERS,
    NOTHING,
    OTHER_SOCIAL,
    PHRASES,
    PLACES,
    TRAPS,
)


def _hashtag(phrase: str) -> str:
    letters = phrase.replace("'", " ").replace(".", "")
    return "#" + "".join(word[0].upper() + word[1:] for word in letters.split())


def _soft_hyphen(phrase: str) -> str:
    return phrase[:-3] + "\u00ad" + phrase[-3:]


def _bold_first_word(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return f"<b>{first}</b> {rest}"


Disguise = Callable[[str], str]
# What every encoding can write.
SIMPLE: tuple[Disguise, ...] = (
    str,
    str,
    str,
    str.upper,
    str.title,
    lambda phrase: phrase.replace(" ", "-"),
    _hashtag,
    lambda phrase: phrase.replace(" ", "&nbsp;"),
    lambda phrase: phrase.replace(" ", "\u00a0"),
    _soft_hyphen,
    lambda phrase: phrase[:2] + "&shy;" + phrase[2:],
    _bold_first_word,
)
UNICODE: tuple[Disguise, ...] = (
    *SIMPLE,
    lambda phrase: unicodedata.normalize("NFD", phrase),
    lambda phrase: phrase[:4] + "\u200b" + phrase[4:],
    lambda phrase: phrase.replace(" ", "_"),
)


def disguise(rng: random.Random, phrase: str, *, only_simple: bool) -> str:
    """The phrase in one of the spellings that count the same."""
    if phrase.startswith("#"):
        return phrase
    return rng.choice(SIMPLE if only_simple else UNICODE)(phrase)


def subject(rng: random.Random, language: str, categories: Sequence[str], *, slot: bool, only_simple: bool) -> str:
    """What a post is about: phrases of its categories, else of the open slot, else a trap or nothing at all."""
    if categories:
        phrases = (rng.choice(PHRASES[language][category]) for category in categories)
        return JOINERS[language].join(disguise(rng, phrase, only_simple=only_simple) for phrase in phrases)
    if slot:
        return rng.choice(OTHER_SOCIAL[language])
    return rng.choice((TRAPS if rng.random() < 0.3 else NOTHING)[language])


def sentence(rng: random.Random, language: str, about: str, *, number: int, only_simple: bool) -> str:
    """A sentence about something, with filler that makes no match."""
    carrier = rng.choice(CARRIERS[language])
    closer = rng.choice(CLOSERS[language]).format(number=number)
    text = f"{carrier.format(about, rng.choice(PLACES[language]))} {closer}".strip()
    return text.replace(" 🙂", "") if only_simple else text


def filler(rng: random.Random, language: str, *, number: int, only_simple: bool) -> str:
    """A sentence that makes no match."""
    return sentence(rng, language, rng.choice(NOTHING[language]), number=number, only_simple=only_simple)
