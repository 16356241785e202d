"""The one line before the engine: so many questions at once, a bounded number waiting in the order they came.

    line = Line(places=4, waiting=40)
    async with line.ticket("203.0.113.7") as ticket:      raises Busy where too many wait already
        while ahead := await ticket.wait(1.0):            how many must leave before it is this one's turn
            ...line.about_s(ahead)                        and in about how many seconds that will be

Page, REST and Gradio's API stand in it together. Leaving the block, also by an exception or a cancelled task, gives
the place to the next one. Waiting takes no thread. Everything happens on one event loop, so nothing needs a lock.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from types import TracebackType

from app.errors import Busy

FIRST_GUESS_S = 5.0  # of a question's time, until one was measured
WEIGHT = 0.1  # of the newest in the moving average


class Line:
    """A fair line. `places` are served at the same time, `waiting` may wait, and one client (an address) may have
    `share` of both together: half where nothing is said, so that nobody fills the line alone."""

    def __init__(self, places: int, waiting: int = 40, share: int = 0) -> None:
        if places < 1:
            raise ValueError("a line without a place serves nobody")
        self.places, self.most = places, places + waiting
        self.share = share or max(places, (self.most + 1) // 2)
        self.service_s = FIRST_GUESS_S  # moving average of how long a place is kept
        self._tickets: list[Ticket] = []  # the first `places` of them are being served
        self._clients: Counter[str] = Counter()

    @property
    def served(self) -> int:
        """How many have a place now."""
        return min(self.places, len(self._tickets))

    @property
    def length(self) -> int:
        """How many wait now."""
        return len(self._tickets) - self.served

    def about_s(self, ahead: int) -> float:
        """In about how many seconds a place is free for who has so many before them, by what was measured."""
        return ahead * self.service_s / self.places

    def ticket(self, client: str = "") -> Ticket:
        """A place at the end, taken by entering it. An empty client is nobody in particular and has no share."""
        return Ticket(self, client)

    def _enter(self, ticket: Ticket) -> None:
        if len(self._tickets) >= self.most:
            about_s = self.about_s(self.length + 1)
            raise Busy(
                f"{len(self._tickets)} are in the line already",
                f"지금 {self.length}명이 기다리고 있어 더 줄을 설 수 없습니다. "
                f"{spoken_ko(about_s)} 뒤에 다시 물어봐 주세요.",
                retry_after_s=about_s,
            )
        if ticket.client and self._clients[ticket.client] >= self.share:
            about_s = self.about_s(self._clients[ticket.client])
            raise Busy(
                f"one client has {self.share} in the line already",
                f"이 주소에서 이미 {self.share}개를 물어보고 있습니다. {spoken_ko(about_s)} 뒤에 다시 물어봐 주세요.",
                retry_after_s=about_s,
            )
        self._clients[ticket.client] += 1
        self._tickets.append(ticket)
        self._call()

    def _leave(self, ticket: Ticket) -> None:
        self._tickets.remove(ticket)
        self._clients -= Counter([ticket.client])  # drops those that are at zero
        if ticket.called_at is not None:
            self.service_s += WEIGHT * (time.monotonic() - ticket.called_at - self.service_s)
        self._call()

    def _call(self) -> None:
        for ticket in self._tickets[: self.places]:
            ticket._call()

    def _ahead(self, ticket: Ticket) -> int:
        return max(0, self._tickets.index(ticket) + 1 - self.places)


class Ticket:
    """One place in the line; an asynchronous context manager."""

    def __init__(self, line: Line, client: str) -> None:
        self.client = client
        self.called_at: float | None = None  # by the monotonic clock
        self._line = line
        self._turn = asyncio.Event()

    async def __aenter__(self) -> Ticket:
        self._line._enter(self)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._line._leave(self)

    async def wait(self, timeout_s: float) -> int:
        """How many must leave before it is this one's turn, which is waited for so long. 0: it is."""
        if not self._turn.is_set():
            try:
                async with asyncio.timeout(timeout_s):
                    await self._turn.wait()
            except TimeoutError:
                pass
        return self._line._ahead(self)

    def _call(self) -> None:
        if self.called_at is None:
            self.called_at = time.monotonic()
            self._turn.set()


def wait(seconds: float) -> tuple[str, int]:
    """A wait in the unit that people would use, as roughly as it is known.

    >>> wait(0.4), wait(23), wait(100)
    (('seconds', 5), ('seconds', 25), ('minutes', 2))
    """
    return ("seconds", max(5, round(seconds / 5) * 5)) if seconds < 58 else ("minutes", round(seconds / 60))


def spoken_ko(seconds: float) -> str:
    """A wait in Korean.

    >>> spoken_ko(23)
    '약 25초'
    """
    unit, count = wait(seconds)
    return f"약 {count}{'초' if unit == 'seconds' else '분'}"
