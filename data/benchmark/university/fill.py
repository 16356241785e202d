"""A university from spring 2025 to the enrolment of autumn 2026: courses with prerequisites, sections, grades."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, distinct, people, weighted

DEPARTMENTS = (
    (1, "컴퓨터공학과", "공과대학", "CS"),
    (2, "기계공학과", "공과대학", "ME"),
    (3, "국어국문학과", "인문대학", "KO"),
    (4, "사학과", "인문대학", "HI"),
    (5, "경영학과", "경영대학", "BA"),
    (6, "수학과", "자연과학대학", "MA"),
    (7, "천문학과", "자연과학대학", "AS"),
)
# code: title, credits, category, prerequisites
COURSES: dict[str, tuple[str, int, str, tuple[str, ...]]] = {
    "CS101": ("프로그래밍 기초", 3, "전필", ()),
    "CS201": ("자료 구조", 3, "전필", ("CS101",)),
    "CS301": ("데이터베이스", 3, "전선", ("CS201",)),
    "CS302": ("운영 체제", 3, "전필", ("CS201", "CS101")),
    "CS401": ("인공지능", 3, "전선", ("CS201", "MA102")),
    "ME101": ("공업 역학", 3, "전필", ()),
    "ME202": ("열역학", 3, "전선", ("ME101", "MA101")),
    "ME303": ("기계 설계", 4, "전선", ("ME101",)),
    "KO101": ("국어학 개론", 3, "전필", ()),
    "KO201": ("현대 소설론", 3, "전선", ()),
    "KO202": ("글쓰기의 기초", 2, "교양", ()),
    "HI101": ("한국사 개설", 3, "전필", ()),
    "HI201": ("동아시아사", 3, "전선", ("HI101",)),
    "HI105": ("역사와 영화", 2, "교양", ()),
    "BA101": ("경영학 원론", 3, "전필", ()),
    "BA201": ("회계 원리", 3, "전필", ()),
    "BA301": ("재무 관리", 3, "전선", ("BA201",)),
    "BA302": ("마케팅", 3, "전선", ("BA101",)),
    "BA110": ("생활 속의 경제", 2, "교양", ()),
    "MA101": ("미적분학", 4, "전필", ()),
    "MA102": ("선형대수", 3, "전필", ()),
    "MA301": ("확률론", 3, "전선", ("MA101",)),
    "MA401": ("위상수학", 3, "전선", ("MA301", "MA102")),
    "AS110": ("밤하늘 산책", 1, "교양", ()),
}
# What holds in some fillings only.
OPTIONAL = (("CS401", "MA102"), ("CS302", "CS101"), ("HI201", "HI101"), ("ME202", "MA101"))
EXTRA = (("MA102", "MA101"), ("BA201", "BA101"), ("CS401", "MA301"), ("ME101", "MA101"))
HEAVY = ("CS301", "MA102", "BA201", "KO101")
WANTED = ("CS101", "CS201", "CS301", "CS401")
TERMS = ("2025-1", "2025-2", "2026-1", "2026-2")
OPENING = {
    "2025-1": dt.date(2025, 2, 10),
    "2025-2": dt.date(2025, 8, 11),
    "2026-1": dt.date(2026, 2, 9),
    "2026-2": dt.date(2026, 8, 10),
}
GRADES = {4.5: 14, 4.0: 20, 3.5: 22, 3.0: 18, 2.5: 10, 2.0: 7, 1.0: 4, 0.0: 5}


def fill(random: random.Random) -> dict[str, list[tuple]]:
    professors = _professors(random)
    students = _students(random, professors)
    numbers = {code: number for number, _, _, code in DEPARTMENTS}
    sections = _sections(random, professors, numbers)
    return {
        "departments": [row[:3] for row in DEPARTMENTS],
        "professors": professors,
        "students": students,
        "courses": _courses(random, numbers),
        "prerequisites": _prerequisites(random),
        "sections": sections,
        "enrollments": _enrollments(random, students, sections),
        "scholarships": _scholarships(random, students),
    }


def _courses(random: random.Random, numbers: dict[str, int]) -> list[tuple]:
    return [
        (code, title, numbers[code[:2]], credits + (code in HEAVY and random.random() < 0.4), category)
        for code, (title, credits, category, _) in COURSES.items()
    ]


def _prerequisites(random: random.Random) -> list[tuple]:
    pairs = [(code, before) for code, row in COURSES.items() for before in row[3]]
    rows = [pair for pair in pairs if pair not in OPTIONAL or random.random() < 0.6]
    return rows + [pair for pair in EXTRA if random.random() < 0.5]


def _professors(random: random.Random) -> list[tuple]:
    homes = [number for number, _, _, _ in DEPARTMENTS[:6] for _ in range(random.randint(2, 4))] + [7]
    names = people(random, len(homes), MEN + WOMEN)
    rows = []
    for index, (home, name) in enumerate(zip(homes, names, strict=True)):
        position = weighted(random, {"교수": 4, "부교수": 3, "조교수": 3})
        hired = dt.date(random.randint(2001, 2025), random.choice((3, 9)), 1)
        rows.append((301 + index, name, home, position, hired))
    for index, hired in zip(
        random.sample(range(len(rows)), 4), (2020, 2020, 2019, 2021), strict=True
    ):  # on the very day, and around it
        rows[index] = (*rows[index][:4], dt.date(hired, 3 if hired != 2019 else 9, 1))
    return rows


def _students(random: random.Random, professors: list[tuple]) -> list[tuple]:
    names = people(random, 86, YOUNG_MEN + YOUNG_WOMEN)
    names[1] = names[0]
    rows: list[tuple] = []
    for index, name in enumerate(names):
        home = weighted(random, {1: 26, 2: 16, 3: 11, 4: 9, 5: 26, 6: 12})
        second = weighted(random, {None: 76, 1: 6, 3: 4, 5: 8, 6: 6})
        second = None if second == home else second
        year = random.choice((1, 2, 2, 3, 3, 4, 4))
        status = weighted(random, {"ENR": 84, "LOA": 11, "GRD": 5 if year == 4 else 0})
        advisor = random.choice([row[0] for row in professors if row[2] == home])
        if random.random() < 0.12:
            advisor = random.choice(professors[:-1])[0]
        rows.append([(2027 - year) * 10_000 + 101 + index, name, home, second, year, status, advisor])
    for index, home, second in ((8, 1, 5), (9, 5, 1), (10, 1, None)):
        advisor = random.choice([row[0] for row in professors if row[2] == home])
        rows[index] = [*rows[index][:2], home, second, *rows[index][4:6], advisor]
    for index in (0, 1):  # of one name, both at work
        rows[index] = [20_240_101 + index, *rows[index][1:4], 3, "ENR", rows[index][6]]
    return [tuple(row) for row in rows]


def _sections(random: random.Random, professors: list[tuple], numbers: dict[str, int]) -> list[tuple]:
    rows: list[tuple] = []
    unopened = random.choice(("HI201", "BA302", "KO201", "ME303"))
    always = ["CS101", "CS201", "CS301", "CS401"]
    always += random.sample([code for code in COURSES if code not in (unopened, *always)], 4)
    for term in TERMS:
        for code in COURSES:
            if code == unopened or (code not in always and random.random() < 0.3):
                continue
            twins = code == "CS101" and term == "2026-2"  # two sections of one size
            for _ in range(2 if twins else random.choice((1, 1, 1, 2))):
                home = [row[0] for row in professors if row[2] == numbers[code[:2]]]
                who = None if term == "2026-2" and random.random() < 0.2 else random.choice(home)
                size = 6 if twins else random.choice((6, 8, 10, 10, 12, 15, 20))
                weekday = random.choice("월화수목금")
                rows.append((5001 + len(rows), code, who, term, size, weekday, random.randint(1, 8)))
    mine = [index for index, row in enumerate(rows) if row[3] == "2026-2"]
    rows[mine[0]] = (*rows[mine[0]][:2], None, *rows[mine[0]][3:])
    for index in random.sample(range(len(rows)), 4):
        rows[index] = (*rows[index][:5], "월", 1)
    first, second = next(  # one professor in two places at once
        (one, two)
        for one in range(len(rows))
        for two in range(one + 1, len(rows))
        if rows[one][2] and rows[one][2:4] == rows[two][2:4] and rows[one][3] == "2026-2"
    )
    rows[second] = (*rows[second][:5], *rows[first][5:])
    return rows


def _enrollments(random: random.Random, students: list[tuple], sections: list[tuple]) -> list[tuple]:
    by_term: defaultdict[str, list[tuple]] = defaultdict(list)
    for section in sections:
        by_term[section[3]].append(section)
    taken: defaultdict[int, dict[str, float | None]] = defaultdict(dict)
    filled: defaultdict[int, int] = defaultdict(int)
    rows: list[tuple] = []
    dead = {random.choice([row for row in by_term[term] if row[1] not in WANTED])[0] for term in ("2025-2", "2026-2")}
    silent = {student[0] for student in random.sample([row for row in students[2:] if row[4] > 1], 5)}
    homes = {number: code for number, _, _, code in DEPARTMENTS}
    strong = {student[0] for student in [*students[:2], *random.sample(students, 4)]}
    for term in TERMS:
        opens = OPENING[term]
        for student in students:
            number = student[0]
            if int(term[:4]) < number // 10_000 or (student[5] == "LOA" and term > "2025-2") or number in silent:
                continue
            if student[5] == "GRD" and term > "2025-2":
                continue
            weights = [
                0 if row[0] in dead else 5 if row[1][:2] == homes[student[2]] else 3 if row[1][2:] < "200" else 1
                for row in by_term[term]
            ]
            chosen = random.choices(by_term[term], weights, k=random.choice((2, 3, 4, 4, 5)))
            for section in dict.fromkeys(chosen):
                code = section[1]
                before = taken[number].get(code, -1.0)
                if code in taken[number] and (before is None or before > 2.0):
                    continue
                if filled[section[0]] > section[4] + 1:
                    continue
                again = code in taken[number]
                minute = opens + dt.timedelta(days=random.choice((0, 0, 0, 1, 2)))
                when = dt.datetime(minute.year, minute.month, minute.day, 10, 0) + dt.timedelta(
                    seconds=random.randrange(1, 30_000)
                )
                pool = {4.5: 6, 4.0: 3} if number in strong else GRADES
                grade = None if term == "2026-2" else weighted(random, pool)
                taken[number][code] = grade
                filled[section[0]] += 1
                rows.append((number, section[0], when, grade, again))
    return _third_try(random, rows, students, by_term)


def _third_try(
    random: random.Random, rows: list[tuple], students: list[tuple], by_term: dict[str, list[tuple]]
) -> list[tuple]:
    """Somebody needs three terms for CS101."""
    who = random.choice([row[0] for row in students[2:] if row[0] < 20_250_000])
    codes = {section[0]: section[1] for sections in by_term.values() for section in sections}
    rows = [row for row in rows if row[0] != who or codes[row[1]] != "CS101"]
    for term, grade in zip(TERMS, (0.0, 1.0, 3.0), strict=False):
        section = next(section[0] for section in by_term[term] if section[1] == "CS101")
        when = dt.datetime.combine(OPENING[term], dt.time(10, 0, random.randrange(60)))
        rows.append((who, section, when, grade, grade > 0))
    return rows


def _scholarships(random: random.Random, students: list[tuple]) -> list[tuple]:
    rows: list[tuple] = []
    amounts = iter(distinct(random, 90, 300_000, 2_900_000, 10_000))
    pool = random.sample(students, 44)
    for student in pool:
        terms = [term for term in TERMS[:3] if int(term[:4]) >= student[0] // 10_000]
        for term in random.sample(terms, min(len(terms), random.choice((1, 1, 2, 3)))):
            kind = weighted(random, {"성적": 5, "근로": 3, "가계곤란": 3})
            rows.append((student[0], kind, term, next(amounts)))
    seniors = [student[0] for student in students if student[4] > 1 and student not in pool]
    for number, parts in zip(
        random.sample(seniors, 3), ((2_000_000, 1_000_000), (1_900_000, 1_110_000), (3_000_000,)), strict=True
    ):
        rows += [(number, "성적", term, part) for term, part in zip(("2025-2", "2026-1"), parts, strict=False)]
    both = random.choice(seniors)
    rows += [(both, "성적", "2026-1", 550_000), (both, "근로", "2026-1", 450_000)]
    rows.sort(key=lambda row: (row[2], row[0], row[1]))
    return [(9001 + index, *row) for index, row in enumerate(rows)]
