"""Our client against a real vLLM: every feature that the app uses, and every way in which a server goes away."""

from __future__ import annotations

import re
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import openai
import pytest

from app.client import Client, Completion, request_body
from app.config import Settings
from app.errors import ModelError, ModelTimeout, ModelUnavailable
from app.grammar import grammar
from app.prompt import STOP
from app.schema import Schema
from tests.conftest import SHOP_DDL
from tests.vllm.conftest import KEY, Server, get, wait_until

PROMPT = (Path(__file__).parents[1] / "golden/prompt-book.txt").read_text(encoding="utf-8")
STUDENTS_DDL = (Path(__file__).parents[2] / "data/students/schema.sql").read_text(encoding="utf-8")
LONG = 1700  # tokens: some seconds of generation, within the tiny model's context


def body(max_tokens: int = 48, **options: Any) -> dict[str, Any]:
    """A request that the random model answers with exactly `max_tokens` tokens of noise."""
    request = request_body(PROMPT, Server.model, max_tokens=max_tokens, **{"stop": (), **options})
    request.setdefault("extra_body", {"ignore_eos": True})
    return request


def text_of(client: Client, **options: Any) -> str:
    return client.complete(body(**options))[0].text


def test_the_first_listed_model_is_used_without_a_name(server: Server, settings: Settings) -> None:
    assert Client(server.base_url, "", KEY, settings=settings).model == server.model


def test_greedy_replies_repeat_and_are_counted(client: Client) -> None:
    first, second = (client.complete(body())[0] for _ in range(2))
    assert first == second
    assert (first.finish_reason, first.completion_tokens) == ("length", 48)
    assert first.prompt_tokens > 100


def test_stream_gives_the_same_text_in_pieces(client: Client) -> None:
    *pieces, last = client.stream(body())
    assert isinstance(last, Completion)
    assert len(pieces) > 10
    assert "".join(pieces) == last.text == text_of(client)
    assert (last.finish_reason, last.completion_tokens) == ("length", 48)
    assert last.prompt_tokens > 100


