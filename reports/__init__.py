"""The report: pages that select from a release and never compute a share."""
