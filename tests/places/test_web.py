"""Places behind http(s)://: what is asked of the server, what lands, what is read on, what is said when it fails."""

from collections.abc import Callable
from pathlib import Path

import pytest

from orchestration import fetching
from orchestration.landing import Landing
from orchestration.places import Place
from tests.places.web_server import WebServer

Land = Callable[..., Landing]
BytesOf = Callable[[Landing], dict[str, bytes]]
LARGE = bytes(range(256)) * 2000
TWO = {"/exports/a.csv": b"id,text\n1,one\n", "/exports/deep/b b.csv": b"id,text\n2,two\n"}


def test_one_file_lands_and_a_second_night_asks_for_no_content(web: WebServer, land: Land, bytes_of: BytesOf) -> None:
    web.contents = {"/a.csv": b"id,text\n1,one\n"}
    assert bytes_of(land(f"one={web.url}/a.csv")) == {"a.csv": b"id,text\n1,one\n"}
    web.requests.clear()
    again = land(f"one={web.url}/a.csv")
    assert (again.fetched, len(again.files)) == (0, 1)
    assert web.requests == [("HEAD", "/a.csv", None)]


def test_the_index_of_a_folder_is_walked_once_a_night(web: WebServer, land: Land, bytes_of: BytesOf) -> None:
    web.contents = {**TWO, "/other.csv": b"x"}
    assert bytes_of(land(f"{web.url}/exports/")) == {
        "a.csv": TWO["/exports/a.csv"],
        "deep/b b.csv": b"id,text\n2,two\n",
    }


def test_a_second_night_reads_the_index_and_headers_only(web: WebServer, land: Land) -> None:
    web.contents = dict(TWO)
    land(f"{web.url}/exports/")
    web.requests.clear()
    assert land(f"{web.url}/exports/").fetched == 0
    assert sorted(path for path, _ in web.gets()) == ["/exports/", "/exports/deep/"]
    assert len(web.requests) == 5


def test_only_the_changed_file_is_fetched_again(web: WebServer, land: Land, bytes_of: BytesOf) -> None:
    web.contents = dict(TWO)
    land(f"{web.url}/exports/")
    web.contents["/exports/a.csv"] = b"id,text\n9,new\n"
    web.requests.clear()
    tonight = land(f"{web.url}/exports/")
    assert (tonight.fetched, bytes_of(tonight)["a.csv"]) == (1, b"id,text\n9,new\n")
    assert web.gets("/exports/a.csv") == [("/exports/a.csv", None)]


def test_patterns_choose_files_before_anything_is_asked_about_them(web: WebServer, land: Land) -> None:
    web.contents = {f"/exports/{name}": b"x" for name in ("a.csv", "b.csv", "readme.html", "old/c.csv")}
    place = Place("web", f"{web.url}/exports/", include=("*.csv",), exclude=("old/**",))
    assert [file.file_name for file in land(place).files] == ["a.csv", "b.csv"]
    assert not [path for _, path, _ in web.requests if "readme" in path or "c.csv" in path]


def test_a_download_that_breaks_off_is_read_on_by_a_range(web: WebServer, land: Land, bytes_of: BytesOf) -> None:
    web.contents, web.break_at = {"/a.csv": LARGE}, {"/a.csv": 300_000}
    tonight = land(f"{web.url}/a.csv")
    assert bytes_of(tonight) == {"a.csv": LARGE}
    (_, first), (_, second) = web.gets("/a.csv")
    assert first is None
    assert second == f"bytes={300_000 - fetching.OVERLAP_BYTES}-"


def test_what_broke_off_too_often_is_read_on_in_the_next_night(
    web: WebServer, land: Land, bytes_of: BytesOf, drafts: Callable[[], list[Path]]
) -> None:
    web.contents, web.ends = {"/a.csv": LARGE}, {"/a.csv": 300_000}
    broken = land(f"{web.url}/a.csv")
    assert (broken.files, broken.passing) == ([], True)
    assert "does not answer" in broken.failed[0]
    assert [path.stat().st_size for path in drafts()] == [300_000]
    web.ends.clear()
    assert bytes_of(land(f"{web.url}/a.csv")) == {"a.csv": LARGE}
    assert web.gets("/a.csv")[-1][1] == f"bytes={300_000 - fetching.OVERLAP_BYTES}-"
    assert drafts() == []


