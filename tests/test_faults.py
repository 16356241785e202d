"""What breaks while people ask: each fault costs its own question only, is said in Korean, and mends itself.

Real processes and real signals: a stand-in engine that streams (model/pace_engine.py) under the real supervisor, real
query workers, the real server. Nothing of ours is patched.
"""

from __future__ import annotations

import ast
import json
import os
import resource
import shutil
import signal
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from app.cancel import Cancel, Cancelled
from app.client import Client, request_body
from app.config import Settings
from app.errors import ExecutionError, ModelTimeout, ModelUnavailable
from app.pipeline import Answer, Delta, Event, Pipeline, Refusal
from app.sandbox import Sandbox
from app.sources import students
from model.bench_load import expected
from model.serve import Launch, Supervised, _ask
from tests.conftest import HERE
from tests.page_process import Page, free_port, running
from tests.test_serve import eventually

ROOT = HERE.parent
SLOW = "SELECT COUNT(*) FROM students AS a, students AS b, students AS c, students AS d"
DDL = "CREATE TABLE 회원 (번호 INT, 이름 TEXT)"


@contextmanager
def engine(folder: Path, rate: float = 15, **options: float) -> Iterator[Supervised]:
    """A stand-in that streams, under the supervisor."""
    port = free_port()
    argv = (sys.executable, "-m", "model.pace_engine", "--port", str(port), "--rate", str(rate))
    launch = Launch(argv, "pace", "embedded", port, environ={"PYTHONPATH": str(ROOT)}, ready_timeout_s=30)
    with Supervised(launch, folder / "engine.log", backoff_s=0.05, **options) as child:
        yield child


def process_of(child: Supervised) -> psutil.Process:
    """The stand-in itself, beneath the leash."""
    (found,) = [
        one
        for one in psutil.Process().children(recursive=True)
        if "model.pace_engine" in one.cmdline()
        and str(child.launch.port) in one.cmdline()
        and "-S" not in one.cmdline()
    ]
    return found


def struck(events: Iterator[Event], child: Supervised, number: int) -> Event:
    """The last event of a question whose engine got a signal after its first token."""
    hit = False
    for event in events:
        if isinstance(event, Delta) and not hit:
            hit = True
            process_of(child).send_signal(number)
    assert hit
    return event


@pytest.fixture
def sandbox(settings: Settings) -> Iterator[Sandbox]:
    with Sandbox(settings) as opened:
        yield opened


def korean(text: str) -> bool:
    return any("가" <= char <= "힣" for char in text)


# --- the engine -----------------------------------------------------------------------------------------------------


def test_an_engine_killed_in_mid_stream_comes_back(settings: Settings, sandbox: Sandbox, tmp_path: Path) -> None:
    with engine(tmp_path) as child:
        pipeline = Pipeline(settings, Client(child.launch.base_url, settings=settings), sandbox)
        last = struck(pipeline.stream("몇 명이야?", students(settings)), child, signal.SIGKILL)
        assert isinstance(last, Refusal)
        assert isinstance(last.reason, ModelUnavailable)
        assert "연결이 답 도중에 끊겼습니다" in last.reason.message_ko
        assert last.question == "몇 명이야?"
        # Nobody has to wait for the restart by hand: a question asked now waits through it, or is told to come again.
        assert eventually(lambda: isinstance(pipeline.ask("몇 명이야?", students(settings)), Answer))
        assert child.restarts == 1


def test_an_engine_that_hangs_is_told_and_started_again(settings: Settings, sandbox: Sandbox, tmp_path: Path) -> None:
    impatient = replace(settings, first_token_timeout_s=0.5, attempts=1)
    with engine(tmp_path, silent_s=1.5) as child:
        client = Client(child.launch.base_url, settings=impatient)
        pipeline = Pipeline(impatient, client, sandbox)
        last = struck(pipeline.stream("몇 명이야?", students(settings)), child, signal.SIGSTOP)
        assert isinstance(last, Refusal)
        assert isinstance(last.reason, ModelTimeout)
        assert "제때 답하지 않았습니다" in last.reason.message_ko
        assert eventually(lambda: isinstance(pipeline.ask("몇 명이야?", students(settings)), Answer), timeout_s=30)
        assert child.restarts == 1


@pytest.mark.parametrize("when", ["before the first token", "in mid-stream"])
@pytest.mark.parametrize("live", [True, False])
def test_cancelled_work_stops_at_the_engine_at_once(when: str, live: bool, settings: Settings, tmp_path: Path) -> None:
    with engine(tmp_path, rate=2 if when == "in mid-stream" else 1000) as child:
        url = f"http://127.0.0.1:{child.launch.port}/busy"
        body = request_body("### Question:\n몇 명?", "pace", max_tokens=400)
        client, cancel = Client(child.launch.base_url, settings=settings), Cancel()
        if when == "before the first token":  # nothing has come yet that a loop over pieces could look at
            process_of(child).suspend()
        with ThreadPoolExecutor(1) as pool:
            read = (lambda: list(client.stream(body, cancel))) if live else (lambda: client.complete(body, cancel))
            work = pool.submit(read)
            if when == "in mid-stream":
                assert eventually(lambda: _ask(url, timeout_s=1)["busy"] == 1)
            else:
                time.sleep(0.3)
            begun = time.monotonic()
            cancel.cancel()
            if when == "in mid-stream":
                assert eventually(lambda: _ask(url, timeout_s=1) == {"busy": 0, "cut": 1})
                assert time.monotonic() - begun < 0.2
            with pytest.raises(Cancelled):
                work.result(2)  # the SDK may be between two tries; nothing is sent any more


# --- a query worker -------------------------------------------------------------------------------------------------


