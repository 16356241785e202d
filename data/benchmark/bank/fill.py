"""A bank: branches, customers, deposit accounts, thirteen months of transactions, and loans."""

from __future__ import annotations

import datetime as dt
import random

from data.benchmark.korean import MEN, WOMEN, YOUNG_MEN, YOUNG_WOMEN, day, distinct, moment, near, people, weighted

BRANCHES = (  # the last two are new: no customer has his main business there
    ("B01", "역삼지점", "서울"), ("B02", "종로지점", "서울"), ("B03", "노원지점", "서울"), ("B04", "수원지점", "경기"),
    ("B05", "분당지점", "경기"), ("B06", "서면지점", "부산"), ("B07", "해운대지점", "부산"),
    ("B08", "둔산지점", "대전"), ("B09", "판교지점", "경기"), ("B10", "송도지점", "인천"),
)  # fmt: skip
SHARES = {"B01": 18, "B02": 12, "B03": 12, "B04": 14, "B05": 12, "B06": 12, "B07": 10, "B08": 10}
TYPES = {"입출금": 46, "정기예금": 20, "적금": 20, "청약": 14}
LOANS = {"신용": (3_000, 40), "주택담보": (24_000, 24), "전세자금": (13_000, 22), "사업자": (9_000, 14)}  # 만 원
FIRST, LAST = dt.date(2025, 6, 1), dt.date(2026, 6, 30)


def fill(random: random.Random) -> dict[str, list[tuple]]:
    customers = _customers(random)
    accounts = _accounts(random, customers)
    return {
        "branches": [
            (code, name, region, day(random, dt.date(1995, 1, 1), dt.date(2019, 12, 31)) if index < 8 else LAST)
            for index, (code, name, region) in enumerate(BRANCHES)
        ],
        "customers": customers,
        "accounts": accounts,
        "transactions": _transactions(random, accounts),
        "loans": _loans(random, customers),
    }


def _customers(random: random.Random) -> list[tuple]:
    rows: list[tuple] = []
    taken: set[str] = set()
    for index in range(120):
        born = day(random, dt.date(1950, 1, 1), dt.date(2006, 12, 31))
        if index in (4, 5):  # just thirty on 30 June 2026, and not yet
            born = dt.date(1996, 6, 30) if index == 4 else dt.date(1996, 7, 1)
        pool = YOUNG_MEN + YOUNG_WOMEN if born.year > 1990 else MEN + WOMEN
        (name,) = people(random, 1, pool, taken=taken)
        grade = weighted(random, {"일반": 70, "우수": 20, "VIP": 10})
        job = weighted(random, {"회사원": 46, "자영업": 18, "공무원": 12, "학생": 8, "주부": 8, None: 8})
        joined = day(random, dt.date(2012, 1, 1), dt.date(2025, 5, 31))
        rows.append((10_001 + index, name, born, grade, job, joined, weighted(random, SHARES)))
    rows[21] = (rows[21][0], rows[20][1], *rows[21][2:])  # homonyms: 20 and 21, 30 and 31
    rows[31] = (rows[31][0], rows[30][1], rows[31][2], rows[30][3], *rows[31][4:])
    rows[40] = (*rows[40][:3], "우수", None, *rows[40][5:])
    rows[41] = (*rows[41][:3], "일반", None, *rows[41][5:])
    return rows


