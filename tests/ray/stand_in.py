"""The fake model server as an engine child: quick, and told by each prompt how to behave.

    python -m tests.ray.stand_in PORT FOLDER

A prompt that is a JSON object is a `Wish`; any other gets the default one. Every server keeps a file FOLDER/PID
with how many requests it has had and how many of them the client gave up.
"""

import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from tests.fake_openai import FakeModel, Reply

MODEL = "stand-in"
PIECE_CHARS = 7


@dataclass(frozen=True)
class Wish:
    """What a test wants of one request. The text follows from `name` alone, unless `dice`."""

    name: str = ""
    pieces: int = 3
    delay_s: float = 0.0  # before the first byte
    piece_delay_s: float = 0.0
    dice: bool = False  # every server has a text of its own, as unseeded sampling would
    kills: bool = False  # the engine dies of it

    @property
    def prompt(self) -> str:
        return json.dumps(asdict(self))

    @property
    def text(self) -> str:
        """The reply: so many pieces, all of them different."""
        words = (f"{number:02d}{self.name:>5.5}" for number in range(self.pieces))
        return "".join(words)


def answer(body: dict[str, Any]) -> Reply:
    prompt = body["prompt"]
    wish = Wish(**json.loads(prompt)) if prompt.startswith("{") else Wish()
    if wish.kills:
        os._exit(1)
    text = f"{os.getpid():0{PIECE_CHARS}}" * wish.pieces if wish.dice else wish.text
    return Reply(text, delay_s=wish.delay_s, piece_delay_s=wish.piece_delay_s, piece_chars=PIECE_CHARS)


def main() -> None:
    note = Path(sys.argv[2]) / str(os.getpid())
    with FakeModel(answer=answer, model=MODEL, port=int(sys.argv[1])) as fake:
        while True:
            counts = {"requests": len(fake.requests), "aborted": sum(request.aborted for request in fake.requests)}
            note.with_suffix(".new").write_text(json.dumps(counts))
            os.replace(note.with_suffix(".new"), note)
            time.sleep(0.05)


if __name__ == "__main__":
    main()
