"""A small middle-sized high school in the first term of 2026: 3 grades of 3 classes."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, near, people

SUBJECTS = (
    ("국어", 4, False), ("수학", 4, False), ("영어", 4, False), ("한국사", 3, False), ("통합과학", 3, False),
    ("체육", 2, False), ("정보", 2, True), ("미술", 2, True), ("중국어", 3, True),
)  # fmt: skip
REQUIRED = 6
CLUBS = ("축구부", "농구부", "방송부", "도서부", "과학탐구반", "댄스부", None)
CLASSES = [(grade, number) for grade in (1, 2, 3) for number in (1, 2, 3)]
FIRST, LAST = dt.date(2026, 3, 3), dt.date(2026, 7, 10)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    teachers = _teachers(random)
    students = _students(random)
    main = [teacher[0] for teacher in teachers]
    subjects = [
        (index, title, credits, elective, random.choice(main))
        for index, (title, credits, elective) in enumerate(SUBJECTS, start=1)
    ]
    return {
        "teachers": teachers,
        "students": students,
        "subjects": subjects,
        "scores": _scores(random, students),
        "attendance": _attendance(random, students),
    }


def _teachers(random: random.Random) -> list[tuple]:
    names = people(random, 13, MEN + WOMEN)
    homerooms: list[tuple[int | None, int | None]] = [*CLASSES, *[(None, None)] * random.randint(2, 4)]
    random.shuffle(homerooms)
    return [
        (100 + index, name, dt.date(random.randint(2005, 2025), 3, 1), grade, number)
        for index, (name, (grade, number)) in enumerate(zip(names, homerooms, strict=False))
    ]


def _students(random: random.Random) -> list[tuple]:
    taken = {"김서연"}
    rows: list[tuple] = []
    for grade, number in CLASSES:
        size = random.choice((7, 8, 9, 10, 11))
        women = random.randint(3, size - 3)
        group = [(name, "F") for name in people(random, women, YOUNG_WOMEN, taken=taken)]
        group += [(name, "M") for name in people(random, size - women, YOUNG_MEN, taken=taken)]
        for seat, (name, gender) in enumerate(sorted(group), start=1):
            year = 2011 - grade
            born = day(random, dt.date(year, 1, 1), dt.date(year, 12, 31))
            rows.append((grade * 10_000 + number * 100 + seat, name, gender, grade, number, born, random.choice(CLUBS)))
    girls = [index for index, row in enumerate(rows) if row[2] == "F" and row[3] == 1]
    for index, born in zip(random.sample(girls, 2), (dt.date(2010, 9, 1), dt.date(2010, 11, 23)), strict=True):
        rows[index] = (*rows[index][:5], born, rows[index][6])  # someone is born on the very day that is asked about
    named, first, second = random.sample([index for index, row in enumerate(rows) if row[2] == "F"], 3)
    rows[named] = (rows[named][0], "김서연", *rows[named][2:])
    rows[second] = (rows[second][0], rows[first][1], *rows[second][2:])  # two of one name
    return rows


def _scores(random: random.Random, students: list[tuple]) -> list[tuple]:
    marks: dict[tuple[int, int, str], int | None] = {}
    strong = set(random.sample(range(len(students)), 4))
    for index, student in enumerate(students):
        ability = random.gauss(70, 11)
        taken = [*range(1, REQUIRED + 1), random.choice(range(REQUIRED + 1, len(SUBJECTS) + 1))]
        for subject in taken:
            for exam in ("중간", "기말"):
                mark: int | None = near(random, ability, 9, 12, 97)
                if index in strong:
                    mark = random.randint(80, 96)
                elif random.random() < 0.03:
                    mark = None
                marks[student[0], subject, exam] = mark
    ids = [student[0] for student in students]
    strongest = [ids[index] for index in sorted(strong)]
    marks[strongest[0], 1, "중간"] = 80  # just enough everywhere
    marks[strongest[1], 3, "중간"] = 79  # once not enough
    marks[strongest[2], 4, "중간"] = None  # all well, but not there once
    others = [number for number in ids if number not in strongest]
    first, second, third = random.sample(others, 3)
    marks[first, 2, "중간"] = 90
    marks[second, 3, "중간"], marks[second, 3, "기말"] = 51, 71  # better by exactly 20
    marks[third, 5, "중간"], marks[third, 5, "기말"] = 48, 67  # and by 19
    for number in random.sample(others, 2):
        marks[number, 6, "중간"] = 99  # a shared first place
    _part(marks, students)
    return [(*key, mark) for key, mark in marks.items()]


def _part(marks: dict[tuple[int, int, str], int | None], students: list[tuple]) -> None:
    """Let one pupil of every class lead alone in the sum of the finals."""
    classes: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for student in students:
        classes[student[3], student[4]].append(student[0])

    def total(number: int) -> int:
        return sum(mark or 0 for (who, _, exam), mark in marks.items() if who == number and exam == "기말")

    for numbers in classes.values():
        totals = sorted(((total(number), number) for number in numbers), reverse=True)
        if totals[0][0] == totals[1][0]:
            key = (totals[0][1], 6, "기말")
            marks[key] = (marks[key] or 0) + 2


def _attendance(random: random.Random, students: list[tuple]) -> list[tuple]:
    ids = [student[0] for student in students]
    names: defaultdict[str, list[int]] = defaultdict(list)
    for student in students:
        names[student[1]].append(student[0])
    twins = next(numbers for numbers in names.values() if len(numbers) == 2)
    free = [number for number in ids if number not in twins]
    random.shuffle(free)
    absent = dict.fromkeys(ids, 0) | dict(zip(free[:3], (12, 10, 9), strict=True)) | {twins[0]: 6, twins[1]: 5}
    late = dict.fromkeys(ids, 0) | dict(zip(free[3:8], (5, 6, 6, 7, 9), strict=True))
    late |= {twins[0]: 4, twins[1]: 3}  # together more than five, neither alone
    for number in ids:
        absent[number] = absent[number] or random.choice((0, 0, 0, 1, 1, 2, 3, 5))
        late[number] = late[number] or random.choice((0, 0, 1, 1, 2, 3))
    school_days = [FIRST + dt.timedelta(days) for days in range((LAST - FIRST).days + 1)]
    school_days = [date for date in school_days if date.weekday() < 5 and date != dt.date(2026, 5, 5)]
    twice = [dt.date(2026, 5, 13), dt.date(2026, 5, 14)]  # one pupil away in May without leave, on both
    records: list[tuple] = [(free[0], date, "결석", "미인정", None) for date in twice]
    for number in ids:
        early = random.choice((0, 0, 0, 1, 1, 2))
        days = [date for date in school_days if number != free[0] or date not in twice]
        kinds = ["결석"] * absent[number] + ["지각"] * late[number] + ["조퇴"] * early
        for date, kind in zip(random.sample(days, len(kinds)), kinds, strict=True):
            reason = random.choice(("질병", "질병", "미인정", "기타"))
            records.append((number, date, kind, reason, None if kind == "결석" else random.randrange(5, 121, 5)))
    records.sort(key=lambda record: (record[1], record[0], record[2]))
    return [(index, *record) for index, record in enumerate(records, start=1)]
