"""Runs checked SQL in killable worker processes, and nothing else in this process.

    with Sandbox(settings) as sandbox:
        sandbox.check(valid, database)      EXPLAIN: would DuckDB take it?
        sandbox.run(valid, database)        -> Result

A worker is a child (worker.py) with limits on memory, files, system calls and time. At the time limit it gets
SIGKILL; it costs its own request only, and a fresh worker takes its place. Takes a ValidSQL, never text.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import os
import queue
import select
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.config import Settings
from app.errors import ExecutionError, QueryFailed, QueryTimeout, ResultTooLarge
from app.validate import ValidSQL

WORKER = Path(__file__).with_name("worker.py")
START_TIMEOUT_S = 20.0
RECYCLE_AFTER = 500  # queries; DuckDB gives memory back late
RECYCLE_RSS_MIB = 400
DATA_FOLDERS = ("samples", "sessions", "benchmark")  # of the cache; beside them lie models, logs and the like


@dataclass(frozen=True, slots=True)
class Result:
    """What a query gave.

    `types` are DuckDB's, one a column; `rows` hold Python values (None, bool, int, float, Decimal, str, date,
    datetime, time, timedelta, bytes, list, dict). `truncated`: there were more rows than settings.max_rows.
    Text longer than settings.max_cell_chars ends with '…'. `elapsed_ms` is the worker's own, fetching included.
    """

    columns: tuple[str, ...]
    types: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    truncated: bool
    elapsed_ms: float


class Sandbox:
    """A pool of workers. Threads may share it; whoever waits longest gets the next free worker."""

    def __init__(self, settings: Settings, *, data: Sequence[Path] = ()) -> None:
        self.settings = settings
        self._data = (*(settings.cache / name for name in DATA_FOLDERS), *data)
        self._idle: queue.Queue[_Worker] = queue.Queue()
        self._closed = False
        self.kills: Counter[str] = Counter()  # of workers at work, by reason: timeout, died
        self._home = tempfile.TemporaryDirectory(prefix="t2s-worker-")
        # A worker dies with the thread that started it (PR_SET_PDEATHSIG), so one that lives as long as the pool does.
        self._starter = ThreadPoolExecutor(1, "t2s-workers")
        for _ in range(max(1, settings.workers)):
            self._idle.put(self._fresh())

    def __enter__(self) -> Sandbox:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def run(self, query: ValidSQL, database: Path) -> Result:
        """EXPLAIN a query, then run it, on a database file. Raises QueryFailed, QueryTimeout or ResultTooLarge."""
        return self._run(query.sql, database)

    def check(self, query: ValidSQL, database: Path) -> None:
        """Let DuckDB plan a query without running it. Raises like `run`."""
        self._ask(query.sql, database, "check")

    def close(self) -> None:
        """Stop every worker. Requests under way fail."""
        self._closed = True
        self._starter.shutdown()
        while True:
            try:
                self._idle.get_nowait().stop()
            except queue.Empty:
                break
        self._home.cleanup()

    def _run(self, sql: str, database: Path) -> Result:
        """SQL text through the worker alone: for tests of that layer, and for gold queries in evaluation."""
        reply = self._ask(sql, database, "run")
        names = _unique([name for name, _ in reply["columns"]])
        return Result(
            tuple(names),
            tuple(kind for _, kind in reply["columns"]),
            tuple(tuple(decode(value) for value in row) for row in reply["rows"]),
            reply["truncated"],
            reply["elapsed_ms"],
        )

    def _ask(self, sql: str, database: Path, mode: str) -> dict[str, Any]:
        if self._closed:
            raise QueryFailed("the sandbox is closed", "프로그램이 끝나는 중입니다.")
        if not database.is_file():
            raise QueryFailed(f"no database file {database.name}", "데이터가 더는 없습니다. 파일을 다시 올려 주세요.")
        request = {"sql": sql, "database": str(database.resolve()), "mode": mode, "roots": self._roots(database)}
        worker = self._idle.get()
        try:
            if worker.dead():
                worker = self._instead_of(worker)
            reply = worker.ask(request, self.settings.query_timeout_s)
            if reply.get("kind") == "confined":  # to other folders, by its first request
                worker = self._instead_of(worker)
                reply = worker.ask(request, self.settings.query_timeout_s)
        except ExecutionError as error:
            self.kills["timeout" if isinstance(error, QueryTimeout) else "died"] += 1
            raise
        finally:
            self._return(worker)
        if not reply["ok"]:
            raise _error(reply, self.settings)
        return reply

    def _roots(self, database: Path) -> list[str]:
        """Folders that a worker may read when this is its first database: all data of the cache, or the file's own."""
        path, data = database.resolve(), [folder.resolve() for folder in self._data]
        return [str(folder) for folder in (data if any(path.is_relative_to(root) for root in data) else [path.parent])]

    def _return(self, worker: _Worker) -> None:
        """A worker back to the idle ones, or a fresh one in its place."""
        if not worker.tired() and not self._closed:
            self._idle.put(worker)
            return
        try:
            self._starter.submit(self._replace, worker)
        except RuntimeError:  # closed meanwhile
            worker.stop()

    def _replace(self, worker: _Worker) -> None:
        worker.stop()
        if not self._closed:
            self._idle.put(_Worker(self.settings, self._home.name))

    def _instead_of(self, worker: _Worker) -> _Worker:
        worker.stop()
        return self._fresh()

    def _fresh(self) -> _Worker:
        return self._starter.submit(_Worker, self.settings, self._home.name).result()