def _accounts(random: random.Random, customers: list[tuple]) -> list[tuple]:
    plans: list[tuple[tuple, str]] = []
    for customer in customers:
        count = random.choice((0, 1, 1, 2, 2, 3))
        plans += [(customer, weighted(random, TYPES)) for _ in range(count)]
    full = random.sample(customers[50:], 4)
    plans += [(customer, kind) for customer in full for kind in TYPES]
    plans += [(customers[index], kind) for index in (20, 21, 30) for kind in ("입출금", "적금")]
    plans += [(customers[31], kind) for kind in ("정기예금", "청약")]  # has what the other of that name has not
    money = distinct(random, len(plans), 120, 89_000)  # in thousands
    gone = {random.randrange(len(plans)) for _ in range(22)}
    spared = (*full[1:], customers[30], customers[31])
    gone -= {index for index, plan in enumerate(plans) if any(plan[0] is customer for customer in spared)}
    # who has had all kinds, and gave one up
    gone |= {index for index, plan in enumerate(plans) if plan[0] is full[0] and plan[1] == "청약"}
    rows: list[tuple] = []
    for index, (customer, kind) in enumerate(plans):
        opened = day(random, customer[5], dt.date(2025, 5, 31))
        closed = day(random, dt.date(2025, 9, 1), LAST) if index in gone else None
        branch = customer[6] if random.random() < 0.78 else random.choice([code for code, _, _ in BRANCHES[:9]])
        balance = 0 if closed else money[index] * 1_000
        rows.append((f"110-{random.randrange(100, 999)}-{index + 1:06}", customer[0], branch, kind, balance, opened))
        rows[-1] = (*rows[-1], closed)
    alive = [index for index, row in enumerate(rows) if row[6] is None]
    big = random.sample(alive, random.randint(7, 12))
    for place, amount in zip(big, (100_000_000, 99_999_000, 152_340_000, 231_070_000, 118_405_000), strict=False):
        rows[place] = (*rows[place][:4], amount, *rows[place][5:])
    for place in big[5:]:
        rows[place] = (
            *rows[place][:4],
            near(random, 150_000_000, 40_000_000, 101_000_000, 290_000_000, 10),
            *rows[place][5:],
        )
    return rows


def _transactions(random: random.Random, accounts: list[tuple]) -> list[tuple]:
    plain = [row for row in accounts if row[3] == "입출금"]
    quiet = set(random.sample([row[0] for row in plain if row[6] is None], random.randint(4, 8)))
    mates: dict[int, list[str]] = {}
    for row in accounts:
        mates.setdefault(row[1], []).append(row[0])
    rows: list[tuple] = []
    for row in plain:
        last = dt.date(2025, 12, 31) if row[0] in quiet else row[6] or LAST
        if row[0] in quiet and random.random() < 0.3:
            continue
        for _ in range(random.randint(3, 12)):
            rows.append(_one(random, row, day(random, FIRST, last), accounts, mates))
    lively = [row for row in plain if row[6] is None and row[0] not in quiet]
    for account, count in zip(random.sample(lively, 7), (3, 3, 4, 2, 2, 2, 5), strict=True):
        date = day(random, FIRST, LAST)  # several withdrawals on one day
        for _ in range(count):
            amount = random.choice((30_000, 50_000, 100_000))
            rows.append((account[0], moment(random, date, 7, 22), "출금", "ATM", amount, None, None))
    date = day(random, FIRST, LAST)  # three things on one day, but two withdrawals
    for hour, kind in ((9, "입금"), (12, "출금"), (15, "출금")):
        rows.append((lively[1][0], moment(random, date, hour, hour), kind, "창구", 250_000, None, None))
    for account, amount in zip(random.sample(lively, 5), (500_000, 500_000, 510_000, 700_000, 1_000_000), strict=True):
        rows.append((account[0], moment(random, day(random, FIRST, LAST)), "출금", "ATM", amount, None, None))
    for date in (dt.date(2026, 6, 1), dt.date(2026, 6, 30), dt.date(2026, 5, 31), dt.date(2025, 6, 15)):
        paid = near(random, 700_000, 300_000, 50_000, 2_000_000, 1_000)
        rows.append((random.choice(lively)[0], moment(random, date, 10, 23), "입금", "모바일", paid, None, "용돈"))
    rows.append((random.choice(lively)[0], moment(random, dt.date(2026, 3, 9)), "출금", "창구", 400_000, None, "급여"))
    rows.append(
        (random.choice(lively)[0], moment(random, dt.date(2026, 3, 9)), "입금", "창구", 900_000, None, "급여 선지급")
    )
    rows.append((lively[0][0], dt.datetime(2026, 1, 1, 0, 5), "입금", "인터넷", 300_000, None, None))
    rows.sort(key=lambda row: (row[1], row[0], row[4]))
    seen: set[tuple] = set()
    out = []
    for row in rows:  # no two of one account in the same minute
        if (row[0], row[1]) not in seen:
            seen.add((row[0], row[1]))
            out.append((len(out) + 1, *row))
    return out


