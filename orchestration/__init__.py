"""The night: landing, raw, dbt, checks, release. What runs, in which order, and how to start it."""
