"""A logistics firm: warehouses, items, stocks, drivers and fourteen months of shipments."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import CITIES, MEN, WOMEN, day, distinct, moment, near, people, weighted

# name, region; the last has just been opened and holds nothing
SITES = (
    ("이천센터", "경기"), ("용인센터", "경기"), ("인천항센터", "인천"), ("부산신항센터", "부산"), ("칠곡센터", "경북"),
    ("청주센터", "충북"), ("광주첨단센터", "광주"), ("제주센터", "제주"), ("화성센터", "경기"),
)  # fmt: skip
# name, category, fragile, about how many grams, about how many won
GOODS = (
    ("햇반 12입", "식품", False, 2_600, 13_000), ("생수 2L 6병", "식품", False, 12_400, 4_000),
    ("참기름 선물세트", "식품", True, 1_900, 32_000), ("냉동만두 5봉", "식품", False, 5_200, 24_000),
    ("사과 10kg", "식품", False, 10_000, 38_000), ("강화유리컵", "생활용품", True, 900, 9_000),
    ("강화유리컵 받침", "생활용품", False, 300, 4_500), ("두루마리 휴지 30롤", "생활용품", False, 5_600, 19_000),
    ("세탁 세제 3L", "생활용품", False, 3_300, 11_000), ("도자기 접시 세트", "생활용품", True, 4_100, 45_000),
    ("전자레인지", "가전", True, 12_800, 98_000), ("공기청정기", "가전", False, 9_400, 210_000),
    ("32인치 모니터", "가전", True, 7_700, 255_000), ("선풍기", "가전", False, 4_800, 47_000),
    ("전신 거울", "가구", True, 9_800, 61_000), ("책상", "가구", False, 23_500, 120_000),
    ("접이식 의자", "가구", False, 5_100, 22_000), ("5단 책장", "가구", False, 18_300, 79_000),
    ("겨울 패딩", "의류", False, 1_200, 88_000), ("등산화", "의류", False, 1_400, 76_000),
    ("면 티셔츠", "의류", False, 250, 9_900), ("아령 4kg", "운동기구", False, 4_000, 18_000),
    ("요가 매트 세트", "운동기구", False, 6_000, 27_000),
)  # fmt: skip
FIXED = {"사과 10kg", "아령 4kg", "요가 매트 세트"}  # weights that questions have on their boundary
REGIONS = {"서울": 26, "경기": 24, "부산": 14, "인천": 8, "대구": 6, "대전": 5, "광주": 5, "경북": 5, "제주": 7}
FIRST, LAST = dt.date(2025, 5, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    warehouses = _warehouses(random)
    items = _items(random)
    drivers = _drivers(random)
    shipments = _shipments(random, drivers)
    return {
        "warehouses": warehouses,
        "items": items,
        "stocks": _stocks(random, items),
        "drivers": drivers,
        "shipments": shipments,
        "ship_lines": _lines(random, items, shipments),
    }


def _warehouses(random: random.Random) -> list[tuple]:
    areas = distinct(random, len(SITES), 1_500, 9_800, 10)
    areas[3], areas[7] = 3_300, 3_295  # a thousand pyeong, and hardly less
    cold = {0, *random.sample(range(1, len(SITES)), random.choice((3, 4)))}
    rows = []
    for index, (name, region) in enumerate(SITES):
        opened = day(random, dt.date(2008, 3, 1), dt.date(2024, 12, 31)) if index < 8 else dt.date(2026, 6, 29)
        rows.append((index + 1, name, region, areas[index], index in cold, opened))
    return rows


def _items(random: random.Random) -> list[tuple]:
    rows: list[tuple] = []
    used: set[int] = set()
    for index, (name, category, fragile, grams, cost) in enumerate(GOODS):
        weight = grams
        while name not in FIXED and (weight in used or weight == grams):
            weight = near(random, grams, grams * 0.12, 150, 40_000, 10)
        used.add(weight)
        price = near(random, cost, cost * 0.15, 3_000, 400_000, 100)
        rows.append((f"P{index + 101}", name, category, weight, price, fragile))
    return rows


def _stocks(random: random.Random, items: list[tuple]) -> list[tuple]:
    groups: dict[str, list[tuple]] = {}
    for item in items:
        groups.setdefault(item[2], []).append(item)
    whole = random.sample(range(1, 9), 3)  # hold something of every category; the third has none left of one
    rows: list[tuple] = []
    for warehouse in range(1, 9):
        missing = random.choice(list(groups))
        held = []
        for category, members in groups.items():
            count = random.randint(1, len(members))
            held += random.sample(members, 0 if category == missing and warehouse not in whole else count)
        worths: set[int] = set()
        for item in held:
            safety = random.choice((20, 30, 40, 50, 80))
            quantity = random.choice((0, safety, safety - 7, *[random.randint(5, 260) for _ in range(9)]))
            if warehouse in whole[:2]:
                quantity = max(quantity, 3)
            if warehouse == whole[2]:
                quantity = 0 if item[2] == "의류" else quantity + 1
            while quantity * item[4] in worths and quantity:
                quantity += 1
            worths.add(quantity * item[4])
            rows.append((warehouse, item[0], quantity, safety))
    return rows


def _drivers(random: random.Random) -> list[tuple]:
    names = people(random, 20, MEN * 5 + WOMEN)
    names[9] = names[4]  # two of one name
    hired = [dt.date(2015, 3, 2) + dt.timedelta(days) for days in sorted(distinct(random, 20, 0, 4_000))]
    rows: list[tuple] = []
    for index, name in enumerate(names):
        mentor = 3001 + random.randrange(index) if index > 2 and random.random() < 0.75 else None
        truck = "5톤" if index in (0, 5) else weighted(random, {"1톤": 6, "2.5톤": 3, "5톤": 1})
        rows.append((3001 + index, name, 1 + (index % 8 if index < 8 else random.randrange(8)), truck, hired[index]))
        rows[-1] = (*rows[-1], mentor)
    return rows


def _shipments(random: random.Random, drivers: list[tuple]) -> list[tuple]:
    counts = distinct(random, 17, 6, 27)
    jobs = dict(zip([driver[0] for driver in drivers], [0, *counts, 0, 0], strict=True))  # three have no delivery yet
    jobs[3005], jobs[3010], jobs[random.choice((3003, 3007, 3012))] = 19, 18, 30  # homonyms; the best alone
    rows: list[list] = []
    for driver, count in jobs.items():
        for _ in range(count):
            ordered = moment(random, day(random, FIRST, LAST - dt.timedelta(6)), 0, 23)
            hours = random.choice((20, 26, 31, 43, 48, 52, 66, 80))
            delivered = ordered + dt.timedelta(hours=hours, minutes=random.choice((0, 17, 41)))
            rows.append([driver, ordered, delivered, "완료"])
    for _ in range(46):
        driver = random.choice([None, *jobs])
        rows.append([driver, moment(random, day(random, FIRST, LAST), 0, 23), None, "취소"])
    for driver in random.sample(list(jobs), 9):
        rows.append([driver, moment(random, day(random, LAST - dt.timedelta(3), LAST), 6, 23), None, "배송중"])
    for _ in range(random.randint(11, 19)):
        rows.append([None, moment(random, day(random, LAST - dt.timedelta(2), LAST), 6, 23), None, "접수"])
    for row in random.sample(rows[:200], random.randint(3, 6)):  # the day before 20 May, and around it
        length = row[2] - row[1]
        row[1] = moment(random, dt.date(2026, 5, 19), 0, 23)
        row[2] = row[1] + length
    for index in range(random.randint(1, 8)):
        rows.append([3001 + index, moment(random, dt.date(2026, 5, 19), 22, 23), None, "취소"])
    rows.append([3002, dt.datetime(2026, 5, 20, 0, 0), None, "취소"])
    rows.append([3003, dt.datetime(2025, 5, 19, 9, 30), None, "취소"])
    for driver, state, region in (
        (3019, "취소", "대구"), (3019, "배송중", "제주"), (3020, "배송중", "대구"), (3020, "취소", "제주"),
    ):  # fmt: skip
        rows.append([driver, moment(random, LAST, 6, 23), None, state, region])
    rows.sort(key=lambda row: (row[1], row[0] or 0, row[3]))
    homes = {driver[0]: driver[2] for driver in drivers}
    fees = [near(random, 36_000, 17_000, 6_000, 120_000, 500) for _ in rows]
    for place, fee in zip(random.sample(range(len(rows)), 4), (198_000, 198_000, 187_500, 187_500), strict=True):
        fees[place] = fee
    out: list[tuple] = []
    for index, (driver, ordered, delivered, status, *fixed) in enumerate(rows):
        region = fixed[0] if fixed else weighted(random, REGIONS)
        home = homes[driver] if driver and random.random() < 0.85 else random.randint(1, 8)
        if region == "부산" and fees[index] < 100_000 and random.random() < 0.3:
            fees[index] = random.choice((30_000, 50_000))
        city = random.choice(CITIES[region])
        out.append((700_001 + index, home, driver, region, city, ordered, delivered, status, fees[index]))
    return out


def _lines(random: random.Random, items: list[tuple], shipments: list[tuple]) -> list[tuple]:
    never = {item[0] for item in random.sample([item for item in items if "유리컵" not in item[1]], 2)}
    movable = [item[0] for item in items if item[0] not in never]
    weights = {item[0]: item[3] for item in items}
    rows: list[tuple] = []
    taken: set[int] = set()
    for shipment in shipments:
        chosen = random.sample(movable, random.choice((1, 1, 2, 2, 3, 4)))
        lines = {sku: random.choice((1, 1, 2, 3, 5, 10)) for sku in chosen}
        total = sum(weights[sku] * count for sku, count in lines.items())
        while total in taken:
            lines[chosen[0]] += 1
            total += weights[chosen[0]]
        taken.add(total)
        rows += [(shipment[0], sku, count) for sku, count in sorted(lines.items())]
    return rows
