"""Export: a copy of a release that stands by itself, to be cited, kept and verified elsewhere.

Belongs here: what the copy holds. Not here: verifying one (exported).
The copy has posts as the release holds them: text, keyed hashes of authors, no names; what was deleted before the
release was made is not in it. Its manifest is that of the release, byte for byte; `export.json` names every file of it.
"""

import json
import shutil
from pathlib import Path

import duckdb

from orchestration.comments import literal
from orchestration.home import Home
from orchestration.macros import POSTS
from orchestration.night import write_json
from orchestration.releases import data_files, digests, kept, open_sql, opening

FILE = "export.json"
LEFT = {"catalog.sqlite", data_files.FILE, open_sql.FILE}
README = """# {title}

A copy of one release of Quotepart, made to be cited and checked without the installation that it comes from.

| what | where |
|---|---|
| tables and macros, for any DuckDB (1.5 or newer) | `quotepart.duckdb` |
| the same tables as Parquet | `marts/` |
| posts, the rules' matches in them, and every copy of a post as it came | `posts/` |
| the study: categories, terms, examples, claims | `study/` |
| what the release says of itself: versions, rows, hashes | `manifest.json` |
| everything in DuckDB with one command | `open.sql` |
| the sha256 of each file here | `export.json` |

Released {released_at} with the verdict {verdict}, by code {code_version}, from study {study}, version {version}.
Posts hold texts of people; authors are keyed hashes. Pass them on only as the platforms and the law allow.

Cite as: Quotepart release {release_id}, manifest sha256 {digest}

Check that nothing changed, and count every share again from the posts: `quotepart releases verify FOLDER`. It prints
the sha256 of the manifest: compare it with the one that was cited. `export.sha256` and `manifest.sha256` are read by
`sha256sum -c`.
"""


class ExportError(Exception):
    """A place that cannot be exported to; the message says why."""


def export(home: Home, release: str | None, target: Path) -> str:
    """Write a copy of a release into a folder that is empty or not there yet; returns the sha256 of its manifest.

    Raises ReleaseError when the release is not kept, ExportError when the folder holds something.
    """
    source = kept.folder(home, release)
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise ExportError(f"{target} is there and not empty: name another folder")
    draft = target.with_name(f".{target.name}.partial")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    _copy(source, draft)
    _write_tables(home, source.name, draft)
    digest = digests.sha256(draft / digests.MANIFEST)
    _describe(draft, digest)
    write_json(draft / FILE, {"release_id": source.name, "manifest_sha256": digest, "files": digests.of_folder(draft)})
    digests.seal_manifest(draft, FILE)
    if target.exists():
        target.rmdir()
    draft.rename(target)
    return digest


def _copy(source: Path, draft: Path) -> None:
    for path in source.rglob("*"):
        name = path.relative_to(source)
        if path.is_file() and str(name) not in LEFT:
            (draft / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, draft / name)


def _write_tables(home: Home, release_id: str, draft: Path) -> None:
    """Marts and posts as Parquet, in an order of their own: the same release gives the same files."""
    with opening.open_unlocked(home, release_id) as con:
        query = "select table_name from duckdb_tables() where database_name = 'quotepart' order by 1"
        marts = {name: f"quotepart.main.{name}" for (name,) in con.execute(query).fetchall()}
        posts = {name: name for name in POSTS}
        for folder, tables in (("marts", marts), ("posts", posts)):
            (draft / folder).mkdir()
            for name, place in tables.items():
                _to_parquet(con, place, draft / folder / f"{name}.parquet")


def _to_parquet(con: duckdb.DuckDBPyConnection, table: str, path: Path) -> None:
    order = "order by platform, post_id, file_sha256, row_number" if table == "raw_posts" else "order by all"
    con.execute(f"copy (from {table} {order}) to {literal(str(path))} (format parquet, compression zstd)")


def _describe(draft: Path, digest: str) -> None:
    manifest = json.loads((draft / digests.MANIFEST).read_text(encoding="utf-8"))
    values = {key: manifest[key] for key in ("release_id", "released_at", "verdict", "code_version")}
    study = {"study": manifest["study"]["name"], "version": manifest["study"]["version"]}
    title = manifest["study"].get("title") or manifest["study"]["name"]
    text = README.format(**values, **study, title=title["en"] if isinstance(title, dict) else title, digest=digest)
    (draft / "README.md").write_text(text, encoding="utf-8")
    (draft / open_sql.FILE).write_text(open_sql.of_export(), encoding="utf-8")
