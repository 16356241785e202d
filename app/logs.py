"""Logs: lines for people, or JSON for machines, each with its request's id. No question, SQL or value stands in them.

    begin(settings)                      once, at the start
    REQUEST_ID.set("9f2c…")              what is logged from here on belongs to this request
    log.info("question ended", extra=about("question", answer, content=False))

T2S_LOG=json writes one object a line; T2S_LOG_CONTENT=1 adds questions and SQL, for who must see them.
"""

from __future__ import annotations

import json
import logging
import sys
import time
from contextvars import ContextVar
from typing import Any, TextIO

from app.config import Settings
from app.metrics import rule_of
from app.pipeline import Answer, Refusal

REQUEST_ID: ContextVar[str] = ContextVar("request_id", default="")
OURS = ("app", "model", "uvicorn.error")


def begin(settings: Settings, stream: TextIO | None = None) -> logging.Handler:
    """Send the log to `stream` (standard error) in the chosen shape. Returns the handler, for tests to take away."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Json() if settings.log == "json" else _Text())
    for name in OURS:
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(logging.INFO if settings.log == "json" and name != "uvicorn.error" else logging.WARNING)
    return handler


def about(kind: str, event: Answer | Refusal, *, content: bool) -> dict[str, Any]:
    """What the log says of an answer or a refusal: `extra` of a log call."""
    said: dict[str, Any] = {
        "event": kind,
        "outcome": "answered" if isinstance(event, Answer) else "refused",
        "rule": rule_of(event.reason) if isinstance(event, Refusal) else "",
        "attempts": event.attempts,
        "timings_ms": {name: round(spent, 2) for name, spent in event.timings.items()},
    }
    if isinstance(event, Answer) and event.result is not None:
        said["rows"] = len(event.result.rows)
    if content:
        said |= {"question": event.question, "sql": event.sql}
        if isinstance(event, Refusal):
            said["reason"] = str(event.reason)
    return {"said": said}


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{record.msecs:03.0f}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if request_id := REQUEST_ID.get():
            line["request_id"] = request_id
        line |= getattr(record, "said", {})
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False, default=str)


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        record.request = f"[{request_id}] " if (request_id := REQUEST_ID.get()) else ""
        return super().format(record)

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(request)s%(name)s: %(message)s")
