"""Verb `bench grammar`: what constrained decoding costs and what it is worth, on the engine that serves.

    python -m model bench grammar --questions data/students/examples.jsonl --ddl data/students/schema.sql

Every question is answered greedily with and without the grammar, in turns, behind the same cached prompt, so that
other load on the machine meets both alike. Questions are JSON lines with `question` and, where there is no --ddl,
`db`: a SQLite file beside the questions. `--out` keeps all replies, for scoring elsewhere.
It judges validity (app.validate), not whether an answer is right.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from app.client import Client, request_body
from app.config import Settings
from app.errors import Text2SQLError
from app.grammar import grammar
from app.prompt import ddl_for, extract_sql, render
from app.schema import Schema
from app.validate import validate
from model.serve import Engine, Supervised, embedded_launch, free_port, start


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer: the text, what was wrong with it ("" if nothing), its tokens and seconds."""

    text: str
    fault: str
    tokens: int
    elapsed_s: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--questions", type=Path, default=Path("data/students/examples.jsonl"))
    parser.add_argument("--ddl", type=Path, help="one schema for all questions, instead of each question's `db`")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--field", choices=["llama", "vllm"], help="how an external server takes a grammar")
    parser.add_argument("--gguf", type=Path, help="start the embedded engine with these weights")
    parser.add_argument("--out", type=Path, help="all replies, as JSON lines")


def run(args: argparse.Namespace) -> int:
    settings = Settings.from_env()
    rows = [json.loads(line) for line in args.questions.read_text(encoding="utf-8").splitlines() if line]
    rows = rows[:: max(1, len(rows) // args.count)][: args.count]
    replies: list[tuple[Reply, Reply]] = []
    first_s: list[tuple[float, float]] = []
    with _engine(args, settings) as engine, _client(engine, settings) as client:
        field = args.field or ("llama" if engine.kind == "embedded" else "vllm")
        seen: set[str] = set()
        for number, row in enumerate(rows):
            schema = _schema(args.ddl or args.questions.parent / row["db"])
            text = grammar(schema)
            prompt = render(row["question"], ddl_for(schema))
            plain, led = {"grammar": ""}, {"grammar": text, "grammar_field": field}
            _complete(client, prompt, schema, plain, 1)  # the prompt is in the cache from here on
            if text not in seen:
                seen.add(text)
                first = _complete(client, prompt, schema, led, 1).elapsed_s
                first_s.append((first, _complete(client, prompt, schema, led, 1).elapsed_s))
            turns = [plain, led] if number % 2 == 0 else [led, plain]
            found = [_complete(client, prompt, schema, turn, settings.max_tokens) for turn in turns]
            replies.append((found[0], found[1]) if turns[0] is plain else (found[1], found[0]))
            if args.out:
                with args.out.open("a", encoding="utf-8") as out:
                    line = row | {"plain": _record(replies[-1][0]), "grammar": _record(replies[-1][1])}
                    out.write(json.dumps(line, ensure_ascii=False) + "\n")
    _report(replies, first_s)
    return 0


@contextmanager
def _engine(args: argparse.Namespace, settings: Settings) -> Iterator[Engine]:
    if not args.gguf:
        with start(settings, report=print) as engine:
            yield engine
        return
    launch = embedded_launch(settings, print, port=free_port(), gguf=args.gguf)
    with tempfile.TemporaryDirectory() as folder, Supervised(launch, Path(folder) / "log", print):
        yield Engine(launch.base_url, launch.model, launch.kind)


@contextmanager
def _client(engine: Engine, settings: Settings) -> Iterator[Client]:
    with closing(Client(engine.base_url, engine.model, settings.api_key, settings=settings)) as client:
        yield client


@lru_cache
def _schema(path: Path) -> Schema:
    if path.suffix == ".sql":
        return Schema.from_ddl(path.read_text(encoding="utf-8"))
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        return Schema.from_ddl(";\n".join(sql for (sql,) in found))


def _complete(client: Client, prompt: str, schema: Schema, turn: dict[str, str], max_tokens: int) -> Reply:
    begun = time.monotonic()
    reply = client.complete(request_body(prompt, client.model, max_tokens=max_tokens, **turn))[0]
    elapsed_s = time.monotonic() - begun
    try:
        validate(extract_sql(reply.text, reply.finish_reason), schema)
        fault = ""
    except Text2SQLError as error:
        fault = getattr(error, "rule", "") or type(error).__name__
    return Reply(reply.text, fault, reply.completion_tokens, elapsed_s)


def _record(reply: Reply) -> dict[str, object]:
    return {"text": reply.text, "fault": reply.fault, "tokens": reply.tokens, "elapsed_s": round(reply.elapsed_s, 3)}


def _report(replies: list[tuple[Reply, Reply]], first_s: list[tuple[float, float]]) -> None:
    print("| | valid | tok/s, median | a question, median s | p95 s | tokens in all |")
    print("|---|---|---|---|---|---|")
    for name, found in zip(("plain", "grammar"), zip(*replies, strict=True), strict=True):
        valid = sum(not reply.fault for reply in found)
        speed = statistics.median(reply.tokens / reply.elapsed_s for reply in found)
        times = sorted(reply.elapsed_s for reply in found)
        print(
            f"| {name} | {valid}/{len(found)} | {speed:.1f} | {statistics.median(times):.2f} |"
            f" {times[int(0.95 * (len(times) - 1))]:.2f} | {sum(reply.tokens for reply in found)} |"
        )
    ratio = statistics.median(
        (led.elapsed_s / led.tokens) / (plain.elapsed_s / plain.tokens)
        for plain, led in replies
        if led.tokens and plain.tokens
    )
    same = sum(plain.text.strip() == led.text.strip() for plain, led in replies)
    first, later = (statistics.median(column) for column in zip(*first_s, strict=True))
    print(f"seconds a token with / without, median of pairs: {ratio:.2f}; same text: {same}/{len(replies)}")
    print(f"one token on a schema not seen before: {first * 1000:.0f} ms, again: {later * 1000:.0f} ms")
