"""deploy/helm/values.yaml: every key is one that the chart knows, and the vLLM it starts is the one that we start.

The chart cannot be had here (neither helm nor its repository); tests/helm/vllm_stack_values.yaml holds the keys and
types derived from its schema.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from model import vllm
from model.weights import YI_KO_REPO
from tests.test_deploy import pinned

ROOT = Path(__file__).resolve().parent.parent
VALUES = yaml.safe_load((ROOT / "deploy" / "helm" / "values.yaml").read_text(encoding="utf-8"))
KNOWN = yaml.safe_load((ROOT / "tests" / "helm" / "vllm_stack_values.yaml").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}


def faults(values: Any, known: Any, path: str = "") -> Iterator[str]:
    """Where `values` has a key or a type that `known` does not."""
    if isinstance(known, dict) and "enum" in known:
        if values not in known["enum"]:
            yield f"{path}: {values!r} is none of {known['enum']}"
    elif isinstance(known, dict) and "each" in known:
        for number, item in enumerate(values):
            yield from faults(item, known["each"], f"{path}[{number}]")
    elif isinstance(known, dict):
        for key, value in values.items():
            if key not in known:
                yield f"{path}.{key}: unknown"
            else:
                yield from faults(value, known[key], f"{path}.{key}")
    else:
        names = [known] if isinstance(known, str) else known
        fits = any(
            isinstance(values, TYPES[name]) and isinstance(values, bool) == (name == "boolean") for name in names
        )
        if not fits:
            yield f"{path}: {values!r} is no {known}"


def test_every_value_is_one_that_the_chart_takes() -> None:
    assert list(faults(VALUES, KNOWN)) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("servingEngineSpec", "modelSpec", 0, "replicas"), 2),
        (("servingEngineSpec", "modelSpec", 0, "requestCPU"), "4"),
        (("servingEngineSpec", "modelSpec", 0, "replicaCount"), True),
        (("servingEngineSpec", "modelSpec", 0, "vllmConfig", "maxModelLength"), 2048),
        (("routerSpec", "routingLogic"), "round-robin"),
        (("routerspec",), {}),
    ],
)
def test_a_slip_is_found(path: tuple[str | int, ...], value: Any) -> None:
    values = copy.deepcopy(VALUES)
    inner: Any = values
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert len(list(faults(values, KNOWN))) == 1


def test_vllm_is_started_as_model_serve_starts_it() -> None:
    """The chart runs `vllm serve MODEL --host 0.0.0.0 --port PORT`, then its own flags, then extraArgs."""
    (model,) = VALUES["servingEngineSpec"]["modelSpec"]
    config = model["vllmConfig"]
    assert config["enablePrefixCaching"] is True  # else the chart switches it off
    argv = ["--model", model["modelURL"], "--host", "0.0.0.0", "--port", "8000", "--enable-prefix-caching"]
    argv += ["--max-model-len", str(config["maxModelLen"])]
    argv += ["--gpu-memory-utilization", str(config["gpuMemoryUtilization"]), *config["extraArgs"]]
    ours = vllm.command(YI_KO_REPO, python="python3", host="0.0.0.0", port=8000, max_model_len=2048)
    assert options(argv) == options(ours[3:])
    assert {entry["name"]: entry["value"] for entry in model["env"]} == vllm.environ()
    assert f"{model['repository']}:{model['tag']}" == f"vllm/vllm-openai:v{pinned('vllm')}"


def options(argv: list[str]) -> dict[str, list[str]]:
    """Each option with what follows it, in any order."""
    found: dict[str, list[str]] = {}
    for word in argv:
        if word.startswith("--"):
            found[word] = last = []
        else:
            last.append(word)
    return found


def test_the_probe_asks_where_vllm_listens() -> None:
    engine = VALUES["servingEngineSpec"]
    assert engine["startupProbe"]["httpGet"]["port"] == engine.get("containerPort", 8000)
    assert engine["startupProbe"]["periodSeconds"] * engine["startupProbe"]["failureThreshold"] >= 1800


def test_nothing_of_the_model_is_reachable_from_outside() -> None:
    assert VALUES["routerSpec"]["serviceType"] == "ClusterIP"
    assert VALUES["routerSpec"]["ingress"]["enabled"] is False
    assert VALUES["servingEngineSpec"]["vllmApiKey"]["secretName"]
