"""Two replicas of the real embedded engine: every answer arrives whole, and is the same one, though a replica dies."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from app.client import Client, Completion, request_body
from app.config import Settings
from model.engine import SERVED_NAME
from tests.ray.conftest import START_TIMEOUT_S, Cluster, application, engine_part

pytestmark = pytest.mark.model
# Counting goes on in one way only. Where two next tokens are about equally likely, the same greedy request may get
# another answer, depending on what else its batch holds.
STARTS = (20, 130, 240)


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Cluster]:
    """Two replicas with one thread each, on the weights of this machine."""
    config = application("embedded.yaml")
    engine_part(config)["autoscaling_config"]["max_replicas"] = 2
    with Cluster(tmp_path, config) as cluster:
        cluster.wait_for("Engine", 2, timeout_s=START_TIMEOUT_S)
        yield cluster


def test_every_answer_is_the_same_though_a_replica_dies(real: Cluster, settings: Settings) -> None:
    client = Client(real.base_url, settings=replace(settings, first_token_timeout_s=120.0, reply_timeout_s=240.0))
    assert client.model == SERVED_NAME
    prompts = [" ".join(str(start + step) for step in range(12)) for start in STARTS]
    bodies = [request_body(prompt, SERVED_NAME, max_tokens=40, stop=()) for prompt in prompts]
    begun = threading.Semaphore(0)

    def whole(number: int) -> str:
        return client.complete(bodies[number])[0].text

    def streamed(number: int) -> str:
        for piece in client.stream(bodies[number]):
            if isinstance(piece, Completion):
                return piece.text
            begun.release()
        raise AssertionError("a stream ends with its Completion")

    expected = [whole(number) for number in range(len(bodies))]
    assert [text.split()[0] for text in expected] == [str(start + 12) for start in STARTS]
    with ThreadPoolExecutor(6) as pool:
        futures = [pool.submit(ask, number) for number in range(len(bodies)) for ask in (whole, streamed)]
        for _ in range(6):  # well within the streams
            assert begun.acquire(timeout=120)
        replica = real.replicas("Engine")[0]
        os.kill(replica, signal.SIGKILL)
        answers = [future.result(240) for future in futures]
    client.close()
    assert answers == [text for text in expected for _ in (whole, streamed)]
    assert "a server was lost in a stream" in real.log()
    real.wait_for("Engine", 2, without={replica})
