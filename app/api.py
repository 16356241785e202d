"""Answers for programs: typed replies, and the REST endpoints that give them. docs/api.md has examples.

    app.mount("/api", build(turns, {"학생 예제": source}, settings))

    POST /api/ask       {"question": …, "sample": … | "ddl": …}      → Reply
    POST /api/sql       {"sql": …, "sample": … | "ddl": …}           → Reply: SQL of one's own, through the same checks
    GET  /api/samples                                                → [Sample]
    GET  /api/openapi.json

Errors are problem documents (RFC 9457) with a stable `code` and a Korean `detail`. The MCP server and Gradio's API
give the same replies (`answered`, `problem`).
"""

from __future__ import annotations

import asyncio
import math
import re
import tempfile
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Literal, TypeVar

import fastapi
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from app import present
from app.config import Settings
from app.errors import (
    Busy,
    InvalidSQL,
    ModelError,
    ModelTimeout,
    ModelUnavailable,
    ReplyUnusable,
    StorageError,
    Text2SQLError,
)
from app.pipeline import Answer, Refusal
from app.sources import Source, from_ddl, storing
from app.turns import Turns

MAX_SAMPLES = 8
T = TypeVar("T")
_HTTP = {
    404: ("not_found", "그런 주소가 없습니다."),
    405: ("method_not_allowed", "이 주소는 다른 방법(GET, POST)으로 부릅니다."),
    413: ("too_large", "요청이 너무 큽니다."),
}
PROBLEM = "application/problem+json"


class UnknownSample(Text2SQLError):
    """A name of sample data that is not there."""


# --- what programs get ------------------------------------------------------------------------------------------


class ResultColumn(BaseModel):
    """One column of a result. `label` is its Korean name where a comment gives one."""

    name: str
    label: str
    type: str = Field(description="DuckDB type")


class Verdict(BaseModel):
    """One check. `executed` is false where there is only a schema and no data."""

    name: Literal["syntax", "schema", "read_only", "executed"]
    label: str
    passed: bool


class DoubtReply(BaseModel):
    """What the question and the SQL do not share. `unasked`: only the SQL has it; `unused`: only the question."""

    kind: str
    piece: str
    text: str


class Reply(BaseModel):
    """SQL that passed every check, with its result and what a person needs to judge it."""

    question: str
    sql: str
    columns: list[ResultColumn]
    rows: list[list[Any]] = Field(description="JSON values; dates are ISO text; NULL is null")
    truncated: bool = Field(description="there were more rows than the limit")
    invented: bool = Field(description="the rows come from invented example data; no value is real")
    explanation: str = Field(description="what the SQL does, in Korean, made from its tree")
    explanation_complete: bool
    notes: list[str] = Field(description="what was mended in the SQL or changed in the schema, in Korean")
    doubts: list[DoubtReply]
    verdicts: list[Verdict]
    agreement: float | None = Field(description="share of samples with this result; null where one was drawn")
    attempts: int = Field(description="model calls; 0 for SQL of one's own")
    model: str
    timings_ms: dict[str, float]


class Problem(BaseModel):
    """Why there is no answer (RFC 9457). `sql` is the last candidate; it was not executed."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"status": 422, "code": "invalid_sql"}]})

    type: str = "about:blank"
    title: str
    status: int
    detail: str = Field(description="Korean; says what to do next")
    code: str = Field(description="the error's class in snake case: invalid_sql, model_unavailable, busy, …")
    retryable: bool = False
    retry_after_s: int = Field(5, exclude=True)
    sql: str = ""
    rule: str = ""
    hint: list[str] = []
    position: tuple[int, int] | None = Field(None, description="character range of the culprit in sql")
    request_id: str = Field("", description="what the server's log calls this request")


class SampleColumn(BaseModel):
    name: str
    type: str
    comment: str


class SampleTable(BaseModel):
    name: str
    comment: str
    rows: int | None
    columns: list[SampleColumn]


class Sample(BaseModel):
    """Data that is there already. The default one is used where a request names none."""

    name: str
    default: bool
    tables: list[SampleTable]


class Target(BaseModel):
    """What is asked about: sample data by its name, or a schema of one's own as DDL; neither is the default sample."""

    model_config = ConfigDict(extra="forbid")

    sample: str | None = Field(None, description="a name of GET /api/samples")
    ddl: str | None = Field(None, description="CREATE TABLE statements; SQL is checked, there are no rows of yours")
    invent: bool = Field(False, description="with ddl: run on invented rows that fit the schema")