def test_a_killed_worker_costs_its_own_query_only(settings: Settings, sandbox: Sandbox, tmp_path: Path) -> None:
    source = students(settings)
    pipeline = Pipeline(settings, Client("http://127.0.0.1:9/v1", "m", settings=settings), sandbox)
    assert isinstance(pipeline.run_sql("SELECT COUNT(*) FROM students", source), Answer)
    with ThreadPoolExecutor(2) as pool:
        slow = pool.submit(pipeline.run_sql, SLOW, source)
        workers = [one for one in psutil.Process().children() if any("worker.py" in part for part in one.cmdline())]
        assert eventually(lambda: max(one.cpu_percent(0.05) for one in workers) > 20)
        max(workers, key=lambda one: one.cpu_percent(0.1)).kill()
        beside = pool.submit(pipeline.run_sql, "SELECT COUNT(*) FROM students", source)
        refusal = slow.result(10)
        assert isinstance(refusal, Refusal)
        assert isinstance(refusal.reason, ExecutionError)
        assert korean(refusal.reason.message_ko)
        assert isinstance(beside.result(10), Answer)
    for _ in range(4):  # both places in the pool work
        assert isinstance(pipeline.run_sql("SELECT COUNT(*) FROM students", source), Answer)
    assert sandbox.kills == {"died": 1}


# --- the disk -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Page, Path]]:
    """The server with a stand-in engine, and its cache folder."""
    folder = tmp_path_factory.mktemp("faults")
    with engine(folder, rate=1000) as child, running(folder / "page", child.launch.base_url, "serve") as opened:
        yield opened, folder / "page" / "cache"


def asked(page: Page, path: str = "/api/ask", **body: str) -> tuple[int, dict]:
    request = urllib.request.Request(page.url + path, json.dumps(body).encode(), {"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return reply.status, json.load(reply)
    except urllib.error.HTTPError as error:
        return error.code, json.load(error)


def test_a_full_disk_is_said_and_costs_only_what_must_be_written(page: tuple[Page, Path]) -> None:
    """The kernel refuses every byte that the server writes to a file, as a full disk does."""
    opened, cache = page
    everything = resource.prlimit(opened.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(opened.process.pid, resource.RLIMIT_FSIZE, (0, everything[1]))
    try:
        status, problem = asked(opened, "/api/sql", sql="SELECT 이름 FROM 회원", ddl=DDL)
        assert (status, problem["code"], problem["retryable"]) == (503, "storage_error", True)
        assert "저장 공간" in problem["detail"]
        assert asked(opened, question="몇 명이야?")[0] == 200  # what needs no disk goes on
    finally:
        resource.prlimit(opened.process.pid, resource.RLIMIT_FSIZE, everything)
    assert asked(opened, "/api/sql", sql="SELECT 이름 FROM 회원", ddl=DDL)[0] == 200
    assert not list((cache / "sessions").iterdir())
    assert "Traceback" not in opened.said()


def test_a_cache_deleted_while_running_is_made_anew(page: tuple[Page, Path]) -> None:
    opened, cache = page
    assert asked(opened, question="몇 명이야?")[0] == 200
    shutil.rmtree(cache)
    status, reply = asked(opened, question="몇 명이야?")
    assert (status, reply["rows"]) == (200, [[int(expected())]])
    assert asked(opened, "/api/sql", sql="SELECT 이름 FROM 회원", ddl=DDL)[0] == 200
    assert "Traceback" not in opened.said()


def test_a_cache_that_cannot_be_made_anew_is_said(page: tuple[Page, Path]) -> None:
    """A file stands where the folder was."""
    opened, cache = page
    shutil.rmtree(cache)
    cache.write_text("in the way")
    try:
        status, problem = asked(opened, question="몇 명이야?")
        assert (status, problem["code"]) == (503, "storage_error")
        assert problem["sql"].startswith("SELECT")  # the work that was done is not lost
    finally:
        cache.unlink()
    assert asked(opened, question="몇 명이야?")[0] == 200


# --- the clock ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path",
    sorted([*(ROOT / "app").glob("*.py"), *(ROOT / "model").glob("*.py")]),
    ids=lambda path: f"{path.parent.name}/{path.name}",
)
def test_no_time_is_measured_by_a_clock_that_can_be_set(path: Path) -> None:
    """`time.time` and `datetime.now` jump when the clock is set; limits and waits are by the monotonic clock."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            assert (node.value.id, node.attr) != ("time", "time"), f"{path}:{node.lineno}"
            assert node.attr not in ("now", "utcnow"), f"{path}:{node.lineno}"


def test_many_faults_at_once_leave_nothing_behind(page: tuple[Page, Path]) -> None:
    """Clients that hang up in the middle: no thread, no connection, no place in the line stays with them."""
    opened, _ = page
    process = psutil.Process(opened.process.pid)
    asked(opened, question="몇 명이야?")
    threads = process.num_threads()

    def leave() -> None:
        try:
            urllib.request.urlopen(
                urllib.request.Request(
                    opened.url + "/api/ask",
                    json.dumps({"question": "몇 명이야?"}).encode(),
                    {"Content-Type": "application/json"},
                ),
                timeout=0.01,
            ).close()
        except OSError:
            pass

    leaving = [threading.Thread(target=leave) for _ in range(40)]
    for one in leaving:
        one.start()
    for one in leaving:
        one.join()
    assert asked(opened, question="몇 명이야?")[0] == 200
    assert eventually(lambda: process.num_threads() <= threads + 12)  # a pool's threads stay, none is lost
    open_now = [one for one in process.net_connections(kind="tcp") if one.status == psutil.CONN_ESTABLISHED]
    assert len(open_now) <= 5
    assert os.path.exists(f"/proc/{opened.process.pid}")
