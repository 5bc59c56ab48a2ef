"""XML as people really export it: encodings, characters, entities, namespaces, ends that are missing."""

import pytest

from orchestration.sources.readers.opened import Opened
from orchestration.sources.readers.xml_elements import elements, records_of


def found(tmp_path, content: str | bytes, *names: str, without=(), encoding="utf-8"):
    path = tmp_path / "document"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return list(elements(Opened.open(path, "none", encoding), names or ("a",), without))


def text(tmp_path, content: str | bytes) -> str | None:
    return found(tmp_path, content)[0].text


def test_a_dtd_that_is_only_named_is_not_fetched(tmp_path):
    content = '<!DOCTYPE rss PUBLIC "-//N//DTD//EN" "http://127.0.0.1:9/rss.dtd"><r><a>1 &copy;</a></r>'
    assert text(tmp_path, content) == "1 ©"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a&nbsp;b", "a\xa0b"), ("R&D", "R&D"), ("a & b", "a & b"), ("&unheard;", "&unheard;"), ("&lt;b&gt;", "<b>"),
        ("&#233;&#xE9;", "éé"), ("&#146;", "’"), ("&#0;&#x1F;&#xFFFF;&#99999999;a", "a"), ("a\x00\x05\x10\x1cb", "ab"),
        ("<![CDATA[R&D &nbsp; <b>\x01]]>", "R&D &nbsp; <b>"), ("a<!-- no -- R&D -->b", "ab"), ("&LT;", "<"),
        ("<![CDATA[<!-- kept -->]]>", "<!-- kept -->"), ("&nbsp", "&nbsp"), ("\ufffea", "a"),
    ],
)  # fmt: skip
def test_text_is_read_as_it_was_meant(tmp_path, written, read):
    assert text(tmp_path, f"<r><a>{written}</a></r>") == read


@pytest.mark.parametrize("shift", range(0, 24, 3))
def test_a_mark_may_lie_across_two_pieces(tmp_path, shift):
    filler = "x" * (2**16 - 30 + shift)
    content = f"<r><b>{filler}</b><a>&eacute;<![CDATA[&]]>]<!-- - -->&copy;</a></r>"
    assert text(tmp_path, content) == "é&]©"


@pytest.mark.parametrize(
    ("declared", "codec"),
    [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("koi8-r", "koi8-r"), ("Shift_JIS", "shift_jis"),
     ("UTF-16", "utf-16"), ("utf-16le", "utf-16-le"), ("utf-8", "utf-8-sig"), ("gb2312", "gb18030"),
     ("utf-32", "utf-32")],
)  # fmt: skip
def test_the_encoding_is_found(tmp_path, declared, codec):
    word = {"cp1252": "é “”", "cp1251": "Пост", "koi8-r": "Пост", "shift_jis": "投稿"}.get(codec, "投稿 €")
    content = f'<?xml version="1.0" encoding="{declared}"?><r><a>{word}</a></r>'
    assert text(tmp_path, content.encode(codec)) == word


@pytest.mark.parametrize("declared", ["utf-16", "undefined", "no-such", "idna", "zlib", "x" * 39])
def test_an_encoding_that_cannot_be_is_not_believed(tmp_path, declared):
    assert text(tmp_path, f'<?xml version="1.0" encoding="{declared}"?><r><a>é</a></r>') == "é"


def test_blank_lines_before_the_declaration_are_forgiven_and_counted(tmp_path):
    assert text(tmp_path, '\n\n<?xml version="1.1" standalone="yes"?>\n<r><a>1</a></r>') == "1"
    with pytest.raises(ValueError, match="^line 4: mismatched tag$"):
        found(tmp_path, '\n\n<?xml version="1.1"?>\n<r><a>1</r>')


def test_a_declaration_may_come_after_a_comment_and_stays_where_it_is_text(tmp_path):
    assert text(tmp_path, "<!-- a --> \x01<!-- b -->\n<?xml version='1.0'?><r><a>1</a></r>") == "1"
    assert text(tmp_path, "<r><a><![CDATA[<?xml version='1.0'?>]]></a></r>") == "<?xml version='1.0'?>"


def test_what_stands_before_a_break_is_read(tmp_path):
    path = tmp_path / "document"
    path.write_text("<r>\n<a>1</a>\n<a>2</a>\n<a>secret<b></a></r>")
    opened = Opened.open(path, "none", "utf-8")
    *read, broken = records_of(opened, ("a",), lambda element: [{"body": element.text}])
    assert read == [{"body": "1"}, {"body": "2"}]
    assert broken == {"fault": "broken_xml", "fault_value": "line 4: mismatched tag"}
    assert "line 4" in (opened.damage or "")


def test_prefixes_are_the_usual_ones_whatever_the_document_calls_them(tmp_path):
    spaces = 'xmlns:q="http://purl.org/dc/elements/1.1/" xmlns="http://purl.org/rss/1.0/" xmlns:own="urn:x"'
    element = found(tmp_path, f"<r {spaces}><a><q:date/><own:b/><dcterms:c/><d/></a></r>")[0]
    assert [child.tag for child in element] == ["dc:date", "own:b", "dcterms:c", "d"]


def test_language_and_base_come_from_outside(tmp_path):
    content = '<r xml:lang="fr" xml:base="http://example.org/a/"><b xml:base="c/"><a x="1"/></b><a xml:lang="de"/></r>'
    first, second = found(tmp_path, content)
    assert first.attrib == {"x": "1", "xml:lang": "fr", "xml:base": "http://example.org/a/c/"}
    assert second.attrib["xml:lang"] == "de"


def test_elements_are_wanted_by_their_parent_too_and_some_are_left_out(tmp_path):
    content = "<r><a><b>1</b></a><c><b>2</b><d>3<e/></d>4</c></r>"
    assert [element.text for element in found(tmp_path, content, "a/b")] == ["1"]
    assert [child.tag for child in found(tmp_path, content, "c", without=("d",))[0]] == ["b"]
