"""One question's way: prompt → model → SQL out of the reply → rules and mending → DuckDB → result.

    for event in pipeline.stream(question, source): ...    what the page shows as it happens
    pipeline.ask(question, source)                         Answer | Refusal, for everyone else

This is the repair loop: what a rule, the database or the reply itself refuses is mended where that is certain
(repair.py), else the model is asked again with sampling, a bounded number of times. Nothing is executed that
did not pass `validate`. It knows no web page, no files and no engine: those are passed in.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace

from app import checks
from app import prompt as prompts
from app.briefing import Brief, Known, Shelf, brief_for, warm_text
from app.cancel import Cancel
from app.client import Client, Completion, request_body
from app.config import Settings
from app.doubts import Doubt, doubts
from app.errors import (
    ExecutionError,
    InvalidSQL,
    QueryFailed,
    ReplyUnusable,
    StorageError,
    Suspect,
    Text2SQLError,
    UploadError,
)
from app.explain import Explanation, explain
from app.prompt import Failure
from app.relevance import UNRELATED, touches
from app.repair import Mended, mend, mend_failed
from app.sandbox import Result, Sandbox
from app.schema import Schema
from app.sources import Source, present
from app.validate import ValidSQL

AGAIN_TOKENS = 200  # of a reply to a prompt with a failure in it: one that runs on is lost anyway
RETRY_TEMPERATURE = 0.7  # a second try must differ from the first, greedy one
SAMPLE_TEMPERATURE = 0.8
STAGES = ("prompt", "model", "validate", "execute")
# What may take part in an answer: values linked, tables left out, names mended, values mended, asked again after a
# refusal, asked again after a doubtful result, and a vote that chose another candidate than the first.
PARTS = ("links", "pruned", "mended", "values", "retried", "rechecked", "voted")


@dataclass(frozen=True, slots=True)
class Stage:
    """Work on this stage begins."""

    name: str


@dataclass(frozen=True, slots=True)
class Delta:
    """A piece of the model's reply, as it arrived."""

    text: str


@dataclass(frozen=True, slots=True)
class Retry:
    """Attempt number `attempt` begins, because of `reason`. What was streamed so far is void."""

    attempt: int
    reason: Text2SQLError


@dataclass(frozen=True, slots=True)
class Answer:
    """SQL that passed every check and, where there is data, its result.

    `timings` are milliseconds by stage and in total. `agreement` is the share of samples that gave this
    result, None where only one was drawn. `mended` says in Korean what was changed in the model's SQL,
    `explanation` what the SQL does, `doubts` what it and the question do not share (none without a question).
    `parts` names what took part beyond the model's first reply (see PARTS). `invented`: the rows of the result are
    made up, which must be said wherever they are shown or taken away.
    """

    question: str
    sql: str
    result: Result | None
    attempts: int
    timings: dict[str, float]
    explanation: Explanation
    agreement: float | None = None
    mended: tuple[str, ...] = ()
    prompt: str = ""
    model: str = ""
    doubts: tuple[Doubt, ...] = ()
    parts: tuple[str, ...] = ()
    invented: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """No answer, and why. `sql` is the last candidate, for a person to correct; it was not executed."""

    question: str
    reason: Text2SQLError
    attempts: int
    timings: dict[str, float]
    sql: str = ""
    prompt: str = ""
    model: str = ""
    parts: tuple[str, ...] = ()


Event = Stage | Delta | Retry | Answer | Refusal


class Watch:
    """Milliseconds by stage. Stages may be entered again; their times add up."""

    def __init__(self) -> None:
        self.start = time.perf_counter()
        self.spent = dict.fromkeys(STAGES, 0.0)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.spent[name] += (time.perf_counter() - begin) * 1e3

    def timings(self) -> dict[str, float]:
        return {**self.spent, "total": (time.perf_counter() - self.start) * 1e3}


@dataclass(slots=True)
class _Try:
    """One candidate on its way through the checks."""

    sql: str = ""
    mended: Mended | None = None
    result: Result | None = None
    error: Text2SQLError | None = None
    logprob: float | None = None  # mean of the reply's tokens
    fault: str = ""  # why its result cannot be what was asked
    corrected: bool = False  # a value in it was mended


