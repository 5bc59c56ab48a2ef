"""Releases: what there is, what is in one, going back and going on.

Reading order: `kept` (which there are), `opening` (a connection to one), `last_run`, `hold` (going back), `commands`.
Making a release is not here (orchestration.release).
"""
