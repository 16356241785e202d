"""Korean grammar that depends on how a word is read: particles, verb endings, numbers.

    attach("학년", "이/가")   -> "학년이"        attach("URL", "으로/로") -> "URL로"
    numbers("3학년 스무 명")  -> (Numeral(3, "3학년"), Numeral(20, "스무 명"))

A particle's form follows the last sound of the word before it, so digits are read as numbers (3 삼, 10 십),
capitals as letters (GPA 지피에이) and Latin words as Korean borrows them (name 네임, date 데이트). The rules for
borrowed words come from 외래어 표기법: a final p, t, k after a short vowel closes the syllable, the rest take 으.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

OPEN, RIEUL, CLOSED = "", "ㄹ", "·"  # the last sound: a vowel, ㄹ, any other consonant

_FIRST, _LAST = 0xAC00, 0xD7A3  # the Hangul syllables 가 … 힣; 28 finals each, the eighth is ㄹ
_DIGITS = dict(zip("0123456789", (CLOSED, RIEUL, OPEN, CLOSED, OPEN, OPEN, CLOSED, RIEUL, RIEUL, OPEN), strict=True))
_TENS = (CLOSED, CLOSED, CLOSED)  # 십 백 천
_MYRIADS = (CLOSED, CLOSED, OPEN, CLOSED)  # 만 억 조 경
_LETTERS = {"l": RIEUL, "m": CLOSED, "n": CLOSED, "r": RIEUL}  # 엘 엠 엔 알; every other letter's name ends in a vowel
_SYMBOLS = {"²": CLOSED, "³": CLOSED}  # 제곱, 세제곱; %, ℃, $ and the rest end in a vowel
_ASIDE = re.compile(r"(?<=[^\s(（\[])\s*(?:\([^()]*\)|（[^（）]*）)$")  # 학생(a)을: the particle follows 학생
_VOWELS = "aeiou"

# Read letter by letter although they could be words, and words although they look like abbreviations.
_SPELLED = frozenset("id dob vip ip sap erp isp".split())
_SPOKEN = frozenset("MAP TOP JOB WEB CUP ZIP SHOP STEP GROUP".split())
# Borrowed words whose Korean spelling leaves the rules below: they end in a vowel, or in a consonant.
_VOWEL_WORDS = frozenset("set lot slot check deck soup suit fruit circuit biscuit".split())
_CONSONANT_WORDS = frozenset("good god bag net pet cut put input output".split())


def final(word: str) -> str:
    """The last sound of a word as Koreans read it: OPEN, RIEUL or CLOSED.

    Brackets at the end are an aside and are not read; quotation marks are transparent.

    >>> [final(word) for word in ("학과", "서울", "3", "GPA", "name", "학생(a)")]
    ['', 'ㄹ', '·', '', '·', '·']
    """
    text = word.rstrip()
    while True:
        shorter = _ASIDE.sub("", text).rstrip(" \"'`’”」』》.,!?…·:;")
        if shorter == text or not shorter:
            break
        text = shorter
    text = text.rstrip(")]）")
    if not text:
        return OPEN
    last = text[-1]
    if _FIRST <= ord(last) <= _LAST:
        index = (ord(last) - _FIRST) % 28
        return OPEN if index == 0 else RIEUL if index == 8 else CLOSED
    if last.isdecimal() and last.isascii():
        return _number(re.search(r"[\d,.]+$", text)[0])  # type: ignore[index]
    if last.isascii() and last.isalpha():
        return _latin(re.search(r"[A-Za-z]+$", text)[0])  # type: ignore[index]
    if "ㄱ" <= last <= "ㅎ":
        return RIEUL if last == "ㄹ" else CLOSED
    return _SYMBOLS.get(last, OPEN)


def _number(text: str) -> str:
    """The last sound of a numeral: 10 십, 3.5 삼 점 오, 20000 이만."""
    whole, point, fraction = text.strip(",.").replace(",", "").partition(".")
    if point and fraction:
        return _DIGITS[fraction[-1]]
    zeros = len(whole) - len(whole.rstrip("0"))
    if zeros == 0 or zeros == len(whole):
        return _DIGITS[whole[-1]]
    if zeros < 4:
        return _TENS[zeros - 1]
    return _MYRIADS[min(zeros // 4, len(_MYRIADS)) - 1]


def _latin(run: str) -> str:
    """The last sound of a Latin word or abbreviation; of camelCase, the last part's."""
    word = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", run)[-1]
    lower = word.lower()
    vowel = any(letter in "aeiouy" for letter in lower)
    short = word.isupper() and len(word) <= 3 and word not in _SPOKEN
    if len(word) == 1 or not vowel or short or lower in _SPELLED:
        return _LETTERS.get(lower[-1], OPEN)
    return _borrowed(lower)


