"""What the builders of the sample data share: draws that are the same on every machine, and CSV files.

Only `random.Random.random()` is drawn from, whose sequence Python guarantees, and no libm function is called.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import astuple, fields
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any

SURNAMES = "김김김김이이이박박최정강조윤장임한오서신권황안송홍유고문양손배백허남심노"
WOMEN = """서연 민서 지민 하은 지우 수빈 지윤 예은 채원 다은 가은 유진 민지 시은 수아 나은 연서 소윤 혜진 은정 미경 영숙
           정희 선영 은주 현정 보라 아름 지혜 수정 유나 하윤 다인 미선 경희 순자 옥순""".split()
MEN = """민준 지훈 현우 준서 우진 건우 예준 도윤 시우 민재 동현 승현 재윤 태현 성민 정우 상현 경수 영호 재석 동욱 진수
         성훈 기범 준호 광수 병철 종민 형준 세진 영식 상철 용준 인호""".split()


def whole(random: Random, low: int, high: int) -> int:
    """A whole number, both ends included."""
    return low + int(random.random() * (high - low + 1))


def one_of(random: Random, values: Sequence[Any]) -> Any:
    return values[int(random.random() * len(values))]


def weighted(random: Random, weights: Mapping[str, float]) -> str:
    """A key, with the probability its weight gives."""
    left = random.random() * sum(weights.values())
    for key, weight in weights.items():
        left -= weight
        if left < 0:
            return key
    return next(reversed(weights))


def chance(random: Random, share: float) -> bool:
    return random.random() < share


def day(random: Random, first: date, last: date) -> date:
    return first + timedelta(whole(random, 0, (last - first).days))


def moment(random: Random, on: date, opens: int = 8, closes: int = 22) -> datetime:
    """A minute of that day, between two full hours."""
    return datetime.combine(on, time(whole(random, opens, closes - 1), whole(random, 0, 59)))


def person(random: Random, gender: str) -> str:
    """A full name; `gender` is 남 or 여."""
    return one_of(random, SURNAMES) + one_of(random, WOMEN if gender == "여" else MEN)


def write(path: Path, rows: Sequence[Any], header: Sequence[str] = ()) -> None:
    """Dataclass rows as CSV: UTF-8, LF, a header (else the fields' names), an empty field for None."""
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(header or [field.name for field in fields(rows[0])])
        out.writerows([_text(value) for value in astuple(row)] for row in rows)


def _text(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat(sep=" ", timespec="minutes") if isinstance(value, datetime) else value
