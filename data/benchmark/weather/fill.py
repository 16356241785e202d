"""Weather stations and their days, with fine dust. All figures are invented, and so are the small stations."""

from __future__ import annotations

import datetime as dt
import math
import random

from data.benchmark.korean import day

# name, region, height, mean of the year, half the swing over the year, chance of rain, dust
STATIONS = (
    ("서울", "수도권", 86, 12.5, 14.5, 0.27, 48),
    ("수원", "수도권", 39, 12.2, 14.5, 0.27, 55),
    ("강릉", "강원권", 27, 13.0, 12.0, 0.3, 38),
    ("대관령", "강원권", 773, 6.5, 14.0, 0.36, 30),
    ("부산", "영남권", 70, 14.8, 11.5, 0.28, 42),
    ("전주", "호남권", 62, 13.4, 13.5, 0.29, 50),
    ("제주", "제주권", 21, 16.2, 10.5, 0.34, 36),
)
SILENT = (  # set up lately, without records so far
    ("솔재", "강원권", 200), ("높은터", "강원권", 420), ("물안", "호남권", 199), ("산내", "호남권", 231),
    ("두메산", "영남권", 512), ("모래섬", "제주권", 8), ("갯마을", "수도권", 12),
)  # fmt: skip
BEFORE = [dt.date(2025, 6, 1) + dt.timedelta(index) for index in range(30)]
SPAN = [dt.date(2026, 1, 1) + dt.timedelta(index) for index in range(181)]
TA_AVG, TA_MAX, TA_MIN, RN, WS, SD, PM10, PM25 = range(2, 10)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    stations = [
        (90 + index, name, region, height, day(random, dt.date(1970, 1, 1), dt.date(2005, 12, 31)))
        for index, (name, region, height, *_) in enumerate(STATIONS)
    ]
    silent = [SILENT[0], SILENT[2], *random.sample((SILENT[1], *SILENT[3:]), random.randint(1, 4))]
    for name, region, height in silent:
        opened = day(random, dt.date(2026, 3, 1), dt.date(2026, 6, 30))
        stations.append((90 + len(stations), name, region, height, opened))
    return {"stations": stations, "daily": _daily(random, stations)}


def _daily(random: random.Random, stations: list[tuple]) -> list[tuple]:
    rows: dict[tuple[str, dt.date], list] = {}
    drift = {name: random.uniform(-1.2, 1.2) for name, *_ in STATIONS}
    for dates in (BEFORE, SPAN):
        swing = {name: 0.0 for name, *_ in STATIONS}
        for date in dates:
            common = random.gauss(0, 1.6)
            front = random.random() < 0.3
            for number, (name, _, _, mean, half, wet, dust) in zip(stations, STATIONS, strict=False):
                swing[name] = 0.6 * swing[name] + common + random.gauss(0, 1.3)
                season = -math.cos((date.timetuple().tm_yday - 20) / 365 * 2 * math.pi)
                average = mean + drift[name] + half * season + swing[name]
                rows[name, date] = [number[0], date, *_weather(random, average, wet + (0.25 if front else -0.08), dust)]
    _plant(random, rows)
    return [tuple(row) for _, row in sorted(rows.items(), key=lambda item: (item[1][0], item[1][1]))]


def _weather(random: random.Random, average: float, wet: float, dust: float) -> tuple:
    average = round(average, 1)
    high = round(average + random.uniform(2.5, 7.5), 1)
    low = round(average - random.uniform(2.5, 7.0), 1)
    rain = None
    if random.random() < wet:
        rain = random.choice((0.0, 0.0, round(random.uniform(0.1, 5), 1), round(random.expovariate(1 / 14), 1)))
    snow = round(random.uniform(0.2, 12), 1) if rain and average < 0.5 else None
    coarse = int(max(6, random.gauss(dust, 18) + (average < 12) * 12)) if random.random() > 0.04 else None
    if coarse is not None and random.random() < 0.02:
        coarse += random.randint(60, 150)
    fine = None if coarse is None or random.random() < 0.03 else max(2, int(coarse * random.uniform(0.3, 0.6)))
    return average, high, low, rain, round(random.uniform(2, 11) + (random.random() < 0.04) * 5, 1), snow, coarse, fine


