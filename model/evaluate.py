"""Verb `evaluate`: answer a file of questions and score the answers by execution.

    python -m model evaluate --questions FILE.jsonl [--out PREDS.jsonl] [--samples N] [--limit N]
    python -m model evaluate --questions benchmark:test [...]

A line of FILE has `question`, its tables as `db` (a data file, relative to FILE) or `context` (DDL, so without
rows), and the gold query as `sql` or `answer`. PREDS gets one line a question, in the file's order, as they
finish. For the benchmark (model.benchmark) an answer has to be right on every filling of its database, and
the figures are broken down by difficulty, register, phenomenon and database.

A prediction that fails is wrong; a gold query that fails stops the run before any question is asked, for a
score against a broken gold means nothing. Exit codes: 0 done, whatever the score · 3 the model is not
available · 4 the file, its data or a gold query is at fault. How results are compared: model.scoring.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import sqlglot
from sqlglot.errors import SqlglotError

from app.client import Client
from app.config import Settings
from app.errors import ExecutionError, ModelUnavailable, QueryFailed, SchemaError, Text2SQLError, UploadError
from app.pipeline import PARTS, Answer, Event, Pipeline, Refusal
from app.sandbox import Result, Sandbox
from app.sources import SAMPLES, Source, from_ddl, open_file, sample
from model import benchmark, serve
from model.benchmark import BadBenchmark, Domain
from model.breakdown import Tags, share, table, tags
from model.scoring import Ordering, Row, bootstrap, compare, is_ordered, ordering

MAX_ROWS = 10_000  # of a result that is compared; a page shows fewer
GOLD_DIALECTS = ("duckdb", "mysql", "sqlite")


class BadQuestions(Text2SQLError):
    """The questions file, the data it names or a gold query in it is at fault (exit code 4)."""


@dataclass(frozen=True, slots=True)
class Question:
    """One line of the file. `db` and `context` say where its tables are; `gold` is "" where there is none."""

    line: int
    question: str
    db: str
    context: str
    gold: str = ""
    ordered: bool | None = None
    id: Any = None
    fillings: tuple[str, ...] = ()  # other databases of the same schema, on which an answer has to be right as well
    tags: Tags = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """The right result. `ties` are the sort keys of its rows, None where every row has its place."""

    rows: list[Row]
    width: int
    ordered: bool
    ties: list[Row] | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """One line of PREDS. `correct` (strict) and `correct_lenient` are None without gold or without rows."""

    question: str
    sql: str
    valid: bool
    error: str
    ms: float
    attempts: int
    correct: bool | None = None
    correct_lenient: bool | None = None
    id: Any = None
    parts: tuple[str, ...] = ()  # of the pipeline that took part (app.pipeline.PARTS)

    def line(self) -> str:
        """The JSON line; what is None is left out."""
        names = ("id", "question", "sql", "valid", "error", "ms", "attempts", "correct", "correct_lenient")
        fields = {name: getattr(self, name) for name in names} | {"parts": list(self.parts) or None}
        return json.dumps({name: value for name, value in fields.items() if value is not None}, ensure_ascii=False)


# --- the file -----------------------------------------------------------------------------------------------


def read_questions(path: Path, *, limit: int | None = None, db: str = "") -> list[Question]:
    """The questions of a JSONL file; `db` is for lines that name no tables. Raises BadQuestions with the line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadQuestions(f"{path}: {error}", f"질문 파일을 읽을 수 없습니다: {path} ({error})") from None
    questions: list[Question] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if len(questions) == limit:
            break
        if line.strip():
            questions.append(_question(line, number, path, db))
    if not questions:
        raise BadQuestions(f"{path}: no questions", f"질문 파일이 비어 있습니다: {path}")
    return questions


