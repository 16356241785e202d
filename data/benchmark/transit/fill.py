"""Buses and metro lines of a middle-sized city: lines, stops, their order, fare cards and rides."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import day, distinct, weighted

LINES = (
    ("1호선", "subway"),
    ("2호선", "subway"),
    ("3호선", "subway"),
    ("102번", "bus"),
    ("37번", "bus"),
    ("604번", "bus"),
    ("급행2번", "bus"),
    ("마을8번", "bus"),
)
STATIONS = """시청역 중앙공원역 대학입구역 터미널역 강변역 온천역 박물관역 시장역 체육관역 월드컵역 산단역 호수공원역
    법원역 동부역 남문역 북문역 신도시역""".split()
STOPS = """중앙시장 중앙초등학교 구민회관 한빛아파트 푸른마을입구 소방서앞 보건소 시립도서관 종합병원 우체국 은행사거리
    교육청 솔밭공원 차고지 농협앞 청소년회관 문화센터 삼거리슈퍼 다리건너 벚꽃길""".split()
DISTRICTS = ("동구", "서구", "남구", "북구", "중구")
RATES = {"general": 1.0, "youth": 0.6, "child": 0.4, "senior": 0.0}
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    fares = iter(distinct(random, 8, 1_100, 2_400, 100))
    lines = [
        (index, name, kind, next(fares), random.choice((4, 6, 8, 10, 12, 15, 20)))
        for index, (name, kind) in enumerate(LINES, start=1)
    ]
    lines[0] = (*lines[0][:3], 1_500, lines[0][4])
    stops = _stops(random)
    route = _routes(random, stops)
    cards = _cards(random)
    return {
        "lines": lines,
        "stops": stops,
        "line_stops": route,
        "cards": cards,
        "rides": _rides(random, lines, stops, route, cards),
    }


def _stops(random: random.Random) -> list[tuple]:
    stations = STATIONS[:3] + random.sample(STATIONS[3:], 11)
    halts = STOPS[:1] + random.sample(STOPS[1:], 17)
    rows = []
    for index, name in enumerate(stations + halts):
        metro = index < len(stations)
        rows.append(
            (101 + index, name, "S" if metro else "B", random.choice(DISTRICTS), metro and random.random() < 0.7)
        )
    rows[4] = (*rows[4][:4], False)
    return rows


def _routes(random: random.Random, stops: list[tuple]) -> list[tuple]:
    metro = [stop[0] for stop in stops if stop[2] == "S"]
    street = [stop[0] for stop in stops if stop[2] == "B"]
    hall, park, college = metro[:3]
    free = metro[3:]
    random.shuffle(free)
    ring = [hall, free[0], free[1], park, free[2], free[3], hall]  # the first station is the last, too
    plans = {
        1: [free[4], hall, free[5], college, free[6], park],
        2: ring,
        3: [free[7], college, free[8], free[1], free[7]],
    }
    for line in (4, 5, 6, 7, 8):
        plans[line] = random.sample(street, random.randint(5, 8))
    # the airport bus serves the metro's stops: beside one that calls at the hall alone
    plans[7] = [hall, *plans[7], *random.choice(([park], [college]))]
    plans[4] = [*plans[4], hall]
    plans[5] = [park, *plans[5]]
    return [
        (line, seq, stop, None if seq == 1 else random.randint(2, 7))
        for line, plan in plans.items()
        for seq, stop in enumerate(plan, start=1)
    ]


def _cards(random: random.Random) -> list[tuple]:
    rows = []
    for index in range(64):
        kind = weighted(random, {"general": 55, "youth": 18, "child": 12, "senior": 15})
        issued = day(random, dt.date(2024, 1, 1), dt.date(2025, 12, 31))
        rows.append([700_101 + index, kind, issued, random.randrange(0, 60_000, 50)])
    for index, (kind, balance) in enumerate(
        (
            ("child", 10_000),
            ("child", 9_950),
            ("child", 20_300),
            ("general", 3_200),
            ("senior", 0),
            ("senior", 500),
            ("senior", 7_000),
        )
    ):
        rows[index][1], rows[index][3] = kind, balance
    for index in random.sample(range(20, 60), random.randint(1, 5)):
        rows[index][1], rows[index][3] = "child", random.randrange(0, 10_000, 50)
    return [tuple(row) for row in rows]


def _rides(
    random: random.Random, lines: list[tuple], stops: list[tuple], route: list[tuple], cards: list[tuple]
) -> list[tuple]:
    kinds = {card[0]: card[1] for card in cards}
    fares = {line[0]: line[3] for line in lines}
    modes = {line[0]: line[2] for line in lines}
    plan: dict[int, list[int]] = {}
    for line, _, stop, _ in route:
        plan.setdefault(line, []).append(stop)
    quiet = set(random.sample([stop[0] for stop in stops[14:]], 3))  # nobody ever gets on there
    users = [card[0] for card in cards[:-5]]  # five lie in a drawer
    heavy = {card: 7 if index in (7, 8, 9, 10, 11) else 1 for index, card in enumerate(users)}
    weights = {line: random.randint(6, 16) for line in plan}
    rows: list[tuple] = []

    def ride(card: int, line: int, when: dt.datetime, *, board: int | None = None, minutes: int | None = None) -> None:
        places = [stop for stop in plan[line] if stop not in quiet]
        board = board or random.choice(places)
        alight: int | None = random.choice([stop for stop in plan[line] if stop != board])
        if random.random() < 0.03:
            alight = board
        length = minutes or random.randint(4, 75)
        if minutes is None and random.random() < 0.1:
            alight = None
        transfer = minutes is None and random.random() < 0.2
        fare = round(fares[line] * RATES[kinds[card]] / 50) * 50
        if kinds[card] == "senior" and modes[line] == "bus":
            fare = fares[line]
        fare = random.choice((0, 0, 100, 200)) if transfer else fare
        end = None if alight is None else when + dt.timedelta(minutes=length)
        rows.append((card, line, board, alight, when, end, fare, transfer))

    def clock(date: dt.date) -> dt.datetime:
        hour = weighted(random, {6: 4, 7: 14, 8: 16, 9: 7, 12: 8, 15: 8, 17: 10, 18: 14, 19: 7, 21: 5, 22: 4})
        return dt.datetime(date.year, date.month, date.day, hour, random.choice((0, *range(60))))

    for _ in range(random.randint(640, 700)):
        ride(weighted(random, heavy), weighted(random, weights), clock(day(random, FIRST, LAST)))
    for card, count in ((users[20], 20), (users[21], 21), (users[22], random.randint(22, 26))):
        rows = [row for row in rows if row[0] != card or row[4].month != 4]
        for _ in range(count):
            ride(card, weighted(random, weights), clock(day(random, dt.date(2026, 4, 1), dt.date(2026, 4, 30))))
    third = plan[3][:-1]
    for card in random.sample(users[24:40], random.randint(2, 3)):
        for stop in third:
            ride(card, 3, clock(day(random, FIRST, LAST)), board=stop)
    for stop in third[1:] * 2:  # all but one, some of them twice
        ride(users[41], 3, clock(day(random, FIRST, LAST)), board=stop)
    for when, line in (
        ((2026, 4, 1, 0, 10), 2),
        ((2026, 4, 15, 23, 40), 2),
        ((2026, 3, 31, 23, 50), 2),
        ((2026, 4, 1, 0, 0), 2),
    ):
        ride(users[42], line, dt.datetime(*when))
    for minute in (0, 0, 50):
        ride(users[43], 2, dt.datetime(2026, 4, 16, 0, minute))
    for hour, minute in ((7, 0), (9, 0), (6, 59), (8, 59)):
        ride(users[44], 1, dt.datetime(2026, 2, 10, hour, minute))
    for card, line, times in ((users[45], 4, 2), (users[46], 5, 1), (users[47], 1, 1), (users[48], 6, 1)):
        for _ in range(times):
            ride(card, line, dt.datetime(2026, 5, 19, random.randint(6, 22), random.randrange(60)))
    ride(users[49], 5, dt.datetime(2026, 5, 20, 8, 30))
    for minutes in (60, 59, 61):
        ride(users[50], 7, clock(day(random, dt.date(2026, 6, 1), LAST)), minutes=minutes)
    rows = [
        row for row in rows if row[0] not in users[5:7] or modes[row[1]] == ("bus" if row[0] == users[6] else "subway")
    ]
    ride(users[5], 1, dt.datetime(2026, 1, 7, 9, 30))
    ride(users[6], 6, dt.datetime(2026, 1, 8, 9, 30))
    ride(users[4], 1, dt.datetime(2026, 1, 5, 10, 0))
    ride(users[4], 6, dt.datetime(2026, 1, 5, 11, 0))
    rows.sort(key=lambda row: (row[4], row[0], row[1]))
    return [(900_001 + index, *row) for index, row in enumerate(rows)]
