"""A real vLLM server with a tiny model, for the tests beside this file.

The tests run with the app's interpreter and speak to vLLM over HTTP only, as the app does. vLLM has an interpreter
of its own: T2S_VLLM_PYTHON, else .venv-vllm/bin/python. Every process hangs on model/leash.py, so that none
outlives the test run, however it ends.
"""

from __future__ import annotations

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.client import Client
from app.config import Settings
from model import vllm

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(os.environ.get("T2S_VLLM_PYTHON", ROOT / ".venv-vllm/bin/python"))
LEASH = [sys.executable, "-S", str(ROOT / "model/leash.py"), "5"]  # s, from SIGTERM to SIGKILL
KEY = "s3cret"
START_TIMEOUT_S = 300  # 45 s on two quiet cores: three processes that each import torch
# What a machine without a GPU needs beyond the course's command: no compiler, little memory, no network.
CPU_ARGS = ("--enforce-eager", "--gpu-memory-utilization", "0.3")
CPU_ENV = {
    "VLLM_CPU_KVCACHE_SPACE": "1",
    "VLLM_DO_NOT_TRACK": "1",
    "HF_HUB_OFFLINE": "1",
    "TORCH_COMPILE_DISABLE": "1",  # else the first request with logprobs compiles for 20 s
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.vllm)


@pytest.fixture(scope="session", autouse=True)
def _vllm_is_there() -> None:
    if not PYTHON.is_file():
        pytest.exit(f"no vLLM environment at {PYTHON}: run `make test-vllm`", returncode=1)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until(true: Callable[[], object], timeout_s: float, what: str, every_s: float = 0.1) -> None:
    """Poll until `true()` holds; fail after the timeout."""
    deadline = time.monotonic() + timeout_s
    while not true():
        if time.monotonic() > deadline:
            pytest.fail(f"not within {timeout_s:g} s: {what}")
        time.sleep(every_s)


def get(url: str, timeout_s: float = 5.0) -> tuple[int, str]:
    """(status, body) of a GET without a key; (0, "") where nothing answers."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=timeout_s) as reply:
            return reply.status, reply.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""
    except (OSError, http.client.HTTPException):
        return 0, ""


class Server:
    """vLLM as `python -m model serve` would start it, with a key, restartable at one port."""

    model = "tiny"

    def __init__(self, folder: Path, log: Path) -> None:
        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}/v1"
        self.log = log
        self._argv = vllm.command(
            str(folder),
            python=str(PYTHON),
            port=self.port,
            names=[self.model],
            gpu_memory=0.3,
            eager=True,
            extra=("--api-key", KEY),
        )
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it is healthy; fail with the log's end where it dies first."""
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                [*LEASH, *self._argv],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                env={**os.environ, **vllm.environ(), **CPU_ENV},
            )

        def healthy() -> bool:
            if self._process.poll() is not None:
                pytest.fail(f"vLLM ended while starting:\n{self.log.read_text(errors='replace')[-3000:]}")
            return get(f"http://127.0.0.1:{self.port}/health")[0] == 200

        wait_until(healthy, START_TIMEOUT_S, "vLLM starts", every_s=0.5)

    def processes(self) -> list[psutil.Process]:
        """API server, engine core and worker, as far as they live."""
        if self._process is None or self._process.poll() is not None:
            return []
        return psutil.Process(self._process.pid).children(recursive=True)

    def signal(self, number: int, name: str = "") -> None:
        """Send a signal to all of its processes, or to those whose title contains `name`."""
        chosen = [process for process in self.processes() if name in process.name()]
        assert chosen, f"no process {name!r} among {self.processes()}"
        for process in chosen:
            process.send_signal(number)

    def wait(self, timeout_s: float) -> None:
        """Until the server has ended by itself."""
        self._process.wait(timeout_s)

    def stop(self) -> None:
        """End it and everything that it started."""
        if self._process is not None:
            if self._process.poll() is None:
                os.killpg(self._process.pid, signal.SIGCONT)
            self._process.stdin.close()  # the leash does the rest
            self._process.wait(30)

    def metric(self, name: str) -> float:
        """The sum of one Prometheus metric over its labels."""
        lines = get(f"http://127.0.0.1:{self.port}/metrics")[1].splitlines()
        return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith(f"{name}{{"))


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a Llama-architecture model with random weights."""
    folder = tmp_path_factory.mktemp("model") / "tiny"
    subprocess.run([str(PYTHON), str(Path(__file__).with_name("tiny_model.py")), str(folder)], check=True, timeout=180)
    return folder


@pytest.fixture(scope="session")
def server(tiny_model: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tiny_model, tmp_path_factory.mktemp("log") / "vllm.log")
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Time for a reply on a busy machine; an endless wait would still fail."""
    return replace(settings, first_token_timeout_s=30.0, reply_timeout_s=60.0)


@pytest.fixture
def client(server: Server, settings: Settings) -> Iterator[Client]:
    client = Client(server.base_url, server.model, KEY, settings=settings)
    yield client
    client.close()
