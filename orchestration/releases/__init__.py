"""Releases: what there is, what is in one, going back and going on.

Reading order: `kept` (which there are), `opening` (a connection to one), `last_run`, `hold` (going back), `digests` and
`data_files` (what its bytes are), `verifying` with `recount` and `tables` (is it still so), `findings`, `commands`.
Making a release is not here (orchestration.release).
"""
