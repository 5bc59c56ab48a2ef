"""A kind of place: the interface that each of them has.

Belongs here: what a kind must offer, and why one may fail. Not here: any of them (one module each).
"""

import enum
import errno
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from pydantic import BaseModel, ConfigDict

from orchestration.places.place import Place, RemoteFile

# Seconds until a server must have taken the connection, and between two answers of it. 2026-11: transatlantic links
# connect within one second; object stores start to answer a large listing within twenty.
CONNECT_SECONDS = 10
ANSWER_SECONDS = 60
# What is read in one go (bytes): few requests for a large file, little memory.
BLOCK_BYTES = 8 << 20


class Why(enum.Enum):
    """Why a place or a file did not come."""

    GONE = "is not there"
    DENIED = "refuses access"
    DOWN = "does not answer"
    BROKEN = "cannot be read"


class Options(BaseModel):
    """Options of a kind of place, as a sources file states them; none of them is a secret."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Reached(Protocol):
    """A place that answered."""

    remarks: list[str]

    def files(self) -> Iterable[RemoteFile]:
        """Every file that lies there. Raises FileNotFoundError when the place is not there."""

    def read(self, file: RemoteFile, start: int) -> Iterator[bytes]:
        """The bytes of a file from an offset. Raises StartsOver where that is not possible, Changed when it changed."""

    def now(self, file: RemoteFile) -> RemoteFile:
        """The file as it is at this moment."""


@dataclass(frozen=True)
class Kind:
    """A kind of place. `access` says what to do when it refuses.

    Its library tries once: trying again is the business of `patience`.
    """

    name: str
    protocols: tuple[str, ...]
    options: type[Options]
    reach: Callable[[Place], Reached]
    errors: Callable[[], tuple[type[Exception], ...]]
    why: Callable[[Exception], Why]
    access: str


# Errors of the operating system and of s3fs, which has its own numbers for answers such as 503, that pass.
PASSING_NUMBERS = {
    getattr(errno, name)
    for name in ("EBUSY", "EIO", "EREMOTEIO", "ENETUNREACH", "EHOSTUNREACH", "ENETDOWN", "EHOSTDOWN", "ESTALE")
    if hasattr(errno, name)
}


def why_of_os_error(error: Exception) -> Why:
    """Why an operation failed whose errors are those of the operating system."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Why.GONE
    if isinstance(error, PermissionError):
        return Why.DENIED
    if isinstance(error, ConnectionError | TimeoutError):
        return Why.DOWN
    passing = isinstance(error, OSError) and error.errno in PASSING_NUMBERS
    return Why.DOWN if passing else Why.BROKEN
