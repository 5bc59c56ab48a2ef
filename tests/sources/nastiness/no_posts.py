"""Files in a folder of posts that hold none: pointers, pages, scraps, lists of other things."""

from tests.sources.nastiness.nasty import Nasty

POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"
ERROR_PAGE = "<!DOCTYPE html>\n<html lang=en><title>Error 404, not found</title>\n<p>a,b,c\n"

CASES = (
    Nasty("no bytes", b"", status="empty", words="no bytes"),
    Nasty("nothing but blanks and line ends", b" \r\n\r\n\t\n", status="no_posts"),
    Nasty("a mark of UTF-8 and nothing more", "\ufeff", status="no_posts"),
    Nasty("a pointer of Git LFS", POINTER, status="quarantined", words="git lfs pull"),
    Nasty(
        "a pointer of Git LFS with line ends of Windows",
        POINTER.replace("\n", "\r\n"),
        status="quarantined",
        words="git lfs pull",
    ),
    Nasty(
        "a pointer of git-annex", "/annex/objects/SHA256E-s123--4d7a.csv\n", status="quarantined", words="git annex get"
    ),
    Nasty(
        "a link of git-annex as a text",
        "../.git/annex/objects/X1/q2/SHA256E-s123--4d7a.csv/SHA256E-s123--4d7a.csv",
        status="quarantined",
        words="git annex get",
    ),
    Nasty("a web page instead of the table", ERROR_PAGE, status="quarantined", words="web page"),
    Nasty("the same after a comment", "<!-- served by x -->\n" + ERROR_PAGE, status="quarantined", words="web page"),
    Nasty(
        "a refusal of a storage service",
        "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>",
        status="quarantined",
        words="<Error>",
    ),
    Nasty(
        "a refusal of an interface", '{"errors":[{"code":88,"message":"Rate limit exceeded"}]}', status="quarantined"
    ),
    Nasty(
        "people",
        '{"id":"1","username":"ann","created_at":"2023-01-02T03:04:05Z"}\n',
        status="quarantined",
        words="text",
    ),
    Nasty("counts", "start,end,tweet_count\n2023-01-01,2023-01-02,17\n", status="quarantined", words=".columns.yml"),
)
