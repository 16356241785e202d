"""deploy/ray/embedded.py with quick engines: no request is lost, whatever dies under it."""

from __future__ import annotations

import copy
import http.client
import json
import os
import signal
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from app.client import Client, Completion, request_body
from app.config import Settings
from app.errors import ModelUnavailable
from tests.ray.conftest import OPENER, Cluster, engine_of, engine_part, wait_until
from tests.ray.stand_in import MODEL, PIECE_CHARS, Wish

CLIENTS = 8  # at once: what two replicas of four slots hold


class Broken(Exception):
    """A stream told that it broke."""


def post(cluster: Cluster, body: dict[str, Any] | bytes, timeout_s: float = 60) -> Any:
    """The open reply to one request: no retry of ours is in the way. Raises urllib's errors."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = urllib.request.Request(
        f"{cluster.base_url}/completions", data, {"Content-Type": "application/json"}, method="POST"
    )
    return OPENER.open(request, timeout=timeout_s)


def whole(cluster: Cluster, wish: Wish) -> str:
    with post(cluster, {"model": MODEL, "prompt": wish.prompt}) as reply:
        return json.load(reply)["choices"][0]["text"]


def pieces(cluster: Cluster, wish: Wish) -> Iterator[str]:
    """The pieces of a streamed reply. A stream that ends without saying so is an error; one that says so, Broken."""
    with post(cluster, {"model": MODEL, "prompt": wish.prompt, "stream": True}) as reply:
        for line in reply:
            if line.startswith(b"data: [DONE]"):
                return
            if line.startswith(b"data: "):
                event = json.loads(line[6:])
                if "error" in event:
                    raise Broken(event["error"]["message"])
                yield event["choices"][0]["text"]
    raise http.client.IncompleteRead(b"")


def streamed(cluster: Cluster, wish: Wish) -> str:
    return "".join(pieces(cluster, wish))


def under_load(ask: Callable[[Wish], str], wishes: list[Wish], *, then: Callable[[], None]) -> None:
    """All wishes, CLIENTS at a time; `then` happens when a quarter of them is answered. Every answer must be right."""
    answered = threading.Semaphore(0)

    def one(wish: Wish) -> str:
        text = ask(wish)
        answered.release()
        return text

    with ThreadPoolExecutor(CLIENTS) as pool:
        futures = [pool.submit(one, wish) for wish in wishes]
        for _ in range(len(wishes) // 4):
            assert answered.acquire(timeout=60)
        then()
        assert [future.result(120) for future in futures] == [wish.text for wish in wishes]


def wishes(count: int, **options: Any) -> list[Wish]:
    return [Wish(f"w{number}", **options) for number in range(count)]


@pytest.fixture
def client(cluster: Cluster, settings: Settings) -> Iterator[Client]:
    """The app's own client, with time for a replica's restart."""
    client = Client(cluster.base_url, MODEL, settings=replace(settings, first_token_timeout_s=60.0))
    yield client
    client.close()


# --- one endpoint -----------------------------------------------------------------------------------------


def test_the_apps_client_finds_the_model_and_gets_both_kinds_of_answer(cluster: Cluster, settings: Settings) -> None:
    client = Client(cluster.base_url, settings=settings)
    body = request_body(Wish("hello").prompt, client.model, max_tokens=8, n=2)
    assert client.model == MODEL
    assert [choice.text for choice in client.complete(body)] == [Wish("hello").text] * 2
    *some, last = client.stream(request_body(Wish("hello").prompt, MODEL, max_tokens=8))
    assert isinstance(last, Completion)
    assert len(some) == 3
    assert "".join(some) == last.text == Wish("hello").text
    assert last.completion_tokens > 0
    client.close()


def test_a_stream_arrives_as_it_is_generated(cluster: Cluster) -> None:
    begun = time.monotonic()
    arrived = [time.monotonic() - begun for _ in pieces(cluster, Wish(pieces=5, piece_delay_s=0.3))]
    assert arrived[0] < 0.6
    assert arrived[-1] > 1.1


@pytest.mark.parametrize("stream", [False, True])
def test_the_engines_refusals_come_through(cluster: Cluster, stream: bool) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        post(cluster, {"model": "gpt-9", "prompt": "", "stream": stream})
    assert caught.value.code == 404
    assert "gpt-9" in json.load(caught.value)["error"]["message"]


def test_a_body_that_is_no_json_is_the_engines_to_refuse(cluster: Cluster) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        post(cluster, b"\xff{")
    assert caught.value.code == 400


def test_load_reaches_both_replicas(cluster: Cluster, notes: Path) -> None:
    def requests() -> dict[str, int]:
        return {name.name: json.loads(name.read_text())["requests"] for name in notes.glob("[0-9]*[0-9]")}

    before = requests()
    under_load(lambda wish: whole(cluster, wish), wishes(16, delay_s=0.2), then=lambda: None)
    time.sleep(0.2)
    after = requests()
    assert len([pid for pid in after if after[pid] > before.get(pid, 0)]) == 2


def test_a_client_that_leaves_ends_the_generation(cluster: Cluster, notes: Path) -> None:
    def aborted() -> int:
        return sum(json.loads(name.read_text())["aborted"] for name in notes.glob("[0-9]*[0-9]"))

    before = aborted()
    stream = pieces(cluster, Wish(pieces=200, piece_delay_s=0.1))
    next(stream)
    stream.close()
    wait_until(lambda: aborted() == before + 1, 5, "the engine notices")


# --- what dies under load ---------------------------------------------------------------------------------


@pytest.mark.parametrize("engine", [False, True], ids=["replica", "engine"])
@pytest.mark.parametrize("ask", [whole, streamed])
def test_no_request_is_lost_with_a_replica(cluster: Cluster, ask: Callable[..., str], engine: bool) -> None:
    victim = cluster.replicas("Engine")[0]
    load = wishes(60, delay_s=0.3) if ask is whole else wishes(60, pieces=6, piece_delay_s=0.1)
    killed = engine_of(victim) if engine else victim
    under_load(partial(ask, cluster), load, then=partial(os.kill, killed, signal.SIGKILL))
    cluster.wait_for("Engine", 2, without={victim})


def test_a_dead_replicas_engine_goes_with_it(cluster: Cluster) -> None:
    victim = cluster.replicas("Engine")[0]
    child = engine_of(victim)
    os.kill(victim, signal.SIGKILL)
    wait_until(lambda: not Path(f"/proc/{child}").exists(), 15, "the engine ends")
    cluster.wait_for("Engine", 2, without={victim})


def test_a_hung_engine_is_replaced_and_its_requests_are_answered(cluster: Cluster) -> None:
    victim = cluster.replicas("Engine")[0]
    hang = partial(os.kill, engine_of(victim), signal.SIGSTOP)
    under_load(partial(whole, cluster), wishes(24, delay_s=0.2), then=hang)
    cluster.wait_for("Engine", 2, without={victim})


def test_a_stream_that_cannot_be_carried_on_says_so(cluster: Cluster, client: Client) -> None:
    """Another server's text is another text: the app must see a failure, not half an answer or a mixture."""
    victim = cluster.replicas("Engine")[0]
    load = wishes(8, pieces=60, piece_delay_s=0.1, dice=True)
    streams = [client.stream(request_body(wish.prompt, MODEL, max_tokens=8)) for wish in load]
    for stream in streams:
        next(stream)
    os.kill(victim, signal.SIGKILL)
    broken = 0
    for stream in streams:
        try:
            *_, last = stream
            assert last.text == last.text[:PIECE_CHARS] * 60
        except ModelUnavailable as error:
            assert error.retryable
            broken += 1
    assert 0 < broken < 8
    cluster.wait_for("Engine", 2, without={victim})


