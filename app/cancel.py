"""Stopping work in another thread at once, also while it waits for the model server.

    cancel = Cancel()
    client.stream(body, cancel)          in one thread
    cancel.cancel()                      in another: the connection is cut, the server sees it and stops generating

A flag alone would be looked at only when the next token has come, which may take as long as a prompt takes to be read.
"""

from __future__ import annotations

import socket
import threading


class Cancelled(BaseException):
    """The work's owner does not want it any more. Not an Exception: nothing may take it for a failure to retry."""


class Cancel:
    """One piece of work's off switch. Threads may share it; it cannot be switched back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: set[socket.socket] = set()
        self._over = False

    @property
    def cancelled(self) -> bool:
        return self._over

    def check(self) -> None:
        """Raises Cancelled once `cancel` was called."""
        if self._over:
            raise Cancelled

    def hold(self, connection: socket.socket) -> None:
        """Cut this connection too when it comes to that, or now where it has come to that."""
        with self._lock:
            self._sockets.add(connection)
            if self._over:
                _cut(connection)

    def release(self) -> None:
        """Nothing that was held is in use any more."""
        with self._lock:
            self._sockets.clear()

    def cancel(self) -> None:
        """Stop the work. Returns at once; the thread that does it ends soon after."""
        with self._lock:
            self._over = True
            for connection in self._sockets:
                _cut(connection)


def _cut(connection: socket.socket) -> None:
    """End both directions. Unlike closing, this wakes a thread that reads from it."""
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:  # it has ended by itself
        pass
