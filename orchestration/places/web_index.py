"""Directory indexes of web servers: the links of a page that lead into its own folder.

Belongs here: reading the page that Apache, nginx and the like make of a folder. Not here: requests (web).
"""

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit


class Links(HTMLParser):
    """Collects where the links of a page lead."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the target of a link."""
        if tag == "a":
            self.found.extend(value for name, value in attrs if name == "href" and value)


def members(page: str, url: str) -> list[str]:
    """The addresses directly in a folder that its index names, each once; those that end with / are folders.

    Links that sort the index, lead up or elsewhere are left out.
    """
    links = Links()
    links.feed(page)
    found: dict[str, None] = {}
    for target in links.found:
        try:
            address = urljoin(url, target.strip())
            parts = urlsplit(address)
        except ValueError:
            continue
        inside = address.removeprefix(url) if address.startswith(url) else ""
        if inside and not parts.query and not parts.fragment and "/" not in inside[:-1]:
            found[address] = None
    return list(found)
