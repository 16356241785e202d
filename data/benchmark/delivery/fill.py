"""A food delivery app in four districts of Seoul: shops, menus, members, riders in teams, orders and reviews."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, day, moment, people, weighted

DISTRICTS = {"마포구": 36, "서대문구": 24, "은평구": 24, "용산구": 16}
SHOPS = {
    "치킨": "황금날개 치킨,동네통닭,바삭한하루,오븐에구운닭",
    "피자": "화덕골목,피자공방 리코,도우앤치즈",
    "한식": "할매국밥,정든밥상,산들비빔밥,장독대찌개,고향집 보쌈",
    "중식": "만리성,홍등반점,팔선생 마라",
    "분식": "엄마손 떡볶이,김밥나라 우리집,분식왕,오뎅바다,튀김이좋아",
    "카페": "달콤한오후,커피정원,느린우유",
}
DISHES = {
    "치킨": "후라이드치킨:18,양념치킨:19,간장치킨:19,순살 떡볶이 세트:24,치즈볼:5,콜라 1.25L:3",
    "피자": "페퍼로니피자:21,고구마피자:23,콤비네이션피자:22,오븐스파게티:9,치즈오븐떡볶이:8",
    "한식": "순대국밥:10,제육덮밥:9,된장찌개:9,김치찌개:9,모둠 보쌈:34,공깃밥:1",
    "중식": "짜장면:8,짬뽕:9,탕수육:19,마라탕:13,군만두:6",
    "분식": "떡볶이:5,로제떡볶이:8,참치김밥:5,모둠튀김:6,순대:5,라면:4",
    "카페": "아메리카노:4,카페라테:5,딸기케이크:7,크로플:7,초코쿠키:3",
}
NICKS_A = "배고픈 졸린 야식하는 느긋한 용감한 신난 엉뚱한 수줍은 바쁜 든든한".split()
NICKS_B = "고양이 너구리 펭귄 다람쥐 오리 수달 곰돌이 토끼".split()
TEXTS = ("맛있어요", "양이 많아요", "식어서 왔어요", "배달이 빨라요", "또 시킬게요", "조금 짜요", None)
REPLIES = ("찾아 주셔서 감사합니다", "다음에는 더 신경 쓰겠습니다", None, None)
START, END = dt.date(2025, 7, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    shops = _shops(random)
    menus = _menus(random, shops)
    users = _users(random)
    riders = _riders(random)
    orders, items = _orders(random, shops, menus, users, riders)
    return {
        "restaurants": shops,
        "menus": menus,
        "users": users,
        "riders": riders,
        "orders": orders,
        "order_menus": items,
        "reviews": _reviews(random, orders),
    }


def _shops(random: random.Random) -> list[tuple]:
    rows: list[list] = []
    for kind, names in SHOPS.items():
        shown = names.split(",")
        if kind != "분식":
            shown = shown[: len(shown) - random.choice((0, 0, 1))]
        for name in shown:
            where = weighted(random, DISTRICTS)
            least = random.choice((8_000, 10_000, 12_000, 13_000, 14_000, 16_000, 18_000, 20_000))
            tip = random.choice((0, 1_000, 2_000, 2_500, 3_000, 3_500, 4_000))
            closed = weighted(random, {"월": 5, "화": 3, "수": 2, "일": 3, None: 6})
            rows.append([11 + len(rows), name, kind, where, least, tip, closed])
    snacks = [row for row in rows if row[2] == "분식"]
    for row, where in zip(snacks, ("마포구", "마포구", "마포구", "은평구", "서대문구"), strict=True):
        row[3] = where
    spare = [row for row in rows if row[2] != "분식"]
    for row, least in zip(random.sample(spare, 4), (15_000, 15_000, 15_500, 13_000), strict=True):
        row[3], row[4] = "마포구", least
    random.choice(spare)[5] = 0
    return [tuple(row) for row in rows]


def _menus(random: random.Random, shops: list[tuple]) -> list[tuple]:
    rows: list[list] = []
    for shop in shops:
        dishes = DISHES[shop[2]].split(",")
        for dish in sorted(random.sample(dishes, random.randint(4, len(dishes)))):
            name, price = dish.split(":")
            cost = int(price) * 1_000 + random.choice((-500, 0, 0, 500, 900))
            kcal = None if random.random() < 0.3 else random.randrange(120, 1_400, 10)
            rows.append([201 + len(rows), shop[0], name, cost, kcal, random.random() < 0.14])
    return [tuple(row) for row in rows]


def _users(random: random.Random) -> list[tuple]:
    names = random.sample([f"{first}{second}" for first in NICKS_A for second in NICKS_B], 64)
    return [
        (
            1001 + index,
            name,
            weighted(random, DISTRICTS),
            day(random, dt.date(2024, 1, 1), dt.date(2026, 2, 28)),
            random.random() < 0.35,
        )
        for index, name in enumerate(names)
    ]


def _riders(random: random.Random) -> list[tuple]:
    names = people(random, 17, MEN + WOMEN + YOUNG_MEN)
    vehicles = {"MOTOR": 55, "BIKE": 20, "CAR": 13, "WALK": 12}
    rows = [(1 + index, names[index], weighted(random, vehicles), None) for index in range(4)]
    teams = [1, 1, 1, 2, 2, 3, 3, 3, 3, 1 + random.randrange(3), 1 + random.randrange(3), 2, 4]
    random.shuffle(teams)
    for index, leader in enumerate(teams, start=4):
        rows.append((1 + index, names[index], weighted(random, vehicles), leader))
    rows[5] = (*rows[5][:2], rows[rows[5][3] - 1][2], rows[5][3])  # rides what the leader rides
    return rows


def _orders(
    random: random.Random, shops: list[tuple], menus: list[tuple], users: list[tuple], riders: list[tuple]
) -> tuple[list[tuple], list[tuple]]:
    cards = {shop[0]: [menu[0] for menu in menus if menu[1] == shop[0]] for shop in shops}
    snacks = [shop[0] for shop in shops if shop[2] == "분식" and shop[3] == "마포구"]
    quiet = random.choice([shop[0] for shop in shops if shop[2] in ("한식", "피자")])  # nobody orders here
    open_shops = [shop[0] for shop in shops if shop[0] != quiet]
    weights = {shop: random.choice((1, 2, 3, 5)) for shop in open_shops}
    buyers = [user[0] for user in users[:-5]]
    fans = {user: random.choice((1, 1, 2, 4)) for user in buyers}
    hands = [rider[0] for rider in riders[:-2]]
    plans: list[tuple[int, int, dt.datetime, str, str]] = []
    for _ in range(360):
        date = day(random, START, END)
        kind = weighted(random, {"배달": 80, "포장": 20})
        state = weighted(random, {"완료": 88, "취소": 12})
        plans.append((weighted(random, fans), weighted(random, weights), moment(random, date, 10, 23), kind, state))
    whole, partly, cancelled, other = random.sample(buyers, 4)
    plans += [(whole, shop, moment(random, day(random, START, END), 11, 20), "배달", "완료") for shop in snacks]
    plans += [(other, shop, moment(random, day(random, START, END), 11, 20), "포장", "완료") for shop in snacks]
    plans += [(partly, shop, moment(random, day(random, START, END), 11, 20), "배달", "완료") for shop in snacks[:2]]
    for shop, state in zip(snacks, ("완료", "완료", "취소"), strict=True):
        plans.append((cancelled, shop, moment(random, day(random, START, END), 11, 20), "배달", state))
    for date in (dt.date(2026, 6, 7), dt.date(2026, 6, 8), dt.date(2026, 6, 14), dt.date(2026, 6, 15)):
        plans.append((random.choice(buyers), random.choice(open_shops), moment(random, date, 18, 22), "배달", "취소"))
        plans.append((random.choice(buyers), random.choice(open_shops), moment(random, date, 18, 22), "배달", "완료"))
    chicken = [shop[0] for shop in shops if shop[2] == "치킨"]
    for hour, minute in ((22, 0), (21, 59), (23, 59), (23, 30)):
        date = day(random, START, END)
        when = dt.datetime(date.year, date.month, date.day, hour, minute)
        plans.append((random.choice(buyers), random.choice(chicken), when, "배달", "완료"))
    plans.append((random.choice(buyers), random.choice(open_shops), dt.datetime(2026, 5, 31, 23, 55), "배달", "완료"))
    loyal, nearly = random.sample(buyers, 2)
    for user, times in ((loyal, 4), (nearly, 3)):
        shop = random.choice(open_shops)
        for index in range(times):
            state = "취소" if user == nearly and index == 0 else "완료"
            plans.append((user, shop, moment(random, day(random, START, END)), "배달", state))
    plans.sort(key=lambda plan: (plan[2], plan[0], plan[1]))
    orders: list[tuple] = []
    items: list[tuple] = []
    long = iter(random.sample((60, 61, 63, 68, 74, 60, 82, 95), 8))
    slow = set(random.sample([i for i, p in enumerate(plans) if p[3] == "배달" and p[4] == "완료"], 8))
    for index, (user, shop, when, kind, state) in enumerate(plans):
        number = 260_001 + index
        rider = arrived = None
        if kind == "배달" and state == "완료":
            rider = random.choice(hands)
            minutes = next(long) if index in slow else random.randint(17, 58)
            arrived = when + dt.timedelta(minutes=minutes)
        orders.append((number, user, shop, rider, kind, state, when, arrived))
        chosen = random.sample(cards[shop], random.choice((1, 1, 2, 2, 3)))
        items += [(number, menu, random.choice((1, 1, 1, 2, 3))) for menu in sorted(chosen)]
    return orders, items


def _reviews(random: random.Random, orders: list[tuple]) -> list[tuple]:
    shops = sorted({order[2] for order in orders})
    mute = set(random.sample(shops, 2))
    writers = sorted({order[1] for order in orders})
    silent = set(random.sample(writers, 14))
    rows: list[tuple] = []
    for order in orders:
        if order[5] != "완료" or order[2] in mute or order[1] in silent or random.random() < 0.4:
            continue
        stars = weighted(random, {5: 44, 4: 25, 3: 13, 2: 9, 1: 9})
        written = order[6].date() + dt.timedelta(random.randint(0, 3))
        rows.append((order[0], stars, random.choice(TEXTS), random.choice(REPLIES), written))
    rows.sort(key=lambda row: (row[4], row[0]))
    return [(index, *row) for index, row in enumerate(rows, start=3001)]