def _question(line: str, number: int, path: Path, default_db: str) -> Question:
    def bad(message: str, message_ko: str) -> BadQuestions:
        return BadQuestions(f"{path}:{number}: {message}", f"{path} {number}번째 줄: {message_ko}")

    try:
        fields = json.loads(line)
    except ValueError as error:
        raise bad(f"not JSON: {error}", "JSON이 아닙니다.") from None
    if not isinstance(fields, dict):
        raise bad("not a JSON object", "JSON 객체({…})가 아닙니다.")
    for name in ("question", "db", "context", "sql", "answer"):
        if not isinstance(fields.get(name) or "", str):
            raise bad(f"{name} is not text", f"'{name}'이(가) 글자가 아닙니다.")
    question = (fields.get("question") or "").strip()
    db, context = (fields.get("db") or "").strip(), (fields.get("context") or "").strip()
    if not question:
        raise bad("no question", "'question'이 없습니다.")
    if db:
        file = path.parent / db  # an absolute path stays as it is
        if not file.is_file():
            raise bad(f"no such file: {file}", f"'db' 파일이 없습니다: {db}")
        db = str(file.resolve())
    elif not context:
        if not default_db:
            raise bad(
                "neither context nor db",
                "'context'(DDL)도 'db'(데이터 파일)도 없습니다. 모든 줄에 쓸 데이터는 --db로 줄 수 있습니다.",
            )
        db = default_db
    ordered = fields.get("ordered")
    if ordered is not None and not isinstance(ordered, bool):
        raise bad("ordered is not a boolean", "'ordered'는 true나 false여야 합니다.")
    gold = (fields.get("sql") or fields.get("answer") or "").strip()
    return Question(number, question, db, context, gold, ordered, fields.get("id"))


def read_benchmark(spec: str, settings: Settings, *, limit: int | None = None) -> list[Question]:
    """The questions of a part of the benchmark, with its databases built. Raises BadBenchmark."""
    questions: list[Question] = []
    for domain in benchmark.read(spec):
        if limit is not None and len(questions) >= limit:
            break
        databases = [benchmark.built(domain, seed, settings) for seed in benchmark.SEEDS]
        questions += benchmark_questions(domain, databases, first_line=len(questions) + 1)
    return questions[:limit]


def benchmark_questions(domain: Domain, databases: Sequence[Path], *, first_line: int = 1) -> list[Question]:
    """A domain's questions about its built databases, the first of which is the one that they are asked about."""
    first, *others = map(str, databases)
    return [
        Question(line, item.question, first, "", item.sql, item.ordered, item.id, tuple(others), tags(item, domain))
        for line, item in enumerate(domain.items, start=first_line)
    ]


# --- gold ---------------------------------------------------------------------------------------------------


def gold_result(question: Question, database: Path, sandbox: Sandbox) -> Gold:
    """Run a gold query on one database, as DuckDB, else as MySQL, else as SQLite. Raises BadQuestions where none runs.

    It runs in the same sandbox and limits as a prediction, but without the rules for one: its author may use
    functions that a prediction may not.
    """
    first: Text2SQLError | None = None
    for text, shown in _readings(question):
        try:
            result = sandbox._run(shown.sql, database)
        except Text2SQLError as error:
            first = first or error
            if isinstance(error, QueryFailed):
                continue
            break
        if result.truncated:
            raise BadQuestions(
                f"line {question.line}: the gold result has more than {len(result.rows)} rows",
                f"{question.line}번째 줄: 정답의 결과가 {len(result.rows):,}행을 넘습니다. "
                "T2S_MAX_ROWS로 늘리거나 줄을 빼 주세요.",
            )
        rows, ties = shown.split(result.rows)
        ordered = is_ordered(text) if question.ordered is None else question.ordered
        return Gold(rows, len(result.columns) - shown.extra, ordered, ties)
    raise BadQuestions(
        f"line {question.line}: the gold query fails: {first or 'unreadable'}: {question.gold}",
        f"{question.line}번째 줄: 정답 SQL을 실행할 수 없습니다: {first or '읽을 수 없는 SQL'}\n  {question.gold}",
    ) from first


