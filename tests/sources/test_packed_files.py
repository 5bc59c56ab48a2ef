"""gzip and zstd, sound and damaged."""

import gzip
import zlib

import pytest
import zstandard

CONTENT = "id,date,text\n" + "".join(f"{number},2023-01-02,post number {number}\n" for number in range(3000))


def zstd(content: bytes, window_log: int = 0) -> bytes:
    parameters = zstandard.ZstdCompressionParameters(window_log=window_log) if window_log else None
    packer = zstandard.ZstdCompressor(compression_params=parameters) if parameters else zstandard.ZstdCompressor()
    stream = packer.compressobj()
    return stream.compress(content) + stream.flush()


PACKERS = {"gzip": gzip.compress, "zstd": zstd}


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_a_packed_file_reads_like_a_plain_one(load_bytes, pack):
    plain, packed = load_bytes(CONTENT), load_bytes(pack(CONTENT.encode()))
    assert packed.posts == plain.posts
    assert packed.report == plain.report


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_several_packed_parts_in_one_file_are_all_read(load_bytes, pack):
    half = len(CONTENT) // 2
    packed = pack(CONTENT[:half].encode()) + pack(CONTENT[half:].encode())
    assert load_bytes(packed).report.rows_loaded == 3000


TABLE_LINE = "{0},2023-01-02,{1:x}\n"
JSON_LINE = '{{"id":{0},"date":"2023-01-02","text":"{1:x}"}}\n'


@pytest.mark.parametrize(("header", "line"), [("id,date,text\n", TABLE_LINE), ("", JSON_LINE)], ids=["table", "json"])
@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_of_a_cut_file_the_readable_part_is_loaded(load_bytes, pack, header, line):
    noise = "".join(line.format(number, zlib.crc32(str(number).encode())) for number in range(20_000))
    packed = pack((header + noise).encode())
    loaded = load_bytes(packed[: len(packed) * 2 // 3])
    assert loaded.report.status == "partial"
    assert "too early" in loaded.report.reason
    assert 1000 < loaded.report.rows_loaded < 20_000
    assert {reject["reason"] for reject in loaded.rejects} <= {"cut_off", "wrong_column_count"}


def test_a_small_zstd_file_is_read_whatever_window_it_states(load_bytes):
    """Reddit's dumps state 2 GiB; no more memory is taken than the file unpacks to."""
    report = load_bytes(zstd(CONTENT.encode() * 3, window_log=31)).report
    assert (report.status, report.rows_loaded) == ("loaded", 3000)


def test_a_zstd_window_that_would_eat_the_memory_is_refused(load_bytes, con):
    content = CONTENT.encode() + b"x" * 150_000_000
    con.execute("set memory_limit = '100MB'")
    try:
        report = load_bytes(zstd(content, window_log=28)).report
    finally:
        con.execute("set memory_limit = '1GB'")
    assert (report.status, report.rows_loaded) == ("quarantined", 0)
    assert "256 MiB" in report.reason and "QUOTEPART_MEMORY to 269MB" in report.reason


def test_an_empty_file_is_empty(load_bytes):
    assert load_bytes(b"").report.status == "empty"
    assert load_bytes(gzip.compress(b"")).report.status == "empty"
