"""Auctions of fruit and vegetables at five wholesale markets: one wide table, and the list of produce."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import day, weighted

# code: name, kind, season, kinds, kg a box, won a kg, weight
PRODUCE: dict[str, tuple] = {
    "A01": ("사과", "과일", (8, 11), "후지 홍로 아오리 꿀사과", (5, 10), 5200, 9),
    "A02": ("배", "과일", (9, 11), "신고 원황 꿀배", (7.5, 15), 3900, 6),
    "A03": ("감귤", "과일", (10, 12), "조생 한라봉 황금향", (3, 5, 10), 3300, 7),
    "A04": ("포도", "과일", (8, 10), "샤인머스캣 캠벨얼리 거봉", (2, 4), 7800, 5),
    "A05": ("복숭아", "과일", (6, 9), "황도 백도", (4, 4.5), 6100, 0),
    "A06": ("바나나", "과일", None, "캐번디시", (13,), 2300, 3),
    "A07": ("오렌지", "과일", None, "네이블", (10, 18), 3100, 3),
    "A08": ("두리안", "과일", None, "몬통", (10,), 9000, 0),
    "B01": ("배추", "채소", (11, 12), "가을배추 월동배추 고랭지배추", (10,), 950, 8),
    "B02": ("무", "채소", (10, 12), "월동무 다발무", (18, 20), 700, 6),
    "B03": ("양파", "채소", (4, 6), "황양파 자색양파", (12, 15), 1250, 7),
    "B04": ("마늘", "채소", (5, 7), "깐마늘 육쪽마늘", (10, 20), 7200, 4),
    "B05": ("대파", "채소", None, "대파 쪽파", (1, 10), 2100, 6),
    "C01": ("고추", "과채", (7, 9), "홍고추 청양", (4, 10), 6400, 4),
    "C02": ("풋고추", "과채", None, "녹광 오이맛", (4, 10), 5600, 3),
    "C03": ("수박", "과채", (5, 8), "꿀수박 흑미수박", (8, 10), 2200, 5),
    "C04": ("참외", "과채", (4, 7), "꿀참외 금싸라기", (5, 10), 4300, 5),
    "C05": ("딸기", "과채", (1, 5), "설향 금실", (1, 2), 11000, 5),
    "C06": ("토마토", "과채", None, "완숙 방울", (5, 10), 3600, 5),
    "D01": ("감자", "서류", (6, 8), "수미 두백", (10, 20), 1500, 6),
    "D02": ("고구마", "서류", (9, 11), "꿀고구마 밤고구마", (10,), 2700, 5),
    "E01": ("느타리버섯", "버섯", None, "느타리", (2,), 4200, 3),
    "E02": ("새송이버섯", "버섯", None, "새송이", (2, 4), 4900, 3),
    "E03": ("송이버섯", "버섯", (9, 10), "자연송이", (1,), 180000, 0),
    "D03": ("토란", "서류", (9, 11), "알토란", (10,), 3400, 0),
}  # fmt: skip
ORIGINS = {
    "A01": "경북 청송군|충북 충주시",
    "A02": "전남 나주시|충남 천안시",
    "A03": "제주 서귀포시|제주 제주시|전남 고흥군",
    "A04": "경북 상주시|경북 김천시|충북 영동군",
    "A05": "경북 청도군|충북 음성군",
    "A06": "필리핀|베트남",
    "A07": "미국|호주",
    "A08": "태국",
    "B01": "강원 평창군|전남 해남군|충북 괴산군",
    "B02": "제주 제주시|강원 평창군|전북 고창군",
    "B03": "전남 무안군|경남 창녕군|중국",
    "B04": "경남 창녕군|충남 서산시|중국",
    "B05": "전남 진도군|경기 고양시",
    "C01": "경북 영양군|충북 괴산군|경남 밀양시",
    "C02": "경남 밀양시|경남 진주시",
    "C03": "전북 고창군|경남 함안군|충남 부여군",
    "C04": "경북 성주군|경북 칠곡군",
    "C05": "충남 논산시|경남 진주시|전남 담양군",
    "C06": "강원 춘천시|전북 익산시",
    "D01": "강원 평창군|충남 당진시|제주 제주시",
    "D02": "전남 해남군|충남 당진시|경기 여주시",
    "E01": "경기 여주시|강원 춘천시",
    "E02": "경남 함안군|경기 평택시",
    "E03": "강원 양양군|경북 영덕군",
    "D03": "전남 곡성군",
}
BOTH = ("경북 안동시", "경북 상주시", "충남 예산군", "경남 거창군")  # where apples and pears grow
COMPANIES = {
    "가락시장": ("한들청과", "서울푸른청과"),
    "강서시장": ("으뜸청과",),
    "엄궁시장": ("부산바다청과", "새엄궁청과"),
    "북부시장": ("달구벌청과",),
    "오정시장": ("한밭농산",),
}
SHARES = {"가락시장": 36, "강서시장": 20, "엄궁시장": 18, "북부시장": 15, "오정시장": 11}
FIRST, LAST = dt.date(2025, 1, 2), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    produce = [(code, row[0], row[1], *(row[2] or (None, None))) for code, row in PRODUCE.items()]
    return {"품목": produce, "경락": _auctions(random)}


def _sunday(date: dt.date) -> bool:
    return date.weekday() == 6


def _auctions(random: random.Random) -> list[tuple]:
    rows: list[dict] = []
    shared = random.sample(BOTH, random.randint(1, 3))
    origins = {code: text.split("|") for code, text in ORIGINS.items()}
    origins["A01"], origins["A02"] = origins["A01"] + shared, origins["A02"] + shared
    level = {code: random.uniform(0.85, 1.2) for code in PRODUCE}

    def add(code: str, date: dt.date, market: str, **given: object) -> dict:
        name, _, season, kinds, weights, price, _ = PRODUCE[code]
        origin = random.choice(origins[code])
        foreign = " " not in origin
        grade = weighted(random, {"특": 35, "상": 40, "보통": 25})
        green = None if foreign or random.random() < 0.78 else random.choice(("유기농", "무농약", "무농약"))
        weight = random.choice(weights)
        scarce = 1.0 if season is None or season[0] <= date.month <= season[1] else 1.25
        each = price * level[code] * scarce * {"특": 1.3, "상": 1.0, "보통": 0.72}[grade] * (1.3 if green else 1)
        if name == "고구마" or date.year == 2026:
            each *= 1.06
        average = max(1000, round(each * weight * random.uniform(0.75, 1.3) / 10) * 10)
        company = random.choice(COMPANIES[market])
        before = None if random.random() < 0.2 else round(average * random.uniform(0.85, 1.15) / 10) * 10
        row = {
            "date": date, "market": market, "company": company, "code": code, "kind": random.choice(kinds.split()),
            "origin": origin, "foreign": foreign, "grade": grade, "green": green, "weight": weight,
            "count": random.choice((5, 12, 20, 35, 60, 90, 150, 240)), "average": average,
            "spread": random.uniform(0.05, 0.35), "before": before,
        } | given  # fmt: skip
        rows.append(row)
        return row

    def date(first: dt.date = FIRST, last: dt.date = LAST) -> dt.date:
        found = day(random, first, last)
        while _sunday(found):
            found = day(random, first, last)
        return found

    chances = {code: row[-1] for code, row in PRODUCE.items() if row[-1]}
    for _ in range(820):
        code, market, when = weighted(random, chances), weighted(random, SHARES), date()
        if code == "E02" and when >= dt.date(2026, 6, 1):
            code = "B01"
        if code == "A07" and market == "오정시장":  # planted below
            market = "가락시장"
        if when >= dt.date(2026, 5, 1) and market != "가락시장" and code in ("C05", "E01", "E02", "C02"):
            market = "가락시장"
        add(code, when, market)
    _plant(random, add, date)
    for company, market, wanted in (
        ("한들청과", "가락시장", 20),
        ("달구벌청과", "북부시장", 19),
        ("부산바다청과", "엄궁시장", random.randint(22, 29)),
    ):
        while sum(row["company"] == company and row["date"] >= dt.date(2026, 6, 1) for row in rows) < wanted:
            code = random.choice(("A01", "B01", "B03", "C04", "D01"))
            add(code, date(dt.date(2026, 6, 1)), market, company=company)
    for row in random.sample([row for row in rows if row["average"] > 20_000], 2):
        row["spread"] = None  # ten thousand won to the won
    for row in random.sample([row for row in rows if row["before"]], 9):
        row["before"] = row["average"]
    rows.sort(key=lambda row: (row["date"], row["market"], row["code"], row["average"]))
    return [_row(index, row) for index, row in enumerate(rows, start=1)]


def _plant(random: random.Random, add, date) -> None:
    """Rows that the questions turn on."""
    for code in ("A05", "E03", "D03"):  # not in 2026
        for _ in range(random.randint(4, 7)):
            season = PRODUCE[code][2]
            when = date(dt.date(2025, season[0], 1), dt.date(2025, season[1], 28))
            add(code, when, random.choice(("가락시장", "엄궁시장")))
    may, last_of_may = dt.date(2026, 5, 2), dt.date(2026, 5, 30)
    whole = random.sample(("A01", "B01", "B03", "C03", "D01", "C06"), 3)
    for code in whole:
        for market in COMPANIES:
            add(code, date(may, last_of_may), market)
    for market in ("가락시장", "강서시장", "북부시장", "엄궁시장"):  # four in May, the fifth in June
        add("E01", date(may, last_of_may), market)
    add("E01", dt.date(2026, 6, 1), "오정시장")
    add("E02", dt.date(2026, 6, 1), "가락시장")  # the only time in June
    for code in ("C05", "C02"):
        add(code, date(dt.date(2026, 6, 1)), "가락시장")
    add("A04", date(dt.date(2026, 6, 1)), "강서시장")
    add("C05", dt.date(2026, 5, 30), "강서시장")
    add("E01", dt.date(2026, 6, 1), "강서시장")
    add("E01", dt.date(2026, 6, 9), "가락시장")
    for when in (dt.date(2025, 9, 1), dt.date(2025, 9, 30), dt.date(2025, 8, 30), dt.date(2025, 10, 1)):
        add("A01", when, random.choice(("가락시장", "강서시장", "북부시장")))
    for step in range(4):  # ten tons to the kilogram
        add("A07", dt.date(2026, 2 + step, 3), "오정시장", weight=10, count=250)
    for code, kind, more in (
        ("A01", "후지", 900),
        ("B03", "황양파", 250),
        ("D01", "수미", 0),
        ("C04", "꿀참외", -700),
        ("A02", "신고", 1500),
        ("B01", "월동배추", 10),
    ):
        weight = PRODUCE[code][4][0]
        same = {"kind": kind, "grade": random.choice(("특", "상")), "weight": weight, "green": None}
        when = date(dt.date(2025, 8, 1), dt.date(2026, 6, 20))
        price = round(PRODUCE[code][5] * weight * random.uniform(0.9, 1.2) / 10) * 10
        add(code, when, "강서시장", average=price, **same)
        add(code, when, "가락시장", average=price + more, **same)
        other = same | {"grade": "보통"}
        add(code, when, "가락시장", average=round(price * 1.1 / 10) * 10, **other)
    for when in (dt.date(2025, 9, 29), dt.date(2025, 10, 4), dt.date(2025, 9, 27), dt.date(2025, 10, 6)):
        add("A02", when, random.choice(("가락시장", "강서시장")))
    for when in (dt.date(2026, 6, 22), dt.date(2026, 6, 27), dt.date(2026, 6, 20), dt.date(2026, 6, 29)):
        add("C04", when, random.choice(("엄궁시장", "오정시장")))
    for _ in range(random.randint(2, 5)):
        add("C03", date(dt.date(2026, 6, 22), dt.date(2026, 6, 27)), "가락시장", kind="꿀수박")
    add("A04", date(dt.date(2025, 8, 1), dt.date(2025, 12, 1)), "가락시장", grade="특", average=100_000, weight=4)
    add("B04", date(), "가락시장", grade="특", average=100_010, weight=20)
    add("B01", date(dt.date(2026, 1, 2)), "북부시장", average=10_000, kind="월동배추")
    add("B01", date(dt.date(2026, 1, 2)), "북부시장", average=9_990, kind="월동배추")
    for month in range(1, 7):
        first = dt.date(2026, month, 1)
        add("B01", date(first, first.replace(day=28)), random.choice(("가락시장", "북부시장")))


def _row(index: int, row: dict) -> tuple:
    average, spread = row["average"], row["spread"]
    if spread is None:
        high, low = average + 5_000, average - 5_000
    else:
        high, low = round(average * (1 + spread) / 10) * 10, round(average * (1 - spread) / 10) * 10
    head = (row["date"], row["market"], row["company"], row["code"], row["kind"], row["origin"], row["foreign"])
    return (index, *head, row["grade"], row["green"], row["weight"], row["count"], average, high, low, row["before"])
