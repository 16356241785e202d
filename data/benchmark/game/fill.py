"""An online role-playing game: characters on three servers, guilds, duels and purchases."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

from data.benchmark.korean import day, distinct, moment, weighted

SERVERS = {"루나": 45, "카이로": 30, "엘림": 25}
JOBS = {"warrior": 28, "mage": 24, "archer": 20, "priest": 13, "rogue": 15}
MAPS = ("얼음 협곡", "붉은 사막", "하늘 정원", "잊힌 신전")
ITEMS = {"월간 패스": 9_900, "강화석 묶음": 33_000, "펫 상자": 14_300, "코스튬": 27_500, "부활 주문서": 5_500}
HEADS = "달빛 새벽 검은 푸른 졸린 용감한 수상한 은하 불꽃 서리 하얀 느긋한 폭풍 배고픈 노란".split()
TAILS = "늑대 여우 고양이 기사 화살 마녀 두루미 곰 도마뱀 방패 너구리 매 호랑이".split()
GUILDS = (
    ("새벽별", "루나"), ("철벽", "루나"), ("달토끼", "루나"), ("무한질주", "루나"), ("새벽별", "엘림"),
    ("은빛여우", "엘림"), ("불사조", "카이로"), ("철벽", "카이로"), ("고요한숲", "카이로"), ("달토끼", "엘림"),
)  # fmt: skip
FIRST, LAST = dt.date(2026, 4, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    empty = random.choice((2, 3, 5, 8))  # a guild that everybody left but its master, who moved on
    players = _players(random, empty)
    guilds = _guilds(random, players, empty)
    return {
        "guilds": guilds,
        "players": players,
        "battles": _battles(random, players),
        "purchases": _purchases(random, players),
    }


def _players(random: random.Random, empty: int) -> list[tuple]:
    pairs = [head + tail for head in HEADS for tail in TAILS]
    names = [name + random.choice(("", "", "", "77", "x", "2026")) for name in random.sample(pairs, 90)]
    golds = distinct(random, 90, 120_000, 95_000_000, 1_000)
    rows: list[list] = []
    for index, name in enumerate(names):
        server = weighted(random, SERVERS)
        level = min(60, max(3, round(random.gauss(38, 15))))
        homes = [number for number, guild in enumerate(GUILDS, start=1) if guild[1] == server and number != empty]
        guild = random.choice(homes) if random.random() < 0.72 else None
        created = day(random, dt.date(2024, 1, 10), dt.date(2026, 5, 20))
        login = moment(random, day(random, max(created, dt.date(2026, 2, 1)), LAST), 0, 23)
        if random.random() < 0.6:
            login = moment(random, day(random, dt.date(2026, 6, 2), LAST), 0, 23)
        rows.append([40_001 + index, name, server, weighted(random, JOBS), level, golds[index], guild, created, login])
    for number, guild in enumerate(GUILDS, start=1):  # at least four in every guild but one, and exactly five in one
        members = [row for row in rows if row[6] == number]
        spare = [row for row in rows if row[2] == guild[1] and row[6] is None]
        while number != empty and len(members) < 4 and spare:
            members.append(spare.pop())
            members[-1][6] = number
    best = random.choice([number for number in range(1, len(GUILDS) + 1) if number != empty])
    members = [row for row in rows if row[6] == best]
    spare = [row for row in rows if row[2] == GUILDS[best - 1][1] and row[6] is None]
    for row in members[5:]:
        row[6] = None
    for row in spare[: max(0, 5 - len(members))]:
        row[6] = best
    for row in rows:  # five of a high level
        row[4] = random.randint(54, 59) if row[6] == best else row[4]
    for row, gold in zip(
        random.sample(rows, 5), (100_000_000, 99_999_000, 181_500_000, 240_000_000, 317_700_000), strict=True
    ):
        row[5] = gold
    loners = [row for row in rows if row[6] is None]
    for row, level in zip(random.sample(loners, 3), (50, 49, 57), strict=True):
        row[4] = level
    rows[0][4] = rows[1][4] = 60
    rows[2][2:4] = ["루나", "mage"]
    rows[2][6] = None
    return [tuple(row) for row in rows]


def _guilds(random: random.Random, players: list[tuple], empty: int) -> list[tuple]:
    rows = []
    for number, (name, server) in enumerate(GUILDS, start=1):
        members = [row[0] for row in players if row[6] == number]
        if number == empty:
            members = [row[0] for row in players if row[6] is not None and row[2] == server]
        rows.append(
            (number, name, server, random.choice(members), day(random, dt.date(2024, 1, 10), dt.date(2025, 12, 1)))
        )
    return rows


def _battles(random: random.Random, players: list[tuple]) -> list[tuple]:
    fighters = random.sample(players, 56)
    strength = {player[0]: player[4] / 6 + random.uniform(0, 14) for player in fighters}
    numbers = [player[0] for player in fighters]
    eager = {number: random.choice((1, 1, 2, 4)) for number in numbers}
    duels: list[tuple[int, int]] = []
    while len(duels) < 380:
        first, second = weighted(random, eager), weighted(random, eager)
        if first == second:
            continue
        share = strength[first] / (strength[first] + strength[second])
        duels.append((first, second) if random.random() < share**2 / (share**2 + (1 - share) ** 2) else (second, first))
    rest = [player[0] for player in players if player not in fighters]
    victors, tens = rest[:3], rest[3:5]
    duels += [(victor, number) for victor in victors for number in random.sample(numbers, random.randint(1, 4))]
    for place, number in enumerate(tens):  # six, or five, of ten
        against = random.sample(numbers, 10)
        duels += [(number, other) if index < 6 - place else (other, number) for index, other in enumerate(against)]
    pair = random.sample(numbers, 2)
    duels = [duel for duel in duels if set(duel) != set(pair)]
    duels += [(pair[0], pair[1]), (pair[1], pair[0]), (pair[0], pair[1]), (pair[1], pair[0])]
    by_place = Counter(winner for winner, _ in duels).most_common()
    while by_place[2][1] == by_place[3][1]:  # no tie behind the third
        duels.append((by_place[2][0], random.choice([number for number in numbers if number not in pair[:2]])))
        duels = [duel for duel in duels if duel[0] != duel[1]]
        by_place = Counter(winner for winner, _ in duels).most_common()
    random.shuffle(duels)
    seconds = distinct(random, len(duels), 31, 31 + 2 * len(duels))
    plain = [
        (*duel, random.choice(MAPS), moment(random, day(random, FIRST, LAST), 0, 23), length)
        for duel, length in zip(duels, seconds, strict=True)
    ]
    plain[0] = (*plain[0][:3], dt.datetime(2026, 5, 9, 22, 0), plain[0][4])
    plain[1] = (*plain[1][:3], dt.datetime(2026, 5, 11, 21, 59), plain[1][4])
    plain.sort(key=lambda row: (row[3], row[0]))
    return [(900_001 + index, *row) for index, row in enumerate(plain)]


def _purchases(random: random.Random, players: list[tuple]) -> list[tuple]:
    buyers = random.sample(players, random.choice((55, 58, 61, 64)))
    liked = random.choice(list(ITEMS))
    rows: list[tuple] = []
    for player in buyers:
        taste = dict.fromkeys(ITEMS, 1) | ({liked: 5} if player[3] == "priest" else {})
        for _ in range(random.choice((1, 1, 2, 3, 4, 6))):
            item = weighted(random, taste)
            bought = moment(random, day(random, max(player[7], dt.date(2026, 1, 1)), LAST), 0, 23)
            rows.append([player[0], item, ITEMS[item], bought, None])
    whale, almost = buyers[0], buyers[1]
    for hour in range(4):
        rows.append([whale[0], "강화석 묶음", 33_000, dt.datetime(2026, 6, 12, 9 + hour, 5), None])
    rows = [row for row in rows if row[0] != almost[0]]
    for date, item, price in ((3, "코스튬", 27_500), (9, "코스튬", 27_500), (20, "강화석 묶음", 45_000)):
        rows.append([almost[0], item, price, dt.datetime(2026, 6, date, 20, 10), None])  # 100,000 won to the coin
    for item, price in ITEMS.items():
        rows.append([buyers[2][0], item, price, moment(random, dt.date(2026, 5, 31), 10, 22), None])
    for row in random.sample([row for row in rows if row[0] not in (whale[0], almost[0])], 26):
        row[4] = row[3] + dt.timedelta(hours=random.randint(1, 160))
    rows.append([whale[0], "코스튬", 27_500, dt.datetime(2026, 6, 14, 21, 30), dt.datetime(2026, 6, 15, 9, 0)])
    priests = {player[0] for player in players if player[3] == "priest"}
    while True:  # no tie for what priests bought most
        ranked = Counter(row[1] for row in rows if row[0] in priests).most_common()
        if len(ranked) < 2 or ranked[0][1] > ranked[1][1]:
            break
        rows.remove(next(row for row in rows if row[0] in priests and row[1] == ranked[1][0]))
    rows.sort(key=lambda row: (row[3], row[0], row[1]))
    return [(70_001 + index, *row) for index, row in enumerate(rows)]