def gold_results(asked: Sequence[tuple[Question, Sequence[Path]]], sandbox: Sandbox) -> dict[int, tuple[Gold, ...]]:
    """The gold results of questions by line, on each of their databases. Raises BadQuestions.

    Database by database: a worker keeps one open, and opening costs more than most queries.
    """
    jobs: dict[Path, list[Question]] = {}
    for question, databases in asked:
        for database in databases:
            jobs.setdefault(database, []).append(question)
    found: dict[tuple[int, Path], Gold] = {}
    for database, questions in jobs.items():
        for question in questions:
            found[question.line, database] = gold_result(question, database, sandbox)
    return {question.line: tuple(found[question.line, path] for path in databases) for question, databases in asked}


def _readings(question: Question) -> Iterator[tuple[str, Ordering]]:
    """(DuckDB text, that text with its sort keys shown) of each way to read a gold query, best first."""
    seen: set[str] = set()
    for dialect in GOLD_DIALECTS:
        try:
            texts = [question.gold] if dialect == "duckdb" else sqlglot.transpile(question.gold, dialect, "duckdb")
            shown = ordering(texts[0])
        except (SqlglotError, RecursionError, ValueError):
            continue
        if len(texts) == 1 and texts[0] not in seen:
            seen.add(texts[0])
            yield texts[0], shown
            if shown.extra:  # should the shown keys be what fails
                yield texts[0], Ordering(texts[0], None, 0)


# --- questions to outcomes ------------------------------------------------------------------------------------


@dataclass(slots=True)
class Run:
    """What all questions of one run share. Threads may share it; `stopping` makes them end early."""

    pipeline: Pipeline
    sources: dict[tuple[str, str], Source]
    golds: dict[int, tuple[Gold, ...]]  # by line: on the source, then on each filling
    samples: int
    stopping: threading.Event

    def outcome(self, question: Question) -> Outcome:
        """Ask one question and score the answer. Raises ModelUnavailable where there is nobody to ask."""
        last: Event | None = None
        events = self.pipeline.stream(
            question.question, self.sources[question.db, question.context], samples=self.samples
        )
        for event in events:
            last = event
            if self.stopping.is_set():
                events.close()  # aborts the generation
                raise CancelledError
        gold = self.golds.get(question.line)
        if isinstance(last, Refusal):
            if isinstance(last.reason, ModelUnavailable):
                raise last.reason
            wrong = None if gold is None else False
            error = f"{type(last.reason).__name__}: {last.reason}"
            return _outcome(question, last, "", error, wrong, wrong)
        assert isinstance(last, Answer)
        if gold is None:
            return _outcome(question, last, last.sql, "", None, None)
        strict, lenient = everywhere(gold, last.sql, last.result, question.fillings, self.pipeline.sandbox)
        return _outcome(question, last, last.sql, "", strict, lenient)


def _outcome(
    question: Question, reply: Answer | Refusal, sql: str, error: str, correct: bool | None, lenient: bool | None
) -> Outcome:
    ms = round(reply.timings["total"], 1)
    valid = isinstance(reply, Answer)
    return Outcome(question.question, sql, valid, error, ms, reply.attempts, correct, lenient, question.id, reply.parts)


def matches(gold: Gold, result: Result | None, *, strict: bool) -> bool:
    """Whether a predicted result is the gold one. A result that was cut off is not."""
    if result is None or result.truncated:
        return False
    widths = (gold.width, len(result.columns))
    return compare(gold.rows, result.rows, ordered=gold.ordered, strict=strict, ties=gold.ties, widths=widths)


