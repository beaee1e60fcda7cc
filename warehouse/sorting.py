"""Rows in the order of the parts, in batches that become row groups, within bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import duckdb
import pyarrow as pa

from warehouse.views import quote_text, store_schema

ROW_GROUP_ROWS = 20_480
GROUP_ROWS = {"documents": 1_024, "quarantine": 1_024, "grams": 16_384}
"""Rows of a row group, where they are not ROW_GROUP_ROWS."""

VECTOR_ROWS = 2_048
VECTOR_BYTES = 96 << 20
"""What DuckDB may hold of one vector of rows, which it cannot write out to the disk in part."""
SORT_BYTES = 256 << 20
"""What DuckDB may sort at a time: it keeps every text of a sort in memory while the rows come out in a new order."""
VALUE_BYTES = 16
"""What a value of a row takes beside a long text or list."""

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

_LONG_VALUES = {
    "documents": "strlen(text)",
    "segments": "strlen(text)",
    "quarantine": "octet_length(raw)",
    "sketches": "8 * (len(lines) + len(frame_lines))",
    "grams": "4 * (len(places) + len(hits) + len(spots))",
}


def read_sorted(connection: duckdb.DuckDBPyConnection, table: str, query: str) -> Iterator[pa.RecordBatch]:
    """The rows of a query on `table` in the order of its parts.

    Where they are more than DuckDB could sort in its memory, they are read in ranges of their first key.
    """
    rows = GROUP_ROWS.get(table, ROW_GROUP_ROWS)
    with _keep_sides(connection):
        for condition in _cut_ranges(connection, table, query):
            yield from connection.sql(f"FROM ({query}) WHERE {condition} ORDER BY {ORDER[table]}").to_arrow_reader(rows)


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
    key = ORDER[table].partition(",")[0]
    size = f"{VALUE_BYTES * len(store_schema(table))} + {_LONG_VALUES.get(table, '0')}"
    keys = connection.execute(
        f"""
        WITH sized AS (
            SELECT {key}, count(*) AS rows, sum({size}) AS bytes FROM ({query}) GROUP BY {key}
        ),
        bound AS (
            SELECT CASE WHEN sum(bytes) / sum(rows) * {VECTOR_ROWS} > {VECTOR_BYTES}
                   THEN {VECTOR_BYTES} ELSE {SORT_BYTES} END AS most
            FROM sized
        ),
        placed AS (SELECT {key}, sum(bytes) OVER (ORDER BY {key}) AS until FROM sized)
        SELECT min({key}) FROM placed, bound GROUP BY until // most ORDER BY 1
        """
    ).fetchall()
    later = [f"{key} >= {quote_text(value)}" for (value,) in keys[1:]]
    return [f"{low} AND NOT ({high})" for low, high in zip(["true", *later], [*later, "false"], strict=True)]
