"""What changed a share, in words: "+1.2 points: new posts +0.9, late posts +0.4, deletions −0.1".

The rules: as many decimals, up to three, as the difference needs not to be printed as zero; parts that print as zero
are left out; what rounding leaves over goes to the largest part, so that printed parts add up to the printed
difference.
"""

from collections.abc import Mapping

from reports import format as written
from reports.database import Row
from reports.queries.changes import CAUSES
from reports.words import Words

MOST_DIGITS = 3
MINUS = "\u2212"


def points(value: float, digits: int, language: str) -> str:
    """A difference with its sign."""
    sign = "+" if value > 0 else MINUS if value < 0 else "±"
    return f"{sign}{written.decimal(abs(value), digits, language)}"


def digits_of(row: Mapping[str, float]) -> int:
    """Decimals that show the difference, or its largest part when the parts cancel out."""
    size = abs(row["points"]) or max(abs(row[f"{cause}_points"]) for cause in CAUSES)
    return next((digits for digits in range(1, MOST_DIGITS) if size >= 10**-digits), MOST_DIGITS)


def parts(row: Mapping[str, float]) -> dict[str, float]:
    """Each cause's part as printed, without those that print as zero; they add up to the printed difference."""
    digits = digits_of(row)
    rounded = {cause: round(row[f"{cause}_points"], digits) for cause in CAUSES}
    largest = max(CAUSES, key=lambda cause: abs(row[f"{cause}_points"]))
    left = round(row["points"], digits) - sum(rounded.values())
    rounded[largest] = round(rounded[largest] + left, digits)
    return {cause: value for cause, value in rounded.items() if value}


def change(row: Row | None, words: Words) -> str:
    """One share against the release before."""
    if row is None:
        return words("changes.same")
    if row["status"] != "changed":
        share = row["share_after"] if row["status"] == "new" else row["share_before"]
        return words(f"changes.{row['status']}", share=_share(share, 1, words))
    digits = digits_of(row)
    told = [f"{words(f'cause.{cause}')} {points(value, digits, words.language)}" for cause, value in parts(row).items()]
    if not told:
        return words("changes.base")
    values = {side: _share(row[f"share_{side}"], digits, words) for side in ("before", "after")}
    return words("changes.change", **values, difference=difference(row, words), parts=", ".join(told))


def difference(row: Row, words: Words) -> str:
    """The whole difference: "+1.2 points"."""
    digits = digits_of(row)
    value = round(row["points"], digits)
    singular = abs(value) < 2 if words.language == "fr" else abs(value) == 1
    return words(f"changes.points.{'one' if singular else 'other'}", points=points(value, digits, words.language))


def seam(row: Row, night: str, words: Words) -> str:
    """When a version of the study ended, and what took its place."""
    values = {"night": night, "version": row["study_version"], "next": row["next_study_version"]}
    return words("changes.seam", **values, release=row["last_release_id"])


def terms(name: str, row: Row, words: Words) -> str:
    """Which terms of a category came and went; empty when none did."""
    told = [words(f"changes.{what}", terms=row[what]) for what in ("terms_added", "terms_removed") if row[what]]
    return f"{name}{words('colon')} {'; '.join(told)}." if told else ""


def _share(share: float, digits: int, words: Words) -> str:
    return written.percent(100 * share, digits, words.language)
