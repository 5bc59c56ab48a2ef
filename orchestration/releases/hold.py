"""Hold: readers go back to an earlier release by hand, and nights release nothing until that is lifted."""

from datetime import datetime

from orchestration.home import Home
from orchestration.night import write_json
from orchestration.release import point
from orchestration.releases.kept import folder


def rollback(home: Home, release_id: str, *, by: str, why: str, at: datetime) -> None:
    """Let readers read an earlier release, and let nights release nothing until `resume`.

    Raises ReleaseError when the release is not kept.
    """
    left = home.current_release()
    target = folder(home, release_id)
    write_json(
        home.hold_marker,
        {
            "release_id": target.name,
            "left_release_id": left.name if left else None,
            "by": by,
            "why": why,
            "at": at.isoformat() + "Z",
        },
    )
    point(home, target.name)


def resume(home: Home) -> bool:
    """Lift the hold that a rollback left. Returns whether there was one."""
    existed = home.hold_marker.exists()
    home.hold_marker.unlink(missing_ok=True)
    return existed
