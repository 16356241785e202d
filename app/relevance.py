"""Whether a question touches the data at all; where it does not, a question back is better than any answer.

    touches("오늘 날씨 어때?", known)     False, for a table of students

Told only of schemas that are labelled in Korean, where the words of a question and of the schema can be compared.
Conservative: one shared syllable pair, linked value or word of the lexicon is enough.
"""

from __future__ import annotations

import re

from app.briefing import Known
from app.doubts import Doubt
from app.korean import has_hangul
from app.lexicon import english_names
from app.linking import link, squeezed
from app.schema import Table

LABELLED = 0.5  # the share of columns with a Korean name or comment from which words are compared
# Words that every question may hold, whatever it is about.
_EMPTY = re.compile(
    r"알려|보여|뽑아|찾아|말해|정리|주세요|주십시오|바랍니다|무엇|무슨|누구|어디|언제|어느|어떤|얼마|전부|모두|전체|각각|가장|"
    r"제일|많은|적은|높은|낮은|평균|합계|개수|목록|이름|순서|결과|조회|확인|그리고|대해|대한|관련|있는|없는|하는|되는|나요|인가요|"
    r"오늘|어제|내일|올해|작년|이번|지난|최근|현재|지금|[^가-힣A-Za-z0-9]+"
)


UNRELATED = Doubt(
    "unrelated",
    "",
    "질문의 낱말이 이 데이터의 표와 열, 값에 보이지 않습니다. 이 데이터로 답할 수 있는 질문인가요? "
    "알고 싶은 것을 열 이름으로 적어 주시면 더 정확히 답할 수 있습니다.",
    "No word of the question is seen in this data's tables, columns and values. Can this data answer it? "
    "Naming columns helps.",
)


def touches(question: str, known: Known) -> bool:
    """Whether a question shares a word or a value with a database; True where that cannot be told."""
    columns = [column for table in known.schema for column in table.columns]
    labelled = sum(has_hangul(f"{column.name}{column.comment}") for column in columns)
    if not columns or labelled < LABELLED * len(columns):
        return True
    plain = squeezed(_EMPTY.sub(" ", question))
    pairs = {plain[at : at + 2] for at in range(len(plain) - 1) if has_hangul(plain[at]) and has_hangul(plain[at + 1])}
    if not pairs or any(one.table for one in link(question, known.index)):
        return True
    names = " ".join(_labels(table) for table in known.schema)
    words = {word.lower() for word in re.findall(r"[A-Za-z]{2,}", question)} | english_names(plain)
    return any(pair in names for pair in pairs) or any(word in names for word in words)


def _labels(table: Table) -> str:
    """All names and comments of a table, each without spaces."""
    return " ".join(squeezed(f"{one.name} {one.comment}") for one in (table, *table.columns))
