"""Values of the database that a question names, across particles, spacing, case, codes, numerals and one typo.

    index = Index.of(schema, values)          once for each database (values.py)
    link("루나 서버의 마법사는 몇 명?", index)
    (Link("players", "server", "루나", (0, 2)), Link("players", "job", "mage", (8, 11)))

A value counts where it begins a word of the question and what follows it is a particle, a counter or a word of
the schema ('마법사는', '경기도에', '루나서버'); longest first. What columns' comments say of codes ('mage' 마법사)
counts like the value. Names of tables and columns are no values. A link is a hint in the prompt, so a missing one
costs little and a wrong one may cost the answer: where a text is the value of many columns, only those whose name
stands in the question are taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.korean import Numeral, has_hangul, numbers
from app.lexicon import is_word, korean_words
from app.schema import Column, Schema, fold
from app.sounds import MIN_SOUNDS, sound
from app.values import Held, Values

MAX_COLUMNS = 2  # that one word of the question is linked to
MAX_MEANT = 100  # values of a column that Korean words may mean; a city of 1,000 is rather a name
MIN_FUZZY = 4  # syllables of a value in which one letter may be wrong
_DROPPED = re.compile(r"[\s\-_·・.,()\[\]'\"‘’“”「」『』/&:~!?]")
_HANGUL = re.compile(r"[가-힣]")
_PARTICLE = (
    "(?:에게서|한테서|으로부터|로부터|에서의|에서는|에서도|에서만|에서|에게|한테|께서|이라는|라는|이라고|라고|이란|란|으로|로|"
    "까지|부터|보다|마다|처럼|이랑|랑|하고|이나|나|이며|며|이고|이면서|이거나|거나|이면|면|이지만|지만|이든|든|밖에|조차|만큼|"
    "이네|네|이었던|였던|이었고|이었|였|인데|인지|인가요|인가|입니다|이에요|예요|이야|야|이다|이|가|은|는|을|를|의|에|와|과|도|만|인|일|께|들과|들)"
)
_KINDS = (  # nouns that stand behind a name without a space
    "(?:씨|님|군|양|시|도|구|군|동|읍|면|리|점|지점|역|팀|부|과|반|급|형|산|제|권|행|발|용|계|류|직|쪽|편|호|색|별|대|국|어|관|"
    "고사|시험|학생|학과|학부|전공|지역|지방|등급|회원|고객|손님|환자|사원|직원|선수|출신|소속|관련|상품|제품|사람|매장|공장|노선|호선|구단|"
    "작가|감독|가수|교수|의사|카드|은행|나라|국적|장르|종목|종류|타입|코스|클래스|서버|상태|분야|부서|대리점|택배|요금제)"
)
_PREDICATE = "(?:되|된|될|됐|돼|한|하|할|했|함|받|당한|중|나|난|났|없|있)[가-힣]*"
_TAIL = re.compile(rf"(?:{_KINDS}?{_PARTICLE}{{0,2}}|{_PREDICATE})\Z")
_LETTER_TAIL = re.compile(r"(?:형|반|등급|급|동|타입|코스|조|팀|구역|학점|석|관|사|씨|등)")
_SYLLABLE_TAIL = re.compile(r"(?:으로|에서|이랑|급|등급)\Z")
_BOUND = re.compile(r"\s*(?:을|를|보다|만)?\s*(이상|이하|초과|미만|넘|부터|까지|이전|이후|사이|위로|아래)")
_VERB = re.compile(r"(?:세요|시오|니까|습니다|니다|까요|나요|어요|줘|는|한|된|인|있는|없는|하고|하는|되는|이고)\Z")
_STRIP = re.compile(rf"{_PARTICLE}{{1,2}}\Z")
# Numbers that name a thing rather than count: what they are called in names and comments of columns.
_NAMED = {
    "학년": r"학년|grade", "학기": r"학기|semester|term", "반": r"(^|\W)반(\W|$)|class|section|homeroom",
    "층": r"층|floor", "년": r"연도|년도|year", "년도": r"연도|년도|year", "등급": r"등급|grade|level",
    "호": r"호실|호수|room", "분기": r"분기|quarter", "월": r"(^|\W)월(\W|$)|month",
}  # fmt: skip
_CODE = re.compile(
    r"'([^']{1,20})'\s*(?:[:=(]\s*|은 |는 )?([가-힣][가-힣A-Za-z0-9 ]{0,14})"
    r"|(?<![\d.~])(\d{1,3})\s*[:=(]\s*([가-힣][가-힣 ]{0,10})"
)
_NO_MEANING = re.compile(
    r"(?:또는|혹은|이나|이거나|등|과|와|및|중|이면|면|은|는|이|가|를|을|의|로|으로|만|도|부터|까지)(?:\s|$)"
)
_GENDERS = (
    ("남", "남자", "남성", "남학생", "m", "male", "man"),
    ("여", "여자", "여성", "여학생", "f", "female", "woman"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of the question, question[span[0]:span[1]], and the value of a column that it names.

    Without a table it is a number that the question writes in another way: 3만 5천 원 is 35000.
    """

    table: str
    column: str
    value: str | int | float
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One value under one of its spellings."""

    table: str
    column: str
    value: str | int


@dataclass(frozen=True, slots=True)
class Index:
    """Where each value stands, by its spelling without spaces and case."""

    schema: Schema
    values: Values
    entries: Mapping[str, tuple[_Entry, ...]]
    nearby: Mapping[tuple[int, str], tuple[str, ...]]  # (syllables, first or last of them) → spellings
    sounding: Mapping[str, tuple[str, ...]]  # spellings of Latin values by their sound
    names: frozenset[str]  # of tables and columns, as they are called
    words: frozenset[str]  # of those names and comments
    longest: int

    @classmethod
    def of(cls, schema: Schema, values: Values) -> Index:
        """Every value under its own spelling and under those that comments give it."""
        entries: dict[str, dict[_Entry, None]] = defaultdict(dict)
        words: set[str] = set()
        names: set[str] = set()
        for table in schema:
            for one in (table, *table.columns):
                words |= _names(one.name, one.comment)
                names |= {squeezed(one.name), squeezed(_short(one.comment))} - {""}
            for column in table.columns:
                held = values.of(table.name, column.name)
                for spelling, value in _spellings(column, held):
                    entries[spelling][_Entry(table.name, column.name, value)] = None
        sounding = _by_sound({spelling: str(next(iter(found)).value) for spelling, found in entries.items()})
        nearby: dict[tuple[int, str], list[str]] = defaultdict(list)
        for spelling in entries:
            if len(spelling) >= MIN_FUZZY and _HANGUL.match(spelling[0]):
                nearby[len(spelling), spelling[0]].append(spelling)
                if spelling[-1] != spelling[0]:
                    nearby[len(spelling), spelling[-1]].append(spelling)
        return cls(
            schema,
            values,
            {spelling: tuple(found) for spelling, found in entries.items()},
            {key: tuple(found) for key, found in nearby.items()},
            sounding,
            frozenset(names),
            frozenset(words),
            max(map(len, entries), default=0),
        )


def squeezed(text: str) -> str:
    """A text as values are compared: composed, without case, spaces and light punctuation."""
    return _DROPPED.sub("", fold(text))


def _short(comment: str) -> str:
    return re.split(r"[(:,;]", comment)[0]


def _names(name: str, comment: str) -> set[str]:
    """What a table or column is called: its name, and its comment up to the first aside."""
    short = _short(comment)
    words = {squeezed(name), squeezed(short), *map(squeezed, re.findall(r"[가-힣]{2,}", f"{name} {short}"))}
    return words - {""}


def _spellings(column: Column, held: Held | None) -> Iterator[tuple[str, str | int]]:
    """(spelling, value) of every value of a column: its own, its meaning by the comment, its gender's words."""
    texts = held.texts if held is not None else ()
    for text in texts:
        spelling = squeezed(text)
        if spelling and not spelling.isdigit():
            yield spelling, text
            yield from ((word, text) for word in korean_words(spelling) if len(word) > 1 and len(texts) <= MAX_MEANT)
    known = set(texts)
    for code, meaning in meanings(column.comment):
        if code in known:
            yield squeezed(meaning), code
        elif held is not None and isinstance(held.low, int) and code.isdigit() and held.low <= int(code) <= held.high:
            yield squeezed(meaning), int(code)
    sides = [[text for text in texts if fold(text) in words] for words in _GENDERS]
    if texts and len(texts) <= 3 and all(len(side) == 1 for side in sides):
        for (text,), words in zip(sides, _GENDERS, strict=True):
            for word in words:
                if has_hangul(word):
                    yield word, text


