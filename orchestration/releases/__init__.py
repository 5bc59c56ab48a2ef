"""Releases: what there is, what is in one, is it still so, what is kept, going back and going on.

Reading order: `kept` (which there are), `names`, `opening` (a connection to one), `last_run`, `hold` (going back);
`digests` and `data_files` (what its bytes are), `verifying` with `recount`, `tables` and `findings` (is it still so);
`exporting`, `exported`, `open_sql` (elsewhere, and in any DuckDB); `retention`, `cleaning` (what is kept, what goes);
`differing` with `ledger`, `showing` (in words); commands. Making a release is not here (orchestration.release).
"""
