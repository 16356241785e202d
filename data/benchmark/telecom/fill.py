"""A mobile operator: plans, subscribers in family groups, what they use each month, and changes of plan."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, near, people, weighted

# code, name, network, fee, data in GB, who may have it, weight
PLANS = (
    ("P01", "5G 프리미엄", "5G", 89_000, None, None, 6),
    ("P02", "5G 스탠다드", "5G", 75_000, 150, None, 7),
    ("P03", "5G 라이트", "5G", 55_000, 30, None, 8),
    ("P04", "5G 청춘", "5G", 55_000, 40, None, 5),
    ("P05", "5G 시니어", "5G", 45_000, 10, "시니어", 0),
    ("P06", "5G 틴", "5G", 47_000, 12, "청소년", 0),
    ("P07", "다이렉트 5G 36", "5G", 36_000, 20, None, 4),
    ("P08", "LTE 데이터무한", "LTE", 65_000, None, None, 5),
    ("P09", "LTE 베이직", "LTE", 43_000, 6, None, 6),
    ("P10", "LTE 틴즈", "LTE", 32_000, 3, "청소년", 0),
    ("P11", "LTE 시니어 안심", "LTE", 28_000, 2, "시니어", 0),
    ("P12", "LTE 다이렉트 22", "LTE", 22_000, 7, None, 5),
    ("P13", "LTE 로밍플러스", "LTE", 69_000, 50, None, 0),
    ("P14", "5G 키즈", "5G", 25_000, 4, "청소년", 0),
)
DEVICES = {
    "iPhone 16": 14, "iPhone 15": 10, "iPhone SE": 5, "Galaxy S25": 16, "Galaxy S24": 10, "Galaxy A36": 8,
    "Galaxy Z Flip6": 7, "Xiaomi 15": 3, None: 5,
}  # fmt: skip
REGIONS = {"서울": 27, "경기": 31, "부산": 13, "인천": 10, "대전": 8, "전북": 6, "제주": 5}
MONTHS = [dt.date(2025, 12, 1), *(dt.date(2026, month, 1) for month in range(1, 7))]
MAY, JUNE, TODAY = MONTHS[5], MONTHS[6], dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    plans = _plans(random)
    subscribers = _subscribers(random)
    changes = _changes(random, subscribers)
    return {
        "plans": plans,
        "subscribers": [tuple(row) for row in subscribers],
        "usage_monthly": _usage(random, subscribers, plans),
        "plan_changes": changes,
    }


def _plans(random: random.Random) -> list[tuple]:
    rows = []
    rise = random.choice((0, 1000, 2000))
    for code, name, network, fee, data, target, _ in PLANS:
        more = rise if code in ("P03", "P04") else random.choice((0, 500, 1000, 1500))
        unlimited = data is None or (code in ("P02", "P13") and random.random() < 0.5)
        rows.append((code, name, network, fee + more, None if unlimited else data, target))
    return rows


def _subscribers(random: random.Random) -> list[list]:
    weights = {row[0]: row[6] for row in PLANS if row[6]}
    rows: list[list] = []
    taken: set[str] = set()
    for index in range(112):
        year = random.choice((*range(1948, 2013), *range(1975, 2004)))
        pools = (YOUNG_MEN, YOUNG_WOMEN) if year > 1994 else (MEN, WOMEN)
        (name,) = people(random, 1, random.choice(pools), taken=taken)
        plan = weighted(random, weights)
        if year >= 2008:
            plan = random.choice(("P06", "P10"))
        elif year <= 1958:
            plan = random.choice(("P05", "P11", plan))
        joined = day(random, dt.date(max(2016, year + 12), 1, 2), dt.date(2026, 6, 20))
        kind = weighted(random, {"신규": 45, "번호이동": 42, "명의변경": 13})
        device = weighted(random, DEVICES)
        born = day(random, dt.date(year, 1, 1), dt.date(year, 12, 31))
        rows.append([7001 + index, name, born, weighted(random, REGIONS), plan, device, kind, joined, None, None])
    for index in range(60, 66):  # somebody joins in every month
        rows[index][7] = day(random, MONTHS[index - 59], MONTHS[index - 59].replace(day=28))
    for index in (3, 4, 20, 21, 22):
        rows[index][7] = day(random, dt.date(2018, 1, 2), dt.date(2023, 12, 1))
    rows[4][1], rows[21][1], rows[81][1] = rows[3][1], rows[20][1], rows[80][1]  # homonyms
    rows[30][2], rows[30][4] = dt.date(2007, 6, 30), "P06"  # nineteen on the last day of June, or not
    rows[31][2], rows[31][4] = dt.date(2007, 7, 1), "P10"
    rows[32][2], rows[32][4] = dt.date(2006, random.randint(1, 12), 9), "P06"
    rows[33][2], rows[33][4], rows[33][8] = dt.date(2005, random.randint(1, 12), 4), "P10", dt.date(2026, 2, 17)
    for index in (30, 31, 32, 33):
        rows[index][1] = people(random, 1, YOUNG_MEN, taken=taken)[0]
        rows[index][7] = day(random, dt.date(2021, 1, 2), dt.date(2024, 5, 1))
    for head, sizes in ((0, 4), (1, 3), (2, random.choice((3, 5))), (3, 2), (4, 2), (5, 1), (6, 2)):
        free = [row for row in rows[35:60] + rows[66:100] if row[9] is None]
        rows[head][2], rows[head][4] = rows[head][2].replace(year=1961 + 3 * head, day=9), weighted(random, weights)
        for row in random.sample(free, sizes):
            row[9] = rows[head][0]
    same = [row for row in rows if row[9] is not None]
    heads = {row[0]: row for row in rows}
    for row in random.sample(same, 4):
        row[4] = heads[row[9]][4]  # the head's own plan
    for row in random.sample(rows[8:20] + rows[35:110], random.randint(15, 20)):
        if row[7] < dt.date(2025, 11, 1):
            row[8] = day(random, max(row[7] + dt.timedelta(days=90), dt.date(2024, 6, 1)), TODAY)
    gone = (dt.date(2026, 1, 1), dt.date(2025, 12, 31), dt.date(2026, 5, 20))
    for row, left in zip((rows[10], rows[11], rows[12]), gone, strict=True):
        row[7], row[8] = min(row[7], dt.date(2024, 3, 4)), left
    for row, left in ((rows[18], dt.date(2025, 1, 1)), (rows[19], dt.date(2026, 1, 1))):
        row[7], row[8], row[3] = min(row[7], dt.date(2024, 2, 1)), left, rows[10][3]
    rows[13][5], rows[13][8] = None, None
    return rows


def _changes(random: random.Random, subscribers: list[list]) -> list[tuple]:
    rows: list[tuple] = []
    codes = [row[0] for row in PLANS if row[6]]
    twins = {subscribers[20][0], subscribers[21][0]}
    often = {row[0] for row in subscribers[14:18]}

    def add(person: list, dates: list[dt.date], start: str | None = None) -> None:
        """A chain of changes whose last leads to the present plan."""
        plan = person[4]
        for date in sorted(dates, reverse=True):
            before = start if start and date == min(dates) else None
            before = before or random.choice([code for code in codes if code != plan])
            rows.append((person[0], date, before, plan, weighted(random, {"앱": 60, "대리점": 22, "고객센터": 18})))
            plan = before

    for row in subscribers[14:18]:
        row[7], row[8] = min(row[7], dt.date(2023, 2, 1)), None
    for row in subscribers:
        first, last = max(row[7] + dt.timedelta(days=20), dt.date(2024, 1, 2)), row[8] or TODAY
        if row[0] in twins | often or first >= last or random.random() < 0.45:
            continue
        add(row, [day(random, first, last) for _ in range(random.choice((1, 1, 1, 2, 3)))])
    for index in (20, 21):
        add(subscribers[index], [day(random, dt.date(2026, 1, 3), dt.date(2026, 6, 20))])
    start = day(random, dt.date(2026, 1, 5), dt.date(2026, 3, 10))
    add(subscribers[14], [start, start + dt.timedelta(days=29)])
    add(subscribers[15], [start, start + dt.timedelta(days=30)])
    add(subscribers[16], [dt.date(2025, 12, 31), dt.date(2026, 2, 3)])
    add(subscribers[17], [dt.date(2026, 1, 1), dt.date(2026, 6, 30)])
    hasty = subscribers[26]
    hasty[7], hasty[8] = min(hasty[7], dt.date(2023, 8, 1)), None
    rows[:] = [row for row in rows if row[0] != hasty[0]]
    add(hasty, [start, start + dt.timedelta(days=8), start + dt.timedelta(days=20)])
    subscribers[22][4], subscribers[22][8] = "P04", None
    rows[:] = [row for row in rows if row[0] != subscribers[22][0]]
    add(subscribers[22], [dt.date(2025, 5, 9)], "P03")  # at the same fee
    for index, (before, plan) in ((23, ("P02", "P08")), (24, ("P01", "P12")), (25, ("P08", "P02"))):
        person = subscribers[index]
        rows[:] = [row for row in rows if row[0] != person[0]]
        person[4], person[7], person[8] = plan, min(person[7], dt.date(2023, 5, 6)), None
        person[2] = dt.date(1985, 3, index)
        add(person, [day(random, dt.date(2024, 2, 1), TODAY)], before)
    rows.sort(key=lambda row: (row[1], row[0]))
    return [(3001 + index, *row) for index, row in enumerate(rows)]


def _usage(random: random.Random, subscribers: list[list], plans: list[tuple]) -> list[tuple]:
    limit = {row[0]: row[4] for row in plans}
    cells: dict[tuple[int, dt.date], list] = {}
    for row in subscribers:
        allowance = limit[row[4]] or 60
        heavy = random.choice((0.3, 0.5, 0.7, 0.8, 0.9, 1.05))
        talk = random.choice((20, 60, 110, 190, 280))
        for month in MONTHS:
            if month < row[7].replace(day=1) or (row[8] and month > row[8]):
                continue
            data = max(100, round(allowance * 1024 * heavy * random.uniform(0.6, 1.35)))
            roaming = random.randrange(3_300, 79_000, 1_100) if random.random() < 0.07 else None
            texts = random.choice((0, 0, 0, 2, 5, 9, 20, 41))
            cells[row[0], month] = [data, near(random, talk, talk / 3, 0, 900), texts, roaming]
    here = [row[0] for row in subscribers if row[7] < MONTHS[0] and not row[8]]
    random.shuffle(here)
    for number, data in zip(here[:4], (50 * 1024, 50 * 1024 + 1, 71_680, 83_011), strict=True):
        cells[number, JUNE][0] = data
    for number, minutes in zip(here[4:7], (300, 299, 412), strict=True):
        cells[number, JUNE][1] = minutes
    for number, before, after in zip(here[7:11], (4_000, 4_100, 3_300, 900), (8_000, 8_199, 9_400, 2_100), strict=True):
        cells[number, MAY][0], cells[number, JUNE][0] = before, after
    for number in here[11:15]:  # ten gigabytes or more in each month of 2026
        for month in MONTHS[1:]:
            cells[number, month][0] = random.randrange(10_300, 40_000)
    cells[here[11], MONTHS[3]][0] = 10_240
    cells[here[12], MONTHS[3]][0] = 10_239
    cells[here[13], MONTHS[4]][0], cells[here[13], MONTHS[0]][0] = 9_000, 22_000
    for number in here[15:19]:
        cells[number, MAY][3], cells[number, JUNE][3] = 12_100, None
    cells[here[19], MAY][3], cells[here[19], JUNE][3] = 8_800, 15_400
    limited = [row for row in subscribers if row[0] in here[20:] and limit[row[4]]]
    for row, more in zip(limited[:3], (0, 1, 2_300), strict=True):
        cells[row[0], JUNE][0] = limit[row[4]] * 1024 + more
    cells[here[-1], JUNE][1:3] = [0, 0]
    cells[here[-2], JUNE][1:3] = [0, 12]
    return [(number, month, *cell) for (number, month), cell in cells.items()]
