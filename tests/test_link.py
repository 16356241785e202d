"""Links: what goes in comes out, and nothing else is taken."""

from __future__ import annotations

import base64
import json
import zlib

import pytest

from app.link import MAX_PACKED_CHARS, Link, LinkError, pack, unpack


def packed(value: object) -> str:
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(value).encode())).rstrip(b"=").decode()


@pytest.mark.parametrize(
    "link",
    [
        Link("3학년은 몇 명?", "SELECT COUNT(*) FROM students WHERE grade = 3", sample="학생 예제"),
        Link("‘따옴표’ & <꺾쇠>\n줄", "SELECT '한\"글;' -- 😀", ddl='CREATE TABLE "a b" (c INT);'),
        Link("", "SELECT 1", ddl="CREATE TABLE t (a INT)"),
    ],
)
def test_a_link_comes_back_as_it_was(link: Link) -> None:
    text = pack(link)
    assert unpack(text) == link
    assert text.isascii()
    assert not set(text) - set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")


@pytest.mark.parametrize(
    "text",
    [
        "", "%", "abc", "한글", "A" * (MAX_PACKED_CHARS + 1), pack(Link("q", "s", sample="x"))[:-4],
        packed([2, "q", "s", "d", ""]), packed([1, "q", "s", "d"]), packed([1, "q", 3, "d", ""]),
        packed([1, "q", "s", "", ""]), packed([1, "q", "s", "d", "x"]), packed({"q": 1}),
        base64.urlsafe_b64encode(zlib.compress(b"[" * 50_000)).decode(),
    ],
)  # fmt: skip
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(LinkError):
        unpack(text)


def test_a_bomb_is_not_unfolded() -> None:
    bomb = base64.urlsafe_b64encode(zlib.compress(json.dumps([1, "q", "s", "d" * 3_000_000, ""]).encode(), 9)).decode()
    assert len(bomb) < MAX_PACKED_CHARS
    with pytest.raises(LinkError):
        unpack(bomb)


def test_a_schema_too_large_for_an_address_makes_no_link() -> None:
    ddl = "".join(f"CREATE TABLE t{number} (c{number * 7919} INT);" for number in range(2000))
    with pytest.raises(LinkError):
        pack(Link("q", "SELECT 1", ddl=ddl))
