"""Token buckets: how often each client may do something, in memory that does not grow with the number of clients.

buckets = Buckets(per_minute=240)
wait_s = buckets.take("203.0.113.7")       0: it may, else in so many seconds
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable

MOST = 20_000  # clients remembered; who was longest away is forgotten first


class Buckets:
    """One bucket a client, filled at `per_minute`, of `burst` tokens (a minute's where nothing is said).

    Time is the monotonic clock's, so that setting the clock neither locks anybody out nor lets anybody in.
    """

    def __init__(self, per_minute: float, burst: float = 0, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_s, self._burst = per_minute / 60, burst or per_minute
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()  # client → (tokens, when that was so)

    def peek(self, client: str) -> float:
        """Seconds until there is a token; takes none."""
        tokens = self._tokens(client)
        return 0.0 if tokens >= 1 else (1 - tokens) / self._per_s

    def take(self, client: str) -> float:
        """Take a token and return 0, or the seconds until there is one."""
        tokens = self._tokens(client)
        if tokens < 1:
            return (1 - tokens) / self._per_s
        self._left[client] = (tokens - 1, self._clock())
        self._left.move_to_end(client)
        while len(self._left) > MOST:
            self._left.popitem(last=False)
        return 0.0

    def _tokens(self, client: str) -> float:
        tokens, then = self._left.get(client, (self._burst, self._clock()))
        return min(self._burst, tokens + (self._clock() - then) * self._per_s)
