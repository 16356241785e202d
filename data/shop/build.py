"""Write the CSV files of the invented shop, the same bytes every time: python -m data.shop.build [FOLDER]"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

from data.draw import chance, day, moment, one_of, person, weighted, whole, write

SEED = 41107
OPENED, LAST = date(2023, 3, 2), date(2026, 10, 31)
CUSTOMERS, ORDERS = 180, 900
CITIES = {"서울": 38, "부산": 13, "인천": 11, "대구": 9, "대전": 8, "광주": 7, "수원": 10, "제주": 4}
GOODS = Path(__file__).with_name("goods.tsv")  # category, name, price in won
# The header of each table's file: its column names.
HEADERS = {
    "고객": "고객번호 이름 성별 생년월일 도시 등급 가입일",
    "상품": "상품번호 상품명 분류 판매가 재고 출시일",
    "주문": "주문번호 고객번호 주문일시 상태 결제수단 쿠폰사용",
    "주문상품": "주문번호 상품번호 수량 단가",
    "후기": "후기번호 상품번호 고객번호 별점 작성일 내용",
}
PRAISE = {
    5: ("정말 만족합니다", "또 살게요", "선물했더니 좋아해요", "품질이 좋아요"),
    4: ("가격에 비해 좋아요", "배송이 빨라요", "무난합니다"),
    3: ("보통이에요", "사진과 조금 달라요"),
    2: ("생각보다 작아요", "포장이 아쉬워요"),
    1: ("금방 고장 났어요", "다시는 안 사요"),
}


@dataclass(frozen=True, slots=True)
class Customer:
    customer_id: int
    name: str
    gender: str
    birth_date: date
    city: str
    grade: str
    joined_on: date


@dataclass(frozen=True, slots=True)
class Product:
    product_id: int
    name: str
    category: str
    price: int
    stock: int
    released_on: date


@dataclass(frozen=True, slots=True)
class Order:
    order_id: int
    customer_id: int
    ordered_at: datetime
    status: str
    payment: str
    coupon: bool


@dataclass(frozen=True, slots=True)
class Item:
    order_id: int
    product_id: int
    quantity: int
    unit_price: int


@dataclass(frozen=True, slots=True)
class Review:
    review_id: int
    product_id: int
    customer_id: int
    stars: int
    written_on: date
    body: str | None


def tables(seed: int = SEED) -> dict[str, list]:
    """Every table's rows."""
    random = Random(seed)
    products = []
    for line in GOODS.read_text(encoding="utf-8").splitlines()[1:]:
        kind, name, price = line.split("\t")
        stock = 0 if chance(random, 0.08) else whole(random, 3, 180)
        released = day(random, OPENED, date(2026, 6, 30))
        products.append(Product(len(products) + 101, name, kind, int(price), stock, released))
    customers = []
    for number in range(1, CUSTOMERS + 1):
        gender = "여" if chance(random, 0.58) else "남"
        born = day(random, date(1958, 1, 1), date(2007, 12, 31))
        grade = weighted(random, {"일반": 55, "실버": 25, "골드": 14, "VIP": 6})
        joined = day(random, OPENED, date(2026, 9, 30))
        customers.append(
            Customer(number, person(random, gender), gender, born, weighted(random, CITIES), grade, joined)
        )
    orders, items, reviews = [], [], []
    for when in sorted(day(random, OPENED, LAST) for _ in range(ORDERS)):
        there = [one for one in customers if one.joined_on <= when]
        on_sale = [one for one in products if one.released_on <= when]
        if not there or len(on_sale) < 3:
            continue
        # Two draws, the better grade wins: good customers order more.
        first, second = one_of(random, there), one_of(random, there)
        buyer = max(first, second, key=lambda one: ("일반", "실버", "골드", "VIP").index(one.grade))
        age = (LAST - when).days
        if age < 3:
            status = "결제완료"
        elif age < 7:
            status = "배송중"
        else:
            status = weighted(random, {"배송완료": 90, "취소": 6, "반품": 4})
        paid = weighted(random, {"신용카드": 46, "간편결제": 36, "계좌이체": 12, "휴대폰": 6})
        order = Order(
            10_000 + len(orders) + 1, buyer.customer_id, moment(random, when, 7, 24), status, paid, chance(random, 0.22)
        )
        orders.append(order)
        wanted: dict[int, Product] = {}
        for _ in range(whole(random, 1, 4)):
            product = one_of(random, on_sale)
            wanted[product.product_id] = product
        for product in wanted.values():
            older = (LAST - when).days > 540
            price = product.price * 9 // 10 // 100 * 100 if older else product.price
            items.append(Item(order.order_id, product.product_id, whole(random, 1, 3), price))
            written = when + timedelta(whole(random, 2, 20))
            if status == "배송완료" and written <= LAST and chance(random, 0.18):
                stars = int(weighted(random, {"5": 46, "4": 28, "3": 14, "2": 7, "1": 5}))
                said = one_of(random, PRAISE[stars]) if chance(random, 0.75) else None
                reviews.append(Review(len(reviews) + 1, product.product_id, buyer.customer_id, stars, written, said))
    return {"고객": customers, "상품": products, "주문": orders, "주문상품": items, "후기": reviews}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, rows in tables().items():
        write(folder / f"{name}.csv", rows, HEADERS[name].split())


if __name__ == "__main__":
    main()
