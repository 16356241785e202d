"""The embedded engine's process: llama.cpp's own server, on loopback only, through xllamacpp.

    python -m model.engine --gguf FILE --port 8888 --threads 2 --slots 2 --context 4096

It serves /v1/completions and /v1/models until SIGTERM. It decides nothing: which weights, port and limits is
serve.py's choice, and so is the environment (see `environ`), which has to be there before the process starts.
Importing this module does not import xllamacpp.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
import threading
from pathlib import Path

SERVED_NAME = "qwen2.5-coder-1.5b-instruct"
CONTEXT_TOKENS = 4096  # a slot; ten tables with comments are about 1,500, a reply 400
SLOTS = 4  # also the largest `n` of one request: the server answers 400 above it


def usable_cores(cgroup: Path = Path("/sys/fs/cgroup")) -> int:
    """Whole cores that this process may use: its affinity, and its control group's quota (a container's --cpus).

    A container sees every core of its host. A thread more than the quota pays for, and all of them wait.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    for names in (("cpu.max",), ("cpu/cpu.cfs_quota_us", "cpu/cpu.cfs_period_us")):  # version 2, version 1
        try:
            quota, period = " ".join((cgroup / name).read_text() for name in names).split()
            if int(quota) > 0:  # version 1 says -1, version 2 "max" where there is no quota
                cores = min(cores, int(quota) // int(period))
        except (OSError, ValueError):
            continue
    return max(1, cores)


def default_threads() -> int:
    """One thread a usable core, four at most: memory bandwidth ends the gain there."""
    return min(4, usable_cores())


def command(gguf: Path, *, port: int, threads: int = 0, slots: int = 0, context: int = 0, adapter: Path | None = None):
    """The child's argv. Zeros mean the defaults of this module."""
    argv = [sys.executable, "-m", "model.engine", "--gguf", str(gguf), "--port", str(port)]
    argv += ["--threads", str(threads or default_threads())]
    argv += ["--slots", str(slots or SLOTS), "--context", str(context or CONTEXT_TOKENS)]
    if adapter:
        argv += ["--adapter", str(adapter)]
    return argv


def environ() -> dict[str, str]:
    """What the engine needs in its environment.

    Its threads meet at an OpenMP barrier some hundred times a token. By default they spin there, and a spinning
    thread keeps the core from the one it waits for as soon as any other process is busy; sleeping at once costs half
    of a quiet machine's speed, more with an adapter. A short spin, then sleep, keeps both (model/LOG.md).
    """
    return {"GOMP_SPINCOUNT": "1000"}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m model.engine", description=__doc__.splitlines()[0])
    parser.add_argument("--gguf", required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--threads", type=int, default=default_threads())
    parser.add_argument("--slots", type=int, default=SLOTS, help="answers generated at the same time")
    parser.add_argument("--context", type=int, default=CONTEXT_TOKENS, help="tokens a slot, prompt and reply")
    parser.add_argument("--adapter", default="", help="a LoRA adapter in GGUF")
    args = parser.parse_args()

    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = args.gguf
    params.hostnames = ["127.0.0.1"]
    params.port = args.port
    params.model_alias = {SERVED_NAME}
    params.ui = False
    params.verbosity = 1  # errors only: prompts are people's data and belong in no log
    params.cors_origins = f"http://127.0.0.1:{args.port}"  # no page from elsewhere may read our replies
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = args.threads
    # Read the file instead of mapping it: the weights are repacked for this CPU anyway, and a mapped original
    # would stay resident beside them (2.1 GB against 1.5 GB).
    params.load_mode = xllamacpp.llama_load_mode.LLAMA_LOAD_MODE_NONE
    # A step of the server is one batch: it notices a closed connection, and serves the other slots, only between
    # two. 128 prompt tokens are some seconds of two busy cores, and larger batches compute no faster there.
    params.n_batch = params.n_ubatch = 128
    params.n_parallel = args.slots
    params.n_ctx = args.context * args.slots
    params.cache_ram_mib = 0  # every slot keeps its last prompt anyway; a second store of them only takes memory
    if args.adapter:
        params.lora_adapters = [xllamacpp.CommonAdapterLoraInfo(args.adapter, 1.0)]

    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    server = xllamacpp.Server(params)
    print(f"listening on {server.listening_address}", flush=True)
    stop.wait()
    os._exit(0)  # joining the server's threads may wait for a generation in progress; nothing here needs saving


if __name__ == "__main__":
    sys.exit(main())
