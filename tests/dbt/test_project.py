"""The project is parsed once for every night: nothing of a night goes into its manifest, any change of a file does."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from orchestration import project
from orchestration.settings import Settings
from tests.dbt.lakehouse import LANGUAGES

ANOTHER_NIGHT = {
    "night_at": "2031-05-06 07:08:09",
    "study_time_zone": "Asia/Tokyo",
    "slot_words": ["another"],
    "default_unit": "author",
    "default_label": "fractional",
    "default_denominator": "slot",
}


def parsed(manifest: Path) -> dict[str, Any]:
    """What a manifest holds of the project, without the moment at which it was made and the order of what is read."""
    found = json.loads(manifest.read_text(encoding="utf-8"))
    for node in (node for kind in ("nodes", "sources", "unit_tests", "macros") for node in found[kind].values()):
        del node["created_at"]
        for read in (node.get("sources", []), node.get("refs", []), node.get("depends_on", {}).get("nodes", [])):
            read.sort(key=str)
    return {kind: found[kind] for kind in ("nodes", "sources", "unit_tests", "macros")}


def test_nothing_of_a_night_or_a_study_goes_into_the_manifest(tmp_path: Path) -> None:
    elsewhere = Settings(_env_file=None, home=tmp_path / "home", memory="500MB", threads=1)
    values = project.environment(elsewhere, tmp_path / "catalog.sqlite", LANGUAGES)
    command = ["parse", "--vars", yaml.safe_dump(ANOTHER_NIGHT)]
    project.call(command, values, tmp_path, ["--no-partial-parse", "--log-path", str(tmp_path)])
    assert parsed(tmp_path / "manifest.json") == parsed(project.manifest_file())


@pytest.mark.parametrize("name", ["models/marts/fct_posts.sql", "macros/lake/night.sql", "dbt_project.yml"])
def test_a_changed_file_is_parsed_again(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = shutil.copytree(project.PROJECT, tmp_path / "copy", ignore=shutil.ignore_patterns("target", "logs"))
    monkeypatch.setattr(project, "PROJECT", copy)
    before = project.state()
    original = (copy / name).read_text(encoding="utf-8")
    (copy / name).write_text(f"{original}\n", encoding="utf-8")
    assert project.state() != before
    (copy / name).write_text(original, encoding="utf-8")
    assert project.state() == before
    (copy / "models" / "new.sql").write_text("select 1 as one\n", encoding="utf-8")
    assert project.state() != before
