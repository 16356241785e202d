"""The outermost layer of the web server: who asks, how much and how often, and what every response carries.

    app.add_middleware(Edge, settings=settings, metrics=metrics)       added last, so that it comes first

For each request: its client's address (behind so many trusted proxies, by X-Forwarded-For), an id that is in the
log, in the response's X-Request-Id and in error messages, a rate limit for all that is not GET, a limit for bodies,
and headers that keep the page from being framed, sniffed or made to load from elsewhere.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import math
import re
import secrets
import time
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.buckets import Buckets
from app.config import Settings
from app.line import spoken_ko
from app.logs import REQUEST_ID
from app.metrics import Metrics

log = logging.getLogger(__name__)
UPLOAD = "/gradio_api/upload"
BODY_PAUSE_S = 20.0  # between two pieces of a body
FORM_BYTES = 1 << 20  # around an uploaded file
READS = frozenset({"GET", "HEAD", "OPTIONS"})


class Edge:
    """The middleware. Web sockets get an address and an id, and pass: Gradio has none that does anything."""

    def __init__(self, app: ASGIApp, settings: Settings, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics
        self._proxies = settings.trusted_proxies
        self._buckets = Buckets(settings.rate_per_minute) if settings.rate_per_minute else None
        self._most = settings.max_request_mib << 20
        self._most_upload = (settings.max_upload_mib << 20) + FORM_BYTES
        self._headers = security_headers(settings.frames)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        client, request_id = client_of(scope, headers, self._proxies), _id(headers, self._proxies)
        kept = [pair for pair in scope["headers"] if pair[0] != b"x-request-id"]
        scope = {**scope, "client": (client, 0), "headers": [*kept, (b"x-request-id", request_id.encode())]}
        if self._proxies and headers.get("x-forwarded-proto") in ("http", "https") and scope["type"] == "http":
            scope["scheme"] = headers["x-forwarded-proto"]
        token = REQUEST_ID.set(request_id)
        try:
            if scope["type"] == "websocket":
                await self._app(scope, receive, send)
            else:
                await self._http(scope, receive, send, headers, request_id)
        finally:
            REQUEST_ID.reset(token)

    async def _http(self, scope: Scope, receive: Receive, send: Send, headers: Headers, request_id: str) -> None:
        begun, status = time.monotonic(), 0
        most = self._most_upload if scope["path"] == UPLOAD else self._most
        body = _Body(receive, most)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                given = MutableHeaders(scope=message)
                given["x-request-id"] = request_id
                for name, value in self._headers.items():
                    given.setdefault(name, value)
            await send(message)

        async def answering(message: Message) -> None:
            if body.fault is None:  # else what the application makes of a broken body is not what is said
                await sending(message)

        try:
            if refusal := self._refusal(scope, headers, most, request_id):
                await refusal(scope, receive, sending)
                return
            try:
                await self._app(scope, body.receive, answering)
            except ClientDisconnect:
                pass
            if body.fault and not status:
                self._metrics.rejected(body.fault.code)
                await _problem(body.fault, request_id)(scope, receive, sending)
        finally:
            level = logging.INFO if scope["method"] not in READS or status >= 400 else logging.DEBUG
            said = {"event": "request", "method": scope["method"], "path": scope["path"][:200], "status": status,
                    "ms": round((time.monotonic() - begun) * 1e3, 2), "client": scope["client"][0]}  # fmt: skip
            log.log(level, "%s %s", scope["method"], status, extra={"said": said})

    def _refusal(self, scope: Scope, headers: Headers, most: int, request_id: str) -> JSONResponse | None:
        """A response in place of the application's, where the request is one too many or too large."""
        if scope["method"] in READS:
            return None
        fault, later = None, {}
        length = headers.get("content-length", "0")
        if self._buckets and (wait_s := self._buckets.take(scope["client"][0])):
            fault = Fault(429, "rate", f"요청이 너무 잦습니다. {spoken_ko(wait_s)} 뒤에 다시 해 주세요.")
            later = {"Retry-After": str(math.ceil(wait_s))}
        elif length.isdigit() and int(length) > most:
            fault = _too_large(most)
        if fault is None:
            return None
        self._metrics.rejected(fault.code)
        return _problem(fault, request_id, later)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a request is turned away."""

    status: int
    code: str
    detail_ko: str


class _Body:
    """A request's body, counted as it comes. One that is too long or does not come ends as if its client had gone."""

    def __init__(self, receive: Receive, most: int) -> None:
        self._receive, self._most, self._got, self._whole = receive, most, 0, False
        self.fault: Fault | None = None

    async def receive(self) -> Message:
        if self._whole:  # what comes now is the news that the client has gone, which may take long
            return await self._receive()
        try:
            async with asyncio.timeout(BODY_PAUSE_S):
                message = await self._receive()
        except TimeoutError:
            self.fault = Fault(408, "too_slow", "요청이 끝까지 오지 않았습니다. 다시 해 주세요.")
            return {"type": "http.disconnect"}
        self._got += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._got > self._most:
            self.fault = _too_large(self._most)
            return {"type": "http.disconnect"}
        return message


def client_of(scope: Scope, headers: Headers, proxies: int) -> str:
    """The address that stands for a client: the peer's, or what the outermost of `proxies` trusted ones saw.

    Each proxy adds its own peer at the end of X-Forwarded-For, so what the client itself wrote there stands further
    left and counts for nothing. Of an IPv6 address the /64 stands for the client: whoever has one has all of it.
    """
    seen = [part.strip() for part in ",".join(headers.getlist("x-forwarded-for")).split(",") if part.strip()]
    peer = scope["client"][0] if scope.get("client") else ""
    return _network(seen[-proxies] if 0 < proxies <= len(seen) else peer)


def _network(address: str) -> str:
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address[:60]
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return str(ipaddress.ip_network((found, 64), strict=False).network_address)
    return str(found)


def _id(headers: Headers, proxies: int) -> str:
    """A trusted proxy's id, so that its log and ours speak of the same; else a new one."""
    given = headers.get("x-request-id", "") if proxies else ""
    return given if re.fullmatch(r"[\w.-]{8,64}", given, re.ASCII) else secrets.token_hex(8)


def security_headers(frames: str) -> dict[str, str]:
    """`frames`: origins that may show the page in a frame, beside itself; "none" for no other.

    Gradio's page has scripts in itself and makes functions from text; nothing of it comes from elsewhere, and
    nothing may be sent elsewhere.
    """
    ancestors = "'self'" if frames == "none" else f"'self' {frames}"
    policy = (
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
        f"frame-ancestors {ancestors}"
    )
    return {
        "content-security-policy": policy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        "cross-origin-resource-policy": "same-origin",
    }


def _too_large(most: int) -> Fault:
    return Fault(413, "too_large", f"요청이 너무 큽니다. {most >> 20} MiB까지 보낼 수 있습니다.")


def _problem(fault: Fault, request_id: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """A problem document (RFC 9457), which Gradio's page and client show as well."""
    body: dict[str, Any] = {
        "type": "about:blank", "title": "요청을 처리하지 못했습니다", "status": fault.status, "detail": fault.detail_ko,
        "code": fault.code, "retryable": fault.status != 413, "request_id": request_id,
    }  # fmt: skip
    return JSONResponse(body, fault.status, headers, media_type="application/problem+json")