def test_stop_text_ends_the_reply_and_is_not_part_of_it(client: Client) -> None:
    whole = text_of(client)
    stop = whole[len(whole) // 2 : len(whole) // 2 + 3]
    reply = client.complete(body(stop=(stop,)))[0]
    assert reply.text == whole[: whole.index(stop)]
    assert reply.finish_reason == "stop"


def test_the_apps_own_stop_texts_are_accepted(client: Client) -> None:
    assert not any(stop in text_of(client, max_tokens=200, stop=STOP) for stop in STOP)


def test_n_gives_that_many_different_replies(client: Client) -> None:
    replies = client.complete(body(n=16, temperature=1.0, seed=1))
    assert len({reply.text for reply in replies}) == 16


def test_a_seed_makes_sampling_repeat(client: Client) -> None:
    assert text_of(client, temperature=1.0, seed=7) == text_of(client, temperature=1.0, seed=7)


def test_logprobs_come_with_every_token(server: Server) -> None:
    with openai.OpenAI(base_url=server.base_url, api_key=KEY) as sdk:
        choice = sdk.completions.create(**body(max_tokens=8), logprobs=2).choices[0]
    assert len(choice.logprobs.token_logprobs) == 8
    assert all(value <= 0 for value in choice.logprobs.token_logprobs)
    # Two tokens that are pieces of a letter have the same text and share one key, so not every entry has two.
    assert all(choice.logprobs.top_logprobs)
    assert any(len(top) >= 2 for top in choice.logprobs.top_logprobs)


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_grammar_leaves_noise_no_way_out(client: Client, temperature: float) -> None:
    ebnf = 'root ::= "SELECT " column " FROM 학생"\ncolumn ::= "이름" | "AVG(\\"3월 점수\\")"\n'
    request = request_body(PROMPT, Server.model, max_tokens=64, grammar=ebnf, temperature=temperature)
    reply = client.complete(request)[0]
    assert reply.text in {"SELECT 이름 FROM 학생", 'SELECT AVG("3월 점수") FROM 학생'}
    assert reply.finish_reason == "stop"


def test_several_greedy_replies_are_refused(client: Client) -> None:
    """vLLM's own rule: a vote needs a temperature."""
    with pytest.raises(ModelError, match="greedy"):
        client.complete(body(n=2, temperature=0.0))


@pytest.mark.parametrize("ddl", [SHOP_DDL, STUDENTS_DDL], ids=["shop", "students"])
def test_the_grammar_of_a_schema_makes_noise_begin_a_query(client: Client, ddl: str) -> None:
    schema = Schema.from_ddl(ddl)
    request = request_body(PROMPT, Server.model, max_tokens=400, grammar=grammar(schema), temperature=1.0, n=16, seed=3)
    for reply in client.complete(request):
        assert re.match(r"(```(sql)?\n)?[(\s]*(SELECT|WITH)\b", reply.text, re.IGNORECASE)


def test_a_broken_grammar_is_refused_and_harms_nobody(client: Client) -> None:
    with pytest.raises(ModelError) as caught:
        client.complete(request_body(PROMPT, "tiny", max_tokens=8, grammar="root ::= ("))
    assert not caught.value.retryable
    assert text_of(client)


def test_closing_a_stream_frees_its_slot(server: Server, client: Client) -> None:
    before = server.metric("vllm:generation_tokens_total")
    stream = client.stream(body(max_tokens=LONG))
    next(stream)
    wait_until(lambda: server.metric("vllm:num_requests_running") == 1, 5, "the request runs")
    stream.close()
    wait_until(lambda: server.metric("vllm:num_requests_running") == 0, 3, "the request is aborted")
    assert server.metric("vllm:generation_tokens_total") - before < LONG / 2


def test_questions_on_one_schema_share_the_cached_prefix(server: Server, client: Client) -> None:
    text_of(client)
    before = server.metric("vllm:prefix_cache_hits_total")
    text_of(client)
    assert server.metric("vllm:prefix_cache_hits_total") - before >= 128


def test_sixteen_clients_at_once_get_their_own_replies(client: Client) -> None:
    def ask(seed: int) -> str:
        return text_of(client, temperature=1.0, seed=seed)

    with ThreadPoolExecutor(16) as pool:
        together = list(pool.map(ask, range(16)))
    assert len(set(together)) == 16


def test_an_unknown_model_name_is_named(server: Server, settings: Settings) -> None:
    client = Client(server.base_url, "no-such-model", KEY, settings=settings)
    with pytest.raises(ModelUnavailable) as caught:
        client.complete({**body(), "model": "no-such-model"})
    assert caught.value.hint == "T2S_MODEL"


@pytest.mark.parametrize("key", ["", "wrong"])
def test_without_the_key_nobody_gets_in(server: Server, settings: Settings, key: str) -> None:
    client = Client(server.base_url, server.model, key, settings=settings)
    for call in (client.models, lambda: client.complete(body()), lambda: list(client.stream(body()))):
        with pytest.raises(ModelUnavailable) as caught:
            call()
        assert caught.value.hint == "T2S_API_KEY"


def test_the_key_does_not_guard_the_metrics(server: Server) -> None:
    """Why the docs say to keep the port closed: this is vLLM's own behaviour."""
    assert get(f"http://127.0.0.1:{server.port}/metrics")[0] == 200


def test_a_prompt_beyond_the_context_says_so(client: Client) -> None:
    with pytest.raises(ModelError) as caught:
        client.complete({**body(), "prompt": PROMPT * 20})
    assert "길이" in caught.value.message_ko
    assert not caught.value.retryable


def test_a_frozen_server_is_a_timeout_and_thaws(server: Server, settings: Settings) -> None:
    client = Client(server.base_url, server.model, KEY, settings=replace(settings, first_token_timeout_s=1.0))
    stream = client.stream(body(max_tokens=LONG))
    next(stream)
    server.signal(signal.SIGSTOP)
    try:
        with pytest.raises(ModelTimeout):
            list(stream)
    finally:
        server.signal(signal.SIGCONT)
    wait_until(lambda: server.metric("vllm:num_requests_running") == 0, 10, "the abandoned request is aborted")
    assert text_of(client, max_tokens=4)


# The last two end the server: it is started again in between, and not after them.


def test_a_server_killed_in_mid_stream_is_unavailable_until_it_is_back(server: Server, client: Client) -> None:
    stream = client.stream(body(max_tokens=LONG))
    next(stream)
    server.signal(signal.SIGKILL)
    begun = time.monotonic()
    with pytest.raises(ModelUnavailable) as caught:
        list(stream)
    assert caught.value.retryable
    with pytest.raises(ModelUnavailable):
        client.complete(body())
    assert time.monotonic() - begun < 15
    server.stop()
    server.start()
    assert text_of(client)


def test_an_engine_that_dies_under_the_api_server_is_unavailable(server: Server, client: Client) -> None:
    stream = client.stream(body(max_tokens=LONG))
    next(stream)
    server.signal(signal.SIGKILL, "EngineCore")
    begun = time.monotonic()
    with pytest.raises(ModelUnavailable) as caught:
        list(stream)
    assert caught.value.retryable, caught.value
    assert time.monotonic() - begun < 15
    server.wait(30)  # it ends by itself, so a supervisor can start it anew
