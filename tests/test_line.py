"""The line before the engine: first come, first served, and a place given back however it is left."""

from __future__ import annotations

import threading
import time

import pytest

from app.line import Line


def test_the_place_is_told_and_moves_up() -> None:
    line = Line(2)
    with line.ticket() as first, line.ticket() as second, line.ticket() as third, line.ticket() as fourth:
        assert [ticket.wait(0) for ticket in (first, second, third, fourth)] == [0, 0, 1, 2]


def test_leaving_lets_the_next_one_in_at_once() -> None:
    line = Line(1)
    served: list[float] = []

    def wait() -> None:
        with line.ticket() as ticket:
            while ticket.wait(30):
                pass
            served.append(time.monotonic())

    with line.ticket():
        thread = threading.Thread(target=wait)
        thread.start()
        time.sleep(0.1)
        assert not served
        left = time.monotonic()
    thread.join(5)
    assert served[0] - left < 1


def test_an_error_and_a_closed_generator_give_the_place_back() -> None:
    line = Line(1)

    def asking():
        with line.ticket():
            yield

    generator = asking()
    next(generator)
    generator.close()
    with pytest.raises(RuntimeError), line.ticket():
        raise RuntimeError
    with line.ticket() as ticket:
        assert ticket.wait(0) == 0
