"""`bench load` measures what it says: right answers only, and the stand-in's time apart from ours."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from app.strings import KO
from app.view import waiting
from model.bench_load import ROOT, Asked, Load, quantile, report, slope


def test_a_short_run_answers_everything_and_stops_what_it_stops() -> None:
    argv = "-m model bench load --users 4 --minutes 0.05 --think-s 0.5 --programs 0.5 --first-s 0.3 --stops 1".split()
    done = subprocess.run([sys.executable, *argv], capture_output=True, text=True, cwd=ROOT, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    said = done.stdout
    right, asked = map(int, re.search(r"answered right / asked \| (\d+) / (\d+)", said).groups())
    assert right == asked >= 4
    assert re.search(r"overhead, page: .*\| \d+", said)
    stops = re.findall(r"stopped at the engine, (\w+): .*\| (\d+) /", said)
    assert {how for how, _ in stops} == {"page", "tab", "program"}
    assert all(int(spent_ms) < 1500 for _, spent_ms in stops)


def test_a_wrong_answer_is_an_error_and_no_time(capsys: pytest.CaptureFixture[str]) -> None:
    load = Load(asked=[Asked(0, 0, "page", 0, 1.0, "a"), Asked(0, 1, "page", 1, 9.0, "b", "422 no")])
    report(load, 10)
    said = capsys.readouterr().out
    assert "1 / 2" in said
    assert "1 × 422 no" in said
    assert "9000" not in said


def test_quantile_and_slope() -> None:
    assert [quantile([4, 1, 3, 2], share) for share in (0.25, 0.5, 0.95, 1)] == [1, 2, 4, 4]
    assert slope([(0, 5), (60, 65)]) == pytest.approx(1)


@pytest.mark.parametrize(("seconds", "said"), [(0.2, "약 5초"), (31, "약 30초"), (59, "약 1분"), (200, "약 3분")])
def test_a_wait_is_said_as_people_say_it(seconds: float, said: str) -> None:
    assert said in waiting(3, seconds, KO)