def _one(
    random: random.Random, account: tuple, date: dt.date, accounts: list[tuple], mates: dict[int, list[str]]
) -> tuple:
    kind = weighted(random, {"입금": 40, "출금": 34, "이체": 26})
    channel = weighted(random, {"모바일": 46, "인터넷": 20, "ATM": 22, "창구": 12})
    amount = near(random, 620_000, 480_000, 10_000, 2_500_000, 1_000)
    if channel == "ATM":
        amount = min(amount // 10_000 * 10_000, 900_000) or 10_000
    memo, target = None, None
    if kind == "입금":
        memo = weighted(random, {"급여": 40, "급여 선지급": 6, "용돈": 14, None: 40})
        amount = near(random, 2_900_000, 500_000, 1_900_000, 5_200_000, 10_000) if memo == "급여" else amount
    elif kind == "이체":
        memo = weighted(random, {"월세": 20, "관리비": 20, "용돈": 14, None: 46})
        own = [number for number in mates[account[1]] if number != account[0]]
        if own and random.random() < 0.3:
            target = random.choice(own)
        elif random.random() < 0.45:
            target = random.choice([row[0] for row in accounts if row[1] != account[1]])
    return (account[0], moment(random, date, 7, 22), kind, channel, amount, target, memo)


def _loans(random: random.Random, customers: list[tuple]) -> list[tuple]:
    rows: list[list] = []
    used: set[int] = set()
    borrowers = random.sample([customer for customer in customers[:105] if customer[0] not in (10_021, 10_022)], 62)
    for customer in [*borrowers, *random.choices(borrowers, k=26)]:
        kind = weighted(random, {name: share for name, (_, share) in LOANS.items()})
        mean = LOANS[kind][0]
        principal = near(random, mean, mean * 0.4, 500, 60_000, 100)
        while principal in used:
            principal += 10
        used.add(principal)
        start = day(random, dt.date(2021, 1, 4), dt.date(2026, 5, 29))
        years = random.choice((1, 2, 3, 5, 10)) if kind != "주택담보" else random.choice((10, 15, 20))
        due = dt.date(start.year + years, start.month, min(start.day, 28))
        while due < LAST - dt.timedelta(40):
            due = dt.date(due.year + 1, due.month, due.day)
        rate = {"신용": 5.4, "주택담보": 4.1, "전세자금": 3.9, "사업자": 5.0}[kind] + random.gauss(0, 0.45)
        overdue = random.choice((3, 12, 30, 31, 45, 92)) if random.random() < 0.17 else 0
        guarantor = None
        if random.random() < 0.4:
            same = [other for other in customers if other[6] == customer[6] and other[0] != customer[0]]
            guarantor = random.choice(same if random.random() < 0.4 else [c for c in customers if c[0] != customer[0]])[
                0
            ]
        branch = customer[6] if random.random() < 0.85 else random.choice(list(SHARES))
        remain = round(principal * random.uniform(0.1, 1.0))
        rows.append([customer[0], branch, kind, principal, remain, round(rate, 2), start, due, overdue, guarantor])
    for index, date in enumerate(((2026, 6, 30), (2027, 6, 30), (2027, 7, 1), (2026, 6, 29), (2027, 1, 15))):
        rows[index][7] = dt.date(*date)
    rows[6][3], rows[6][4] = 4_040, 2_020  # half of it paid
    rows[7][5], rows[8][5] = 4.5, 4.51
    for number, branch, remain in ((10_021, "B01", 17_000), (10_022, "B02", 16_000), (10_110, "B03", 30_000)):
        start = day(random, dt.date(2023, 1, 2), dt.date(2025, 12, 30))  # two of one name; exactly 300 million
        rows.append(
            [number, branch, "주택담보", 47_003 + number % 100 * 7, remain, 4.02, start, dt.date(2041, 5, 6), 0, None]
        )
    rows.sort(key=lambda row: (row[6], row[0]))
    return [(501 + index, *row[:3], row[3] * 10_000, row[4] * 10_000, *row[5:]) for index, row in enumerate(rows)]
