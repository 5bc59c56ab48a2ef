"""What the formats of Hacker News have in common. Not here: the shape of any of them."""

ITEM = "https://news.ycombinator.com/item?id="


def address_of(item_id: str | None) -> str | None:
    """The address of a story or comment; the `url` inside a story is what it links to."""
    return f"{ITEM}{item_id}" if item_id else None
