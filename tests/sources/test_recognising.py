"""A file is of one format or of none, by its content."""

import json
from pathlib import Path

import pytest

from orchestration.sources.head import read_head
from orchestration.sources.mapping import NO_MAPPING
from orchestration.sources.registry import claims


def test_no_real_export_is_claimed_twice(shared_exports: Path):
    files = [path for path in shared_exports.rglob("*") if path.is_file() and path.stat().st_size]
    assert len(files) > 500
    twice = {str(path): found for path in files if len(found := claims(read_head(path), NO_MAPPING)) > 1}
    assert twice == {}


@pytest.mark.parametrize(
    ("content", "status", "words"),
    [
        ("# Notes\n\nSome words, and more.\nThe end.\n", "no_posts", "text document"),
        ("<!DOCTYPE html><html><body>Log in</body></html>", "quarantined", "web page"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "quarantined", "git lfs pull"),
        ("<?xml version='1.0'?><books><book/></books>", "quarantined", "XML document of unknown kind (<books>)"),
        ("<opml version='2.0'><body/></opml>", "no_posts", "OPML"),
        ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", "quarantined", "web page"),
        ('<p align="center">\n<img src="a.png"></p>\n\n# Notes\n', "no_posts", "text document"),
        ("<<<<<<< ours\n", "quarantined", "not XML"),
        (b"PK\x03\x04 and so on", "quarantined", "ZIP"),
        (bytes(range(256)) * 4, "quarantined", "binary"),
        (json.dumps([{"a": 1}]), "quarantined", "JSON"),
        ('{"a": 1}\n{"a": 2}\n', "quarantined", "posted_at"),
    ],
)
def test_a_stranger_is_named_and_never_raises(load_bytes, content, status, words):
    report = load_bytes(content).report
    assert report.status == status
    assert words in report.reason
    assert report.rows_read == 0
