"""deploy/ray/failover.py: what a client gets when servers die under its request."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import pytest

from deploy.ray.failover import TRIES, Failover, Head

JSON, SSE = "application/json", "text/event-stream"
STREAM = b'{"stream": true}'


class Dead(Exception):
    """The server is gone."""


class Full(Exception):
    """No server takes it."""


def said(text: str, reason: str | None = None) -> bytes:
    return b"data: " + json.dumps({"choices": [{"index": 0, "text": text, "finish_reason": reason}]}).encode() + b"\n\n"


WHOLE = [Head(200, SSE), said("SELECT "), said("1"), said("", "stop"), b"data: [DONE]\n\n"]


def get(*scripts: list[Head | bytes | type[Exception]], body: bytes = b"{}") -> tuple[int, dict[str, str], bytes, int]:
    """(status, headers, body, servers asked) where each server follows one script. Nobody is asked beyond them."""
    left = list(scripts)

    async def ask(method: str, path: str, data: bytes) -> AsyncIterator[Head | bytes]:
        assert (method, path, data) == ("POST", "/completions", body)
        for step in left.pop(0):
            if isinstance(step, type):
                raise step
            yield step

    async def read() -> tuple[int, dict[str, str], bytes]:
        response = await Failover(ask, lost=(Dead,), refused=(Full,)).answer("POST", "/completions", body)
        chunks = [response.body] if hasattr(response, "body") else [chunk async for chunk in response.body_iterator]
        return response.status_code, dict(response.headers), b"".join(chunks)

    return *asyncio.run(read()), len(scripts) - len(left)


def text(body: bytes) -> str:
    """What a client puts together from a stream. KeyError where the stream tells of an error."""
    lines = [line for line in body.decode().splitlines() if line.startswith("data: {")]
    return "".join(json.loads(line[6:])["choices"][0]["text"] for line in lines)


@pytest.mark.parametrize("steps", [[Dead], [Head(200, JSON), Dead], [Head(200, JSON), b'{"choi', Dead]])
def test_a_whole_reply_comes_from_the_next_server(steps: list) -> None:
    status, headers, body, asked = get(steps, [Head(200, JSON), b'{"choices"', b": []}"])
    assert (status, body, asked) == (200, b'{"choices": []}', 2)
    assert headers["content-type"] == JSON
    assert int(headers["content-length"]) == len(body)


@pytest.mark.parametrize("told", range(len(WHOLE)))
def test_a_stream_goes_on_wherever_it_broke(told: int) -> None:
    status, headers, body, asked = get([*WHOLE[:told], Dead], WHOLE, body=STREAM)
    assert (status, text(body), asked) == (200, "SELECT 1", 2)
    assert body.endswith(b"data: [DONE]\n\n")
    assert headers["content-type"].startswith(SSE)


def test_a_stream_may_change_servers_as_often_as_there_are_tries() -> None:
    *_, body, asked = get(*[[*WHOLE[: 2 + n], Dead] for n in range(TRIES - 1)], WHOLE, body=STREAM)
    assert text(body) == "SELECT 1"
    assert asked == TRIES


def test_a_stream_that_another_server_tells_otherwise_ends_with_an_error() -> None:
    other = [Head(200, SSE), said("WITH "), said("x", "stop"), b"data: [DONE]\n\n"]
    _, _, body, _ = get([*WHOLE[:2], Dead], other, body=STREAM)
    assert body.startswith(said("SELECT "))
    assert b'"error"' in body
    assert b"WITH" not in body
    assert b"[DONE]" not in body


@pytest.mark.parametrize("body", [b"{}", STREAM])
def test_where_every_server_dies_the_client_gets_503_after_so_many_tries(body: bytes) -> None:
    status, headers, reply, asked = get(*[[Head(200, JSON), Dead]] * (TRIES + 1), body=body)
    assert (status, asked) == (503, TRIES)
    assert int(headers["retry-after"]) > 0
    assert json.loads(reply)["error"]["message"]


@pytest.mark.parametrize("body", [b"{}", STREAM])
def test_a_full_queue_is_not_asked_twice(body: bytes) -> None:
    status, _, _, asked = get([Full], [Full], body=body)
    assert (status, asked) == (503, 1)


def test_a_stream_whose_servers_all_die_ends_with_an_error() -> None:
    _, _, body, asked = get(*[[*WHOLE[:2], Dead]] * TRIES, body=STREAM)
    assert asked == TRIES
    assert b'"error"' in body
    assert b"[DONE]" not in body


@pytest.mark.parametrize("body", [b"{}", STREAM])
def test_a_refusal_of_the_server_is_an_answer(body: bytes) -> None:
    status, _, reply, asked = get([Head(404, JSON), b'{"error": "no such model"}'], body=body)
    assert (status, reply, asked) == (404, b'{"error": "no such model"}', 1)


def test_what_is_no_failure_of_a_server_surfaces() -> None:
    with pytest.raises(ZeroDivisionError):
        get([ZeroDivisionError], body=STREAM)


@pytest.mark.parametrize("body", [b"", b"\xff", b"[]", b'{"stream": "yes"}', b'{"stream": 1}'])
def test_only_a_true_stream_flag_streams(body: bytes) -> None:
    status, _, reply, _ = get([Head(400, JSON), b"{}"], body=body)
    assert (status, reply) == (400, b"{}")
