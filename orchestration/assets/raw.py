"""Raw as assets: posts as the exports said them, rows refused, and the ledger of files."""

from collections.abc import Iterator

import dagster as dg

from orchestration import stages
from orchestration.assets import landing
from orchestration.assets.metadata import OWNERS, columns
from orchestration.assets.raw_tables import by_fate, files, quarantine, rejects
from orchestration.assets.tonight import resumed
from orchestration.comments import COMMENTS
from orchestration.jobs import POOL
from orchestration.raw import KEPT_BESIDE, TABLES
from orchestration.settings import Settings

DESCRIPTIONS = {
    "posts": (
        "**One row per post as its export said it**, in one set of columns for all formats. Ids are text; authors"
        " are keyed hashes from here on, names and handles are not stored. The same post from two files is two rows"
        " here; it is folded in `intermediate`."
    ),
    "rejects": (
        "**One row per row that was refused**: file, row number, reason, value and remedy. Nothing is skipped in"
        " silence: rows read = loaded + rejected + filtered + duplicate, for each file."
    ),
    "ingest_files": (
        "**One row per file**: its format, its rows by fate, and its status (loaded, partial, quarantined, no_posts,"
        " empty, opened). Each file of an archive and each sheet of a workbook has a row; the archive's own says"
        " opened."
        " The same bytes are loaded once, under whatever names they come."
    ),
    "tombstones": "**Posts deleted on request**, counted by night, day, platform and export. No ids, no text.",
    "deleted_days": "**Days and authors whose shares tonight's deletions change**; written anew every night.",
}


def raw_assets(settings: Settings) -> dg.AssetsDefinition:
    """Loads what landed and is not loaded yet."""

    @dg.multi_asset(
        name="raw",
        specs=[
            dg.AssetSpec(
                ["raw", name],
                deps=[landing.KEY],
                description=text,
                group_name="raw",
                kinds={"python", "ducklake"},
                owners=OWNERS,
                metadata={
                    "dagster/column_schema": columns((TABLES | KEPT_BESIDE)[name], COMMENTS[name][1]),
                    "dagster/table_name": f"lake.raw.{name}",
                },
            )
            for name, text in DESCRIPTIONS.items()
        ],
        required_resource_keys={"night_lock"},
        pool=POOL,
    )
    def raw(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult]:
        tonight = resumed(settings, context.run_id)
        loaded = stages.load_raw(tonight)
        with tonight.connect(read_only=True) as con:
            of_files = files(con, loaded, tonight.night_at)
            shown = {"posts": by_fate(loaded), "ingest_files": {**of_files, **quarantine(loaded)}}
            shown["rejects"] = rejects(con, tonight.night_at)
            counts = {name: con.execute(f"select count(*) from lake.raw.{name}").fetchone() for name in DESCRIPTIONS}
        for name in DESCRIPTIONS:
            count = {"dagster/row_count": counts[name][0]}
            yield dg.MaterializeResult(asset_key=["raw", name], metadata={**count, **shown.get(name, {})})

    return raw
