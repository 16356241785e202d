"""A password before the whole server: HTTP Basic, under which browsers, curl and gradio_client can all ask.

    app.add_middleware(Guard, password=settings.password)

Every route is behind it, Gradio's own, its API and its files included, but for OPEN. Any user name will do. Who has
guessed wrong TRIES times may try again only every RETRY_S seconds, and until then the right one does not help either.
A browser that knew it once has a cookie, which opens nothing but says that it is not the one who guesses: neighbours
at one address, or behind one tunnel, cannot shut each other out.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import math
import secrets

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.buckets import Buckets
from app.line import spoken_ko
from app.metrics import Metrics

OPEN = frozenset({"/healthz"})  # says that the process lives, nothing else: orchestrators have no password
TRIES, RETRY_S = 10, 6.0
COOKIE = "t2s"
REFUSAL_KO = "암호가 필요합니다. 화면을 새로 고쳐 암호를 넣어 주세요. 사용자 이름은 아무것이나 됩니다.\n"


class Guard:
    """The middleware. `password` must not be empty. Clients are told apart as edge.py does it."""

    def __init__(self, app: ASGIApp, password: str, metrics: Metrics) -> None:
        if not password:
            raise ValueError("an empty password guards nothing")
        self._app, self._metrics = app, metrics
        self._digest = _digest(password.encode())
        self._key = secrets.token_bytes(32)
        self._wrong = Buckets(60 / RETRY_S, TRIES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or scope["path"] in OPEN:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        known = self._cookie(headers)
        who = known or (scope["client"][0] if scope.get("client") else "")
        tried = "authorization" in headers  # a browser's first request is no guess
        if tried and (wait_s := self._wrong.peek(who)):
            self._metrics.rejected("guesses")
            text = f"암호가 여러 번 틀렸습니다. {spoken_ko(wait_s)} 뒤에 다시 해 주세요.\n"
            await _refused(429, text, {"Retry-After": str(math.ceil(wait_s))})(scope, receive, send)
        elif self._knows(headers):
            await self._app(scope, receive, send if known else self._with_cookie(send))
        else:  # a web socket's handshake is refused in the same way
            if tried:
                self._wrong.take(who)
                self._metrics.rejected("password")
            challenge = {"WWW-Authenticate": 'Basic realm="text2sql-ko", charset="UTF-8"'}
            await _refused(401, REFUSAL_KO, challenge)(scope, receive, send)

    def _with_cookie(self, send: Send) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                name = secrets.token_hex(16)
                cookie = f"{COOKIE}={name}.{self._sign(name)}; Path=/; HttpOnly; SameSite=Lax"
                MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        return sending

    def _cookie(self, headers: Headers) -> str:
        """The name that this process gave a browser, or an empty string."""
        name, _, signature = cookie_parser(headers.get("cookie", "")).get(COOKIE, "").partition(".")
        return name if name and hmac.compare_digest(signature.encode(), self._sign(name).encode()) else ""

    def _sign(self, name: str) -> str:
        return hmac.new(self._key, name.encode(), hashlib.sha256).hexdigest()

    def _knows(self, headers: Headers) -> bool:
        """Whether the request carries the password. Takes the same time however wrong it is."""
        scheme, _, credentials = headers.get("authorization", "").partition(" ")
        try:
            _, _, given = base64.b64decode(credentials, validate=True).partition(b":")
        except (binascii.Error, ValueError):
            return False
        return hmac.compare_digest(_digest(given), self._digest) and scheme.lower() == "basic"


def _refused(status: int, text: str, headers: dict[str, str]) -> PlainTextResponse:
    return PlainTextResponse(text, status, {**headers, "Cache-Control": "no-store"})


def _digest(password: bytes) -> bytes:
    """Digests have one length, so that comparing them does not tell the password's."""
    return hashlib.sha256(password).digest()
