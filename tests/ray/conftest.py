"""A Ray cluster of this machine alone that serves deploy/ray/embedded.yaml, for the tests beside this file.

The tests run with the app's interpreter and speak HTTP, as the app does. Ray has an interpreter of its own:
T2S_RAY_PYTHON, else .venv-ray/bin/python. The cluster hangs on model/leash.py and ends with the test run.
"""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
import yaml

from tests.ray.stand_in import MODEL

ROOT = Path(__file__).resolve().parents[2]
PYTHON = Path(os.environ.get("T2S_RAY_PYTHON", ROOT / ".venv-ray/bin/python"))
LEASH = [sys.executable, "-S", str(ROOT / "model/leash.py"), "20"]  # s, from SIGTERM to SIGKILL
EMBEDDED = ROOT / "deploy/ray/embedded.yaml"
START_TIMEOUT_S = 120  # 20 s on two quiet cores
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.ray)


@pytest.fixture(scope="session", autouse=True)
def _ray_is_there() -> None:
    if not PYTHON.is_file():
        pytest.exit(f"no Ray environment at {PYTHON}: run `make test-ray`", returncode=1)


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


class Cluster:
    """`serve run` with embedded.yaml as it stands in the repository, but for the port and what a test changes.

    `change(engine)` edits the Engine deployment's part of the configuration, `arguments` the application's args.
    """

    def __init__(
        self,
        folder: Path,
        arguments: dict[str, Any],
        change: Callable[[dict[str, Any]], None] = lambda engine: None,
        environ: dict[str, str] | None = None,
    ) -> None:
        self.folder = folder
        self.port = free_port()
        self.base_url = f"http://127.0.0.1:{self.port}/v1"
        self.config = yaml.safe_load(EMBEDDED.read_text(encoding="utf-8"))
        self.config["http_options"]["port"] = self.port
        self.config["applications"][0]["args"] |= arguments
        change(self.engine_part(self.config))
        self._environ = environ or {}
        self._log = folder / "serve.log"
        # Ray's socket paths must stay under 108 characters, which pytest's folders do not leave room for.
        self._sessions = Path(tempfile.mkdtemp(prefix="ray-"))
        self._token = uuid.uuid4().hex  # Ray's own, for the dashboard; else it makes one in the home folder
        self._process: subprocess.Popen[bytes] | None = None

    @staticmethod
    def engine_part(config: dict[str, Any]) -> dict[str, Any]:
        return next(part for part in config["applications"][0]["deployments"] if part["name"] == "Engine")

    def start(self) -> None:
        """Start it and wait for as many replicas as it starts with; fail with the log's end where it dies first."""
        file = self.folder / "serve.yaml"
        file.write_text(yaml.safe_dump(self.config), encoding="utf-8")
        environ = {name: value for name, value in os.environ.items() if not name.startswith("RAY_")}
        environ |= {"RAY_USAGE_STATS_ENABLED": "0", "RAY_TMPDIR": str(self._sessions), "PYTHONPATH": str(ROOT)}
        environ |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": self._token}
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*LEASH, str(PYTHON), str(PYTHON.with_name("serve")), "run", "--address", "local", str(file)],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd=ROOT,
                env=environ | self._environ,
            )
        wanted = self.engine_part(self.config)["autoscaling_config"]["min_replicas"]

        def running() -> bool:
            if self._process.poll() is not None:
                pytest.fail(f"serve ended while starting:\n{self.log()[-3000:]}")
            return len(self.replicas("Engine")) == wanted and len(self.replicas("Endpoint")) == 2

        wait_until(running, START_TIMEOUT_S, f"{wanted} replicas run", every_s=0.5)

    def stop(self) -> list[psutil.Process]:
        """End it as Ctrl-C does, then by force. Returns what it left running after the former."""
        if self._process is None or self._process.poll() is not None:
            return []
        leash = psutil.Process(self._process.pid)
        everything = leash.children(recursive=True)
        leash.children()[0].send_signal(signal.SIGINT)
        left = psutil.wait_procs(everything, timeout=45)[1]
        self._process.stdin.close()
        self._process.wait(40)
        for process in left:
            process.kill()
        shutil.rmtree(self._sessions, ignore_errors=True)
        return left

    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def deploy(self, change: Callable[[dict[str, Any]], None]) -> None:
        """Another configuration for the Engine deployment, as `serve deploy` sends it."""
        config = copy.deepcopy(self.config)
        change(self.engine_part(config))
        self._applications(json.dumps(config).encode())

    def replicas(self, deployment: str) -> list[int]:
        """The process ids of a deployment's running replicas."""
        try:
            applications = json.loads(self._applications())["applications"]
        except (OSError, ValueError):
            return []
        part = applications.get("text2sql", {}).get("deployments", {}).get(deployment, {})
        return sorted(replica["pid"] for replica in part.get("replicas", []) if replica["state"] == "RUNNING")

    def engines(self) -> dict[int, int]:
        """The engine child of each running replica: replica's process id → engine's process id."""
        found = {}
        for replica in self.replicas("Engine"):
            try:
                for leash in psutil.Process(replica).children():
                    for child in leash.children():
                        found[replica] = child.pid
            except psutil.NoSuchProcess:
                pass
        return found

    def wait_for_replicas(self, count: int, without: set[int] = frozenset(), timeout_s: float = 60) -> None:
        """Until exactly so many Engine replicas run, none of them one of `without`."""

        def there() -> bool:
            now = self.replicas("Engine")
            return len(now) == count and not without & set(now)

        wait_until(there, timeout_s, f"{count} replicas run", every_s=0.3)

    def _applications(self, config: bytes | None = None) -> bytes:
        """Serve's REST resource of that name: read, or set. Raises OSError."""
        found = re.search(r"dashboard at \S*?(http://127\.0\.0\.1:\d+)", self.log())
        if not found:
            raise ConnectionError("the dashboard is not there yet")
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self._token}"}
        url, method = f"{found[1]}/api/serve/applications/", "PUT" if config else "GET"
        with OPENER.open(urllib.request.Request(url, config, headers, method=method), timeout=30) as reply:
            return reply.read()


@pytest.fixture(scope="session")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every stand-in engine keeps its counts."""
    return tmp_path_factory.mktemp("notes")


def quickly(engine: dict[str, Any]) -> None:
    """Health checks and scaling at a pace for tests; two replicas."""
    engine |= {"health_check_period_s": 0.5, "health_check_timeout_s": 2}
    engine["autoscaling_config"] |= {"max_replicas": 2}


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory, notes: Path) -> Iterator[Cluster]:
    """Two replicas with stand-in engines. Tests leave it with two."""
    folder = tmp_path_factory.mktemp("ray")
    argv = ["{python}", "-m", "tests.ray.stand_in", "{port}", str(notes)]
    arguments = {"argv": argv, "model": MODEL, "health_timeout_s": 1}
    cluster = Cluster(folder, arguments, quickly, {"T2S_CACHE_DIR": str(folder)})
    try:
        cluster.start()
        yield cluster
    finally:
        left = cluster.stop()
    assert not left, f"left running: {left}"
