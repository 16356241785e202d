"""The command line that starts vLLM for this work: the course's, with settings chosen. Builds it, runs nothing.

    command("shangrilar/yi-ko-6b-text2sql")   ['python', '-m', 'vllm.entrypoints.openai.api_server', '--model', …]

Importing this module imports neither vllm nor torch.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from model.weights import YI_KO_FOLDER, YI_KO_REPO

ROOT = Path(__file__).resolve().parent.parent
MAX_CONTEXT_TOKENS = 8192  # no prompt of ours is longer; a model made for 128k would spend its KV memory on it
MAX_CHOICES = 32  # most `n` of one request: the vote asks for 16 at most


def available() -> str:
    """Why vLLM cannot run here, in Korean; empty where it can."""
    if not python():
        return "vllm 패키지가 없습니다"
    if not has_gpu():
        return "NVIDIA GPU가 보이지 않습니다"
    return ""


def python() -> str:
    """The interpreter that has vLLM; empty where there is none.

    T2S_VLLM_PYTHON's (the vLLM image: see Dockerfile), else this one, else .venv-gpu's (requirements-gpu.txt).
    """
    if named := os.environ.get("T2S_VLLM_PYTHON"):
        return named if shutil.which(named) else ""
    if importlib.util.find_spec("vllm") is not None:
        return sys.executable
    home = ROOT / ".venv-gpu"
    return str(home / "bin" / "python") if any(home.glob("lib/python3*/site-packages/vllm/__init__.py")) else ""


def has_gpu() -> bool:
    """Whether an NVIDIA card answers. Without nvidia-smi (containers), whether its device file is there."""
    if shutil.which("nvidia-smi"):
        return bool(_smi("name"))
    return any(Path("/dev").glob("nvidia[0-9]*"))


def fp8_supported() -> bool:
    """Whether every card computes in fp8: compute capability 8.9 (Ada) or later."""
    capabilities = _smi("compute_cap")
    return bool(capabilities) and all(float(value) >= 8.9 for value in capabilities)


def _smi(field: str) -> list[str]:
    command = ["nvidia-smi", f"--query-gpu={field}", "--format=csv,noheader"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return [line.strip() for line in done.stdout.splitlines() if line.strip()] if done.returncode == 0 else []


def default_model() -> str:
    """The course's model: the downloaded folder where it is, else its name on the hub."""
    return str(YI_KO_FOLDER) if (YI_KO_FOLDER / "config.json").is_file() else YI_KO_REPO


def served_names(model: str) -> list[str]:
    """The names under which requests may ask for the model: short first, then with its owner."""
    short = Path(model).name
    if short == Path(YI_KO_REPO).name:
        return [short, YI_KO_REPO]
    return [short] if Path(model).exists() or "/" not in model else [short, model]


def context_tokens(model: str) -> int | None:
    """The context that the weights were made for (config.json), MAX_CONTEXT_TOKENS at most; None: not known here."""
    try:
        config = json.loads((Path(model) / "config.json").read_text(encoding="utf-8"))
        return min(int(config["max_position_embeddings"]), MAX_CONTEXT_TOKENS)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def command(
    model: str,
    *,
    python: str = "",
    host: str = "127.0.0.1",
    port: int = 8888,
    names: Sequence[str] = (),
    max_model_len: int | None = None,
    gpu_memory: float = 0.9,
    fp8: bool = False,
    speculate: bool = False,
    eager: bool = False,
    adapters: Mapping[str, str] | None = None,
    tensor_parallel: int = 1,
    data_parallel: int = 1,
    extra: Sequence[str] = (),
) -> list[str]:
    """The argv of `python -m vllm.entrypoints.openai.api_server`. `extra` comes last, so that it has the last word.

    `model` is a local folder or a hub name, `adapters` maps a served name to a LoRA folder, `gpu_memory` is the
    share of each card's memory. CUDA graphs are on unless `eager`.
    """
    python = python or _default_python()
    argv = [python, "-m", "vllm.entrypoints.openai.api_server", "--model", model, "--host", host, "--port", str(port)]
    argv += ["--served-model-name", *(names or served_names(model))]
    if max_model_len:
        argv += ["--max-model-len", str(max_model_len)]
    # Every question on one schema shares instruction and DDL: only the question itself is computed anew.
    argv += ["--enable-prefix-caching", "--gpu-memory-utilization", f"{gpu_memory:g}"]
    # Requests say what they want; a repository's generation_config.json must not change it behind their back.
    argv += ["--generation-config", "vllm", "--disable-fastapi-docs"]
    if fp8:
        argv += ["--quantization", "fp8"]
    if speculate:  # SQL copies names out of the schema in the prompt
        ngram = {"method": "ngram", "num_speculative_tokens": 5, "prompt_lookup_max": 4, "prompt_lookup_min": 2}
        argv += ["--speculative-config", json.dumps(ngram, separators=(",", ":"))]
    if eager:
        argv += ["--enforce-eager"]
    if adapters:
        ranks = [_rank(path) for path in adapters.values()]
        argv += ["--enable-lora", "--max-lora-rank", str(max(ranks))]
        argv += ["--lora-modules", *(f"{name}={path}" for name, path in adapters.items())]
    if tensor_parallel > 1:
        argv += ["--tensor-parallel-size", str(tensor_parallel)]
    if data_parallel > 1:
        argv += ["--data-parallel-size", str(data_parallel)]
    return [*argv, *extra]


def _default_python() -> str:
    return python() or sys.executable


def _rank(adapter: str) -> int:
    """The smallest rank that vLLM has kernels for and the adapter fits in; 32 where its config is not here."""
    try:
        rank = int(json.loads((Path(adapter) / "adapter_config.json").read_text(encoding="utf-8"))["r"])
    except (OSError, ValueError, KeyError, TypeError):
        rank = 32
    return next((size for size in (8, 16, 32, 64, 128, 256, 320, 512) if size >= rank), rank)


def environ() -> dict[str, str]:
    """What goes with the command: no usage reports, and an upper bound for `n` of one request."""
    return {"VLLM_DO_NOT_TRACK": "1", "VLLM_MAX_N_SEQUENCES": str(MAX_CHOICES)}
