"""Readers: from an export's bytes to records, whatever they say.

Belongs here: unpacking, encodings, tables, JSON, XML; DuckDB's own readers and the careful ones beside them.
Not here: formats, what a value means (`values`).
"""
