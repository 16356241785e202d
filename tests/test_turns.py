"""A question's turn: whoever leaves, however often and in whichever moment, gives the place and the engine back."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from app.client import Client
from app.config import Settings
from app.errors import Busy
from app.pipeline import Answer, Pipeline
from app.sandbox import Sandbox
from app.sources import students
from app.turns import Turns, Waiting
from tests.fake_openai import FakeModel, Reply

SLOW = Reply("SELECT COUNT(*) FROM students", piece_delay_s=0.2)


@pytest.mark.parametrize("after_s", [0.0, 0.02, 0.1, 0.3])
@pytest.mark.parametrize("times", [1, 2])
def test_who_is_cancelled_leaves_nothing(after_s: float, times: int, settings: Settings) -> None:
    async def run(turns: Turns) -> None:
        async def visitor() -> None:
            async with turns.begun("몇 명?", students(settings)) as events:
                async for _ in events:
                    pass

        task = asyncio.create_task(visitor())
        await asyncio.sleep(after_s)
        for _ in range(times):
            task.cancel()
            await asyncio.sleep(0)
        with pytest.raises(asyncio.CancelledError):
            await task
        await asyncio.sleep(0.3)
        assert (turns.line.served, turns.line.length) == (0, 0)

    with FakeModel(answer=lambda body: SLOW) as fake, Sandbox(settings) as sandbox:
        asyncio.run(run(Turns(Pipeline(settings, Client(fake.base_url, settings=settings), sandbox), settings)))
        assert all(request.aborted for request in fake.requests)


def test_one_waits_and_one_too_many_is_refused(settings: Settings) -> None:
    narrow = replace(settings, questions_at_once=1, questions_waiting=1, questions_per_client=9)

    async def run(turns: Turns) -> None:
        source = students(settings)
        asked = [asyncio.create_task(turns.ask("몇 명?", source, client=client)) for client in "ab"]
        await asyncio.sleep(0.05)
        with pytest.raises(Busy, match="2 are in the line"):
            await turns.ask("몇 명?", source, client="late")
        answers = await asyncio.gather(*asked)
        assert all(isinstance(answer, Answer) for answer in answers)
        assert answers[0].timings["queue"] < 50 < answers[1].timings["queue"]

    with FakeModel(answer=lambda body: SLOW) as fake, Sandbox(settings) as sandbox:
        asyncio.run(run(Turns(Pipeline(narrow, Client(fake.base_url, settings=narrow), sandbox), narrow)))


def test_a_place_in_the_line_is_told(settings: Settings) -> None:
    narrow = replace(settings, questions_at_once=1)

    async def run(turns: Turns) -> None:
        async with turns.line.ticket("other"), turns.begun("몇 명?", students(settings)) as events:
            first = await anext(events)
            assert isinstance(first, Waiting)
            assert first.ahead == 1
            assert first.about_s > 0

    with FakeModel() as fake, Sandbox(settings) as sandbox:
        asyncio.run(run(Turns(Pipeline(narrow, Client(fake.base_url, settings=narrow), sandbox), narrow)))
        assert not fake.requests
