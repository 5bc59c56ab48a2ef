"""What Dagster loads: the graph of a night for the settings in force. Read `graph` for the path of a post."""

from orchestration import settings
from orchestration.graph import build_defs

defs = build_defs(settings.load())
