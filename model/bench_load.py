"""Verb `bench load`: many users on the real web server, over HTTP, as browsers and programs ask it.

    python -m model bench load --users 200 --minutes 5           the app itself: behind it a stand-in at a set rate
    python -m model bench load --engine embedded --users 8 --minutes 3 --think-s 0      fairness; what a stop stops

The app runs as `python -m app serve` in a process of its own. Each user has an address of their own and asks again
some time (--think-s on average) after the last answer: a share of them (--programs) at /api/ask, the others by the
page's own protocol, joining Gradio's queue and reading the stream of events. A new tab is opened every --tab
questions. An answer counts only with the right number in it.

Overhead is what is ours: the user's time from asking to the whole answer, less the stand-in's own time for that
question (it keeps a list), less the time in the line (the app's log says it, by request id). The client that measures
shares the machine, so its own time is in that as well.
"""

from __future__ import annotations

import argparse
import asyncio
import csv
import json
import math
import os
import random
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from model import serve

ROOT = Path(__file__).resolve().parent.parent
QUESTION = "3학년 여학생은 몇 명이야?"
ASK_TIMEOUT_S = 300.0
STUDENTS = ROOT / "data" / "students" / "students.csv"
POLL_S = 0.004  # between two looks at what the engine does


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: when it was sent (s after the start), how long its answer took, and what was wrong with it."""

    user: int
    number: int
    kind: str
    at_s: float
    answer_s: float
    request_id: str
    error: str = ""

    @property
    def tag(self) -> str:
        return f"{self.user}-{self.number}"


@dataclass(slots=True)
class Load:
    """What a run gave. `rss_mib`: the app's process by seconds after the start."""

    asked: list[Asked] = field(default_factory=list)
    rss_mib: list[tuple[float, float]] = field(default_factory=list)
    queue_s: dict[str, float] = field(default_factory=dict)  # by request id
    engine_s: dict[str, float] = field(default_factory=dict)  # by tag
    cpu_s: dict[str, float] = field(default_factory=dict)  # by process


# --- HTTP, as little of it as is needed ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Response:
    status: int
    headers: dict[str, str]
    reader: asyncio.StreamReader

    async def lines(self) -> AsyncIterator[bytes]:
        """The body's lines, chunked or not."""
        if self.headers.get("transfer-encoding") != "chunked":
            async for line in self.reader:
                yield line
            return
        rest = b""
        while size := int(await self.reader.readline() or b"0", 16):
            *lines, rest = (rest + (await self.reader.readexactly(size + 2))[:-2]).split(b"\n")
            for line in lines:
                yield line
        if rest:
            yield rest

    async def body(self) -> bytes:
        return b"\n".join([line async for line in self.lines()])


@asynccontextmanager
async def request(port: int, user: int, method: str, path: str, body: object = None) -> AsyncIterator[Response]:
    """One request on a connection of its own, by a user with an address of their own."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 22)
    try:
        data = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
        address = f"10.{user >> 16 & 255}.{user >> 8 & 255}.{user & 255}"
        writer.write(
            f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX-Forwarded-For: {address}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(data)}\r\nConnection: close\r\n\r\n".encode()
            + data
        )
        status = int((await reader.readline()).split()[1])
        headers = {}
        while line := (await reader.readline()).strip():
            name, _, value = line.decode("latin-1").partition(":")
            headers[name.lower()] = value.strip()
        yield Response(status, headers, reader)
    finally:
        writer.close()


# --- users --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Target:
    """Where users ask. `page` is the page's event for a question: its number and its trigger."""

    port: int
    expected: str
    page: tuple[int, int]


async def ask_as_program(target: Target, user: int, question: str, _: str) -> tuple[str, str]:
    """(request id, error) of one question at /api/ask."""
    async with request(target.port, user, "POST", "/api/ask", {"question": question}) as response:
        body = await response.body()
        right = response.status == 200 and (not target.expected or f"[[{target.expected}]]".encode() in body)
        return response.headers.get("x-request-id", ""), "" if right else f"{response.status} {body[:200].decode()}"


