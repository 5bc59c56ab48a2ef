"""Feeds of a blog, RSS and Atom, with whole articles; as many items as are wanted, which no real feed has."""

from collections.abc import Callable, Iterator
from email.utils import format_datetime
from html import escape
from pathlib import Path

from benchmarks.formats.invented import FIRST_AT, Post, posts

SITE = "https://blog.example.org/"

RSS_BEGIN = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel>
<title>An invented blog</title><link>{SITE}</link><language>en</language>
"""
RSS_END = "</channel></rss>\n"
ATOM_BEGIN = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>An invented blog</title><id>{SITE}</id><link href="{SITE}"/><updated>{FIRST_AT.isoformat()}</updated>
"""
ATOM_END = "</feed>\n"


def write_rss(path: Path, number: int) -> None:
    """An RSS 2.0 feed of so many posts."""
    _write(path, RSS_BEGIN, _item, RSS_END, number)


def write_atom(path: Path, number: int) -> None:
    """An Atom feed of so many posts."""
    _write(path, ATOM_BEGIN, _entry, ATOM_END, number)


def _write(path: Path, begin: str, written: Callable[[Post], str], end: str, number: int) -> None:
    def parts() -> Iterator[str]:
        yield begin
        yield from map(written, posts(number))
        yield end

    with path.open("w", encoding="utf-8") as file:
        file.writelines(parts())


def _item(post: Post) -> str:
    return f"""<item><title>{escape(post.title)}</title><link>{SITE}{post.number}/</link>
<guid isPermaLink="false">{SITE}?p={post.number}</guid><dc:creator>author_{post.author}</dc:creator>
<pubDate>{format_datetime(post.at)}</pubDate><category>business</category><slash:comments>2</slash:comments>
<description>{escape(post.text)}</description><content:encoded><![CDATA[{post.article}]]></content:encoded></item>
"""


def _entry(post: Post) -> str:
    at = post.at.isoformat()
    return f"""<entry><title>{escape(post.title)}</title><id>tag:blog.example.org,2023:{post.number}</id>
<link rel="alternate" href="{SITE}{post.number}/"/><author><name>author_{post.author}</name></author>
<published>{at}</published><updated>{at}</updated><category term="business"/>
<summary>{escape(post.text)}</summary><content type="html">{escape(post.article)}</content></entry>
"""
