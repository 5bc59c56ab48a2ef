"""Permissions: the night can write, readers cannot, and secrets are for their owner."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.settings import CHECKOUT, Settings

SECRET_WORDS = ("PASSWORD", "SECRET", "TOKEN", "KEY", "WEBHOOK")


def look(settings: Settings) -> Iterator[Finding]:
    """The home, its key, its releases, and a file `.env` with secrets."""
    home = Home(settings.home)
    yield of_home(home)
    if (home.root / "author.key").exists():
        yield of_secret(home.root / "author.key")
    yield of_releases(home)
    for path in {Path(".env").absolute(), CHECKOUT / ".env"}:
        if path.is_file() and _has_secrets(path):
            yield of_secret(path)


def of_home(home: Home) -> Finding:
    """Whether a night can write, and nobody but its owner and group."""
    if not home.root.exists():
        return ok(f"{home.root} is not there yet; the first night makes it")
    closed = [folder for folder in _folders(home) if not os.access(folder, os.W_OK | os.X_OK)]
    if closed:
        return wrong(f"{closed[0]} cannot be written to by this user", f"chown -R {_me()} {home.root}")
    if home.root.stat().st_mode & stat.S_IWOTH:
        return wrong(f"{home.root} can be written to by everybody", f"chmod o-w {home.root}")
    if home.root.stat().st_mode & stat.S_IROTH:
        return warning(f"{home.root} can be read by everybody, posts too", f"chmod o-rx {home.root}")
    return ok(f"{home.root} can be written to")


def of_secret(path: Path) -> Finding:
    """Whether a file is for its owner alone."""
    found = path.stat()
    if found.st_mode & 0o077:
        mode = stat.S_IMODE(found.st_mode)
        return wrong(f"{path} can be read by others (mode {mode:04o})", f"chmod 600 {path}")
    if not os.access(path, os.R_OK):
        return wrong(f"{path} cannot be read by this user", f"chown {_me()} {path}")
    return ok(f"{path.name} is for its owner alone")


def of_releases(home: Home) -> Finding:
    """Whether no file of a release can be written to."""
    files = [path for path in home.releases.glob("[!.]*/*") if path.is_file()]
    open_files = [path for path in files if path.stat().st_mode & 0o222]
    if open_files:
        return warning(
            f"{len(open_files)} files of releases can be written to, first {open_files[0]}",
            f"see who changed them and whether they are as they were, then: chmod a-w {open_files[0]}",
        )
    return ok(f"{len(files)} files of releases are read-only")


def _folders(home: Home) -> list[Path]:
    return [path for path in (home.root, *home.root.iterdir()) if path.is_dir() and not path.is_symlink()]


def _has_secrets(path: Path) -> bool:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    named = [line for line in lines if not line.lstrip().startswith("#") and "=" in line]
    return any(word in line.partition("=")[0].upper() for line in named for word in SECRET_WORDS)


def _me() -> str:
    return f"{os.geteuid()}:{os.getegid()}"
