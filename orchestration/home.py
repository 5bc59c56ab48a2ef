"""Home: where everything that a night keeps lies on disk, and nothing about what is in it."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Home:
    """The folder of one installation. `root` is absolute."""

    root: Path

    @property
    def data(self) -> Path:
        """Immutable Parquet files of the lake, shared by every catalog."""
        return self.root / "data"

    @property
    def landing(self) -> Path:
        """Exports byte for byte, each under its sha256."""
        return self.root / "landing"

    @property
    def deletions(self) -> Path:
        """Lists of what is to be deleted; made by whoever has some, read every night as a source is."""
        return self.root / "deletions"

    @property
    def builds(self) -> Path:
        """One folder a night: the branch it worked on."""
        return self.root / "builds"

    @property
    def releases(self) -> Path:
        """One folder a release, never written again."""
        return self.root / "releases"

    @property
    def current(self) -> Path:
        """Symbolic link to the release that readers open."""
        return self.root / "current"

    @property
    def last_run(self) -> Path:
        """What the latest night did, held or not."""
        return self.root / "last_run.json"

    @property
    def release_names(self) -> Path:
        """Names that people gave to releases, which are kept for ever."""
        return self.root / "release_names.json"

    @property
    def hold_marker(self) -> Path:
        """Present after a rollback: nights build and check, and release nothing until it is lifted."""
        return self.root / "hold.json"

    @property
    def lock(self) -> Path:
        """Held by the one night that runs."""
        return self.root / "night.lock"

    @property
    def study(self) -> Path:
        """Tonight's copy of the study, which dbt reads."""
        return self.root / "study"

    @property
    def dbt(self) -> Path:
        """dbt's target and log folders."""
        return self.root / "dbt"

    @property
    def temp(self) -> Path:
        """Where DuckDB spills."""
        return self.root / "temp"

    @property
    def dagster(self) -> Path:
        """Dagster's own storage: runs, schedules, events."""
        return self.root / "dagster"

    def create(self) -> None:
        """Make the folders that a night writes into."""
        for folder in (
            self.data,
            self.landing,
            self.builds,
            self.releases,
            self.dbt,
            self.temp,
            self.dagster,
        ):
            folder.mkdir(parents=True, exist_ok=True)

    def build(self, run_id: str) -> Path:
        """The folder of one night's branch."""
        return self.builds / run_id

    def current_release(self) -> Path | None:
        """The folder of the release that readers open now, or None before the first one."""
        return self.current.resolve() if self.current.exists() else None

    def author_secret(self) -> bytes:
        """The key that turns author names into keyed hashes; made once, kept outside the warehouse (mode 0600)."""
        path = self.root / "author.key"
        if not path.exists():
            draft = path.with_suffix(f".{os.getpid()}")
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(secrets.token_hex(32))
            draft.replace(path)
        return bytes.fromhex(path.read_text())
