# Two commands do everything on a fresh machine with Python 3.11 or newer:
#   make run    starts Steward and prints its address
#   make test   runs all tests
# The others are for those who change Steward.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# The built web app, and what it is built from.
WEB := src/steward/web/static/.built-from
WEB_SOURCES := $(shell find web -name node_modules -prune -o -type f ! -name components.d.ts -print)

.PHONY: run test chaos lint types format bench docs lock migration web api clean

run: $(VENV)/.run $(WEB)
	@exec $(BIN)/steward serve

test: $(VENV)/.dev
	@scripts/prepare-tests
	@scripts/test-web $(VENV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy
	$(BIN)/pytest -n $(or $(JOBS),6) --dist worksteal

# make chaos SECONDS=300 SEED=7    processes die while people work; an accountant finds nothing lost.
# So many seconds for one process on each engine, and for three replicas.
chaos: $(VENV)/.dev
	@scripts/prepare-tests
	STEWARD_TEST_CHAOS_SECONDS=$(or $(SECONDS),120) STEWARD_TEST_SEED=$(or $(SEED),$(shell date +%s)) \
		$(BIN)/pytest -s tests/ways/test_ways_chaos_leaving.py tests/ways/test_ways_chaos.py

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

# The web app: its formats, types, tests, sizes, and that it speaks of the API as it is.
web: $(VENV)/.dev
	@scripts/test-web $(VENV)

# After a change of the API: the types that the web app knows it by.
api: $(VENV)/.dev
	$(BIN)/steward openapi > $(VENV)/openapi.json
	scripts/node openapi-typescript ../$(VENV)/openapi.json -o src/api/schema.d.ts

# After a change of dependencies in pyproject.toml.
LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	--python-version 3.11 --extra minilm --override overrides.txt pyproject.toml
LOCK_NODE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header \
	--no-annotate --python-version 3.11
lock: $(VENV)/.uv
	$(LOCK) -o requirements.lock
	$(LOCK) --group dev -o requirements-dev.lock
	$(LOCK_NODE) web/node.in -o web/node.lock

# make migration m="what it does"
migration: $(VENV)/.dev
	$(BIN)/python scripts/new_migration.py "$(m)"

clean:
	rm -rf $(VENV) web/node_modules src/steward/web/static .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/.uv:
	@scripts/make-venv $(PYTHON) $(VENV)
	@touch $@

# A build that did not succeed is tried again.
$(WEB): $(VENV)/.uv scripts/build_web.py $(WEB_SOURCES)
	@scripts/build-web $(VENV)
	@test ! -e $@ || touch $@

$(VENV)/.run: $(VENV)/.uv requirements.lock pyproject.toml
	@test -e $(VENV)/.dev || VIRTUAL_ENV=$(VENV) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements.lock
	@test ! -e $(VENV)/.dev || VIRTUAL_ENV=$(VENV) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements-dev.lock
	@STEWARD_WEB=skip VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps --editable .
	@$(BIN)/python -m compileall -q src/steward
	@touch $@

$(VENV)/.dev: $(VENV)/.uv requirements-dev.lock pyproject.toml
	@VIRTUAL_ENV=$(VENV) $(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes requirements-dev.lock
	@STEWARD_WEB=skip VIRTUAL_ENV=$(VENV) $(BIN)/uv pip install --quiet --no-deps --editable .
	@touch $@ $(VENV)/.run
