"""Loading a file of each format, against DuckDB's own reader on the same bytes and the tool that others use for it.

Belongs here: files of each format, the contenders, what is measured of them and what it should be.
Not here: the clock (`benchmarks.measure`), whole nights (`benchmarks.scenarios`).
"""
