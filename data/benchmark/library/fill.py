"""A city library with four branches: books, copies, members and their loans. Titles and authors are invented."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, distinct, people, weighted

BRANCHES = (
    ("HN", "한내도서관", dt.date(1998, 5, 1)), ("SB", "솔밭도서관", dt.date(2009, 10, 9)),
    ("BM", "별마을도서관", dt.date(2016, 4, 12)), ("GR", "강나루도서관", dt.date(2023, 9, 1)),
)  # fmt: skip
TITLES = {
    "소설": """늦은 오후의 편지|골목 끝 사진관|우리가 잃어버린 겨울|바다를 건너는 사람들|세 번째 종소리|붉은 지붕 아래|
        막차가 떠난 뒤|유리 정원|그 여름의 목격자|먼 섬에서 온 손님|안개의 집|내일의 기록""",
    "시": "돌에게 묻다|저녁이라는 이름|작은 바다|빈 의자에 앉아|물의 나이|흰 그늘",
    "역사": "조선의 시장을 걷다|항구의 백 년|지도로 읽는 고려|잊힌 성곽|바다의 상인들|기록하는 사람들",
    "과학": """처음 만나는 우주|깊은 바다 이야기|세포라는 도시|숫자가 말하는 것|곤충의 겨울나기|빛은 어디로 가는가|
        로봇과 사는 법""",
    "경제": "동전의 여행|작은 가게의 경제학|금리가 뭐길래|장바구니 경제|월급쟁이의 첫 투자|느린 성장",
    "어린이": """공룡이 우리 반에 왔다|달팽이 우체부|할머니의 파란 자전거|고래와 춤을|방귀 뀌는 임금님|
        비 오는 날의 소풍|구름 공장|내 동생은 외계인|도깨비 학교""",
    "여행": "기차로 떠나는 남도|제주 한 달 살기|골목에서 만난 리스본|걸어서 동해까지|섬마을 밥상",
}
AUTHORS = people(random.Random(40), 30, MEN + WOMEN)
PUBLISHERS = ("느티나무", "새벽숲", "푸른펜", "온책", "두물머리", "책나루")
START, END = dt.date(2025, 1, 2), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    books = _books(random)
    copies = _copies(random, books)
    members = _members(random)
    return {
        "분관": list(BRANCHES),
        "도서": books,
        "소장자료": copies,
        "회원": members,
        "대출": _loans(random, books, copies, members),
    }


def _books(random: random.Random) -> list[tuple]:
    titles = [(kind, title.strip()) for kind, text in TITLES.items() for title in text.split("|")]
    authors = [random.choice(AUTHORS) for _ in titles]
    pages = distinct(random, len(titles), 120, 640)
    rows: list[list] = []
    for index, (kind, title) in enumerate(titles):
        size = pages[index] // 4 if kind in ("시", "어린이") else pages[index]
        year = random.choice((*range(1996, 2026), *range(2012, 2026)))
        rows.append([101 + index, title, authors[index], random.choice(PUBLISHERS), year, kind, size])
    picked = random.sample(range(len(rows)), 6)
    for index, size in zip(picked, (500, 501, 688, None, None, 702), strict=True):
        rows[index][6] = size
    for index, year in zip(random.sample(range(len(rows)), 3), (2005, 2005, 2006), strict=True):
        rows[index][4] = year
    return [tuple(row) for row in rows]


def _copies(random: random.Random, books: list[tuple]) -> list[tuple]:
    codes = [branch[0] for branch in BRANCHES]
    places: list[tuple[int, str]] = []
    everywhere = {book[0] for book in random.sample(books, random.choice((2, 3)))}
    crowded = next(index for index, book in enumerate(books) if book[0] not in everywhere)
    for book in books:
        if book[0] in everywhere:
            places += [(book[0], code) for code in [*codes, random.choice(codes)]]
        elif book is books[crowded]:
            places += [(book[0], codes[0])] * 4  # four copies, but not in every branch
        else:
            places += [(book[0], code) for code in random.sample(codes, random.choice((1, 1, 2, 2, 3)))]
    prices = distinct(random, len(places), 9_000, 46_000, 100)
    rows = []
    for index, (book, code) in enumerate(places):
        date = day(random, dt.date(2015, 1, 5), dt.date(2024, 12, 20))
        if code == "GR":
            date = day(random, dt.date(2023, 9, 1), dt.date(2024, 12, 20))
        rows.append((f"{code}{index + 1:05}", book, code, date, None if random.random() < 0.12 else prices[index]))
    return rows


def _members(random: random.Random) -> list[tuple]:
    taken = {"이서윤"}
    kinds = ["어린이"] * 18 + ["청소년"] * 16 + ["성인"] * 32
    rows: list[list] = []
    for index, kind in enumerate(kinds):
        pool = [*MEN, *WOMEN] if kind == "성인" else [*YOUNG_MEN, *YOUNG_WOMEN]
        (name,) = people(random, 1, pool, taken=taken)
        joined = day(random, dt.date(2019, 1, 2), dt.date(2024, 12, 30))
        stopped = day(random, dt.date(2025, 3, 1), dt.date(2026, 8, 15)) if random.random() < 0.2 else None
        rows.append([7001 + index, name, kind, joined, random.choice(BRANCHES)[0], stopped])
    rows[25][1] = "이서윤"
    rows[41][1] = rows[40][1]  # two grown-ups of one name
    for index, stopped in ((5, END), (50, END - dt.timedelta(1)), (51, END + dt.timedelta(9))):
        rows[index][5] = stopped
    return [tuple(row) for row in rows]


def _loans(random: random.Random, books: list[tuple], copies: list[tuple], members: list[tuple]) -> list[tuple]:
    idle = {book[0] for book in random.sample(books, 5)}  # never lent
    pace = {book[0]: random.choice((60, 110, 160, 220)) for book in books}
    readers = members[:-6]  # the last six never borrow
    weights = {index: 4 if index in (25, 40, 41) or index % 9 == 0 else 1 for index in range(len(readers))}
    resting = {copy[0] for copy in random.sample(copies, 15)}  # never lent, though the book may be
    kind = {book[0]: book[5] for book in books}
    trend = random.sample(list(TITLES), 4)
    rising, falling = trend[:2], trend[2:]  # lent more, or less, than in the year before
    rows: list[tuple] = []
    for number, book, *_ in copies:
        date = START + dt.timedelta(random.randrange(90) + (120 if kind[book] in rising else 0))
        last = dt.date(2026, 2, 20) if kind[book] in falling else END
        while book not in idle and number not in resting and date <= last:
            reader = readers[weighted(random, weights)][0]
            kept = random.choice((5, 9, 12, 13, 14, 14, 15, 18, 21, 28, 45))
            longer = random.choice((0, 0, 0, 1, 2)) if kept > 10 else 0
            due = date + dt.timedelta(14 + 7 * longer)
            back = date + dt.timedelta(kept)
            rows.append((number, reader, date, due, back if back <= END else None, longer))
            date = back + dt.timedelta(1 + int(random.expovariate(1 / pace[book])))
    lent = {row[0] for row in rows if row[4] is None}
    free = [copy for copy in copies if copy[0] not in lent and copy[1] not in idle]
    picked = random.sample(free, 4)
    for copy, days in zip(picked, (14, 15, 20, 14), strict=True):  # due today, yesterday, six days ago, today
        rows = [row for row in rows if row[0] != copy[0] or (row[4] or END) < END - dt.timedelta(days)]
        out = END - dt.timedelta(days)
        rows.append((copy[0], readers[random.randrange(len(readers))][0], out, out + dt.timedelta(14), None, 0))
    title = {copy[0]: copy[1] for copy in copies}
    young = [member[0] for member in readers if member[2] == "청소년"]
    for reader in random.sample(young, 2):
        for wanted in ("소설", "시"):
            copy = random.choice([copy for copy in copies if kind[copy[1]] == wanted and copy[1] not in idle])
            date = day(random, dt.date(2025, 5, 1), dt.date(2025, 9, 30))
            rows.append((copy[0], reader, date, date + dt.timedelta(14), date + dt.timedelta(8), 0))
    same = random.choice([copy for copy in copies if copy[1] not in idle])[0]
    for reader in (members[40][0], members[41][0]):  # each once: one name, not one person
        date = day(random, dt.date(2025, 5, 1), dt.date(2025, 9, 30))
        rows.append((same, reader, date, date + dt.timedelta(14), date + dt.timedelta(3), 0))
    _part(rows, lambda row: title[row[0]], 5)
    _part(rows, lambda row: row[2].month if row[2].year == 2025 else None, 1)
    rows.sort(key=lambda row: (row[2], row[0]))
    return [(300001 + index, *row) for index, row in enumerate(rows)]


def _part(rows: list[tuple], key: Callable[[tuple], int | None], place: int) -> None:
    """Take away returned loans until the ranks `place` and `place + 1` of the counts by key differ."""
    while True:
        ranked = Counter(key(row) for row in rows if key(row) is not None).most_common()
        if ranked[place - 1][1] > ranked[place][1]:
            return
        rows.remove(next(row for row in rows if key(row) == ranked[place][0] and row[4] is not None))