def meanings(comment: str) -> Iterator[tuple[str, str]]:
    """(code, what it stands for) where a column's comment says so.

    >>> list(meanings("직업: 'mage' 마법사, 'rogue' 도적"))
    [('mage', '마법사'), ('rogue', '도적')]
    >>> list(meanings("성별 1=남, 2=여")), list(meanings("'남' 또는 '여'"))
    ([('1', '남'), ('2', '여')], [])
    """
    for match in _CODE.finditer(comment):
        code, meaning = match[1] or match[3], (match[2] or match[4]).strip()
        if not _NO_MEANING.match(meaning) and (not has_hangul(code) or "(" in match[0]):
            yield code, meaning


# --- the question's side ----------------------------------------------------------------------------------


def link(question: str, index: Index, *, most: int = 8) -> tuple[Link, ...]:
    """The values that a question names, in its order, at most so many. Under 5 ms for 50,000 values.

    >>> from app.values import NOTHING
    >>> link("3만 5천 원이 넘는 주문", Index.of(Schema(()), NOTHING))
    (Link(table='', column='', value=35000, span=(0, 7)),)
    """
    text = unicodedata.normalize("NFC", question)
    if len(text) != len(question):
        question = text  # spans are those of the composed question
    letters = [(char.lower()[:1], at) for at, char in enumerate(text) if not _DROPPED.match(char)]
    plain = "".join(letter for letter, _ in letters)
    places = [at for _, at in letters]
    taken: list[tuple[int, int]] = []
    found: list[Link] = []
    at = 0
    while at < len(plain):
        length = _longest(plain, at, places, text, index)
        if not length:
            at += 1
            continue
        span = (places[at], places[at + length - 1] + 1)
        entries = index.entries[plain[at : at + length]]
        found += [Link(one.table, one.column, one.value, span) for one in _likely(entries, plain, index)]
        taken.append(span)
        at += length
    found += _fuzzy(text, taken, plain, index)
    found += _numbers(text, taken, index)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: one.span)[:most])


