"""An airline in the summer of 2026: airports, scheduled flights, daily operations and tickets."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, distinct, near, people, weighted

AIRPORTS = (
    ("GMP", "김포국제공항", "서울", "한국"),
    ("ICN", "인천국제공항", "인천", "한국"),
    ("PUS", "김해국제공항", "부산", "한국"),
    ("CJU", "제주국제공항", "제주", "한국"),
    ("TAE", "대구국제공항", "대구", "한국"),
    ("KWJ", "광주공항", "광주", "한국"),
    ("YNY", "양양국제공항", "양양", "한국"),
    ("NRT", "나리타국제공항", "도쿄", "일본"),
    ("HND", "하네다국제공항", "도쿄", "일본"),
    ("KIX", "간사이국제공항", "오사카", "일본"),
    ("TPE", "타오위안국제공항", "타이베이", "대만"),
    ("DAD", "다낭국제공항", "다낭", "베트남"),
    ("BKK", "수완나품국제공항", "방콕", "태국"),
)
# from, to, km, minutes, whether the way back is flown (None: in some fillings)
ROUTES: tuple[tuple[str, str, int, int, bool | None], ...] = (
    ("GMP", "CJU", 450, 70, True),
    ("GMP", "CJU", 450, 70, True),
    ("PUS", "CJU", 290, 60, True),
    ("TAE", "CJU", 325, 65, None),
    ("KWJ", "CJU", 195, 50, None),
    ("GMP", "PUS", 325, 60, True),
    ("ICN", "NRT", 1_260, 150, True),
    ("GMP", "HND", 1_180, 135, None),
    ("ICN", "KIX", 860, 110, True),
    ("ICN", "TPE", 1_460, 160, None),
    ("ICN", "DAD", 2_990, 290, True),
    ("ICN", "BKK", 3_660, 350, None),
    ("PUS", "KIX", 560, 85, None),
    ("PUS", "NRT", 1_000, 125, None),
    ("TAE", "KIX", 640, 90, None),
    ("ICN", "HND", 1_230, 145, None),
    ("PUS", "TPE", 1_340, 150, None),
)
OPTIONAL = (("GMP", "HND"), ("PUS", "NRT"), ("TAE", "KIX"), ("ICN", "HND"), ("PUS", "TPE"))
FIRST, LAST = dt.date(2026, 5, 1), dt.date(2026, 7, 31)
DAYS = [FIRST + dt.timedelta(days) for days in range((LAST - FIRST).days + 1)]
BEYOND = {-8: 10, -3: 20, 0: 15, 2: 15, 5: 12, 9: 10, 14: 8, 20: 4, 21: 3, 27: 3}  # minutes in the air, to the plan
KINDS = ("B738", "A321", "A333", "AT76")


def fill(random: random.Random) -> dict[str, list[tuple]]:
    flights = _flights(random)
    operations = _operations(random, flights)
    return {
        "공항": list(AIRPORTS),
        "항공편": flights,
        "운항": operations,
        "발권": _tickets(random, flights, operations),
    }


def _flights(random: random.Random) -> list[tuple]:
    rows: list[tuple] = []
    domestic, abroad = 101, 701
    korean = {code for code, _, _, country in AIRPORTS if country == "한국"}
    closed = random.sample(OPTIONAL[:2], random.randint(0, 1)) + random.sample(OPTIONAL[2:], random.randint(1, 2))
    for start, end, distance, minutes, both in ROUTES:
        if (start, end) in closed:
            continue
        inside = end in korean
        number = domestic if inside else abroad
        domestic, abroad = domestic + 2 * inside, abroad + 2 * (not inside)
        kind = random.choice(("B738", "A321") if inside else ("B738", "A321", "A333"))
        rows.append((f"HBX{number}", start, end, kind, distance, minutes + random.choice((0, 5, 10))))
        if both or (both is None and random.random() < 0.6):
            rows.append((f"HBX{number + 1}", end, start, kind, distance, minutes + random.choice((0, 5, 10))))
    inner = [index for index, row in enumerate(rows) if row[0] < "HBX7"]
    outer = [index for index, row in enumerate(rows) if row[0] > "HBX7"]
    small = random.sample(inner, random.randint(1, 2))
    others = zip(("A333", "A333", "B738", "A321"), random.sample(outer, 4), strict=True)
    for kind, index in [*others, *[("AT76", index) for index in small]]:
        rows[index] = (*rows[index][:3], kind, *rows[index][4:])
    return rows


def _operations(random: random.Random, flights: list[tuple]) -> list[tuple]:
    idle = random.choice([flight[0] for flight in flights if flight[0] > "HBX705"])  # scheduled, but never flown
    counts = iter(distinct(random, len(flights), 6, 38))
    safe = {flight[0] for flight in random.sample(flights, 5)}
    rows: list[list] = []
    for flight in flights:
        count = next(counts)
        if flight[0] == idle:
            continue
        hour, minute = random.choice((5, 6, 7, 7, 9, 11, 13, 15, 17, 19, 21)), random.choice((0, 10, 25, 40, 55))
        punctual = random.choice((60, 75, 85))
        for date in sorted(random.sample(DAYS, min(count, 20))):
            state = weighted(random, {"정상": punctual, "지연": 92 - punctual, "결항": 0 if flight[0] in safe else 8})
            rows.append([flight, dt.datetime(date.year, date.month, date.day, hour, minute), state])
    for date in (dt.date(2026, 7, 13), dt.date(2026, 7, 14), dt.date(2026, 7, 15)):
        for flight in random.sample([flight for flight in flights if flight[0] != idle], random.randint(2, 5)):
            if not any(row[0] is flight and row[1].date() == date for row in rows):
                rows.append([flight, dt.datetime(date.year, date.month, date.day, 6, 30), "정상"])
    rows.sort(key=lambda row: (row[1], row[0][0]))
    late = [index for index, row in enumerate(rows) if row[2] == "지연"]
    exact = dict(zip(random.sample(late, 6), (90, 90, 89, 91, 120, 60), strict=True))
    whole: list[tuple] = []
    for index, (flight, plan, state) in enumerate(rows):
        reason = None if state == "정상" or random.random() < 0.15 else weighted(random, _reasons(state))
        left = landed = None
        if state != "결항":
            delay = exact.get(index, random.randint(16, 140) if state == "지연" else random.randint(0, 14))
            left = plan + dt.timedelta(minutes=delay)
            landed = left + dt.timedelta(minutes=flight[5] + weighted(random, BEYOND))
        whole.append((60_001 + index, flight[0], plan, left, landed, state, reason))
    return whole


def _reasons(state: str) -> dict[str, int]:
    return {"기상": 6, "정비": 3} if state == "결항" else {"기상": 3, "정비": 3, "연결편": 5, "공항 혼잡": 3}


def _tickets(random: random.Random, flights: list[tuple], operations: list[tuple]) -> list[tuple]:
    names = people(random, 52, [*MEN, *WOMEN, *YOUNG_MEN, *YOUNG_WOMEN])
    names[1] = names[0]  # two members of one name
    members = [(880_001 + index, name) for index, name in enumerate(names)]
    strangers = people(random, 150, [*MEN, *WOMEN, *YOUNG_MEN, *YOUNG_WOMEN])
    fans = [random.choice((1, 1, 2, 3, 5)) for _ in members]
    known = {flight[0]: flight for flight in flights}
    rows: list[tuple] = []
    plans: list[tuple[tuple, int | None, str, bool]] = []
    empty = {row[0] for row in random.sample(operations, 9)}
    for operation in operations:
        for _ in range(0 if operation[0] in empty else random.choice((1, 2, 3, 3, 4, 5))):
            if random.random() < 0.55:
                number, name = random.choices(members, fans)[0]
                plans.append((operation, number, name, random.random() > 0.035))
            else:
                plans.append((operation, None, random.choice(strangers), random.random() > 0.035))
    flown = [row for row in operations if row[5] != "결항"]
    for member, kinds, boards in ((members[2], KINDS, True), (members[3], KINDS[:3], True), (members[4], KINDS, False)):
        plans = [plan for plan in plans if plan[1] != member[0]]
        for index, kind in enumerate(kinds):
            choice = random.choice([row for row in flown if known[row[1]][3] == kind])
            plans.append((choice, *member, boards or index > 0))
    far = [row for row in flown if known[row[1]][4] > 2_500]
    plans += [(row, None, strangers[0], True) for row in random.sample(far, 16)]  # further than any member
    for operation, number, name, boards in plans:
        flight = known[operation[1]]
        roomy = flight[3] in ("A321", "A333") and random.random() < 0.2
        fare = near(random, 42_000 + flight[4] * 72, 14_000, 29_000, 480_000, 100)
        load = None if random.random() < 0.35 else random.choice((7, 9, 11, 12, 14, 15, 15, 16, 18, 21, 23))
        rank = "비즈니스석" if roomy else "일반석"
        price = fare * 23 // 10 // 100 * 100 if roomy else fare
        rows.append((operation[0], name, number, rank, price, load, boards and operation[5] != "결항"))
    for index, price in zip(random.sample(range(len(rows)), 3), (500_000, 500_000, 512_300), strict=True):
        rows[index] = (*rows[index][:3], "비즈니스석", price, *rows[index][5:])
    index = random.choice([index for index, row in enumerate(rows) if row[3] == "일반석"])
    rows[index] = (*rows[index][:4], 530_000, *rows[index][5:])  # in the high season
    rows.sort(key=lambda row: (row[0], row[1], row[2] or 0, row[4], row[5] or 0))
    return [(1_900_001 + index, *row) for index, row in enumerate(rows)]
