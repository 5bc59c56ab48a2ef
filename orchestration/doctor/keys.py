"""Keys: the one that turns author names into keyed hashes. It is never shown."""

import re
from collections.abc import Iterator

from orchestration.doctor.finding import Finding, ok, wrong
from orchestration.home import Home
from orchestration.settings import Settings

RESTORE = "take author.key of this home from a backup: quotepart restore DIR --home NEW, then copy that one file"


def look(settings: Settings) -> Iterator[Finding]:
    """The key, where there are posts whose authors it has hashed."""
    home = Home(settings.home)
    path = home.root / "author.key"
    if not path.exists():
        if home.current_release() is None:
            yield ok("there is no key of author names yet; the first night makes it")
        else:
            yield wrong("author.key is missing: the next night would make another, and know no author again", RESTORE)
    elif re.fullmatch(r"[0-9a-f]{64}\s*", path.read_text(encoding="utf-8", errors="replace")):
        yield ok("author.key is a key of 32 bytes")
    else:
        yield wrong("author.key is damaged: it is not 64 hexadecimal digits", RESTORE)
