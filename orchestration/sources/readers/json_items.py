"""One large JSON document, item by item: an array, or the arrays under some keys of an object; or several documents.

Belongs here: walking through the document in bounded memory. A script's assignment before it is passed over. What is
read stays read when the document ends early or breaks, and a key that comes twice is met twice.
Not here: lines of JSON (`json_careful`), what an item means.
"""

import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TextIO, TypeVar

from orchestration.sources.head import Head
from orchestration.sources.plans import Record
from orchestration.sources.readers.json_text import parse_at, words_of
from orchestration.sources.readers.opened import Opened

PIECE_CHARS = 2**18
MAX_ITEM_CHARS = 2**24
BLANKS = re.compile(r"[\s\ufeff]*")
START = re.compile(r"[\[{]")
ENDED_EARLY = "the document ends inside an item"
TOO_LONG = f"an item of more than {MAX_ITEM_CHARS} characters"

Item = TypeVar("Item")


class Broken(ValueError):
    """The document cannot be read further; `fault` says how."""

    def __init__(self, fault: str, words: str) -> None:
        super().__init__(words)
        self.fault = fault


def records_of(
    opened: Opened, keys: Collection[str], records: Callable[[object], Iterable[Record]]
) -> Iterator[Record]:
    """The records of each item; where the document breaks, one refused record says so and is the last."""
    return _records_of(opened, items(opened.text(), keys), records)


def records_of_documents(opened: Opened, records: Callable[[object], Iterable[Record]]) -> Iterator[Record]:
    """The records of documents that follow one another, each over as many lines as it has; arrays item by item."""
    return _records_of(opened, _documents(opened.text()), records)


def records_by_key(opened: Opened, readers: Mapping[str, Callable[[object], Iterable[Record]]]) -> Iterator[Record]:
    """The records of the arrays under some keys of an object, each key with a reader of its own."""
    pairs = (pair for pair in _placed(opened.text(), readers.__contains__) if pair[0] in readers)
    return _records_of(opened, pairs, lambda pair: readers[pair[0]](pair[1]))


def first_objects(head: Head, keys: Collection[str]) -> list[dict[str, Any]]:
    """What a JSON file is recognised by: the objects of its first lines, else the first item (as in `items`), else all.

    [] for a file that is not JSON.
    """
    lines = [document for document in head.documents if isinstance(document, dict)]
    if lines or not head.text.lstrip("\ufeff \r\n\t").startswith(("{", "[")):
        return lines
    for sample in (lambda text: items(text, keys), _documents):
        try:
            first = next(sample(io.StringIO(head.text)), None)
        except Broken:
            continue
        if isinstance(first, dict):
            return [first]
    return []


def items(text: TextIO, keys: Collection[str]) -> Iterator[object]:
    """The items of a top-level array, or of the arrays under `keys` of a top-level object (`data.posts`: one below).

    An object with none of the keys gives nothing. Raises ValueError where the document breaks.
    """

    def goes_into(path: str) -> bool:
        return any(key.startswith(path) if path.endswith(".") else key == path for key in keys)

    return (item for _, item in _placed(text, goes_into))


def placed_items(text: TextIO) -> Iterator[tuple[str, object]]:
    """The items of every array, with its key as `items` takes it: at the top (''), under a key, or one below."""
    return _placed(text, lambda path: path.count(".") < 2)


def _placed(text: TextIO, goes_into: Callable[[str], bool]) -> Iterator[tuple[str, object]]:
    window = _Window(text)
    start = window.find(START)
    if start == "[":
        yield from (("", item) for item in _array(window))
    elif start == "{":
        yield from _object(window, goes_into)


class _Window:
    """A piece of the text that moves forward: `text` from `place` on is not used yet."""

    def __init__(self, source: TextIO) -> None:
        self._source = source
        self._ended = False
        self.text = ""
        self.place = 0

    def find(self, pattern: re.Pattern[str]) -> str:
        """Go behind the first match, which must come in the first piece; '' when there is none."""
        self._more()
        match = pattern.search(self.text)
        self.place = match.end() if match else len(self.text)
        return match[0] if match else ""

    def next_sign(self) -> str:
        """Go behind the next character that is no blank and return it; '' at the end."""
        while True:
            match = BLANKS.match(self.text, self.place)
            self.place = match.end() if match else self.place
            if self.place < len(self.text):
                self.place += 1
                return self.text[self.place - 1]
            if not self._more():
                return ""

    def value(self) -> object:
        """The JSON value that begins here. Raises Broken when there is none."""
        while True:
            try:
                value, end = parse_at(self.text, self.place)
            except ValueError as error:
                if len(self.text) - self.place > MAX_ITEM_CHARS:
                    raise Broken("line_too_long", TOO_LONG) from error
                if not self._more():
                    raise Broken("cut_off" if self._stops_inside(error) else "not_json", words_of(error)) from error
                continue
            # A number or word at the very end of the window may go on in the next piece.
            if end < len(self.text) or self._ended or not self._more():
                self.place = end
                return value

    def _more(self) -> bool:
        if self._ended:
            return False
        # What is unread doubles before it is tried again: an item of n pieces is not parsed n times.
        piece = self._source.read(max(PIECE_CHARS, len(self.text) - self.place))
        self.text, self.place = self.text[self.place :] + piece, 0
        self._ended = not piece
        return bool(piece)

    def _stops_inside(self, error: ValueError) -> bool:
        return getattr(error, "pos", 0) >= len(self.text) - 1 or "Unterminated string" in str(error)


def _records_of(
    opened: Opened, documents: Iterator[Item], records: Callable[[Item], Iterable[Record]]
) -> Iterator[Record]:
    try:
        for document in documents:
            yield from records(document)
    except Broken as error:
        yield {"fault": "cut_off" if opened.damaged() else error.fault, "fault_value": str(error)}


def _documents(text: TextIO) -> Iterator[object]:
    window = _Window(text)
    while sign := window.next_sign():
        if sign == "[":
            yield from _array(window)
        else:
            window.place -= 1
            yield window.value()


def _array(window: _Window) -> Iterator[object]:
    while True:
        sign = window.next_sign()
        if sign == "]":
            return
        if sign == "":
            raise Broken("cut_off", ENDED_EARLY)
        if sign == ",":
            continue
        window.place -= 1
        yield window.value()


def _object(window: _Window, goes_into: Callable[[str], bool], above: str = "") -> Iterator[tuple[str, object]]:
    while True:
        sign = window.next_sign()
        if sign == "}":
            return
        if sign == "":
            raise Broken("cut_off", ENDED_EARLY)
        if sign == ",":
            continue
        window.place -= 1
        path = f"{above}{window.value()}"
        if window.next_sign() != ":":
            raise Broken("not_json", "a key without a value")
        begins = window.next_sign()
        if begins == "[":
            wanted = goes_into(path)
            yield from ((path, item) for item in _array(window) if wanted)
        elif begins == "{" and goes_into(f"{path}."):
            yield from _object(window, goes_into, f"{path}.")
        else:
            window.place -= 1 if begins else 0
            window.value()
