"""A password before the whole server: HTTP Basic, under which browsers, curl and gradio_client can all ask.

    app.add_middleware(Guard, password=settings.password)

Every route is behind it, Gradio's own, its API and its files included, but for OPEN. Any user name will do.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

OPEN = frozenset({"/healthz"})  # says that the process lives, nothing else: orchestrators have no password
REFUSAL_KO = "암호가 필요합니다. 화면을 새로 고쳐 암호를 넣어 주세요. 사용자 이름은 아무것이나 됩니다.\n"


class Guard:
    """The middleware. `password` must not be empty."""

    def __init__(self, app: ASGIApp, password: str) -> None:
        if not password:
            raise ValueError("an empty password guards nothing")
        self._app = app
        self._digest = _digest(password.encode())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or scope["path"] in OPEN or self._knows(Headers(scope=scope)):
            await self._app(scope, receive, send)
        else:  # a web socket's handshake is refused in the same way
            challenge = {"WWW-Authenticate": 'Basic realm="text2sql-ko", charset="UTF-8"', "Cache-Control": "no-store"}
            await PlainTextResponse(REFUSAL_KO, status_code=401, headers=challenge)(scope, receive, send)

    def _knows(self, headers: Headers) -> bool:
        """Whether the request carries the password. Takes the same time however wrong it is."""
        scheme, _, credentials = headers.get("authorization", "").partition(" ")
        try:
            _, _, given = base64.b64decode(credentials, validate=True).partition(b":")
        except (binascii.Error, ValueError):
            return False
        return hmac.compare_digest(_digest(given), self._digest) and scheme.lower() == "basic"


def _digest(password: bytes) -> bytes:
    """Digests have one length, so that comparing them does not tell the password's."""
    return hashlib.sha256(password).digest()
