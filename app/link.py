"""A link that carries a question, its SQL and the schema in the address itself; never data, and no server state.

    text = pack(Link("3학년은 몇 명?", "SELECT …", ddl="CREATE TABLE …"))     for ?s=…
    unpack(text)                                                            Link, or LinkError

Compressed JSON in base64url. Whoever opens it has only claims: the DDL is read and the SQL is checked again like
anything that a stranger sends. `ddl` is empty where the schema is that of a sample, which `sample` names.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from dataclasses import dataclass

from app.errors import Text2SQLError

PARAMETER = "s"
VERSION = 1
MAX_PACKED_CHARS = 6000  # servers and messengers cut longer addresses
MAX_TEXT_BYTES = 200_000  # what a short text may unfold to


class LinkError(Text2SQLError):
    """A link that cannot be made (too long) or opened (cut off, foreign, too large)."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a link carries. Exactly one of `ddl` and `sample` is given."""

    question: str
    sql: str
    ddl: str = ""
    sample: str = ""


def pack(link: Link) -> str:
    """The text for the address. Raises LinkError where it would be longer than MAX_PACKED_CHARS."""
    fields = [VERSION, link.question, link.sql, link.ddl, link.sample]
    raw = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    text = base64.urlsafe_b64encode(zlib.compress(raw, 9)).rstrip(b"=").decode()
    if len(text) > MAX_PACKED_CHARS:
        raise LinkError(
            f"the address would have {len(text):,} characters; many servers and messengers cut it",
            f"주소가 {len(text):,}자가 되어, 서버나 메신저에서 잘릴 수 있습니다. SQL을 복사해서 나누어 주세요.",
        )
    return text


def unpack(text: str) -> Link:
    """The way back. Raises LinkError for anything that `pack` did not write."""
    refusal = LinkError(
        "not a link of this page", "공유 링크가 잘렸거나 이 화면의 것이 아닙니다. 링크를 다시 받아 주세요."
    )
    if not 0 < len(text) <= MAX_PACKED_CHARS:
        raise refusal
    try:
        packed = base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
        opened = zlib.decompressobj()
        raw = opened.decompress(packed, MAX_TEXT_BYTES)
        if not opened.eof:
            raise refusal
        fields = json.loads(raw.decode())
    except (binascii.Error, zlib.error, ValueError, RecursionError):
        raise refusal from None
    if not isinstance(fields, list) or len(fields) != 5 or fields[0] != VERSION:
        raise refusal
    if not all(isinstance(field, str) for field in fields[1:]) or bool(fields[3]) == bool(fields[4]):
        raise refusal
    return Link(*fields[1:])
