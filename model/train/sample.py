"""On-policy answers: ask a served model several times for every prompt, and run each distinct answer.

    python -m model train sample --pairs DIR/pairs.jsonl --base-url http://127.0.0.1:8888/v1 --out DIR/samples.jsonl

An answer is right where the app's own rules let it pass and it gives the gold's rows (strict columns) on every
filling of its domain. Requests go out from one event loop; answers are run in processes beside it.
"""

from __future__ import annotations

import asyncio
import atexit
import json
import multiprocessing
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import duckdb
import httpx2
import openai
from sqlglot.errors import SqlglotError

from app.client import request_body
from app.errors import InvalidSQL, ReplyUnusable
from app.prompt import extract_sql
from app.schema import Schema, fold
from app.validate import validate
from model.train import golds
from model.train.pairs import Pair

SAMPLES = 8
TEMPERATURE = 0.8
MAX_TOKENS = 256
IN_FLIGHT = 256  # requests, each for all samples of a prompt
MAX_FAILURES = 50  # requests that may fail before the run does
MEMORY_MIB = 1024  # a query's

RIGHT, WRONG, INVALID = "right", "wrong", "invalid"


@dataclass(frozen=True, slots=True)
class Answer:
    """One distinct answer to a prompt. `sql` is one line without its semicolon; `verdict` is RIGHT, WRONG or INVALID.

    INVALID: no SQL, refused by the app's rules, or DuckDB raised an error.
    """

    sql: str
    count: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Sampled:
    """A prompt's answers, most frequent first."""

    id: str
    domain: str
    prompt: str
    gold: str
    answers: tuple[Answer, ...]

    @property
    def total(self) -> int:
        return sum(answer.count for answer in self.answers)

    @property
    def right(self) -> int:
        return sum(answer.count for answer in self.answers if answer.verdict == RIGHT)


