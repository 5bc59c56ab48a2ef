"""Looking into XML elements that came in any shape.

Belongs here: what several XML formats share. Not here: the elements of any of them.
"""

from collections.abc import Mapping as Dict
from xml.etree.ElementTree import Element, tostring

from orchestration.sources.plans import Record
from orchestration.sources.readers.json_parts import COMPUTED


def mapped(fields: Dict[str, str], element: Element) -> Record:
    """The fields of a map found in an element: `"body": "content:encoded | description"` takes the first text."""
    return {field: first_text(element, paths) for field, paths in fields.items() if not paths.startswith(COMPUTED)}


def first_text(element: Element, paths: str) -> str | None:
    """The text at the first of several paths, written `a/b | c`, that has one."""
    texts = (text_of(found) for path in paths.split(" | ") for found in at(element, path))
    return next((text for text in texts if text), None)


def at(element: Element, path: str) -> list[Element]:
    """The elements at a path of names, `a/b`."""
    found = [element]
    for name in path.split("/"):
        found = [child for parent in found for child in parent if child.tag == name]
    return found


def text_of(element: Element) -> str | None:
    """What an element holds, as text or as markup; None for nothing but blanks."""
    text = (element.text or "") + "".join(_markup(child) for child in element)
    return text if text.strip() else None


def _markup(element: Element) -> str:
    """HTML of an element, without prefixes."""
    for part in element.iter():
        part.tag = part.tag.rpartition(":")[2]
    return tostring(element, encoding="unicode", method="html")
