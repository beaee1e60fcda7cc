"""Nested JSONL: a document on one line, with its segments, and in each of them its mentions and facts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import IO, Any

import duckdb

from exports.writers import write_line
from warehouse.results import read_row

_BATCH_ROWS = 2_048
# What the enclosing object says already.
_DOCUMENT_KEYS = ("doc_id", "load_id")
_SEGMENT_KEYS = ("doc_id", "segment_id", "seq", "load_id")

Row = dict[str, Any]


class _Follower:
    """Rows of one table, handed out document by document in step with an ordered stream of documents."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._groups = groupby(rows, key=lambda row: row["doc_id"])
        self._ahead: tuple[str, list[Row]] | None = None

    def take(self, doc_id: str) -> list[Row]:
        """The rows of `doc_id`, which must not sort before those asked for earlier."""
        while self._ahead is None or self._ahead[0] < doc_id:
            group = next(self._groups, None)
            if group is None:
                return []
            self._ahead = group[0], list(group[1])
        return self._ahead[1] if self._ahead[0] == doc_id else []


def write_nested(connection: duckdb.DuckDBPyConnection, table: str, stream: IO[bytes]) -> int:
    """Writes the documents of `table` (documents or canonical_documents) and returns their number.

    Memory is bounded by the largest document: all tables are read in the order of their documents, side by side.
    """
    segments = _Follower(_read_rows(connection, "segments", "doc_id, seq"))
    mentions = _Follower(_read_rows(connection, "mentions", "doc_id, seq, char_start, mention_id"))
    facts = _Follower(_read_rows(connection, "facts", "doc_id, seq, fact_id"))
    count = 0
    for document in _read_rows(connection, table, "doc_id"):
        doc_id = document["doc_id"]
        found = {"mentions": mentions.take(doc_id), "facts": facts.take(doc_id)}
        document["segments"] = [_nest_segment(row, found) for row in segments.take(doc_id)]
        stream.write(write_line(document))
        count += 1
    return count


def _nest_segment(segment: Row, found: dict[str, list[Row]]) -> Row:
    nested = {name: value for name, value in segment.items() if name not in _DOCUMENT_KEYS}
    for name, rows in found.items():
        nested[name] = [
            {key: value for key, value in row.items() if key not in _SEGMENT_KEYS}
            for row in rows
            if row["segment_id"] == segment["segment_id"]
        ]
    return nested


def _read_rows(connection: duckdb.DuckDBPyConnection, table: str, order: str) -> Iterator[Row]:
    # A cursor is a connection of its own and starts outside the database that its parent uses.
    (database,) = read_row(connection, "SELECT current_database()")
    with connection.cursor() as cursor:
        cursor.execute(f"USE {database}")
        for batch in cursor.sql(f"SELECT * FROM {table} ORDER BY {order}").to_arrow_reader(_BATCH_ROWS):
            yield from batch.to_pylist()
