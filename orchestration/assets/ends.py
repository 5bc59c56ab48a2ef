"""What lies at the two ends of the path and is not computed by a night: the study, and those who read.

Belongs here: assets that are only shown, so that the graph has its beginning and its end.
"""

from collections.abc import Mapping
from typing import Any

import dagster as dg

from orchestration.assets import release, translator
from orchestration.assets.metadata import OWNERS
from orchestration.settings import Settings


def study_assets(manifest: Mapping[str, Any]) -> list[dg.AssetSpec]:
    """The files of the study, as dbt's sources describe them."""
    return [
        dg.AssetSpec(
            translator.key(node),
            description=(
                f"{node['description']} A file of the study (`{node['name']}.csv`), written by people: edit it, and"
                " the next night recomputes what it must. Check it with `quotepart run`: a bad study is refused first."
            ),
            group_name="study",
            kinds={"csv"},
            owners=OWNERS,
        )
        for node in manifest["sources"].values()
        if node["source_name"] == "study"
    ]


def report_asset(settings: Settings) -> dg.AssetSpec:
    """The pages that stakeholders read."""
    address = f"http://127.0.0.1:{settings.report_port}"
    return dg.AssetSpec(
        ["report", "pages"],
        deps=[release.KEY],
        description=(
            f"**Where a post ends up.** The Streamlit report ([open it]({address}) while `quotepart serve` runs):"
            " Shares, Trends, Checks. It selects from the release and computes nothing. After a held night it shows"
            " the release before, says why, and how old its numbers are."
        ),
        group_name="report",
        kinds={"streamlit"},
        owners=OWNERS,
        metadata={"address": dg.MetadataValue.url(address)},
    )
