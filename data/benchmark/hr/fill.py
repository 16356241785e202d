"""The personnel office of a company of fifty: departments, staff, pay, attendance, leave and appointments."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, distinct, near, people, weighted

DEPARTMENTS = (
    ("D100", "경영지원본부", None, "서울본사"),
    ("D200", "영업본부", None, "서울본사"),
    ("D300", "연구개발본부", None, "판교연구소"),
    ("D110", "인사팀", "D100", "서울본사"),
    ("D120", "재무팀", "D100", "서울본사"),
    ("D210", "국내영업팀", "D200", "서울본사"),
    ("D220", "해외영업팀", "D200", "서울본사"),
    ("D230", "부산영업팀", "D200", "부산지사"),
    ("D310", "플랫폼개발팀", "D300", "판교연구소"),
    ("D320", "데이터팀", "D300", "판교연구소"),
    ("D330", "품질보증팀", "D300", "판교연구소"),
    ("D240", "신사업팀", "D200", "서울본사"),
)
EMPTY = "D240"
RANKS = ("사원", "대리", "과장", "차장", "부장")
HIRED = {"사원": (2020, 2026), "대리": (2017, 2023), "과장": (2012, 2020), "차장": (2009, 2017), "부장": (2005, 2012)}
PAY = {"사원": 285, "대리": 345, "과장": 425, "차장": 510, "부장": 630}  # 만 원
TODAY = dt.date(2026, 6, 30)
MONTHS = [dt.date(2025, month, 1) for month in (10, 11, 12)] + [dt.date(2026, month, 1) for month in range(1, 7)]
ELECTION = dt.date(2026, 6, 3)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    staff = _staff(random)
    return {
        "부서": list(DEPARTMENTS),
        "사원": staff,
        "급여": _pay(random, staff),
        "근태": _attendance(random, staff),
        "휴가": _leave(random, staff),
        "발령": _appointments(random, staff),
    }


def _staff(random: random.Random) -> list[tuple]:
    rows: list[list] = []
    taken = {"김서연", "이은찬", "이하준"}
    leaders: dict[str, int] = {}

    def add(code: str, rank: str, boss: int | None) -> int:
        gender = random.choice("남여")
        young = rank in ("사원", "대리")
        pools = {"남": YOUNG_MEN, "여": YOUNG_WOMEN} if young else {"남": MEN, "여": WOMEN}
        (name,) = people(random, 1, pools[gender], taken=taken)
        first, last = HIRED[rank]
        hired = day(random, dt.date(first, 1, 2), min(dt.date(last, 12, 30), dt.date(2026, 3, 2)))
        born = day(random, dt.date(hired.year - 33, 1, 1), dt.date(hired.year - 24, 12, 31))
        kind = "정규직" if rank != "사원" else weighted(random, {"정규직": 55, "계약직": 30, "인턴": 15})
        rows.append([1001 + len(rows), name, gender, born, code, rank, kind, hired, None, boss])
        return rows[-1][0]

    for code, _, parent, _ in DEPARTMENTS:
        if code == EMPTY:
            continue
        leaders[code] = add(code, "차장" if parent and random.random() < 0.5 else "부장", leaders.get(parent or ""))
    sizes = [2, 3, 4, 4, 5, 6, 7, 3]
    random.shuffle(sizes)
    teams = [code for code in leaders if not code.endswith("00")]
    for code, size in zip(teams, sizes, strict=True):
        for _ in range(size):
            rank = weighted(random, {"사원": 45, "대리": 30, "과장": 20, "차장": 5})
            add(code, rank, leaders[code])
    members = [row for row in rows if row[0] not in leaders.values()]
    random.shuffle(members)
    boss = {row[0]: row for row in rows}
    for row, date in zip(members[:2], (dt.date(2016, 6, 30), dt.date(2016, 7, 1)), strict=True):  # ten years, or not
        row[5], row[6], row[7], row[3] = "과장", "정규직", date, dt.date(1988, 5, 12)
    row = members[2]  # on the same day as the boss
    row[5], row[6], row[7], row[3] = "차장", "정규직", boss[row[9]][7], dt.date(1975, 4, 2)
    for row in members[3:5]:  # before the boss
        hired = boss[row[9]][7] - dt.timedelta(days=random.randint(30, 700))
        row[5], row[6], row[7], row[3] = "과장", "정규직", hired, dt.date(1974, 8, 9)
    for row in members[5 : 5 + random.randint(5, 8)]:
        row[8] = day(random, dt.date(2025, 9, 1), dt.date(2026, 5, 22))
        row[6] = row[6] if row[6] != "인턴" else "계약직"
        row[7] = min(row[7], row[8] - dt.timedelta(days=150))
    members[5][5:7] = ["사원", "계약직"]  # gone, on contract
    members[13][5:7], members[14][5:7] = ["사원", "계약직"], ["사원", "계약직"]
    members[15][5], members[15][7] = "과장", dt.date(2020, random.randint(2, 12), 3)
    members[6][5], members[6][7] = "과장", dt.date(2020, random.randint(2, 12), 5)
    members[16][1], members[17][1] = "김서연", "김서연"  # two of one name
    for row in members[16:18]:
        row[2], row[5], row[6], row[7] = "여", "대리", "정규직", day(random, dt.date(2018, 3, 2), dt.date(2020, 9, 1))
    members[19][5:7] = ["사원", "인턴"]
    members[18][1] = "이은찬" if random.random() < 0.5 else "이하준"
    members[18][2] = "남"
    return [tuple(row) for row in rows]


def _twins(staff: list[tuple]) -> list[int]:
    return [row[0] for row in staff if row[1] == "김서연"][-2:]


def _pay(random: random.Random, staff: list[tuple]) -> list[tuple]:
    rows = []
    steps = distinct(random, len(staff), -40, 40)
    exact = random.sample([index for index, row in enumerate(staff) if row[5] == "사원" and not row[8]], 1)
    high = random.sample([index for index, row in enumerate(staff) if row[5] == "과장" and not row[8]], 1)
    even = random.choice([row[0] for row in staff if row[5] == "대리" and not row[8]])
    for index, person in enumerate(staff):
        base = (PAY[person[5]] + steps[index]) * 10_000 + index * 100
        base = 3_000_000 if index in exact else 4_000_000 if index in high else base
        gap = random.choice(MONTHS[4:]) if random.random() < 0.12 else None  # a month of unpaid leave
        for month in MONTHS:
            if month < person[7].replace(day=1) or (person[8] and month > person[8]) or month == gap:
                continue
            raised = base if month >= dt.date(2026, 3, 1) else round(base * 0.96 / 100) * 100
            extra = near(random, raised * 0.13, raised * 0.05, 0, 1_600_000, 1_000)
            if person[0] == even and month >= dt.date(2026, 5, 1):
                extra = raised // 5
            bonus = raised // 2 if month.month in (10, 2) and person[6] == "정규직" else 0
            minus = round((raised + extra + bonus) * random.uniform(0.1, 0.16) / 10) * 10
            rows.append((person[0], month, raised, extra, bonus, minus))
    return rows


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}:00"


def _attendance(random: random.Random, staff: list[tuple]) -> list[tuple]:
    days = [dt.date(2026, 5, 26) + dt.timedelta(days=offset) for offset in range(36)]
    days = [date for date in days if date.weekday() < 5 and date != ELECTION]
    june = [date for date in days if date.month == 6]
    present = [row for row in staff if not row[8]]
    twins = _twins(staff)
    rows = []
    for index, person in enumerate(present):
        here = [date for date in days if random.random() < 0.9]
        late = random.choice((0, 0, 0, 1, 1, 2, 2)) if index > 8 else (3, 3, 4, 4, 5, 6, 7, 2, 1)[index]
        late = dict(zip(twins, (2, 3), strict=True)).get(person[0], late)
        lates = random.sample([date for date in here if date in june], late)
        lates += [date for date in here if date not in june and random.random() < 0.3]
        home, away = random.choice((0, 0, 0.05, 0.2, 0.3)), random.choice((0, 0, 0.05, 0.15))
        exact = random.choice(here)
        for date in here:
            came = random.randint(541, 625) if date in lates else 540 if date == exact else random.randint(495, 538)
            left = None if random.random() < 0.015 else near(random, 1_105, 50, 1_020, 1_330)
            kind = weighted(random, {"재택": home, "출장": away, "사무실": 1 - home - away})
            rows.append((person[0], date, kind, _clock(came), left if left is None else _clock(left)))
    middle = dt.date(2026, 6, 15)
    chosen = random.sample([index for index, row in enumerate(rows) if row[1] == middle], random.randint(4, 7))
    for index in chosen:
        rows[index] = (*rows[index][:2], "재택", *rows[index][3:])
    forgetful = random.choice(present)[0]
    for index in [at for at, row in enumerate(rows) if row[0] == forgetful][:2]:
        rows[index] = (*rows[index][:4], None)
    mover = random.choice([row[0] for row in present[1:] if row[0] != forgetful])
    mine = [at for at, row in enumerate(rows) if row[0] == mover]
    for at in mine:  # at home in May only, away in June
        kind = ("재택" if rows[at][1].month == 5 else "사무실") if at != mine[-1] else "출장"
        rows[at] = (*rows[at][:2], kind, *rows[at][3:])
    return rows


def _leave(random: random.Random, staff: list[tuple]) -> list[tuple]:
    first, last = dt.date(2025, 7, 1), dt.date(2026, 6, 24)
    present = [row for row in staff if not row[8] and row[7] < dt.date(2025, 7, 1)]
    random.shuffle(present)
    rows: list[tuple] = []

    def add(person: int, kind: str, days: float, state: str, early: dt.date = first, late: dt.date = last) -> None:
        start = day(random, early, late)
        while start.weekday() > 0:
            start -= dt.timedelta(days=1)
        rows.append((person, kind, start, start + dt.timedelta(days=max(0, int(days) - 1)), days, state))

    for person in present[4:8]:  # only in 2025
        add(person[0], random.choice(("연차", "반차")), 1.0, "승인", first, dt.date(2025, 12, 20))
    for person, parts in zip(present[8:13], ((5, 5), (4, 4, 3), (5, 5, 2), (5, 4), (5, 5, 4)), strict=True):
        for days in parts:
            add(person[0], "연차", float(days), "승인")
    add(present[11][0], "연차", 2.0, "반려")  # nine days, and two that were refused
    add(present[8][0], "반차", 0.5, "승인")  # ten days, and half a day of another kind
    for person in present[13:19]:
        add(person[0], "연차", 2.0, "승인")
        add(person[0], "병가", 1.0, random.choice(("승인", "승인", "반려")))
    for person in [*present[9:], *random.sample(staff[11:], 8)]:
        if person in present[:8]:
            continue
        for _ in range(random.choice((1, 1, 2, 3))):
            kind = weighted(random, {"연차": 45, "반차": 30, "병가": 15, "경조": 10})
            days = {"연차": random.choice((1.0, 1.0, 2.0)), "반차": 0.5, "병가": 1.0, "경조": 3.0}[kind]
            state = weighted(random, {"승인": 75, "반려": 12, "대기": 13})
            add(person[0], kind, days, state)
    for person, days in zip(_twins(staff), (6.0, 5.0), strict=True):  # eleven together
        rows = [row for row in rows if row[0] != person or row[1] != "연차"]
        add(person, "연차", days, "승인")
    rows.sort(key=lambda row: (row[2], row[0]))
    return [(501 + index, *row) for index, row in enumerate(rows)]


def _appointments(random: random.Random, staff: list[tuple]) -> list[tuple]:
    rows: list[tuple] = []
    twins = _twins(staff)
    teams = [row[0] for row in DEPARTMENTS if row[2] and row[0] != EMPTY]
    for person in staff:
        earliest = max(person[7] + dt.timedelta(days=365), dt.date(2022, 1, 3))
        until = person[8] or TODAY
        rank = RANKS.index(person[5])
        if earliest >= until:
            continue
        count = 1 if person[0] in twins else min(rank, random.choice((0, 1, 1, 2)))
        dates = sorted(day(random, earliest, until) for _ in range(count))
        for step, date in enumerate(dates):
            level = rank - count + step
            rows.append((person[0], date, "승진", None, None, RANKS[level], RANKS[level + 1]))
        if random.random() < 0.3 and person[4] in teams:
            before = random.choice([code for code in teams if code != person[4]])
            rows.append((person[0], day(random, earliest, until), "전보", before, person[4], None, None))
    seniors = [row for row in staff if row[7] < dt.date(2021, 1, 1) and row[4] in teams and not row[8]]
    others = [row for row in seniors if row[4] != "D210"]
    for person in random.sample(others, 3):
        date = day(random, dt.date(2022, 1, 3), TODAY)
        rows.append((person[0], date, "전보", "D210", person[4], None, None))
    for person in random.sample(seniors, 2):
        rows.append(
            (person[0], dt.date(2026, 1, 2), "전보", "D110" if person[4] != "D110" else "D120", person[4], None, None)
        )
    rows.sort(key=lambda row: (row[1], row[0], row[2]))
    return [(301 + index, *row) for index, row in enumerate(rows)]
