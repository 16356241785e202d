"""Flats in five districts of Seoul: invented complexes, their sales and their leases. Money in units of 10,000 won."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

from data.benchmark.korean import day, near, weighted

DISTRICTS = {  # quarters, price of a square metre
    "강남구": ("개포동 역삼동 대치동".split(), 2_500),
    "송파구": ("잠실동 가락동 문정동".split(), 1_950),
    "마포구": ("공덕동 아현동 상암동".split(), 1_500),
    "관악구": ("봉천동 신림동".split(), 1_000),
    "노원구": ("상계동 중계동 하계동".split(), 850),
}
NAMES = """한빛마을1단지 한빛마을3단지 푸른숲 더메아리 온누리타운 샛별마을 강변하늘채 은가람 두레마을 라온시티 미리내
    가온팰리스 해오름 솔뫼마을 너른들 다솜하이츠 늘봄 예그리나 청라온 나루터힐 초록빛 달무리 누리봄 한울타리
    새터마을 윤슬""".split()
SIZES = (39.6, 49.84, 59.4, 59.97, 74.52, 84.0, 84.97, 85.0, 101.8, 114.3)
START, END = dt.date(2024, 1, 2), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    complexes = _complexes(random)
    return {
        "단지": complexes,
        "매매": _sales(random, complexes),
        "전월세": _leases(random, complexes),
    }


def _complexes(random: random.Random) -> list[tuple]:
    names = random.sample(NAMES, len(NAMES))
    same, *twins = random.sample([name for name in NAMES if not name.startswith("한빛")], 4)
    places = list(DISTRICTS) * 6
    rows: list[list] = []
    for index, district in enumerate(places[: len(names)]):
        kind = weighted(random, {"아파트": 70, "오피스텔": 30})
        built = dt.date(random.choice((*range(1986, 2024), *range(1990, 2005))), random.randint(1, 12), 1)
        homes = near(random, 700, 600, 60, 3_200)
        rows.append(
            [
                101 + index,
                names[index],
                district,
                random.choice(DISTRICTS[district][0]),
                kind,
                built,
                homes,
                near(random, 650, 350, 80, 1_800, 10),
            ]
        )
    district = next(row[2] for row in rows if row[1] == same)  # the same name twice in one district
    rows.append([101 + len(rows), same, district, "신축동", "아파트", dt.date(2019, 3, 1), 240, 300])
    for name, kind in zip(twins, ("아파트", "오피스텔", "아파트"), strict=True):  # the same name in another district
        other = next(row for row in rows if row[1] == name)
        district = random.choice([place for place in DISTRICTS if place != other[2]])
        rows.append(
            [
                101 + len(rows),
                name,
                district,
                random.choice(DISTRICTS[district][0]),
                kind,
                dt.date(2012, 5, 1),
                812,
                420,
            ]
        )
    picked = random.sample(range(len(rows)), 10)
    for index, (homes, metres) in zip(
        picked, ((1000, 500), (999, 480), (1450, 510), (None, 350), (1820, None)), strict=False
    ):
        rows[index][6], rows[index][7] = homes, metres
    for index in random.sample(range(len(rows)), random.choice((1, 2, 3, 5))):
        rows[index][7] = None
    rows[picked[0]][7], rows[picked[4]][7] = 500, None
    for index, built in zip(picked[6:9], (dt.date(1996, 7, 1), dt.date(1996, 6, 1), dt.date(1991, 2, 1)), strict=True):
        rows[index][4], rows[index][5] = "아파트", built
    rows[picked[9]][2:5] = ["강남구", "역삼동", "오피스텔"]
    return [tuple(row) for row in rows]


def _price(random: random.Random, district: str, size: float, used: set[int]) -> int:
    price = near(random, DISTRICTS[district][1] * size, DISTRICTS[district][1] * size * 0.13, 9_000, 400_000, 500)
    while price in used:  # no two sales cost the same
        price += 500
    used.add(price)
    return price


def _sales(random: random.Random, complexes: list[tuple]) -> list[tuple]:
    used: set[int] = set()
    sizes = {row[0]: random.sample(SIZES, random.choice((1, 2, 2, 3))) for row in complexes}
    weights = {row: random.choice((1, 2, 4)) for row in complexes[:-2]}  # nothing is sold in the last two
    busy = dict(zip(DISTRICTS, random.sample((5, 8, 11, 15, 20), 5), strict=True))
    days: set[tuple[int, float, dt.date]] = set()
    rows: list[list] = []
    for _ in range(330):
        place = weighted(random, {row: weight * busy[row[2]] for row, weight in weights.items()})
        size, date = random.choice(sizes[place[0]]), day(random, START, END)
        if (place[0], size, date) in days:
            continue
        days.add((place[0], size, date))
        kind = weighted(random, {"중개거래": 88, "직거래": 12})
        ended = date + dt.timedelta(random.randint(5, 60)) if random.random() < 0.08 else None
        rows.append([place[0], date, size, random.randint(1, 24), _price(random, place[2], size, used), kind, ended])
    here = {row[0]: row[2] for row in complexes}
    gangnam = [row for row in complexes[:-2] if row[2] == "강남구"]
    middle = [row for row in complexes[:-2] if row[2] in ("마포구", "송파구")]
    flat, wide = random.choice(middle)[0], random.choice(gangnam)[0]
    for number, date, price, ended in (
        (flat, dt.date(2026, 2, 3), 100_000, None), (flat, dt.date(2026, 3, 9), 100_000, None),  # the same price again
        (flat, dt.date(2026, 4, 20), 130_000, None), (flat, dt.date(2025, 1, 14), 171_500, dt.date(2025, 2, 1)),
        (wide, dt.date(2025, 5, 6), 180_250, None), (wide, dt.date(2025, 9, 8), 211_750, None),
        (wide, dt.date(2026, 5, 6), 352_250, dt.date(2026, 5, 30)), (wide, dt.date(2026, 5, 18), 209_250, None),
    ):  # fmt: skip
        rows.append([number, date, 76.79, random.randint(3, 12), price, "중개거래", ended])
    named = next(row[0] for row in complexes if row[1] == "한빛마을3단지")
    for date in (dt.date(2024, 8, 2), dt.date(2025, 3, 14), dt.date(2026, 1, 22)):
        rows.append(
            [named, date, 59.4, random.randint(2, 15), _price(random, here[named], 59.4, used), "중개거래", None]
        )
    rows[-2][6] = dt.date(2025, 4, 1)
    counts = Counter(row[1] for row in complexes)
    pair = [row[0] for row in complexes if counts[row[1]] > 1 and row[3] == "신축동"]
    name = next(row[1] for row in complexes if row[0] == pair[0])
    pair += [row[0] for row in complexes if row[1] == name and row[0] not in pair]
    for number, price in zip(pair, (152_750, 190_750), strict=True):
        rows.append([number, dt.date(2025, 11, 3), 76.79, 8, price, "중개거래", None])
    tops = [row for row in rows if row[2] != 76.79][:2]
    for row in tops:
        row[3] = 27
    _part(rows, here)
    _raise(rows, here)
    rows.sort(key=lambda row: (row[1], row[0], row[2]))
    return [(500_001 + index, *row) for index, row in enumerate(rows)]


def _part(rows: list[list], here: dict[int, str]) -> None:
    """Take away sales of 2025 until the third busiest district leads the fourth."""
    while True:
        ranked = Counter(here[row[0]] for row in rows if row[1].year == 2025 and row[6] is None).most_common()
        if ranked[2][1] > ranked[3][1]:
            return
        rows.remove(next(row for row in rows if here[row[0]] == ranked[3][0] and row[1].year == 2025 and row[2] < 76))


def _raise(rows: list[list], here: dict[int, str]) -> None:
    """Let the district with most sales in the second quarter of 2026 have fewer in the first."""

    def quarter(row: list) -> int:
        return (row[1].month + 2) // 3 if row[1].year == 2026 else 0

    district, most = Counter(here[row[0]] for row in rows if quarter(row) == 2).most_common(1)[0]
    before = [row for row in rows if quarter(row) == 1 and here[row[0]] == district]
    loose = [row for row in before if row[2] != 76.79 and row[3] != 27]
    for row in loose[: max(0, len(before) - most + 1)]:
        rows.remove(row)


def _leases(random: random.Random, complexes: list[tuple]) -> list[tuple]:
    monthly = {row[0] for row in random.sample(complexes, 5)}  # no full-deposit lease there
    rows: list[list] = []
    for _ in range(360):
        place = random.choice(complexes[:-1])
        size, date = random.choice(SIZES[:7]), day(random, START, END)
        worth = DISTRICTS[place[2]][1] * size
        floor = random.choice((-1, *range(1, 22)))
        term = weighted(random, {"신규": 55, "갱신": 33, None: 12})
        if place[0] not in monthly and random.random() < 0.55:
            rows.append(
                [place[0], date, size, floor, near(random, worth * 0.62, worth * 0.1, 5_000, 150_000, 500), 0, term]
            )
        else:
            rent = near(random, worth / 900, 25, 25, 330, 5)
            rows.append([place[0], date, size, floor, near(random, 5_000, 4_500, 500, 60_000, 500), rent, term])
    mapo = [row[0] for row in complexes if row[2] == "마포구" and row[0] not in monthly]
    for deposit, rent in ((30_000, 0), (30_500, 0), (27_000, 0), (21_500, 0), (3_000, 60)):
        rows.append([random.choice(mapo), day(random, START, END), 39.6, 4, deposit, rent, "신규"])
    place = random.choice(complexes)[0]
    for floor, deposit, rent in ((-1, 500, 50), (-1, 1_000, 45), (-1, 1_000, 55), (1, 500, 40), (-1, 9_000, 0)):
        rows.append([place if rent else random.choice(mapo), day(random, START, END), 39.6, floor, deposit, rent, None])
    for deposit, rent in ((2_000, 100), (50_000, 15), (49_500, 95), (51_000, 30)):
        rows.append([place, day(random, START, END), 59.97, 9, deposit, rent, "갱신"])
    rows.sort(key=lambda row: (row[1], row[0], row[4]))
    return [(800_001 + index, *row) for index, row in enumerate(rows)]
