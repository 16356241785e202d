"""A seaside hotel: rooms, guests, bookings with cancellations and no-shows, and what was used during the stay."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, distinct, people, weighted

# type: (capacities, list price)
TYPES = {
    "스탠다드": ((2,), 95_000),
    "디럭스": ((2, 3), 150_000),
    "패밀리": ((4, 5), 195_000),
    "온돌": ((3, 4), 130_000),
    "스위트": ((4,), 360_000),
}
FLOORS = {3: "스탠다드", 4: "스탠다드 온돌", 5: "디럭스 온돌", 6: "디럭스 패밀리", 7: "디럭스 패밀리", 8: "스위트"}
FOREIGN = {
    "JP": "사토 유이,다나카 하루토,스즈키 사쿠라,야마모토 렌",
    "CN": "왕웨이,리나,장민",
    "TW": "천이쥔,린자하오",
    "US": "에밀리 존슨,제임스 브라운,올리비아 밀러",
}
PRICES = {
    "조식": (22_000, 66_000),
    "미니바": (4_000, 38_000),
    "스파": (60_000, 180_000),
    "룸서비스": (18_000, 95_000),
    "세탁": (6_000, 30_000),
}
FIRST, TODAY, LAST = dt.date(2025, 1, 2), dt.date(2026, 8, 10), dt.date(2026, 9, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    rooms = _rooms(random)
    guests = _guests(random)
    bookings = _bookings(random, rooms, guests)
    return {"객실": rooms, "고객": guests, "예약": bookings, "이용내역": _extras(random, bookings)}


def _rooms(random: random.Random) -> list[tuple]:
    rows: list[tuple] = []
    jitter = iter(distinct(random, 40, 0, 39_000, 1_000))
    for floor, kinds in FLOORS.items():
        for number in range(1, random.randint(4, 5) + (floor < 8)):
            kind = kinds.split()[number % len(kinds.split())]
            capacities, price = TYPES[kind]
            view = weighted(random, {"바다": 4, "정원": 3, "시내": 3})
            rows.append((floor * 100 + number, kind, floor, random.choice(capacities), view, price + next(jitter)))
    deluxe = next(index for index, row in enumerate(rows) if row[1] == "디럭스")
    rows[deluxe] = (*rows[deluxe][:5], 200_000)  # on the boundary
    return rows


def _guests(random: random.Random) -> list[tuple]:
    names = people(random, 62, [*MEN, *WOMEN, *YOUNG_MEN, *YOUNG_WOMEN])
    names[1] = names[0]
    whole = [(name, "KR") for name in names]
    whole += [(name, code) for code, group in FOREIGN.items() for name in group.split(",") if random.random() < 0.9]
    rows = []
    for index, (name, code) in enumerate(whole):
        grade = "VIP" if index in (2, 3, 4) else weighted(random, {"일반": 55, "실버": 22, "골드": 14, "VIP": 9})
        mail = None if random.random() < 0.22 else f"guest{random.randrange(100, 999)}{index}@example.com"
        joined = day(random, dt.date(2023, 1, 1), dt.date(2024, 12, 31))
        rows.append((501 + index, name, code, grade, mail, joined))
    rows[2] = (rows[2][0], "김수진", *rows[2][2:])
    rows[5] = (rows[5][0], "박나래", *rows[5][2:4], None, rows[5][5])
    return rows


def _bookings(random: random.Random, rooms: list[tuple], guests: list[tuple]) -> list[tuple]:
    empty = {room[0] for room in random.sample(rooms[:20], 2)}
    buyers = [guest[0] for guest in guests[:-4] if guest[2] != "US"]
    vips = {guest[0] for guest in guests if guest[3] == "VIP"}
    open_rooms = [room for room in rooms if room[0] not in empty]
    used: set[tuple[int, dt.date]] = set()
    rows: list[list] = []

    def add(guest: int, room: tuple, begin: dt.date, nights: int, mark: str | None = None) -> None:
        end = begin + dt.timedelta(nights)
        while (guest, begin) in used or (guest in vips and room[1] == "스위트" and random.random() < 0.6):
            guest = random.choice(buyers)
        used.add((guest, begin))
        booked = min(begin - dt.timedelta(random.choice((0, 1, 3, 7, 12, 20, 33, 48, 60))), TODAY)
        state = mark or ("투숙완료" if end < TODAY else "투숙중" if begin < TODAY else "예정")
        gone = None
        if state == "취소":
            gone = min(begin - dt.timedelta(random.choice((0, 1, 1, 2, 3, 6, 10))), TODAY)
            gone = max(gone, booked)
        price = room[5] * weighted(random, {10: 55, 9: 25, 8: 17, 12: 3}) // 10
        people_in = random.randint(1, room[3]) + (random.random() < 0.04)
        channel = weighted(random, {"홈페이지": 30, "예약앱": 38, "여행사": 20, "전화": 12})
        rows.append([guest, room[0], booked, begin, end, people_in, channel, state, gone, price])

    for room in open_rooms:
        date = FIRST + dt.timedelta(random.randint(0, 40))
        while date < LAST:
            nights = weighted(random, {1: 33, 2: 32, 3: 18, 4: 10, 5: 3, 6: 2})
            state = "노쇼" if date < TODAY and random.random() < 0.04 else None
            add(random.choice(buyers), room, date, nights, state)
            date += dt.timedelta(nights + random.choice((0, 0, 12, 25, 40, 70, 90)))
    for _ in range(55):
        add(random.choice(buyers), random.choice(open_rooms), day(random, FIRST, LAST), random.randint(1, 5), "취소")
    _plant(random, rows, rooms, open_rooms, buyers, add)
    rows.sort(key=lambda row: (row[2], row[3], row[0], row[1]))
    return [(10_001 + index, *row) for index, row in enumerate(rows)]


def _plant(
    random: random.Random,
    rows: list[list],
    rooms: list[tuple],
    open_rooms: list[tuple],
    buyers: list[int],
    add: Callable[..., None],
) -> None:
    """Double bookings, arrivals on the days that are asked about, and two guests who have seen almost everything."""
    done = [row for row in rows if row[7] == "투숙완료" and row[4] - row[3] >= dt.timedelta(2)]
    by_number = {room[0]: room for room in rooms}
    for row in random.sample(done, 3):
        add(random.choice(buyers), by_number[row[1]], row[3] + dt.timedelta(1), 1)
    twice = random.choice([room for room in open_rooms if room[1] == "온돌"])
    add(random.choice(buyers), twice, dt.date(2026, 8, 11), 2)
    add(random.choice(buyers), random.choice(open_rooms), dt.date(2026, 8, 11), 1, "취소")
    add(random.choice(buyers), random.choice(open_rooms), dt.date(2026, 8, 10), 1)
    add(random.choice(buyers), random.choice(open_rooms), dt.date(2026, 8, 12), 2)
    for begin, nights in ((dt.date(2026, 8, 1), 1), (dt.date(2026, 7, 31), 1), (dt.date(2026, 7, 31), 2)):
        add(random.choice(buyers), random.choice(open_rooms), begin, nights)
    add(random.choice(buyers), random.choice(open_rooms), dt.date(2026, 8, 1), 1, "노쇼")
    for number in (1, 31, 4, 9, 13, 18, 24, 27):
        add(random.choice(buyers), random.choice(open_rooms), dt.date(2026, 7, number), 1, "취소")
    add(buyers[6], random.choice(open_rooms), dt.date(2025, 2, 3), 2)
    add(buyers[6], random.choice(open_rooms), dt.date(2026, 2, 5), 1)  # exactly a year later
    add(buyers[7], random.choice(open_rooms), dt.date(2025, 3, 10), 1)
    add(buyers[7], random.choice(open_rooms), dt.date(2026, 3, 12), 1)  # a year and a day
    for guest in (buyers[6], buyers[7]):
        free = [row for row in rows if row[0] == guest and row[3] not in (
            dt.date(2025, 2, 3), dt.date(2026, 2, 5), dt.date(2025, 3, 10), dt.date(2026, 3, 12))]  # fmt: skip
        for row in free:
            row[0] = buyers[8]
    for guest, kinds in ((buyers[9], list(TYPES)), (buyers[10], list(TYPES)), (buyers[11], list(TYPES)[:4])):
        for kind in kinds:
            number = random.choice([room[0] for room in open_rooms if room[1] == kind])
            row = random.choice([row for row in rows if row[1] == number and row[7] == "투숙완료"])
            if row[0] not in (buyers[6], buyers[7], buyers[9], buyers[10]):
                row[0] = guest
    kinds_of = {room[0]: room[1] for room in rooms}
    for guest, missing in ((buyers[0], "스위트"), (buyers[1], "스탠다드")):  # of one name: all kinds, but only together
        for row in rows:
            if row[0] == guest and kinds_of[row[1]] == missing:
                row[0] = buyers[12]
        for kind in {"스탠다드": ["스위트"], "스위트": ["스탠다드", "디럭스", "패밀리", "온돌"]}[missing]:
            stays = [row for row in rows if kinds_of[row[1]] == kind and row[7] == "투숙완료" and row[0] > buyers[12]]
            random.choice(stays)[0] = guest


def _extras(random: random.Random, bookings: list[tuple]) -> list[tuple]:
    rows: list[tuple] = []
    done = [row for row in bookings if row[8] == "투숙완료"]
    big = random.sample(done, 4)
    for row in done:
        count = random.choice((0, 0, 1, 1, 2, 3, 4))
        for _ in range(count):
            item = weighted(random, {"조식": 40, "미니바": 25, "룸서비스": 15, "스파": 12, "세탁": 8})
            low, high = PRICES[item]
            when = row[4] + dt.timedelta(random.randint(0, (row[5] - row[4]).days))
            rows.append((row[0], item, when, random.randrange(low, high + 1, 1_000)))
    rows = [row for row in rows if row[0] not in (big[0][0], big[1][0])]
    for row, amounts in ((big[0], (180_000, 120_000)), (big[1], (180_000, 121_000)), (big[2], (290_000,))):
        rows += [(row[0], "스파", row[5], amount) for amount in amounts]  # exactly 300,000, just above, and alone below
    spent = [row for row in done if row[4] >= dt.date(2026, 7, 1)]
    rows.append((spent[0][0], "미니바", dt.date(2026, 7, 31), 12_000))
    rows.append((spent[1][0], "미니바", dt.date(2026, 7, 1), 9_000))
    rows.sort(key=lambda row: (row[2], row[0], row[1], row[3]))
    return [(70_001 + index, *row) for index, row in enumerate(rows)]
