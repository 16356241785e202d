"""How many machines so many people need, and what 1,000 questions cost, from measured rates.

    python deploy/capacity.py --users 500
    python deploy/capacity.py --users 500 --price 4 --cpu-price 0.1      with what one machine costs for one hour
    python deploy/capacity.py --rate "내 GPU,150,64,40"                    another measurement: name, answers/s,
                                                                          users at the same time, tokens an answer

    peak answers/s = users × questions a day × share of the busiest hour ÷ 3,600 × model calls a question
    machines       = ⌈peak ÷ (answers/s of one machine × utilisation)⌉ + spare
    cost of 1,000  = machines × 24 h × price ÷ questions a day × 1,000

A rate is what one machine answered in a closed loop: so many users, each asking again as soon as it has its answer.
What is asked of people (questions a day, the busiest hour) is an assumption; put your own in.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass, replace

APP_QUESTIONS = 4  # that one app process works on at the same time (app/config.py, questions_at_once)


@dataclass(frozen=True, slots=True)
class Rate:
    """What one machine was measured to do. `users` asked at the same time; `tokens` is the length of an answer."""

    name: str
    answers_per_s: float
    users: int
    tokens: int
    source: str = ""
    gpu: bool = True

    @property
    def answer_s(self) -> float:
        """Mean seconds to an answer at that load (Little's law: users = rate × time)."""
        return self.users / self.answers_per_s

    def at(self, tokens: int) -> Rate:
        """The rate for answers of another length, taking time to be proportional to it (the prompt is left out)."""
        return replace(self, answers_per_s=self.answers_per_s * self.tokens / tokens, tokens=tokens)


H200_15B = "H200 1장, vLLM 0.26.0, 한국어 질문 112개, 32토큰, prefix caching"
H100_6B = "H100 1장, vLLM 0.26.0, 임의의 가중치, 128토큰, model/LOG.md 2026-11-25"
RATES = (
    Rate("1.5B bf16 · H200", 171, 32, 32, H200_15B),
    Rate("1.5B bf16 · H200", 260, 112, 32, H200_15B),
    Rate("1.5B fp8 · H200", 320, 112, 32, H200_15B),
    Rate("6B bf16 · H100", 112 / 3.2, 32, 128, H100_6B),
    Rate("6B bf16 · H100", 112 / 1.5, 112, 128, H100_6B),
    Rate("6B fp8 · H100", 112 / 2.4, 32, 128, H100_6B),
    Rate("6B bf16 · H200", 112 / 0.8, 112, 128, "H200 1장, vLLM 0.26.0, 임의의 가중치, 128토큰"),
    Rate("내장 1.5B · CPU 코어 2개", 1 / 2.4, 1, 32, "조용한 컴퓨터, 질문 하나에 2.0~2.8초의 가운데", gpu=False),
)


@dataclass(frozen=True, slots=True)
class Load:
    """What people ask of it, and how much air is left."""

    users: int = 100
    questions_per_day: float = 20  # of one user
    busiest_hour: float = 0.2  # share of a day's questions that fall into it
    calls: float = 1.0  # model calls a question; asking again and votes make it more
    utilisation: float = 0.6  # of the measured rate, in the busiest hour: people do not ask evenly
    spare: int = 1  # machines that may fail or be updated in the busiest hour

    @property
    def questions(self) -> float:
        """Of all users, a day."""
        return self.users * self.questions_per_day

    @property
    def peak_answers_per_s(self) -> float:
        """Answers of the model in the busiest hour."""
        return self.questions * self.busiest_hour / 3600 * self.calls


@dataclass(frozen=True, slots=True)
class Plan:
    """What one rate means for one load. Costs are in the price's currency, for 1,000 questions."""

    rate: Rate
    machines: int  # spare ones included
    users_per_machine: float  # that one machine carries in the busiest hour
    app_processes: int
    machine_s: float  # of a machine that is never idle, for 1,000 questions
    cost: float  # all machines run day and night
    cost_floor: float  # machines that are never idle


def plan(rate: Rate, load: Load, price: float = 0.0) -> Plan:
    """The arithmetic. `price` is one machine's for one hour.

    >>> plan(Rate("card", answers_per_s=100, users=32, tokens=32), Load(users=9000)).machines
    2
    """
    peak, usable = load.peak_answers_per_s, rate.answers_per_s * load.utilisation
    machines = math.ceil(peak / usable) + load.spare
    machine_s = 1000 * load.calls / rate.answers_per_s
    return Plan(
        rate,
        machines,
        users_per_machine=usable / peak * load.users,
        app_processes=math.ceil(peak * rate.answer_s / (APP_QUESTIONS * load.utilisation)) + load.spare,
        machine_s=machine_s,
        cost=machines * 24 * price / load.questions * 1000,
        cost_floor=machine_s / 3600 * price,
    )


def table(plans: list[Plan]) -> str:
    """The plans as a Markdown table, with costs where there is a price."""
    titles = ["기계 하나가 잰 속도", "답/초", "답 하나(초)", "기계 수", "기계당 사람", "앱 수", "기계·초/1,000문"]
    titles += ["비용/1,000문", "하한"]
    lines = [f"| {' | '.join(titles)} |", f"|---|{'---:|' * (len(titles) - 1)}"]
    for one in plans:
        rate = one.rate
        cells = [f"{rate.name} · {rate.users}명 · {rate.tokens}토큰", f"{rate.answers_per_s:,.1f}"]
        cells += [f"{rate.answer_s:.2f}", f"{one.machines:,}", f"{one.users_per_machine:,.0f}"]
        cells += [f"{one.app_processes:,}", f"{one.machine_s:,.1f}"]
        cells += [f"{one.cost:,.3f}", f"{one.cost_floor:,.3f}"] if one.cost else ["-", "-"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _rate(text: str) -> Rate:
    """The value of --rate."""
    try:
        name, answers_per_s, users, tokens = text.split(",")
        rate = Rate(name.strip(), float(answers_per_s), int(users), int(tokens), "직접 준 값")
    except ValueError:
        raise argparse.ArgumentTypeError(f'"이름,답/초,동시에 묻는 사람,답의 토큰"이어야 합니다: {text!r}') from None
    if not (0 < rate.answers_per_s < math.inf and rate.users > 0 and rate.tokens > 0):
        raise argparse.ArgumentTypeError(f"0보다 큰 수여야 합니다: {text!r}")
    return rate


def main(argv: list[str] | None = None) -> int:
    """Print the arithmetic for one load. Returns 0; wrong usage exits with 2."""
    usual = Load()
    parser = argparse.ArgumentParser(
        prog="python deploy/capacity.py", description="사람 수에서 기계 수와 비용을 셈합니다."
    )
    option = parser.add_argument
    option("--users", type=int, default=usual.users, help="쓰는 사람 (%(default)s)")
    option("--questions", type=float, default=usual.questions_per_day, help="한 사람의 하루 질문 (가정: %(default)s)")
    option("--busiest-hour", type=float, default=usual.busiest_hour, help="가장 바쁜 시간의 몫 (가정: %(default)s)")
    option("--calls", type=float, default=usual.calls, help="질문 하나에 모델을 부르는 횟수 (%(default)s)")
    option("--utilisation", type=float, default=usual.utilisation, help="잰 속도 가운데 쓸 몫 (%(default)s)")
    option("--spare", type=int, default=usual.spare, help="꺼져도 되는 기계 (%(default)s)")
    option("--price", type=float, default=0.0, help="GPU 기계 하나의 시간당 값. 주면 비용도 셈합니다")
    option("--cpu-price", type=float, default=0.0, help="내장 엔진을 돌리는 기계 하나의 시간당 값")
    option("--tokens", type=int, default=0, help="답의 길이. 주면 잰 속도를 길이에 반비례하게 바꿉니다")
    option("--rate", type=_rate, action="append", help="이름,답/초,동시에 묻는 사람,답의 토큰 (여러 번 줄 수 있음)")
    args = parser.parse_args(argv)
    for name in ("users", "questions", "busiest_hour", "calls", "utilisation"):
        if not 0 < getattr(args, name) < math.inf:
            parser.error(f"--{name.replace('_', '-')}: 0보다 큰 수여야 합니다")
    if max(args.busiest_hour, args.utilisation) > 1:
        parser.error("--busiest-hour와 --utilisation은 1 이하여야 합니다")
    if not all(0 <= value < math.inf for value in (args.spare, args.price, args.cpu_price, args.tokens)):
        parser.error("--spare, --price, --cpu-price, --tokens는 0 이상이어야 합니다")
    load = Load(args.users, args.questions, args.busiest_hour, args.calls, args.utilisation, args.spare)
    rates = [rate.at(args.tokens) if args.tokens else rate for rate in args.rate or RATES]
    print(f"하루 질문 {load.questions:,.0f}개, 가장 바쁜 한 시간에 초당 답 {load.peak_answers_per_s:,.2f}개\n")
    print(table([plan(rate, load, args.price if rate.gpu else args.cpu_price) for rate in rates]), end="\n\n")
    for source in dict.fromkeys(f"- {rate.name}: {rate.source}" for rate in rates):
        print(source)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
