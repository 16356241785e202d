"""The prompt, and the way back from a reply to SQL. The only place where either is written.

`render` gives the text that yi-ko-6b-text2sql was tuned on, letter for letter (the public book on building
LLM applications, chapter 6; tests/golden/prompt-*.txt). Instruction and DDL stand before the question, so
all questions on one schema share a prefix that the engine keeps (see `prefix`).

What the app knows beyond the DDL stands in DDL comments: what holds for every question (column comments, example
values) beside its column, what holds for one (values that it names, why the last SQL was wrong) behind all of it.

`extract_sql` takes what a model really sends (fences, prose, several statements, a reply that was cut off)
and gives one statement, or raises ReplyUnusable. It decides where the SQL is, not whether it may run: that
is validate.py's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.errors import QuestionError, ReplyUnusable
from app.linking import Link
from app.schema import Schema, literal, one_line, quoted

STOP = (";", "###")  # the tuned model ends its SQL with one of these

_HEAD = """당신은 SQL을 생성하는 SQL 봇입니다. DDL의 테이블을 활용한 Question을 해결할 수 있는 SQL 쿼리를 생성하세요.

### DDL:
{ddl}

### Question:
"""
_TAIL = """{question}

### SQL:
"""


MAX_FAILED_CHARS = 600  # of a wrong SQL, and of the reason, in the prompt that asks again


@dataclass(frozen=True, slots=True)
class Failure:
    """SQL that did not do, and why: what the model is told when it is asked again."""

    sql: str
    reason: str


_EARLIER = """{question}

### SQL:
{sql};

### Question:
"""
# Ten follow-ups on the students, answered right by the embedded model: 9 with the earlier pair as a section and this
# in front, 6 without it, 8 with question and SQL in one sentence, 4 with the two questions in one (2026-11-25).
_FOLLOWING = "앞의 결과에서 이어서: "
_FOLLOWS = re.compile(
    r"그\s?(중|가운데)|이\s(중|가운데)|(그|이)(걸|것|들|때)|(거|여)기(서|에)|그럼|그러면|그(?=\s)|같은 조건|위 |앞의? |"
    r"\S+별로\s?(나누|나눠|묶|보여|다시)|(더|다시)\s|\S{1,8}(은|는)\s?\?*\Z|\S{1,8}만\s?(보여\s?줘|알려\s?줘)?[.?]?\Z"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered, and its SQL: what a follow-up builds on."""

    question: str
    sql: str


def follows(question: str) -> bool:
    """Whether a question makes sense only after another one.

    >>> follows("그중 여학생만"), follows("학과별로 나눠서 보여줘"), follows("2학년은?"), follows("여학생만 보여줘")
    (True, True, True, True)
    >>> follows("3학년 학생은 몇 명이야?"), follows("그룹별 매출을 보여줘"), follows("학과별로 학생 수를 세어 줘")
    (False, False, False)
    """
    return _FOLLOWS.match(question.strip()) is not None


def prefix(ddl: str) -> str:
    """What stands before the question: the same for every question on one schema."""
    return _HEAD.format(ddl=_without_sections(ddl.strip()))


def render(question: str, ddl: str, after: Turn | None = None, examples: Sequence[Turn] = ()) -> str:
    """The whole prompt for one question on one schema, or for one that follows up on `after`.

    `examples` are other questions with their SQL, the most alike last, nearest to the question.

    >>> render("몇 명?", "CREATE TABLE t (id INT);").splitlines()[-2:]
    ['', '### SQL:']
    """
    asked, head = _one_line(question), prefix(ddl)
    for turn in (*examples, *((after,) if after else ())):
        head += _EARLIER.format(question=_one_line(turn.question), sql=_without_sections(turn.sql.strip().rstrip(";")))
    if after is not None:
        asked = _FOLLOWING + asked
    return head + _TAIL.format(question=asked)


def compose(
    question: str,
    schema: Schema,
    *,
    comments: bool = True,
    links: Sequence[Link] = (),
    failures: Sequence[Failure] = (),
    after: Turn | None = None,
    examples: Sequence[Turn] = (),
) -> str:
    """The prompt for one question with all that is known for it.

    >>> from app.schema import Schema
    >>> one = Schema.from_ddl("CREATE TABLE t (학과 TEXT);")
    >>> print(compose("전산과는 몇 명?", one, links=[Link("t", "학과", "전산", (0, 2))]))  # doctest: +ELLIPSIS
    당신은 ...
    CREATE TABLE t (학과 TEXT);
    -- t.학과 = '전산'
    ...
    """
    lines = [_linked(question, one) for one in links]
    for failure in failures:
        lines.append(f"-- 틀린 SQL: {_clipped(failure.sql)}")
        lines.append(f"-- 틀린 까닭: {_clipped(failure.reason)}")
    return render(question, "\n".join([ddl_for(schema, comments=comments).strip(), *lines]), after, examples)


def _linked(question: str, link: Link) -> str:
    """A link as a comment; the question's own words where the value does not show them."""
    said = one_line(question[slice(*link.span)])
    if not link.table:
        return f"-- '{said}' = {link.value}"
    value = literal(link.value) if isinstance(link.value, str) else str(link.value)
    aside = "" if str(link.value) in said else f" ({said})"
    return f"-- {quoted(link.table)}.{quoted(link.column)} = {one_line(value)}{aside}"


