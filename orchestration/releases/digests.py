"""Digests: the sha256 of what a release holds, and of the manifest that names them.

The manifest names every other file of its release with its sha256, `manifest.sha256` beside it (as `sha256sum -c` reads
it) that of the manifest, and the manifest of the release after it again. So a byte that changed by itself or by mistake
is found. Whoever may write into the home can rewrite all of them: against that helps a digest that was noted elsewhere,
as every citation of an export does.
"""

import hashlib
import re
from pathlib import Path
from typing import Any

MANIFEST = "manifest.json"
OF_MANIFEST = "manifest.sha256"
# A changed manifest changes about 60 of the 64 digits; so few only change when the digest itself was damaged.
FEW_DIGITS = 8


def sha256(path: Path) -> str:
    """The sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def of_folder(folder: Path) -> dict[str, str]:
    """The sha256 of every file below a folder, by its path in there."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path) for path in files}


def seal_manifest(folder: Path, name: str = MANIFEST) -> None:
    """Write the digest of a manifest beside it."""
    (folder / _beside(name)).write_text(f"{sha256(folder / name)}  {name}\n", encoding="utf-8")


def of_release(folder: Path) -> dict[str, Any] | None:
    """What the next manifest says of the release before it, or None when that was made before digests were kept."""
    if not (folder / OF_MANIFEST).is_file():
        return None
    return {
        "release_id": folder.name,
        "manifest_sha256": (folder / OF_MANIFEST).read_text(encoding="utf-8")[:64],
    }


def changed(folder: Path, name: str = MANIFEST) -> str | None:
    """Which of a manifest and its digest is not as it was made; None when they agree."""
    stated = re.fullmatch(
        rf"([0-9a-f]{{64}})  {re.escape(name)}\n", (folder / _beside(name)).read_bytes().decode("latin-1")
    )
    if stated is None:
        return _beside(name)
    digits = zip(stated[1], sha256(folder / name), strict=True)
    unlike = sum(one != other for one, other in digits)
    if unlike == 0:
        return None
    return _beside(name) if unlike <= FEW_DIGITS else name


def _beside(name: str) -> str:
    return str(Path(name).with_suffix(".sha256"))
