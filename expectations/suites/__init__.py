"""The suites by name, in the order in which they are run and read.

Belongs here: the registry. A suite is one module; adding one is one line here.
"""

from expectations.checks import Suite
from expectations.suites import coverage, dates, files, posts, reconciliation, shares, study, sums, volume

SUITES: dict[str, Suite] = {
    "volume": volume.SUITE,
    "files": files.SUITE,
    "posts": posts.SUITE,
    "dates": dates.SUITE,
    "reconciliation": reconciliation.SUITE,
    "study": study.SUITE,
    "shares": shares.SUITE,
    "sums": sums.SUITE,
    "coverage": coverage.SUITE,
}