def _clipped(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= MAX_FAILED_CHARS else line[:MAX_FAILED_CHARS] + "…"


def ddl_for(schema: Schema, *, comments: bool = True) -> str:
    """The DDL text that a prompt shows for a schema: its author's own, where there is one, else ours."""
    return schema.source or schema.ddl(comments=comments)


def shows_comments(model: str) -> bool:
    """Whether a model gains from column comments in the DDL.

    yi-ko-6b-text2sql was tuned on DDL without any, so it gets what it knows; others gain (model/LOG.md).
    """
    return "yi-ko" not in model.lower()


def checked_question(question: str, *, max_chars: int) -> str:
    """The question without surrounding space. Raises QuestionError where it is empty or too long."""
    question = "".join(char for char in question if char.isprintable() or char.isspace()).strip()
    if not question:
        raise QuestionError("empty question", "질문이 비어 있습니다. 알고 싶은 것을 한 문장으로 적어 주세요.")
    if len(question) > max_chars:
        raise QuestionError(
            f"question of {len(question)} characters, limit {max_chars}",
            f"질문이 너무 깁니다({len(question):,}자). {max_chars:,}자 안으로 줄여 주세요.",
        )
    return question


def _one_line(text: str) -> str:
    return _without_sections(" ".join(text.split()))


def _without_sections(text: str) -> str:
    """Text that is data to the model: no section mark, no special token of a tokenizer, nothing that people cannot see.

    Servers read special tokens in a prompt's text as such: '<|im_end|>' in a question would end the prompt there.

    >>> _without_sections("몇 명?### SQL:<|im_end|></s>")
    '몇 명?# SQL:< |im_end|>< /s>'
    """
    text = "".join(char if char.isprintable() or char in "\n\t" else " " for char in text)
    return re.sub(r"<(?=\||/?s>)", "< ", re.sub(r"[#＃]{2,}", "#", text))


# --- the way back -----------------------------------------------------------------------------------------

_FENCE = re.compile(r"```[ \t]*(\w*)[ \t]*\n?(.*?)(?:```|\Z)", re.DOTALL)
_START = re.compile(r"(?im)^[\s(]*(?:with|select|from|values|pivot|unpivot|insert|update|delete|create|drop|alter)\b")
# A blank line, then what no SQL line begins with: Hangul, a list mark, an English sentence.
_PROSE = re.compile(
    r"\n[ \t]*\n[ \t]*(?:[가-힣]|[*>-] |\d+\. |"
    r"(?!(?:From|Where|Group|Order|Having|Limit|Join|Left|Inner|Union|Select|And|Or)\b)[A-Z][a-z]+ [a-z]+ )"
)
_LABEL = re.compile(r"(?i)\A\s*(?:sql(?:\s*query)?|query|answer|정답|답변?|쿼리)\s*[:：]\s*")


def extract_sql(text: str, finish_reason: str = "stop") -> str:
    """The first SQL statement of a reply, without its semicolon.

    `finish_reason` is the server's: "length" means that the reply was cut off, which is no answer unless the
    statement had already ended with a semicolon. Raises ReplyUnusable with .rule empty, prose or cut_off.

    >>> extract_sql("물론입니다!\\n```sql\\nSELECT 1;\\n```\\n이 쿼리는 …")
    'SELECT 1'
    >>> extract_sql("SELECT ';' AS semicolon; DROP TABLE t")
    "SELECT ';' AS semicolon"
    """
    text = text.replace("\ufeff", "").replace("\u200b", "").strip()
    if not text:
        raise ReplyUnusable("empty reply", "모델이 빈 답을 보냈습니다. 질문을 조금 바꿔 다시 물어보세요.", rule="empty")
    candidate, closed = _candidate(text)
    if candidate is None:
        raise ReplyUnusable(
            f"no SQL in the reply: {text[:80]!r}",
            "모델이 SQL 대신 설명을 보냈습니다. 질문을 더 구체적으로 적어 주세요.",
            rule="prose",
        )
    statement, ended, open_quote = _first_statement(candidate)
    if (finish_reason == "length" and not (ended or closed)) or open_quote:
        raise ReplyUnusable(
            f"the reply was cut off after {len(text)} characters",
            "SQL이 너무 길어 중간에 끊겼습니다. 질문을 나누어 물어보세요.",
            rule="cut_off",
        )
    return statement


def _candidate(text: str) -> tuple[str | None, bool]:
    """The part of a reply that begins with SQL, and whether something closed it (a fence's end)."""
    for match in _FENCE.finditer(text):
        body = _LABEL.sub("", match[2])
        if start := _START.search(body):
            return body[start.start() :].strip(), match[0].endswith("```") and len(match[0]) > 3
    for piece in _outside_fences(text):
        piece = _LABEL.sub("", piece)
        if start := _START.search(piece):
            return piece[start.start() :].strip(), False
    return None, False


def _outside_fences(text: str) -> Iterator[str]:
    end = 0
    for match in _FENCE.finditer(text):
        yield text[end : match.start()]
        end = match.end()
    yield text[end:]


def _first_statement(text: str) -> tuple[str, bool, bool]:
    """(statement, whether a ';' or a new section ended it, whether a quote was left open).

    Quotes and comments are followed, so that a ';' inside them ends nothing. Prose behind the SQL ends it
    too: a blank line and then a line that begins with Hangul or '###' outside any quote.
    """
    index, quote = 0, ""
    while index < len(text):
        char = text[index]
        if quote:
            if char == quote:
                quote = ""
        elif char in "'\"`":
            quote = char
        elif text.startswith("--", index):
            end = text.find("\n", index)
            index = len(text) if end < 0 else end
            continue
        elif text.startswith("/*", index):
            end = text.find("*/", index + 2)
            index = len(text) if end < 0 else end + 2
            continue
        elif char == ";" or text.startswith(("###", "```"), index) or _PROSE.match(text, index):
            return text[:index].strip(), True, False
        index += 1
    return text.strip(), False, bool(quote)
