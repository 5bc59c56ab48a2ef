"""Addresses: what may stand in a URL, and how one is shown.

Belongs here: keeping passwords and signatures out of addresses and of every text. Not here: what lies behind them.
"""

import re
from urllib.parse import SplitResult, parse_qsl, urlsplit

URL = re.compile(
    r"(?P<start>[a-z][a-z0-9+.-]*://)(?P<user>[^\s/@'\"]*@)?(?P<rest>[^\s?'\"<>]*)(?P<query>\?[^\s'\"<>]*)?", re.I
)
# Names of URL parameters that hold a secret: presigned S3 and GCS, Azure SAS, and what services call their keys.
SECRET_PARAMETER = re.compile(
    r"^x-(amz|goog)-|(^|[-_.])(sig|signature|token|secret|pass|password|passwd|pwd|key|apikey|auth|authorization"
    r"|credentials?|jwt|session|sas|awsaccesskeyid|googleaccessid)$|(token|secret|password|apikey)$",
    re.I,
)
SECRET_OPTION = re.compile(r"key$|secret|token|pass|credential|connection_string|auth|signature|cookie|headers?$", re.I)
NO_USER = ("file", "http", "https", "s3", "s3a", "gs", "gcs")


def protocol(url: str) -> str:
    """The protocol of an address; `file` for a plain folder."""
    return url.partition("://")[0].lower() if "://" in url else "file"


def redacted(text: str) -> str:
    """A text in which no address has a password or a query."""
    return URL.sub(_shown, text)


def without_query(url: str) -> str:
    """An address up to its query."""
    return url.partition("?")[0] if protocol(url) in ("http", "https") else url


def fault(url: str) -> str | None:
    """What keeps an address from being used, without repeating any secret in it; None when nothing does."""
    if "://" not in url:
        return None if url.strip() else "is empty"
    try:
        parts = urlsplit(url)
        return _fault_of_parts(parts, parts.port)
    except ValueError:
        return "is not a URL: its host or port cannot be read"


def _fault_of_parts(parts: SplitResult, port: int | None) -> str | None:
    if port == 0:
        return "has the port 0"
    if parts.password is not None:
        return "has a password in it, which would end up in logs"
    if parts.username and parts.scheme in NO_USER:
        return "has a user or key in it, which would end up in logs"
    secret = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True) if SECRET_PARAMETER.search(name)]
    if secret:
        return f"is signed or has a key in it (parameter {secret[0]!r}), which would end up in logs"
    if not parts.netloc and parts.scheme != "file":
        return "names no host, bucket or container after ://"
    return None


def _shown(found: re.Match[str]) -> str:
    user = found["user"] or ""
    kept = "***@" if ":" in user or (user and protocol(found["start"]) in NO_USER) else user
    return f"{found['start']}{kept}{found['rest']}{'?***' if found['query'] else ''}"
