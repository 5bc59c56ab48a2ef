"""One module for each format, all with the same five parts in the same order: see `orchestration.sources.format`."""
