# Greffier. `make demo` shows it at work, `make test` checks everything, `make help` lists the rest.
.DEFAULT_GOAL := help
.PHONY: help demo test lint types floors check browser bench train shots wheel clean
SHELL := /bin/sh

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/pip install --quiet --constraint constraints.txt
CORES := $(shell nproc 2>/dev/null || echo 2)

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST)

# One virtual environment; a stamp for each install, so that nothing is installed twice.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Greffier needs Python 3.11 or newer: make PYTHON=python3.11 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.base: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/python
	$(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.base

demo: $(VENV)/.base ## install, and build a record and its dossier from the sample articles
	$(BIN)/greffier demo

test: $(VENV)/.dev browser lint types floors ## everything: lint, types, floors, tests (under 10 minutes on 2 cores)
	$(BIN)/pytest --numprocesses=$(CORES) --dist=loadgroup

lint: $(VENV)/.dev ## style and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev ## mypy --strict
	$(BIN)/mypy

floors: $(VENV)/.dev ## no room imports from a floor above its own
	$(BIN)/lint-imports --no-cache

browser: # Debian's chromium, for the tests that look at pages
	@.ci/browser

bench: $(VENV)/.dev ## scores against their floors, speed, memory, weight of the pages
	$(BIN)/python -m bench.gate
	$(BIN)/python -m bench.names
	$(BIN)/python -m bench.linking
	$(BIN)/python -m bench.ledger
	$(BIN)/python -m bench.finders
	$(BIN)/python -m bench.speed
	$(BIN)/python -m bench.memory
	$(BIN)/python -m bench.dossier
	$(BIN)/python -m bench.desk

train: $(VENV)/.dev ## train the French pipeline anew from open treebanks (GREFFIER_DATA names their folder)
	$(BIN)/python -m training

shots: $(VENV)/.dev browser ## pictures of the demo's pages, into docs/images
	$(BIN)/python docs/images/shoot.py

wheel: $(VENV)/.dev ## the distribution, into dist/
	PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/pip wheel --quiet --no-deps --wheel-dir dist .

clean: ## remove what was built, and the virtual environment
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
