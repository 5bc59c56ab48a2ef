"""Pointer: what readers open is a whole release, byte for byte as it was made."""

from collections.abc import Iterator

from orchestration.backup import holding
from orchestration.doctor.finding import Finding, ok, warning, wrong
from orchestration.home import Home
from orchestration.releases import digests, kept, last_run
from orchestration.settings import Settings

BACK = "go back to another release: quotepart releases list, then quotepart releases rollback ID --why …"
SHOWN = 3


def look(settings: Settings) -> Iterator[Finding]:
    """`current`, the release behind it, the files that kept releases name, and `last_run.json`."""
    home = Home(settings.home)
    yield of_link(home)
    if home.current_release() is not None:
        yield of_release(home)
        missing = holding.look(home).missing
        if missing:
            names = ", ".join(missing[:SHOWN])
            yield wrong(
                f"{len(missing)} files that kept releases name are not in {home.data}: {names}",
                "restore them from a backup",
            )
    if home.last_run.exists():
        last_run.read(home)
    if home.hold_marker.exists():
        yield warning("a rollback is in force: nights release nothing", "when it may end: quotepart releases resume")


def of_link(home: Home) -> Finding:
    """Whether the pointer leads to a release."""
    if not home.current.is_symlink():
        if home.current.exists():
            return wrong(f"{home.current} is no symbolic link", f"move it away; {BACK}")
        if kept.entries(home):
            return wrong(f"{home.current} is missing, so readers find nothing", BACK)
        return ok("there is no release yet; the first night that passes makes it")
    target = home.current.resolve()
    if target.parent != home.releases.resolve() or not (target / "manifest.json").is_file():
        return wrong(f"{home.current} leads to {target}, which is no release", BACK)
    return ok(f"readers have {target.name}")


def of_release(home: Home) -> Finding:
    """Whether each file of the current release has the hash that its manifest states."""
    folder, stated = kept.folder(home), kept.manifest(home)["files"]
    for name, sha256 in stated.items():
        path = folder / name
        if not path.is_file():
            return wrong(f"{path} is missing", BACK)
        if digests.sha256(path) != sha256:
            return wrong(f"{path} is not what it was when it was released", BACK)
    return ok(f"{len(stated)} files of it are as they were released")
