"""Values: what a text in an export means, in SQL that serves every format and both kinds of reader.

Belongs here: ids, times, languages, numbers, and the statement that judges a record. Not here: reading.
"""