class AskRequest(Target):
    question: str = Field(examples=["3학년 학생은 몇 명이야?"])
    samples: int = Field(1, ge=1, le=MAX_SAMPLES, description="candidates that vote on the result")


class SqlRequest(Target):
    sql: str = Field(examples=["SELECT COUNT(*) FROM students"])
    question: str = Field("", description="what the SQL should answer, for doubts")


# --- from the pipeline's words to these -------------------------------------------------------------------------


def answered(answer: Answer, source: Source) -> Reply:
    """An answer as programs get it."""
    result = answer.result
    heads = present.headings(result, source.schema) if result else ()
    columns = [
        ResultColumn(name=name, label=head, type=kind)
        for name, head, kind in zip(result.columns, heads, result.types, strict=True)
    ] if result else []  # fmt: skip
    checks: tuple[tuple[Any, str, bool], ...] = (
        ("syntax", "문법", True), ("schema", "스키마", True), ("read_only", "읽기 전용", True),
        ("executed", "실행", result is not None),
    )  # fmt: skip
    return Reply(
        question=answer.question,
        sql=answer.sql,
        columns=columns,
        rows=[[present.json_value(value) for value in row] for row in result.rows] if result else [],
        truncated=bool(result and result.truncated),
        invented=answer.invented,
        explanation=answer.explanation.text,
        explanation_complete=answer.explanation.complete,
        notes=[*source.notes, *answer.mended],
        doubts=[DoubtReply(kind=doubt.kind, piece=doubt.piece, text=doubt.text) for doubt in answer.doubts],
        verdicts=[Verdict(name=name, label=label, passed=passed) for name, label, passed in checks],
        agreement=answer.agreement,
        attempts=answer.attempts,
        model=answer.model,
        timings_ms={name: round(spent, 2) for name, spent in answer.timings.items()},
    )


def problem(error: Text2SQLError, sql: str = "") -> Problem:
    """An error as programs get it."""
    retryable = isinstance(error, (Busy, StorageError)) or (isinstance(error, ModelError) and error.retryable)
    found = Problem(
        title=_title(error),
        status=_status(error),
        detail=error.message_ko,
        code=_code(type(error).__name__),
        retryable=retryable,
        sql=sql,
    )
    if isinstance(error, Busy):
        found.retry_after_s = math.ceil(error.retry_after_s)
    if isinstance(error, InvalidSQL):
        found.rule, found.hint, found.position = error.rule, list(error.hint), error.position
    return found


def outcome(event: Answer | Refusal, source: Source) -> Reply | Problem:
    """The end of a question as programs get it."""
    return answered(event, source) if isinstance(event, Answer) else problem(event.reason, event.sql)