def everywhere(
    golds: Sequence[Gold], sql: str, first: Result | None, fillings: Sequence[str], sandbox: Sandbox
) -> tuple[bool, bool]:
    """(strict, lenient): whether a query is right on its source, where its result is known, and on every filling."""
    strict, lenient = matches(golds[0], first, strict=True), matches(golds[0], first, strict=False)
    for gold, path in zip(golds[1:], fillings, strict=True):
        if not lenient:
            break
        try:
            result = sandbox._run(sql, Path(path))
        except ExecutionError:  # a cast that fails on other values
            return False, False
        strict, lenient = strict and matches(gold, result, strict=True), matches(gold, result, strict=False)
    return strict, lenient


def prepared(
    questions: Sequence[Question], settings: Settings, sandbox: Sandbox, folder: Path
) -> tuple[dict[tuple[str, str], Source], dict[int, tuple[Gold, ...]]]:
    """Every source opened once and every gold result, before any question is asked. Raises BadQuestions.

    What is made of the files goes to `folder`; a later run on the same files takes it from there.
    """
    sources: dict[tuple[str, str], Source] = {}
    asked: list[tuple[Question, list[Path]]] = []
    for question in questions:
        key = (question.db, question.context)
        if key not in sources:
            try:
                sources[key] = _open(question, settings, folder)
            except (SchemaError, UploadError) as error:
                raise BadQuestions(
                    f"line {question.line}: {error}", f"{question.line}번째 줄: {error.message_ko} ({error})"
                ) from error
        if question.gold and sources[key].has_rows:
            asked.append((question, [sources[key].database, *map(Path, question.fillings)]))
    return sources, gold_results(asked, sandbox)


def _open(question: Question, settings: Settings, folder: Path) -> Source:
    if not question.db:
        return from_ddl(question.context, settings, folder)
    if question.db in SAMPLES:
        return sample(question.db, settings)
    return open_file(Path(question.db), settings, folder)


# --- PREDS ----------------------------------------------------------------------------------------------------


def finished(path: Path, questions: Sequence[Question]) -> list[Outcome]:
    """The outcomes that an earlier run left in PREDS; a last line that was cut off is dropped from the file.

    Raises BadQuestions where they are those of other questions.
    """
    if not path.exists():
        return []
    data = path.read_bytes()
    whole = data[: data.rfind(b"\n") + 1]
    outcomes: list[Outcome] = []
    for number, line in enumerate(whole.decode("utf-8").splitlines(), start=1):
        try:
            fields = json.loads(line)
            outcome = Outcome(**fields | {"parts": tuple(fields.get("parts", ()))})
            same = outcome.question == questions[number - 1].question and outcome.id == questions[number - 1].id
        except (ValueError, TypeError, IndexError):
            same = False
        if not same:
            raise BadQuestions(
                f"{path}:{number} belongs to another run",
                f"{path} {number}번째 줄이 질문 파일과 맞지 않아 이어서 할 수 없습니다. "
                "--resume을 빼면 처음부터 합니다.",
            )
        outcomes.append(outcome)
    if len(whole) < len(data):
        with path.open("r+b") as file:
            file.truncate(len(whole))
    return outcomes


# --- figures ----------------------------------------------------------------------------------------------------


def summary(outcomes: Sequence[Outcome], *, model: str, samples: int, seconds: float) -> str:
    """The closing table, in Korean. Shares come with their 95 % bootstrap interval."""
    lines = [f"질문 {len(outcomes)}개 · 모델 {model or '?'} · 표본 {samples} · {seconds:,.1f}초"]
    strict = [outcome.correct for outcome in outcomes if outcome.correct is not None]
    lenient = [outcome.correct_lenient for outcome in outcomes if outcome.correct_lenient is not None]
    for name, values in (
        ("통과 (valid)", [outcome.valid for outcome in outcomes]),
        ("정답 (strict)", strict),
        ("정답 (lenient)", lenient),
    ):
        if values:
            lines.append(share(name, values))
        else:
            lines.append(f"  {name:<16}      –   데이터와 정답 SQL이 있는 질문이 없습니다")
    times = sorted(outcome.ms for outcome in outcomes)
    lines.append(f"  응답 시간       p50 {_percentile(times, 0.5):,.0f} ms · p95 {_percentile(times, 0.95):,.0f} ms")
    lines.append(f"  시도            평균 {statistics.fmean(outcome.attempts for outcome in outcomes):.2f}번")
    if touched := _touched(outcomes):
        lines.append(f"  거든 것          {touched}")
    return "\n".join(lines)


