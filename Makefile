# Two commands do everything on a fresh machine with Python 3.11 or newer:
#   make run    starts Steward and prints its address
#   make test   runs all tests
# The others are for those who change Steward.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test chaos lint types format bench docs lock migration clean

run: $(VENV)/.run
	@exec $(BIN)/steward serve

test: $(VENV)/.dev
	@scripts/prepare-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/pytest -n $(or $(JOBS),6) --dist worksteal

# make chaos SECONDS=300 SEED=7    replicas die while people work; an accountant finds nothing lost
chaos: $(VENV)/.dev
	@scripts/prepare-tests
	STEWARD_TEST_CHAOS_SECONDS=$(or $(SECONDS),120) STEWARD_TEST_SEED=$(or $(SEED),$(shell date +%s)) \
		$(BIN)/pytest -s tests/ways/test_ways_chaos.py

lint: $(VENV)/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports

types: $(VENV)/.dev
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(VENV)/.dev
	$(BIN)/python -m benchmarks

docs: $(VENV)/.dev
	$(BIN)/steward settings > .env.example

# After a change of dependencies in pyproject.toml.
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	--python-version 3.11 --extra minilm --override overrides.txt pyproject.toml
lock: $(VENV)/.uv
	$(LOCK) -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock

# make migration m="what it does"
migration: $(VENV)/.dev
	$(BIN)/python scripts/new_migration.py "$(m)"

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/.uv:
	@scripts/make-venv $(PYTHON) $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.uv requirements.lock pyproject.toml
	@test -e $(VENV)/.dev || VIRTUAL_ENV=$(VENV) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements.lock
	@test ! -e $(VENV)/.dev || VIRTUAL_ENV=$(VENV) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements-dev.lock
	@VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps --editable .
	@$(BIN)/python -m compileall -q src/steward
	@touch $@

$(VENV)/.dev: $(VENV)/.uv requirements-dev.lock pyproject.toml
	@VIRTUAL_ENV=$(VENV) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements-dev.lock
	@VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps --editable .
	@touch $@ $(VENV)/.run
