"""Verb `bench serving`: bare completions against our whole pipeline, on whatever server answers, by number of users.

    python -m model bench serving --questions FILE.jsonl --users 1 32 112 --processes 8
    python -m model bench serving --tokens 128 --users 1 112          bare only, exactly 128 tokens a reply

Every user is a thread that asks its next question as soon as the last is answered (closed loop). "Bare" posts the
same prompts with `http.client` and reads no SQL: the most that a client can get out of the server. "Pipeline" is
Pipeline.ask, checks and execution included, spread over processes as a deployment of the app would be. Rounds
alternate between the two, so that a slow minute meets both. One answer a question and no second tries
(--attempts 1), so that both ask the model equally often. The score is not looked at: see `evaluate`.
"""

from __future__ import annotations

import argparse
import http.client
import json
import multiprocessing
import statistics
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app import prompt as prompts
from app.client import Client, request_body
from app.config import Settings
from app.pipeline import STAGES, Answer, Pipeline
from app.sandbox import Sandbox
from app.sources import Source
from model import serve
from model.evaluate import Question, prepared, read_questions

START_TIMEOUT_S = 300.0


@dataclass(frozen=True, slots=True)
class Asked:
    """One question's reply: seconds, tokens generated (bare only), milliseconds by stage (pipeline only)."""

    elapsed_s: float
    tokens: int = 0
    answered: bool = True
    stages_ms: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Round:
    """All replies of one round, and its wall time."""

    asked: tuple[Asked, ...]
    wall_s: float

    @property
    def rate(self) -> float:
        return len(self.asked) / self.wall_s

    @property
    def tokens_per_s(self) -> float:
        return sum(one.tokens for one in self.asked) / self.wall_s

    def percentile_ms(self, share: float) -> float:
        times = sorted(one.elapsed_s for one in self.asked)
        return times[min(len(times) - 1, int(share * len(times)))] * 1e3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, default=Path("data/students/examples.jsonl"))
    parser.add_argument("--db", default="students", help="질문에 db가 없을 때의 데이터")
    parser.add_argument("--limit", type=int, default=112)
    parser.add_argument("--users", type=int, nargs="+", default=[1, 4])
    parser.add_argument("--requests", type=int, default=0, help="한 판의 요청 수 (기본: 질문 수, 사용자당 한 번 이상)")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=1, help="앱의 프로세스 수")
    parser.add_argument("--samples", type=int, nargs="+", default=[1], help="표본 수마다 따로 잽니다")
    parser.add_argument("--attempts", type=int, default=1)
    parser.add_argument("--tokens", type=int, default=0, help="답마다 정확히 이만큼 만들고 앱은 재지 않습니다")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="읽은 데이터를 다음 실행을 위해 두는 폴더")
    parser.add_argument("--out", type=Path, help="JSON 한 덩어리로도 남깁니다")


def run(args: argparse.Namespace) -> int:
    settings = replace(Settings.from_env(), attempts=args.attempts, workers=max(2, 8 // args.processes))
    questions = read_questions(args.questions, limit=args.limit, db=args.db)
    rows: list[dict[str, Any]] = []
    with ExitStack() as stack:
        folder = args.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="t2s-bench-")))
        sandbox = stack.enter_context(Sandbox(settings, data=[folder]))
        engine = stack.enter_context(serve.start(settings, report=print))
        golds = [replace(question, gold="") for question in questions]  # nothing is scored here
        sources, _ = prepared(golds, settings, sandbox, folder)
        bodies = [_body(question, sources, engine.model, settings, args.tokens) for question in questions]
        bare = Bare(engine.base_url, settings.api_key, bodies)
        bare(1, len(questions))  # every prompt's prefix is cached from here on, for both sides
        print("| | users | answers/s | tok/s | p50 ms | p95 ms | of bare, median of rounds |")
        print("|---|---|---|---|---|---|---|", flush=True)
        for users in args.users:
            count = args.requests or max(len(questions), users)
            sides: dict[str, Callable[[int, int], Round]] = {"bare": bare}
            with _apps(args, engine, settings, questions, sources, users) as apps:
                if not args.tokens:
                    sides |= {f"pipeline, {n} samples" if n > 1 else "pipeline": apps[n] for n in args.samples}
                rounds: dict[str, list[Round]] = {name: [] for name in sides}
                for _ in range(args.rounds):
                    for name, ask in sides.items():
                        rounds[name].append(ask(users, count))
            rows += [_row(name, users, found, rounds["bare"]) for name, found in rounds.items()]
    if args.out:
        args.out.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def _body(
    question: Question, sources: dict[tuple[str, str], Source], model: str, settings: Settings, tokens: int
) -> dict[str, Any]:
    schema = sources[question.db, question.context].schema
    text = prompts.render(question.question, prompts.ddl_for(schema, comments=prompts.shows_comments(model)))
    body = request_body(text, model, max_tokens=tokens or settings.max_tokens, stop=() if tokens else prompts.STOP)
    return body | {"ignore_eos": True} if tokens else body


