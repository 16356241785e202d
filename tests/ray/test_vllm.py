"""deploy/ray/vllm.yaml with real ray.serve.llm and real vLLM, on CPUs and with a tiny model: `make test-ray-vllm`.

Only what a machine without a GPU cannot do is changed in the file. Skipped where that environment is missing.
"""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.client import Client, Completion, request_body
from app.config import Settings
from app.errors import ModelUnavailable
from tests.ray.conftest import ROOT, Cluster, application
from tests.vllm.conftest import CPU_ENV

PYTHON = Path(os.environ.get("T2S_RAY_VLLM_PYTHON", ROOT / ".venv-ray-vllm/bin/python"))
pytestmark = pytest.mark.skipif(not PYTHON.is_file(), reason="no ray.serve.llm: run `make test-ray-vllm`")
MODEL = "yi-ko-6b-text2sql"
SERVER, INGRESS = f"LLMServer:{MODEL}", "OpenAiIngress"
# "SELECT " and one digit; the model's own text is noise.
GRAMMAR = 'root ::= "SELECT " [0-9]'


def on_cpu(config: dict[str, Any], model: Path) -> dict[str, Any]:
    """The configuration, for two replicas on CPUs."""
    args = config["applications"][0]["args"]
    llm = args["llm_configs"][0]
    llm["model_loading_config"]["model_source"] = str(model)
    llm |= {"accelerator_config": {"kind": "cpu"}, "placement_group_config": {"bundles": [{"CPU": 1}]}}
    llm["engine_kwargs"] |= {"enforce_eager": True, "gpu_memory_utilization": 0.3}
    llm["runtime_env"]["env_vars"] |= CPU_ENV
    llm["deployment_config"]["autoscaling_config"]["max_replicas"] = 2
    for deployment in (llm["deployment_config"], args["ingress_deployment_config"]):
        deployment["ray_actor_options"] = {"num_cpus": 0}  # the engines' bundles take both CPUs
    return config


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    folder = tmp_path_factory.mktemp("ray-vllm")
    tiny = ROOT / "tests/vllm/tiny_model.py"
    subprocess.run([str(PYTHON), str(tiny), str(folder / "tiny")], check=True, timeout=180, capture_output=True)
    config = on_cpu(application("vllm.yaml"), folder / "tiny")
    with Cluster(folder, config, python=PYTHON) as cluster:
        cluster.wait_for(SERVER, 2, timeout_s=300)
        cluster.wait_for(INGRESS, 2)
        yield cluster


@pytest.fixture
def client(served: Cluster, settings: Settings) -> Iterator[Client]:
    settings = replace(settings, first_token_timeout_s=60.0, reply_timeout_s=120.0)
    client = Client(served.base_url, settings=settings)
    yield client
    client.close()


def test_the_app_finds_the_model_and_both_kinds_of_answer_agree(client: Client) -> None:
    assert client.model == MODEL
    body = request_body("SELECT", MODEL, max_tokens=24, stop=())
    [whole] = client.complete(body)
    *pieces, last = client.stream(body)
    assert isinstance(last, Completion)
    assert "".join(pieces) == last.text == whole.text
    assert (whole.finish_reason, whole.completion_tokens) == ("length", 24)


def test_a_grammar_and_several_choices_reach_vllm(client: Client) -> None:
    body = request_body("SELECT", MODEL, max_tokens=24, n=4, temperature=1.0, seed=1, grammar=GRAMMAR)
    texts = [choice.text for choice in client.complete(body)]
    assert len(texts) == 4
    assert all(text.startswith("SELECT ") and text[7:].isdigit() for text in texts)


def test_a_wrong_name_is_refused(served: Cluster, settings: Settings) -> None:
    client = Client(served.base_url, "gpt-9", settings=settings)
    with pytest.raises(ModelUnavailable) as caught:
        client.complete(request_body("SELECT", "gpt-9", max_tokens=1))
    assert caught.value.hint == "T2S_MODEL"


def test_the_client_bridges_the_death_of_a_replica(served: Cluster, client: Client) -> None:
    """Serve answers 500 for what was in flight; the client asks again, as it does before any first byte."""
    victim = served.replicas(SERVER)[0]
    bodies = [request_body(f"SELECT {number}", MODEL, max_tokens=64, stop=()) for number in range(40)]
    for body in bodies:
        body["extra_body"] = {"ignore_eos": True}
    expected = [client.complete(body)[0].text for body in bodies[:8]]
    with ThreadPoolExecutor(8) as pool:
        futures = [pool.submit(client.complete, body) for body in bodies]
        futures[8].result(60)
        os.kill(victim, signal.SIGKILL)
        answers = [future.result(120)[0] for future in futures]
    assert [answer.completion_tokens for answer in answers] == [64] * 40
    assert [answer.text for answer in answers[:8]] == expected
    served.wait_for(SERVER, 2, without={victim}, timeout_s=120)
