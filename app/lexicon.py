"""Korean words and the English ones that schemas and data use for them, from words.tsv.

A line is a Korean word, the names that tables and columns have for it, and the values that mean it in data (in
lower case, without spaces), apart by tabs. Written for this project from general knowledge, for no data in particular.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

WORDS = Path(__file__).with_name("words.tsv")


@cache
def _lines() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    rows = (line.split("\t") for line in WORDS.read_text(encoding="utf-8").splitlines())
    return tuple((word, tuple(names.split()), tuple(values.split())) for word, names, values in rows)


@cache
def _values() -> dict[str, tuple[str, ...]]:
    return {word: values for word, _, values in _lines() if values}


def english_names(plain: str) -> set[str]:
    """The words that names of tables and columns may use for what a Korean text, without spaces, speaks of.

    >>> sorted(english_names("학생마다듣는과목"))
    ['course', 'pupil', 'student', 'subject']
    """
    return {name for word, names, _ in _lines() if word in plain for name in names}


def english_values(word: str) -> tuple[str, ...]:
    """The values, in lower case and without spaces, that mean a Korean word in English data.

    >>> english_values("노란색"), english_values("가나다")
    (('yellow',), ())
    """
    return _values().get(word, ())


@cache
def _meant() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word, values in _values().items():
        for value in values:
            found.setdefault(value, []).append(word)
    return {value: tuple(words) for value, words in found.items()}


def korean_words(value: str) -> tuple[str, ...]:
    """The Korean words that an English value, in lower case and without spaces, may mean.

    >>> korean_words("usa")
    ('미국',)
    """
    return _meant().get(value, ())


@cache
def is_word(text: str) -> bool:
    """Whether a text is one of the Korean words, so that nobody spells an English name with it."""
    return any(text == word for word, *_ in _lines())
