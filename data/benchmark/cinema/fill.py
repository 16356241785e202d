"""A chain of cinemas over ten weeks of spring 2026: films with sequels, screenings, members and bookings."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, near, people, weighted

# title, genre, country, which of the titles above it continues
FILMS = (
    ("그림자 추격자", "액션", "한국", None),
    ("그림자 추격자 2", "액션", "한국", "그림자 추격자"),
    ("그림자 추격자: 마지막 밤", "액션", "한국", "그림자 추격자 2"),
    ("긴 그림자", "스릴러", "프랑스", None),
    ("달빛 세탁소", "로맨스", "한국", None),
    ("달빛 세탁소, 두 번째 봄", "로맨스", "한국", "달빛 세탁소"),
    ("우주 우체국", "SF", "미국", None),
    ("우주 우체국 2", "SF", "미국", "우주 우체국"),
    ("고양이 탐정 나비", "애니메이션", "일본", None),
    ("고양이 탐정 나비: 사라진 생선", "애니메이션", "일본", "고양이 탐정 나비"),
    ("열두 번째 계단", "공포", "한국", None),
    ("빈집의 손님", "공포", "한국", None),
    ("안개 속의 방", "공포", "미국", None),
    ("우리 동네 히어로", "코미디", "한국", None),
    ("사장님은 출장 중", "코미디", "한국", None),
    ("제로 아워", "액션", "미국", None),
    ("마지막 정거장", "스릴러", "한국", None),
    ("파도의 증언", "스릴러", "한국", None),
    ("여름의 문장", "로맨스", "일본", None),
    ("레몬 같은 오후", "로맨스", "프랑스", None),
    ("화성 일기", "SF", "한국", None),
    ("꼬마 로봇 토리", "애니메이션", "한국", None),
    ("불꽃 소방대", "액션", "한국", None),
    ("빨간 그림자의 비밀", "공포", "한국", None),
)
RATINGS = {
    "애니메이션": {"ALL": 1},
    "공포": {"15": 2, "19": 3},
    "스릴러": {"15": 2, "19": 2},
    "액션": {"12": 1, "15": 3, "19": 1},
}
CINEMAS = (
    ("시네봄 강남", "서울"), ("시네봄 신촌", "서울"), ("시네봄 노원", "서울"), ("시네봄 해운대", "부산"),
    ("시네봄 서면", "부산"), ("시네봄 둔산", "대전"), ("시네봄 수원역", "수원"),
)  # fmt: skip
GENRES = ("액션", "코미디", "로맨스", "스릴러", "공포", "애니메이션", "SF")
FIRST, LAST = dt.date(2026, 4, 1), dt.date(2026, 6, 7)
GOLDEN_DAYS = [dt.date(2026, 5, number) for number in range(1, 11)]  # not one of them without a guest
PRICES = {"2D": 14_000, "IMAX": 20_000, "4DX": 22_000}


def fill(random: random.Random) -> dict[str, list[tuple]]:
    movies = _movies(random)
    cinemas = [
        (index, name, city, random.randrange(40, 400, 10)) for index, (name, city) in enumerate(CINEMAS, start=1)
    ]
    screenings = _screenings(random, movies)
    members = _members(random)
    return {
        "movies": movies,
        "cinemas": cinemas,
        "screenings": screenings,
        "members": members,
        "bookings": _bookings(random, movies, screenings, members),
    }


def _movies(random: random.Random) -> list[tuple]:
    numbers = {film[0]: 31 + index for index, film in enumerate(FILMS)}
    directors = people(random, 15, MEN + WOMEN)
    rows: list[list] = []
    for title, genre, country, before in FILMS:
        runtime = near(random, 116, 20, 84, 175)
        rating = weighted(random, RATINGS.get(genre, {"12": 3, "15": 2, "ALL": 2}))
        released = day(random, dt.date(2026, 3, 1), dt.date(2026, 5, 20))
        director = random.choice(directors)
        number = numbers[before] if before else None
        rows.append([numbers[title], title, genre, director, country, rating, runtime, released, number])
    for row in rows:
        if row[8] is None and any(other[8] == row[0] for other in rows):
            row[7] = day(random, dt.date(2023, 6, 1), dt.date(2024, 6, 30))
    rows[1][7] = day(random, dt.date(2024, 12, 1), dt.date(2025, 6, 30))
    rows[1][3] = rows[0][3]
    for row, runtime in zip(random.sample(rows, 4), (150, 151, 156, 149), strict=True):
        row[6] = runtime
    return [tuple(row) for row in rows]


def _screenings(random: random.Random, movies: list[tuple]) -> list[tuple]:
    everywhere = random.sample(movies, 3)
    once = random.sample([movie for movie in movies if movie not in everywhere], 3)
    others = [movie for movie in movies if movie not in once]
    plans: list[tuple[tuple, int, str, dt.date, int]] = []
    for movie in everywhere:
        for cinema in range(1, 8):
            plans.append((movie, cinema, "2D", _showing(random, movie), random.randint(9, 22)))
    for index, movie in enumerate(once):
        cinema = random.randint(1, 7)
        for _ in range(index + 1):
            plans.append((movie, cinema, "2D", _showing(random, movie), random.randint(9, 22)))
    for _ in range(190):
        movie = random.choice(others)
        cinema = random.randint(1, 7) if movie in everywhere else random.randint(1, 6)
        shape = weighted(random, {"2D": 74, "IMAX": 16, "4DX": 10})
        plans.append((movie, cinema, shape, _showing(random, movie), random.choice((8, 9, 10, 12, 14, 16, 18, 20, 22))))
    old = [movie for movie in others if movie[7] < dt.date(2026, 5, 1)]
    for date in (dt.date(2026, 5, 5), dt.date(2026, 5, 5), dt.date(2026, 5, 5), dt.date(2026, 5, 6)):
        plans.append((random.choice(old), random.choice((4, 5)), "2D", date, 13))
    plans += [(random.choice(old), random.randint(1, 6), "2D", date, 20) for date in GOLDEN_DAYS]
    for date in (dt.date(2026, 5, 22), dt.date(2026, 5, 23), dt.date(2026, 5, 24), dt.date(2026, 5, 25)):
        plans += [(random.choice(others), random.randint(1, 6), "IMAX", date, 19)] * random.randint(1, 2)
    late = [movie for movie in others if movie[7] > dt.date(2026, 4, 20)]
    for movie, days in zip(random.sample(late, 3), (1, 0, 3), strict=True):  # seen before its release, or on the day
        plans.append((movie, random.randint(1, 6), "2D", movie[7] - dt.timedelta(days), 19))
    plans.sort(key=lambda plan: (plan[3], plan[4], plan[1], plan[0][0], plan[2]))
    rows = []
    for index, (movie, cinema, shape, date, hour) in enumerate(plans, start=8001):
        start = dt.datetime(date.year, date.month, date.day, hour, random.randrange(0, 60, 5))
        price = PRICES[shape] - (4_000 if hour < 10 else 0) + (1_000 if date.weekday() > 4 else 0)
        rows.append((index, movie[0], cinema, random.randint(1, 8), shape, start, random.randrange(24, 90, 6), price))
    return rows


def _showing(random: random.Random, movie: tuple) -> dt.date:
    return day(random, max(FIRST, movie[7]), LAST)


def _members(random: random.Random) -> list[tuple]:
    names = people(random, 66, [*YOUNG_MEN, *YOUNG_WOMEN, *MEN, *WOMEN])
    names[1] = names[0]
    rows = []
    for index, name in enumerate(names):
        level = weighted(random, {"일반": 60, "우수": 26, "VIP": 14})
        taste = None if random.random() < 0.2 else random.choice(GENRES)
        joined = day(random, dt.date(2022, 1, 1), dt.date(2026, 3, 31))
        rows.append((2001 + index, name, random.randint(1962, 2010), level, taste, joined))
    return rows


def _bookings(random: random.Random, movies: list[tuple], screenings: list[tuple], members: list[tuple]) -> list[tuple]:
    dead = {row[0] for row in random.sample(screenings, 12)}  # nobody comes
    weights = {movie[0]: random.choice((1, 2, 3, 4, 6)) for movie in movies}
    shown = [row for row in screenings if row[0] not in dead]
    buyers = [member[0] for member in members[:-7]]
    plans: list[list] = []
    for _ in range(640):
        show = random.choices(shown, [weights[row[1]] for row in shown])[0]
        who = None if random.random() < 0.17 else random.choice(buyers)
        plans.append([show, who, random.choice((1, 1, 2, 2, 2, 3, 4)), random.random() < 0.12])
    for show in random.sample([row for row in screenings if row[0] in dead], 5):  # booked, but cancelled
        plans.append([show, random.choice(buyers), 2, True])
    for who, times, cancelled in ((buyers[0], 2, 0), (buyers[1], 2, 0), (buyers[2], 4, 0), (buyers[3], 3, 1)):
        counts = Counter(row[1] for row in shown)
        film = random.choice([number for number, count in counts.items() if count >= 4])
        for index, show in enumerate(random.sample([row for row in shown if row[1] == film], times)):
            plans.append([show, who, 1, index < cancelled])
    for date in GOLDEN_DAYS:
        show = random.choice([row for row in shown if row[5].date() == date])
        plans.append([show, random.choice(buyers), random.randint(1, 3), False])
    for cnt in (5, 5, 6, 8):
        plans.append([random.choice(shown), random.choice(buyers), cnt, False])
    _level(random, plans, shown, movies)
    plans.sort(key=lambda plan: (plan[0][0], plan[1] or 0, plan[2]))
    rows = []
    for show, who, cnt, cancelled in plans:
        start: dt.datetime = show[5]
        ahead = random.choice((0, 0, 1, 1, 2, 3, 5, 8))
        when = start - dt.timedelta(minutes=random.randint(10, 400)) if ahead == 0 else start - dt.timedelta(ahead)
        when = when - dt.timedelta(minutes=random.randint(0, 45) if ahead else 0)
        channel = weighted(random, {"앱": 62, "웹": 22, "현장": 16})
        cut = weighted(random, {0: 70, 1_000: 15, 2_000: 10, 3_000: 5}) if who else 0
        rows.append((show[0], who, when, cnt, (show[7] - cut) * cnt, channel, cancelled))
    pricey = [index for index, row in enumerate(rows) if row[3] == 5]
    for index, paid in zip(pricey, (60_000, 100_000), strict=True):
        rows[index] = (*rows[index][:4], paid, *rows[index][5:])
    rows.sort(key=lambda row: (row[2], row[0], row[1] or 0, row[3]))
    return [(400_001 + index, *row) for index, row in enumerate(rows)]


def _level(random: random.Random, plans: list[list], shown: list[tuple], movies: list[tuple]) -> None:
    """Let one sequel have exactly as many guests as the film before it."""

    def sold(movie: int) -> int:
        return sum(plan[2] for plan in plans if plan[0][1] == movie and not plan[3])

    pairs = [(movie[0], movie[8]) for movie in movies if movie[8] is not None]
    gap, less = min(
        (abs(sold(one) - sold(two)), min((one, two), key=sold))
        for one, two in pairs
        if all(any(row[1] == movie for row in shown) for movie in (one, two))
    )
    shows = [row for row in shown if row[1] == less]
    while gap:
        cnt = min(gap, random.randint(2, 4))
        plans.append([random.choice(shows), None, cnt, False])
        gap -= cnt
