"""What SQL may not name, told by DuckDB's own parser: the worker's second opinion, with no rule of validate.py in it.

    inspect(duckdb, cursor, sql, forbidden)     raises Refused
    Forbidden.of(connection).in_text(sql)       the first such name in text that DuckDB shows as no tree

Standard library only: worker.py imports it in an interpreter that knows nothing of the app.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

MAX_SQL_CHARS = 20_000  # what validate.py lets through at most


class Refused(Exception):
    """What the worker itself refuses: more than one statement, or one that is no SELECT."""


# What a query may not name. DuckDB's own list says which functions read files, settings, the catalog or memory (all
# that stand in FROM or follow PRAGMA), so that a new release brings its own; these are the exceptions either way.
_HARMLESS = frozenset(
    "range generate_series unnest repeat repeat_row json_each json_tree histogram histogram_values summary".split()
)
_SCALARS = frozenset("current_setting json_serialize_plan write_log sleep_ms getenv nextval setval".split())
_SCHEMAS = frozenset("system temp information_schema pg_catalog".split())
_NAMES = re.compile(r'"(function_name|table_name|schema_name|catalog_name|schema|catalog)":"((?:[^"\\]|\\.)*)"')
_NODES = re.compile(r'"type":"(SHOW_REF|(?:INSERT|UPDATE|DELETE|MERGE)\w*_NODE)"')


@dataclass(frozen=True)
class Forbidden:
    """Names, in lower case, that no query may use as a function's, a table's or a schema's."""

    functions: frozenset[str]
    views: frozenset[str]

    @classmethod
    def of(cls, connection: Any) -> Forbidden:
        """DuckDB's own."""
        functions = connection.execute(
            "SELECT function_name FROM duckdb_functions() WHERE function_type IN ('table', 'table_macro', 'pragma')"
        ).fetchall()
        views = connection.execute(
            "SELECT view_name FROM duckdb_views() WHERE internal AND schema_name <> 'information_schema'"
        ).fetchall()
        return cls(
            frozenset(name.lower() for (name,) in functions) - _HARMLESS | _SCALARS,
            frozenset(name.lower() for (name,) in views),
        )

    def used(self, kind: str, name: str) -> bool:
        """Whether a name of DuckDB's tree is one of them. `kind` is the tree's word for what is named."""
        if kind == "function_name":
            return name in self.functions
        return name in (self.views if kind == "table_name" else _SCHEMAS)

    def in_text(self, sql: str) -> str:
        """The first of them in SQL text, told by what follows; an empty string where there is none."""
        for match in re.finditer(r"\w+", sql.lower()):
            name, rest = match[0], sql[match.end() :]
            if (
                name in self.views
                or (name in self.functions and re.match(r"\W*\(", rest))
                or (name in _SCHEMAS and re.match(r"\W*\.", rest))
            ):
                return name
        return ""


def inspect(duckdb: Any, cursor: Any, sql: str, forbidden: Forbidden) -> None:
    """Raise Refused unless DuckDB's own parser finds one SELECT that uses no forbidden name."""
    if len(sql) > MAX_SQL_CHARS:
        raise Refused(f"{len(sql)} characters")
    # The cursor's own, not the module's: that one opens a second database, with none of these settings.
    statements = cursor.extract_statements(sql)
    if len(statements) != 1:
        raise Refused(f"{len(statements)} statements")
    kind = statements[0].type
    if kind == duckdb.StatementType.SELECT:
        tree = cursor.execute("SELECT json_serialize_sql(?, skip_null := true)", [sql]).fetchone()[0]
        if not tree.startswith('{"error":false'):
            raise Refused("a statement that DuckDB does not show as a tree")
        found = next((name for what, name in _NAMES.findall(tree) if forbidden.used(what, name.lower())), "")
        if node := _NODES.search(tree):
            found = node[1]
    elif kind == duckdb.StatementType.MULTI and re.search(r"\bpivot", sql, re.IGNORECASE):
        # A PIVOT over values that only the data tell is several statements to DuckDB, which it shows as no tree.
        found = next((odd for odd in ("--", "/*", 'u&"') if odd in sql.lower()), "") or forbidden.in_text(sql)
    else:
        raise Refused(f"a {kind.name} statement")
    if found:
        raise Refused(f"{found} must not be used")
