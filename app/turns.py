"""Who is answered when many ask at once: so many at a time, so many waiting, the rest are told to come back.

    turns = Turns(slots=4, waiting=40)
    with turns.slot(): …                       a thread that has its own queue (the page: Gradio's)
    await turns.run(work, gone=is_gone)        a coroutine: waits without a thread; raises Busy where too many wait

Both take from the same slots, so that the model server never gets more than it was given.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

from app.errors import Busy

T = TypeVar("T")


class Turns:
    """Slots for questions. Threads and coroutines may share it."""

    def __init__(self, slots: int = 4, waiting: int = 40) -> None:
        self._slots = threading.BoundedSemaphore(slots)
        self._pool = ThreadPoolExecutor(slots, thread_name_prefix="turn")
        self._most = slots + waiting
        self._here = 0  # coroutines inside `run`, of one event loop
        self._gate = asyncio.Semaphore(slots)

    @contextmanager
    def slot(self) -> Iterator[None]:
        """Wait for a slot and keep it."""
        with self._slots:
            yield

    async def run(self, work: Callable[[], T], *, gone: Callable[[], Awaitable[bool]] | None = None) -> T | None:
        """Run `work` in a thread once there is a slot. None where the asker had gone before its turn came.

        Raises Busy at once where `waiting` others wait already.
        """
        if self._here >= self._most:
            raise Busy(
                f"{self._here} are here already",
                "지금 묻는 사람이 많습니다. 잠시 뒤에 다시 물어봐 주세요.",
            )
        self._here += 1
        try:
            async with self._gate:
                if gone is not None and await gone():
                    return None
                return await asyncio.get_running_loop().run_in_executor(self._pool, self._in_slot, work)
        finally:
            self._here -= 1

    def _in_slot(self, work: Callable[[], T]) -> T:
        with self._slots:
            return work()
