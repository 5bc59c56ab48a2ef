"""What Dagster loads: the graph of a night for the settings in force. Read `graph` for the path of a post."""

from orchestration import modes, settings
from orchestration.graph import build_defs

modes.keep_private()
defs = build_defs(settings.load())
