"""A stand-in for an engine that streams at a set rate: for measuring everything but the engine (bench_load.py).

    python -m model.pace_engine --port 8888 --rate 60 --first-s 0.1 [--sql "SELECT …"]

It speaks /v1/completions and /v1/models as far as the app asks. The reply is always the same SQL, a token each
1/rate seconds. GET /spent tells how long each question took here, by the words TAG in its prompt, and /busy how many
are being answered now. Any number at a time; no model, no GPU, next to no CPU.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import signal
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

MODEL = "pace"
SQL = "SELECT COUNT(*) FROM students WHERE grade = 3 AND gender = '여' AND absences >= 0 AND name IS NOT NULL"
TAG = re.compile(r"(\d+)번 사용자의 (\d+)번째")
SSE = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


@dataclass(slots=True)
class Pace:
    """What it says, how fast, and what it has done so far."""

    sql: str
    rate: float  # tokens a second
    first_s: float  # before the first token
    busy: int = 0
    cut: int = 0  # replies whose reader went away
    spent_s: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def tokens(self) -> list[str]:
        """The reply in pieces of about four characters, as tokenizers make them."""
        return re.findall(r".{1,4}", self.sql, re.DOTALL)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            length = re.search(r"content-length: *(\d+)", head, re.IGNORECASE)
            body = json.loads(await reader.readexactly(int(length[1]))) if length and int(length[1]) else {}
            await self._answer(head.split()[1], body, reader, writer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(
        self, path: str, body: dict[str, Any], reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        if path != "/v1/completions":
            told = {"/v1/models": {"object": "list", "data": [{"id": MODEL, "object": "model"}]},
                    "/spent": self.spent_s, "/busy": {"busy": self.busy, "cut": self.cut}}  # fmt: skip
            writer.write(_json(told.get(path, {})))
            return
        begun = time.perf_counter()
        gone = asyncio.ensure_future(reader.read(1))  # a client that waits sends nothing, so this is its end
        self.busy += 1
        try:
            writing = asyncio.ensure_future(self._write(body, writer, begun))
            await asyncio.wait((writing, gone), return_when=asyncio.FIRST_COMPLETED)
            if writing.done():
                writing.result()
            else:
                writing.cancel()
                self.cut += 1
        finally:
            gone.cancel()
            self.busy -= 1
            if tag := TAG.search(str(body.get("prompt", ""))):
                self.spent_s[f"{tag[1]}-{tag[2]}"] += time.perf_counter() - begun

    async def _write(self, body: dict[str, Any], writer: asyncio.StreamWriter, begun: float) -> None:
        tokens = self.tokens() if body.get("max_tokens", 16) > 1 else [" "]
        stream = body.get("stream", False)
        if stream:
            writer.write(SSE)
        for number, token in enumerate(tokens):
            pause_s = begun + self.first_s + number / self.rate - time.perf_counter()  # lateness does not add up
            if pause_s > 0:
                await asyncio.sleep(pause_s)
            if stream:
                writer.write(_event([_choice(token, "stop" if number + 1 == len(tokens) else None)]))
        usage = {"prompt_tokens": 300, "completion_tokens": len(tokens), "total_tokens": 300 + len(tokens)}
        if stream:
            writer.write(_event([], usage) + b"data: [DONE]\n\n")
        else:
            writer.write(_json(_reply([_choice("".join(tokens), "stop")], usage)))
        await writer.drain()


def _choice(text: str, reason: str | None) -> dict[str, Any]:
    return {"index": 0, "text": text, "logprobs": None, "finish_reason": reason}


def _reply(choices: list[dict[str, Any]], usage: dict[str, int] | None) -> dict[str, Any]:
    reply = {"id": "cmpl-pace", "object": "text_completion", "created": 0, "model": MODEL, "choices": choices}
    return {**reply, "usage": usage} if usage else reply


def _event(choices: list[dict[str, Any]], usage: dict[str, int] | None = None) -> bytes:
    return b"data: " + json.dumps(_reply(choices, usage), ensure_ascii=False).encode() + b"\n\n"


def _json(value: object) -> bytes:
    body = json.dumps(value, ensure_ascii=False).encode()
    head = (
        f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )
    return head.encode() + body


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--rate", type=float, default=60.0, help="tokens a second")
    parser.add_argument("--first-s", type=float, default=0.1, help="seconds before the first token")
    parser.add_argument("--sql", default=SQL)


async def _serve(args: argparse.Namespace) -> None:
    pace = Pace(args.sql, args.rate, args.first_s)
    server = await asyncio.start_server(pace.serve, "127.0.0.1", args.port, backlog=1024)
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await stop.wait()
    server.close()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m model.pace_engine", description=__doc__.splitlines()[0])
    add_arguments(parser)
    asyncio.run(_serve(parser.parse_args()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
