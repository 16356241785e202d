"""Museums, the objects that they keep and the loans between them. All museums and objects are invented."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import day, distinct, weighted

MUSEUMS = """한강박물관 가온박물관 누리민속박물관 솔뫼미술박물관 다올도자박물관 새벽역사관 온고박물관 푸른섬박물관
    대동대학교박물관
    미래고고관 달빛박물관 남산골박물관 예담미술관 서해유물관 비단길박물관 산마루박물관""".split()
REGIONS = ("서울", "서울", "서울", "경기", "경기", "경기", "경북", "경북", "전북", "충남", "강원", "부산")
EXTRA = ("경기", "경북", "제주", "충남")
KINDS = {  # the kind of name: material, what comes before, what it is
    "도자기": (
        ("청자 상감", "청자 음각", "백자 청화", "분청사기 철화", "백자"),
        ("국화무늬 매병", "모란무늬 주전자", "구름무늬 대접", "연꽃무늬 향로", "매병"),
    ),
    "금속": (("금동", "청동", "은제", "철제"), ("여래 입상", "반가 사유상", "향로", "범종", "귀걸이")),
    "석재": (("화강암", "대리석", "활석"), ("여래 좌상", "석등", "비석", "호랑이상")),
    "종이": (("채색", "수묵", "금니"), ("산수도", "초상화", "지도", "불경")),
    "목재": (("나무", "옻칠", "나전"), ("보살 좌상", "함", "경상", "탈")),
}
HEIGHTS = {"도자기": (8, 62), "금속": (3, 180), "석재": (20, 420), "종이": (20, 190), "목재": (10, 160)}
FIRST, LAST, NOW = dt.date(2024, 1, 1), dt.date(2026, 6, 30), dt.date(2026, 7, 1)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    museums = _museums(random)
    objects = _objects(random, museums)
    return {"박물관": museums, "유물": objects, "대여": _loans(random, museums, objects)}


def _museums(random: random.Random) -> list[tuple]:
    names = random.sample(MUSEUMS, len(MUSEUMS))
    rows = []
    for index, name in enumerate(names):
        region = REGIONS[index] if index < len(REGIONS) else random.choice(EXTRA)
        kind = "대학" if "대학교" in name else ("국립", "공립", "사립", "사립", "공립")[index % 5]
        opened = day(random, dt.date(1970, 1, 1), dt.date(2022, 12, 31))
        fee = random.choice((0, 0, 1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 8_000))
        rows.append(
            [f"M{index + 1:02}", name, region, kind, opened, fee, random.choice(("월", "월", "월", "화", "일"))]
        )
    for row, fee in zip(rows[:3], random.choice(((0, 3_000, 5_000), (2_000, 2_000, 8_000))), strict=True):
        row[5] = fee
    for row, fee in zip(rows[3:6], (2_000, 3_000, 4_000), strict=True):  # the second is at the mean of Gyeonggi
        row[2], row[5] = "경기", fee
    for row in rows[6:]:
        row[2] = row[2] if row[2] != "경기" else "충남"
    for row in random.sample(rows, random.randint(2, 4)):
        row[6] = None
    for row, opened in zip(
        [row for row in rows if row[3] == "공립"],
        (dt.date(2006, 1, 1), dt.date(2005, 12, 31), dt.date(2006, 1, 2), dt.date(1988, 5, 1)),
        strict=False,
    ):
        row[4] = opened
    return [tuple(row) for row in rows]


def _objects(random: random.Random, museums: list[tuple]) -> list[tuple]:
    codes = [museum[0] for museum in museums]
    weights = {code: random.randint(2, 9) for code in codes[:-2]}  # the last two only borrow
    heights = {kind: iter(distinct(random, 90, low * 10, high * 10)) for kind, (low, high) in HEIGHTS.items()}
    rows: list[list] = []

    def add(kind: str, code: str, era: str | None, mark: str | None, height: float | None = None) -> None:
        first, last = KINDS[kind]
        height = height or next(heights[kind]) / 10
        way = weighted(random, {"구입": 35, "기증": 30, "발굴": 20, "이관": 15})
        date = day(random, dt.date(1975, 1, 1), dt.date(2024, 12, 31))
        name = f"{random.choice(first)} {random.choice(last)}"
        rows.append([len(rows) + 1001, name, mark, era, kind, height, code, way, date])

    for _ in range(random.randint(170, 195)):
        kind = weighted(random, {"도자기": 35, "금속": 22, "석재": 15, "종이": 18, "목재": 10})
        era = weighted(random, {"삼국": 16, "통일신라": 15, "고려": 27, "조선": 34, None: 8})
        add(kind, weighted(random, weights), era, weighted(random, {"국보": 9, "보물": 20, None: 71}))
        if random.random() < 0.12:
            rows[-1][5] = None
    whole, almost = random.sample(codes[:-2], 2)
    for kind in KINDS:  # one museum has all materials, one all but paper
        add(kind, whole, "조선", None)
        add("금속" if kind == "종이" else kind, almost, "고려", None)
    rows = [row for row in rows if row[6] != almost or row[4] != "종이"]
    for height in (50.0, 100.0, 49.9, 100.1):
        add("석재", random.choice(codes[:-2]), "통일신라", None, height)
    add("목재", codes[3], "삼국", "보물")
    add("도자기", codes[0], "고려", "국보")
    add("도자기", codes[1], "고려", "국보")
    for row, date in zip(rows[-2:], (dt.date(2010, 1, 1), dt.date(2009, 12, 31)), strict=True):
        row[7:] = ["기증", date]
    rows[-1][1] = rows[-2][1] = "청자 상감 국화무늬 매병"  # two of one name
    lone = [museum[0] for museum in museums[:-2] if museum[3] == "사립"]
    for row in rows:  # a private museum with Goryeo and nothing of Joseon; another the other way
        if row[6] == lone[0] and row[3] == "조선":
            row[3] = "고려"
        if row[6] == lone[1] and row[3] == "고려":
            row[3] = "조선"
    add("도자기", lone[0], "고려", None)
    add("종이", lone[1], "조선", None)
    return [(number, *row[1:]) for number, row in enumerate(rows, start=1001)]


def _loans(random: random.Random, museums: list[tuple], objects: list[tuple]) -> list[tuple]:
    codes = [museum[0] for museum in museums]
    regions = {museum[0]: museum[2] for museum in museums}
    owners = {row[0]: row[6] for row in objects}
    twins = [row[0] for row in objects if row[1] == "청자 상감 국화무늬 매병"][-2:]
    resting = set(random.sample([row[0] for row in objects if row[2] == "국보" and row[0] not in twins], 4))
    lendable = [row[0] for row in objects if row[0] not in resting and row[0] not in twins]
    popular = random.sample(lendable, 14)
    rows: list[list] = []

    def lend(number: int, start: dt.date, days: int, late: int | None, borrower: str | None = None) -> None:
        others = [code for code in codes[1:] if code != owners[number]]
        nearby = [code for code in others if regions[code] == regions[owners[number]]]
        borrower = borrower or random.choice(nearby if nearby and random.random() < 0.3 else others)
        due = start + dt.timedelta(days)
        back = None if late is None else due + dt.timedelta(late)
        value = random.choice((3, 5, 8, 12, 15, 20, 28, 35, 42, 60, 75, 90, 130)) * 10_000_000
        rows.append([number, borrower, start, due, back, value])

    for number in [*popular, *random.sample([number for number in lendable if number not in popular], 45)]:
        start = day(random, FIRST, dt.date(2024, 10, 31))
        for _ in range(random.choice((2, 3, 3, 4)) if number in popular else random.choice((1, 1, 2))):
            days = random.choice((60, 90, 90, 120, 150))
            late = random.choice((0, 0, 0, 0, -3, -10, 2, 7, 20, 45))
            if start > LAST:
                break
            if start + dt.timedelta(days + late) >= NOW:
                lend(number, start, days, None)
                break
            lend(number, start, days, late)
            start += dt.timedelta(days + max(0, late) + random.randint(9, 120))
    single = [number for number in lendable if number not in {row[0] for row in rows}]
    random.shuffle(single)
    for late in (30, 31, 29, 33):
        lend(single.pop(), day(random, FIRST, dt.date(2025, 9, 1)), 90, late)
    gap = single.pop()  # two loans close upon each other
    start = day(random, FIRST, dt.date(2025, 3, 1))
    lend(gap, start, 60, 0)
    lend(gap, start + dt.timedelta(60 + random.randint(3, 8)), 60, 0)
    for due in (dt.date(2026, 6, 30), dt.date(2026, 7, 1), dt.date(2026, 7, 31), dt.date(2026, 8, 1)):
        lend(single.pop(), due - dt.timedelta(90), 90, None)
    for _ in range(random.randint(1, 3)):
        lend(single.pop(), day(random, dt.date(2025, 10, 1), dt.date(2026, 2, 1)), 90, None)
    for _ in range(random.randint(0, 4)):
        lend(single.pop(), dt.date(2026, 4, random.randint(8, 20)), 90, None)
    lend(single.pop(), dt.date(2026, 4, 20), 90, -40)  # due in July and back already
    for number, times in zip(twins, (2, 2), strict=True):
        for turn in range(times):
            lend(number, dt.date(2024, 3 + 6 * turn, 5), 90, 0)
    mine = {code: next((number for number in single if owners[number] == code), None) for code in codes}
    pairs = [code for code in codes[1:] if mine[code] is not None]
    for one, other in ((pairs[0], pairs[1]), (pairs[2], pairs[3]))[: random.randint(1, 2)]:
        for giver, taker in ((one, other), (other, one)):
            number = mine[giver]
            assert number is not None
            lend(number, day(random, FIRST, dt.date(2025, 9, 1)), 60, 0, taker)
    for code, most in zip(
        random.sample(sorted({row[1] for row in rows}), 2), (1_000_000_000, 999_000_000), strict=True
    ):
        theirs = [row for row in rows if row[1] == code]  # one comes to a thousand million and no more, one nearly
        for row in theirs:
            row[5] = min(row[5], 900_000_000)
        theirs[0][5] = most
    rows.sort(key=lambda row: (row[2], row[0]))
    return [(index, *row) for index, row in enumerate(rows, start=1)]
