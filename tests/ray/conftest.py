"""Ray clusters of this machine alone that serve what deploy/ray holds, for the tests beside this file.

The tests run with the app's interpreter and speak HTTP, as the app does. Ray has an interpreter of its own:
T2S_RAY_PYTHON, else .venv-ray/bin/python. A cluster hangs on model/leash.py and ends with the test run.
"""

from __future__ import annotations

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
START_TIMEOUT_S = 180  # 20 s on two quiet cores
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.ray)


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


def application(name: str) -> dict[str, Any]:
    """deploy/ray/NAME as it stands in the repository, but for a free port."""
    config = yaml.safe_load((ROOT / "deploy/ray" / name).read_text(encoding="utf-8"))
    config["http_options"]["port"] = free_port()
    return config


class Cluster:
    """`serve run` with one configuration; a context manager."""

    def __init__(
        self, folder: Path, config: dict[str, Any], *, python: Path = PYTHON, environ: dict[str, str] | None = None
    ) -> None:
        self.folder, self.config = folder, config
        self.base_url = f"http://127.0.0.1:{config['http_options']['port']}/v1"
        self._serve, self._environ = python.with_name("serve"), environ or {}
        self._log = folder / "serve.log"
        # Ray's socket paths must stay under 108 characters, which pytest's folders do not leave room for.
        self._sessions = Path(tempfile.mkdtemp(prefix="ray-"))
        self._token = uuid.uuid4().hex  # Ray's own, for the dashboard; else it makes one in the home folder
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Cluster:
        if not self._serve.is_file():
            pytest.fail(f"no Ray environment at {self._serve.parent}: run `make test-ray`")
        file = self.folder / "serve.yaml"
        file.write_text(yaml.safe_dump(self.config), encoding="utf-8")
        environ = {name: value for name, value in os.environ.items() if not name.startswith("RAY_")}
        environ |= {"RAY_USAGE_STATS_ENABLED": "0", "RAY_TMPDIR": str(self._sessions), "PYTHONPATH": str(ROOT)}
        environ |= {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": self._token}
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*LEASH, str(self._serve), "run", "--address", "local", str(file)],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                cwd=ROOT,
                env=environ | self._environ,
            )
        return self

    def __exit__(self, *failure: object) -> None:
        """End it as Ctrl-C does. Whatever that leaves running is ended too, and fails the test."""
        left = self._stop()
        shutil.rmtree(self._sessions, ignore_errors=True)
        assert failure[0] or not left, f"left running: {left}"

    def _stop(self) -> list[psutil.Process]:
        if self._process.poll() is not None:
            return []
        leash = psutil.Process(self._process.pid)
        everything = leash.children(recursive=True)
        leash.children()[0].send_signal(signal.SIGINT)
        left = psutil.wait_procs(everything, timeout=45)[1]
        self._process.stdin.close()
        self._process.wait(40)
        for process in left:
            process.kill()
        return left

    def wait_for(self, deployment: str, count: int, *, without: set[int] = frozenset(), timeout_s: float = 60) -> None:
        """Until exactly so many of its replicas run, none of them one of `without`. Fails with the log's end."""

        def there() -> bool:
            if self._process.poll() is not None:
                pytest.fail(f"serve ended:\n{self.log()[-3000:]}")
            now = self.replicas(deployment)
            return len(now) == count and not without & set(now)

        wait_until(there, timeout_s, f"{count} replicas of {deployment} run", every_s=0.3)

    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def deploy(self, config: dict[str, Any]) -> None:
        """Another configuration, as `serve deploy` sends it."""
        self._applications(json.dumps(config).encode())

    def replicas(self, deployment: str) -> list[int]:
        """The process ids of a deployment's running replicas."""
        try:
            applications = json.loads(self._applications())["applications"]
        except (OSError, ValueError):
            return []
        part = applications.get("text2sql", {}).get("deployments", {}).get(deployment, {})
        return sorted(replica["pid"] for replica in part.get("replicas", []) if replica["state"] == "RUNNING")

    def _applications(self, config: bytes | None = None) -> bytes:
        """Serve's REST resource of that name: read, or set. Raises OSError."""
        found = re.search(r"dashboard at \S*?(http://127\.0\.0\.1:\d+)", self.log())
        if not found:
            raise ConnectionError("the dashboard is not there yet")
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self._token}"}
        url, method = f"{found[1]}/api/serve/applications/", "PUT" if config else "GET"
        with OPENER.open(urllib.request.Request(url, config, headers, method=method), timeout=30) as reply:
            return reply.read()


# --- embedded.yaml with stand-in engines ------------------------------------------------------------------


def engine_part(config: dict[str, Any]) -> dict[str, Any]:
    """What embedded.yaml says of the Engine deployment."""
    return next(part for part in config["applications"][0]["deployments"] if part["name"] == "Engine")


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every stand-in engine keeps its counts."""
    return tmp_path_factory.mktemp("notes")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory, notes: Path) -> Iterator[Cluster]:
    """Two replicas with stand-in engines, and health checks at a pace for tests. Tests leave it with two."""
    folder = tmp_path_factory.mktemp("ray")
    config = application("embedded.yaml")
    argv = ["{python}", "-m", "tests.ray.stand_in", "{port}", str(notes)]
    config["applications"][0]["args"] |= {"argv": argv, "model": MODEL, "health_timeout_s": 1}
    engine = engine_part(config)
    engine |= {"health_check_period_s": 0.5, "health_check_timeout_s": 2}
    engine["autoscaling_config"]["max_replicas"] = 2
    with Cluster(folder, config, environ={"T2S_CACHE_DIR": str(folder)}) as cluster:
        cluster.wait_for("Engine", 2, timeout_s=START_TIMEOUT_S)
        cluster.wait_for("Endpoint", 2)
        yield cluster


def engine_of(replica: int) -> int:
    """The process id of a replica's engine child, which lives beneath its leash."""
    [leash] = psutil.Process(replica).children()
    [engine] = leash.children()
    return engine.pid
