"""An invented baseball league of eight clubs: one round of 2025, two of 2026, and every batter's figures."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter, defaultdict

from data.benchmark.korean import MEN, YOUNG_MEN, day, distinct, near, people, weighted

TEAMS = (
    ("SST", "서울 스타즈", "한강돔", 22_000, 1984), ("IWV", "인천 웨이브스", "월미파크", 20_500, 1999),
    ("SFC", "수원 팰컨스", "광교스타디움", 18_600, 2012), ("DRK", "대전 로켓츠", "갑천야구장", 14_000, 1988),
    ("DTH", "대구 썬더스", "팔공파크", 21_500, 1983), ("BOR", "부산 오르카스", "광안구장", 23_000, 1982),
    ("GPX", "광주 피닉스", "무등산파크", 19_200, 1991), ("CAN", "창원 앵커스", "마산만구장", 16_800, 2014),
)  # fmt: skip
CODES = [team[0] for team in TEAMS]
POSITIONS = ("P",) * 5 + ("C",) * 2 + ("IF",) * 5 + ("OF",) * 4
TWINS = (1057, 1061)  # two hitters of one name and one club
OLD_ROUNDS = [dt.date(2025, *date) for date in ((4, 12), (5, 10), (6, 6), (6, 28), (7, 19), (8, 16), (9, 13))]
ROUNDS = [
    dt.date(2026, *date)
    for date in (
        (3, 28), (4, 4), (4, 14), (4, 24), (5, 2), (5, 12), (5, 22),
        (5, 30), (6, 6), (6, 16), (6, 24), (6, 30), (7, 11), (7, 29),
    )
]  # fmt: skip


def fill(random: random.Random) -> dict[str, list[tuple]]:
    players = _players(random)
    games = _games(random)
    lines = _lines(random, players, games)
    return {
        "teams": list(TEAMS),
        "players": players,
        "games": [tuple(game) for game in _results(random, players, games, lines)],
        "batting": [tuple(line) for line in lines],
    }


def _players(random: random.Random) -> list[tuple]:
    rows: list[tuple] = []
    names = people(random, len(CODES) * len(POSITIONS), MEN + YOUNG_MEN)
    names[16 + 8] = names[8]  # homonyms in two clubs
    names[TWINS[1] - 1001] = names[TWINS[0] - 1001]
    if random.random() < 0.5:
        names[64 + 1] = names[80 + 2]
    pay = distinct(random, len(names), 30, 900)
    for index, name in enumerate(names):
        code, pos = CODES[index // 16], POSITIONS[index % 16]
        back = (index % 16) * 5 + random.randint(1, 5)
        tall = near(random, {"P": 187, "C": 182, "IF": 180, "OF": 184}[pos], 4, 170, 201)
        born = day(random, dt.date(1988, 1, 1), dt.date(2006, 12, 31))
        debut = dt.date(born.year + random.randint(19, 23), random.choice((4, 5, 6, 9)), random.randint(1, 28))
        first = debut if debut < dt.date(2025, 4, 1) else dt.date(2025, 4, 12)
        shown: dt.date | None = first
        if pos == "P" and random.random() < 0.3:
            shown = None
        salary = pay[index] * 10 if random.random() < 0.72 else pay[index] * 100
        bats = weighted(random, {"R": 60, "L": 34, "S": 6})
        rows.append((1001 + index, name, code, back, pos, bats, tall, born, shown, salary))
    for index, born in ((0, dt.date(2000, 1, 1)), (17, dt.date(1999, 12, 31))):
        rows[index] = (*rows[index][:7], born, dt.date(2021, 5, 4), rows[index][9])
    catchers = random.sample([index for index, row in enumerate(rows) if row[4] == "C"], 4)
    for index, tall in zip(catchers, (185, 185, 186, 179), strict=True):
        rows[index] = (*rows[index][:6], tall, *rows[index][7:])
    for index, salary in zip(random.sample(range(len(rows)), 4), (30_000, 29_900, 3_000, 31_500), strict=True):
        rows[index] = (*rows[index][:9], salary)
    return rows


def _games(random: random.Random) -> list[list]:
    rows: list[list] = []
    new = random.sample(CODES, 8)
    halves = ((random.sample(CODES, 8), OLD_ROUNDS), (new, ROUNDS[:7]), (new, ROUNDS[7:]))
    for half, (wheel, rounds) in enumerate(halves):
        for number, date in enumerate(rounds):
            ring = [wheel[0], *wheel[1 + number :], *wheel[1 : 1 + number]]
            for one in range(4):
                pair = [ring[one], ring[7 - one]]
                if (number + one + half) % 2:
                    pair.reverse()
                late = 0 if date == dt.date(2026, 6, 6) else random.choice((0, 0, 1))
                if date == dt.date(2026, 6, 30):
                    late = one % 2
                if date == dt.date(2026, 7, 29):
                    late = one % 3
                rows.append([date + dt.timedelta(late), *pair])
    rows.sort()
    rainy = random.sample(CODES, 3)  # who have seen a game away from home called off in 2026
    months: Counter[tuple[int, int]] = Counter()
    off: set[int] = set()
    order = random.sample(range(len(rows)), len(rows))
    limits = {(2025, 7): 1, (2026, 7): random.randint(1, 3), (2026, 6): 1, (2026, 5): 1, (2025, 8): 1}
    for index in order:
        month = (rows[index][0].year, rows[index][0].month)
        allowed = rows[index][0].year == 2025 or rows[index][2] in rainy
        if allowed and rows[index][0] != dt.date(2026, 6, 6) and months[month] < limits.get(month, 0):
            months[month] += 1
            off.add(index)
    games = [[*row, "우천취소" if index in off else "종료"] for index, row in enumerate(rows)]
    games += _made_up(random, games)
    return [[260_101 + index, *game] for index, game in enumerate(sorted(games))]


def _made_up(random: random.Random, games: list[list]) -> list[list]:
    """Games played a second time in one park: by one club that has been everywhere, and one that has not."""
    been: defaultdict[str, list[str]] = defaultdict(list)
    for date, home, away, status in games:
        if date.year == 2026 and status == "종료":
            been[away].append(home)
    rows: list[list] = []
    busy: set[str] = set()
    for count in (7, 6):
        able = [code for code in CODES if len(been[code]) == count and code not in busy]
        if able:
            away = random.choice(able)
            home = random.choice([code for code in been[away] if code not in busy])
            busy |= {away, home}
            rows.append([dt.date(2026, 7, 22), home, away, "종료"])
    return rows


def _lines(random: random.Random, players: list[tuple], games: list[list]) -> list[list]:
    hitters: defaultdict[str, list[tuple]] = defaultdict(list)
    for player in players:
        if player[4] != "P":
            hitters[player[2]].append(player)
    ever = {"SST": 9, "SFC": 9, "DTH": 10, "BOR": 11, "GPX": 11}  # place in the club of who plays every game
    always = {players[CODES.index(code) * 16 + place][0] for code, place in ever.items()}
    away = {row[0] for code in random.sample(CODES, 4) for row in random.sample(hitters[code][-2:], 1)}  # all 2026
    power = {player[0]: random.choice((0.02, 0.05, 0.08, 0.16)) for player in players}
    rows: list[list] = []
    for game in games:
        if game[4] != "종료":
            continue
        for code in game[2:4]:
            free = [p for p in hitters[code] if not (p[0] in away and game[1].year == 2026)]
            sure = [p for p in free if p[0] in always or p[0] in TWINS]
            rest = [p for p in free if p not in sure]
            for player in [*sure, *random.sample(rest, 9 - len(sure))]:
                ab = random.choice((2, 3, 3, 4, 4, 5))
                h = sum(random.random() < 0.27 for _ in range(ab))
                hr = sum(random.random() < power[player[0]] * 2 for _ in range(h))
                so = min(ab - h, random.choice((0, 0, 1, 1, 2)))
                rows.append([game[0], player[0], ab, h, hr, 0, random.choice((0, 0, 0, 1, 1, 2)), so])
    years = {game[0]: game[1].year for game in games}
    own: defaultdict[int, list[list]] = defaultdict(list)
    for row in rows:
        if years[row[0]] == 2026:
            own[row[1]].append(row)
    _averages(own, sorted(always))
    _sluggers(random, own, always)
    for player in TWINS:  # each has twice had three hits in a game
        for index, row in enumerate([row for row in rows if row[1] == player]):
            row[3] = max(row[3], 3) if index < 2 else min(row[3], 2)
            row[4] = min(row[3], row[4])
            row[2] = max(row[2], row[3] + row[7])
    for row in rows:
        row[5] = row[4] * random.choice((1, 2, 2, 3)) + sum(random.random() < 0.3 for _ in range(row[3] - row[4]))
    return rows


def _averages(own: dict[int, list[list]], always: list[int]) -> None:
    """Let regulars have 15 hits of 50, 13 of 40 and 14 of 39 at bats in 2026."""
    for player, (at_bats, hits) in zip(always, ((50, 15), (40, 13), (39, 14)), strict=False):
        mine = own[player]
        for index, row in enumerate(mine):
            row[2] = at_bats // len(mine) + (index < at_bats % len(mine))
            row[3] = hits // len(mine) + (index < hits % len(mine))
            row[4] = min(row[4], row[3], 1)
            row[7] = min(row[7], row[2] - row[3])


def _sluggers(random: random.Random, own: dict[int, list[list]], always: set[int]) -> None:
    """Let one batter lead alone in home runs, and the two of one name have more together."""

    def total(player: int) -> int:
        return sum(row[4] for row in own[player])

    def hit(player: int, goal: int) -> None:
        for row in own[player] * 3:
            if total(player) >= goal:
                return
            row[4] += 1
            row[3] = max(row[3], row[4])
            row[2] = max(row[2], row[3] + row[7])

    best = max(total(player) for player in own)
    for player in TWINS:
        hit(player, best // 2 + 3)
    able = [player for player in sorted(own) if player not in always and player not in TWINS and len(own[player]) >= 8]
    leader = random.choice(able)
    hit(leader, max(total(player) for player in own if player != leader) + 1)


def _results(random: random.Random, players: list[tuple], games: list[list], lines: list[list]) -> list[list]:
    club = {player[0]: player[2] for player in players}
    runs: Counter[tuple[int, str]] = Counter()
    for line in lines:
        runs[line[0], club[line[1]]] += line[5]
    rooms = {team[0]: team[3] for team in TEAMS}
    done = []
    for game in games:
        number, _, home, away, status = game
        if status != "종료":
            game += [None, None, None]
            continue
        done.append(game)
        score = [runs[number, home] + random.choice((0, 0, 1)), runs[number, away] + random.choice((0, 0, 1))]
        game += [*score, near(random, rooms[home] * 0.66, rooms[home] * 0.2, 3_100, rooms[home] - 7)]
    for game in random.sample(done, random.randint(3, 6)):  # draws
        game[5] = game[6] = max(game[5], game[6])
    for year, count in ((2025, random.randint(1, 3)), (2026, random.randint(3, 6))):  # not a seat left
        for game in random.sample([game for game in done if game[1].year == year], count):
            game[7] = rooms[game[2]]
    code = random.choice(CODES)
    for game in [game for game in done if game[2] == code and game[1].year == 2026][2:4]:  # and twice in a row
        game[7] = rooms[code]
    big = [game for game in done if rooms[game[2]] > 15_000 and game[1].year == 2026 and game[7] < rooms[game[2]]]
    for game, crowd in zip(random.sample(big, 2), (15_000, 14_999), strict=True):
        game[7] = crowd
    return games
