"""The one line before the engine: first come, first served, bounded, shared fairly; a place is always given back."""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Busy
from app.line import Line


async def entered(stack: AsyncExitStack, line: Line, *clients: str) -> list:
    return [await stack.enter_async_context(line.ticket(client)) for client in clients]


def test_the_place_is_told_and_moves_up() -> None:
    async def run() -> None:
        line = Line(2)
        async with AsyncExitStack() as stack:
            tickets = await entered(stack, line, *"abcd")
            assert [await ticket.wait(0) for ticket in tickets] == [0, 0, 1, 2]
            assert (line.served, line.length) == (2, 2)
        assert (line.served, line.length) == (0, 0)

    asyncio.run(run())


def test_leaving_calls_the_next_one_at_once() -> None:
    async def run() -> float:
        line, loop = Line(1), asyncio.get_running_loop()

        async def served() -> float:
            async with line.ticket() as ticket:
                assert await ticket.wait(30) == 0
                return loop.time()

        async with line.ticket():
            task = asyncio.create_task(served())
            await asyncio.sleep(0.05)
            left = loop.time()
        return await task - left

    assert asyncio.run(run()) < 0.05


@pytest.mark.parametrize("how", ["error", "cancelled", "closed"])
def test_a_place_is_given_back_however_it_is_left(how: str) -> None:
    async def run() -> None:
        line = Line(1)

        async def asking():
            async with line.ticket():
                if how == "error":
                    raise RuntimeError
                yield 1
                await asyncio.sleep(30)

        async def read() -> None:
            async for _ in asking():
                pass

        if how == "closed":
            generator = asking()
            await anext(generator)
            await generator.aclose()
        else:
            task = asyncio.create_task(read())
            await asyncio.sleep(0.01)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        assert line.served == 0
        async with line.ticket() as ticket:
            assert await ticket.wait(0) == 0

    asyncio.run(run())


def test_one_too_many_is_told_how_long_the_wait_is_by_what_was_measured() -> None:
    async def run() -> None:
        line = Line(2, waiting=2)
        line.service_s = 60.0
        async with AsyncExitStack() as stack:
            await entered(stack, line, *"abcd")
            with pytest.raises(Busy, match="4 are in the line") as busy:
                await entered(stack, line, "e")
        assert busy.value.retry_after_s == 90  # three questions of a minute each, two at a time
        assert "2명이 기다리고 있어" in busy.value.message_ko
        assert "약 2분 뒤에" in busy.value.message_ko

    asyncio.run(run())


def test_no_client_fills_the_line() -> None:
    async def run() -> None:
        line = Line(2, waiting=6)
        async with AsyncExitStack() as stack:
            await entered(stack, line, *["greedy"] * 4)
            with pytest.raises(Busy, match="one client"):
                await entered(stack, line, "greedy")
            await entered(stack, line, *"abcd")  # the others' half is free
        async with line.ticket("greedy"):  # and nothing is held against them later
            pass

    asyncio.run(run())


def test_the_estimate_follows_what_is_measured() -> None:
    async def run() -> Line:
        line = Line(1)
        for _ in range(60):
            async with line.ticket() as ticket:
                await ticket.wait(0)
                await asyncio.sleep(0.01)
        return line

    line = asyncio.run(run())
    assert 0.01 <= line.service_s < 0.1  # from the first guess of seconds
    assert line.about_s(3) == pytest.approx(3 * line.service_s)


@given(st.lists(st.integers(0, 9), max_size=40))
def test_nobody_overtakes_and_no_place_is_lost(leaving: list[int]) -> None:
    """Whoever leaves in whatever order, turns come in the order of arrival, and the line ends empty."""

    async def run() -> None:
        line = Line(3, waiting=60)
        stacks, called = [], []
        for number in range(12):
            stack = AsyncExitStack()
            stacks.append((number, stack, await stack.enter_async_context(line.ticket(str(number)))))
        for choice in [*leaving, *[0] * 12]:
            called += [number for number, _, ticket in stacks if ticket.called_at is not None and number not in called]
            if stacks:
                await stacks.pop(choice % len(stacks))[1].aclose()
        assert called == sorted(called)
        assert (line.served, line.length) == (0, 0)

    asyncio.run(run())
