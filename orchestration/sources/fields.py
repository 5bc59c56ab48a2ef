"""The fields that every format is brought to before anything is judged.

Belongs here: the names, as every reader and the shared SQL use them. Not here: how a format
names them (the format's own module) or what makes a value acceptable (`records_sql`).
All values are text as the export wrote it; what the export does not say is NULL. `precision` is day, minute or
second where a format knows better than the text of `posted_at` tells.
"""

RAW_FIELDS: tuple[str, ...] = (
    "post_id",
    "author",
    "title",
    "body",
    "posted_at",
    "precision",
    "collected_at",
    "language",
    "platform",
    "kind",
    "repost_of",
    "quote_of",
    "reply_to",
    "url",
    "like_count",
    "repost_count",
    "reply_count",
    "visibility",
)
"""What an export may say about a post."""

VERDICT_FIELDS: tuple[str, ...] = ("file_index", "row_number", "record_bytes", "fault", "fault_value", "filtered")
"""What a reader says about a record: the place of its file among those that are read together (NULL for one alone), its
number, its size, why it is refused, why it is left out."""
