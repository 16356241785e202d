"""A power company's customers in five cities and what they used, were billed and paid from month to month."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import MEN, WOMEN, day, people, weighted

CITIES = {"수원시": 28, "성남시": 22, "화성시": 20, "용인시": 18, "평택시": 12}
SHOPS = (
    "행복식당 통닭골목 샛별세탁소 한빛약국 우리집식당 미소치과 동네편의점 큰길편의점 나루카페 은하노래방 솔숲카페 "
    "대박식당 식당골마트 바른한의원 별빛PC방 골목분식"
).split()
FACTORIES = "다온정밀 가온금속 새한테크 누리플라스틱 미래식품 세움전자 한솔기계".split()
SCHOOLS = "새봄초등학교 한빛중학교 푸른고등학교 달빛유치원 솔내초등학교".split()
SEASON = {
    "주택용": (1.05, 1.0, 0.9, 0.85, 0.85, 1.0, 1.45, 1.65, 1.1, 0.85, 0.9, 1.0),
    "일반용": (1.15, 1.1, 0.95, 0.85, 0.85, 1.05, 1.35, 1.4, 1.1, 0.9, 0.95, 1.1),
    "산업용": (1.0, 0.95, 1.05, 1.0, 1.0, 1.0, 1.05, 0.95, 1.0, 0.95, 1.05, 1.0),
    "교육용": (0.7, 0.65, 1.1, 1.0, 1.0, 1.15, 0.9, 0.7, 1.2, 1.0, 1.1, 1.1),
    "농사용": (0.8, 0.8, 1.0, 1.2, 1.4, 1.5, 1.2, 1.1, 1.0, 0.8, 0.7, 0.8),
}
PRICE = {"일반용": 148, "산업용": 171, "교육용": 131, "농사용": 62}
MONTHS = [dt.date(2025, month, 1) for month in range(1, 13)] + [dt.date(2026, month, 1) for month in range(1, 6)]
TODAY = dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    customers = _customers(random)
    return {"고객": customers, "월별청구": _bills(random, customers)}


def _customers(random: random.Random) -> list[tuple]:
    homes = people(random, 44, MEN + WOMEN)
    homes[21], homes[23] = homes[20], homes[22]  # two pairs of one name
    rows = []
    for name in homes:
        welfare = weighted(random, {None: 70, "대가족": 9, "다자녀": 9, "장애인": 7, "기초생활": 5})
        rows.append([name, "주택용", random.choice((3, 3, 3, 5, 5, 7)), welfare])
    rows += [[name, "일반용", random.choice((5, 10, 15, 20, 30, 50)), None] for name in SHOPS]
    powers = [100, 300, 500, *random.sample((90, 120, 150, 200, 250, 299, 350, 600), 4)]
    rows += [[name, "산업용", power, None] for name, power in zip(FACTORIES, powers, strict=True)]
    rows += [[name, "교육용", random.choice((75, 99, 110, 180, 300)), None] for name in SCHOOLS]
    rows += [[name, "농사용", random.choice((5, 10, 20)), None] for name in people(random, 6, MEN)]
    made = []
    for index, (name, kind, power, welfare) in enumerate(rows):
        signed = day(random, dt.date(2009, 1, 2), dt.date(2024, 11, 20))
        if index in (2, 3):
            signed = (dt.date(2021, 6, 30), dt.date(2021, 7, 1))[index - 2]  # five years to the day
        if index in (4, 5, 6):
            signed = day(random, dt.date(2025, 2, 3), dt.date(2025, 10, 30))
        if index in (7, 50):
            signed = day(random, dt.date(2026, 6, 1), TODAY)  # not billed yet
        city = "수원시" if index in (45, 46, 47) else weighted(random, CITIES)
        made.append((10_001 + index * 7, name, kind, power, city, signed, welfare, random.random() < 0.6))
    made[8] = (*made[8][:7], False)
    return made


def _charge(kind: str, power: int, used: int) -> int:
    """About the tariffs of 2025: three steps for homes, else by the kW of the contract and the kWh."""
    if kind != "주택용":
        return (power * 6_160 // (4 if kind == "농사용" else 1) + used * PRICE[kind]) // 10 * 10
    low, middle = min(used, 200), min(max(used - 200, 0), 200)
    high = max(used - 400, 0)
    return (910 + low * 120 + middle * 214 + high * 307 + (690 if used > 200 else 0)) // 10 * 10


def _bills(random: random.Random, customers: list[tuple]) -> list[tuple]:
    homes = [row[0] for row in customers if row[2] == "주택용"]
    used: dict[tuple[int, dt.date], int] = {}
    gone = {homes[9], homes[10], customers[48][0]}  # nothing in 2026
    for number, _, kind, power, _, signed, _, _ in customers:
        base = random.randint(180, 430) if kind == "주택용" else power * random.randint(70, 190)
        for month in MONTHS:
            if month < signed.replace(day=1) or (number in gone and month.year == 2026):
                continue
            used[number, month] = max(60, round(base * SEASON[kind][month.month - 1] * random.uniform(0.85, 1.17)))
    _plant_use(random, used, homes)
    info = {row[0]: row for row in customers}
    sunny = set(random.sample(homes[11:40], 9))
    arrears = dict(zip(random.sample(homes[24:43], 7), (1, 2, 2, 3, 3, 4, 5), strict=True))
    arrears |= {homes[22]: 2, homes[23]: 1, customers[51][0]: 3}  # of one name: three together
    faithful = set(random.sample([number for number in homes if number not in arrears], 7)) | {homes[4]}
    slips = {number: random.choice(MONTHS[:12]) for number in random.sample(sorted(faithful - {homes[4]}), 2)}
    rows: list[list] = []
    for (number, month), amount in used.items():
        kind, power = info[number][2], info[number][3]
        peak = None
        if kind != "주택용":
            peak = round(power * random.uniform(0.5, 1.03), 1)
        made = None
        if number in sunny:
            made = round(random.randint(150, 380) * (1.2 if month.month in (4, 5, 6) else 0.8))
        due = (month + dt.timedelta(days=32)).replace(day=25)
        wait = random.choice((-14, -9, -6, -3, -1, 0, 0)) if number in faithful or random.random() < 0.86 else 6
        paid: dt.date | None = due + dt.timedelta(days=wait if wait < 6 else random.choice((1, 2, 5, 11, 20)))
        if month in MONTHS[:12] and slips.get(number) == month:
            paid = due + dt.timedelta(days=1)
        last = MONTHS[16] if number not in gone else MONTHS[11]
        left = [date for date in MONTHS if date <= last and (number, date) in used][-arrears.get(number, 0) or 99 :]
        paid = None if month in left or (paid and paid > TODAY) else paid
        rows.append([number, month, amount, peak, made, _charge(kind, power, amount), due, paid])
    _plant_bills(random, rows, customers, sunny)
    rows.sort(key=lambda row: (row[1], row[0]))
    return [tuple(row) for row in rows]


def _plant_use(random: random.Random, used: dict[tuple[int, dt.date], int], homes: list[int]) -> None:
    """Amounts on the boundaries that the questions ask about."""
    january, august = dt.date(2026, 1, 1), dt.date(2025, 8, 1)
    used[homes[12], january], used[homes[13], january] = 400, 401
    for index, (summer, winter) in enumerate(((500, 620), (640, 500), (501, 501), (702, 515), (610, 580)), start=14):
        used[homes[index], august], used[homes[index], january] = summer, winter
    last, this = dt.date(2025, 5, 1), dt.date(2026, 5, 1)
    for index, (before, after) in enumerate(((200, 260), (210, 272), (190, 310)), start=25):
        used[homes[index], last], used[homes[index], this] = before, after
    for number in random.sample(homes[28:40], 3):  # more every month
        amount = random.randint(170, 240)
        for month in (2, 3, 4, 5):
            used[number, dt.date(2026, month, 1)] = amount
            amount += random.randint(4, 40)
    flat = {homes[40]: (201, 214, 214, 240), homes[43]: (205, 205, 216, 230), homes[26]: (230, 241, 272, 272)}
    for number, amounts in flat.items():
        for month, amount in zip((2, 3, 4, 5), amounts, strict=True):
            used[number, dt.date(2026, month, 1)] = amount
    top = max(amount for (number, month), amount in used.items() if number in homes and month == dt.date(2026, 3, 1))
    used[homes[41], dt.date(2026, 3, 1)] = used[homes[42], dt.date(2026, 3, 1)] = top + random.randint(5, 60)


def _plant_bills(random: random.Random, rows: list[list], customers: list[tuple], sunny: set[int]) -> None:
    homes = [row[0] for row in customers if row[2] == "주택용"]

    def total(number: int) -> int:
        return sum(row[5] for row in rows if row[0] == number and row[1].year == 2025)

    def level(number: int, wanted: int) -> None:
        """Scale a customer's bills of 2025 so that they come to exactly this."""
        mine = [row for row in rows if row[0] == number and row[1].year == 2025]
        share = wanted / total(number)
        for row in mine:
            row[5] = round(row[5] * share / 10) * 10
        mine[-1][5] += wanted - total(number)

    level(homes[20], 610_000)
    level(homes[21], 580_000)  # of one name: more than a million together
    level(homes[24], 1_000_000)
    level(homes[28], 1_060_000 + 10 * random.randrange(20_000))
    level(homes[29], 1_030_000 + 10 * random.randrange(2_000))
    factories = [row[0] for row in customers if row[2] == "산업용"]
    power = {row[0]: row[3] for row in customers}
    for row in rows:
        if row[0] == factories[0]:
            row[3] = float(power[row[0]]) if row[1].month == 8 else min(row[3], power[row[0]] - 0.4)
    even = min(sunny)
    first = next(row for row in rows if row[0] == even)
    for row in rows:
        if row[0] == even:
            row[4] = min(row[4], row[2] - 5)
    first[4] = first[2]  # as much made as used, but never more
