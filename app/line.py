"""The line before the engine: so many questions at once, the others in the order they came, each knowing its place.

    line = Line(places=4)
    with line.ticket() as ticket:
        while ahead := ticket.wait(1.0):      the number of people before this one; 0: its turn
            ...

Leaving the `with` block, also by an exception or a closed generator, gives the place to the next one.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Line:
    """A fair line. `places` is how many are served at the same time; threads may share it."""

    def __init__(self, places: int) -> None:
        if places < 1:
            raise ValueError("a line without a place serves nobody")
        self._places = places
        self._tickets: list[Ticket] = []
        self._moved = threading.Condition()

    @contextmanager
    def ticket(self) -> Iterator[Ticket]:
        """A place at the end of the line, until the block is left."""
        ticket = Ticket(self)
        with self._moved:
            self._tickets.append(ticket)
        try:
            yield ticket
        finally:
            with self._moved:
                self._tickets.remove(ticket)
                self._moved.notify_all()

    def _ahead(self, ticket: Ticket) -> int:
        return max(0, self._tickets.index(ticket) + 1 - self._places)


class Ticket:
    """One place in the line."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def wait(self, timeout_s: float) -> int:
        """How many must leave before it is this one's turn; waits while that is not 0, until it changes or
        `timeout_s` seconds have passed."""
        with self._line._moved:
            begin = self._line._ahead(self)
            if begin:
                self._line._moved.wait_for(lambda: self._line._ahead(self) != begin, timeout_s)
            return self._line._ahead(self)
