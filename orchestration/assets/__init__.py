"""The night as Dagster assets: one module per stage, each a thin coat over `orchestration.stages`."""