async def ask_on_page(target: Target, user: int, question: str, tab: str) -> tuple[str, str]:
    """The same by the page's protocol."""
    event, trigger = target.page
    joined = {"data": [question, False, None, None, []], "fn_index": event, "session_hash": tab, "trigger_id": trigger}
    async with request(target.port, user, "POST", "/gradio_api/queue/join", joined) as response:
        body = await response.body()
        request_id = response.headers.get("x-request-id", "")
        if response.status != 200:
            return request_id, f"{response.status} {body[:200].decode()}"
    async with request(target.port, user, "GET", f"/gradio_api/queue/data?session_hash={tab}") as response:
        async for line in response.lines():
            if b'"process_completed"' not in line:
                continue
            right = b'"success":true' in line and f"<strong>{target.expected}</strong>".encode() in line
            return request_id, "" if right or not target.expected else _shown(line)
    return request_id, "the stream ended without an answer"


def _shown(line: bytes) -> str:
    """What the page said in place of an answer."""
    found = re.search(r'role=\\"alert\\">(.{0,300})', line.decode())
    return re.sub("<[^>]*>", " ", found[1]) if found else line[:300].decode()


async def user(number: int, target: Target, args: argparse.Namespace, load: Load, start: float) -> None:
    """One user until the time is over."""
    randomness = random.Random(number)
    program = randomness.random() < args.programs
    ask = ask_as_program if program else ask_on_page
    await asyncio.sleep(randomness.random() * max(args.think_s, 0.5))
    count = 0
    while time.monotonic() < start + args.minutes * 60:
        tab = f"load{number}x{count // args.tab}"
        if count % args.tab == 0 and not program:
            async with request(target.port, number, "GET", "/") as response:
                await response.body()
        question = f"{QUESTION} ({number}번 사용자의 {count}번째)"
        begun = time.monotonic()
        request_id = error = ""
        try:
            async with asyncio.timeout(ASK_TIMEOUT_S):
                request_id, error = await ask(target, number, question, tab)
        except (TimeoutError, OSError, ValueError, IndexError, asyncio.IncompleteReadError) as failure:
            error = f"{type(failure).__name__}: {failure}"
        spent = time.monotonic() - begun
        kind = "program" if program else "page"
        load.asked.append(Asked(number, count, kind, begun - start, spent, request_id, error))
        count += 1
        pause_s = randomness.expovariate(1 / args.think_s) if args.think_s else 0.0
        await asyncio.sleep(min(pause_s, max(0.0, start + args.minutes * 60 - time.monotonic())))


async def sampled(pid: int, load: Load, start: float) -> None:
    """The app's memory every other second, until cancelled."""
    while True:
        load.rss_mib.append((time.monotonic() - start, rss_mib(pid)))
        await asyncio.sleep(2)


async def drive(target: Target, args: argparse.Namespace, pid: int) -> Load:
    load, start = Load(), time.monotonic()
    sampling = asyncio.create_task(sampled(pid, load, start))
    await asyncio.gather(*(user(number, target, args, load, start) for number in range(args.users)))
    sampling.cancel()
    return load


# --- processes ----------------------------------------------------------------------------------------------------