class _Worker:
    """One child process and its pipes."""

    def __init__(self, settings: Settings, home: str) -> None:
        limits = {
            "max_rows": settings.max_rows,
            "max_cell_chars": settings.max_cell_chars,
            "max_result_mib": settings.max_result_mib,
            "query_memory_mib": settings.query_memory_mib,
            "worker_memory_mib": settings.worker_memory_mib,
            "query_timeout_s": settings.query_timeout_s,
            "parent": os.getpid(),
        }
        self._most = (settings.max_result_mib + 16) << 20
        self._served = 0
        self._process = subprocess.Popen(
            [sys.executable, "-I", str(WORKER), json.dumps(limits)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=home,
            env={"HOME": home, "TMPDIR": home, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "OMP_NUM_THREADS": "1"},
            start_new_session=True,
        )
        self.protections: dict[str, Any] | None = None  # what the child says of itself, once it is up

    def ask(self, request: dict[str, Any], timeout_s: float) -> dict[str, Any]:
        """One request and its reply. Raises QueryTimeout (worker killed) or QueryFailed (worker died)."""
        try:
            if self.protections is None:
                self.protections = self._receive(START_TIMEOUT_S)
            body = json.dumps(request, ensure_ascii=False).encode("utf-8", "surrogatepass")
            self._process.stdin.write(struct.pack(">I", len(body)) + body)
            self._process.stdin.flush()
            reply = self._receive(timeout_s)
        except TimeoutError:
            self.stop()
            raise QueryTimeout(
                f"killed after {timeout_s:g} s",
                f"질의가 {timeout_s:g}초 안에 끝나지 않아 멈추었습니다. 조건을 더 넣거나 범위를 줄여 주세요.",
            ) from None
        except (OSError, ValueError, RecursionError) as error:
            self.stop()
            raise _too_large(
                f"the worker died: {error}", "질의가 메모리나 시간을 너무 많이 써서 멈추었습니다."
            ) from None
        self._served += 1
        return reply

    def dead(self) -> bool:
        """Whether the process has ended."""
        return self._process.poll() is not None

    def tired(self) -> bool:
        """Whether a fresh worker should take this one's place."""
        return self.dead() or self._served >= RECYCLE_AFTER or self._rss_mib() > RECYCLE_RSS_MIB

    def stop(self) -> None:
        """Kill it and whatever it may have started, and reap it."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                pipe.close()
            except OSError:
                pass

    def _rss_mib(self) -> float:
        try:
            pages = int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1])
        except (OSError, IndexError, ValueError):
            return 0.0
        return pages * os.sysconf("SC_PAGE_SIZE") / (1 << 20)

    def _receive(self, timeout_s: float) -> Any:
        deadline = time.monotonic() + timeout_s
        size = struct.unpack(">I", self._exactly(4, deadline))[0]
        if size > self._most:
            raise ValueError(f"a frame of {size} bytes")
        return json.loads(self._exactly(size, deadline))

    def _exactly(self, size: int, deadline: float) -> bytes:
        """So many bytes from the child. Raises TimeoutError at the deadline, ValueError at the end of the stream."""
        stream, parts, missing = self._process.stdout.fileno(), [], size
        poll = select.poll()
        poll.register(stream, select.POLLIN)
        while missing:
            left = deadline - time.monotonic()
            if left <= 0 or not poll.poll(left * 1e3):
                raise TimeoutError
            piece = os.read(stream, min(missing, 1 << 20))
            if not piece:
                raise ValueError(f"exit code {self._process.wait()}")
            parts.append(piece)
            missing -= len(piece)
        return b"".join(parts)


def decode(value: Any) -> Any:
    """A worker's value as Python has it (see worker.Encoder)."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    kind, inner = value["$"], value["v"]
    if kind == "decimal":
        return Decimal(inner)
    if kind == "datetime":
        return dt.datetime.fromisoformat(inner)
    if kind == "date":
        return dt.date.fromisoformat(inner)
    if kind == "time":
        return dt.time.fromisoformat(inner)
    if kind == "timedelta":
        return dt.timedelta(*inner)
    if kind == "bytes":
        return base64.b64decode(inner)
    return {key: decode(item) for key, item in inner}


def _unique(names: list[str]) -> list[str]:
    """Column names made distinct: a, a_2, a_3."""
    seen: dict[str, int] = {}
    taken = set(names)
    result = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        new = name
        while seen[name] > 1 and (new == name or new in taken):
            new = f"{name}_{seen[name]}"
            if new in taken:
                seen[name] += 1
        taken.add(new)
        result.append(new)
    return result


def _too_large(message: str, message_ko: str) -> ResultTooLarge:
    return ResultTooLarge(message, f"{message_ko} 조건을 더 넣거나 집계해서 결과를 줄여 주세요.")


# DuckDB's words → what a person reads. The first that fits; the rest is general.
_EXPLAINED = (
    ("must appear in the GROUP BY clause", "GROUP BY에 없는 열을 집계 없이 보여 주려 합니다."),
    ("Ambiguous reference", "여러 테이블에 있는 열 이름이 어느 테이블의 것인지 정해지지 않았습니다."),
    ("Could not convert string", "글자를 숫자나 날짜로 바꿀 수 없는 값이 있습니다."),
    ("Conversion Error", "값의 형식을 바꿀 수 없습니다."),
    ("Cannot compare values of type", "서로 형식이 다른 값을 비교하려 합니다."),
    ("No function matches", "함수에 맞지 않는 형식의 값을 넣었습니다."),
    ("More than one row returned by a subquery", "값 하나가 필요한 자리에서 하위 질의가 여러 행을 돌려주었습니다."),
    ("aggregate function calls cannot be nested", "집계 함수 안에 집계 함수를 넣을 수 없습니다."),
    ("WHERE clause cannot contain aggregates", "WHERE 절에는 집계 함수를 쓸 수 없습니다."),
    ("Set operations can only apply", "UNION으로 합치는 질의들의 열 수가 다릅니다."),
    ("Out of Range", "값이 너무 크거나 작습니다."),
)


def _error(reply: dict[str, Any], settings: Settings) -> ExecutionError:
    """A worker's failure frame as one of our errors."""
    kind, message = str(reply.get("kind")), str(reply.get("message"))
    if kind == "memory":
        return _too_large(message, "질의가 메모리를 너무 많이 씁니다.")
    if kind == "too_large":
        return _too_large(message, f"결과가 {settings.max_result_mib} MiB를 넘습니다.")
    if kind == "timeout":
        return QueryTimeout(message, "질의가 오래 걸려 멈추었습니다. 조건을 더 넣거나 범위를 줄여 주세요.")
    if kind == "refused":
        return QueryFailed(f"refused by the worker: {message}", "조회(SELECT) 한 문장만 실행할 수 있습니다.")
    explained = next(
        (text for words, text in _EXPLAINED if words in message), "데이터베이스가 이 SQL을 실행하지 못했습니다."
    )
    return QueryFailed(message, f"{explained} ({message.splitlines()[0][:200]})" if message else explained)
