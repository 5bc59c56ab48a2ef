"""The bench: one whole night against the least that could be written by hand, and against pandas and Polars.

Belongs here: measuring, and the hand-written peers. Not here: anything that a night needs.
Every measured thing runs in a process of its own, and all of them must count the same numbers.
"""
