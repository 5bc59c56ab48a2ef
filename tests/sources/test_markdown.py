"""Posts of static sites: what front matter says, and what the file's name says where that is silent."""

from collections import Counter

import pytest

from orchestration.sources.readers import front_matter

DATED = "---\ntitle: Note\ndate: 2023-01-02\n---\nText\n"
UNDATED = "---\ntitle: Note\n---\nText\n"


@pytest.fixture
def load_named(load_file, tmp_path):
    def load_named(name: str, content: str):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        return load_file(path)

    return load_named


def test_the_name_of_a_jekyll_post_gives_day_and_id(load_named):
    post = load_named("2023-01-02-a-note.md", UNDATED).posts[0]
    assert (post["post_id"], str(post["posted_at"]), post["posted_at_precision"]) == (
        "2023-01-02-a-note", "2023-01-02 00:00:00", "day",
    )  # fmt: skip


def test_the_date_in_the_page_goes_before_the_one_in_the_name(load_named):
    post = load_named("2022-12-31-a-note.md", DATED).posts[0]
    assert (post["post_id"], str(post["posted_at"])) == ("2023-01-02-a-note", "2023-01-02 00:00:00")


def test_two_letters_before_the_ending_are_the_language(load_named):
    assert load_named("note.fr.md", DATED).posts[0]["language"] == "fr"
    assert load_named("note.fr.md", DATED.replace("title", "lang: de\ntitle")).posts[0]["language"] == "de"


def test_posts_of_one_name_are_told_apart_by_their_day(load_named):
    ids = {load_named("hello.md", DATED.replace("2023", year)).posts[0]["post_id"] for year in ("2022", "2023")}
    assert ids == {"2022-01-02-hello", "2023-01-02-hello"}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (UNDATED, "a page without a date"),
        ("# A project\n\nRead me, please.\n", "text document"),
        ("---\n\nA rule above a text, and one below.\n\n---\n", "text document"),
        ("---\napiVersion: v1\nkind: Service\n---\napiVersion: v1\n", "text document"),
        ("+++\nnot = toml = at all\n+++\nText\n", "text document"),
    ],
)
def test_a_page_that_is_no_post_is_no_reject(load_named, content, words):
    report = load_named("README.md", content).report
    assert (report.status, report.rows_read) == ("no_posts", 0)
    assert words in report.reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [("Draft: True", "draft"), ("published: no", "draft"), ("type: page", "page"), ("status: private", "not_public")],
)
def test_what_is_not_public_is_left_out(load_named, line, reason):
    assert load_named("note.md", DATED.replace("title", f"{line}\ntitle")).report.filtered_reasons == {reason: 1}


@pytest.mark.parametrize("author", ["ann", "[ann, bob]", "{name: ann}", "[{name: ann, email: ann@example.org}]"])
def test_an_author_is_found_in_any_shape(load_named, author):
    plain = load_named("note.md", DATED.replace("title", "author: ann\ntitle")).posts[0]
    assert (
        load_named("note.md", DATED.replace("title", f"authors: {author}\ntitle")).posts[0]["author_key"]
        == (plain["author_key"])
    )


@pytest.mark.parametrize(
    "page",
    ["---\n" + "a: [" * 5000 + "\n---\n", "---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n", "---\n- a\n---\n",
     "---\n!!python/object:os.system\n---\n", "+++\na = " + "[" * 5000 + "\n+++\n", "---\n\x00: \x01\n---\n"],
    ids=["deep", "aliases", "a list", "a tag", "deep TOML", "controls"],
)  # fmt: skip
def test_no_front_matter_makes_it_raise(page):
    front_matter.split(page)


def test_a_blog_of_a_hundred_posts(load_file, shared_exports):
    folder = shared_exports / "blog_markdown_lotusnotus"
    loaded = {path.name: load_file(path) for path in sorted(folder.rglob("*")) if path.is_file()}
    assert Counter(file.report.status for file in loaded.values()) == {"loaded": 108, "no_posts": 1}
    posts = {name: file.posts[0] for name, file in loaded.items() if file.posts}
    assert len({post["post_id"] for post in posts.values()}) == len(posts) == 108
    other_month = [name for name, post in posts.items() if not post["posted_at_raw"].startswith(name[:7])]
    assert other_month == ["2025-06-connecting-domino-iq-to-external-llm-providers.md"]  # posted on the 2nd of July
    assert sum("social business" in f"{post['title']} {post['body']}".casefold() for post in posts.values()) == 6
    post = posts["2010-10-super-replication.md"]
    assert (post["title"], post["post_id"]) == ("Super-replication!", "2010-10-20-super-replication")
    assert (str(post["posted_at"]), post["zone_assumed"]) == ("2010-10-20 13:15:00", False)
    assert post["body"].startswith("\nThis is funny. I frequently see this error page")
