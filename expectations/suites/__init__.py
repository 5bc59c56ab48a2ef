"""The suites by name, in the order in which they are run and read.

Belongs here: the registry. A suite is one module; adding one is one line here.
"""

from expectations.checks import Suite
from expectations.suites import (
    coverage,
    dates,
    files,
    posts,
    reconciliation,
    shares,
    source_posts,
    sources,
    study,
    sums,
    terms,
    volume,
    weekdays,
)

SUITES: dict[str, Suite] = {
    "volume": volume.SUITE,
    "sources": sources.SUITE,
    "files": files.SUITE,
    "reconciliation": reconciliation.SUITE,
    "posts": posts.SUITE,
    "source_posts": source_posts.SUITE,
    "weekdays": weekdays.SUITE,
    "dates": dates.SUITE,
    "study": study.SUITE,
    "terms": terms.SUITE,
    "shares": shares.SUITE,
    "sums": sums.SUITE,
    "coverage": coverage.SUITE,
}
