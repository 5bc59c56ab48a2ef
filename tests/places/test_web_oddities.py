"""Web servers that are less than perfect: no HEAD, no length, no tags, redirects, logins, strange indexes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration.landing import Landing
from orchestration.places.web_index import members
from tests.places.web_server import WebServer

Land = Callable[..., Landing]
BytesOf = Callable[[Landing], dict[str, bytes]]
CONTENT = b"id,text\n1,one\n"


@pytest.fixture
def one(web: WebServer) -> str:
    """The address of the one file that the server has."""
    web.contents = {"/a.csv": CONTENT}
    return f"{web.url}/a.csv"


def test_a_server_that_does_not_answer_head_is_asked_for_content(
    web: WebServer, one: str, land: Land, bytes_of: BytesOf
) -> None:
    web.heads = False
    assert bytes_of(land(one)) == {"a.csv": CONTENT}
    assert land(one).fetched == 0


def test_a_file_without_tag_is_known_again_by_its_date(web: WebServer, one: str, land: Land) -> None:
    web.etags = False
    assert land(one).fetched == 1
    assert land(one).fetched == 0


def test_a_file_without_tag_and_date_is_fetched_every_night(web: WebServer, one: str, land: Land) -> None:
    web.etags = web.dates = False
    first, second = land(one), land(one)
    assert (first.fetched, second.fetched) == (1, 1)
    assert first.files == second.files


def test_a_chunked_answer_lands(web: WebServer, one: str, land: Land, bytes_of: BytesOf) -> None:
    web.chunked = True
    assert bytes_of(land(one)) == {"a.csv": CONTENT}


def test_a_chunked_answer_that_breaks_off_does_not_land(
    web: WebServer, one: str, land: Land, drafts: Callable[[], list[Path]]
) -> None:
    web.chunked, web.ends = True, {"/a.csv": 8}
    tonight = land(one)
    assert (tonight.files, drafts()) == ([], [])
    assert "source 'a.csv': a.csv in" in tonight.failed[0]


def test_an_answer_whose_end_cannot_be_told_is_refused(web: WebServer, one: str, land: Land) -> None:
    web.lengths = False
    tonight = land(one)
    assert tonight.files == []
    assert "does not say how long the file is" in tonight.failed[0]


def test_a_query_belongs_to_the_address_and_is_never_shown(web: WebServer, one: str, land: Land) -> None:
    assert [file.file_name for file in land(f"{one}?format=internal-7").files] == ["a.csv"]
    web.contents.clear()
    tonight = land(f"{one}?format=internal-7")
    assert "is not there" in tonight.unreachable[0]
    assert "internal-7" not in str(tonight)


def test_a_redirect_is_followed_and_where_it_leads_is_not_shown(web: WebServer, land: Land, bytes_of: BytesOf) -> None:
    web.contents = {"/store/x": CONTENT}
    web.redirects = {"/a.csv": f"{web.url}/store/x?signature=s3cr3t", "/b.csv": f"{web.url}/gone?signature=s3cr3t"}
    tonight = land(f"{web.url}/a.csv", f"{web.url}/b.csv")
    assert bytes_of(tonight) == {"a.csv": CONTENT}
    assert len(tonight.unreachable) == 1
    assert "s3cr3t" not in str(tonight)


def test_a_login_comes_from_netrc(
    web: WebServer, one: str, land: Land, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    web.login = "ada:s3cr3t"
    refused = land(one)
    assert "refuses access" in refused.unreachable[0]
    assert "netrc" in refused.unreachable[0]
    assert not refused.passing
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login ada password s3cr3t\n")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    assert len(land(one).files) == 1


def test_a_folder_is_recognised_where_the_server_adds_its_slash(web: WebServer, land: Land) -> None:
    web.contents, web.redirects = {"/exports/a.csv": CONTENT}, {"/exports": "/exports/"}
    assert [file.file_name for file in land(f"{web.url}/exports").files] == ["a.csv"]


def test_an_index_names_only_what_lies_in_its_own_folder() -> None:
    page = (
        '<a href="?C=M;O=A">Last modified</a> <a href="/">up</a> <a href="../b.csv">b</a> <a href="deep/x.csv">x</a>'
        ' <a href="https://elsewhere.example.org/in/a.csv">a</a> <a href="//[bad">bad</a> <a name="top">no link</a>'
        ' <a href="./one.csv">one</a> <A HREF="two%20words.csv">two</A> <a href="sub/">sub</a>'
        ' <a href="https://example.org/in/three.csv#top">three</a> <a href="one.csv">again</a>'
    )
    assert members(page, "https://example.org/in/") == [
        "https://example.org/in/one.csv",
        "https://example.org/in/two%20words.csv",
        "https://example.org/in/sub/",
    ]


def test_an_index_that_leads_in_circles_ends(web: WebServer, land: Land) -> None:
    web.contents = {f"/exports/{'deep/' * depth}a.csv": b"%d" % depth for depth in range(5)}
    assert len(land(f"{web.url}/exports/").files) == 5
