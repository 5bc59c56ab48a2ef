"""Archives: each member is recognised by itself, and what is no export is left out or refused by name."""

import gzip
import io
import struct
import tarfile
import zipfile

import pytest
import zstandard

from tests.sources.containers.conftest import table, tarred, zipped

PACKERS = {
    "zip": zipped,
    "zip, stored": lambda files: zipped(files, zipfile.ZIP_STORED),
    "tar": lambda files: tarred(files, "w"),
    "tar.gz": tarred,
    "tar.zst": lambda files: zstandard.compress(tarred(files, "w")),
}
TWEET = '{"data":{"id":"1","text":"a","author_id":"2","created_at":"2023-01-02T03:04:05.000Z"}}\n'
POST = '{"id":"1","date":"2023-01-02","text":"a"}\n'


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_each_member_is_loaded_as_a_file_of_its_own(opened, pack):
    files = {"a/table.csv": table("1", "2"), "lines.jsonl": POST, "packed.csv.gz": gzip.compress(table("3").encode())}
    found = opened(pack(files))
    assert {name: (report.format, report.rows_loaded) for name, report in found.items()} == {
        "a/table.csv": ("csv_generic", 2),
        "lines.jsonl": ("jsonl_generic", 1),
        "packed.csv.gz": ("csv_generic", 1),
        "": ("tar" if pack is not zipped and "zip" not in found[""].format else "zip", 0),
    }
    assert (found[""].status, found[""].reason) == ("opened", None)


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
def test_what_is_no_export_is_left_out_and_counted(opened, pack):
    found = opened(
        pack(
            {
                "__MACOSX/._a.csv": "x",
                "data/._a.csv": "x",
                ".DS_Store": "x",
                "data/media/1.jpg": "no picture at all",
                "picture without an ending": b"\xff\xd8\xff\xe0 and so on",
                "film": b"\0\0\0\x18ftypmp42",
                "a.csv": table("1"),
            }
        )
    )
    assert set(found) == {"a.csv", ""}
    assert found[""].status == "opened"
    assert found[""].reason == "left out: 3 media, 3 system files"


@pytest.mark.parametrize("pack", PACKERS.values(), ids=PACKERS)
@pytest.mark.parametrize("name", ["../up.csv", "/etc/up.csv", "a/../../up.csv", "C:\\up.csv", "..\\up.csv"])
def test_a_name_that_leads_out_is_refused_by_name(opened, pack, name):
    found = opened(pack({name: table("1"), "a.csv": table("2")}))
    assert set(found) == {"a.csv", ""}
    assert found[""].status == "partial"
    assert "up.csv (its name leads out of the archive)" in found[""].reason


def test_links_are_refused_by_name(opened):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as archive:
        for name, type_ in (("soft", tarfile.SYMTYPE), ("hard", tarfile.LNKTYPE), ("pipe", tarfile.FIFOTYPE)):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = type_, "/etc/passwd"
            archive.addfile(member)
    report = opened(buffer.getvalue())[""]
    assert report.status == "quarantined"
    assert report.reason == "not read: soft (a link); hard (a link); pipe (no plain file)"
    link = zipfile.ZipInfo("soft")
    link.external_attr = 0o120777 << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert opened(buffer.getvalue())[""].reason == "not read: soft (a link)"


def test_an_archive_inside_is_opened_and_one_further_inside_is_not(opened):
    inner = zipped({"b.csv": table("2"), "deeper.tar.gz": tarred({"c.csv": table("3")})})
    found = opened(tarred({"a.csv": table("1"), "inner.zip": inner}))
    assert {name: report.status for name, report in found.items()} == {
        "a.csv": "loaded",
        "inner.zip!/b.csv": "loaded",
        "inner.zip!/deeper.tar.gz": "quarantined",
        "inner.zip": "opened",
        "": "opened",
    }
    assert "unpack it" in found["inner.zip!/deeper.tar.gz"].reason


def test_an_encrypted_member_is_named_with_the_remedy(opened):
    content = bytearray(zipped({"secret.csv": table("1"), "open.csv": table("2")}))
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(sign) + place] |= 1
    found = opened(bytes(content))
    assert found["open.csv"].rows_loaded == 1
    assert found[""].status == "partial"
    assert found[""].reason == "not read: secret.csv (encrypted: unpack it with its password)"


def test_a_damaged_member_does_not_take_the_others_with_it(opened):
    content = bytearray(zipped({"bad.csv": table("1"), "good.csv": table("2")}, zipfile.ZIP_STORED))
    content[content.index(b"social")] ^= 0xFF
    found = opened(bytes(content))
    assert set(found) == {"good.csv", ""}
    assert found[""].status == "partial" and "bad.csv (damaged: Bad CRC-32" in found[""].reason


def test_an_unknown_packing_is_refused_with_the_remedy(opened):
    found = opened(zipped({"a.csv": table("1")}, zipfile.ZIP_LZMA))
    assert found[""].status == "quarantined" and "pack it again with deflate" in found[""].reason


def test_pages_and_scripts_beside_posts_hold_no_posts(opened):
    found = opened(zipped({"a.csv": table("1"), "page.html": "<!DOCTYPE html><html></html>"}))
    assert found["page.html"].status == "no_posts"
    alone = opened(zipped({"page.html": "<!DOCTYPE html><html></html>"}))
    assert alone["page.html"].status == "quarantined"


def test_a_table_without_a_date_is_a_question_unless_the_archive_is_a_platforms(opened):
    strange = "name,number\na,1\nb,2\n"
    assert opened(zipped({"a.csv": table("1"), "b.csv": strange}))["b.csv"].status == "quarantined"
    assert opened(zipped({"a.jsonl": TWEET, "b.csv": strange}))["b.csv"].status == "no_posts"


def test_a_name_of_odd_bytes_can_be_written_down(opened):
    found = opened(tarred({"a\udcff\n.csv": table("1")}))
    (name,) = set(found) - {""}
    name.encode()
    assert "\n" not in name


def test_a_name_that_is_no_text_costs_only_the_list_of_members(opened):
    found = opened(zipped({"caf\u00e9.csv": table("1")}).replace("\u00e9".encode(), b"\xff\xff"))
    assert [report.status for report in found.values()] == ["loaded", "partial"]


@pytest.mark.parametrize("place", range(4, 46))
def test_no_field_of_the_list_of_members_makes_it_raise(opened, place):
    content = bytearray(zipped({"a.csv": table("1"), "b.csv": table("2")}))
    start = content.index(b"PK\x01\x02")
    content[start + place] ^= 0xFF
    assert all(report.reason or report.status in ("loaded", "opened") for report in opened(bytes(content)).values())


def test_a_header_that_states_more_than_it_has_is_damage(opened):
    member = tarfile.TarInfo("././@LongLink")
    member.type, member.size = tarfile.GNUTYPE_LONGNAME, 2**33
    content = tarred({"a.csv": table("1")}, "w")[:1024] + member.tobuf(tarfile.GNU_FORMAT) + b"x" * 2**20
    report = opened(content)[""]
    assert report.status == "partial" and "65,536" in report.reason


def test_a_list_of_members_that_would_fill_the_memory_is_not_read(opened):
    content = zipped({"a.csv": table("1")})
    end = content.rindex(b"PK\x05\x06")
    large = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1, 1, 2**26, len(content), 0)
    report = opened(content[:end] + b"\0" * 2**26 + large)[""]
    assert report.status == "quarantined" and "list of members takes more than 16 MiB" in report.reason