def test_a_draft_of_a_file_that_changed_meanwhile_is_removed(
    web: WebServer, land: Land, bytes_of: BytesOf, drafts: Callable[[], list[Path]]
) -> None:
    web.contents, web.ends = {"/a.csv": LARGE}, {"/a.csv": 300_000}
    land(f"{web.url}/a.csv")
    web.contents, web.ends = {"/a.csv": LARGE[::-1]}, {}
    assert bytes_of(land(f"{web.url}/a.csv")) == {"a.csv": LARGE[::-1]}
    assert web.gets("/a.csv")[-1][1] is None
    assert drafts() == []


def test_a_server_without_ranges_is_read_from_the_start_again(
    web: WebServer, land: Land, bytes_of: BytesOf, drafts: Callable[[], list[Path]]
) -> None:
    web.contents, web.break_at, web.ranges = {"/a.csv": LARGE}, {"/a.csv": 300_000}, False
    assert bytes_of(land(f"{web.url}/a.csv")) == {"a.csv": LARGE}
    assert drafts() == []


def test_a_draft_that_does_not_fit_the_rest_is_thrown_away(
    web: WebServer, land: Land, bytes_of: BytesOf, drafts: Callable[[], list[Path]]
) -> None:
    web.contents, web.ends = {"/a.csv": LARGE}, {"/a.csv": 300_000}
    land(f"{web.url}/a.csv")
    (draft,) = drafts()
    draft.write_bytes(draft.read_bytes()[:-10] + bytes(10))
    web.ends.clear()
    assert bytes_of(land(f"{web.url}/a.csv")) == {"a.csv": LARGE}


def test_a_file_that_changes_while_it_is_read_is_left_for_the_next_night(
    web: WebServer, land: Land, drafts: Callable[[], list[Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    web.contents = {"/a.csv": LARGE}
    keep, place = fetching.fetch, f"{web.url}/a.csv"

    def meanwhile(*arguments: object) -> fetching.Draft:
        draft = keep(*arguments)  # type: ignore[arg-type]
        web.contents["/a.csv"] = LARGE + b"more"
        return draft

    monkeypatch.setattr(fetching, "fetch", meanwhile)
    tonight = land(place)
    assert (tonight.growing, tonight.files, drafts()) == (["a.csv/a.csv"], [], [])


def test_503_for_a_while_is_waited_for(web: WebServer, land: Land) -> None:
    web.contents, web.unavailable = {"/a.csv": b"x"}, 2
    assert len(land(f"{web.url}/a.csv").files) == 1


def test_503_for_longer_is_reported_as_passing_and_stops_no_other_source(web: WebServer, land: Land) -> None:
    web.contents, web.unavailable = {"/b.csv": b"x"}, 3
    tonight = land(f"down={web.url}/a.csv", f"up={web.url}/b.csv")
    assert [file.source for file in tonight.files] == ["up"]
    assert tonight.passing
    assert "source 'down'" in tonight.unreachable[0]
    assert "next night" in tonight.unreachable[0]


def test_a_file_that_is_refused_stops_no_other_of_its_source(web: WebServer, land: Land) -> None:
    web.contents, web.refused = dict(TWO), {"/exports/a.csv"}
    tonight = land(f"{web.url}/exports/")
    assert [file.file_name for file in tonight.files] == ["deep/b b.csv"]
    assert "a.csv in" in tonight.failed[0]
    assert "netrc" in tonight.failed[0]
    assert not tonight.passing


def test_a_source_that_goes_down_between_files_is_left_after_three(web: WebServer, land: Land) -> None:
    web.contents = {f"/exports/{number}.csv": b"x%d" % number for number in range(9)}
    first = land(f"{web.url}/exports/")
    assert first.fetched == 9
    web.contents = {name: content + b"!" for name, content in web.contents.items()}
    web.ends = dict.fromkeys(web.contents, 0)
    tonight = land(f"{web.url}/exports/")
    assert tonight.files == []
    assert tonight.failed[-1].endswith("6 more files were not asked for")
    assert len(web.gets("/exports/")) == 1 + 9 + 1 + 3 * 3
