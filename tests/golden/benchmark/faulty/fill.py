"""A database whose questions are all at fault but the first."""

import random


def fill(random: random.Random) -> dict[str, list[tuple]]:
    rows = [
        (index, random.choice("가나다"), random.choice((1, 2)), random.randint(50, 98), None) for index in range(12)
    ]
    rows += [(20, "라", None, 99, 3), (21, "마", 1, 99, 20), (22, "바\\N", 2, 49, 21), (23, "", 2, 60, 22)]  # a tie
    return {"반": [(1, "해"), (2, "달")], "학생": rows}
