"""deploy/capacity.py: the arithmetic by hand, and the document that shows it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.config import Settings
from deploy.capacity import APP_QUESTIONS, RATES, Load, Rate, main, plan

DOCUMENT = (Path(__file__).resolve().parent.parent / "docs/scaling.md").read_text(encoding="utf-8")
CARD = Rate("card", answers_per_s=100, users=32, tokens=32)


def test_the_arithmetic_by_hand() -> None:
    """9,000 people × 20 questions, a fifth of them in one hour: 10 questions a second, two calls each."""
    load = Load(users=9000, questions_per_day=20, busiest_hour=0.2, calls=2, utilisation=0.5, spare=1)
    one = plan(Rate("card", 8, 4, 32), load, price=3)
    assert load.peak_answers_per_s == pytest.approx(20)
    assert one.machines == 5 + 1  # 20 / (8 × 0.5)
    assert one.users_per_machine == pytest.approx(1800)
    assert one.app_processes == 5 + 1  # 20 answers/s of 0.5 s: 10 at once, over 4 × 0.5
    assert one.machine_s == pytest.approx(250)
    assert one.cost == pytest.approx(6 * 24 * 3 / 180)  # 180,000 questions a day
    assert one.cost_floor == pytest.approx(250 / 3600 * 3)


LOADS = st.builds(
    Load,
    users=st.integers(1, 10**7),
    questions_per_day=st.floats(0.1, 200),
    busiest_hour=st.floats(1 / 24, 1),  # no hour is busier than the busiest
    calls=st.floats(1, 16),
    utilisation=st.floats(0.05, 1),
    spare=st.integers(0, 3),
)


@given(st.sampled_from(RATES), LOADS)
def test_the_machines_carry_the_peak_and_cost_no_less_than_busy_ones(rate: Rate, load: Load) -> None:
    one = plan(rate, load, price=1)
    working = one.machines - load.spare
    assert working * rate.answers_per_s * load.utilisation >= load.peak_answers_per_s * (1 - 1e-9)
    assert working * one.users_per_machine >= load.users * (1 - 1e-9)
    assert one.cost >= one.cost_floor * (1 - 1e-9)


def test_longer_answers_come_slower() -> None:
    assert CARD.at(64).answers_per_s == 50
    assert CARD.at(64).answer_s == 2 * CARD.answer_s


def test_one_app_process_works_on_so_many_questions() -> None:
    assert Settings().questions_at_once == APP_QUESTIONS


@pytest.mark.parametrize("rate", RATES, ids=lambda rate: f"{rate.name}-{rate.users}")
def test_every_rate_says_where_it_is_from(rate: Rate) -> None:
    assert rate.source


SHOWN = re.findall(r"```sh\npython deploy/capacity\.py ([^\n]*)\n```\n\n```text\n(.*?)```", DOCUMENT, re.DOTALL)


def test_the_document_shows_the_arithmetic() -> None:
    assert SHOWN


@pytest.mark.parametrize(("arguments", "output"), SHOWN, ids=[arguments for arguments, _ in SHOWN])
def test_the_document_shows_what_the_command_prints(arguments: str, output: str, capsys) -> None:
    assert main(shlex.split(arguments)) == 0
    assert capsys.readouterr().out == output


REFUSED = """--users 0, --questions nan, --busiest-hour 1.5, --utilisation 2, --spare -1, --price inf, --calls -1,
    --rate x, --rate x;1;1, --rate x;0;1;1, --rate x;nan;1;1, --rate x;1;1;0"""


@pytest.mark.parametrize("arguments", REFUSED.split(","))
def test_what_is_no_load_is_refused(arguments: str, capsys) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments.replace(";", ",").split())
    assert caught.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_a_rate_of_ones_own_takes_the_place_of_ours(capsys) -> None:
    main(["--rate", "내 GPU,150,64,40", "--price", "2"])
    out = capsys.readouterr().out
    assert "내 GPU · 64명 · 40토큰 | 150.0 |" in out
    assert not any(rate.name in out for rate in RATES)