def _longest(plain: str, at: int, places: list[int], text: str, index: Index) -> int:
    """The length of the longest value that stands at this place of the squeezed question, 0 without one."""
    for length in range(min(index.longest, len(plain) - at), 0, -1):
        spelling = plain[at : at + length]
        if spelling in index.entries and _stands(spelling, places[at], places[at + length - 1] + 1, text, index):
            return length
    return 0


def _stands(spelling: str, begin: int, end: int, text: str, index: Index) -> bool:
    """Whether text[begin:end] is this value as a word: what stands before and after it is no part of it."""
    before, after = text[begin - 1 : begin], text[end : end + 1]
    is_quoted = before in "'\"‘“「『" and after in "'\"’”」』" and bool(before and after)
    if is_quoted:
        return True
    if spelling in index.names:
        return False
    if before and _class(before) == _class(text[begin]) and not (len(spelling) >= 4 and _HANGUL.match(spelling)):
        return False
    tail = re.match(r"[가-힣]*", text[end:])[0]  # type: ignore[index]
    if len(spelling) == 1:
        if text[end:].startswith(" 등급"):
            return True
        if _HANGUL.match(spelling):
            return bool(_SYLLABLE_TAIL.match(tail))
        return text[begin].isupper() and bool(_LETTER_TAIL.match(tail)) and not text[end : end + 1].isascii()
    if after and _class(after) == _class(text[end - 1]) and not _HANGUL.match(after):
        return False  # 'LTE' in 'LTEX', '2024' in '20245'
    return not tail or bool(_TAIL.match(tail)) or any(tail.startswith(word) for word in index.words if len(word) > 1)


