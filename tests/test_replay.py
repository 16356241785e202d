"""deploy/ray/replay.py: a client that changes servers in mid-stream gets every piece once, or an error."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deploy.ray.replay import Diverged, Told, events

TEXT = st.text(alphabet='SELECT 학생\n\\"\x00😀', max_size=30)


def event(*choices: tuple[int, str, str | None]) -> bytes:
    value = {"choices": [{"index": i, "text": text, "finish_reason": reason} for i, text, reason in choices]}
    return b"data: " + json.dumps(value, ensure_ascii=False).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"


def stream(texts: list[str], cuts: list[list[int]]) -> list[bytes]:
    """The events of a reply with one choice a text, each cut at its own places, choices by turns."""
    queues = []
    for index, (text, places) in enumerate(zip(texts, cuts, strict=True)):
        edges = [0, *sorted(place % (len(text) + 1) for place in places), len(text)]
        pieces = [text[begin:end] for begin, end in pairwise(edges)]
        queues.append([event((index, piece, None)) for piece in pieces] + [event((index, "", "stop"))])
    mixed = []
    while any(queues):
        mixed += [queue.pop(0) for queue in queues if queue]
    return [*mixed, DONE]


def heard(sent: list[bytes], count: int) -> list[str]:
    """The text of each choice as a client puts it together."""
    texts = [""] * count
    for one in sent:
        if one != DONE:
            for choice in json.loads(one[6:])["choices"]:
                texts[choice["index"]] += choice["text"]
    return texts


CUTS = st.lists(st.integers(0, 99), max_size=6)


@given(st.data())
def test_every_choice_arrives_once_wherever_the_streams_are_cut(data: st.DataObject) -> None:
    texts = data.draw(st.lists(TEXT, min_size=1, max_size=3))
    told, sent = Told(), []
    for last in (False, False, True):
        whole = stream(texts, [data.draw(CUTS) for _ in texts])
        for one in whole if last else whole[: data.draw(st.integers(0, len(whole) - 1))]:
            sent.append(told.unsaid(one))
        told.replay()
    sent = [one for one in sent if one]
    assert heard(sent, len(texts)) == texts
    assert sent[-1] == DONE


@given(TEXT.filter(bool), TEXT, st.integers(1, 99), CUTS)
def test_another_text_is_refused_before_any_of_it_is_passed_on(text: str, other: str, place: int, cuts) -> None:
    told = Told()
    beginning = text[: 1 + place % len(text)]
    told.unsaid(event((0, beginning, None)))
    told.replay()
    if other.startswith(beginning):
        return
    passed = []
    with pytest.raises(Diverged):
        passed.extend(map(told.unsaid, stream([other], [cuts])))
    assert heard([one for one in passed if one], 1) == [""]


def test_without_a_replay_events_pass_byte_for_byte() -> None:
    told = Told()
    for raw in (
        b'data: {"choices":[{"text":"a","index":0,"finish_reason":null}],"id":"x"}\n\n',
        b'data: {"choices":[],"usage":{"prompt_tokens":3}}\n\n',
        b'data: {"error":{"message":"no"}}\n\n',
        b": a comment\n\n",
        b"\xff\xfe",
        DONE,
    ):
        assert told.unsaid(raw) == raw


def test_the_finish_is_told_though_its_text_is_not_new() -> None:
    told = Told()
    told.unsaid(event((0, "SELECT 1", None)))
    told.replay()
    repeated = told.unsaid(event((0, "SELECT 1", "stop")))
    assert json.loads(repeated[6:])["choices"] == [{"index": 0, "text": "", "finish_reason": "stop"}]


@pytest.mark.parametrize("size", [1, 2, 3, 1000])
def test_events_are_whole_however_the_chunks_fall(size: int) -> None:
    sent = [event((0, "학생", None)), DONE]

    async def chunks() -> AsyncIterator[bytes]:
        data = b"".join(sent) + b'{"error": 1}'
        for at in range(0, len(data), size):
            yield data[at : at + size]

    async def read() -> list[bytes]:
        return [one async for one in events(chunks())]

    assert asyncio.run(read()) == [*sent, b'{"error": 1}']
