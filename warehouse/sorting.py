"""Rows in the order of the parts, in batches that become row groups, within bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb
import pyarrow as pa

from warehouse.results import read_row
from warehouse.views import quote_text

ROW_GROUP_ROWS = 20_480
GROUP_ROWS = {"documents": 1_024, "quarantine": 1_024, "grams": 16_384}
"""Rows of a row group, where they are not ROW_GROUP_ROWS."""

VECTOR_ROWS = 2_048
HEAVY_BYTES = 96 << 20
"""What DuckDB may hold of one vector of rows, which it cannot write out to the disk in part."""

ORDER = {
    "documents": "doc_id",
    "segments": "doc_id, seq",
    "mentions": "doc_id, seq, char_start, mention_id",
    "facts": "doc_id, seq, fact_id",
    "sketches": "doc_id",
    "quarantine": "record_id",
    "duplicates": "doc_id",
    "translations": "doc_a, doc_b",
    "lines": "host, line",
    "grams": "gram, block",
}
"""How the rows of a part are sorted."""

_HEAVY_COLUMNS = {"documents": "strlen(text)", "segments": "strlen(text)", "quarantine": "octet_length(raw)"}


def read_sorted(connection: duckdb.DuckDBPyConnection, table: str, query: str) -> Iterator[pa.RecordBatch]:
    """The rows of a query on `table` in the order of its parts.

    Where rows are so large that DuckDB could not sort them in its memory, they are read in ranges of their first key.
    """
    rows = GROUP_ROWS.get(table, ROW_GROUP_ROWS)
    with _keep_sides(connection):
        for condition in _cut_ranges(connection, table, query):
            yield from connection.sql(f"FROM ({query}) {condition} ORDER BY {ORDER[table]}").to_arrow_reader(rows)


@contextmanager
def _keep_sides(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    # The queries join large rows to keys on the right; with the sides swapped the texts would be held in memory.
    connection.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'")
    try:
        yield
    finally:
        # After a failure the connection may be closed before the rows are given up.
        with suppress(duckdb.Error):
            connection.execute("RESET disabled_optimizers")


def _cut_ranges(connection: duckdb.DuckDBPyConnection, table: str, query: str) -> list[str]:
    if table not in _HEAVY_COLUMNS:
        return [""]
    size, key = _HEAVY_COLUMNS[table], ORDER[table].partition(",")[0]
    (mean,) = read_row(connection, f"SELECT coalesce(avg({size}), 0) FROM ({query})")
    if mean * VECTOR_ROWS <= HEAVY_BYTES:
        return [""]
    keys = connection.execute(
        f"""
        SELECT min({key}) FROM (
            SELECT {key}, sum(bytes) OVER (ORDER BY {key}) AS until
            FROM (SELECT {key}, sum({size}) AS bytes FROM ({query}) GROUP BY {key})
        )
        GROUP BY until // {HEAVY_BYTES} ORDER BY 1
        """
    ).fetchall()
    first = [quote_text(value) for (value,) in keys]
    return [
        f"WHERE {key} >= {low}" + (f" AND {key} < {high}" if high else "")
        for low, high in zip(first, [*first[1:], None], strict=True)
    ]