def _plant(random: random.Random, rows: dict[tuple[str, dt.date], list]) -> None:
    def put(name: str, date: dt.date, **values: float | None) -> None:
        places = {
            "avg": TA_AVG,
            "high": TA_MAX,
            "low": TA_MIN,
            "rain": RN,
            "wind": WS,
            "snow": SD,
            "pm10": PM10,
            "pm25": PM25,
        }
        for key, value in values.items():
            rows[name, date][places[key]] = value

    names = [name for name, *_ in STATIONS]
    june = [date for date in SPAN if date.month == 6]
    for (name, date), row in rows.items():  # thirty degrees are rare before July, and never passed in Suwon
        if row[TA_MAX] >= 30 and (date.month < 6 or name == "수원" or random.random() < 0.8):
            row[TA_MAX] = round(random.uniform(26.5, 29.9), 1)
        row[TA_AVG], row[TA_MIN] = min(row[TA_AVG], row[TA_MAX] - 2), min(row[TA_MIN], row[TA_MAX] - 4)
        row[TA_AVG], row[TA_MIN] = round(row[TA_AVG], 1), round(row[TA_MIN], 1)
    # the coldest nights of Gangneung: at the border, below, and above
    nights = random.sample([date for date in SPAN if date.month == 1], 6)
    for date, low in zip(nights, (-10.0, -10.1, -9.9, -12.3, -11.0, -10.6)[: random.randint(4, 6)], strict=False):
        put("강릉", date, avg=low + 4, high=low + 9, low=low)
    put("강릉", dt.date(2026, 2, 3), avg=-6.0, high=-1.2, low=-11.4)
    # dust exactly on the limits of its grades
    free = iter(random.sample([(name, date) for name in names for date in SPAN[90:150]], 40))
    for value in (80, 81, 150, 151, 81, 150):
        put(*next(free), pm10=value, pm25=value // 3)
    for value in (35, 36, 75, 76):
        put(*next(free), pm25=value, pm10=70)
    put(*next(free), rain=3.5, pm10=95)
    # wind: 50 km/h is 13.888... m/s
    for wind in (13.9, 13.8, 14.2, 15.5):
        put(*next(free), wind=wind)
    # one day with a range wider than all others
    put(*next(free), avg=14.2, high=24.4 + random.randint(0, 9) / 10, low=2.0)
    # a drop by exactly eight degrees, and by less; and one that only the gap between the two years makes
    for drop in (8.0, 7.9, 8.3, 9.1):
        name, date = next(free)
        put(name, date, avg=15.0, high=20.0, low=9.0)
        put(name, date + dt.timedelta(1), avg=15.0 - drop, high=14.0 - drop / 2, low=3.0 - drop / 4)
    # three hot days in a row; two in a row; two with a gap
    spells = (
        (random.choice(("서울", "전주")), (30.0, 31.2, 30.5)),
        ("강릉", (30.5, 30.0, 30.9)),
        ("제주", (31.0, 30.4, 30.0)),
    )
    for name, highs in spells:
        first = random.choice(june[3:12])
        for offset, high in enumerate((*highs, 30.7)[: random.choice((3, 3, 4))]):
            put(name, first + dt.timedelta(offset), high=high, avg=24.5, low=19.2)
    for offset, high in ((0, 30.4), (1, 29.9), (2, 30.8), (3, 30.0)):
        put("부산", june[15] + dt.timedelta(offset), high=high, avg=24.0, low=20.1)
    # days on which it rained everywhere, but for one place or for traces
    for index, date in enumerate(random.sample([date for date in SPAN if date.month in (3, 4, 5)], 5)):
        for name in names:
            put(name, date, rain=round(random.uniform(1, 40), 1))
        if index == 3:
            put("제주", date, rain=None)
        if index == 4:
            put("전주", date, rain=0.0)
    # June 2026 in Suwon is dry: few wet days; nine in Jeonju, ten in Busan
    for name, count in (("수원", random.randint(5, 8)), ("전주", 9), ("부산", 10), ("강릉", 12), ("제주", 13)):
        wet = random.sample(june, count)
        for date in june:
            put(name, date, rain=round(random.uniform(0.5, 45), 1) if date in wet else random.choice((None, None, 0.0)))
    for date, rain in ((7, 5.5), (8, 12.0), (14, 20.5), (15, 8.5)):
        put("서울", dt.date(2026, 6, date), rain=rain)
    # snow lay in Jeju never, in Gangneung always once; the mountain is never hot
    for date in SPAN:
        put("제주", date, snow=None)
        row = rows["대관령", date]
        row[TA_MAX] = min(row[TA_MAX], 27.5)
        row[TA_AVG], row[TA_MIN] = min(row[TA_AVG], 25.0), min(row[TA_MIN], 23.0)
    put("강릉", dt.date(2026, 1, 20), snow=8.5, rain=6.0)
    put("강릉", june[20], high=30.0 + random.randint(1, 15) / 10, avg=25.0, low=20.0)
    put("제주", june[22], high=30.6, avg=26.0, low=22.0)
    put("수원", dt.date(2026, 1, 27), snow=3.0, rain=2.5)
    put("수원", june[24], high=30.0, avg=25.2, low=19.8)
    for name in names:
        put(name, BEFORE[20], rain=round(random.uniform(2, 30), 1))
