"""What is counted, for Prometheus: on a port of its own, which nobody but this machine reaches unless told otherwise.

    metrics = Metrics()
    metrics.ended(answer)                 an Answer or a Refusal, with its timings
    with metrics.served(settings): ...    http://127.0.0.1:T2S_METRICS_PORT/metrics

Nothing here holds a question, a name or a value. Rules and reasons are words of ours, so their number is bounded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily
from prometheus_client.registry import Collector

from app.config import Settings
from app.errors import InvalidSQL, ReplyUnusable, Text2SQLError
from app.line import Line
from app.pipeline import Answer, Refusal
from app.sandbox import Sandbox

STAGE_S = (0.001, 0.005, 0.02, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 30, 60, 120)


class Metrics:
    """The counts of one application. Threads may share it."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._stages = Histogram(
            "t2s_stage_seconds", "Time by stage; queue is the line before it, total all but that.",
            ["stage"], buckets=STAGE_S, registry=self.registry,
        )  # fmt: skip
        self._questions = Counter("t2s_questions", "Questions by how they ended.", ["outcome"], registry=self.registry)
        self._attempts = Counter("t2s_attempts", "Calls of the model for those questions.", registry=self.registry)
        self._verdicts = Counter("t2s_verdicts", "SQL or replies refused, by rule.", ["rule"], registry=self.registry)
        self._rejected = Counter(
            "t2s_rejected", "Requests turned away before any work, by reason.", ["reason"], registry=self.registry
        )

    def ended(self, event: Answer | Refusal) -> None:
        """A question's end, and the time it took."""
        for stage, spent_ms in event.timings.items():
            self._stages.labels(stage).observe(spent_ms / 1e3)
        self._questions.labels("answered" if isinstance(event, Answer) else "refused").inc()
        self._attempts.inc(event.attempts)

    def left(self) -> None:
        """Somebody stopped, went away, or was not let in."""
        self._questions.labels("left").inc()

    def verdict(self, reason: Text2SQLError) -> None:
        """Something was refused on the way, or at the end."""
        self._verdicts.labels(rule_of(reason)).inc()

    def rejected(self, reason: str) -> None:
        """line, rate, body, password, …"""
        self._rejected.labels(reason).inc()

    def watch(self, line: Line) -> None:
        """Report the line's length when asked."""
        self._gauge("t2s_queue_length", "Questions that wait.", lambda: line.length)
        self._gauge("t2s_questions_now", "Questions that are being answered.", lambda: line.served)
        self._gauge("t2s_service_seconds", "A question's time with a place, moving average.", lambda: line.service_s)

    def watch_workers(self, sandbox: Sandbox) -> None:
        """Report the query workers that were killed, by reason, and replaced."""
        self.registry.register(
            _Read(lambda: _labelled("t2s_worker_kills", "Query workers killed.", "reason", dict(sandbox.kills)))
        )

    def watch_engine(self, restarts: Callable[[], int]) -> None:
        """Report how often the engine had to be started again."""
        self.registry.register(
            _Read(lambda: CounterMetricFamily("t2s_engine_restarts", "Engine restarts.", value=restarts()))
        )

    def _gauge(self, name: str, what: str, read: Callable[[], float]) -> None:
        self.registry.register(_Read(lambda: GaugeMetricFamily(name, what, value=read())))

    @contextmanager
    def served(self, settings: Settings) -> Iterator[None]:
        """Serve /metrics where a port is set. Raises OSError where it is taken."""
        if not settings.metrics_port:
            yield
            return
        server, thread = start_http_server(settings.metrics_port, settings.metrics_host, self.registry)
        try:
            yield
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


class _Read(Collector):
    """A value that is read when Prometheus asks."""

    def __init__(self, read: Callable[[], CounterMetricFamily | GaugeMetricFamily]) -> None:
        self._read = read

    def collect(self) -> Iterator[CounterMetricFamily | GaugeMetricFamily]:
        yield self._read()


def _labelled(name: str, what: str, label: str, values: dict[str, int]) -> CounterMetricFamily:
    family = CounterMetricFamily(name, what, labels=[label])
    for key, value in sorted(values.items()):
        family.add_metric([key], value)
    return family


def rule_of(reason: Text2SQLError) -> str:
    """The rule that refused, or the error's class where there is no rule."""
    return reason.rule if isinstance(reason, (InvalidSQL, ReplyUnusable)) else type(reason).__name__
