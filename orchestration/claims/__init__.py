"""Claims: outside figures typed on the command line, judged by the release that readers read.

Reading order: `figures` (what was typed), `judging` (the SQL of the mart `fct_claims`, asked of a release), `words`
(what is printed), `commands`.
"""
