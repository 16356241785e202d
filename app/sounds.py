"""Whether a Korean spelling and a Latin one sound alike: 런던 and London, 아이맥스 and IMAX, 스미스 홀 and Smith Hall.

    sound("런던"), sound("London")     ('LNTN', 'LNTN')

Both become the row of their consonants in classes that Korean spelling keeps apart (외래어 표기법): f is a p, z and
ch are an s, a final r is silent, what begins with a vowel begins with A. Vowels are left out, for English spells
them in too many ways; so a short row says little, and callers ask for at least MIN_SOUNDS.
"""

from __future__ import annotations

import re
import unicodedata

MIN_SOUNDS = 3
_INITIALS = "K K N T T L M P P S S - S S S K T P H".split()  # ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ
_FINALS = "- K K K N N N T L L L L L L L L M P P T T N T T K T P T".split()  # none, ㄱㄲㄳㄴㄵㄶㄷㄹ… ㅎ
_FIRST = 0xAC00
_LATIN = (
    (r"(?<=[a-z])gh(?![aeiou])|\b[kg](?=n)|\bw(?=r)|(?<=m)b\b|\bp(?=s)", ""),
    (r"tch|sch|sh|ch|tion", "s"), (r"ck|qu|q", "k"), (r"ph|f|v", "p"), (r"ng\b|ng(?=[^aeiourl])", "n"),
    (r"x", "ks"), (r"c(?=[eiy])|[zj]|dg(?=e)|g(?=[ey])", "s"), (r"[cg]", "k"), (r"b", "p"), (r"d", "t"),
    (r"r(?![aeiouy])", ""), (r"r", "l"), (r"(?<![a-z])[aeiouwy]", "A"), (r"h(?![aeiouy])", ""), (r"[aeiouwy]", "."),
)  # fmt: skip


def sound(text: str) -> str:
    """The row of consonants of a text in one script; "" for one in both or in neither.

    >>> sound("테니스 클럽"), sound("Tennis Club"), sound("해럴드"), sound("Harold"), sound("C반")
    ('TNSKLP', 'TNSKLP', 'HLLT', 'HLLT', '')
    """
    plain = unicodedata.normalize("NFC", text)
    letters = [char for char in plain if char.isalpha()]
    if letters and all(_FIRST <= ord(char) <= 0xD7A3 for char in letters):
        return _korean("".join(char for char in plain if char.isalpha() or char.isspace()).strip())
    bare = unicodedata.normalize("NFD", plain)
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    if letters and all(char.isascii() for char in bare if char.isalpha()):
        return _latin(bare)
    return ""


def _korean(text: str) -> str:
    row, final = "", "-"
    for syllable in text:
        if syllable.isspace():
            final = "-"
            continue
        code = ord(syllable) - _FIRST
        initial = _INITIALS[code // 588]
        if initial == "-":
            row += "" if row else "A"
        elif initial != final:  # 앨리스: one l, written twice
            row += initial
        final = _FINALS[code % 28]
        row += "" if final == "-" else final
    return row


def _latin(text: str) -> str:
    words = "".join(_spelled(word) for word in re.findall(r"[A-Za-z]+", text))
    return words[:1] + words[1:].replace("A", "")


def _spelled(word: str) -> str:
    word = word.lower().replace("th", "s")
    word = re.sub(r"([a-z])\1", r"\1", word)
    word = re.sub(r"(?<=[^aeiou])(?<![cg])e\Z", "", word) if len(word) > 3 else word  # silent
    for pattern, sounds in _LATIN:
        word = re.sub(pattern, sounds, word)
    return word.replace(".", "").upper()


def alike(one: str, other: str) -> bool:
    """Whether two rows are the same; a t may be an s, as th is either (Martha 마르타, Smith 스미스)."""
    return len(one) == len(other) and all(a == b or {a, b} == {"S", "T"} for a, b in zip(one, other, strict=True))
