"""Alerts: people are told when a night fails, is held, or passes again.

Read `words` for what is said, `memory` for when it is said again, `mail` and `webhook` for how, `telling` for the
order of these, `sensor` for Dagster.
"""

from orchestration.alerts.telling import Told, tell

__all__ = ["Told", "tell"]
