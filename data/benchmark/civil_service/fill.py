"""Petitions to a district office: bureaus and sections, staff, petitions and what the petitioners thought of it."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter, defaultdict

from data.benchmark.korean import MEN, WOMEN, day, distinct, moment, near, people, phone, weighted

BUREAUS = {"A0": "안전도시국", "B0": "복지환경국", "C0": "행정국"}
# code: name, the kind of petitions that it handles, number of staff
SECTIONS: dict[str, tuple[str, str | None, int]] = {
    "A1": ("교통행정과", "교통", 5),
    "A2": ("건축허가과", "건축", 3),
    "A3": ("공원녹지과", "공원", 3),
    "B1": ("환경보호과", "환경", 4),
    "B2": ("복지정책과", "복지", 4),
    "C1": ("세무과", "세무", 3),
    "C2": ("민원여권과", None, 3),
    "C3": ("미래전략과", None, 0),
}
TITLES = {
    "교통": (
        "불법 주차 단속 요청", "주차장 확충 건의", "거주자 우선주차 신청 문의", "신호등 고장 신고", "방지턱 설치 요청",
    ),
    "환경": ("공사장 소음 신고", "쓰레기 무단 투기 신고", "악취 신고", "주차장 앞 폐가구 수거 요청"),
    "복지": ("기초연금 신청 문의", "경로당 시설 개선 건의", "한부모 지원 문의"),
    "건축": ("불법 증축 신고", "건축 허가 처리 문의", "옹벽 균열 점검 요청"),
    "세무": ("재산세 고지서 재발급 요청", "지방세 환급 문의", "자동차세 연납 문의"),
    "공원": ("가로등 고장 신고", "산책로 정비 요청", "놀이터 시설 보수 요청"),
}  # fmt: skip
DONGS = ("가람동", "새솔동", "은하동", "한빛동", "늘봄동", "푸른동", "다솜동", "미리내동", "온누리동", "해오름동")
ROUTES = {"인터넷": 34, "모바일앱": 26, "전화": 18, "방문": 14, "우편": 8}
OPINIONS = (
    "친절하게 안내해 주셨습니다",
    "처리가 너무 늦어요",
    "설명이 부족했습니다",
    "빠른 조치 감사합니다",
    "답변이 성의 없어요",
)
FIRST, LAST = dt.date(2025, 5, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    staff = _staff(random)
    petitions = _petitions(random, staff)
    return {
        "부서": [
            *[(code, name, None) for code, name in BUREAUS.items()],
            *[(code, name, code[0] + "0") for code, (name, _, _) in SECTIONS.items()],
        ],
        "직원": staff,
        "민원": petitions,
        "만족도": _answers(random, petitions, staff),
    }


def _staff(random: random.Random) -> list[tuple]:
    places = [code for code, (_, _, count) in SECTIONS.items() for _ in range(count)]
    names = people(random, len(places), MEN + WOMEN)
    names[3] = names[2]  # two of one name in one section
    starts = [dt.date(1998, 1, 5) + dt.timedelta(days) for days in distinct(random, len(places), 0, 10_200)]
    rows = []
    for index, (code, name) in enumerate(zip(places, names, strict=True)):
        rank = "5급" if code not in places[:index] else random.choice(("6급", "7급", "7급", "8급", "9급", "9급"))
        rows.append((201 + index, name, code, rank, starts[index]))
    rows[4] = (*rows[4][:3], "9급", dt.date(2020, 1, 1))
    rows[6] = (*rows[6][:3], "9급", dt.date(2019, 12, 31))
    return rows


def _petitions(random: random.Random, staff: list[tuple]) -> list[tuple]:
    counts = [30, 29, *distinct(random, 8, 22, 78)]
    order = random.sample(DONGS, 10)
    places = [dong for dong, count in zip(order, counts, strict=True) for _ in range(count)]
    even = [dt.date(2025, 5, 9), *[dt.date(2025, 7, 1)] * 3, *[dt.date(2025, 9, 9)] * 11, *[dt.date(2026, 2, 9)] * 14]
    random.shuffle(places)
    lacking = {dong: random.choice(("우편", "방문", "모바일앱")) for dong in random.sample(DONGS, random.randint(3, 6))}
    persons = [(name, phone(random)) for name in people(random, 300, MEN + WOMEN)]
    persons[8] = (persons[7][0], persons[8][1])  # another person of that name
    writers = [persons[7]] * 2 + [persons[8]] * 2 + [persons[1]] * 3 + [persons[2]] * 4
    kinds: defaultdict[str, list[int]] = defaultdict(list)
    for row in staff:
        kind = SECTIONS[row[2]][1]
        kinds[kind or "모두"].append(row[0])
    idle = {201, kinds["모두"][0]}  # heads who take none themselves
    rows: list[list] = []
    for index, dong in enumerate(places):
        kind = weighted(random, {"교통": 30, "환경": 24, "공원": 13, "복지": 13, "건축": 11, "세무": 9})
        date = day(random, FIRST, LAST)
        if dong in order[2:4] and random.random() < 0.4:  # more and more of them
            date = day(random, dt.date(2026, 1, 1), LAST)
        if dong == order[1]:  # as many in the half-year as in the one before
            date = even.pop() + dt.timedelta(random.randrange(20) if len(even) > 4 else 0)
        due = date + dt.timedelta(random.choice((7, 7, 10, 14, 14)))
        officer: int | None = random.choice([who for who in kinds[kind] + kinds["모두"] if who not in idle])
        if kind == "교통" and random.random() < 0.55:
            officer = random.choice((203, 204))  # the two of one name: together the busiest
        state, done = "처리완료", min(LAST, date + dt.timedelta(near(random, 7, 5, 0, 40)))
        if random.random() < 0.08:
            state, done = "취하", None
            officer = random.choice((officer, None))
        elif date > LAST - dt.timedelta(24) and random.random() < 0.6:
            state, done = random.choice(("접수", "처리중")), None
            officer = None if state == "접수" else officer
        route = weighted(random, {name: share for name, share in ROUTES.items() if lacking.get(dong) != name})
        hours = (7, 20) if route in ("인터넷", "모바일앱") else (9, 17)
        person = writers[index] if index < len(writers) else random.choice(persons[10:])
        when = moment(random, date, *hours)
        rows.append([when, *person, kind, random.choice(TITLES[kind]), route, dong, officer, due, done, state])
    _plant(random, [row for row in rows if row[6] != order[1]])
    rows.sort(key=lambda row: (row[0], row[1], row[2]))
    return [(260_001 + index, *row) for index, row in enumerate(rows)]


def _plant(random: random.Random, rows: list[list]) -> None:
    free = random.sample(range(20, len(rows)), 60)
    for _ in range(random.randint(1, 5)):  # six in the evening to the minute, by the internet
        row = rows[free.pop()]
        if row[5] in ("인터넷", "모바일앱"):
            row[0] = row[0].replace(hour=18, minute=0)
    for due, state in ((29, "처리중"), (30, "처리중"), (30, "접수"), (29, "접수"), (26, "취하"), (25, "처리중")):
        row = rows[free.pop()]
        when = moment(random, dt.date(2026, 6, due) - dt.timedelta(14), 9, 17)
        row[0], row[8], row[9], row[10] = when, dt.date(2026, 6, due), None, state
        row[7] = None if state == "접수" else row[7] or 206
    for date, count in (
        (dt.date(2026, 5, 31), random.randint(1, 3)),
        (dt.date(2026, 6, 1), 1),
        (dt.date(2025, 5, 20), 1),
    ):
        for _ in range(count):  # withdrawn about the end of May
            row = rows[free.pop()]
            row[0], row[8], row[9], row[10] = moment(random, date, 9, 17), date + dt.timedelta(7), None, "취하"
    for _ in range(random.randint(2, 4)):  # the same trouble, told twice on one day
        one, other = rows[free.pop()], rows[free.pop()]
        other[0], other[3], other[4], other[6] = one[0].replace(minute=59), one[3], one[4], one[6]
        other[7], other[8], other[9], other[10] = one[7], one[8], one[9], one[10]
    for days in distinct(random, 4, 41, 70):  # a clear order among the slowest
        row = rows[free.pop()]
        row[0] = moment(random, day(random, dt.date(2025, 6, 2), dt.date(2026, 3, 31)), 9, 17)
        row[8], row[9] = row[0].date() + dt.timedelta(14), row[0].date() + dt.timedelta(days)
        row[7], row[10] = row[7] or 206, "처리완료"


def _answers(random: random.Random, petitions: list[tuple], staff: list[tuple]) -> list[tuple]:
    officers = sorted({row[8] for row in petitions if row[8]})
    silent = set(random.sample([who for who in officers if who not in (203, 204)], random.randint(2, 4)))
    given: Counter[int] = Counter()
    good = {who: random.choice((0, 1, 2)) for who in officers}
    rows = []
    for row in petitions:
        who = row[8]
        if row[11] != "처리완료" or who in silent or random.random() < 0.5:
            continue
        score = min(5, weighted(random, {5: 22, 4: 30, 3: 24, 2: 14, 1: 10}) + good[who] * random.choice((0, 1)))
        opinion = random.choice(OPINIONS) if random.random() < 0.45 else None
        rows.append([row[0], score, opinion, row[10] + dt.timedelta(random.randint(0, 9))])
        given[who] += 1
    return _settle(random, rows, petitions, given)


def _settle(random: random.Random, rows: list[list], petitions: list[tuple], given: Counter) -> list[tuple]:
    """Let somebody have exactly five answers of 4 on average, and somebody four answers of 5."""
    officer = {row[0]: row[8] for row in petitions}
    able = sorted(who for who, count in given.items() if count >= 5 and who not in (203, 204))
    first, second = random.sample(able, 2)
    kept: Counter[int] = Counter()
    out: list[tuple] = []
    for row in rows:
        who = officer[row[0]]
        kept[who] += 1
        if who == 203:  # liked, unlike the other of that name
            row[1] = max(row[1], 4)
        if who == first:
            if kept[who] > 5:
                continue
            row[1] = (3, 5, 4, 5, 3)[kept[who] - 1]
        if who == second:
            if kept[who] > 4:
                continue
            row[1] = 5
        out.append(tuple(row))
    return out
