"""Notes on columns, into their comments; also into DDL that somebody wrote, without touching a word of it.

    annotated(schema, {("students", "grade"): "1 ~ 3"})    grade INT, -- 학년; 1 ~ 3

In DDL of the author's own a note stands behind the line on which its column is defined, as `--` comment, which
every dialect reads. Where a line defines several columns, or something runs on into the next line, the notes
stand in lines of their own below the last statement.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import sqlglot
from sqlglot.tokens import Token, TokenType

from app.schema import PARSER_ERRORS, Schema, Table, fold, one_line

Notes = Mapping[tuple[str, str], str]  # (table, column), as the schema spells them → text


def annotated(schema: Schema, notes: Notes) -> Schema:
    """The schema with notes added to its column comments, and to its source where it has one."""
    if not notes:
        return schema
    tables = tuple(
        replace(
            table,
            columns=tuple(
                replace(column, comment="; ".join(filter(None, (column.comment, notes.get((table.name, column.name))))))
                for column in table.columns
            ),
        )
        for table in schema
    )
    return Schema(tables, _annotated_text(schema, notes) if schema.source else "")


def statements(schema: Schema) -> list[str] | None:
    """The author's statements, one for each table in the schema's order; None where they cannot be told apart."""
    tokens = _tokens(schema.source)
    if tokens is None:
        return None
    pieces, begin = [], 0
    for token in tokens:
        if token.token_type is TokenType.SEMICOLON:
            pieces.append(schema.source[begin : token.end + 1].strip())
            begin = token.end + 1
    if rest := schema.source[begin:].strip():
        pieces.append(rest)
    pieces = [piece for piece in pieces if piece.strip("; \n")]
    matched = len(pieces) == len(schema.tables) and all(
        fold(table.name) in fold(piece) for table, piece in zip(schema.tables, pieces, strict=True)
    )
    return pieces if matched else None


def _tokens(source: str) -> list[Token] | None:
    """Tokens of DDL in any dialect; backticks are MySQL's."""
    try:
        return sqlglot.tokenize(source, read="mysql" if "`" in source else "duckdb")
    except PARSER_ERRORS:
        return None


def _annotated_text(schema: Schema, notes: Notes) -> str:
    pieces = statements(schema)
    if pieces is None:
        return "\n".join([schema.source, *(_line(key, note) for key, note in notes.items())])
    written, below = [], []
    for table, piece in zip(schema.tables, pieces, strict=True):
        text, left = _annotated_piece(table, piece, notes)
        written.append(text)
        below += left
    return "\n".join(["\n\n".join(written), *below])


def _line(key: tuple[str, str], note: str) -> str:
    return f"-- {one_line(key[0])}.{one_line(key[1])}: {one_line(note)}"


def _annotated_piece(table: Table, piece: str, notes: Notes) -> tuple[str, list[str]]:
    """One CREATE TABLE with the notes behind its lines, and the lines for what found no place."""
    lines = piece.split("\n")
    first: dict[int, str] = {}  # line → the word that it begins with
    crossed = set()  # lines whose end lies inside a token or comment
    offsets, at = [], 0
    for line in lines:
        offsets.append(at)
        at += len(line) + 1
    number = 0
    ends = dict.fromkeys(range(len(lines)), 0)
    commas = dict.fromkeys(range(len(lines)), 0)
    depth = 0
    for token in _tokens(piece) or ():
        while number + 1 < len(lines) and token.start >= offsets[number + 1]:
            number += 1
        first.setdefault(number, fold(token.text))
        depth += (token.token_type is TokenType.L_PAREN) - (token.token_type is TokenType.R_PAREN)
        commas[number] += token.token_type is TokenType.COMMA and depth == 1
        ends[number] = max(ends[number], token.end + 1 - offsets[number])
        crossed |= {line for line in range(number, len(lines) - 1) if token.end >= offsets[line + 1]}
    below = []
    for column in table.columns:
        note = notes.get((table.name, column.name))
        if not note:
            continue
        places = [line for line, word in first.items() if word == fold(column.name)]
        line = places[0] if len(places) == 1 else -1
        if line < 0 or line in crossed or commas[line] > 1 or "/*" in piece or "#" in lines[line]:
            below.append(_line((table.name, column.name), note))
        elif "--" in lines[line][ends[line] :]:
            lines[line] = f"{lines[line].rstrip()}; {one_line(note)}"
        else:
            lines[line] = f"{lines[line].rstrip()} -- {one_line(note)}"
    return "\n".join(lines), below
