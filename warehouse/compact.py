"""Few large parts in place of the many small ones of a warehouse's loads, published as one snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import version

import duckdb

from warehouse.catalog import read_sql
from warehouse.files import remove_tree
from warehouse.indexing import write_documents
from warehouse.layout import Layout
from warehouse.parts import Written, place_parts, record_parts, write_query
from warehouse.publish import replace_catalog
from warehouse.results import read_row
from warehouse.schemas import PART_TABLES, SCHEMA_VERSION, TABLES
from warehouse.views import HELD_TABLES, SPOKEN_FOR, Part, read_parts


def compact_parts(
    connection: duckdb.DuckDBPyConnection, layout: Layout, parts: dict[str, list[Part]], now: datetime
) -> int:
    """Writes the current rows of every table to new parts, publishes them, and returns the number of the snapshot.

    What later loads had found out about older rows is written into them, so that views need no joins. Lines are counted
    anew: a warehouse from before there were counts has none. Earlier snapshots keep their parts until they are collected.
    """
    (load_id,) = read_row(connection, "SELECT getvariable('load_id')")
    (number,) = read_row(connection, "SELECT max(snapshot) + 1 FROM store.meta")
    remove_tree(layout.loading)
    written = [part for table in PART_TABLES for part in _rewrite(connection, layout, table, parts.get(table, []))]
    place_parts(layout, written, load_id)
    connection.execute("DELETE FROM store.parts")
    connection.execute("DELETE FROM store.reassigned")
    connection.execute("UPDATE store.superseded SET compacted = true")
    record_parts(connection, layout, written, load_id)
    connection.execute(
        "UPDATE store.meta SET snapshot = ?, published_at = ?, root = ?, schema_version = ?, code_version = ?",
        [number, now, str(layout.root), SCHEMA_VERSION, version("inkmill")],
    )
    replace_catalog(connection, layout, number)
    return int(number)


def _rewrite(connection: duckdb.DuckDBPyConnection, layout: Layout, table: str, parts: list[Part]) -> Iterator[Written]:
    if table == "documents":
        yield from write_documents(connection, layout, "SELECT * FROM documents", 0)
        return
    if table == "lines":
        connection.execute(read_sql("recount_lines.sql"))
        yield from write_query(connection, layout, table, read_sql("count_lines.sql"))
        return
    yield from write_query(connection, layout, table, f"SELECT * FROM {table}")
    if table in HELD_TABLES and parts:
        held = (
            f"SELECT p.* FROM ({read_parts(TABLES[table], parts)}) p SEMI JOIN "
            f"(SELECT doc_id, load_id FROM documents WHERE duplicate_kind IN {SPOKEN_FOR}) d USING (doc_id, load_id)"
        )
        yield from write_query(connection, layout, table, held, held=True)
