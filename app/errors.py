"""Every exception this project raises on purpose.

    Text2SQLError            .message_ko for the user; str(error) for logs
    ├─ ModelError            .retryable, .hint
    │  ├─ ModelUnavailable   nothing answers at the base URL, or it refuses us
    │  ├─ ModelTimeout       it answers too slowly
    │  └─ ReplyUnusable      it answered, but there is no SQL in the reply (.rule says why)
    ├─ InvalidSQL            .rule, .position, .hint, .sql: SQL that must not run (repairable)
    ├─ ExecutionError
    │  ├─ QueryFailed        the database refused it or failed on it (repairable)
    │  ├─ QueryTimeout       the worker was killed at the limit
    │  ├─ Suspect            it ran, but its result cannot be what was asked
    │  └─ ResultTooLarge     memory, cell or result limits
    ├─ QuestionError         an empty or over-long question
    ├─ SchemaError           DDL that cannot be read
    ├─ Busy                  too many wait already
    ├─ StorageError          nothing can be written: the disk is full, a folder has gone
    └─ UploadError           a file that cannot be read
    ConfigError              at start-up only; never shown inside a session

They are caught in three places only: the SDK boundary (client.py turns SDK errors into ours), the
repair loop (pipeline.py), and the edge (CLI, page). Anything else is a bug and must surface.
"""

from __future__ import annotations


class Text2SQLError(Exception):
    """Base of all errors a user may see.

    `message` is English, for logs; `message_ko` is what a person reads and says what to do next.
    """

    def __init__(self, message: str, message_ko: str) -> None:
        super().__init__(message)
        self.message_ko = message_ko


class ModelError(Text2SQLError):
    """The model server or its reply. `retryable`: the same request may succeed when sent again."""

    def __init__(self, message: str, message_ko: str, *, retryable: bool = False, hint: str = "") -> None:
        super().__init__(message, message_ko)
        self.retryable = retryable
        self.hint = hint


class ModelUnavailable(ModelError):
    """No server at the base URL, wrong key, unknown model name, or the connection broke."""


class ModelTimeout(ModelError):
    """No token within the limit, or not the whole reply."""


class ReplyUnusable(ModelError):
    """A reply without SQL. `rule` is one of: empty, cut_off, prose."""

    def __init__(self, message: str, message_ko: str, *, rule: str) -> None:
        super().__init__(message, message_ko, retryable=True)
        self.rule = rule


class InvalidSQL(Text2SQLError):
    """SQL that a rule refuses.

    `rule` names the rule (see validate.RULES), `position` is the (start, end) character range of the
    culprit in `sql` where it is known, `hint` the nearest allowed names, best first.
    """

    def __init__(
        self,
        rule: str,
        message: str,
        message_ko: str,
        *,
        position: tuple[int, int] | None = None,
        hint: tuple[str, ...] = (),
        sql: str = "",
    ) -> None:
        super().__init__(f"{rule}: {message}", message_ko)
        self.rule = rule
        self.position = position
        self.hint = hint
        self.sql = sql


class ExecutionError(Text2SQLError):
    """The query was allowed, but gave no result."""


class QueryFailed(ExecutionError):
    """DuckDB refused the query (types, GROUP BY) or failed while running it (a cast)."""


class QueryTimeout(ExecutionError):
    """The query ran into the time limit and its worker was killed."""


class ResultTooLarge(ExecutionError):
    """The query ran into the memory limit, or its result is larger than can be passed on."""


class Suspect(ExecutionError):
    """The query ran, but its result speaks against it. A reason to ask again, never the end of a question."""


class QuestionError(Text2SQLError):
    """A question that cannot be asked: empty, or too long for the prompt."""


class SchemaError(Text2SQLError):
    """DDL that cannot be read, or that has no table in it."""


class Busy(Text2SQLError):
    """So many wait for an answer that another one would wait too long. `retry_after_s`: about when there is room."""

    def __init__(self, message: str, message_ko: str, *, retry_after_s: float = 5.0) -> None:
        super().__init__(message, message_ko)
        self.retry_after_s = retry_after_s


class StorageError(Text2SQLError):
    """The server cannot write what it needs for this."""


class UploadError(Text2SQLError):
    """A file that cannot be read as a table."""


class ConfigError(Exception):
    """A T2S_* variable that makes no sense. Raised at start-up, before anyone is served."""
