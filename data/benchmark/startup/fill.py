"""Start-ups, those who invest in them, their rounds and yearly figures. All firms are invented."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import day, distinct, weighted

FIRST_HALF = (
    "모아 하루 가온 다온 온새 루미 별빛 이음 누리 바른 한결 단비 새싹 파도 노을 미르 도담 아라 두루 소담".split()
)
SECOND_HALF = {
    "fintech": ("페이", "캐피탈랩", "머니", "핀테크"),
    "bio": ("바이오", "메디", "바이오랩", "젠"),
    "ai": ("에이아이", "로보틱스", "데이터", "비전랩", "랩스"),
    "commerce": ("마켓", "스토어", "커머스"),
    "food": ("푸드", "키친", "팜"),
    "edu": ("에듀", "클래스", "러닝랩"),
}
INVESTORS = (
    ("한빛벤처스", "vc"), ("누리인베스트", "vc"), ("큰나무파트너스", "vc"), ("동해벤처투자", "vc"),
    ("청솔캐피탈", "vc"), ("새벽인베스트먼트", "vc"), ("첫걸음액셀러레이터", "ac"), ("씨앗랩", "ac"),
    ("이륙파트너스", "ac"), ("가람전자벤처스", "cvc"), ("다솜유통투자", "cvc"), ("한들금융벤처", "cvc"),
    ("김도훈", "angel"), ("이수정", "angel"), ("박민재", "angel"), ("먼바다캐피탈", "vc"),
    ("오솔길벤처스", "vc"),
)  # fmt: skip
STAGES = ("Seed", "A", "B", "C")
SIZES = {"Seed": (3, 15), "A": (20, 80), "B": (60, 200), "C": (150, 500)}  # in hundreds of millions of won
LAST = dt.date(2026, 6, 30)
EOK = 100_000_000


def fill(random: random.Random) -> dict[str, list[tuple]]:
    companies = _companies(random)
    investors = _investors(random)
    rounds = _rounds(random, companies)
    return {
        "companies": companies,
        "investors": investors,
        "rounds": rounds,
        "round_investors": _participations(random, companies, investors, rounds),
        "financials": _financials(random, companies),
    }


def _companies(random: random.Random) -> list[tuple]:
    taken: set[str] = set()
    rows: list[list] = []
    counts = iter(distinct(random, 100, 4, 320))
    while len(rows) < 66:
        sector = weighted(random, {"fintech": 18, "bio": 18, "ai": 26, "commerce": 16, "food": 12, "edu": 10})
        name = random.choice(FIRST_HALF) + random.choice(SECOND_HALF[sector])
        if name in taken:
            continue
        taken.add(name)
        city = weighted(random, {"서울": 50, "성남": 22, "대전": 12, "부산": 10, "제주": 6})
        founded = day(random, dt.date(2017, 1, 1), dt.date(2024, 12, 31))
        status = weighted(random, {"active": 76, "acquired": 8, "ipo": 5, "closed": 11})
        rows.append([101 + len(rows), name, sector, city, founded, next(counts), status])
    for index, (city, count) in enumerate((("성남", 50), ("성남", 49), ("서울", 50), ("성남", 88))):
        rows[index][3], rows[index][5] = city, count
    for index, founded in ((4, dt.date(2022, 1, 1)), (5, dt.date(2021, 12, 31)), (6, dt.date(2023, 4, 3))):
        rows[index][2], rows[index][4] = "bio", founded
        rows[index][1] = ("솔잎바이오", "단물메디", "온결젠")[index - 4]
    rows[7][6] = rows[8][6] = "closed"
    rows[8][3] = rows[9][3] = "제주"
    return [tuple(row) for row in rows]


def _investors(random: random.Random) -> list[tuple]:
    rows = []
    for index, (name, kind) in enumerate(INVESTORS, start=1):
        wide = {"vc": (1_500, 14_000), "ac": (100, 900), "cvc": (800, 9_000)}.get(kind)
        rows.append((index, name, kind, None if wide is None else random.randrange(*wide, 50)))
    order = random.sample([index for index, row in enumerate(rows) if row[2] == "vc"], 4)
    for index, aum in zip(order, (10_000, 9_950, 12_500, None), strict=True):
        rows[index] = (*rows[index][:3], aum)
    rows[9] = (*rows[9][:3], 11_000)  # a CVC as large
    return rows


def _rounds(random: random.Random, companies: list[tuple]) -> list[tuple]:
    rows: list[list] = []
    for index, company in enumerate(companies):
        if index >= 60:  # six have found nobody yet
            continue
        steps = weighted(random, {1: 25, 2: 34, 3: 26, 4: 15})
        start = random.choice((0, 0, 0, 0, 1))
        date = company[4] + dt.timedelta(random.randint(90, 700))
        value = 0
        for stage in STAGES[start : start + steps]:
            date = max(date, dt.date(2019, 1, 5))
            if date > LAST:
                break
            low, high = SIZES[stage]
            amount = random.randrange(low * 10, high * 10) * EOK // 10
            new = round(amount * random.uniform(4, 9) / EOK) * EOK
            value = (
                round(value * random.uniform(0.55, 0.95) / EOK) * EOK
                if random.random() < 0.13 and value
                else max(new, value + 5 * EOK)
            )
            rows.append([company[0], stage, date, None if random.random() < 0.1 else amount, value])
            date += dt.timedelta(random.randint(220, 640))
    # 30,000,000,000 won to the won, and a little less; a series B of just 10,000,000,000
    known = {row[0] for row in rows}
    spare = [company for company in companies[10:60] if company[0] in known]
    picked = random.sample(spare, 8)
    rows = [row for row in rows if row[0] not in {company[0] for company in picked}]
    for company, amounts in zip(
        picked,
        ((10, 90, 200), (10, 89, 200), (8, 40, 100), (5, 60, 101), (7, None), (12, 55), (9,), (6, 30)),
        strict=True,
    ):
        date = max(company[4] + dt.timedelta(120), dt.date(2019, 3, 4))
        value = 40 * EOK
        for stage, amount in zip(STAGES, amounts, strict=False):
            rows.append([company[0], stage, date, None if amount is None else amount * EOK, value])
            date += dt.timedelta(random.randint(200, 420))
            value = value * 2
    rows[-1][4] = rows[-2][4]  # the value stood still
    late = random.sample([company for company in companies[10:60] if company not in picked], 8)
    dates = [
        "2025-10-01",
        "2025-12-31",
        "2025-09-30",
        "2026-01-01",
        "2025-11-12",
        "2024-11-20",
        "2025-11-26",
        "2026-05-06",
    ]
    for company, text in zip(late, dates[: random.randint(6, 8)], strict=False):
        rows = [row for row in rows if row[0] != company[0]]
        rows.append([company[0], "Seed", dt.date.fromisoformat(text), random.randint(4, 15) * EOK, 60 * EOK])
    rows.sort(key=lambda row: (row[2], row[0]))
    rows = [row for row in rows if row[2] <= LAST]
    return [(index, *row) for index, row in enumerate(rows, start=1)]


def _participations(
    random: random.Random, companies: list[tuple], investors: list[tuple], rounds: list[tuple]
) -> list[tuple]:
    sectors = {company[0]: company[2] for company in companies}
    kinds = {investor[0]: investor[2] for investor in investors}
    liking = {
        1: 9,
        2: 8,
        3: 4,
        4: 4,
        5: 3,
        6: 3,
        7: 5,
        8: 5,
        9: 3,
        10: 3,
        11: 3,
        12: 3,
        13: 2,
        14: 2,
        15: 2,
    }  # 16, 17 none
    narrow = {5: "bio", 11: "commerce", 12: "fintech", 6: "ai"}  # invest in one sector only
    almost = {4: "edu", 2: "food"}  # in all but this
    pairs: dict[tuple[int, int], bool] = {}
    for number, company, stage, *_ in rounds:
        sector = sectors[company]
        able = {
            who: weight
            for who, weight in liking.items()
            if narrow.get(who, sector) == sector
            and almost.get(who) != sector
            and not (kinds[who] in ("ac", "angel") and stage in ("B", "C"))
        }
        chosen: list[int] = []
        for _ in range(random.choice((1, 2, 2, 3, 3, 4))):
            chosen.append(weighted(random, able))
        chosen = sorted(dict.fromkeys(chosen))
        lead = random.choice([who for who in chosen if kinds[who] != "angel"] or chosen)
        pairs |= {(number, who): who == lead for who in chosen}
    first: dict[str, int] = {}
    for number, company, *_ in rounds:
        first.setdefault(sectors[company], number)
    for number in first.values():  # one has invested in every sector
        pairs.setdefault((number, 3), False)
    return [(number, who, lead) for (number, who), lead in sorted(pairs.items())]


def _financials(random: random.Random, companies: list[tuple]) -> list[tuple]:
    rows: list[tuple] = []
    revenues = iter(distinct(random, 300, 120, 9_000))  # in millions, before growth
    for index, company in enumerate(companies):
        if index % 9 == 8:  # some show no figures
            continue
        revenue = next(revenues) * 1_000_000
        turning = random.random() < 0.2
        for fy in (2023, 2024, 2025):
            if company[4].year >= fy or (company[6] == "closed" and fy == 2025):
                continue
            income = round(revenue * random.uniform(-0.5, 0.18) / 100_000) * 100_000
            if turning and fy in (2024, 2025):
                income = abs(income) * (1 if fy == 2025 else -1)
            rows.append((company[0], fy, revenue, income))
            revenue = round(revenue * random.uniform(0.75, 1.95) / 100_000) * 100_000
    both = [
        company[0]
        for company in companies[10:]
        if {(company[0], 2024), (company[0], 2025)} <= {row[:2] for row in rows}
    ]
    picked = random.sample(both, 4)
    rows = [row for row in rows if row[0] not in picked or row[1] == 2023]
    for number, (old, new, loss, gain) in zip(
        picked,
        ((2_000, 3_000, -300, 50), (2_400, 3_599, -210, 0), (1_800, 2_700, 0, 120), (900, 1_380, -40, 70)),
        strict=True,
    ):
        rows += [(number, 2024, old * 1_000_000, loss * 1_000_000), (number, 2025, new * 1_000_000, gain * 1_000_000)]
    return sorted(rows)
