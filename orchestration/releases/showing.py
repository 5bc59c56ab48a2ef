"""Show: a release in words. Not here: its manifest as it is (kept)."""

from collections.abc import Iterator

from orchestration.home import Home
from orchestration.releases import digests, kept, names


def lines(home: Home, release: str | None) -> Iterator[str]:
    """What a release is, one line for each thing. Raises ReleaseError when it is not kept."""
    folder, values = kept.folder(home, release), kept.manifest(home, release)
    own = sorted(name for name, release_id in names.read(home).items() if release_id == folder.name)
    study = values["study"]
    read_by = "; readers read it" if folder == home.current_release() else ""
    yield f"release   {folder.name}{read_by}"
    if own:
        yield f"names     {', '.join(own)}: kept for ever"
    yield f"made      {values['released_at']} by run {values['run_id']}, code {values['code_version']}"
    yield f"verdict   {values['verdict']}"
    yield f"study     {study['name']}, version {study['version']}, time zone {study['time_zone']}"
    yield f"rule      {', '.join(f'{name} {value}' for name, value in study['default_rule'].items())}"
    yield f"tables    {len(values['tables'])} with {sum(table['rows'] for table in values['tables'].values()):,} rows"
    size = sum((folder / name).stat().st_size for name in values["files"] if (folder / name).is_file())
    yield f"files     {', '.join(sorted(values['files']))}: {size / 1e6:.1f} MB in {folder}"
    yield f"manifest  sha256 {digests.sha256(folder / digests.MANIFEST)}"
    yield f"check it  quotepart releases verify {folder.name}"
