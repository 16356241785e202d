"""An insurer: products, customers who refer each other, contracts with a holder and an insured, claims."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, people, weighted

# code, name, category, highest age, on sale, premium in 원, cover in 만 원, weight
PRODUCTS = (
    ("A101", "든든실손의료보험", "실손", 65, True, 32_000, (3000, 5000), 9),
    ("A102", "실속실손의료보험", "실손", 70, True, 21_000, (2000, 3000), 5),
    ("B201", "다이렉트암보험", "암", 65, True, 41_000, (3000, 5000, 10000), 6),
    ("B202", "평생안심암보험", "암", 60, False, 66_000, (5000, 10000), 4),
    ("C301", "아름드리종신보험", "종신", 60, True, 148_000, (10000, 20000, 30000), 4),
    ("C302", "유산플랜종신보험", "종신", 70, False, 215_000, (30000, 50000), 2),
    ("D401", "다이렉트자동차보험", "자동차", None, True, 58_000, (10000, 20000), 7),
    ("E501", "안심운전자보험", "운전자", 80, True, 15_000, (5000, 10000), 5),
    ("F601", "반짝치아보험", "치아", 65, True, 26_000, (500, 1000), 4),
    ("F602", "튼튼치아보험", "치아", 60, True, 23_000, (500, 800), 2),
    ("G701", "훨훨해외여행자보험", "여행자", None, True, 9_000, (5000, 10000), 3),
    ("G702", "골프여행안심보험", "여행자", 75, True, 12_000, (3000,), 0),
    ("A901", "구세대실손의료보험", "실손", 60, False, 45_000, (5000,), 0),
)
REASONS = {
    "실손": {"통원": 5, "입원": 3, "수술": 1},
    "암": {"진단": 3, "입원": 3, "수술": 2},
    "종신": {"입원": 2, "수술": 2, "진단": 1},
    "자동차": {"교통사고": 9, "통원": 1},
    "운전자": {"교통사고": 4, "입원": 2},
    "치아": {"통원": 4, "수술": 1},
    "여행자": {"휴대품손해": 4, "통원": 2},
}
AMOUNTS = {
    "통원": 90_000, "입원": 1_400_000, "수술": 3_200_000, "진단": 21_000_000, "교통사고": 2_300_000,
    "휴대품손해": 350_000,
}  # fmt: skip
REGIONS = {"서울": 28, "경기": 30, "인천": 9, "부산": 12, "대구": 8, "광주": 6, "강원": 4, "제주": 3}
FIRST, LAST = dt.date(2024, 7, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    customers = _customers(random)
    contracts = _contracts(random, customers)
    return {
        "products": [row[:5] for row in PRODUCTS],
        "customers": customers,
        "contracts": contracts,
        "claims": _claims(random, contracts),
    }


def _customers(random: random.Random) -> list[tuple]:
    rows: list[list] = []
    taken: set[str] = set()
    for index in range(120):
        gender = random.choice("MF")
        year = random.randint(1950, 2008)
        pools = {"M": YOUNG_MEN, "F": YOUNG_WOMEN} if year > 1993 else {"M": MEN, "F": WOMEN}
        (name,) = people(random, 1, pools[gender], taken=taken)
        born = day(random, dt.date(year, 1, 1), dt.date(year, 12, 31))
        referrer = random.choice(rows)[0] if rows and random.random() < 0.35 else None
        rows.append([index + 1, name, gender, born, weighted(random, REGIONS), referrer])
    for index in range(40, 46 + random.randint(0, 2)):  # somebody who has referred many
        rows[index][5] = 11
    for row in rows:
        if row[5] in (12, 13):
            row[5] = None
    for index in (*range(80, 85), *range(85, 89)):  # five referred, and four
        rows[index][5] = 12 if index < 85 else 13
    for one, other in ((20, 21), (30, 31), (50, 51)):
        rows[other][1] = rows[one][1]
        rows[one][3], rows[other][3] = dt.date(1979, 5, one % 28 + 1), dt.date(1984, 2, 20 + one % 7)
    rows[90][3], rows[91][3], rows[91][5] = dt.date(1975, 10, 3), dt.date(1977, 1, 8), 91
    for index in (61, 63, 65):
        rows[index][4] = "부산"
    rows[70][3], rows[71][3] = dt.date(1966, 6, 30), dt.date(1966, 7, 1)  # sixty on the last day of June, or not
    rows[2][4], rows[60][4], rows[60][5] = "제주", "제주", 3
    return [tuple(row) for row in rows]


def _contracts(random: random.Random, customers: list[tuple]) -> list[tuple]:
    by_code = {row[0]: row for row in PRODUCTS}
    rows: list[list] = []
    adults = [row[0] for row in customers if row[3].year <= 2004]
    holders = adults[:-14]  # the last ones hold nothing
    everybody = [row[0] for row in customers[:-8]]

    def add(holder: int, code: str, start: dt.date, *, insured: int | None = None, status: str | None = None) -> list:
        base, covers = by_code[code][5], by_code[code][6]
        if insured is None:
            insured = holder if random.random() < 0.72 or code == "D401" else random.choice(everybody)
        term = {"C": None, "D": 1, "G": 0}.get(code[0], random.choice((10, 20)))
        end = None
        if term is not None:
            end = (
                start.replace(year=start.year + term, day=min(start.day, 28)) if term else start + dt.timedelta(days=9)
            )
        if status is None:
            ended = end is not None and end <= LAST
            status = "만기" if ended else weighted(random, {"유지": 76, "해지": 16, "실효": 8})
        premium = round(base * random.uniform(0.7, 1.5) / 100) * 100 + 10 * (len(rows) % 10)
        channel = weighted(random, {"설계사": 48, "온라인": 30, "전화": 12, "은행": 10})
        rows.append([None, code, holder, insured, start, end, premium, random.choice(covers), channel, status])
        return rows[-1]

    weights = {row[0]: row[7] for row in PRODUCTS if row[7]}
    for _ in range(170):
        add(random.choice(holders), weighted(random, weights), day(random, dt.date(2018, 1, 2), dt.date(2026, 6, 25)))
    for start in (dt.date(2026, 1, 1), dt.date(2026, 3, 31), dt.date(2025, 12, 31), dt.date(2026, 4, 1)):
        add(random.choice(holders), random.choice(("A101", "B201")), start, status="유지")[8] = "온라인"
    for holder in random.sample(holders, 4):  # health and cancer, both kept
        add(holder, "A101", day(random, dt.date(2019, 1, 2), dt.date(2023, 12, 1)), status="유지")
        add(
            holder,
            "B201",
            day(random, dt.date(2019, 1, 2), dt.date(2023, 12, 1)),
            status=random.choice(("유지", "해지")),
        )
    whole = random.sample(holders[:25], 2)
    for holder in whole:  # four of a kind; in all seven kinds one
        for code in ("A102", "B202", "C301", "D401", "E501", "F601", "G701"):
            add(holder, code, day(random, dt.date(2019, 1, 2), dt.date(2026, 5, 1)))
    rows = [row for row in rows if row[2] not in (31, 32, 91, 92)]
    for holder, codes in (
        (31, ("A101", "C301", "D401", "F601")),
        (32, ("B201", "D401", "E501", "G701")),
    ):  # of one name
        for code in codes:
            add(holder, code, day(random, dt.date(2019, 1, 2), dt.date(2026, 5, 1)))
    for holder, premium in ((51, 405_000), (52, 389_000)):  # of one name, too
        add(holder, "C302", day(random, dt.date(2019, 1, 2), dt.date(2023, 5, 1)), status="유지")[6] = premium
    for holder in (91, 92):  # who pay the same
        add(holder, "F601", day(random, dt.date(2022, 1, 2), dt.date(2026, 5, 1)), status="유지")[6] = 27_500
    for holder in (21, 22):
        add(holder, "A101", day(random, dt.date(2019, 1, 2), dt.date(2024, 5, 1)), status="유지")
    for insured in (71, 72):
        add(
            random.choice(holders),
            "A102",
            day(random, dt.date(2020, 1, 2), dt.date(2024, 5, 1)),
            insured=insured,
            status="유지",
        )
    rows[20][6], rows[21][6] = 100_000, 100_000
    rows[30][6], rows[31][6] = 30_000, 50_000
    rows[20][9], rows[30][9], rows[31][9] = "유지", "유지", "유지"
    rows[40][7], rows[40][1], rows[40][9], rows[40][5] = 30000, "C302", "유지", None
    rows.sort(key=lambda row: (row[4], row[2], row[1]))
    return [(f"L{row[4]:%y%m}-{index:04}", *row[1:]) for index, row in enumerate(rows, start=1)]


def _claims(random: random.Random, contracts: list[tuple]) -> list[tuple]:
    category = {row[0]: row[2] for row in PRODUCTS}
    rows: list[list] = []
    able = [row for row in contracts if row[4] < dt.date(2026, 5, 1) and (row[5] is None or row[5] > FIRST)]
    able = [row for row in able if random.random() < 0.75]

    def add(contract: tuple, reason: str | None = None) -> list:
        until = min(LAST, contract[5] or LAST)
        happened = day(random, max(contract[4], FIRST), max(until, contract[4]))
        claimed = min(LAST, happened + dt.timedelta(days=random.choice((0, 1, 3, 5, 9, 14, 20, 30, 45, 75))))
        kind = reason or weighted(random, REASONS[category[contract[1]]])
        amount = max(20_000, round(AMOUNTS[kind] * random.lognormvariate(0, 0.5) / 1000) * 1000)
        result = weighted(random, {"지급": 60, "일부지급": 17, "거절": 13, "심사중": 10})
        if result == "심사중" and claimed < dt.date(2026, 3, 1):
            result = "지급"
        rows.append([contract[0], happened, claimed, kind, amount, result, None, None])
        return rows[-1]

    for _ in range(230):
        add(random.choice(able))
    busy = random.choice(able)
    for _ in range(6):
        add(busy)
    for _ in range(random.randint(2, 4)):  # in May, some still open
        row = add(random.choice(able))
        row[1], row[2], row[5] = dt.date(2026, 5, 4), day(random, dt.date(2026, 5, 6), dt.date(2026, 5, 31)), "심사중"
    for step, row in enumerate(random.sample(rows, 4)):  # three days, or thirty, to the day
        row[2] = row[1] + dt.timedelta(days=30 + step % 2)
    for row in random.sample(rows, 3):
        row[4] = 10_000_000
    twins = {row[0] for row in contracts if row[2] in (21, 22)}
    for row in rows:
        if row[0] in twins and row[5] == "거절":
            row[5] = "지급"
    for holder in (21, 22):  # of one name, refused once each
        add(next(row for row in contracts if row[2] == holder and row[1] == "A101"))[5] = "거절"
    for row in rows:
        if row[5] in ("지급", "일부지급"):
            share = 1.0 if row[5] == "지급" else random.choice((0.3, 0.5, 0.5, 0.6, 0.8))
            row[6] = round(row[4] * share / 10) * 10
            row[7] = row[2] + dt.timedelta(days=random.choice((1, 2, 3, 3, 4, 5, 8, 10, 11, 17)))
        elif row[5] == "거절":
            row[6] = 0
    rows.sort(key=lambda row: (row[2], row[0], row[4]))
    return [(80001 + index, *row) for index, row in enumerate(rows)]
