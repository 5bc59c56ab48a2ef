"""Packed files that were cut or lie about themselves: what can be read is loaded, the file is partial and says why."""

import gzip

import zstandard

from tests.sources.nastiness.nasty import Nasty, rows

TABLE = rows(*(f"post {number}" for number in range(2000))).encode()


CASES = (
    Nasty("gzip, packed twice", gzip.compress(gzip.compress(TABLE)), status="quarantined"),
    Nasty("gzip with something after its end", gzip.compress(rows("a").encode()) + b"\0\0\0", posts=({"body": "a"},)),
    Nasty("gzip cut in its header", gzip.compress(TABLE)[:8], status="quarantined", words="too early"),
    Nasty("zstd cut in its header", zstandard.ZstdCompressor().compress(TABLE)[:5], status="quarantined"),
    Nasty("gzip of nothing", gzip.compress(b""), status="empty", words="unpacks to no bytes"),
    Nasty(
        "gzip whose sum is wrong",
        gzip.compress(rows("a").encode())[:-8] + b"\1\2\3\4\5\6\7\x08",
        status="partial",
        posts=({"body": "a"},),
        words="damaged",
    ),
    Nasty("a name of gzip and no gzip", b"\x1f\x8b\x08 is how gzip begins", status="quarantined", words="damaged"),
)
