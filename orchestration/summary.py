"""The lines that a night prints when it is over."""

from collections.abc import Iterator
from typing import Any

from orchestration.home import Home
from orchestration.releases import kept, opening

MISSING_SHOWN = 3


def lines(home: Home, last_run: dict[str, Any], report_port: int) -> Iterator[str]:
    """What the night did, for a terminal: files, rows by fate, verdict, release, the shares with their intervals."""
    files, rows = last_run["files"], last_run["rows"]
    yield (
        f"files     {files.get('seen', 0)} seen: {files.get('new', 0)} new, {files.get('known', 0)} known,"
        f" {files.get('growing', 0)} still growing, {files.get('quarantined', 0)} in quarantine"
    )
    missing = [*last_run.get("unreachable", []), *last_run.get("failed", [])]
    for text in missing[:MISSING_SHOWN]:
        yield f"          did not come: {text}"
    if len(missing) > MISSING_SHOWN:
        yield f"          and {len(missing) - MISSING_SHOWN} more: see landing in the Dagster UI, or last_run.json"
    yield (
        f"rows      {rows.get('read', 0):,} read = {rows.get('loaded', 0):,} loaded + {rows.get('rejected', 0):,}"
        f" rejected + {rows.get('filtered', 0):,} filtered + {rows.get('duplicate', 0):,} duplicate"
    )
    yield f"verdict   {last_run['verdict']}"
    grave = [reason for reason in last_run["reasons"] if reason["severity"] != "info"]
    for reason in grave[:3]:
        yield f"          {reason['severity']}: {reason['reason_en'] or reason['check_name']}"
    current = last_run["current_release_id"]
    if current is None:
        yield "release   none yet"
        return
    made = last_run["release_id"] is not None
    yield f"release   {current}{'' if made else ' (unchanged: this night was held)'}"
    yield from _shares(home, current)
    yield f"report    quotepart serve, then open http://127.0.0.1:{report_port}"


def _shares(home: Home, release_id: str) -> Iterator[str]:
    manifest = kept.manifest(home, release_id)
    rule = manifest["study"]["default_rule"]
    with opening.open_for_reading(home, release_id) as con:
        rows = con.execute(
            "select label_en, share, share_low, share_high, base from fct_category_shares"
            " join dim_categories using (category_id) where period_kind = 'all' and platform = 'all'"
            " and language = 'all' and unit = $unit and label = $label and denominator = $denominator"
            " order by sort_order limit 6",
            rule,
        ).fetchall()
    if not rows:
        yield "shares    none: no post has a category of this study"
        return
    yield f"shares    of {rows[0][4]:,.0f} {rule['denominator']} ({rule['unit']}, {rule['label']}), 95 % intervals:"
    for label, share, low, high, _ in rows:
        yield f"          {label:<22} {share:6.1%}   [{low:.1%}, {high:.1%}]"