def row(name: str, outcomes: Sequence[Outcome]) -> str:
    """One row of a Markdown table that compares settings: accuracy with its interval, times, what took part."""

    def shown(values: Sequence[bool]) -> str:
        if not values:
            return "–"
        mean, low, high = bootstrap(values)
        return f"{mean:.1%} ({low:.1%}–{high:.1%})"

    strict = [outcome.correct for outcome in outcomes if outcome.correct is not None]
    lenient = [outcome.correct_lenient for outcome in outcomes if outcome.correct_lenient is not None]
    times = sorted(outcome.ms for outcome in outcomes)
    valid = sum(outcome.valid for outcome in outcomes) / len(outcomes)
    cells = (
        name, shown(strict), shown(lenient), f"{valid:.1%}", f"{_percentile(times, 0.5):,.0f}",
        f"{_percentile(times, 0.95):,.0f}", f"{statistics.fmean(outcome.attempts for outcome in outcomes):.2f}",
        _touched(outcomes),
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _touched(outcomes: Sequence[Outcome]) -> str:
    """How many answers each part took part in."""
    counts = Counter(part for outcome in outcomes for part in outcome.parts)
    return ", ".join(f"{part} {counts[part]}" for part in PARTS if counts[part])


def _percentile(ranked: Sequence[float], share: float) -> float:
    return ranked[min(len(ranked) - 1, int(share * len(ranked)))]


class Progress:
    """A running figure on standard error: one line that is rewritten on a terminal, some twenty lines elsewhere."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.step = 1 if sys.stderr.isatty() else max(1, total // 20)
        self.count = self.valid = self.scored = self.strict = self.lenient = 0

    def add(self, outcome: Outcome) -> None:
        self.count += 1
        self.valid += outcome.valid
        if outcome.correct is not None:
            self.scored += 1
            self.strict += outcome.correct
            self.lenient += bool(outcome.correct_lenient)
        if self.count % self.step == 0 or self.count == self.total:
            self._show()

    def _show(self) -> None:
        text = f"{self.count}/{self.total} · 통과 {self.valid / self.count:.1%}"
        if self.scored:
            text += f" · strict {self.strict / self.scored:.1%} · lenient {self.lenient / self.scored:.1%}"
        if sys.stderr.isatty():
            end = "\n" if self.count == self.total else ""
            print(f"\r\x1b[K{text}", end=end, file=sys.stderr, flush=True)
        else:
            print(text, file=sys.stderr, flush=True)


# --- the verb -----------------------------------------------------------------------------------------------------


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("1 이상의 수를 적어 주세요")
    return number


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--questions", required=True, metavar="FILE.jsonl", help="질문 파일, 또는 benchmark[:train|:test|:데이터]"
    )
    parser.add_argument("--out", type=Path, metavar="PREDS.jsonl", help="답을 적을 파일 (있으면 덮어씁니다)")
    parser.add_argument("--resume", action="store_true", help="--out에 이미 있는 답 다음부터 이어서 합니다")
    parser.add_argument(
        "--db",
        default="",
        metavar="FILE",
        help=f"db도 context도 없는 줄이 쓸 데이터 파일, 또는 예제의 이름({', '.join(SAMPLES)})",
    )
    parser.add_argument("--samples", type=_positive, metavar="N", help="N번 생성해 결과로 다수결 (기본 T2S_SAMPLES)")
    parser.add_argument("--limit", type=_positive, metavar="N", help="처음 N개만")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="읽은 데이터를 이 폴더에 두어 다음 실행이 빨라집니다")
    parser.add_argument("--workers", type=_positive, default=1, metavar="N", help="한꺼번에 물을 질문 수 (기본 1)")
    parser.add_argument("--row", metavar="NAME", help="요약 대신 비교표의 한 줄만 적습니다")


def run(args: argparse.Namespace) -> int:
    settings = Settings.from_env()
    settings = replace(settings, max_rows=max(settings.max_rows, MAX_ROWS), workers=max(settings.workers, args.workers))

    def report(line: str) -> None:
        print(line, file=sys.stderr, flush=True)

    try:
        return _run(args, settings, report)
    except (BadQuestions, BadBenchmark) as error:
        report(f"오류: {error.message_ko}")
        return 4
    except ModelUnavailable as error:
        report(f"\n오류: {error.message_ko}\n{error.hint}".rstrip())
        return 3


def _run(args: argparse.Namespace, settings: Settings, report: Callable[[str], None]) -> int:
    if args.db and args.db not in SAMPLES and not Path(args.db).is_file():
        raise BadQuestions(f"--db {args.db}: no such file", f"--db 파일이 없습니다: {args.db}")
    if benchmark.is_spec(args.questions):
        questions = read_benchmark(args.questions, settings, limit=args.limit)
    else:
        questions = read_questions(Path(args.questions), limit=args.limit, db=args.db)
    samples = args.samples or settings.samples
    outcomes = finished(args.out, questions) if args.resume and args.out else []
    if outcomes:
        report(f"{len(outcomes)}개는 이미 끝나 있어 그다음부터 합니다.")
    left = questions[len(outcomes) :]
    model = ""
    begun = time.monotonic()
    with ExitStack() as stack:
        folder = args.keep or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="t2s-evaluate-")))
        sandbox = stack.enter_context(Sandbox(settings, data=[folder]))  # else a worker reads one folder's files only
        sources, golds = prepared(left, settings, sandbox, folder)
        if left:
            engine = stack.enter_context(serve.start(settings, report=report))
            model = settings.model or engine.model
            client = Client(engine.base_url, model, settings.api_key, settings=settings)
            stack.callback(client.close)
            pipeline = Pipeline(settings, client, sandbox)
            shared = Run(pipeline, sources, golds, samples, threading.Event())
            begun = time.monotonic()
            outcomes += _ask_all(shared, left, outcomes, args, len(questions))
    if args.row:
        print(row(args.row, outcomes))
        return 0
    print(summary(outcomes, model=model, samples=samples, seconds=time.monotonic() - begun))
    pairs = zip(questions, outcomes, strict=True)
    print(table((q.tags, o.correct, bool(o.correct_lenient)) for q, o in pairs if o.correct is not None and q.tags))
    return 0


def _ask_all(
    shared: Run, left: Sequence[Question], earlier: Sequence[Outcome], args: argparse.Namespace, total: int
) -> list[Outcome]:
    """The outcomes of the questions that are left, each in PREDS as soon as all before it are."""
    done: list[Outcome] = []
    progress = Progress(total)
    for outcome in earlier:
        progress.add(outcome)
    with ExitStack() as stack:
        out = None
        if args.out:
            args.out.parent.mkdir(parents=True, exist_ok=True)
            out = stack.enter_context(args.out.open("a" if earlier else "w", encoding="utf-8"))
        if args.workers == 1:  # in this thread, where Ctrl-C breaks a wait for the model
            results: Iterator[Outcome] = map(shared.outcome, left)
        else:
            pool = ThreadPoolExecutor(args.workers)
            results = pool.map(shared.outcome, left)
            stack.callback(pool.shutdown, wait=False, cancel_futures=True)
            stack.callback(shared.stopping.set)  # the last one in is called first
        for outcome in results:
            done.append(outcome)
            progress.add(outcome)
            if out:
                out.write(outcome.line() + "\n")
                out.flush()
    return done
