"""app.grammar: what the grammar lets through, judged by llama.cpp's own grammar engine, which needs no model."""

from __future__ import annotations

import ctypes
import json
import os
import re
from pathlib import Path

import pytest
import xllamacpp
from hypothesis import given, settings
from hypothesis import strategies as st

from app.client import Client, request_body
from app.config import Settings
from app.errors import Text2SQLError
from app.functions import ALLOWED_FUNCTIONS
from app.grammar import MAX_CHARS, grammar
from app.prompt import ddl_for, extract_sql, render
from app.schema import Column, Schema, Table, quoted
from app.validate import validate
from model.serve import Supervised, embedded_launch, free_port
from tests.conftest import SHOP_DDL, cases, weights_present

ROOT = Path(__file__).resolve().parent.parent
SHOP = Schema.from_ddl(SHOP_DDL)
ODD = ["학생 수", 'a"b', "a\\b", "a\\", "줄\n바꿈", "\x01\x7f", "😀 🎓", "]^-[", "({|*+?})", "a'b", "#;--", "::="]


def table(name: str, *columns: str) -> Schema:
    return Schema((Table(name, tuple(Column(column, "INTEGER") for column in columns)),))


class Matcher:
    """llama.cpp's parser and matcher behind their C++ names. Raises LookupError where this build hides them."""

    class _Vector(ctypes.Structure):
        _fields_ = [("begin", ctypes.c_void_p), ("end", ctypes.c_void_p), ("reserved", ctypes.c_void_p)]

        def __len__(self) -> int:
            return (self.end or 0) - (self.begin or 0)

    def __init__(self, text: str) -> None:
        library = ctypes.CDLL(str(next(Path(xllamacpp.__file__).parent.glob("xllamacpp*.so"))))
        try:
            init = library._Z23llama_grammar_init_implPK11llama_vocabPKcS3_bPS3_mPKim
            self._clone = library._Z24llama_grammar_clone_implRK13llama_grammar
            self._free = library._Z23llama_grammar_free_implP13llama_grammar
            self._accept = library._Z20llama_grammar_acceptP13llama_grammarj
            self._get_stacks = library._Z24llama_grammar_get_stacksP13llama_grammar
        except AttributeError as error:
            raise LookupError(str(error)) from None
        for function in (init, self._clone, self._get_stacks):
            function.restype = ctypes.c_void_p
        init.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_bool] + [
            ctypes.c_void_p,
            ctypes.c_size_t,
        ] * 2
        for function in (self._clone, self._free, self._get_stacks):
            function.argtypes = [ctypes.c_void_p]
        self._accept.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
        self._grammar = init(None, text.encode(), b"root", False, None, 0, None, 0)
        if not self._grammar:
            raise ValueError("llama.cpp does not read this grammar")

    def accepts(self, text: str) -> bool:
        """Whether the grammar derives exactly this text."""
        state = self._clone(self._grammar)
        try:
            for char in text:
                self._accept(state, ord(char))
                if not (stacks := self._stacks(state)):
                    return False
            return any(len(stack) == 0 for stack in stacks)  # an empty stack: nothing more is expected
        finally:
            self._free(state)

    def _stacks(self, state: int) -> list[_Vector]:
        stacks = self._Vector.from_address(self._get_stacks(state))
        if not len(stacks):
            return []
        return list((self._Vector * (len(stacks) // ctypes.sizeof(self._Vector))).from_address(stacks.begin))

    def __del__(self) -> None:
        if getattr(self, "_grammar", None):
            self._free(self._grammar)


def matcher(schema: Schema) -> Matcher:
    try:
        return Matcher(grammar(schema))
    except LookupError as error:
        pytest.skip(f"llama.cpp's matcher is out of reach: {error}")


@pytest.fixture(scope="module")
def shop() -> Matcher:
    return matcher(SHOP)


@pytest.mark.parametrize("case", cases("../grammar/accepted.sql"), ids=str)
def test_accepts(shop: Matcher, case) -> None:
    assert shop.accepts(case.sql)


@pytest.mark.parametrize("case", cases("../grammar/refused.sql"), ids=str)
def test_refuses(shop: Matcher, case) -> None:
    assert not shop.accepts(case.sql), case.header["why"]


def test_accepts_every_answer_of_the_students_sample() -> None:
    folder = ROOT / "data" / "students"
    students = matcher(Schema.from_ddl((folder / "schema.sql").read_text(encoding="utf-8")))
    golds = [json.loads(line)["sql"] for line in (folder / "examples.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [sql for sql in golds if not students.accepts(sql)] == []


@pytest.mark.parametrize("name", ODD)
def test_odd_names_stay_inside_their_quotes(name: str) -> None:
    odd = matcher(table(name, name))
    assert odd.accepts(f"SELECT {quoted(name)} FROM {quoted(name)}")
    assert not odd.accepts(f"SELECT {quoted(name + 'x')} FROM {quoted(name)}")


@settings(deadline=None, max_examples=50)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12), min_size=1))
def test_any_names_make_a_grammar_that_reads_and_knows_them(names: list[str]) -> None:
    found = matcher(table(names[0], *names))
    assert all(found.accepts(f"SELECT {quoted(name)} FROM {quoted(names[0])}") for name in names)


def test_every_function_of_the_list_can_be_called(shop: Matcher) -> None:
    own_syntax = {"CASE", "CAST", "TRY_CAST", "EXISTS", "EXTRACT"}
    missing = [name for name in ALLOWED_FUNCTIONS - own_syntax if not shop.accepts(f"SELECT {name}(id) FROM students")]
    assert missing == []


def test_every_rule_used_is_defined() -> None:
    text = grammar(SHOP)
    bare = re.sub(r'"(?:\\.|[^"\\])*"|\[(?:\\.|[^\]\\])*\]', " ", text)
    defined = re.findall(r"(?m)^([a-z-]+) ::=", bare)
    used = set(re.findall(r"[a-z][a-z-]*", bare))
    assert len(defined) == len(set(defined))
    assert used == set(defined)


def test_text_depends_on_the_names_alone() -> None:
    first, second = Schema.from_ddl(SHOP_DDL), Schema.from_ddl(SHOP_DDL.replace("INT,", "BIGINT,"))
    assert grammar(first) == grammar(second)


def test_size_grows_with_the_schema_not_its_square() -> None:
    sizes = [len(grammar(table("t", *(f"column_{n:04d}" for n in range(count))))) for count in (200, 400, 800)]
    assert sizes[2] - sizes[1] < 2.2 * (sizes[1] - sizes[0])


def test_a_schema_too_large_for_a_grammar_gets_none() -> None:
    assert grammar(table("t", *(f"{n:06d}_{'가나다' * 20}" for n in range(5_000)))) == ""


def test_shared_beginnings_do_not_nest_without_end() -> None:
    text = grammar(table("t", *("a" * length for length in range(1, 120))))
    assert len(text) < MAX_CHARS
    assert matcher(table("t", *("a" * length for length in range(1, 120)))).accepts(f"SELECT {'a' * 119} FROM t")


@pytest.mark.model
@pytest.mark.skipif(not weights_present() and not os.environ.get("T2S_TEST_GGUF"), reason="no weights here")
def test_a_server_outlives_a_grammar_that_it_cannot_read(tmp_path: Path) -> None:
    limits = Settings.from_env()
    gguf = Path(os.environ["T2S_TEST_GGUF"]) if "T2S_TEST_GGUF" in os.environ else None
    launch = embedded_launch(limits, port=free_port(), gguf=gguf)
    prompt = render("학생은 모두 몇 명인가요?", ddl_for(SHOP))
    with Supervised(launch, tmp_path / "log"):
        client = Client(launch.base_url, launch.model, settings=limits)
        # A lone NUL is the empty grammar to llama.cpp, which binds nothing; what it cannot read it must refuse.
        client.complete(request_body(prompt, launch.model, max_tokens=4, grammar="\0", grammar_field="llama"))
        for broken in ('root ::= "a', "root ::= missing", "root ::= root", "other ::= [a"):
            with pytest.raises(Text2SQLError):
                client.complete(request_body(prompt, launch.model, max_tokens=4, grammar=broken, grammar_field="llama"))
        body = request_body(prompt, launch.model, max_tokens=60, grammar=grammar(SHOP), grammar_field="llama")
        reply = client.complete(body)[0]
        client.close()
    assert validate(extract_sql(reply.text, reply.finish_reason), SHOP)