def _code(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


def _title(error: Text2SQLError) -> str:
    if isinstance(error, ReplyUnusable):
        return "답을 만들지 못했습니다"
    if isinstance(error, InvalidSQL):
        return "실행하지 않았습니다"
    return (
        "지금은 답할 수 없습니다"
        if isinstance(error, (Busy, StorageError, ModelError))
        else "요청을 처리하지 못했습니다"
    )


def _status(error: Text2SQLError) -> int:
    """The request's fault is 422 or 404; ours, or the model server's, is 503 or 504."""
    if isinstance(error, ReplyUnusable):
        return 422
    if isinstance(error, ModelTimeout):
        return 504
    if isinstance(error, (ModelUnavailable, ModelError, Busy, StorageError)):
        return 503
    return 404 if isinstance(error, UnknownSample) else 422


def samples(sources: Mapping[str, Source]) -> list[Sample]:
    """The data that is there, the default first."""
    return [
        Sample(
            name=name,
            default=number == 0,
            tables=[
                SampleTable(
                    name=table.name,
                    comment=table.comment,
                    rows=source.row_counts.get(table.name) if source.has_rows else None,
                    columns=[
                        SampleColumn(name=column.name, type=column.type, comment=column.comment)
                        for column in table.columns
                    ],
                )
                for table in source.schema
            ],
        )
        for number, (name, source) in enumerate(sources.items())
    ]


@contextmanager
def chosen(target: Target, sources: Mapping[str, Source], settings: Settings) -> Iterator[Source]:
    """The data of a request. A schema's files are deleted at the end. Raises SchemaError or UnknownSample."""
    if target.ddl and target.ddl.strip():
        parent = settings.cache / "sessions"  # what a crash leaves there is deleted at the next start
        with storing():
            parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            holder = tempfile.TemporaryDirectory(dir=parent, ignore_cleanup_errors=True)
        with holder as folder:
            yield from_ddl(target.ddl, settings, Path(folder), invent=target.invent)
        return
    name = target.sample or next(iter(sources))
    if name not in sources:
        raise UnknownSample(f"no sample {name!r}", f"'{name}' 데이터가 없습니다. 있는 것: {', '.join(sources)}")
    yield sources[name]


# --- REST -------------------------------------------------------------------------------------------------------


def build(turns: Turns, sources: Mapping[str, Source], settings: Settings) -> fastapi.FastAPI:
    """The endpoints, to be mounted at /api behind the same guard as the page. `sources` must not be empty."""
    app = fastapi.FastAPI(
        title="한국어 Text2SQL",
        version="1",
        description="한국어 질문을 검사한 SQL과 결과로 바꿉니다. 예는 docs/api.md에 있습니다.",
        docs_url=None,  # its page would load scripts from another host
        redoc_url=None,
        max_body_size=4 * (settings.max_ddl_chars + settings.max_sql_chars + settings.max_question_chars) + (1 << 16),
    )
    problems: dict[int | str, dict[str, Any]] = {
        status: {"model": Problem, "content": {PROBLEM: {}}} for status in (404, 422, 503, 504)
    }

    async def give(
        target: Target, work: Callable[[Source, str], Awaitable[Answer | Refusal]], request: fastapi.Request
    ) -> JSONResponse:
        async def run() -> Reply | Problem:
            stack = ExitStack()
            try:
                source = await turns.thread(lambda: stack.enter_context(chosen(target, sources, settings)))
                event = await work(source, request.client.host if request.client else "")
                return await turns.thread(lambda: outcome(event, source))
            except Text2SQLError as error:
                return problem(error)
            finally:
                stack.close()

        given = await _while_there(run(), request)
        if given is None:  # nobody is there to read it
            return JSONResponse(None, 499)
        if not isinstance(given, Problem):
            return JSONResponse(given.model_dump(mode="json"))
        given.request_id = request.headers.get("x-request-id", "")
        return _problem_response(given)

    @app.post("/ask", response_model=Reply, responses=problems, summary="질문하기")
    async def ask(body: AskRequest, request: fastapi.Request) -> JSONResponse:
        return await give(
            body,
            lambda source, client: turns.ask(body.question, source, client=client, samples=body.samples),
            request,
        )

    @app.post("/sql", response_model=Reply, responses=problems, summary="SQL 검사하고 실행하기")
    async def sql(body: SqlRequest, request: fastapi.Request) -> JSONResponse:
        return await give(
            body, lambda source, client: turns.run_sql(body.sql, source, question=body.question, client=client), request
        )

    @app.get("/samples", summary="예제 데이터")
    async def listed() -> list[Sample]:
        return samples(sources)

    @app.exception_handler(RequestValidationError)
    async def misshapen(_: fastapi.Request, error: RequestValidationError) -> JSONResponse:
        places = ", ".join(".".join(str(part) for part in one["loc"][1:]) or "본문" for one in error.errors()[:5])
        return _problem_response(
            Problem(
                title="요청의 모양이 맞지 않습니다",
                status=422,
                detail=f"이 부분을 확인해 주세요: {places}. 모양은 /api/openapi.json에 있습니다.",
                code="invalid_request",
            )
        )

    @app.exception_handler(HTTPException)
    async def refused(_: fastapi.Request, error: HTTPException) -> JSONResponse:
        code, detail = _HTTP.get(error.status_code, ("refused", str(error.detail)))
        return _problem_response(
            Problem(
                title="요청을 처리하지 못했습니다",
                status=error.status_code,
                detail=detail,
                code=code,
            )
        )

    return app


async def _while_there(work: Coroutine[Any, Any, T], request: fastapi.Request) -> T | None:
    """What the work gives; None, and the work is cancelled, where the client goes away before that."""

    async def gone() -> None:
        while (await request.receive())["type"] != "http.disconnect":  # the body was read already
            pass

    working, leaving = asyncio.ensure_future(work), asyncio.ensure_future(gone())
    try:
        await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.gather(working, leaving, return_exceptions=True)


def _problem_response(found: Problem) -> JSONResponse:
    headers = {"Retry-After": str(found.retry_after_s)} if found.retryable else None
    return JSONResponse(found.model_dump(mode="json"), found.status, headers, media_type=PROBLEM)
