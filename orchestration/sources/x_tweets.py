"""What the formats of X have in common. Not here: the shape of any of them."""


def url_of(post_id: str | None) -> str | None:
    """The address of a post, which its id suffices for."""
    return f"https://x.com/i/status/{post_id}" if post_id else None
