# Each target sets up all it needs on a machine that has Python 3.11 and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready

.PHONY: demo test check bench lock clean

demo: $(STAMP)
	@mkdir -p out
	@$(BIN)/drafter draft samples/demo/facts.yaml -o out/demo.docx --force $$(cat samples/demo/options)

test: $(STAMP)
	$(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(STAMP)
	$(BIN)/python -m benchmarks

lock:
	$(BIN)/pip freeze --exclude-editable > requirements-dev.lock

$(STAMP): pyproject.toml requirements-dev.lock
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $(STAMP)

clean:
	rm -rf $(VENV) out dist
