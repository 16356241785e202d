"""A question's turn: in the line first, then through the pipeline in a thread, and watched on the way.

    async for event in turns.stream("3학년은 몇 명?", source, client=address):     Waiting …, then the pipeline's events
    async with turns.begun(…) as events:                         the same, which does not wait to be read
    await turns.ask(…)                  the last event alone
    await turns.run_sql("SELECT …", source, client=address)      SQL of one's own: no engine, so a line of its own

Whoever stops reading (a closed generator, a cancelled task) gives the place back, and the engine stops at once.
Everything that comes to an end here is counted (metrics.py) and logged, in this one place.
"""

from __future__ import annotations

import asyncio
import contextvars
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from app.cancel import Cancel, Cancelled
from app.config import Settings
from app.errors import Busy
from app.line import Line
from app.logs import about
from app.metrics import Metrics
from app.pipeline import Answer, Event, Pipeline, Refusal, Retry
from app.prompt import Turn
from app.sources import Source

T = TypeVar("T")
log = logging.getLogger(__name__)
TICK_S = 1.0  # how often who waits is told their place
PULSE_S = 0.2  # of silence, after which who reads hears that it goes on


@dataclass(frozen=True, slots=True)
class Waiting:
    """So many are before this question, and its turn comes in about so many seconds."""

    ahead: int
    about_s: float


@dataclass(frozen=True, slots=True)
class Working:
    """Nothing new for a moment. Whoever reads can see that it goes on, and we whether anybody still reads."""


class Turns:
    """Everybody's questions to one pipeline, on one event loop."""

    def __init__(self, pipeline: Pipeline, settings: Settings, metrics: Metrics | None = None) -> None:
        places, waiting = max(1, settings.questions_at_once), settings.questions_waiting
        self.pipeline = pipeline
        self.metrics = metrics or Metrics()
        self.line = Line(places, waiting, settings.questions_per_client)
        self.queries = Line(max(1, settings.workers), waiting, settings.questions_per_client)
        # More threads than places: one whose work was cancelled may still be on its way out.
        self._pool = ThreadPoolExecutor(2 * places + self.queries.places, thread_name_prefix="turn")
        self._pumping: set[asyncio.Task[None]] = set()
        self._content = bool(settings.log_content)
        self.metrics.watch(self.line)

    async def stream(
        self,
        question: str,
        source: Source,
        *,
        client: str = "",
        samples: int = 0,
        live: bool = True,
        after: Turn | None = None,
        examples: Sequence[Turn] = (),
    ) -> AsyncIterator[Waiting | Working | Event]:
        """Waiting while others are before, then what Pipeline.stream gives; `timings` have "queue" as well.

        Raises Busy at once where the line is full.
        """

        def work(cancel: Cancel) -> Iterator[Event]:
            return self.pipeline.stream(
                question, source, samples=samples, live=live, after=after, examples=examples, cancel=cancel
            )

        begun = time.monotonic()
        ended = False
        try:
            async with self.line.ticket(client) as ticket:
                told = 0
                while ahead := await ticket.wait(TICK_S * (1 + told / 20)):  # in a long line places change slowly
                    if ahead != told:
                        told = ahead
                        yield Waiting(ahead, self.line.about_s(ahead))
                queue_s = time.monotonic() - begun
                async with aclosing(events(work, self._pool)) as given:
                    async for event in given:
                        if isinstance(event, Retry):
                            self.metrics.verdict(event.reason)
                        if isinstance(event, (Answer, Refusal)):
                            event = _queued(event, queue_s)
                            self._ended("question", event)
                            ended = True
                        yield event
        except Busy as error:
            ended = True
            self.refused(error)
            raise
        finally:
            if not ended:
                self.metrics.left()

    @asynccontextmanager
    async def begun(
        self, question: str, source: Source, **options: Any
    ) -> AsyncIterator[AsyncIterator[Waiting | Working | Event]]:
        """`stream`, on its way as soon as the block is entered, and over when it is left. Raises Busy while it is read.

        A task of its own reads `stream` and closes it, so that whoever leaves the block has nothing to wait for: a
        visitor who is cancelled twice would break off such waiting.
        """
        given: asyncio.Queue[Waiting | Working | Event | None] = asyncio.Queue()

        async def pump() -> None:
            try:
                async with aclosing(self.stream(question, source, **options)) as events:
                    async for event in events:
                        given.put_nowait(event)
            finally:
                given.put_nowait(None)

        async def read() -> AsyncIterator[Waiting | Working | Event]:
            while (event := await given.get()) is not None:
                yield event
            await pumping

        pumping = asyncio.create_task(pump(), context=contextvars.copy_context())
        self._pumping.add(pumping)  # the event loop itself would let it be collected
        pumping.add_done_callback(self._pumping.discard)
        try:
            yield read()
        finally:
            pumping.cancel()

    async def ask(self, question: str, source: Source, **options: Any) -> Answer | Refusal:
        """The last event of `stream`. Raises Busy."""
        last: Waiting | Working | Event | None = None
        async with aclosing(self.stream(question, source, live=False, **options)) as given:
            async for event in given:
                last = event
        assert isinstance(last, (Answer, Refusal))
        return last

    async def run_sql(self, sql: str, source: Source, *, question: str = "", client: str = "") -> Answer | Refusal:
        """SQL of one's own, in a thread, as soon as a worker is likely to be free. Raises Busy."""
        begun = time.monotonic()
        try:
            async with self.queries.ticket(client) as ticket:
                while await ticket.wait(TICK_S):
                    pass
                queue_s = time.monotonic() - begun
                event = await self.thread(lambda: self.pipeline.run_sql(sql, source, question=question))
        except Busy as error:
            self.refused(error)
            raise
        event = _queued(event, queue_s)
        self._ended("sql", event)
        return event

    async def thread(self, work: Callable[[], T]) -> T:
        """Short work that would hold up the event loop."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, contextvars.copy_context().run, work)

    def refused(self, error: Busy) -> None:
        self.metrics.rejected("line")
        log.info("refused: %s", error)

    def _ended(self, kind: str, event: Answer | Refusal) -> None:
        self.metrics.ended(event)
        if isinstance(event, Refusal):
            self.metrics.verdict(event.reason)
        log.info("%s ended", kind, extra=about(kind, event, content=self._content))


def _queued(event: Answer | Refusal, queue_s: float) -> Answer | Refusal:
    return replace(event, timings={**event.timings, "queue": queue_s * 1e3})


async def events(work: Callable[[Cancel], Iterator[T]], pool: Executor) -> AsyncIterator[T | Working]:
    """What an iterator gives, run in a thread of `pool`. Leaving early cancels it, and does not wait for its end.

    To be closed (`contextlib.aclosing`): a generator that is left in the middle is not closed by that alone.
    """
    loop, cancel = asyncio.get_running_loop(), Cancel()
    given: asyncio.Queue[T | None] = asyncio.Queue()

    def hand(event: T | None) -> None:
        try:
            loop.call_soon_threadsafe(given.put_nowait, event)
        except RuntimeError:  # the loop has ended with the server
            cancel.cancel()

    def run() -> None:
        try:
            for event in work(cancel):
                hand(event)
                cancel.check()
        except Cancelled:
            pass
        finally:
            hand(None)

    done = loop.run_in_executor(pool, contextvars.copy_context().run, run)
    try:
        while (event := await _next(given)) is not None:
            yield event
        await done
    finally:
        cancel.cancel()


async def _next(given: asyncio.Queue[T | None]) -> T | Working | None:
    try:
        async with asyncio.timeout(PULSE_S):
            return await given.get()
    except TimeoutError:
        return Working()
