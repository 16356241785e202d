"""A queue-fed model server on loopback that speaks the completions part of the OpenAI protocol as vLLM does.

    with FakeModel("SELECT 1", Reply("SELECT 2", delay_s=0.2), Reply(status=503)) as fake:
        Client(fake.base_url, settings=…)          # a real client over a real socket, nothing patched
        fake.requests[0].body["prompt"]            # what was asked

    FakeModel(answer=lambda body: "SELECT 1")      # when the queue is empty: from the request

It serves /v1/completions (plain and SSE, `n`, `stop`, `stream_options.include_usage`), /v1/models and /health.
A served name that is not `model` gets 404, a wrong key 401, a request with nothing queued 400. A client that
retries (the SDK does, after a 5xx, a 429 or a timeout) takes a reply from the queue each time. Standard
library only; it generates nothing and checks nothing else.
"""

from __future__ import annotations

import json
import queue
import select
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server does with one request.

    `text`            the reply; a tuple gives each of n choices its own (the last one repeats)
    `finish_reason`   "stop" or "length"
    `delay_s`         before the first byte;  `piece_delay_s` before every further piece of a stream
    `piece_chars`     how many characters one piece of a stream has
    `status`          other than 200: an error with `message`, and `headers` such as Retry-After
    `break_after`     the connection is dropped after so many pieces (0: after the headers; -1: before them)
    `raw`             a body sent as it is, in place of everything the server would write
    `honour_stop`     cut the text at the request's stop strings, as a real server does
    `usage`           False: a server that counts no tokens
    `logprobs`        of each choice: what each of its pieces is said to have, where the request asks for it
    """

    text: str | tuple[str, ...] = ""
    finish_reason: str = "stop"
    delay_s: float = 0.0
    piece_delay_s: float = 0.0
    piece_chars: int = 7
    status: int = 200
    message: str = "the fake was told to fail"
    headers: tuple[tuple[str, str], ...] = ()
    break_after: int | None = None
    raw: bytes | None = None
    honour_stop: bool = True
    usage: bool = True
    logprobs: tuple[float, ...] = ()


@dataclass(slots=True)
class Request:
    """One request as it came. `aborted`: the client went away before it had the whole reply."""

    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any] = field(default_factory=dict)
    aborted: bool = False


class FakeModel:
    """The server; a context manager. Threads may ask at the same time.

    `replies` is the queue (put str or Reply), `requests` every completions request in the order of arrival,
    `others` those to /v1/models and /health. `healthy = False` turns /health into 503.
    """

    def __init__(
        self,
        *replies: str | Reply,
        answer: Callable[[dict[str, Any]], str | Reply] | None = None,
        model: str = "fake-model",
        api_key: str = "",
        port: int = 0,
    ) -> None:
        self.replies: queue.Queue[str | Reply] = queue.Queue()
        for reply in replies:
            self.replies.put(reply)
        self.answer = answer
        self.model = model
        self.api_key = api_key
        self.healthy = True
        self.requests: list[Request] = []
        self.others: list[Request] = []
        self.closing = threading.Event()
        fake = self

        class BoundHandler(_Handler):
            owner = fake

        self._server = _Server(("127.0.0.1", port), BoundHandler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def prompts(self) -> list[str]:
        """The prompt of every completions request, in the order of arrival."""
        return [request.body.get("prompt", "") for request in self.requests]

    def __enter__(self) -> FakeModel:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()  # wakes replies that still wait out a delay
        self._server.shutdown()
        self._server.server_close()
        self._thread.join(5)

    def next_reply(self, body: dict[str, Any]) -> Reply:
        """The queued reply, else the one `answer` gives, else a 400 that says so."""
        try:
            reply = self.replies.get_nowait()
        except queue.Empty:
            reply = self.answer(body) if self.answer else Reply(status=400, message="the test queued no reply")
        return Reply(reply) if isinstance(reply, str) else reply


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a kept-alive connection must not hold up the end of a test

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # a client that hangs up between requests
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    owner: FakeModel
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, format: str, *args: Any) -> None:
        """Tests read `requests`; nothing is printed."""

    def do_GET(self) -> None:
        self.owner.others.append(Request("GET", self.path, dict(self.headers)))
        if self.path == "/health":
            self._send(200 if self.owner.healthy else 503, b"")
        elif self.path == "/v1/models":
            if self._authorised():
                listed = {"id": self.owner.model, "object": "model", "created": 0, "owned_by": "fake"}
                self._json(200, {"object": "list", "data": [listed]})
        else:
            self._json(404, {"detail": "Not Found"})

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        request = Request("POST", self.path, dict(self.headers))
        if self.path != "/v1/completions":
            self.owner.others.append(request)
            self._json(404, {"detail": "Not Found"})
            return
        if not self._authorised():
            return
        try:
            request.body = json.loads(raw)
        except ValueError:
            self._error(400, "the body is not JSON")
            return
        self.owner.requests.append(request)
        if request.body.get("model") != self.owner.model:
            self._error(404, f"The model `{request.body.get('model')}` does not exist.")
            return
        try:
            self._reply(request, self.owner.next_reply(request.body))
        except (BrokenPipeError, ConnectionResetError):
            request.aborted = True
            self.close_connection = True

    def _reply(self, request: Request, reply: Reply) -> None:
        self._wait(reply.delay_s)
        if reply.break_after == -1:
            self._drop()
        elif reply.raw is not None:
            kind = "text/event-stream" if request.body.get("stream") else "application/json"
            self._send(reply.status, reply.raw, kind, reply.headers)
        elif reply.status != 200:
            self._error(reply.status, reply.message, reply.headers)
        elif request.body.get("stream"):
            self._stream(request, reply)
        elif reply.break_after is not None:
            self._drop()
        else:
            choices = [
                self._choice(index, text, reason, _logprob(request.body, reply, index))
                for index, (text, reason) in enumerate(_texts(request.body, reply))
            ]
            self._json(200, self._event(choices, _usage(request.body, reply) if reply.usage else None))

    def _stream(self, request: Request, reply: Reply) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.wfile.flush()
        for count, event in enumerate(self._events(request.body, reply)):
            if reply.break_after is not None and count >= reply.break_after:
                self._drop()
                return
            if count:
                self._wait(reply.piece_delay_s)
            if self._client_gone():
                raise BrokenPipeError
            self._chunk(f"data: {event}\n\n".encode())
        self._chunk(b"")

    def _events(self, body: dict[str, Any], reply: Reply) -> Iterator[str]:
        for index, (text, reason) in enumerate(_texts(body, reply)):
            pieces = [text[at : at + reply.piece_chars] for at in range(0, len(text), reply.piece_chars)] or [""]
            for number, piece in enumerate(pieces, start=1):
                last = reason if number == len(pieces) else None
                choice = self._choice(index, piece, last, _logprob(body, reply, index))
                yield json.dumps(self._event([choice]), ensure_ascii=False)
        if reply.usage and (body.get("stream_options") or {}).get("include_usage"):
            yield json.dumps(self._event([], _usage(body, reply)))
        yield "[DONE]"

    def _event(self, choices: list[dict[str, Any]], usage: dict[str, int] | None = None) -> dict[str, Any]:
        event = {
            "id": "cmpl-fake",
            "object": "text_completion",
            "created": 0,
            "model": self.owner.model,
            "choices": choices,
        }
        return event | ({"usage": usage} if usage else {})

    @staticmethod
    def _choice(index: int, text: str, finish_reason: str | None, logprob: float | None) -> dict[str, Any]:
        return {
            "index": index,
            "text": text,
            "logprobs": None if logprob is None else {"tokens": [text], "token_logprobs": [logprob]},
            "finish_reason": finish_reason,
            "stop_reason": None,
        }

    def _authorised(self) -> bool:
        if not self.owner.api_key or self.headers.get("Authorization") == f"Bearer {self.owner.api_key}":
            return True
        self._json(401, {"error": "Unauthorized"})
        return False

    def _wait(self, seconds: float) -> None:
        if seconds:
            self.owner.closing.wait(seconds)

    def _client_gone(self) -> bool:
        """Whether the client has closed its side; a stream has nothing more to read from it otherwise."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        return bool(readable) and not self.connection.recv(1, socket.MSG_PEEK)

    def _drop(self) -> None:
        self.close_connection = True
        self.wfile.flush()
        self.connection.shutdown(socket.SHUT_RDWR)

    def _error(self, status: int, message: str, headers: tuple[tuple[str, str], ...] = ()) -> None:
        kinds = {400: "BadRequestError", 404: "NotFoundError", 429: "RateLimitError"}
        error = {"message": message, "type": kinds.get(status, "InternalServerError"), "param": None, "code": status}
        self._json(status, {"error": error}, headers)

    def _json(self, status: int, value: object, headers: tuple[tuple[str, str], ...] = ()) -> None:
        self._send(status, json.dumps(value, ensure_ascii=False).encode(), "application/json", headers)

    def _send(
        self, status: int, body: bytes, kind: str = "text/plain", headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()


def _texts(body: dict[str, Any], reply: Reply) -> list[tuple[str, str]]:
    """(text, finish reason) of each of the n choices asked for."""
    given = (reply.text,) if isinstance(reply.text, str) else reply.text
    texts = []
    for index in range(body.get("n") or 1):
        text, reason = given[min(index, len(given) - 1)], reply.finish_reason
        stops = body.get("stop") or []
        found = [text.find(stop) for stop in ([stops] if isinstance(stops, str) else stops) if stop in text]
        if reply.honour_stop and found:
            text, reason = text[: min(found)], "stop"
        texts.append((text, reason))
    return texts


def _logprob(body: dict[str, Any], reply: Reply, index: int) -> float | None:
    return reply.logprobs[index] if body.get("logprobs") is not None and reply.logprobs else None


def _usage(body: dict[str, Any], reply: Reply) -> dict[str, int]:
    """Counts as a server reports them; one token is taken to be four characters."""
    asked = len(str(body.get("prompt", ""))) // 4 + 1
    given = sum(len(text) // 4 + 1 for text, _ in _texts(body, reply))
    return {"prompt_tokens": asked, "completion_tokens": given, "total_tokens": asked + given}
