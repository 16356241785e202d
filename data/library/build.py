"""Write the CSV files of the invented libraries, the same bytes every time: python -m data.library.build [FOLDER]"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from data.draw import chance, day, one_of, person, weighted, whole, write

SEED = 63309
FIRST, LAST = date(2025, 1, 2), date(2026, 10, 31)
MEMBERS, LOANS, REQUESTS = 210, 1500, 110
BRANCHES = (
    ("한빛도서관", "한빛동", date(1998, 4, 12), 320), ("나래도서관", "나래동", date(2007, 9, 1), 180),
    ("다솜작은도서관", "다솜동", date(2015, 5, 5), 48), ("라온어린이도서관", "라온동", date(2019, 10, 22), 96),
    ("새솔도서관", "새솔동", date(2023, 3, 17), 240),
)  # fmt: skip
PUBLISHERS = ("큰숲", "도담", "온새미로", "해오름", "늘봄", "참솔", "미르")
# A title is a word of the first list before one of its genre's second list.
BEGINS = "조용한 다시_쓰는 느린 작은 두_번째 오래된 푸른 잃어버린 처음_만나는 바람의 겨울의 도시의".split()
ENDS = {
    "소설": "정거장 약속 편지 골목 여름", "시": "저녁 이름 강가 눈송이", "역사": "왕조 성벽 기록 시장",
    "과학": "우주 세포 숫자 파동", "경제": "시장 저축 무역 회사", "어린이": "토끼 우산 숲속_학교 고래 모자",
    "여행": "섬 기차 지도 국경", "요리": "식탁 부엌 국물 빵집",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Branch:
    branch_id: int
    name: str
    district: str
    opened_on: date
    seats: int


@dataclass(frozen=True, slots=True)
class Book:
    book_id: int
    title: str
    author: str
    publisher: str
    genre: str
    published_year: int
    pages: int


@dataclass(frozen=True, slots=True)
class Member:
    member_id: int
    name: str
    age_group: str
    branch_id: int
    joined_on: date
    email: str | None


@dataclass(frozen=True, slots=True)
class Loan:
    loan_id: int
    book_id: int
    member_id: int
    branch_id: int
    loaned_on: date
    due_on: date
    returned_on: date | None


@dataclass(frozen=True, slots=True)
class Request:
    request_id: int
    member_id: int
    title: str
    requested_on: date
    status: str


def tables(seed: int = SEED) -> dict[str, list]:
    """Every table's rows."""
    random = Random(seed)
    branches = [Branch(number, *fields) for number, fields in enumerate(BRANCHES, start=1)]
    authors = [person(random, one_of(random, ("남", "여"))) for _ in range(45)]
    books, titles = [], set()
    for genre, ends in ENDS.items():
        for _ in range(26 if genre in ("소설", "어린이") else 12):
            title = f"{one_of(random, BEGINS)} {one_of(random, ends.split())}".replace("_", " ")
            if title in titles:
                continue
            titles.add(title)
            pages = whole(random, 32, 120) if genre == "어린이" else whole(random, 130, 620)
            year = 2026 - min(whole(random, 0, 26), whole(random, 0, 26))
            books.append(
                Book(len(books) + 1, title, one_of(random, authors), one_of(random, PUBLISHERS), genre, year, pages)
            )
    members = []
    for number in range(1, MEMBERS + 1):
        group = weighted(random, {"어린이": 22, "청소년": 18, "성인": 46, "어르신": 14})
        branch = 4 if group == "어린이" and chance(random, 0.5) else whole(random, 1, 5)
        joined = day(random, max(date(2021, 1, 2), BRANCHES[branch - 1][2]), date(2026, 9, 30))
        email = (
            None if chance(random, 0.3 if group in ("어린이", "어르신") else 0.06) else f"reader{number}@example.com"
        )
        members.append(Member(number, person(random, one_of(random, ("남", "여"))), group, branch, joined, email))
    popular = [
        book for book in books for _ in range(1 + (book.published_year >= 2022) * 2 + (book.genre == "소설") * 2)
    ]
    loans = []
    for on in sorted(day(random, FIRST, LAST) for _ in range(LOANS)):
        member = one_of(random, [one for one in members if one.joined_on <= on])
        book = one_of(random, popular)
        if member.age_group == "어린이" and chance(random, 0.6):
            book = one_of(random, [one for one in books if one.genre == "어린이"])
        branch = member.branch_id if chance(random, 0.85) else whole(random, 1, 5)
        back = on + timedelta(whole(random, 2, 14) if chance(random, 0.84) else whole(random, 15, 40))
        loans.append(
            Loan(
                len(loans) + 1,
                book.book_id,
                member.member_id,
                branch,
                on,
                on + timedelta(14),
                back if back <= LAST else None,
            )
        )
    requests = []
    for on in sorted(day(random, FIRST, LAST) for _ in range(REQUESTS)):
        member = one_of(random, [one for one in members if one.joined_on <= on])
        title = f"{one_of(random, BEGINS)} {one_of(random, ENDS[one_of(random, tuple(ENDS))].split())}".replace(
            "_", " "
        )
        fresh = (LAST - on).days < 30
        status = "접수" if fresh else weighted(random, {"구입": 70, "반려": 25, "접수": 5})
        requests.append(Request(len(requests) + 1, member.member_id, title, on, status))
    return {"branches": branches, "books": books, "members": members, "loans": loans, "requests": requests}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, rows in tables().items():
        write(folder / f"{name}.csv", rows)


if __name__ == "__main__":
    main()
