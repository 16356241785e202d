"""What the model is told about one question: the schema, what its columns hold, the values that the question names.

    known = know(schema, values, settings)          once for each database
    brief = brief_for(question, known, settings)    Brief(text, schema, links); text is the prompt, letter for letter

`brief_for` is the one way from a question to a prompt: the app, the evaluation and the training data all take it.
Which parts take part is said by Settings (links, examples, prune_tokens, comments).
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from app import prompt as prompts
from app.config import Settings
from app.linking import Index, Link, link
from app.prompt import Failure, Turn
from app.pruning import pruned
from app.sandbox import Sandbox
from app.schema import Schema
from app.sources import Source
from app.values import NOTHING, Values, read, with_examples

KEPT = 64  # databases whose values stay in memory


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one database whatever the question. `shown` is its schema with example values."""

    schema: Schema
    shown: Schema
    values: Values
    index: Index


@dataclass(frozen=True, slots=True)
class Brief:
    """A prompt, and what went into it. `schema` holds the tables that it shows."""

    question: str
    text: str
    schema: Schema
    links: tuple[Link, ...]
    comments: bool
    after: Turn | None = None
    examples: tuple[Turn, ...] = ()

    def again(self, failures: Sequence[Failure]) -> str:
        """The prompt that asks once more, after these failures."""
        return prompts.compose(
            self.question,
            self.schema,
            comments=self.comments,
            links=self.links,
            failures=failures,
            after=self.after,
            examples=self.examples,
        )


def know(schema: Schema, values: Values, settings: Settings) -> Known:
    """Prepare a database's values for its questions. About 1 ms per 100 values."""
    shown = with_examples(schema, values, most=settings.examples) if settings.examples else schema
    return Known(schema, shown, values, Index.of(schema, values))


def warm_text(known: Known, settings: Settings, model: str = "") -> str:
    """What the prompts of all questions on a database begin with, so long as no table is left out of them."""
    comments = _comments(settings, model)
    return prompts.prefix(prompts.ddl_for(known.shown if comments else known.schema, comments=comments))


def _comments(settings: Settings, model: str) -> bool:
    return prompts.shows_comments(model) if settings.comments == "auto" else settings.comments == "on"


def brief_for(
    question: str,
    known: Known,
    settings: Settings,
    model: str = "",
    *,
    after: Turn | None = None,
    examples: Sequence[Turn] = (),
) -> Brief:
    """The prompt for a question. A model tuned on a bare prompt (prompt.shows_comments) gets nothing added.

    `after` is the turn that the question follows up on: what it names counts for the tables that are kept.
    `examples` are confirmed pairs on the same schema, the most alike first.
    """
    comments = _comments(settings, model)
    links = link(question, known.index, most=settings.links) if settings.links or settings.prune_tokens else ()
    schema = known.shown if comments else known.schema
    if settings.prune_tokens:
        said = f"{after.question} {after.sql} {question}" if after else question
        schema = pruned(schema, said, links, max_tokens=settings.prune_tokens)
    shown = links[: settings.links] if comments else ()
    pairs = tuple(reversed(examples)) if comments else ()
    text = prompts.compose(question, schema, comments=comments, links=shown, after=after, examples=pairs)
    return Brief(question, text, schema, shown, comments, after, pairs)


class Shelf:
    """What is known of each database file and its comments, read once, the last KEPT. Threads may share it."""

    def __init__(self, sandbox: Sandbox, settings: Settings) -> None:
        self._sandbox = sandbox
        self._settings = settings
        self._lock = threading.Lock()
        self._reading: dict[tuple[str, int, int, Schema], threading.Lock] = {}
        self._known: OrderedDict[tuple[str, int, int, Schema], Known] = OrderedDict()

    def of(self, source: Source) -> Known:
        """What is known of a source; of one that has no rows, or invented ones, its schema."""
        try:
            status = source.database.stat()
            key = (str(source.database), status.st_mtime_ns, status.st_size, source.schema)
        except OSError:  # gone meanwhile: the query will say so
            return know(source.schema, NOTHING, self._settings)
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
            reading = self._reading.setdefault(key, threading.Lock())
        with reading:  # whoever asks meanwhile waits for the first reader
            with self._lock:
                if key in self._known:
                    return self._known[key]
            given = self._settings
            wanted = given.links or given.examples or given.checks or given.abstain
            real = source.has_rows and not source.invented
            values = read(source, self._sandbox) if real and wanted else NOTHING
            known = know(source.schema, values, self._settings)
            with self._lock:
                self._known[key] = known
                self._reading.pop(key, None)
                while len(self._known) > KEPT:
                    self._known.popitem(last=False)
        return known