def rss_mib(pid: int) -> float:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def cpu_s(pid: int) -> float:
    """Seconds of CPU that a process has used."""
    words = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def child(name: str, *argv: str, log: Path, **environ: str) -> Iterator[subprocess.Popen]:
    """`python -m ARGV` as long as the block lasts."""
    search = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH", "")])])
    with log.open("wb") as file:
        process = subprocess.Popen(
            [sys.executable, "-m", *argv],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": search, "PYTHONUTF8": "1", **environ},
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)  # unlike SIGTERM it lets cProfile write
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def waited(port: int, path: str, process: subprocess.Popen, log: Path, timeout_s: float) -> Any:
    """The JSON that a child answers once it is up."""
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline and process.poll() is None:
        if (reply := serve._ask(f"http://127.0.0.1:{port}{path}", timeout_s=5)) is not None:
            return reply
        time.sleep(0.1)
    raise SystemExit(f"the child does not answer:\n{log.read_text(encoding='utf-8')[-3000:]}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def expected() -> str:
    """What pace_engine.SQL counts."""
    with STUDENTS.open(encoding="utf-8", newline="") as file:
        return str(sum(row["grade"] == "3" and row["gender"] == "여" for row in csv.DictReader(file)))


def page_event(config: dict[str, Any]) -> tuple[int, int]:
    """The event that the page's button sends: (fn_index, trigger_id)."""
    names = {part["id"]: part["props"].get("elem_id") for part in config["components"]}
    return next(
        (event["id"], trigger)
        for event in config["dependencies"]
        for trigger, kind in event["targets"]
        if names.get(trigger) == "ask" and kind == "click" and event["inputs"]
    )


def read_log(path: Path) -> dict[str, float]:
    """Seconds in the line by request id, from the app's JSON log."""
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if '"event": "question"' in line:
            said = json.loads(line)
            found[said.get("request_id", "")] = said["timings_ms"]["queue"] / 1e3
    return found


# --- what a stop stops --------------------------------------------------------------------------------------------


async def stopped(target: Target, engine: int, times: int, *, pace: bool) -> dict[str, list[float]]:
    """Seconds from a stop until the engine does nothing any more: on the page, by a closed tab, by a program's
    closed connection. Half of the stops come while the prompt is read, half while the reply is written."""
    gone: dict[str, list[float]] = {"page": [], "tab": [], "program": []}
    for number in range(times):
        for how, found in gone.items():
            begun = await _one_stop(target, engine, how, number, pace=pace)
            await _until(engine, pace=pace, busy=False)
            found.append(time.monotonic() - begun)
    return gone


async def _one_stop(target: Target, engine: int, how: str, number: int, *, pace: bool) -> float:
    """When it was stopped."""
    event, trigger = target.page
    tab = f"stop{how}{number}"
    question = f"학과별로 3학년 학생의 이름과 점수를 모두 보여줘 ({how} {number})"

    async def program() -> None:
        async with request(target.port, number, "POST", "/api/ask", {"question": question}):
            pass

    async def page() -> None:
        async with request(target.port, number, "GET", f"/gradio_api/queue/data?session_hash={tab}") as response:
            await response.body()

    if how == "program":
        reading = asyncio.create_task(program())
    else:
        joined = {"data": [question, False, None, None, []], "fn_index": event, "session_hash": tab,
                  "trigger_id": trigger}  # fmt: skip
        async with request(target.port, number, "POST", "/gradio_api/queue/join", joined) as response:
            event_id = json.loads(await response.body())["event_id"]
        reading = asyncio.create_task(page())
    await _until(engine, pace=pace, busy=True)
    await asyncio.sleep(0.02 if number % 2 else 0.3)
    begun = time.monotonic()
    if how == "page":
        body = {"session_hash": tab, "fn_index": event, "event_id": event_id}
        async with request(target.port, number, "POST", "/gradio_api/cancel", body) as response:
            await response.body()
    reading.cancel()  # closes its connection
    await asyncio.gather(reading, return_exceptions=True)
    return begun


async def _until(engine: int, *, pace: bool, busy: bool) -> None:
    """Wait until the engine works, or until it does not. Raises TimeoutError after half a minute."""
    async with asyncio.timeout(30):
        while True:
            async with request(engine, 0, "GET", "/busy" if pace else "/slots") as response:
                told = json.loads(await response.body())
            works = bool(told["busy"]) if pace else any(slot["is_processing"] for slot in told)
            if works == busy:
                return
            await asyncio.sleep(POLL_S)


# --- the report ---------------------------------------------------------------------------------------------------


def quantile(values: list[float], share: float) -> float:
    """The smallest value that so large a share of them does not exceed; 0 of none.

    >>> quantile([3, 1, 2, 4], 0.5), quantile([1], 0.95)
    (2, 1)
    """
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)] if values else 0.0


def slope(points: list[tuple[float, float]]) -> float:
    """The straight line's, by least squares: y by x."""
    if len(points) < 2:
        return 0.0
    return statistics.linear_regression([x for x, _ in points], [y for _, y in points]).slope


def report(load: Load, wall_s: float) -> None:
    """The figures, as a table for LOG.md."""
    right = [one for one in load.asked if not one.error]
    print(f"| questions answered right / asked | {len(right)} / {len(load.asked)} ({len(load.asked) / wall_s:.1f}/s) |")
    for text, count in Counter(one.error[:160] for one in load.asked if one.error).most_common(8):
        print(f"| error | {count} × {text} |")
    _row("answer", [one.answer_s for one in right])
    _row("in the line", [load.queue_s[one.request_id] for one in right if one.request_id in load.queue_s])
    for kind in ("page", "program"):
        _row(
            f"overhead, {kind}",
            [
                one.answer_s - load.engine_s[one.tag] - load.queue_s[one.request_id]
                for one in right
                if one.kind == kind and one.tag in load.engine_s and one.request_id in load.queue_s
            ],
        )
    waits: dict[int, list[float]] = {}
    for one in right:
        waits.setdefault(one.user, []).append(one.answer_s)
    means = sorted(statistics.mean(times) for times in waits.values())
    if means:
        print(f"| mean answer of the user who waits longest / shortest | {means[-1]:.2f} / {means[0]:.2f} s "
              f"= {means[-1] / means[0]:.2f} |")  # fmt: skip
    warm = [(at, size) for at, size in load.rss_mib if at >= wall_s / 3]
    if warm:
        print(f"| memory after a third of the time / at the end | {warm[0][1]:.0f} / {warm[-1][1]:.0f} MiB, "
              f"{slope(warm) * 60:+.1f} MiB a minute |")  # fmt: skip
    print("| cores used | " + ", ".join(f"{name} {spent / wall_s:.2f}" for name, spent in load.cpu_s.items()) + " |")


