"""DuckDB's extensions for the lake, loaded as the night loads them.

Belongs here: handing dbt-duckdb's connection to `orchestration.lake`. Not here: which extensions, and from where.
"""

from typing import Any

from dbt.adapters.duckdb.credentials import DuckDBCredentials
from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb import DuckDBPyConnection

from orchestration import lake


class Plugin(BasePlugin):
    """What dbt-duckdb calls when it opens its connection, before it attaches the lake."""

    def update_connection_config(self, creds: DuckDBCredentials, config: dict[str, Any]) -> None:
        """Open it so that the extensions can be loaded."""
        config.update(lake.FROM_WHEELS)

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        """Load them."""
        lake.load_extensions(conn)
