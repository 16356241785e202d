"""Write students.csv: the invented pupils of an invented vocational high school, the same bytes every time.

    python data/students/build.py [FOLDER]

Only `random.Random.random()` is drawn from, whose sequence Python guarantees, and no libm function is
called, so the file does not depend on the Python version or the platform. schema.sql and examples.jsonl are
written by hand and are not touched.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from datetime import date
from pathlib import Path
from random import Random

SEED = 20660
SCHOOL_YEAR = 2026
CLASS_SIZE = 18
# The first school day of each year: 1 March is a holiday, and so is the Monday after it when it falls on a weekend.
ADMISSION = {2024: date(2024, 3, 4), 2025: date(2025, 3, 4), 2026: date(2026, 3, 3)}
LEFT_BY_GRADE = {1: 0.02, 2: 0.05, 3: 0.10}  # pupils who moved away; their numbers stay unused


@dataclass(frozen=True, slots=True)
class Department:
    """`code` stands in the student number; `classes` are its class numbers in every grade."""

    name: str
    code: int
    classes: tuple[int, ...]
    female: float
    mean: float
    clubs: Mapping[str, float]  # added to the weight that every department has


DEPARTMENTS = (
    Department("소프트웨어과", 1, (1, 2), 0.28, 73.0, {"코딩": 5, "로봇": 3}),
    Department("디자인과", 2, (3,), 0.74, 69.5, {"미술": 5, "사진": 3}),
    Department("간호과", 3, (4,), 0.86, 77.0, {"봉사": 5}),
    Department("조리과", 4, (5,), 0.52, 66.0, {"베이킹": 6}),
    Department("전기과", 5, (6,), 0.10, 64.5, {"로봇": 4, "축구": 2}),
)
CLUBS = ("로봇", "코딩", "밴드", "댄스", "축구", "농구", "사진", "미술", "베이킹", "봉사", "독서")

# The school stands in Gyeonggi; most pupils live there or near.
REGIONS = {
    "경기": 46.0, "서울": 20.0, "인천": 11.0, "충남": 6.0, "강원": 5.0, "충북": 4.0,
    "대전": 2.5, "부산": 2.0, "대구": 1.5, "광주": 1.0, "전북": 1.0,
}  # fmt: skip

# Percent of the population, census of 2015.
SURNAMES = {
    "김": 21.5, "이": 14.7, "박": 8.4, "최": 4.7, "정": 4.3, "강": 2.4, "조": 2.1, "윤": 2.1, "장": 2.0, "임": 1.7,
    "한": 1.5, "오": 1.5, "서": 1.5, "신": 1.5, "권": 1.4, "황": 1.4, "안": 1.4, "송": 1.4, "전": 1.1, "홍": 1.1,
    "유": 1.1, "고": 0.9, "문": 0.9, "양": 0.9, "손": 0.9, "배": 0.8, "백": 0.8, "허": 0.7, "노": 0.6, "남": 0.6,
    "심": 0.5, "하": 0.5, "곽": 0.4, "성": 0.4, "차": 0.4, "주": 0.4, "우": 0.4, "구": 0.4, "민": 0.3, "진": 0.3,
    "나": 0.3, "엄": 0.3, "원": 0.3, "남궁": 0.1,
}  # fmt: skip

# Given names of children born 2008 to 2010, the more frequent first.
GIVEN = {
    "남": """민준 지훈 현우 준서 우진 건우 예준 지후 현준 서준 도윤 준혁 시우 민재 준영 승민 지환 동현 승현 은찬
             민성 재윤 시현 지호 주원 준우 민규 성민 준호 정우 승우 시후 도현 태윤 윤호 진우 태현 재원 우빈 찬영
             성현 건희 규민 동욱 한결 유찬 하진 경민 상현 태민""",
    "여": """서연 민서 지민 서현 윤서 예은 하은 지우 수빈 지윤 서윤 지원 은서 수민 예린 채원 다은 가은 서영 예원
             유진 민지 윤아 시은 수아 나은 유나 연서 서진 지유 채은 서은 하윤 다인 소윤 현서 수연 예나 지현 시연
             소은 다연 유빈 승아 혜원 나연 주희 세은 아영 보민""",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Student:
    """One row, its fields in the order of schema.sql. Scores are tenths as text, '' stands for NULL."""

    student_id: int
    name: str
    gender: str
    grade: int
    class_no: int
    department: str
    region: str
    birth_date: date
    admission_date: date
    midterm_score: str
    final_score: str
    absences: int
    scholarship: str
    club: str


def pick(random: Random, weights: Mapping[str, float]) -> str:
    """A key, with the probability its weight gives."""
    total = 0.0
    for weight in weights.values():
        total += weight  # not sum(): Python 3.12 made it more exact, which could change the last bit
    left = random.random() * total
    for key, weight in weights.items():
        left -= weight
        if left < 0:
            return key
    return next(reversed(weights))


def bell(random: Random) -> float:
    """Close to a standard normal draw (a sum of twelve uniform ones), within ±6."""
    total = -6.0
    for _ in range(12):
        total += random.random()
    return total


def tenths(score: float) -> int:
    """A score in tenths; what lies above 86 is pressed towards 100, so that few reach the top."""
    if score > 86:
        score = 86 + (score - 86) * 0.55
    return min(1000, max(120, int(score * 10 + 0.5)))


def text(score: int | None) -> str:
    return "" if score is None else f"{score // 10}.{score % 10}"


def name_for(random: Random, gender: str, taken: set[str]) -> str:
    """A name that nobody in `taken` (the pupil's own department and year) has."""
    given = {name: 1.0 / (rank + 20) for rank, name in enumerate(GIVEN[gender].split())}
    while True:
        name = pick(random, SURNAMES) + pick(random, given)
        if name not in taken:
            taken.add(name)
            return name


def absences_for(random: Random, limit: int = 24) -> int:
    """Days: none for about half, few for most, many for a few."""
    days, stay = 0, (0.86 if random.random() < 0.06 else 0.55)
    while days < limit and random.random() < stay:
        days += 1
    return days


def students(seed: int = SEED) -> list[Student]:
    """All pupils, by student number."""
    random = Random(seed)
    rows: list[Student] = []
    for grade in (3, 2, 1):
        year = SCHOOL_YEAR - grade + 1
        for department in DEPARTMENTS:
            taken: set[str] = set()
            size = CLASS_SIZE * len(department.classes)
            genders = ["여" if random.random() < department.female else "남" for _ in range(size)]
            people = sorted((name_for(random, gender, taken), gender) for gender in genders)  # numbered 가나다순
            for number, (name, gender) in enumerate(people, start=1):
                first_day = date(year - 16, 1, 1)
                days = date(year - 15, 1, 1).toordinal() - first_day.toordinal()
                born = date.fromordinal(first_day.toordinal() + int(random.random() * days))
                region = pick(random, REGIONS)
                able = department.mean + 11.0 * bell(random) + (2.0 if gender == "여" else 0.0)
                midterm: int | None = tenths(able + 5.0 * bell(random))
                final: int | None = tenths(able + 1.0 + 5.5 * bell(random))
                absences = absences_for(random)
                midterm = None if random.random() < 0.03 else midterm
                final = None if random.random() < 0.04 else final
                marks = [score for score in (midterm, final) if score is not None]
                mean = sum(marks) / len(marks) if marks else 0
                chance = 0.75 if mean >= 870 else 0.3 if mean >= 780 else 0.06
                scholarship = random.random() < (chance if absences <= 3 else 0.03)
                weights = {club: 1.0 + department.clubs.get(club, 0.0) for club in CLUBS}
                club = "" if random.random() < 0.13 else pick(random, weights)
                left = random.random() < LEFT_BY_GRADE[grade]
                if left:
                    continue
                rows.append(
                    Student(
                        student_id=year * 10_000 + department.code * 100 + number,
                        name=name,
                        gender=gender,
                        grade=grade,
                        class_no=department.classes[(number - 1) % len(department.classes)],
                        department=department.name,
                        region=region,
                        birth_date=born,
                        admission_date=ADMISSION[year],
                        midterm_score=text(midterm),
                        final_score=text(final),
                        absences=absences,
                        scholarship="true" if scholarship else "false",
                        club=club,
                    )
                )
    return rows


def write(folder: Path) -> Path:
    """Write students.csv (UTF-8, LF, header, empty field = NULL) into a folder and give its path."""
    path = folder / "students.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([field.name for field in fields(Student)])
        writer.writerows(astuple(student) for student in students())
    return path


if __name__ == "__main__":
    print(write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent))