def _class(char: str) -> str:
    """Letters of one class run on in a word; space and punctuation are no letters at all."""
    if _HANGUL.match(char):
        return "hangul"
    return "digit" if char.isdigit() else "letter" if char.isalpha() else char if not char.isspace() else ""


def _likely(entries: tuple[_Entry, ...], plain: str, index: Index) -> list[_Entry]:
    """The columns that a value most likely stands for: those whose names the question says, else the few there are."""
    if len(entries) == 1:
        return list(entries)
    ranked = sorted(entries, key=lambda one: -_said(one, plain, index.schema))
    best = _said(ranked[0], plain, index.schema)
    if best:
        return [one for one in ranked if _said(one, plain, index.schema) == best][:MAX_COLUMNS]
    return ranked if len(ranked) <= MAX_COLUMNS else []


def _said(entry: _Entry, plain: str, schema: Schema) -> int:
    """How much of the names of a column and its table stands in the question."""
    table = schema.table(entry.table)
    column = table.column(entry.column) if table is not None else None
    if table is None or column is None:
        return 0
    own = max((len(word) for word in _names(column.name, column.comment) if word in plain), default=0)
    whole = max((len(word) for word in _names(table.name, table.comment) if word in plain), default=0)
    return 3 * own + whole


def _fuzzy(text: str, taken: list[tuple[int, int]], plain: str, index: Index) -> Iterator[Link]:
    """Words that are a longer value but for one letter (jamo), 소프트웨어꽈 for 소프트웨어과, or sound like one."""
    words = [(match.start(), match.end()) for match in re.finditer(r"[^\s,.?!'\"‘’“”]+", text)]
    known = [_is_known(text[begin:end], index) for begin, end in words]
    for number, (begin, _) in enumerate(words):
        for last in range(min(number + 2, len(words) - 1), number - 1, -1):
            end = words[last][1]
            if any(begin < other_end and other < end for other, other_end in taken):
                continue
            whole = squeezed(text[begin:end])
            stems = dict.fromkeys((whole, _STRIP.sub("", whole)))
            near = {spelling for stem in stems for spelling in _near(stem, index)}
            if not near and not any(known[number : last + 1]):
                near = _sounding(stems, index)
            if len(near) == 1:
                entries = _likely(index.entries[near.pop()], plain, index)
                yield from (Link(one.table, one.column, one.value, (begin, end)) for one in entries)
                taken.append((begin, end))
                break


def _is_known(word: str, index: Index) -> bool:
    """Whether a word of the question is a word of Korean or of the schema, a verb, or too short to be a name."""
    stems = {squeezed(word), _STRIP.sub("", squeezed(word))}
    return bool(_VERB.search(word)) or any(len(stem) < 2 or stem in index.words or is_word(stem) for stem in stems)


