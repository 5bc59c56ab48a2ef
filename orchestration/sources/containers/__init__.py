"""Containers: exports that come inside something else.

Belongs here: opening archives and workbooks within limits, so that each member is recognised and loaded by itself.
Not here: formats of posts.
"""

from orchestration.sources.containers.walk import Found, Wanted, beside_of, walk

__all__ = ["Found", "Wanted", "beside_of", "walk"]
