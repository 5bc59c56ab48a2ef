"""The formats that can be read, and the choice among them.

Belongs here: the list, readable at a glance. Not here: any format, nor files of no format (`strangers`).
"""

from orchestration.sources.format import Format
from orchestration.sources.formats import (
    bluesky_feed,
    bluesky_jetstream,
    bluesky_minet_csv,
    brandwatch,
    crowdtangle,
    crowdtangle_instagram,
    csv_generic,
    feed_atom,
    feed_rss,
    fourcat_csv,
    fourcat_ndjson,
    hn_algolia,
    hn_firebase,
    json_generic,
    jsonl_generic,
    linkedin_shares,
    markdown_post,
    mastodon_archive,
    mastodon_outbox,
    mediacloud,
    meltwater,
    meta_own_data,
    parquet_generic,
    reddit_csv,
    reddit_ndjson,
    sprout,
    talkwalker,
    wordpress_wxr,
    x_analytics_csv,
    x_archive,
    x_grailbird_csv,
    x_grailbird_js,
    x_minet_csv,
    x_tags_csv,
    x_tcat_csv,
    x_twarc_csv,
    x_twarc_v1_csv,
    x_v1_jsonl,
    x_v2_jsonl,
    x_web_exporter_csv,
    x_web_exporter_json,
    youtube_comment_downloader,
    youtube_data_tools,
    zeeschuimer_csv,
    zeeschuimer_ndjson,
)
from orchestration.sources.head import Head
from orchestration.sources.mapping import Mapping
from orchestration.sources.plans import Answer, Plan

NAMED: dict[str, Format] = {
    "bluesky_feed": bluesky_feed.FORMAT,
    "bluesky_jetstream": bluesky_jetstream.FORMAT,
    "bluesky_minet_csv": bluesky_minet_csv.FORMAT,
    "brandwatch": brandwatch.FORMAT,
    "crowdtangle": crowdtangle.FORMAT,
    "crowdtangle_instagram": crowdtangle_instagram.FORMAT,
    "feed_atom": feed_atom.FORMAT,
    "feed_rss": feed_rss.FORMAT,
    "fourcat_csv": fourcat_csv.FORMAT,
    "fourcat_ndjson": fourcat_ndjson.FORMAT,
    "hn_algolia": hn_algolia.FORMAT,
    "hn_firebase": hn_firebase.FORMAT,
    "linkedin_shares": linkedin_shares.FORMAT,
    "markdown_post": markdown_post.FORMAT,
    "mastodon_archive": mastodon_archive.FORMAT,
    "mastodon_outbox": mastodon_outbox.FORMAT,
    "mediacloud": mediacloud.FORMAT,
    "meltwater": meltwater.FORMAT,
    "meta_own_data": meta_own_data.FORMAT,
    "reddit_csv": reddit_csv.FORMAT,
    "reddit_ndjson": reddit_ndjson.FORMAT,
    "sprout": sprout.FORMAT,
    "talkwalker": talkwalker.FORMAT,
    "wordpress_wxr": wordpress_wxr.FORMAT,
    "x_analytics_csv": x_analytics_csv.FORMAT,
    "x_archive": x_archive.FORMAT,
    "x_grailbird_csv": x_grailbird_csv.FORMAT,
    "x_grailbird_js": x_grailbird_js.FORMAT,
    "x_minet_csv": x_minet_csv.FORMAT,
    "x_tags_csv": x_tags_csv.FORMAT,
    "x_tcat_csv": x_tcat_csv.FORMAT,
    "x_twarc_csv": x_twarc_csv.FORMAT,
    "x_twarc_v1_csv": x_twarc_v1_csv.FORMAT,
    "x_v1_jsonl": x_v1_jsonl.FORMAT,
    "x_v2_jsonl": x_v2_jsonl.FORMAT,
    "x_web_exporter_csv": x_web_exporter_csv.FORMAT,
    "x_web_exporter_json": x_web_exporter_json.FORMAT,
    "youtube_comment_downloader": youtube_comment_downloader.FORMAT,
    "youtube_data_tools": youtube_data_tools.FORMAT,
    "zeeschuimer_csv": zeeschuimer_csv.FORMAT,
    "zeeschuimer_ndjson": zeeschuimer_ndjson.FORMAT,
}
"""Formats of one tool or platform; a file is of one of them at most."""

GENERIC: dict[str, Format] = {
    "csv_generic": csv_generic.FORMAT,
    "json_generic": json_generic.FORMAT,
    "jsonl_generic": jsonl_generic.FORMAT,
    "parquet_generic": parquet_generic.FORMAT,
}
"""Formats of no tool in particular; asked only about files that no named format claims."""

FORMATS: dict[str, Format] = NAMED | GENERIC


def claims(head: Head, mapping: Mapping) -> dict[str, Answer]:
    """Every format that answers for this file: never more than one.

    Columns that the owner names are obeyed where the file has all of them, even in the export of a known tool.
    """
    if mapping.columns:
        generic = _answers(GENERIC, head, mapping)
        told: dict[str, Answer] = {name: answer for name, answer in generic.items() if isinstance(answer, Plan)}
        if told:
            return told
    return _answers(NAMED, head, mapping) or _answers(GENERIC, head, mapping)


def _answers(formats: dict[str, Format], head: Head, mapping: Mapping) -> dict[str, Answer]:
    answers = {name: format_.answer(head, mapping) for name, format_ in formats.items()}
    return {name: answer for name, answer in answers.items() if answer is not None}
