"""An online shop: two levels of categories, members who recommend each other, orders, coupons and reviews."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, distinct, moment, people, weighted

TREE = {
    "패션": ("상의", "하의", "신발", "가방"),
    "디지털": ("음향기기", "컴퓨터 주변기기", "충전기"),
    "생활": ("주방용품", "침구", "조명"),
    "식품": ("간식", "커피·차"),
}
GOODS = {
    "상의": "오버핏 맨투맨,린넨 셔츠,기본 반팔 티셔츠,니트 가디건,후드 집업",
    "하의": "와이드 데님 팬츠,조거 팬츠,플리츠 스커트,면 반바지",
    "신발": "캔버스 스니커즈,러닝화,가죽 로퍼,여름 슬리퍼",
    "가방": "백팩,미니 크로스백,캔버스 에코백",
    "음향기기": "무선 이어폰,무선 이어폰,블루투스 스피커,유선 헤드폰,무선 헤드폰",
    "컴퓨터 주변기기": "무선 마우스,기계식 키보드,무선 키보드,웹캠,모니터 받침대",
    "충전기": "고속 무선 충전기,보조 배터리,멀티 충전 케이블",
    "주방용품": "스테인리스 냄비,프라이팬,유리 밀폐 용기,머그컵,도마",
    "침구": "차렵이불,메모리폼 베개,매트리스 커버",
    "조명": "LED 스탠드,무드등,침실 조명",
    "간식": "수제 쿠키,견과 믹스,다크 초콜릿,쌀과자",
    "커피·차": "드립백 커피,보리차 티백,원두 1kg",
}
BRANDS = ("LUMI", "DAON", "HANBIT", "NORDIC", "MOA")
METHODS = {"카드": 45, "간편결제": 35, "계좌이체": 14, "포인트": 6}
COUPONS = (
    ("신규 가입 쿠폰", 3000), ("봄맞이 쿠폰", 2000), ("여름 할인 쿠폰", 4000), ("생일 축하 쿠폰", 5000),
    ("첫 구매 쿠폰", 5000), ("추석 쿠폰", 7000), ("앱 전용 쿠폰", 1000),
    ("VIP 감사 쿠폰", 10000), ("겨울맞이 쿠폰", 3000),
)  # fmt: skip
BODIES = (
    "잘 쓰고 있어요",
    "배송이 빨라요",
    "생각보다 작아요",
    "재구매했습니다",
    "색이 화면과 달라요",
    "선물하기 좋아요",
    None,
)
START, END = dt.date(2025, 1, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    categories = _categories()
    products = _products(random, categories)
    customers = _customers(random)
    coupons = _coupons(random)
    orders, items = _orders(random, products, customers, coupons)
    return {
        "categories": categories,
        "products": products,
        "customers": customers,
        "coupons": coupons,
        "orders": orders,
        "order_items": items,
        "reviews": _reviews(random, products, customers, orders, items),
    }


def _categories() -> list[tuple]:
    rows: list[tuple] = [(index, name, None) for index, name in enumerate(TREE, start=1)]
    for parent, children in enumerate(TREE.values(), start=1):
        rows += [(parent * 10 + index, name, parent) for index, name in enumerate(children, start=1)]
    return rows


def _products(random: random.Random, categories: list[tuple]) -> list[tuple]:
    numbers = {name: number for number, name, _ in categories}
    prices = iter(distinct(random, 60, 6_900, 148_900, 1_000))
    rows: list[list] = []
    for kind, names in GOODS.items():
        brands = random.sample(BRANDS, len(BRANDS))
        for index, name in enumerate(names.split(",")):
            stock = random.choice((0, 3, 9, 10, 10, 25, 40, 80, 150))
            rows.append([101 + len(rows), name, brands[index], numbers[kind], next(prices), stock])
    picked = random.sample(range(len(rows)), 5)
    for index, price in zip(picked, (15_000, 30_000, 25_000, 14_900, 30_100), strict=True):
        rows[index][4] = price
    shoes = [row for row in rows if row[3] == numbers["신발"]]
    shoes[0][4] = shoes[2][4] = 155_000  # two dearest
    rows[picked[0]][5] = 0
    return [tuple(row) for row in rows]


def _customers(random: random.Random) -> list[tuple]:
    taken: set[str] = set()
    names = people(random, 80, [*MEN, *WOMEN, *YOUNG_MEN, *YOUNG_WOMEN], taken=taken)
    names[1] = names[0]  # two good customers of one name
    rows = []
    for index, name in enumerate(names):
        grade = "VIP" if index in (2, 3) else weighted(random, {"VIP": 8, "GOLD": 17, "SILVER": 30, "BASIC": 45})
        region = weighted(random, {"서울": 30, "경기": 28, "부산": 10, "인천": 9, "대구": 7, "강원": 5, "전남": 4})
        joined = day(random, dt.date(2024, 1, 1), dt.date(2026, 2, 28))
        referrer = 3001 + random.randrange(index) if index > 4 and random.random() < 0.3 else None
        rows.append((3001 + index, name, grade, region, joined, referrer))
    return rows


def _coupons(random: random.Random) -> list[tuple]:
    ends = [dt.date(2026, 7, 1), dt.date(2026, 6, 30), *[day(random, dt.date(2026, 7, 2), dt.date(2026, 12, 31))] * 2]
    ends += [day(random, dt.date(2025, 6, 1), dt.date(2026, 12, 31)) for _ in range(len(COUPONS) - len(ends))]
    names = random.sample(COUPONS, len(COUPONS))
    return [(index, *coupon, end) for index, (coupon, end) in enumerate(zip(names, ends, strict=True), start=1)]


def _orders(
    random: random.Random, products: list[tuple], customers: list[tuple], coupons: list[tuple]
) -> tuple[list[tuple], list[tuple]]:
    # coupons 1, 2 and 3 are never used; the last six members never buy
    usable = [coupon[0] for coupon in coupons[3:]]
    cheap = {product[0] for product in random.sample(products, 14)}  # sold below the list price at times
    earphones = [product[0] for product in products if product[1] == "무선 이어폰"]
    hot = random.choice([*earphones, *[product[0] for product in random.sample(products, 2)]])
    buyers = customers[:-6]
    weights = {customer: 6 if index < 10 else 1.3 for index, customer in enumerate(buyers)}
    plans: list[tuple[tuple, dt.date, dict[int, int], str | None]] = []
    for _ in range(330):
        customer = weighted(random, weights)
        basket = {
            product[0]: random.choice((1, 1, 1, 2, 3))
            for product in random.sample(products, random.choice((1, 1, 1, 2, 2, 3, 4)))
        }
        if random.random() < 0.12:
            basket[hot] = random.randint(1, 3)
        plans.append((customer, day(random, max(START, customer[4]), END), basket, None))
    for index, days in ((20, 300), (21, 301)):  # the first order exactly, or a day more than, 300 days after joining
        customer = buyers[index]
        joined = dt.date(2024, 9, 10)
        customers[customers.index(customer)] = buyers[index] = changed = (*customer[:4], joined, customer[5])
        plans = [plan for plan in plans if plan[0] is not customer]
        plans.append((changed, joined + dt.timedelta(days), {products[5][0]: 1}, None))
    pair, lonely = (buyers[0], buyers[1]), buyers[30]
    last = products[-1][0]
    for customer, product, times in (
        (pair[0], last, 2), (pair[1], last, 2), (lonely, earphones[0], 2), (lonely, earphones[1], 2),
        (buyers[31], products[7][0], 3), (buyers[32], products[8][0], 4),
    ):  # fmt: skip
        for _ in range(times):
            plans.append((customer, day(random, dt.date(2026, 3, 1), END), {product: 1}, None))
    half = next(product[0] for product in products if product[4] == 25_000)
    plans.append((buyers[33], dt.date(2026, 4, 3), {half: 2}, "free"))
    plans += [(buyers[index], day(random, dt.date(2026, 3, 1), END), {half: 1}, "free") for index in (34, 35, 36)]
    small = next(product[0] for product in products if product[4] == 14_900)
    plans.append((buyers[39], dt.date(2026, 2, 11), {half: 1, small: 1}, "free"))
    returned = {earphones[0]: 2, earphones[1]: 1, products[3][0]: 1}
    plans.append((buyers[2], dt.date(2026, 3, 5), returned, "반품"))
    plans.append((buyers[3], dt.date(2026, 5, 25), {products[3][0]: 2}, "반품"))
    plans.append((buyers[37], dt.date(2026, 6, 1), {products[9][0]: 1}, None))
    plans.append((buyers[38], dt.date(2025, 6, 12), {products[9][0]: 1}, None))
    return _written(random, plans, {product[0]: product[4] for product in products}, cheap, usable)


def _written(
    random: random.Random,
    plans: list[tuple[tuple, dt.date, dict[int, int], str | None]],
    prices: dict[int, int],
    cheap: set[int],
    coupons: list[int],
) -> tuple[list[tuple], list[tuple]]:
    orders, items = [], []
    plans.sort(key=lambda plan: (plan[1], plan[0][0]))
    for number, (customer, date, basket, mark) in enumerate(plans, start=500_001):
        total = 0
        for product, quantity in sorted(basket.items()):
            price = prices[product]
            if product in cheap and random.random() < 0.4:
                price = price * 9 // 10
            items.append((number, product, quantity, price))
            total += quantity * price
        status = weighted(random, {"배송완료": 78, "취소": 10, "반품": 6, "배송중": 3, "결제완료": 3})
        if date < dt.date(2026, 6, 20) and status in ("배송중", "결제완료"):
            status = "배송완료"
        status = mark if mark == "반품" else status
        coupon = random.choice(coupons) if random.random() < 0.25 else None
        shipping = 0 if mark == "free" or total >= 50_000 else 3_000
        orders.append(
            (number, customer[0], moment(random, date, 0, 23), status, weighted(random, METHODS), coupon, shipping)
        )
    return orders, items


def _reviews(
    random: random.Random, products: list[tuple], customers: list[tuple], orders: list[tuple], items: list[tuple]
) -> list[tuple]:
    owner = {order[0]: (order[1], order[2].date()) for order in orders if order[3] == "배송완료"}
    silent = {customer[0] for customer in random.sample(customers, 30)}
    mute = {product[0] for product in random.sample(products, 7)}
    rows: list[tuple] = []
    ratings: defaultdict[int, list[int]] = defaultdict(list)
    for number, product, _, _ in items:
        if number not in owner or product in mute or random.random() < 0.45:
            continue
        customer, date = owner[number]
        if customer in silent:
            continue
        rating = weighted(random, {5: 40, 4: 28, 3: 16, 2: 9, 1: 7})
        ratings[product].append(rating)
        rows.append((product, customer, rating, random.choice(BODIES), date + dt.timedelta(random.randint(2, 20))))
    free = [product[0] for product in products if product[0] not in mute]
    picked = random.sample(free, 4)
    rows = [row for row in rows if row[0] not in picked]
    writers = [customer[0] for customer in customers if customer[0] not in silent][:8]
    for product, given in zip(picked, ((5, 4, 5, 4), (5, 5), (5, 5, 4), (4, 4, 5)), strict=True):
        for writer, rating in zip(writers, given, strict=False):
            rows.append((product, writer, rating, random.choice(BODIES), day(random, dt.date(2026, 1, 1), END)))
    rows.sort(key=lambda row: (row[4], row[0], row[1]))
    return [(index, *row) for index, row in enumerate(rows, start=1)]
