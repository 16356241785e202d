"""A music streaming service: artists, albums, songs, members, plays and likes. All artists are invented."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

from data.benchmark.korean import day, distinct, weighted

GROUPS = "새벽정원 파란우산 일곱번째방 달빛버스 노란양말 겨울소년단 온더루프 밤의도서관".split()
SOLOS = "하루나 이든솔 류가온 민들레 서한별 오로라킴 백도하 진소울 나유월 강물결".split()
AGENCIES = ("모노뮤직", "한빛엔터", "블루웨이브", "온음레코드", None)
TITLES_A = "봄 밤하늘 첫눈 여름 바다 골목 새벽 커피 우산 달빛 편지 기차 별 창가 노을".split()
TITLES_B = ("", "의 노래", "에게", " 그리고 너", " 산책", " 오는 밤", " 끝에서", " 아래")
ALBUMS = (
    "시작|두 번째 계절|기억의 방|우리의 여름|느린 하루|Blue Hour|작은 방|긴 밤|다시, 봄|빛과 그림자|안녕|Re:Play|여행자"
).split("|")
GENRES = {"발라드": 30, "댄스": 22, "힙합": 16, "록": 14, "R&B": 12, "트로트": 6}
WRITERS = "한지음 구름이 박선율 도레미 최악보 윤장단".split()
NICKS = """초코라떼 새벽감성 귤껍질 야옹이집사 퇴근하고싶다 music_lover 봄날의곰 파도소리 감자전 연습생
    하늘다람쥐 두부두부 night_owl 라디오키드 떡볶이 빗소리 은하수 느린걸음 빵순이 동네형
    소확행 장마철 홍시 별똥별 고구마 일요일오후 달리기 mint 무화과 물멍
    기타치는곰 꽃샘추위 주말농부 오후세시 한강러닝 잠만보 라면물 뚜벅이 초록지붕 캠핑가자
    구름빵 겨울잠 집콕러 알람다섯개 목요일 솜사탕 도토리묵 차한잔 비누방울 늦잠""".split()
FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    artists = _artists(random)
    albums = _albums(random, artists)
    songs = _songs(random, artists, albums)
    members = _members(random)
    plays, likes = _listening(random, albums, songs, members)
    return {"가수": artists, "앨범": albums, "곡": songs, "회원": members, "재생": plays, "좋아요": likes}


def _artists(random: random.Random) -> list[tuple]:
    names = [*GROUPS[:2], *random.sample(GROUPS[2:], 4), *random.sample(SOLOS, 8)]
    rows = []
    for index, name in enumerate(names):
        kind = "그룹" if name in GROUPS else "솔로"
        rows.append(
            [11 + index, name, kind, day(random, dt.date(2009, 1, 1), dt.date(2024, 6, 30)), random.choice(AGENCIES)]
        )
    for row, debut in zip(
        random.sample(rows, 4),
        (dt.date(2016, 6, 30), dt.date(2016, 6, 29), dt.date(2016, 7, 1), dt.date(2011, 3, 3)),
        strict=True,
    ):
        row[3] = debut
    rows[6][4] = rows[2][4] = None
    return [tuple(row) for row in rows]


def _albums(random: random.Random, artists: list[tuple]) -> list[tuple]:
    rows: list[tuple] = []
    gaps = iter(distinct(random, 90, 90, 700))
    for index, artist in enumerate(artists[:-1]):  # the last has not brought out anything
        date = max(artist[3], dt.date(2021, 1, 1))
        for turn in range(random.choice((2, 3, 3, 4)) if index < 2 else random.choice((1, 2, 2, 3, 4))):
            kind = random.choice(("미니", "싱글", "싱글") if index in (4, 7, 9) else ("정규", "미니", "싱글"))
            kind = "정규" if index < 2 and turn == 0 else kind
            rows.append((random.choice(ALBUMS), artist[0], kind, date))
            date += dt.timedelta(next(gaps))
            if date > dt.date(2026, 5, 31):
                break
    rows += [
        ("겨울 인사", artists[3][0], "미니", dt.date(2025, 12, 31)),
        ("새해", artists[5][0], "미니", dt.date(2025, 1, 1)),
    ]
    rows += [
        ("입춘", artists[8][0], "미니", dt.date(2026, 2, 4)),
        ("첫 싱글", artists[6][0], "싱글", dt.date(2025, 6, 2)),
    ]
    for index in range(random.randint(0, 3)):
        rows.append(
            (
                ("물결", "소나기", "하늘색")[index],
                artists[4 + index][0],
                "미니",
                dt.date(2025, 3 + index, 7 + 2 * index),
            )
        )
    rows.sort(key=lambda row: (row[3], row[1]))
    return [(index, *row) for index, row in enumerate(rows, start=201)]


def _songs(random: random.Random, artists: list[tuple], albums: list[tuple]) -> list[tuple]:
    names = {artist[0]: artist[1] for artist in artists}
    rows: list[list] = []
    for album, _, artist, kind, _ in albums:
        count = {"정규": random.randint(6, 9), "미니": random.randint(4, 6), "싱글": random.choice((1, 2))}[kind]
        head = random.randint(1, min(3, count))
        for track in range(1, count + 1):
            title = random.choice(TITLES_A) + random.choice(TITLES_B)
            writer = random.choice([*WRITERS, *WRITERS, names[artist], names[artist], random.choice(SOLOS), None])
            genre = weighted(random, GENRES)
            rows.append([len(rows) + 5001, title, album, track, random.randint(140, 290), genre, track == head, writer])
    for row, (genre, length) in zip(
        random.sample(rows, 5),
        (("발라드", 210), ("발라드", 209), ("발라드", 240), ("록", 250), ("발라드", 211)),
        strict=True,
    ):
        row[5], row[4] = genre, length
    minis = [album[0] for album in albums if album[3] == "미니"]
    for album, count, total in ((minis[0], 5, 1_200), (minis[1], 5, 1_201), (minis[2], 4, 1_260), (minis[3], 6, 1_150)):
        kept = [row for row in rows if row[2] == album][:count]
        rows = [row for row in rows if row[2] != album]
        while len(kept) < count:
            kept.append([0, random.choice(TITLES_A), album, len(kept) + 1, 0, "댄스", False, None])
        for index, row in enumerate(kept):
            row[4] = total // count + (total % count if index == 0 else 0)
        rows += kept
    rows[0][1], rows[1][1], rows[-1][1] = "봄", "다시 봄", "봄의 노래"
    rows.sort(key=lambda row: (row[2], row[3]))
    return [(number, *row[1:]) for number, row in enumerate(rows, start=5001)]


def _members(random: random.Random) -> list[tuple]:
    rows = []
    for index, nick in enumerate(random.sample(NICKS, 48)):
        plan = weighted(random, {"free": 38, "basic": 34, "premium": 28})
        born = random.choice((*range(1970, 2012), *range(1994, 2008)))
        rows.append([30_001 + index, nick, born, plan, day(random, dt.date(2023, 1, 1), dt.date(2025, 12, 31))])
    for row, born in zip(rows[:4], (1997, 2006, 1996, 2007), strict=True):
        row[2] = born
    return [tuple(row) for row in rows]


def _listening(
    random: random.Random, albums: list[tuple], songs: list[tuple], members: list[tuple]
) -> tuple[list[tuple], list[tuple]]:
    released = {album[0]: album[4] for album in albums}
    owner = {song[0]: next(album[2] for album in albums if album[0] == song[2]) for song in songs}
    length = {song[0]: song[4] for song in songs}
    numbers = list(length)
    mute = set(random.sample([song[0] for song in songs if not song[6]], 9))  # nobody has ever played them
    heat = {number: random.choice((1, 1, 2, 3, 6)) for number in numbers if number not in mute}
    people = [member[0] for member in members[:-5]]  # five never listen
    keen = {member: random.choice((1, 2, 3, 7)) for member in people}
    out = {song[0]: released[song[2]] for song in songs}
    plays: list[tuple] = []

    def play(
        member: int, song: int, when: dt.datetime, device: str | None = None, *, whole: bool | None = None
    ) -> None:
        device = device or weighted(random, {"mobile": 65, "pc": 20, "speaker": 15})
        whole = random.random() < 0.62 if whole is None else whole
        heard = length[song] if whole else random.randint(5, length[song] - 1)
        plays.append((member, song, when, heard, device))

    def clock(date: dt.date) -> dt.datetime:
        hour = weighted(random, {0: 4, 1: 2, 3: 1, 5: 1, 7: 9, 8: 12, 12: 8, 15: 8, 18: 14, 20: 10, 22: 10, 23: 6})
        return dt.datetime(date.year, date.month, date.day, hour, random.randrange(60))

    for _ in range(random.randint(820, 900)):
        member, song = weighted(random, keen), weighted(random, heat)
        date = day(random, max(FIRST, out[song]), LAST)
        if not (member == people[10] and owner[song] == 11):
            play(member, song, clock(date))
    for offset, times in ((0, 2), (1, 3), (2, 4), (3, 3)):  # one song, again and again on one day
        member, song = people[5 + offset], random.choice(list(heat))
        date = day(random, max(FIRST, out[song]), LAST)
        for _ in range(times):
            play(member, song, clock(date))
    spring = [song for song in heat if out[song] < dt.date(2026, 5, 1)]
    for song, times in zip(random.sample(spring, 7), (15, 13, 12, 10, 8, 6, 5), strict=True):  # the hits of May
        for _ in range(times):
            play(weighted(random, keen), song, clock(day(random, dt.date(2026, 5, 1), dt.date(2026, 5, 31))))
    heads = [song[0] for song in songs if song[6] and owner[song[0]] == 11]
    for member in random.sample(people[11:30], random.randint(1, 3)):
        for song in heads:
            play(member, song, clock(LAST))
    for song in heads[1:] * 2:  # all but the first, twice over
        play(people[10], song, clock(LAST))
    for month, date, hour, device, times in (
        (6, 14, 9, "speaker", random.randint(2, 7)), (6, 14, 0, "speaker", 1), (6, 14, 20, "mobile", 2),
        (6, 15, 0, "speaker", 1), (6, 13, 23, "speaker", 1),
    ):  # fmt: skip
        for _ in range(times):
            play(random.choice(people), random.choice(heads), dt.datetime(2026, month, date, hour, 0), device)
    for member, hour in ((people[33], 4), (people[34], 3), (people[35], 23)):
        plays[:] = [row for row in plays if row[0] != member or row[2].hour >= 5]
        play(member, heads[0], dt.datetime(2026, 3, 3, hour, 0))
    plays.sort(key=lambda row: (row[2], row[0], row[1]))

    heard_by = Counter((row[0], row[1]) for row in plays)
    likes: dict[tuple[int, int], dt.date] = {}
    for (member, song), times in sorted(heard_by.items()):
        if random.random() < min(0.6, 0.12 * times):
            likes[member, song] = day(random, FIRST, LAST)
    for _ in range(random.randint(12, 18)):  # liked unheard, some of them songs that nobody has played
        member, song = random.choice([member[0] for member in members]), random.choice([*numbers, *sorted(mute)])
        likes.setdefault((member, song), day(random, FIRST, LAST))
    shared = random.sample(list(heat), 10)
    for pair, count in (((20, 21), 4), ((22, 23), 3), ((24, 25), 3)):
        for index in pair:
            for song in shared[:count]:
                likes[people[index], song] = day(random, FIRST, LAST)
        shared = shared[3:]
    first = [song for song in heat if owner[song] == 11]
    second = [song for song in heat if owner[song] == 12]
    for index, pools in ((26, (first, second)), (27, (first,)), (28, (second,)), (29, (first, second))):
        likes = {key: date for key, date in likes.items() if key[0] != people[index]}
        for pool in pools:
            likes[people[index], random.choice(pool)] = day(random, FIRST, LAST)
    return (
        [(index, *row) for index, row in enumerate(plays, start=800_001)],
        [(member, song, date) for (member, song), date in sorted(likes.items())],
    )
