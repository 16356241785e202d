"""One request, answered by whichever server lives: asked again elsewhere where one dies under it.

    Failover(ask, lost=(RayActorError,), refused=(BackPressureError,)).answer("POST", "/completions", body)

`ask(method, path, body)` sends a request to some server and gives its reply as a Head and then the body's chunks.
It raises one of `lost` where that server is gone, so that another should be asked, and one of `refused` where no
server will be. A completion has no side effects, so asking again is always safe. No Ray in here.
"""

import json
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from starlette.responses import Response, StreamingResponse

from deploy.ray.replay import Diverged, Told, events

TRIES = 3  # servers that one request may see die; a request that kills servers must not kill them all
RETRY_AFTER_S = 2  # about what a server's restart takes

log = logging.getLogger("ray.serve")


@dataclass(frozen=True, slots=True)
class Head:
    """How a reply begins."""

    status: int
    media_type: str


Ask = Callable[[str, str, bytes], AsyncIterator[Head | bytes]]
Errors = tuple[type[Exception], ...]


class Failover:
    """The way to servers that may die. Holds no state between requests."""

    def __init__(self, ask: Ask, *, lost: Errors, refused: Errors = ()) -> None:
        self._ask, self._lost, self._refused = ask, lost, refused

    async def answer(self, method: str, path: str, body: bytes = b"") -> Response:
        """The reply, streamed where the body asks for that. 503 where TRIES servers died or none can be asked."""
        try:
            return await (self._streamed if _wants_stream(body) else self._whole)(method, path, body)
        except (*self._lost, *self._refused) as error:
            log.warning("answered 503: %s", type(error).__name__)
            headers = {"Retry-After": str(RETRY_AFTER_S)}  # the OpenAI client heeds it
            return Response(_error("no model server could answer"), 503, headers, media_type="application/json")

    async def _whole(self, method: str, path: str, body: bytes) -> Response:
        """A reply in one piece. Nothing of it is sent before all of it is there."""
        for left in reversed(range(TRIES)):
            try:
                head, *chunks = [piece async for piece in self._ask(method, path, body)]
                return Response(b"".join(chunks), head.status, media_type=head.media_type)
            except self._lost as error:
                log.warning("a server was lost, tries left: %d (%s)", left, type(error).__name__)
                if not left:
                    raise
        raise AssertionError("the last try returns or raises")

    async def _streamed(self, method: str, path: str, body: bytes) -> Response:
        """A reply as it is generated. The status line waits for the first event: until then all is undecided."""
        pieces = self._resumed(method, path, body)
        head = await anext(pieces)
        first = await anext(pieces, b"")

        async def rest() -> AsyncIterator[bytes]:
            yield first
            try:
                async for event in pieces:
                    yield event
            except (*self._lost, *self._refused, Diverged) as error:
                # A stream that simply ended here could be taken for a whole answer.
                log.warning("a stream broke for good: %s", type(error).__name__)
                yield b"data: " + _error("the model server was lost in mid-stream") + b"\n\n"

        return StreamingResponse(rest(), head.status, media_type=head.media_type)

    async def _resumed(self, method: str, path: str, body: bytes) -> AsyncIterator[Head | bytes]:
        """Head and events of a stream, carried on by another server where one dies. Raises what ends it for good."""
        told, begun = Told(), False
        for left in reversed(range(TRIES)):
            try:
                pieces = self._ask(method, path, body)
                head = await anext(pieces)
                if not begun:
                    yield head
                    begun = True
                async for event in events(pieces):
                    if unsaid := told.unsaid(event):
                        yield unsaid
                return
            except self._lost as error:
                log.warning("a server was lost in a stream, tries left: %d (%s)", left, type(error).__name__)
                if not left:
                    raise
                told.replay()


def _wants_stream(body: bytes) -> bool:
    try:
        return json.loads(body).get("stream") is True
    except (ValueError, AttributeError):  # what is no JSON object the server refuses in its own words
        return False


def _error(message: str) -> bytes:
    """An error in the shape of the OpenAI protocol."""
    error = {"message": message, "type": "ServiceUnavailableError", "param": None, "code": 503}
    return json.dumps({"error": error}).encode()
