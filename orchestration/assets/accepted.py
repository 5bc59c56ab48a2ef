"""A release that a person made, as Dagster's history shows it: beside those that nights made.

Belongs here: that one event. Not here: accepting (`orchestration.acceptance`).
"""

from collections.abc import Mapping

import dagster as dg

from orchestration import instance
from orchestration.assets.release import KEY
from orchestration.home import Home
from orchestration.pages import checks as checks_page
from orchestration.settings import Settings


def report(settings: Settings, release_id: str, said: Mapping[str, str]) -> None:
    """Record the release as a materialization without a run; `said` is who, why and of which night."""
    folder = Home(settings.home).releases / release_id
    paths = {"folder": dg.MetadataValue.path(folder), "checks": dg.MetadataValue.path(folder / checks_page.NAME)}
    words = {name: dg.MetadataValue.text(text) for name, text in said.items()}
    metadata: dict[str, dg.MetadataValue] = {"release": dg.MetadataValue.text(release_id), **words, **paths}
    with instance.opened(settings) as dagster:
        dagster.report_runless_asset_event(dg.AssetMaterialization(KEY, metadata=metadata))
