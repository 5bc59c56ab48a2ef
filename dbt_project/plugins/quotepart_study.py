"""The study's CSV files as a table function of dbt's connection, so that where they lie is no part of the project.

Belongs here: how such a file is read, all of it as text. Not here: types and trimming (the models).
"""

from typing import Any

from dbt.adapters.duckdb.plugins import BasePlugin
from duckdb import DuckDBPyConnection

AS_TEXT = """
    header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', comment = '', skip = 0, nullstr = ''"""


class Plugin(BasePlugin):
    """What dbt-duckdb calls when it opens its connection; its configuration names the folder."""

    def initialize(self, plugin_config: dict[str, Any]) -> None:
        """Keep the folder of the study."""
        self.folder = plugin_config["folder"]

    def configure_connection(self, conn: DuckDBPyConnection) -> None:
        """Create the table function `study_file(name)`, and `has_study_file(name)` for files that a study may lack."""
        folder = self.folder.replace("'", "''")
        conn.execute(
            "create or replace macro memory.main.study_file(name) as table"
            f" select * from read_csv('{folder}/' || name || '.csv', {AS_TEXT})"
        )
        conn.execute(
            "create or replace macro memory.main.has_study_file(name) as"
            f" exists (from glob('{folder}/' || name || '.csv'))"
        )