class Pipeline:
    """Prompting, checking and execution around one model server and one sandbox. Threads may share it."""

    def __init__(self, settings: Settings, client: Client, sandbox: Sandbox) -> None:
        self.settings = settings
        self.client = client
        self.sandbox = sandbox
        self.shelf = Shelf(sandbox, settings)

    def ask(self, question: str, source: Source, *, samples: int = 0, cancel: Cancel | None = None) -> Answer | Refusal:
        """The last event of `stream`. Nobody watches, so the replies come whole: a piece a token costs much time."""
        last: Event | None = None
        for event in self.stream(question, source, samples=samples, live=False, cancel=cancel):
            last = event
        assert isinstance(last, (Answer, Refusal))
        return last

    def stream(
        self,
        question: str,
        source: Source,
        *,
        samples: int = 0,
        live: bool = True,
        after: prompts.Turn | None = None,
        examples: Sequence[prompts.Turn] = (),
        cancel: Cancel | None = None,
    ) -> Iterator[Event]:
        """Everything that happens to a question, in order; the last event is an Answer or a Refusal.

        `after` is the turn that this question follows up on, `examples` are confirmed pairs for the prompt.

        With samples > 1 (0: settings.samples), that many candidates are drawn and the most frequent result wins.
        Closing the generator aborts the generation at the server. Not `live`: no Delta events, and no such abort.
        `cancel` does it from another thread, at once and in any case; Cancelled is raised here then.
        """
        watch = Watch()
        samples = samples or self.settings.samples
        last = _Try()
        attempt, text, model = 0, "", ""
        parts: dict[str, None] = {}
        failures: list[Failure] = []
        drawing: list[Future[list[Completion]]] = []
        try:
            yield Stage("prompt")
            with watch.stage("prompt"):
                question = prompts.checked_question(question, max_chars=self.settings.max_question_chars)
                model = self.client.model
                known = self.shelf.of(source)
                brief = brief_for(question, known, self.settings, model, after=after, examples=examples)
                text = brief.text
            parts |= {"links": None} if brief.links else {}
            parts |= {"pruned": None} if len(brief.schema.tables) < len(source.schema.tables) else {}
            if samples > 1:  # beside the first one: the server batches them
                drawing = self._draw(text, model, samples - 1, cancel)
            for attempt in range(1, self.settings.attempts + 1):
                if attempt > 1:
                    assert last.error is not None
                    parts["retried"] = None
                    yield Retry(attempt, last.error)
                    failures.append(Failure(last.sql, checks.reason(last.error, brief.schema)))
                yield Stage("model")
                told = bool(failures and self.settings.retry_hints and brief.comments)
                asked = brief.again(failures) if told else text
                completion = yield from self._generate(asked, model, attempt, watch, live, cancel, told=told)
                yield Stage("validate")
                last = self._check(completion, source.schema, watch)
                if last.error is None and source.has_rows:
                    yield Stage("execute")
                if last.error is None:
                    self._execute(last, source, watch)
                if last.error is None:
                    break
                if samples > 1:
                    break  # the other candidates are there already
            self._look(last, brief, known, source, watch)
            agreement = None
            if drawing:
                with watch.stage("model"):
                    drawn = [other for future in drawing for other in future.result()]
                first = last
                last, agreement = self._vote(first, completion, drawn, brief, known, source, watch)
                parts |= {"voted": None} if last is not first else {}
            elif last.fault and attempt < self.settings.attempts:
                attempt += 1
                parts["rechecked"] = None
                yield Retry(attempt, Suspect(last.fault, "결과가 이상해서 한 번 더 물어봅니다."))
                yield Stage("model")
                failures.append(Failure(last.sql, last.fault))
                asked = brief.again(failures) if brief.comments else text
                completion = yield from self._generate(asked, model, attempt, watch, live, cancel, told=brief.comments)
                last = self._better(last, completion, brief, known, source, watch)
            if last.error is not None:
                raise last.error
        except Text2SQLError as error:
            yield Refusal(question, error, attempt, watch.timings(), last.sql, text, model, tuple(parts))
            return
        assert last.mended is not None
        parts |= {"values": None} if last.corrected else {}
        parts |= {"mended": None} if last.mended.notes and not last.corrected else {}
        answer = self._answer(question, last, source, attempt, watch, agreement, text, model, after)
        doubted = answer.doubts
        if self.settings.abstain and not touches(question, known):
            doubted = (UNRELATED, *doubted)
        yield replace(answer, parts=tuple(parts), doubts=doubted)

    def run_sql(self, sql: str, source: Source, *, question: str = "") -> Answer | Refusal:
        """SQL that a person wrote or edited, through the same rules, mending, sandbox and limits."""
        watch = Watch()
        one = _Try(sql)
        self._judge(one, source.schema, watch)
        if one.error is None:
            self._execute(one, source, watch)
        if one.error is not None:
            return Refusal(question, one.error, 0, watch.timings(), sql)
        return self._answer(question, one, source, 0, watch)

    def warm(self, source: Source) -> None:
        """Send a schema's prompt prefix once, so that the first question on it costs only its own tokens."""
        model = self.client.model
        known = self.shelf.of(source)  # and read what its columns hold, for the same reason
        self.client.complete(request_body(warm_text(known, self.settings, model), model, max_tokens=1))

    # --- steps --------------------------------------------------------------------------------------------

    def _generate(
        self,
        text: str,
        model: str,
        attempt: int,
        watch: Watch,
        live: bool,
        cancel: Cancel | None,
        *,
        told: bool = False,
    ) -> Iterator[Event]:
        """One completion, streamed where somebody watches or may go away: llama.cpp looks for the end of a connection
        only when it writes. Returns it (`yield from`)."""
        body = request_body(
            text,
            model,
            max_tokens=min(self.settings.max_tokens, AGAIN_TOKENS) if told else self.settings.max_tokens,
            temperature=0.0 if attempt == 1 else RETRY_TEMPERATURE,
            seed=attempt,
            logprobs=bool(self.settings.logprobs),
        )
        if not live and cancel is None:
            with watch.stage("model"):
                return self.client.complete(body)[0]
        pieces = self.client.stream(body, cancel)
        completion: Completion | None = None
        try:
            while completion is None:
                with watch.stage("model"):
                    piece = next(pieces)
                if isinstance(piece, Completion):
                    completion = piece
                elif live:
                    yield Delta(piece)
        finally:
            pieces.close()  # type: ignore[attr-defined]
        return completion

    def _check(self, completion: Completion, schema: Schema, watch: Watch) -> _Try:
        """SQL from a reply, through the rules."""
        one = _Try(logprob=completion.logprob)
        try:
            with watch.stage("validate"):
                one.sql = prompts.extract_sql(completion.text, completion.finish_reason)
        except ReplyUnusable as error:
            one.error = error
            return one
        self._judge(one, schema, watch)
        return one

    def _judge(self, one: _Try, schema: Schema, watch: Watch) -> None:
        try:
            with watch.stage("validate"):
                one.mended = mend(one.sql, schema, max_chars=self.settings.max_sql_chars)
        except InvalidSQL as error:
            one.error = error

    def _execute(self, one: _Try, source: Source, watch: Watch) -> None:
        """EXPLAIN, then run; mend once what DuckDB refuses and MySQL would have taken."""
        assert one.mended is not None
        with watch.stage("execute"):
            try:
                one.result = self._run(one.mended.valid, source)
            except QueryFailed as error:
                again = mend_failed(one.mended.valid, error, source.schema)
                if again is None:
                    one.error = error
                    return
                try:
                    one.result = self._run(again.valid, source)
                    one.mended = Mended(again.valid, (*one.mended.notes, *again.notes))
                except ExecutionError:
                    one.error = error  # the first refusal is about the SQL that the model wrote
            except (ExecutionError, StorageError, UploadError) as error:
                one.error = error

    def _look(self, one: _Try, brief: Brief, known: Known, source: Source, watch: Watch) -> None:
        """Mend values that do not occur, and note what still speaks against the result. Invented rows say nothing."""
        if not self.settings.checks or one.error is not None or one.result is None or source.invented:
            return
        assert one.mended is not None
        with watch.stage("execute"):
            again = checks.mend_values(one.mended.valid, known, brief.links)
            if again is not None:
                try:
                    result = self._run(again.valid, source)
                except ExecutionError:
                    result = None
                if result is not None and (result.rows or not one.result.rows):
                    one.mended = Mended(again.valid, (*one.mended.notes, *again.notes))
                    one.result, one.corrected = result, True
            one.fault = checks.fault(one.mended.valid, one.result, known, strict=self.settings.checks > 1)

    def _better(
        self, first: _Try, completion: Completion, brief: Brief, known: Known, source: Source, watch: Watch
    ) -> _Try:
        """A second candidate against whose result nothing speaks, else the first."""
        second = self._check(completion, source.schema, watch)
        if second.error is None:
            self._execute(second, source, watch)
            self._look(second, brief, known, source, watch)
        return second if second.error is None and not second.fault else first

    def _run(self, valid: ValidSQL, source: Source) -> Result | None:
        present(source)
        if source.has_rows:
            return self.sandbox.run(valid, source.database)
        self.sandbox.check(valid, source.database)
        return None

    def _answer(
        self,
        question: str,
        one: _Try,
        source: Source,
        attempts: int,
        watch: Watch,
        agreement: float | None = None,
        text: str = "",
        model: str = "",
        after: prompts.Turn | None = None,
    ) -> Answer:
        """A candidate that passed everything, with what it does in Korean."""
        assert one.mended is not None
        valid, schema = one.mended.valid, source.schema
        with watch.stage("validate"):  # under 1 ms
            explanation = explain(valid, schema)
            doubted = doubts(question, valid, schema) if question else ()
            if after is not None:  # what the SQL has and this question lacks may come from the one before
                both = doubts(f"{after.question} {question}", valid, schema)
                doubted = tuple(doubt for doubt in doubted if doubt.kind == "unused" or doubt in both)
        return Answer(
            question,
            valid.sql,
            one.result,
            attempts,
            watch.timings(),
            explanation,
            agreement,
            one.mended.notes,
            text,
            model,
            doubted,
            invented=source.invented,
        )

    def _vote(
        self,
        first: _Try,
        completion: Completion,
        drawn: list[Completion],
        brief: Brief,
        known: Known,
        source: Source,
        watch: Watch,
    ) -> tuple[_Try, float | None]:
        """Let the results of all candidates vote. (winner, share of samples that agree with it)

        Candidates whose result cannot be right have no vote where there are others; of results with as many
        votes the likeliest wins where likelihoods are known, else the earliest.
        """
        judged = {(completion.text, completion.finish_reason): first}  # samples repeat each other: judge a text once
        tries = [first]
        for other in drawn:
            key = (other.text, other.finish_reason)
            if key not in judged:
                judged[key] = self._check(other, source.schema, watch)
                if judged[key].error is None:
                    self._execute(judged[key], source, watch)
                    self._look(judged[key], brief, known, source, watch)
            tries.append(judged[key])
        usable = [(one, _fingerprint(one)) for one in tries if one.error is None]
        usable = [pair for pair in usable if not pair[0].fault] or usable
        if not usable:
            return first, None
        votes = Counter(key for _, key in usable)
        winner, key = max(usable, key=lambda pair: (votes[pair[1]], pair[0].logprob or 0.0))  # the earliest of these
        return winner, votes[key] / len(tries)

    def _draw(self, text: str, model: str, count: int, cancel: Cancel | None) -> list[Future[list[Completion]]]:
        """So many sampled completions, on their way in requests of at most max_choices that the server batches."""
        most = max(1, self.settings.max_choices)
        bodies = [
            request_body(
                text,
                model,
                max_tokens=self.settings.max_tokens,
                temperature=SAMPLE_TEMPERATURE,
                n=min(most, count - begin),
                seed=begin + 1,
                logprobs=bool(self.settings.logprobs),
            )
            for begin in range(0, count, most)
        ]
        pool = ThreadPoolExecutor(len(bodies), thread_name_prefix="samples")
        drawing = [pool.submit(self.client.complete, body, cancel) for body in bodies]
        pool.shutdown(wait=False)
        return drawing


def _fingerprint(one: _Try) -> object:
    """What two candidates must share to count as the same answer: the rows, in any order; without data, the SQL."""
    if one.result is None:
        assert one.mended is not None
        return one.mended.valid.sql
    return frozenset(Counter(repr(row) for row in one.result.rows).items())