def _by_sound(values: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Spellings of Latin values by their sound, and by that of their first words where no other value has these."""
    whole: dict[str, set[str]] = defaultdict(set)
    begun: dict[str, set[str]] = defaultdict(set)
    for spelling, value in values.items():
        if not spelling[0].isascii():
            continue
        words = value.split()
        if len(heard := _heard(value)) > MIN_SOUNDS:
            whole[heard].add(spelling)
        for count in range(1, len(words)):
            if len(heard := _heard(" ".join(words[:count]))) > MIN_SOUNDS + 1:
                begun[heard].add(spelling)
    alone = {heard: found for heard, found in begun.items() if len(found) == 1 and heard not in whole}
    return {heard: tuple(sorted(found)) for heard, found in (whole | alone).items()}


def _heard(text: str) -> str:
    return sound(text).replace("T", "S")  # th is spelled either way


def _sounding(stems: Iterable[str], index: Index) -> set[str]:
    """The Latin values that a Korean word spells, with or without its particle: 글래스고 for Glasgow."""
    heard = {_heard(stem) for stem in stems if all(_HANGUL.match(char) for char in stem)}
    return {spelling for one in heard for spelling in index.sounding.get(one, ())}


def _near(stem: str, index: Index) -> Iterator[str]:
    if len(stem) < MIN_FUZZY or stem in index.names or not all(_HANGUL.match(char) for char in stem):
        return
    for length in (len(stem) - 1, len(stem), len(stem) + 1):
        for end in dict.fromkeys((stem[0], stem[-1])):
            for spelling in index.nearby.get((length, end), ()):
                if one_letter_apart(stem, spelling):
                    yield spelling


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two texts differ by at most one jamo that was changed, added or left out.

    >>> one_letter_apart("전산과", "전산꽈"), one_letter_apart("서울", "서을"), one_letter_apart("서울", "부산")
    (True, True, False)
    """
    first, second = unicodedata.normalize("NFD", one), unicodedata.normalize("NFD", other)
    if len(first) > len(second):
        first, second = second, first
    if len(second) - len(first) > 1:
        return False
    same = 0
    while same < len(first) and first[same] == second[same]:
        same += 1
    return first[same + (len(first) == len(second)) :] == second[same + 1 :]


def _numbers(text: str, taken: list[tuple[int, int]], index: Index) -> Iterator[Link]:
    """Numbers that name a value (3학년), and those that are written in words (스무 명, 3만 5천 원)."""
    at = 0
    for numeral in numbers(text):
        begin = text.find(numeral.text, at)
        if begin < 0:
            continue
        end = at = begin + len(numeral.text)
        if any(begin < other_end and other < end for other, other_end in taken):
            continue
        number = int(numeral.value) if numeral.value == int(numeral.value) else numeral.value
        columns = [] if _BOUND.match(text, end) else list(_numbered(numeral, number, index))
        if columns:
            yield from (Link(table, column, value, (begin, end)) for table, column, value in columns[:MAX_COLUMNS])
        elif number > 9 and _is_worded(numeral.text):
            yield Link("", "", number, (begin, end))


def _is_worded(text: str) -> bool:
    """Whether a number is written otherwise than in SQL: 3만 5천 원, 스무 명; not 조조 회차, 만 원."""
    if re.search(r"\d", text):
        return bool(re.search(r"\d.*[십백천만억조]", text))
    return not re.match(r"[만억조]|백분", text)


def _numbered(numeral: Numeral, number: int | float, index: Index) -> Iterator[tuple[str, str, str | int | float]]:
    """The columns of which this number with its unit is a value."""
    pattern = _NAMED.get(numeral.unit)
    if pattern is None:
        return
    for table in index.schema:
        for column in table.columns:
            if not re.search(pattern, f"{column.name} {re.split(r'[(:,]', column.comment)[0]}", re.IGNORECASE):
                continue
            held = index.values.of(table.name, column.name)
            if held is None:
                continue
            if str(number) in held.texts:
                yield table.name, column.name, str(number)
            elif isinstance(held.low, (int, float)) and held.low <= number <= held.high and _is_category(held):
                yield table.name, column.name, number


def _is_category(held: Held) -> bool:
    """Whether a number column numbers things of a kind: few whole numbers, or years."""
    whole = isinstance(held.low, int) and isinstance(held.high, int)
    return whole and (held.high - held.low <= 30 or 1800 <= held.low <= held.high <= 2200)
