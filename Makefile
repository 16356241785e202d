# Everything a newcomer needs. Each target sets up what it needs in .venv; a second call installs nothing.
#   make run                       the page on http://127.0.0.1:7860
#   make ask Q="3학년 학생은 몇 명이야?"   one answer in the terminal
#   make test                      all tests
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export Q
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: run ask serve test lint download clean
.DEFAULT_GOAL := run

run: $(VENV)/.app download
	@$(BIN)/python -m app serve $(if $(SCHEMA),--schema "$(SCHEMA)")

ask: $(VENV)/.app download
	@$(if $(Q),,echo '질문을 주세요: make ask Q="3학년 학생은 몇 명이야?"' >&2; exit 4)
	@$(BIN)/python -m app ask $(if $(SCHEMA),--schema "$(SCHEMA)") "$$Q"

serve: $(VENV)/.app
	@$(BIN)/python -m model serve

download: $(VENV)/.app
	@$(BIN)/python -m model download

test: $(VENV)/.dev download
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

clean:
	rm -rf $(VENV) .venv-vllm .pytest_cache .ruff_cache

# The virtual environments. A stamp is newer than the requirements it was made from.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 이상이 필요합니다. 예: make run PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.app: requirements.txt constraints.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --upgrade pip
	@echo "패키지를 설치합니다 (처음 한 번, 1분쯤 걸립니다) …"
	$(BIN)/python -m pip install --quiet -r requirements.txt -c constraints.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.app requirements-dev.txt constraints.txt
	$(BIN)/python -m pip install --quiet -r requirements-dev.txt -c constraints.txt
	@touch $@
