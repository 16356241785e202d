"""Every hostile query of tests/redteam/*.sql against each layer alone, in a process of its own (it fences itself).

The bombs take most of a minute (`-m "not bombs"` leaves them out). Runs beside other tests: folders, ports and
processes are its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import cases
from tests.redteam.__main__ import BOMBS, CLASSES

ROOT = Path(__file__).resolve().parent.parent
QUIET = [name for name in CLASSES if name not in BOMBS]
linux = pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are Linux's")


def swept(*arguments: str) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """What became of every case, by its place; and what was wrong with all of them together."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.redteam", "--json", *arguments],
        cwd=ROOT, env={**os.environ, "T2S_API_KEY": "x"}, capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert done.stdout, done.stderr[-2000:]
    *outcomes, together = [json.loads(line) for line in done.stdout.splitlines()]
    return {outcome["case"]: outcome for outcome in outcomes}, together


def held(names: list[str], *arguments: str) -> dict[str, dict[str, Any]]:
    """Run these classes and fail for any case that got through."""
    found, together = swept(*names, *arguments)
    for layer in ("wrong", "wrong_both"):
        assert {case: outcome[layer] for case, outcome in found.items() if outcome[layer]} == {}
    assert {what: wrong for what, wrong in together.items() if wrong} == {}
    assert len(found) == sum(len(cases(f"{name}.sql", "redteam")) for name in names)
    return found


def test_nothing_hostile_passes_either_layer() -> None:
    found = held(QUIET)
    assert len(found) > 300


@linux
@pytest.mark.parametrize("protection", ["landlock", "seccomp"])
def test_the_worker_holds_on_a_kernel_that_lacks(protection: str) -> None:
    held(QUIET, "--without", protection)


@pytest.mark.bombs
@pytest.mark.parametrize("name", BOMBS)
def test_bombs_cost_their_own_query_only(name: str) -> None:
    held([name])
