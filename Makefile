# Everything installs into .venv of this checkout. Needs Python 3.11 or later with venv, and make.
PYTHON ?= python3
UV_VERSION := 0.13.9
BIN := .venv/bin
INSTALLED := .venv/installed
# Pages of tables need the project alone: no database is opened.
DBT := QP_DBT_CATALOG=none QP_DBT_DATA=none/ QP_DBT_TEMP=none $(BIN)/dbt --quiet
DOCUMENTED := --project-dir dbt_project --profiles-dir dbt_project --target-path $(CURDIR)/dbt_project/target/docs \
	--log-path $(CURDIR)/dbt_project/target/docs

.DEFAULT_GOAL := help
.PHONY: help install run serve test check audit format bench docs lock clean

help: ## Show these lines
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

install: $(INSTALLED) ## Install what uv.lock pins into .venv

$(INSTALLED): pyproject.toml uv.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Quotepart needs Python 3.11 or later; name one with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	$(BIN)/uv export --quiet --frozen --no-emit-project --no-annotate --output-file .venv/requirements.txt > /dev/null
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --use-pep517 --require-hashes -r .venv/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $(INSTALLED)

run: $(INSTALLED) ## Run one night, on the sample exports unless QUOTEPART_SOURCES names others
	@$(BIN)/quotepart run

serve: $(INSTALLED) ## Serve the Dagster UI and the report on this machine
	@$(BIN)/quotepart serve

test: $(INSTALLED) ## Run the tests
	$(BIN)/python -m pytest

check: $(INSTALLED) ## Lint, format, types, definitions, lock
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/yamllint --strict .
	$(BIN)/sqlfluff lint --processes 2 --disable-progress-bar dbt_project/models
	$(BIN)/mypy
	$(BIN)/python .ci/lock.py check
	$(BIN)/dagster definitions validate -m orchestration.definitions

audit: $(INSTALLED) ## Look for known weaknesses in what uv.lock pins (needs the network)
	$(BIN)/python .ci/audit.py

format: $(INSTALLED) ## Format the code
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

bench: $(INSTALLED) ## Measure a night against a hand-written script, pandas and Polars, and loading against other readers
	$(BIN)/python -m benchmarks

docs: $(INSTALLED) ## Write the page of formats, and pages of all tables into dbt_project/target/docs
	$(BIN)/quotepart formats --page > docs/formats.md
	$(DBT) parse $(DOCUMENTED)
	$(DBT) docs generate --static --empty-catalog --no-compile $(DOCUMENTED)

lock: $(INSTALLED) ## Write uv.lock anew for pyproject.toml
	$(BIN)/python .ci/lock.py write

clean: ## Remove .venv and caches; the home folder stays
	rm -rf .venv .pytest_cache .mypy_cache .ruff_cache dbt_project/target dbt_project/logs