def _row(name: str, values: list[float]) -> None:
    if values:
        cells = " / ".join(f"{quantile(values, share) * 1e3:.0f}" for share in (0.5, 0.95, 0.99, 1))
        print(f"| {name}: p50 / p95 / p99 / max (n {len(values)}) | {cells} ms |")


# --- the verb -----------------------------------------------------------------------------------------------------


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--engine", choices=["pace", "embedded"], default="pace")
    parser.add_argument("--users", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--think-s", type=float, default=30.0, help="seconds between an answer and the next question")
    parser.add_argument("--programs", type=float, default=0.2, help="share of users at /api/ask")
    parser.add_argument("--tab", type=int, default=5, help="questions before a new tab is opened")
    parser.add_argument("--at-once", type=int, default=0, help="T2S_QUESTIONS_AT_ONCE (0: 32, embedded: 4)")
    parser.add_argument("--rate", type=float, default=60.0, help="the stand-in's tokens a second")
    parser.add_argument("--first-s", type=float, default=0.1, help="its time to the first token")
    parser.add_argument("--stops", type=int, default=0, help="afterwards: so many stops of each kind, timed")
    parser.add_argument("--profile", type=Path, help="write the app's profile there (cProfile)")
    parser.add_argument("--keep", type=Path, help="keep the app's log and the single figures there")


def run(args: argparse.Namespace) -> int:
    with ExitStack() as stack:
        folder = args.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="t2s-load-")))
        folder.mkdir(parents=True, exist_ok=True)
        pace = args.engine == "pace"
        environ = {
            "T2S_LOG": "json",
            "T2S_PORT": str(app_port := free_port()),
            "T2S_TRUSTED_PROXIES": "1",
            "T2S_QUESTIONS_WAITING": str(args.users + 10),
            "T2S_QUESTIONS_AT_ONCE": str(args.at_once or (32 if pace else 4)),
        }
        if pace:
            port, log = free_port(), folder / "engine.log"
            engine = stack.enter_context(
                child("engine", "model.pace_engine", "--port", str(port), "--rate", str(args.rate),
                      "--first-s", str(args.first_s), log=log)
            )  # fmt: skip
            waited(port, "/v1/models", engine, log, 20)
            environ |= {"T2S_BASE_URL": f"http://127.0.0.1:{port}/v1", "T2S_CACHE_DIR": str(folder / "cache")}
        argv = ["cProfile", "-o", str(args.profile), "-m", "app"] if args.profile else ["app"]
        log = folder / "app.log"
        app = stack.enter_context(child("app", *argv, "serve", log=log, **environ))
        config = waited(app_port, "/config", app, log, 300)
        if not pace:
            port = int(re.search(r"http://127\.0\.0\.1:(\d+)/v1", log.read_text(encoding="utf-8"))[1])
        target = Target(app_port, expected() if pace else "", page_event(config))
        before = cpu_s(app.pid)
        begun = time.monotonic()
        load = asyncio.run(drive(target, args, app.pid))
        wall_s = time.monotonic() - begun
        load.cpu_s = {"app": cpu_s(app.pid) - before, "client": time.process_time()}
        if pace:
            load.cpu_s["engine"] = cpu_s(engine.pid)
            load.engine_s = serve._ask(f"http://127.0.0.1:{port}/spent", timeout_s=10) or {}
        load.queue_s = read_log(log)
        report(load, wall_s)
        if args.keep:
            lines = (json.dumps(asdict(one), ensure_ascii=False) for one in load.asked)
            (folder / "asked.jsonl").write_text("\n".join(lines), encoding="utf-8")
        if args.stops:
            for how, found in asyncio.run(stopped(target, port, args.stops, pace=pace)).items():
                _row(f"stopped at the engine, {how}", found)
    return 1 if any(one.error for one in load.asked) else 0
