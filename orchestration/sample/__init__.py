"""Sample exports: invented posts in real formats, with a truth that is known exactly.

Belongs here: everything behind `quotepart sample`, and the bulk files of the bench. Not here: reading exports,
counting in SQL. The same arguments give the same bytes.
"""

from orchestration.sample.generate import FIRST_DAY, SampleError, generate
from orchestration.sample.truth import Truth

__all__ = ["FIRST_DAY", "SampleError", "Truth", "generate"]
