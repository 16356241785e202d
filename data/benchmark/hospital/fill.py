"""A middle-sized hospital: departments, doctors, patients, bookings, visits and prescriptions."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

from data.benchmark.korean import CITIES, MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, moment, near, people, weighted

# code: name, floor, number of doctors, diagnoses by weight
DEPARTMENTS: dict[str, tuple[str, int, int, dict[str, int]]] = {
    "IM": ("내과", 2, 5, {"고혈압": 5, "당뇨병": 4, "위염": 4, "감기": 5, "고지혈증": 3}),
    "GS": ("외과", 3, 2, {"충수염": 2, "탈장": 2, "담석증": 2}),
    "OS": ("정형외과", 3, 3, {"요통": 4, "골절": 3, "오십견": 2}),
    "PD": ("소아청소년과", 1, 2, {"감기": 5, "수족구병": 2, "중이염": 2}),
    "DM": ("피부과", 4, 2, {"아토피피부염": 3, "두드러기": 2, "여드름": 2}),
    "EN": ("이비인후과", 4, 2, {"비염": 4, "중이염": 2, "편도염": 2}),
    "NP": ("정신건강의학과", 5, 1, {"우울증": 3, "불면증": 3}),
    "RM": ("재활의학과", 5, 0, {}),
}
DRUGS = (
    "타이레놀정",
    "아모디핀정",
    "메트포르민정",
    "세티리진정",
    "오메프라졸캡슐",
    "록소프로펜정",
    "아목시실린캡슐",
    "졸피뎀정",
)
FIRST, LAST, END = dt.date(2025, 1, 2), dt.date(2026, 6, 30), dt.date(2026, 7, 31)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    doctors = _doctors(random)
    patients = _patients(random)
    bookings = _bookings(random, doctors, patients)
    visits = _visits(random, doctors, patients, bookings)
    return {
        "진료과": [(code, name, floor) for code, (name, floor, _, _) in DEPARTMENTS.items()],
        "의사": doctors,
        "환자": patients,
        "예약": bookings,
        "진료": visits,
        "처방": _prescriptions(random, visits),
    }


def _doctors(random: random.Random) -> list[tuple]:
    codes = [
        code for code, (_, _, count, _) in DEPARTMENTS.items() for _ in range(count + (count and random.choice((0, 1))))
    ]
    names = people(random, len(codes), MEN + WOMEN)
    rows = []
    for index, (code, name) in enumerate(zip(codes, names, strict=True)):
        first = code not in codes[:index]
        rank = "과장" if first else random.choice(("전문의", "전문의", "전공의"))
        year = random.randint(2006, 2016) if first else random.randint(2013, 2025)
        rows.append((1001 + index, name, code, rank, dt.date(year, random.choice((3, 9)), random.choice((1, 2)))))
    rows[1] = (*rows[1][:4], dt.date(2016, 7, 1))  # ten years to the day
    rows[2] = (*rows[2][:4], dt.date(2016, 6, 30))
    return rows


def _patients(random: random.Random) -> list[tuple]:
    rows = []
    taken: set[str] = set()
    for index in range(110):
        year = random.choice((*range(1938, 1975), *range(1955, 2024)))
        pools = {"남": YOUNG_MEN, "여": YOUNG_WOMEN} if year > 1995 else {"남": MEN, "여": WOMEN}
        gender = random.choice("남여")
        (name,) = people(random, 1, pools[gender], taken=taken)
        born = day(random, dt.date(year, 1, 1), dt.date(year, 12, 31))
        where = weighted(random, {"서울": 30, "경기": 30, "인천": 10, "부산": 12, "충남": 6, "강원": 5, "제주": 7})
        insurance = weighted(random, {"건강보험": 80, "의료급여": 9, "자동차보험": 6, None: 5})
        rows.append((20001 + index, name, gender, born, f"{where} {random.choice(CITIES[where])}", insurance))
    for index, born in ((3, dt.date(1966, 1, 1)), (4, dt.date(1966, 1, 2))):  # sixty on the very day, or not yet
        rows[index] = (*rows[index][:3], born, *rows[index][4:])
    for index, other in ((40, 41), (50, 51), (60, 61), (60, 62))[: random.randint(3, 4)]:
        rows[other] = (rows[other][0], rows[index][1], *rows[other][2:])  # homonyms
    rows[7] = (*rows[7][:4], "제주 서귀포시", rows[7][5])
    rows[8] = (*rows[8][:5], None)
    return rows


def _bookings(random: random.Random, doctors: list[tuple], patients: list[tuple]) -> list[tuple]:
    busy = random.choice([doctor[0] for doctor in doctors if doctor[2] == "IM"])
    numbers = [doctor[0] for doctor in doctors] + [busy] * 3
    regulars = [patient[0] for patient in patients[:-9]]  # the last nine only look at the place
    rows: list[tuple] = []
    for _ in range(330):
        date = day(random, FIRST, END)
        state = weighted(random, {"완료": 70, "취소": 16, "미방문": 14}) if date <= LAST else "예정"
        rows.append((random.choice(regulars), random.choice(numbers), moment(random, date, 9, 17), state))
    for date in (dt.datetime(2026, 3, 31, 16, 30), dt.datetime(2025, 3, 20, 10, 0), dt.datetime(2026, 3, 2, 9, 30)):
        rows.append((random.choice(regulars), random.choice(numbers), date, "취소"))
    for patient in random.sample(regulars, 3):  # exactly two
        rows += [(patient, random.choice(numbers), moment(random, day(random, FIRST, LAST), 9, 17), "미방문")] * 2
    rows.append((patients[-1][0], numbers[0], dt.datetime(2026, 5, 7, 11, 0), "취소"))
    rows.append((patients[-2][0], numbers[1], dt.datetime(2026, 5, 8, 15, 0), "미방문"))
    rows.sort(key=lambda row: (row[2], row[0]))
    return [(5001 + index, *row) for index, row in enumerate(rows)]


def _visits(random: random.Random, doctors: list[tuple], patients: list[tuple], bookings: list[tuple]) -> list[tuple]:
    codes = {doctor[0]: doctor[2] for doctor in doctors}
    plain: list[tuple] = [(row[0], row[1], row[2], row[3].date()) for row in bookings if row[4] == "완료"]
    regulars = [patient[0] for patient in patients[:-9]]
    for _ in range(70):
        plain.append((None, random.choice(regulars), random.choice(doctors)[0], day(random, FIRST, LAST)))
    twice = random.sample(plain, 3)
    plain += [(None, row[1], random.choice(doctors)[0], row[3]) for row in twice]
    rows = []
    for booking, patient, doctor, date in plain:
        diagnosis = weighted(random, DEPARTMENTS[codes[doctor]][3])
        own = near(random, 16_000, 9_000, 3_200, 60_000, 100)
        rows.append(
            [booking, patient, doctor, date, diagnosis, own, near(random, own * 2.1, 5_000, 5_000, 150_000, 10)]
        )
    inner = [doctor[0] for doctor in doctors if doctor[2] == "IM"]
    for patient in random.sample(regulars, 3):
        for diagnosis in ("고혈압", "당뇨병"):
            rows.append([None, patient, random.choice(inner), day(random, FIRST, LAST), diagnosis, 8_800, 20_150])
    costs = [(250_000 + 1_700 * step, 64_000) for step in random.sample(range(9, 90), 7)]
    for row, (own, fund) in zip(random.sample(rows, 9), [*costs, (180_000, 120_000), (190_000, 110_000)], strict=True):
        row[5], row[6] = own, fund  # two of exactly 300,000 won
    bones = random.choice([doctor[0] for doctor in doctors if doctor[2] == "OS"])
    for index, own in ((20, 610_000), (40, 420_000), (41, 410_000)):  # the last two share a name
        rows.append([None, patients[index][0], bones, day(random, FIRST, LAST), "골절", own, own * 2])
    rows.sort(key=lambda row: (row[3], row[1]))
    return [(70001 + index, *row) for index, row in enumerate(rows)]


def _prescriptions(random: random.Random, visits: list[tuple]) -> list[tuple]:
    rows: list[tuple] = []
    dear = [visit[0] for visit in visits if visit[6] + visit[7] >= 300_000]
    bare = {*dear[:3], *[visit[0] for visit in visits if visit[6] + visit[7] == 300_000][:1]}
    for visit in visits:
        count = 0 if visit[0] in bare else 1 if visit[0] in dear else random.choice((0, 1, 1, 2, 2, 3))
        for drug in random.sample(DRUGS, count):
            days = random.choice((3, 3, 5, 7, 7, 14, 30))
            rows.append((visit[0], drug, days, random.choice((1, 1, 2, 3, 3)), random.choice((0.5, 1.0, 1.0, 2.0))))
    picked = random.sample(range(len(rows)), 4)
    for index, values in zip(picked, ((30, 3, 1.0), (60, 3, 0.5), (45, 2, 2.0), (7, 3, 1.0)), strict=True):
        rows[index] = (*rows[index][:2], *values)
    assert Counter(row[0] for row in rows).most_common(1)[0][1] > 1
    return [(90001 + index, *row) for index, row in enumerate(rows)]
