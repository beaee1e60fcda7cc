"""The reference page of the tables, made from the declared schemas: `python -m warehouse.document docs/tables.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from warehouse.schemas import SCHEMA_VERSION, TABLES
from warehouse.views import CANONICAL_VIEWS, MACRO_COMMENTS, TABLE_COMMENTS, name_type

_INTRODUCTION = f"""\
# Tables

Made from `warehouse/schemas.py` by `python -m warehouse.document docs/tables.md`; schema version {SCHEMA_VERSION}.
The same comments stand in the catalog: `describe documents`, or
`select column_name, comment from duckdb_columns() where table_name = 'documents'`.

Every table is a view in `<warehouse>/catalog.duckdb` over Parquet parts. Offsets are half-open and count Unicode code
points, as DuckDB's `substr` and `length` do:
`substr(d.text, s.char_start + 1, s.char_end - s.char_start) = s.text`. (`substring_grapheme` and `length_grapheme`
count visible characters, which are fewer where marks combine or emoji are joined.)
"""

_CALLS = {
    "search": "search('氢能')",
    "difference_of": "difference_of('DOC_ID', 'DOC_ID')",
    "cluster_of": "cluster_of('DOC_ID')",
    "translations_of": "translations_of('DOC_ID')",
    "mentions_between": "mentions_between('money', '2024-01-01', '2024-12-31')",
    "money_in": "money_in('USD', map {'JPY': 0.0065, 'CNY': 0.14})",
    "timeline": "timeline('2024-01-01', '2024-12-31')",
    "speakers": "speakers()",
    "quotations_of": "quotations_of('田中')",
    "mention_counts": "mention_counts()",
}


def write_reference() -> str:
    """The page as Markdown."""
    return "\n".join([_INTRODUCTION, *_write_tables(), *_write_views(), *_write_macros()])


def _write_tables() -> Iterator[str]:
    for name, schema in TABLES.items():
        yield f"## {name}\n\n{_capitalize(TABLE_COMMENTS[name])}.\n"
        yield "| column | type | meaning |\n|---|---|---|"
        yield from (_write_column(field) for field in schema)
        yield ""


def _write_column(field: pa.Field) -> str:
    kind = name_type(field.type).replace('"', "") + ("" if field.nullable else " not null")
    comment = field.metadata[b"comment"].decode().replace("|", "\\|")
    return f"| {field.name} | {kind} | {comment} |"


def _write_views() -> Iterator[str]:
    yield "## Canonical views\n"
    yield "| view | columns of | rows |\n|---|---|---|"
    for name, base in CANONICAL_VIEWS.items():
        yield f"| {name} | {base} | {TABLE_COMMENTS[name]} |"
    yield ""


def _write_macros() -> Iterator[str]:
    yield "## Macros\n"
    yield "| call | gives |\n|---|---|"
    yield from (f"| `from {_CALLS[name]}` | {comment} |" for name, comment in MACRO_COMMENTS.items())
    yield ""


def _capitalize(text: str) -> str:
    return text[0].upper() + text[1:]


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(write_reference(), encoding="utf-8")
