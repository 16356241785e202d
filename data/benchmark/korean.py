"""Pools and draws that the fill.py of several databases share. All people, shops and numbers are invented.

Every function draws from the `random.Random` it is given and from nothing else.
"""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")

# About the shares of the census of 2015, in percent.
SURNAMES = {
    "김": 21.5, "이": 14.7, "박": 8.4, "최": 4.7, "정": 4.3, "강": 2.4, "조": 2.1, "윤": 2.1, "장": 2.0, "임": 1.7,
    "한": 1.5, "오": 1.5, "서": 1.5, "신": 1.5, "권": 1.4, "황": 1.4, "안": 1.4, "송": 1.4, "전": 1.1, "홍": 1.1,
    "유": 1.1, "고": 0.9, "문": 0.9, "양": 0.9, "손": 0.9, "배": 0.8, "백": 0.8, "허": 0.7, "노": 0.6, "남": 0.6,
    "심": 0.5, "하": 0.5, "곽": 0.4, "성": 0.4, "차": 0.4, "주": 0.4, "우": 0.4, "구": 0.4, "민": 0.3, "남궁": 0.1,
}  # fmt: skip

# Given names by the decade of birth that they sound like.
YOUNG_MEN = """민준 지훈 현우 준서 우진 건우 예준 지후 서준 도윤 시우 승민 동현 은찬 민재 재윤 시후 도현 태윤 윤호
    하준 유찬 하진 주원 정우 은우 이안 로운 선우 연우""".split()
YOUNG_WOMEN = """서연 민서 지민 서현 윤서 예은 하은 지우 수빈 지윤 서윤 지원 은서 예린 채원 다은 가은 나은 유나 연서
    시은 수아 소윤 다인 하윤 아린 채은 유빈 이서 지안""".split()
MEN = """성민 영호 정훈 상우 재혁 동욱 태호 승현 준영 진수 병철 상훈 기현 대현 형준 민석 종민 경수 창민 영진 성호
    광수 재석 현석 용준 인성 철민 규현 원석 한솔""".split()
WOMEN = """미영 은정 지혜 수진 현정 혜진 유진 선영 은영 정은 미경 경희 소영 지영 보람 아름 혜원 나래 민정 연주 세영
    주희 정아 윤정 슬기 효진 은주 진희 명숙 순영""".split()

CITIES = {  # 시도: a few of its 시군구, as people say them
    "서울": "강남구 마포구 송파구 노원구 관악구 은평구 영등포구 성동구".split(),
    "부산": "해운대구 부산진구 사하구 동래구 수영구".split(),
    "대구": "수성구 달서구 북구 중구".split(),
    "인천": "연수구 부평구 남동구 서구".split(),
    "광주": "광산구 북구 서구".split(),
    "대전": "유성구 서구 중구".split(),
    "경기": "수원시 성남시 고양시 용인시 부천시 안산시 화성시 파주시".split(),
    "강원": "춘천시 원주시 강릉시 속초시".split(),
    "충북": "청주시 충주시 제천시".split(),
    "충남": "천안시 아산시 공주시".split(),
    "전북": "전주시 군산시 익산시".split(),
    "전남": "여수시 순천시 목포시".split(),
    "경북": "포항시 경주시 구미시 안동시".split(),
    "경남": "창원시 김해시 진주시 통영시".split(),
    "제주": "제주시 서귀포시".split(),
}


def weighted(random: random.Random, weights: Mapping[T, float]) -> T:
    """A key, with the probability that its weight gives."""
    return random.choices(list(weights), list(weights.values()))[0]


def person(random: random.Random, given: Sequence[str]) -> str:
    """A full name. Homonyms happen: draw again where a name has to be unique (`people`)."""
    return weighted(random, SURNAMES) + random.choice(given)


def people(random: random.Random, count: int, given: Sequence[str], *, taken: set[str] | None = None) -> list[str]:
    """So many different full names, none of them in `taken`, to which they are added."""
    taken = set() if taken is None else taken
    names: list[str] = []
    while len(names) < count:
        name = person(random, given)
        if name not in taken:
            taken.add(name)
            names.append(name)
    return names


def day(random: random.Random, first: dt.date, last: dt.date) -> dt.date:
    """A date between two, both included."""
    return first + dt.timedelta(days=random.randrange((last - first).days + 1))


def moment(random: random.Random, date: dt.date, first_hour: int = 9, last_hour: int = 21) -> dt.datetime:
    """A time on a date, to the minute."""
    return dt.datetime(date.year, date.month, date.day, random.randint(first_hour, last_hour), random.randrange(60))


def near(random: random.Random, mean: float, spread: float, low: float, high: float, step: int = 1) -> int:
    """A bell-shaped whole number in [low, high], in multiples of `step` (prices in hundreds of 원, say)."""
    value = round(random.gauss(mean, spread) / step) * step
    return int(min(high, max(low, value)))


def distinct(random: random.Random, count: int, low: int, high: int, step: int = 1) -> list[int]:
    """So many different multiples of `step` from [low, high], in random order: figures without ties."""
    return random.sample(range(low, high + 1, step), count)


def phone(random: random.Random) -> str:
    """A mobile number that is nobody's: none begins with 010-0."""
    return f"010-0{random.randrange(1000):03}-{random.randrange(10000):04}"
