"""The page as a person starts it: `python -m app VERB` in a process of its own, on a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Page:
    """A page that answers. `said()` is what it printed so far."""

    url: str
    log: Path
    process: subprocess.Popen

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(url: str, *, timeout_s: float = 30) -> bool:
    """Whether something answers there in time, whatever its status."""
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            time.sleep(0.05)
    return False


@contextmanager
def running(folder: Path, base_url: str, *arguments: str, **environ: str) -> Iterator[Page]:
    """`python -m app ARGUMENTS` with its model server at `base_url`; its files and its log go to `folder`."""
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "page.log"
    settings = {
        "T2S_BASE_URL": base_url,
        "T2S_HOST": "127.0.0.1",
        "T2S_PORT": str(port),
        "T2S_CACHE_DIR": str(folder / "cache"),
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        **environ,
    }
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", "app", *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            env={**os.environ, **settings},
        )
    try:
        url = f"http://127.0.0.1:{port}"
        assert answers(f"{url}/healthz"), log.read_text(encoding="utf-8")
        yield Page(url, log, process)
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