def _borrowed(word: str) -> str:
    """The last sound of an English word in Korean spelling."""
    if word in _VOWEL_WORDS:
        return OPEN
    if word in _CONSONANT_WORDS or word.endswith(("type", "out")):
        return CLOSED
    before, last = (word[-2] if len(word) > 1 else ""), word[-1]
    if last == "l" or word.endswith("le"):
        return RIEUL
    if last in "mn" or word.endswith(("me", "ne", "ng")):
        return CLOSED
    if last in "bp" or last == "c":
        return CLOSED if before in _VOWELS else OPEN
    if last == "k":
        return CLOSED if word.endswith(("ack", "ick", "ock", "uck", "ook")) else OPEN
    if last == "t":  # 마켓, 유닛; but 시트, 루트, 카운트
        return CLOSED if before in "aeio" and before and (len(word) < 3 or word[-3] not in _VOWELS) else OPEN
    return OPEN


def attach(word: str, particle: str) -> str:
    """A word with its particle, given as the form after a consonant / the form after a vowel.

    >>> attach("학과", "은/는"), attach("'서울'", "으로/로"), attach("10", "을/를"), attach("2", "과/와")
    ('학과는', "'서울'로", '10을', '2와')
    """
    after_consonant, after_vowel = particle.split("/")
    sound = final(word)
    if after_consonant.startswith("으") and sound == RIEUL:
        sound = OPEN
    return word + (after_consonant if sound else after_vowel)


def listed(words: Iterable[str]) -> str:
    """Nouns as one noun phrase: 이름 · 이름과 학과 · 이름, 학과, 점수."""
    items = list(words)
    if len(items) == 2 and not any(re.search(r"[과와] |, ", item) for item in items):
        return f"{attach(items[0], '과/와')} {items[1]}"
    return ", ".join(items)


@dataclass(frozen=True, slots=True)
class Verb:
    """A predicate's forms. `suffixed` ones (이다) are written without a space behind their noun."""

    modifier: str  # before a noun: 큰, 넘는, 인
    stem: str  # before 고, 거나
    condition: str  # 크면, 넘으면, 이면
    question: str  # 큰지, 넘는지, 인지
    suffixed: bool = False

    def form(self, ending: str) -> str:
        """`ending` is modifier, and, or, if or whether."""
        forms = {"modifier": self.modifier, "and": self.stem + "고", "or": self.stem + "거나", "if": self.condition}
        return forms.get(ending, self.question)


def _adjective(modifier: str, stem: str, condition: str) -> Verb:
    return Verb(modifier, stem, condition, modifier + "지")


BE = Verb("인", "이", "이면", "인지", suffixed=True)
NOT_BE = _adjective("아닌", "아니", "아니면")
EXIST, ABSENT = _adjective("있는", "있", "있으면"), _adjective("없는", "없", "없으면")
SAME, DIFFERENT = _adjective("같은", "같", "같으면"), _adjective("다른", "다르", "다르면")
BIG, SMALL = _adjective("큰", "크", "크면"), _adjective("작은", "작", "작으면")
MANY, FEW = _adjective("많은", "많", "많으면"), _adjective("적은", "적", "적으면")
HIGH, LOW = _adjective("높은", "높", "높으면"), _adjective("낮은", "낮", "낮으면")
LATE, EARLY = _adjective("늦은", "늦", "늦으면"), _adjective("이른", "이르", "이르면")
EXCEED = _adjective("넘는", "넘", "넘으면")
CONTAIN = _adjective("들어 있는", "들어 있", "들어 있으면")
BEGIN, END, MATCH = (
    _adjective("시작하는", "시작하", "시작하면"),
    _adjective("끝나는", "끝나", "끝나면"),
    _adjective("맞는", "맞", "맞으면"),
)
_OPPOSITES = {NOT_BE: BE, EXIST: ABSENT, ABSENT: EXIST, SAME: DIFFERENT, DIFFERENT: SAME}


def negative(verb: Verb) -> Verb:
    """A verb's negation: 넘다 → 넘지 않다, 있다 → 없다. Not for 이다, whose noun takes another particle."""
    if verb in _OPPOSITES:
        return _OPPOSITES[verb]
    describing = verb.modifier[-1:] not in "는" or verb is CONTAIN
    return _adjective(f"{verb.stem}지 {'않은' if describing else '않는'}", f"{verb.stem}지 않", f"{verb.stem}지 않으면")


