"""Files as they may come after an accident: seeds, and what happens to them.

Belongs here: the examples of every format, the nasty files, the mutations. Not here: what must hold (`test_fuzz`).
Each case has a random generator of its own, so that its number alone repeats it.
"""

import gzip
import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field

import zstandard

from orchestration.sources import Mapping
from orchestration.sources.mapping import NO_MAPPING
from orchestration.sources.registry import FORMATS

MAX_BYTES = 200_000  # of a seed: the limits of size have tests of their own
ODD_PIECES = (
    b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\xbd", b"\xe9", b"\r", b"\n", b"\r\n", b'"', b'""', b'\\"', b"'",
    b",", b";", b"\t", b"[", b"]", b"{", b"}", b"{}", b"null", b"NaN", b"1e400", b"-1", b"\\ud83d", b"\\u0000", b"<",
    b">", b"</item>", b"<![CDATA[", b"&#0;", b"&lol;", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"1.58283E+18", b"0000-00-00",
    b"1970-01-01", b"9999-12-31T23:59:60Z", b"99999999999999999999", b"true", b"---", b"\x1a", b"\x85",
    "\u2028".encode(), "\ufffd".encode(), b"Infinity", b"1e308", b"12/13/14", b"-9223372036854775809", b"{{{{{{{{",
)  # fmt: skip
ENCODINGS = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-8-sig", "cp1252", "latin-1", "cp437", "utf-7")


@dataclass(frozen=True)
class Seed:
    """A file to begin with, and what came with it."""

    name: str
    content: bytes
    mapping: Mapping = NO_MAPPING
    beside: dict[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Case:
    """A mutated file; `steps` say how it came about."""

    seed: Seed
    content: bytes
    steps: tuple[str, ...]


def seeds(more: dict[str, bytes]) -> list[Seed]:
    """The examples of all formats, and more files by name."""
    examples = [
        Seed(
            f"{name}: {example.says}",
            as_bytes(example.content),
            example.mapping,
            {other: as_bytes(content) for other, content in example.beside.items()},
        )
        for name, format_ in FORMATS.items()
        for example in format_.examples
    ]
    return [*examples, *(Seed(name, content) for name, content in more.items() if len(content) <= MAX_BYTES)]


def case(number: str, known: list[Seed]) -> Case:
    """The case of this number."""
    chance = random.Random(number)
    seed = chance.choice(known)
    content, steps = seed.content, []
    for _ in range(chance.choice((1, 1, 2, 2, 3, 5))):
        mutation = chance.choice(MUTATIONS)
        content = mutation(chance, content, known)[:MAX_BYTES]
        steps.append(mutation.__name__)
    packing = chance.choice((None,) * 6 + PACKINGS)
    if packing is not None:
        content = packing(chance, content)
        steps.append(packing.__name__)
    return Case(seed, content, tuple(steps))


def as_bytes(content: bytes | str) -> bytes:
    """Content as it lies on the disk."""
    return content.encode() if isinstance(content, str) else content


def _place(chance: random.Random, content: bytes) -> int:
    return chance.randint(0, len(content))


def _piece(chance: random.Random, content: bytes) -> slice:
    start = _place(chance, content)
    return slice(start, start + chance.choice((1, 2, 5, 20, 100, 1000)))


def flip_bytes(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    flipped = bytearray(content)
    for _number in range(chance.randint(1, 8) if content else 0):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return bytes(flipped)


def cut_the_end(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    return content[: _place(chance, content)]


def cut_the_start(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    return content[_place(chance, content) :]


def remove_a_piece(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    piece = _piece(chance, content)
    return content[: piece.start] + content[piece.stop :]


def repeat_a_piece(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    piece = _piece(chance, content)
    return content[: piece.stop] + content[piece] * chance.choice((1, 2, 30)) + content[piece.stop :]


def insert_something_odd(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    for _number in range(chance.randint(1, 4)):
        place = _place(chance, content)
        content = content[:place] + chance.choice(ODD_PIECES) * chance.choice((1, 1, 1, 3, 500)) + content[place:]
    return content


def exchange_a_word(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    """A value between quotes, colons or separators becomes another."""
    words = [word for word in content.replace(b'"', b" ").replace(b",", b" ").split() if len(word) < 60]
    if not words:
        return content
    return content.replace(
        chance.choice(words), chance.choice((*ODD_PIECES, b"", chance.choice(words))), chance.choice((1, -1))
    )


def shuffle_lines(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    lines = content.splitlines(keepends=True)
    chance.shuffle(lines)
    return b"".join(lines)


def repeat_lines(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    lines = content.splitlines(keepends=True)
    return content + b"".join(chance.choices(lines, k=chance.choice((1, 5, 200)))) if lines else content


def go_on_like_another(chance: random.Random, content: bytes, known: list[Seed]) -> bytes:
    other = chance.choice(known).content
    return content[: _place(chance, content)] + other[_place(chance, other) :]


def change_the_encoding(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    text = content.decode("utf-8", "replace")
    return text.encode(chance.choice(ENCODINGS), "replace")


def encode_twice(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    return content.decode(chance.choice(("latin-1", "cp437"))).encode()


def change_the_line_ends(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    return content.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\n", b"\n\r")))


def change_the_delimiter(chance: random.Random, content: bytes, _: list[Seed]) -> bytes:
    return content.replace(b",", chance.choice((b";", b"\t", b"|", b" ")))


MUTATIONS: tuple[Callable[[random.Random, bytes, list[Seed]], bytes], ...] = (
    flip_bytes, cut_the_end, cut_the_start, remove_a_piece, repeat_a_piece, insert_something_odd, insert_something_odd,
    exchange_a_word, exchange_a_word, shuffle_lines, repeat_lines, go_on_like_another, change_the_encoding,
    encode_twice, change_the_line_ends, change_the_delimiter,
)  # fmt: skip


def pack_with_gzip(chance: random.Random, content: bytes) -> bytes:
    return _damaged(chance, gzip.compress(content, 1))


def pack_with_zstd(chance: random.Random, content: bytes) -> bytes:
    return _damaged(chance, zstandard.ZstdCompressor().compress(content))


def pack_in_a_zip(chance: random.Random, content: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for number in range(chance.randint(1, 3)):
            archive.writestr(f"{number}.csv", content[: _place(chance, content)] if number else content)
    return _damaged(chance, buffer.getvalue())


PACKINGS = (pack_with_gzip, pack_with_zstd, pack_in_a_zip)


def _damaged(chance: random.Random, packed: bytes) -> bytes:
    return chance.choice((lambda *_: packed, cut_the_end, flip_bytes))(chance, packed, [])
