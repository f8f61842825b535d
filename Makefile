# Shortcuts for the commands of CONTRIBUTING.md; none of them needs make.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: audit test dev lint types coverage bench mutation docs clusters

audit:
	$(PYTHON) -m venv .venv && $(BIN)/pip install --quiet . && $(BIN)/crossfoot audit --exit-zero

test:
	$(PYTHON) -m venv .venv && $(BIN)/pip install --quiet '.[test]' && $(BIN)/python -m pytest

dev:
	$(BIN)/pip install --quiet --editable '.[dev]'

lint:
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

types:
	$(BIN)/mypy

coverage:
	$(BIN)/python -m pytest --cov --cov-report=term --cov-fail-under=95

bench:
	$(BIN)/python benchmarks/run.py

mutation:
	$(BIN)/pip install --quiet cosmic-ray && $(BIN)/python tools/mutants.py

docs:
	$(BIN)/crossfoot rule --format markdown > docs/rules.md && $(BIN)/python docs/picture.py

clusters:
	$(PYTHON) -m venv .venv/clusters && .venv/clusters/bin/pip install --quiet '.[batch]' 'ray[data]' 'dask[distributed]' pyspark pytest hypothesis && .venv/clusters/bin/python -m pytest -c tests/clusters/pytest.ini tests/clusters