def has_hangul(text: str) -> bool:
    """Whether a text holds a Hangul syllable."""
    return any(_FIRST <= ord(letter) <= _LAST for letter in text)


# --- numbers in running text ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that a text names: its value, the text from its first digit to the end of its unit, the unit."""

    value: float
    text: str
    unit: str = ""


_NATIVE = {"하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7,
           "여덟": 8, "아홉": 9}  # fmt: skip
_NATIVE_TENS = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70,
                "여든": 80, "아흔": 90}  # fmt: skip
_SINO = dict(zip("일이삼사오육칠팔구", range(1, 10), strict=True))
_PLACES = {"십": 10, "백": 100, "천": 1000}
_GROUPS = {"만": 10**4, "억": 10**8, "조": 10**12}
_UNITS = (
    "학년도|학년|학기|학점|년대|점대|원대|세대|년도|년|개월|개년|월|일|주|시간|시|분기|분|초|퍼센트|프로|%|점|등|위|명|사람|분|개|"
    "가지|곳|권|번|회|차례|건|편|곡|살|세|대|마리|장|채|척|대|원|달러|만원|층|호|반|과목|kg|g|km|cm|m|행|줄|배|순위|인"
)
_DIGIT_RUN = re.compile(
    rf"(?<![A-Za-z\d.])\d[\d,]*(?:\.\d+)?(?:\s?[십백천만억조]+(?=[\s\d]|{_UNITS}|$|[가-힣])(?:\s?\d[\d,]*\s?[십백천만]*)*)?"
)
_UNIT = re.compile(rf"\s?({_UNITS})")
_WORD_RUN = re.compile(
    rf"(?<![가-힣\w])(?:(?P<tens>{'|'.join(_NATIVE_TENS)})?(?P<ones>{'|'.join(_NATIVE)})?|(?P<sino>[일이삼사오육칠팔구십백천만억조]+))"
    r"\s?(?P<unit>명|사람|분|개월|개|가지|곳|권|번|회|차례|건|편|곡|살|세|대|마리|장|채|척|점|등|위|원|년|월|학년|학기|과목|퍼센트|%)"
)


def numbers(text: str) -> tuple[Numeral, ...]:
    """The numbers a Korean text names, in order: 3학년, 1,500명, 3만 5천 원, 스무 명, 열두 살, 백 점, 삼학년.

    Words are taken as numbers only before a counter, and short ones that are also other words (이, 한) only
    where they cannot be those. Ordinals (둘째, 두 번째) are left out.
    """
    found: list[tuple[int, Numeral]] = []
    for match in _DIGIT_RUN.finditer(text):
        raw = match[0].rstrip(", ")
        value = _scaled(raw)
        end = match.start() + len(raw)
        unit = _UNIT.match(text, end)
        found.append(
            (match.start(), Numeral(value, text[match.start() : unit.end() if unit else end], unit[1] if unit else ""))
        )
    for match in _WORD_RUN.finditer(text):
        value = _worded(match)
        if value and not text.startswith("째", match.end()):
            found.append((match.start(), Numeral(value, match[0], match["unit"])))
    return tuple(numeral for _, numeral in sorted(found, key=lambda pair: pair[0]))


def _scaled(raw: str) -> float:
    """3만 5천 → 35000; 1,500 → 1500; 2.5억 → 250000000."""
    total = section = 0.0
    for number, places in re.findall(r"(\d[\d,]*(?:\.\d+)?)\s?([십백천만억조]*)", raw):
        part = float(number.replace(",", ""))
        group = 1
        for place in places:
            if place in _PLACES:
                part *= _PLACES[place]
            else:
                group *= _GROUPS[place]
        section += part
        if group > 1:
            total, section = total + section * group, 0.0
    return total + section


def _worded(match: re.Match[str]) -> float:
    """The value of a number word before its counter; 0 where it is no number."""
    if match["sino"]:
        word = match["sino"]
        if len(word) == 1 and not (word in "십백천만" or match["unit"] in ("학년", "학기", "월", "등", "위")):
            return 0
        if word == "만" and match["unit"] not in ("원", "명", "개"):  # 만 18세, 만 나이
            return 0
        return _sino(word)
    tens, ones = match["tens"], match["ones"]
    return _NATIVE_TENS.get(tens, 0) + _NATIVE.get(ones, 0)


def _sino(word: str) -> float:
    total = section = digit = 0
    for letter in word:
        if letter in _SINO:
            digit = _SINO[letter]
        elif letter in _PLACES:
            section += (digit or 1) * _PLACES[letter]
            digit = 0
        else:
            total += (section + digit or 1) * _GROUPS[letter]
            section = digit = 0
    return total + section + digit
