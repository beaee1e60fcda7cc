"""The staged rows of a load that is about to be published, as views beside the stored ones."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.catalog import create_views, read_sql
from warehouse.results import read_row
from warehouse.schemas import WORKER_TABLES
from warehouse.staging import list_files
from warehouse.views import name_type, quote_text

_KEYS = {
    "documents": "doc_id",
    "segments": "segment_id",
    "mentions": "mention_id",
    "facts": "fact_id",
    "sketches": "doc_id",
    "quarantine": "record_id",
}


def show_pending(connection: duckdb.DuckDBPyConnection, root: Path, folders: list[Path]) -> None:
    """Makes the views staged_… (rows to store) and new_… (those that stay current), and the state they lead to.

    The stored documents that staged ones supersede leave the views of stored rows, and where that takes the canonical
    document of a cluster away another takes its place.
    """
    files = [(str(path), batch) for batch, folder in enumerate(folders) for path in sorted(folder.glob("*.parquet"))]
    connection.execute("CREATE OR REPLACE TEMP TABLE staged_files (file VARCHAR, batch INTEGER)")
    if files:
        values = ", ".join(f"({quote_text(path)}, {batch})" for path, batch in files)
        connection.execute(f"INSERT INTO staged_files VALUES {values}")
    for table in ("documents", "quarantine"):
        connection.execute(f"CREATE OR REPLACE TEMP VIEW all_{table} AS {_select_placed(table, folders)}")
    connection.execute(read_sql("stage.sql"))
    repeats = _count_repeats(connection)
    connection.execute("SET VARIABLE repeated = ?", [repeats])
    (replaced,) = read_row(connection, "SELECT count(*) > 0 FROM new_versions WHERE next IS NOT NULL")
    for table in WORKER_TABLES:
        staged = _drop_repeats(connection, table, folders) if repeats else _select_rows(table, folders)
        connection.execute(f"CREATE OR REPLACE TEMP VIEW staged_{table} AS {staged}")
        current = f"SELECT s.* FROM staged_{table} s"
        if replaced and table != "quarantine":
            current += " ANTI JOIN (SELECT doc_id FROM new_versions WHERE next IS NOT NULL) r USING (doc_id)"
        connection.execute(f"CREATE OR REPLACE TEMP VIEW new_{table} AS {current}")
    connection.execute(read_sql("supersede.sql"))
    create_views(connection, root)


def _count_repeats(connection: duckdb.DuckDBPyConnection) -> int:
    (repeats,) = read_row(
        connection,
        """
        SELECT (SELECT count(*) FROM all_documents) + (SELECT count(*) FROM all_quarantine)
             - (SELECT count(*) FROM new_ids) - (SELECT count(*) FROM new_record_ids)
        """,
    )
    return int(repeats)


def _select_rows(table: str, folders: list[Path], options: str = "") -> str:
    schema = WORKER_TABLES[table]
    files = list_files(folders, table)
    paths = ", ".join(quote_text(path) for path in files)
    if files:
        return f"SELECT * FROM read_parquet([{paths}], hive_partitioning = false{options})"
    columns = ", ".join(f"NULL::{name_type(field.type)} AS {field.name}" for field in schema)
    return f"SELECT {columns}{', NULL::VARCHAR AS filename, NULL::BIGINT AS file_row_number' if options else ''} WHERE false"


def _select_placed(table: str, folders: list[Path]) -> str:
    rows = _select_rows(table, folders, ", filename = true, file_row_number = true")
    return (
        f"SELECT r.* EXCLUDE (filename, file_row_number), f.file, f.batch, r.file_row_number AS position FROM ({rows}) r "
        "JOIN staged_files f ON f.file = r.filename"
    )


def _drop_repeats(connection: duckdb.DuckDBPyConnection, table: str, folders: list[Path]) -> str:
    # The rows to drop are few and hold no text, which makes theirs the side of the join that is kept in memory.
    ids, key = ("new_record_ids", "record_id") if table == "quarantine" else ("new_ids", "doc_id")
    placed = _select_placed(table, folders)
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE repeated_{table} AS SELECT file, position FROM ({placed}) ANTI JOIN ("
        f"SELECT {_KEYS[table]}, batch, min(position) AS position FROM ({placed}) "
        f"SEMI JOIN {ids} USING ({key}, batch) GROUP BY ALL) USING ({_KEYS[table]}, batch, position)"
    )
    rows = _select_rows(table, folders, ", filename = true, file_row_number = true")
    return (
        f"SELECT r.* EXCLUDE (filename, file_row_number) FROM ({rows}) r "
        f"ANTI JOIN repeated_{table} x ON x.file = r.filename AND x.position = r.file_row_number"
    )