def read_samples(path: Path) -> list[Sampled]:
    """The lines of samples.jsonl. Raises BadTraining for a domain of the benchmark's test half."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        values = json.loads(line)
        found.append(Sampled(**{**values, "answers": tuple(Answer(**answer) for answer in values["answers"])}))
    golds.refuse_test_half([sampled.domain for sampled in found])
    return found


# --- running answers, in a process beside ---------------------------------------------------------------------


@lru_cache(maxsize=32)
def _open(path: str) -> tuple[duckdb.DuckDBPyConnection, Schema]:
    connection = duckdb.connect(
        path,
        read_only=True,
        config={"threads": 1, "memory_limit": f"{MEMORY_MIB}MB", "enable_external_access": "false"},
    )
    return connection, Schema.from_duckdb(connection)


atexit.register(_open.cache_clear)  # a connection that outlives the interpreter is told as a leak


@lru_cache(maxsize=4096)
def _expected(path: str, gold: str) -> golds.Expected:
    return golds.expected(_open(path)[0], gold)


def statement(reply: str) -> str:
    """The one-line SQL of a reply; empty where it holds none."""
    try:
        return golds.one_line(extract_sql(reply, "stop"))
    except ReplyUnusable:
        return ""


def verdict(sql: str, pair: Pair, folder: str) -> str:
    """RIGHT, WRONG or INVALID, by the tables that the prompt shows and the rows of every filling."""
    if not sql:
        return INVALID
    try:
        schema = _open(f"{folder}/{pair.databases[0]}")[1]
        there = {fold(name) for name in pair.tables}
        valid = validate(sql, Schema(tuple(table for table in schema if fold(table.name) in there)))
        for name in pair.databases:
            want = _expected(f"{folder}/{name}", pair.gold)
            if not want.matches(golds.fetch(_open(f"{folder}/{name}")[0], valid.sql)):
                return WRONG
    except (InvalidSQL, duckdb.Error, SqlglotError):
        return INVALID
    return RIGHT


def judge(pair: Pair, replies: Sequence[str], folder: str) -> Sampled:
    """The distinct answers among the replies, each with its verdict."""
    counts = Counter(statement(reply) for reply in replies)
    answers = [Answer(sql, count, verdict(sql, pair, folder)) for sql, count in counts.most_common()]
    return Sampled(pair.id, pair.domain, pair.prompt, pair.gold, tuple(answers))


# --- asking -------------------------------------------------------------------------------------------------


def sample(
    pairs: Sequence[Pair],
    *,
    base_url: str,
    model: str = "",
    folder: Path,
    samples: int = SAMPLES,
    temperature: float = TEMPERATURE,
    in_flight: int = IN_FLIGHT,
    processes: int = 0,
    time_limit_s: float = 0,
) -> list[Sampled]:
    """Ask and judge all pairs, in the order of the replies. At the time limit (0: none) no more are asked.

    Raises openai.OpenAIError where more than MAX_FAILURES requests fail.
    """
    pool = ProcessPoolExecutor(
        processes or max(1, (os.cpu_count() or 2) - 2), mp_context=multiprocessing.get_context("spawn")
    )
    # One schema's prompts stand side by side: the server computes their common prefix once.
    with pool:
        jobs = asyncio.run(
            _ask_all(pairs, pool, base_url, model, str(folder), samples, temperature, in_flight, time_limit_s)
        )
        found = []
        for job in jobs:
            try:
                found.append(job.result(timeout=60))
            except (BrokenProcessPool, TimeoutError) as error:
                print(f"answers not judged: {error!r}", file=sys.stderr)
                break
    return found


async def _ask_all(
    pairs: Sequence[Pair],
    pool: ProcessPoolExecutor,
    base_url: str,
    model: str,
    folder: str,
    samples: int,
    temperature: float,
    in_flight: int,
    time_limit_s: float,
) -> list[Future[Sampled]]:
    begun = time.monotonic()
    gate = asyncio.Semaphore(in_flight)
    jobs: list[Future[Sampled]] = []
    failures: list[openai.OpenAIError] = []
    tokens = 0
    limits = httpx2.Limits(max_connections=in_flight, max_keepalive_connections=in_flight)
    async with openai.AsyncOpenAI(
        base_url=base_url,
        api_key="EMPTY",
        max_retries=2,
        timeout=httpx2.Timeout(300, connect=10),
        http_client=openai.DefaultAsyncHttpxClient(limits=limits),
    ) as client:
        name = model or (await client.models.list()).data[0].id

        async def one(pair: Pair) -> None:
            nonlocal tokens
            async with gate:
                if time_limit_s and time.monotonic() - begun > time_limit_s:
                    return
                body = request_body(pair.prompt, name, max_tokens=MAX_TOKENS, temperature=temperature, n=samples)
                try:
                    reply = await client.completions.create(**body)
                except openai.OpenAIError as error:
                    failures.append(error)
                    if len(failures) > MAX_FAILURES:  # a request now and then may fail; this is a server that is down
                        raise
                    return
                tokens += reply.usage.completion_tokens if reply.usage else 0
                jobs.append(pool.submit(judge, pair, [choice.text for choice in reply.choices], folder))
                if len(jobs) % 500 == 0:
                    spent = time.monotonic() - begun
                    print(
                        f"{len(jobs)} of {len(pairs)} prompts, {spent:.0f} s, {tokens / spent:.0f} tokens/s", flush=True
                    )

        await asyncio.gather(*(one(pair) for pair in pairs))
    spent = time.monotonic() - begun
    failed = f", {len(failures)} failed: {failures[0]}" if failures else ""
    print(f"asked {len(jobs)} prompts in {spent:.1f} s, {tokens / spent:.0f} tokens/s{failed}", flush=True)
    return jobs


def report(found: Iterable[Sampled]) -> str:
    """One line: how many prompts are right always, sometimes, never, and the mean share of right answers."""
    items = [sampled for sampled in found if sampled.total]
    always = sum(sampled.right == sampled.total for sampled in items)
    never = sum(sampled.right == 0 for sampled in items)
    share = sum(sampled.right / sampled.total for sampled in items) / max(1, len(items))
    return (
        f"{len(items)} prompts: {always} always right, {len(items) - always - never} sometimes, {never} never; "
        f"{100 * share:.1f} % of the answers"
    )
