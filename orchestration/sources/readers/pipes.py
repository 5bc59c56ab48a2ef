"""A packed file as a pipe of its unpacked bytes, for a reader that cannot unpack it itself.

Belongs here: the pipe and what feeds it. Not here: unpacking (`opening`).
DuckDB 1.5 refuses zstd windows of more than 128 MiB, and Reddit's dumps state 2 GiB. An unpacked copy would need
twenty times the space of the file.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from orchestration.sources.readers.opening import Compression, Unpacked

PIECE = 2**20


@dataclass
class Pipe:
    """Where to read, once and from start to end; `damage` says afterwards why the bytes ended before their time."""

    path: Path
    damage: str | None = "not read to its end"


@contextmanager
def piped(source: Path, compression: Compression) -> Iterator[Pipe]:
    """The unpacked bytes of a file as a named pipe, for as long as the block lasts."""
    with TemporaryDirectory(prefix="quotepart-") as folder:
        pipe = Pipe(Path(folder) / "pipe")
        os.mkfifo(pipe.path, 0o600)
        is_over = Event()
        feeder = Thread(target=_feed, args=(pipe, Unpacked(source, compression), is_over))
        feeder.start()
        try:
            yield pipe
        finally:
            is_over.set()
            _drain(pipe.path, feeder)


def _feed(pipe: Pipe, unpacked: Unpacked, is_over: Event) -> None:
    piece = memoryview(bytearray(PIECE))
    with closing(unpacked), suppress(BrokenPipeError), pipe.path.open("wb", buffering=0) as sink:
        while count := unpacked.readinto(piece):
            if is_over.is_set():
                return
            _write(sink.fileno(), piece[:count])
        pipe.damage = unpacked.damage


def _write(descriptor: int, piece: memoryview) -> None:
    while piece:
        piece = piece[os.write(descriptor, piece) :]


def _drain(path: Path, feeder: Thread) -> None:
    """Let a feeder end that still waits for a reader, or for one that went away."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        while feeder.is_alive():
            with suppress(BlockingIOError):
                os.read(descriptor, PIECE)
            feeder.join(0.01)
    finally:
        os.close(descriptor)
