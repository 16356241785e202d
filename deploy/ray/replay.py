"""A broken stream carried on by another server: the same request once more, what the client already has left out.

    told = Told()
    for event in first_try:  send(told.unsaid(event))     # records, and passes events on unchanged
    told.replay()                                         # the first server died: what was told comes again
    for event in second_try: send(told.unsaid(event))     # empty until the new server gets past that

This works where the second server gives the same text again: greedy or seeded requests to the same model. Where it
does not, `unsaid` raises Diverged rather than mix two texts. No Ray, no network in here.
"""

import json
from collections.abc import AsyncIterable, AsyncIterator
from typing import Any

PREFIX = b"data:"


class Diverged(Exception):
    """The replayed stream is not the one that the client has the beginning of."""


class Told:
    """The text that a client has been told, choice by choice."""

    def __init__(self) -> None:
        self._told: dict[int, str] = {}
        self._ahead: dict[int, str] = {}  # what a replay still has to repeat

    def replay(self) -> None:
        """A new try begins. Everything that was told is expected again."""
        self._ahead = dict(self._told)

    def unsaid(self, event: bytes) -> bytes:
        """What of one server-sent event the client does not have yet; empty where that is nothing.

        Raises Diverged where a replayed event contradicts what was told, or ends before it.
        """
        value = _value(event)
        choices = value.get("choices") if isinstance(value, dict) else None
        if not choices:  # [DONE], the usage, an error, a reply that is no stream
            if any(self._ahead.values()):
                raise Diverged("the replay ended before what the client has")
            return event
        repeated = False
        for choice in choices:
            index, text = choice.get("index", 0), choice.get("text") or ""
            ahead = self._ahead.get(index, "")
            common = min(len(ahead), len(text))
            if ahead[:common] != text[:common] or (choice.get("finish_reason") and len(ahead) > common):
                raise Diverged(f"choice {index}: {text!r} where the client has {ahead[:80]!r}")
            self._ahead[index] = ahead[common:]
            self._told[index] = self._told.get(index, "") + text[common:]
            choice["text"] = text[common:]
            repeated = repeated or common > 0
        if not repeated:
            return event
        if not any(choice["text"] or choice.get("finish_reason") for choice in choices):
            return b""
        return PREFIX + b" " + json.dumps(value, ensure_ascii=False).encode() + b"\n\n"


def _value(event: bytes) -> Any:
    """The JSON of an event's data; None where it is none."""
    data = b"\n".join(line[len(PREFIX) :].strip() for line in event.splitlines() if line.startswith(PREFIX))
    try:
        return json.loads(data)
    except ValueError:  # bad UTF-8 is one too
        return None


async def events(chunks: AsyncIterable[bytes]) -> AsyncIterator[bytes]:
    """Whole server-sent events, each with the blank line that ends it, out of chunks cut anywhere.

    What remains at the end comes as it is: a reply that is no event stream is one such remainder.
    """
    rest = b""
    async for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n\n")
        for event in whole:
            yield event + b"\n\n"
    if rest:
        yield rest
