"""Factories of plastic and metal parts: lines, machines, products, a year of output, and its defects."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import day, distinct, near, weighted

LINES = (  # the last is being built: no machine stands there
    ("L1", "1라인", "창원공장"), ("L2", "2라인", "창원공장"), ("L3", "3라인", "창원공장"), ("L4", "4라인", "아산공장"),
    ("L5", "5라인", "아산공장"), ("L6", "6라인", "구미공장"), ("L7", "7라인", "구미공장"), ("L8", "8라인", "구미공장"),
)  # fmt: skip
PRODUCTS = (  # name, group, won, target in percent
    ("램프 하우징", "하우징", 8_400, 1.5), ("모터 하우징", "하우징", 12_000, 1.2),
    ("센서 하우징", "하우징", 5_600, 1.5),
    ("2핀 커넥터", "커넥터", 900, 0.8), ("6핀 커넥터", "커넥터", 2_100, 0.9), ("방수 커넥터", "커넥터", 4_700, 1.6),
    ("엔진 브래킷", "브래킷", 18_500, 2.0), ("시트 브래킷", "브래킷", 30_000, 1.8),
    ("배터리 브래킷", "브래킷", 34_200, 2.5),
    ("필터 커버", "커버", 3_300, 1.4), ("엔진 커버", "커버", 22_700, 2.2), ("센서 커버", "커버", 11_900, 1.7),
)  # fmt: skip
MACHINES = ("사출기", "프레스", "조립기", "검사기", "도장기")
MAKERS = {"DAON": 30, "SEJIN": 24, "MIRAETECH": 20, "한빛정밀": 26}
KINDS = {"치수불량": 30, "긁힘": 26, "기포": 18, "변색": 14, "파손": 12}
FIRST, LAST = dt.date(2025, 7, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    machines = _machines(random)
    products = _products(random)
    output = _output(random, products)
    return {
        "라인": [
            (code, name, plant, day(random, dt.date(2003, 1, 1), dt.date(2021, 12, 31)) if code != "L8" else LAST)
            for code, name, plant in LINES
        ],
        "설비": machines,
        "제품": products,
        "생산실적": output,
        "불량": _defects(random, output, machines, products),
    }


def _products(random: random.Random) -> list[tuple]:
    rows: list[tuple] = []
    for index, (name, group, price, target) in enumerate(PRODUCTS):
        asked = price in (12_000, 30_000, 11_900)
        cost = price if asked else near(random, price, price * 0.2, 500, 60_000, 100)
        goal = target if index in (0, 2) else round(target + random.choice((-0.2, -0.1, 0.0, 0.1, 0.3)), 2)
        rows.append((f"P{index + 11}", name, group, cost, goal))
    return rows


def _machines(random: random.Random) -> list[tuple]:
    rows: list[tuple] = []
    bought = distinct(random, 40, 0, 6_500)
    for code, _, _ in LINES[:-1]:
        for _ in range(random.randint(3, 5)):
            name = MACHINES[len(rows) % 5]
            date = dt.date(2007, 5, 2) + dt.timedelta(bought[len(rows)])
            number = 601 + len(rows)
            rows.append((number, f"{name} {len(rows) // 5 + 1}호", code, weighted(random, MAKERS), date))
    planted = {2: dt.date(2016, 6, 30), 3: dt.date(2016, 6, 29), 6: dt.date(2015, 12, 31), 8: dt.date(2016, 1, 1)}
    for index, date in planted.items():
        rows[index] = (*rows[index][:4], date)
    out = []
    ranks = {row[0]: rank for rank, row in enumerate(random.sample(rows, len(rows)))}
    for row in rows:  # no two stand in for each other, not even by way of a third
        free = [other for other in rows if ranks[other[0]] < ranks[row[0]]]
        alike = [other for other in free if other[1].split()[0] == row[1].split()[0]]
        beside = [other for other in free if other[2] == row[2]]
        choice = beside if random.random() < 0.5 and beside else alike
        out.append((*row, random.choice(choice)[0] if choice and random.random() < 0.75 else None))
    return out


def _output(random: random.Random, products: list[tuple]) -> list[tuple]:
    groups: dict[str, list[str]] = {}
    for product in products:
        groups.setdefault(product[2], []).append(product[0])
    whole = set(random.sample([code for code, _, _ in LINES[:-1]], random.choice((2, 3))))
    level = {code: random.randint(3_000, 5_600) for code, _, _ in LINES}
    night = {product[0]: random.choice((0.3, 0.5, 0.65)) for product in products}
    slots: dict[tuple[str, dt.date, str], list] = {}
    for code, _, _ in LINES[:-1]:
        names = list(groups) if code in whole else random.sample(list(groups), 3)
        known = [product for name in names for product in groups[name]]
        makes = [random.choice(groups[name]) for name in names] + random.sample(known, 2)
        for index in range(random.randint(48, 58)):
            product = makes[index] if index < len(names) else random.choice(makes)
            date = day(random, FIRST, LAST)
            if index % 4 == 0:
                date = day(random, dt.date(2026, 6, 1), LAST)
            shift = "야간" if random.random() < night[product] else "주간"
            slots[code, date, shift] = [product, near(random, level[code], 900, 1_200, 8_400, 10)]
            if random.random() < 0.25:
                other = "주간" if shift == "야간" else "야간"
                slots.setdefault((code, date, other), [product, near(random, level[code], 900, 1_200, 8_400, 10)])
    for date in (dt.date(2026, 6, 21), dt.date(2026, 6, 22), dt.date(2026, 6, 28), dt.date(2026, 6, 29)):
        slots[random.choice(("L1", "L4")), date, "주간"] = ["P12", near(random, 4_000, 800, 2_000, 6_000, 10)]
    slots["L4", dt.date(2026, 1, 27), "주간"] = ["P11", near(random, 4_000, 800, 2_000, 6_000, 10)]
    for date in (dt.date(2026, 6, 1), dt.date(2026, 6, 16), dt.date(2026, 5, 31)):
        slots["L1", date, "주간"] = ["P11", near(random, 4_000, 500, 2_000, 6_000, 10)]
        slots["L1", date, "야간"] = ["P11", near(random, 4_000, 500, 2_000, 6_000, 10)]
    for code, rest in zip(random.sample(("L2", "L3", "L5", "L6"), 2), (4_800, 4_801), strict=True):
        date = day(random, dt.date(2026, 1, 2), dt.date(2026, 5, 30))  # ten thousand on one day, and one more
        slots[code, date, "주간"], slots[code, date, "야간"] = ["P14", 5_200], ["P14", rest]
    for code, days in (("L2", 2), ("L3", 3), ("L5", 1), ("L7", 2)):
        for _ in range(days):  # and more than that
            date = day(random, FIRST, LAST)
            for shift in ("주간", "야간"):
                slots[code, date, shift] = ["P14", random.randrange(5_300, 6_900, 10)]
    for product in ("P11", "P13"):  # to have just the target's share of defects
        slots["L6" if product == "P11" else "L7", dt.date(2026, 6, 12), "주간"] = [product, 4_000]
    rows = sorted((*key, *value) for key, value in slots.items())
    rows.sort(key=lambda row: (row[1], row[0], row[2]))
    return [
        (30_001 + index, code, product, date, shift, count, random.choice((360, 420, 450, 480, 500)))
        for index, (code, date, shift, product, count) in enumerate(rows)
    ]


def _defects(random: random.Random, output: list[tuple], machines: list[tuple], products: list[tuple]) -> list[tuple]:
    here: dict[str, list[int]] = {}
    innocent = {machine[0] for machine in random.sample(machines, random.randint(3, 5))}
    for machine in machines:
        if machine[0] not in innocent:
            here.setdefault(machine[2], []).append(machine[0])
    goals = {product[0]: product[4] for product in products}
    rows: list[tuple] = []
    for row in output:
        exact = row[5] == 4_000 and row[3] == dt.date(2026, 6, 12)
        total = near(random, row[5] * goals[row[2]] / 115, row[5] * 0.006, 2, 400)
        parts = random.choice((0, 1, 1, 2, 2, 3)) if not exact else 2
        kinds: list[str] = []
        for index in range(parts):
            kind = weighted(random, {name: share for name, share in KINDS.items() if name not in kinds})
            kinds.append(kind)
            count = (35, 25)[index] if exact else max(1, total // parts)
            cause = random.choice(here[row[1]]) if row[1] in here and random.random() < 0.8 else None
            action = weighted(random, {"재작업": 46, "폐기": 30, "특채": 10, None: 14})
            rows.append((80_001 + len(rows), row[0], cause, kind, count, action))
    return rows
