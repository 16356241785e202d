"""Settings, from T2S_* environment variables, read once at start-up and passed along.

>>> Settings.from_env({"T2S_MAX_ROWS": "50"}).max_rows
50

Every field is one variable: `max_rows` is `T2S_MAX_ROWS`. Units stand in the names.
docs/settings.md lists them all, and a test holds the two together.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from app.errors import ConfigError

MIN_PASSWORD_CHARS = 8  # it stands on the open network, where anybody may try


@dataclass(frozen=True, slots=True)
class Settings:
    """All limits and addresses. Frozen: a test or a caller makes a changed copy with `dataclasses.replace`."""

    # Model server. Without a base URL the app uses a server at 127.0.0.1:8888 if one answers there
    # (the course's vLLM port), else it starts the embedded engine there by itself.
    base_url: str = ""
    model: str = ""  # the served name; without it the first one that /v1/models lists
    api_key: str = ""
    connect_timeout_s: float = 3.0
    first_token_timeout_s: float = 60.0
    reply_timeout_s: float = 120.0
    max_tokens: int = 400
    max_choices: int = 4  # `n` of one request; the embedded engine has no more slots than that
    attempts: int = 3  # model calls for one question, the first included

    # What helps the model beyond the question and the DDL (model/LOG.md says what each part gains and costs).
    comments: str = "auto"  # in the DDL: on, off, or by what the model was tuned on
    links: int = 8  # values of the database found in the question, at most so many in the prompt
    examples: int = 12  # values in a column's comment where it has at most so many
    prune_tokens: int = 0  # of DDL; tables of a larger schema are left out by the question
    retry_hints: int = 0  # 1: the model is told why its last SQL was refused
    checks: int = 0  # of results: 1 values that do not occur and NULL alone, 2 empty results as well
    samples: int = 1  # candidates that vote
    abstain: int = 0  # 1: a question that shares no word with the data is answered with a question back
    hints: int = 0  # confirmed questions (thumbs up) in the prompt of a question like them, at most so many
    logprobs: int = 0  # 1: of results with as many votes the likeliest wins

    # Embedded engine. 0 = chosen by measurement for this machine (model/engine.py).
    cache_dir: Path = Path("~/.cache/text2sql-ko")
    adapter: str = ""  # a LoRA adapter in GGUF; without it the one in model/adapter, "off" for none
    threads: int = 0
    slots: int = 0
    context_tokens: int = 0

    # Query execution.
    max_rows: int = 1000
    max_cell_chars: int = 2000
    max_result_mib: int = 16
    query_timeout_s: float = 10.0
    query_memory_mib: int = 512  # DuckDB's own limit
    worker_memory_mib: int = 1536  # the process's address space
    workers: int = 2
    max_sql_chars: int = 8000
    max_question_chars: int = 1000
    max_ddl_chars: int = 100_000
    max_upload_mib: int = 100
    upload_timeout_s: float = 60.0  # for reading one file
    upload_memory_mib: int = 4096  # address space of the process that reads it

    # Sharing: who may ask how much (app/line.py, app/edge.py).
    questions_at_once: int = 4  # the engine's slots
    questions_waiting: int = 40
    questions_per_client: int = 0  # in the line at a time; 0 = half of it
    rate_per_minute: int = 240  # requests of one client that are not GET; 0 = no limit
    max_request_mib: int = 4  # a request's body, uploads aside
    trusted_proxies: int = 0  # reverse proxies before the app, whose X-Forwarded-For is believed
    frames: str = "https://huggingface.co"  # origins that may show the page in a frame; "none"

    # Logs and metrics.
    log: str = "text"  # or "json": one object a line
    log_content: int = 0  # 1: questions and SQL stand in the log
    metrics_host: str = "127.0.0.1"
    metrics_port: int = 0  # 0: not served

    # Page.
    examples_dir: str = ""  # where confirmed questions are kept; empty: nowhere
    host: str = "127.0.0.1"
    port: int = 7860
    password: str = ""  # asked for before anything else where it is set

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Settings:
        """Read every T2S_* variable that names a field.

        Raises ConfigError for a value of the wrong type, a number below zero or a short password. Unknown
        T2S_* names are left alone: other parts (deployment scripts) may have their own.
        """
        values: dict[str, object] = {}
        for field in fields(cls):
            name = f"T2S_{field.name.upper()}"
            text = environ.get(name, "").strip()
            if not text:
                continue
            kind = type(field.default)
            try:
                value = Path(text) if isinstance(field.default, Path) else kind(text)
            except ValueError:
                raise ConfigError(f"{name}={text!r} is not a {kind.__name__}") from None
            if isinstance(value, (int, float)) and not value >= 0:
                raise ConfigError(f"{name}={text!r} must not be negative")
            values[field.name] = value
        if values.get("comments", "auto") not in ("auto", "on", "off"):
            raise ConfigError(f"T2S_COMMENTS={values['comments']!r} is not auto, on or off")
        if values.get("log", "text") not in ("text", "json"):
            raise ConfigError(f"T2S_LOG={values['log']!r} is not text or json")
        if not re.fullmatch(r"none|[\w.:/*-]+( [\w.:/*-]+)*", str(values.get("frames", "none")), re.ASCII):
            raise ConfigError(f"T2S_FRAMES={values['frames']!r} is not a list of origins with spaces between")
        if 0 < len(str(values.get("password", ""))) < MIN_PASSWORD_CHARS:
            raise ConfigError(f"T2S_PASSWORD must have at least {MIN_PASSWORD_CHARS} characters")
        return cls(**values)  # type: ignore[arg-type]

    @property
    def cache(self) -> Path:
        """The cache folder with `~` resolved: weights, engine state, users' database files."""
        return self.cache_dir.expanduser()