def test_a_request_that_kills_engines_gets_an_error_and_the_next_one_its_answer(cluster: Cluster) -> None:
    before = set(cluster.replicas("Engine"))
    with pytest.raises(urllib.error.HTTPError) as caught:
        whole(cluster, Wish(kills=True))
    assert caught.value.code == 503
    assert int(caught.value.headers["Retry-After"]) > 0
    assert whole(cluster, Wish("after")) == Wish("after").text
    cluster.wait_for("Engine", 2, without=before)


def test_the_apps_client_bridges_the_death_of_the_endpoint_itself(cluster: Cluster, client: Client) -> None:
    """The one replica that holds the client's connection: nobody behind it can help, the client asks again."""

    def ask(wish: Wish) -> str:
        return client.complete(request_body(wish.prompt, MODEL, max_tokens=8))[0].text

    under_load(ask, wishes(60, delay_s=0.3), then=lambda: os.kill(cluster.replicas("Endpoint")[0], signal.SIGKILL))
    cluster.wait_for("Endpoint", 2)


# --- scaling ----------------------------------------------------------------------------------------------


def test_replicas_follow_the_load_and_no_request_is_lost_either_way(cluster: Cluster) -> None:
    config = copy.deepcopy(cluster.config)
    pace = {"upscale_delay_s": 0.5, "downscale_delay_s": 0.5, "look_back_period_s": 2}
    engine_part(config)["autoscaling_config"] |= {"min_replicas": 1, "target_ongoing_requests": 4, **pace}
    cluster.deploy(config)
    cluster.wait_for("Engine", 1)
    grown = partial(cluster.wait_for, "Engine", 2, timeout_s=30)
    under_load(partial(whole, cluster), wishes(120, delay_s=0.5), then=grown)
    with ThreadPoolExecutor(4) as pool:  # some in each replica when one of them is told to go
        long = wishes(4, pieces=50, piece_delay_s=0.2)
        futures = [pool.submit(streamed, cluster, wish) for wish in long]
        cluster.wait_for("Engine", 1, timeout_s=9)
        assert not any(future.done() for future in futures)
        assert [future.result(60) for future in futures] == [wish.text for wish in long]
    cluster.deploy(cluster.config)
    cluster.wait_for("Engine", 2)
