"""Text functions that DuckDB lacks, registered on dbt's connection.

Belongs here: `decode_text`, the HTML entities and the Unicode form NFKC. Not here: anything that SQL can do;
words, patterns and counts are macros and models.
"""

import html
import unicodedata

from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb import DuckDBPyConnection
from duckdb.sqltypes import VARCHAR


def decode_text(text: str) -> str:
    """HTML entities decoded, twice at most (exports often escape what was escaped), then NFKC."""
    once = html.unescape(text)
    return unicodedata.normalize("NFKC", html.unescape(once) if "&" in once else once)


class Plugin(BasePlugin):
    """What dbt-duckdb calls when it opens its connection."""

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        """Register `decode_text(varchar) -> varchar`."""
        conn.create_function("decode_text", decode_text, [VARCHAR], VARCHAR)