def _row(name: str, users: int, found: list[Round], bare: list[Round]) -> dict[str, Any]:
    """Print one line of the table; return it with all that was measured."""
    middle = sorted(found, key=lambda one: one.rate)[len(found) // 2]
    ratio = statistics.median(one.rate / other.rate for one, other in zip(found, bare, strict=True))
    p50 = statistics.median(one.percentile_ms(0.5) for one in found)
    p95 = statistics.median(one.percentile_ms(0.95) for one in found)
    tokens = f"{middle.tokens_per_s:,.0f}" if middle.tokens_per_s else "–"
    print(f"| {name} | {users} | {middle.rate:,.2f} | {tokens} | {p50:,.1f} | {p95:,.1f} | {ratio:.3f} |", flush=True)
    stages = [one.stages_ms for one in middle.asked if one.stages_ms]
    columns = list(zip(*stages, strict=True)) or [()] * len(STAGES)
    means = {stage: round(statistics.fmean(column), 2) for stage, column in zip(STAGES, columns, strict=True) if column}
    unanswered = sum(not one.answered for one in middle.asked)
    if means:
        print(f"|   mean ms by stage: {means}; no valid SQL: {unanswered}/{len(middle.asked)} |", flush=True)
    return {
        "side": name, "users": users, "rates": [round(one.rate, 3) for one in found],
        "tokens_per_s": [round(one.tokens_per_s, 1) for one in found], "p50_ms": p50, "p95_ms": p95,
        "of_bare": ratio, "stages_ms": means, "unanswered": unanswered,
    }  # fmt: skip


# --- bare ---------------------------------------------------------------------------------------------------


class Bare:
    """Completions by the shortest way: one kept connection a user, whole replies."""

    def __init__(self, base_url: str, api_key: str, bodies: Sequence[dict[str, Any]]) -> None:
        self._url = urllib.parse.urlsplit(base_url)
        self._headers = {"Content-Type": "application/json", "Authorization": f"Bearer {api_key or 'EMPTY'}"}
        self._bodies = [json.dumps(body).encode() for body in bodies]

    def __call__(self, users: int, count: int) -> Round:
        return _closed_loop(users, count, self._user)

    def _user(self) -> Callable[[int], Asked]:
        connection = http.client.HTTPConnection(self._url.hostname or "", self._url.port, timeout=600)
        connection.connect()

        def ask(number: int) -> Asked:
            begun = time.perf_counter()
            connection.request(
                "POST", f"{self._url.path}/completions", self._bodies[number % len(self._bodies)], self._headers
            )
            reply = connection.getresponse()
            data = json.loads(reply.read())
            if reply.status != 200:
                raise SystemExit(f"the server answered {reply.status}: {data}")
            return Asked(time.perf_counter() - begun, data["usage"]["completion_tokens"])

        return ask


def _closed_loop(users: int, count: int, user: Callable[[], Callable[[int], Asked]]) -> Round:
    """`count` questions by so many users, each with its own asker from `user()`."""
    askers = [user() for _ in range(users)]

    def work(number: int) -> list[Asked]:
        return [askers[number](question) for question in range(number, count, users)]

    begun = time.perf_counter()
    with ThreadPoolExecutor(users) as pool:
        asked = [one for found in pool.map(work, range(users)) for one in found]
    return Round(tuple(asked), time.perf_counter() - begun)


# --- the app, in processes ------------------------------------------------------------------------------------


class _apps:
    """The app's processes for one number of users, ready to ask: apps[samples](users, count) is one round."""

    def __init__(
        self,
        args: argparse.Namespace,
        engine: serve.Engine,
        settings: Settings,
        questions: Sequence[Question],
        sources: dict[tuple[str, str], Source],
        users: int,
    ) -> None:
        shares = [0] * min(args.processes, users)
        for number in range(users):
            shares[number % len(shares)] += 1
        self._shares = [] if args.tokens else [share for share in shares if share]
        work = [(question.question, sources[question.db, question.context]) for question in questions]
        self._start = (engine, settings, work)
        self._pipes: list[Any] = []
        self._children: list[Any] = []

    def __enter__(self) -> _apps:
        context = multiprocessing.get_context("spawn")
        for share in self._shares:
            here, there = context.Pipe()
            child = context.Process(target=_app, args=(there, share, *self._start), daemon=True)
            child.start()
            self._pipes.append(here)
            self._children.append(child)
        for pipe in self._pipes:
            if not pipe.poll(START_TIMEOUT_S):
                raise SystemExit("the app's processes did not start")
            pipe.recv()
        return self

    def __exit__(self, *_: object) -> None:
        for pipe in self._pipes:
            pipe.send(None)
        for child in self._children:
            child.join(10)

    def __getitem__(self, samples: int) -> Callable[[int, int], Round]:
        def ask(users: int, count: int) -> Round:
            begun = time.perf_counter()
            first = 0
            for pipe, share in zip(self._pipes, self._shares, strict=True):
                pipe.send((first, users, count, samples))
                first += share
            asked = [one for pipe in self._pipes for one in pipe.recv()]
            return Round(tuple(asked), time.perf_counter() - begun)

        return ask


def _app(pipe: Any, share: int, engine: serve.Engine, settings: Settings, work: Sequence[tuple[str, Source]]) -> None:
    """One process of the app with `share` users: users first … first + share - 1 of all."""
    client = Client(engine.base_url, engine.model, settings.api_key, settings=settings)
    with Sandbox(settings) as sandbox:
        pipeline = Pipeline(settings, client, sandbox)
        warm = [threading.Thread(target=pipeline.ask, args=work[0]) for _ in range(share)]
        for thread in warm:  # connections, workers and imports are there before the clock runs
            thread.start()
        for thread in warm:
            thread.join()
        pipe.send("ready")
        while (order := pipe.recv()) is not None:
            first, users, count, samples = order

            def user(number: int, users: int = users, count: int = count, samples: int = samples) -> list[Asked]:
                return [_ask(pipeline, *work[at % len(work)], samples) for at in range(number, count, users)]

            with ThreadPoolExecutor(share) as pool:
                pipe.send([one for found in pool.map(user, range(first, first + share)) for one in found])
    client.close()


def _ask(pipeline: Pipeline, question: str, source: Source, samples: int) -> Asked:
    begun = time.perf_counter()
    outcome = pipeline.ask(question, source, samples=samples)
    spent = tuple(outcome.timings[stage] for stage in STAGES)
    return Asked(time.perf_counter() - begun, 0, isinstance(outcome, Answer), spent)
