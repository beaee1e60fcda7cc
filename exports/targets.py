"""Exports to files: written beside the target, forced to the disk, renamed.

    export(Warehouse('data/warehouse'), 'segments.csv', 'csv', table='segments')

The same snapshot and query give the same bytes, where the query orders its rows; of a table the export orders them.
A DuckDB file holds the same rows, but not always the same bytes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args
from uuid import uuid4

import duckdb
import pyarrow as pa

from exports.nested import write_nested
from exports.streams import check_names, write_table
from warehouse.errors import UsageError
from warehouse.files import remove_tree, report_failures, sync_file, sync_folder
from warehouse.query import BATCH_ROWS, run_query
from warehouse.results import read_row
from warehouse.schemas import SCHEMA_VERSION, TABLES
from warehouse.store import Warehouse
from warehouse.views import CANONICAL_VIEWS, TABLE_COMMENTS, quote_name, quote_text

ExportFormat = Literal["csv", "jsonl", "parquet", "duckdb"]
EXPORT_FORMATS: tuple[str, ...] = get_args(ExportFormat)
ALL_TABLES = "all"
PART_ROWS = 500_000

_ORDER = {
    "documents": "doc_id",
    "segments": "doc_id, seq",
    "mentions": "doc_id, seq, char_start, mention_id",
    "facts": "doc_id, seq, fact_id",
    "duplicates": "doc_id",
    "translations": "doc_a, doc_b",
    "quarantine": "record_id",
    "loads": "load_id",
    "sketches": "doc_id",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: where, how many rows and bytes, and of which snapshot."""

    path: Path
    rows: int
    size: int
    snapshot: int


def export(
    warehouse: Warehouse,
    target: str | Path,
    form: str,
    *,
    table: str | None = None,
    query: str | None = None,
    nested: bool = False,
    overwrite: bool = False,
) -> Exported:
    """Writes a table or the result of a query to `target` in the format csv, jsonl, parquet or duckdb.

    parquet writes one file where the name ends in .parquet and a folder of parts otherwise. `nested` (jsonl, documents
    or canonical_documents) puts a document with its segments, their mentions and facts on one line. duckdb makes native
    tables; its table may be "all". Raises UsageError for what does not go together and for a target that exists unless
    `overwrite`, WarehouseError when writing fails; the target is then as it was.
    """
    path = Path(target).expanduser().absolute()
    _check_request(form, table, query, nested)
    is_folder = form == "parquet" and path.suffix != ".parquet"
    _check_target(path, is_folder, overwrite)
    with warehouse.connect() as connection, report_failures("exporting to", path):
        (snapshot,) = read_row(connection, "SELECT snapshot FROM store.meta")
        facts = {"inkmill.schema_version": str(SCHEMA_VERSION), "inkmill.snapshot": str(snapshot)}
        path.parent.mkdir(parents=True, exist_ok=True)
        with _write_beside(path) as beside:
            if form == "duckdb":
                rows = _write_duckdb(connection, beside, table, query)
            elif nested:
                with beside.open("wb") as stream:
                    rows = write_nested(connection, table or "documents", stream)
            elif is_folder:
                rows = _write_folder(_open(connection, table, query, facts), beside)
            else:
                with beside.open("wb") as stream:
                    rows = write_table(_open(connection, table, query, facts), form, stream)
        size = sum(file.stat().st_size for file in (path.iterdir() if is_folder else (path,)))
    return Exported(path, rows, size, snapshot)


def _check_request(form: str, table: str | None, query: str | None, nested: bool) -> None:
    if form not in EXPORT_FORMATS:
        raise UsageError(f"{form!r} is no export format; choose one of {', '.join(EXPORT_FORMATS)}")
    if (table is None) == (query is None):
        raise UsageError("give either a table or a query to export; for example the table documents")
    if table is not None and table not in TABLE_COMMENTS and not (table == ALL_TABLES and form == "duckdb"):
        raise UsageError(f"there is no table {table!r}; choose one of {', '.join(TABLE_COMMENTS)}")
    if nested and (form != "jsonl" or table not in ("documents", "canonical_documents")):
        raise UsageError("nested exports are JSONL of the table documents or canonical_documents")


def _check_target(path: Path, is_folder: bool, overwrite: bool) -> None:
    if not path.exists() and not path.is_symlink():
        return
    if not overwrite:
        raise UsageError(f"{path} exists; choose another target, or have it replaced with --overwrite")
    if path.is_dir() and not is_folder:
        raise UsageError(f"{path} is a folder; give the name of a file")
    if is_folder and not path.is_dir():
        raise UsageError(f"{path} is a file; give a folder, or a name that ends in .parquet")
    if is_folder and any(not child.match("part-*.parquet") for child in path.iterdir()):
        raise UsageError(f"{path} holds other files than an export's; choose another folder")


@contextmanager
def _write_beside(path: Path) -> Iterator[Path]:
    beside = path.with_name(f".{path.name}.{os.getpid()}-{uuid4().hex[:8]}.tmp")
    try:
        yield beside
        if beside.is_dir():
            sync_folder(beside)
            if path.is_dir():
                path.rename(former := beside.with_suffix(".old"))
                beside.rename(path)
                remove_tree(former)
            else:
                beside.rename(path)
        else:
            sync_file(beside)
            beside.replace(path)
        sync_folder(path.parent)
    finally:
        remove_tree(beside)


def _open(
    connection: duckdb.DuckDBPyConnection, table: str | None, query: str | None, facts: dict[str, str]
) -> pa.RecordBatchReader:
    if table is None:
        reader = run_query(connection, query or "")
        return pa.RecordBatchReader.from_batches(reader.schema.with_metadata(facts), reader)
    base = CANONICAL_VIEWS.get(table, table)
    schema = TABLES[base].with_metadata(facts)
    reader = connection.sql(f"SELECT * FROM {table} ORDER BY {_ORDER[base]}").to_arrow_reader(BATCH_ROWS)
    return pa.RecordBatchReader.from_batches(
        schema, (cast for batch in reader for cast in pa.Table.from_batches([batch]).cast(schema).to_batches())
    )


def _write_folder(reader: pa.RecordBatchReader, folder: Path) -> int:
    folder.mkdir()
    rows, number = 0, 0
    batches = iter(reader)
    pending: pa.RecordBatch | None = next(batches, None)
    while pending is not None or number == 0:
        taken = _take(pending, batches)
        path = folder / f"part-{number:05}.parquet"
        with path.open("wb") as stream:
            rows += write_table(pa.RecordBatchReader.from_batches(reader.schema, taken), "parquet", stream)
        sync_file(path)
        pending = next(batches, None)
        number += 1
    return rows


def _take(first: pa.RecordBatch | None, rest: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    taken = 0
    batch = first
    while batch is not None:
        yield batch
        taken += batch.num_rows
        batch = next(rest, None) if taken < PART_ROWS else None


def _write_duckdb(connection: duckdb.DuckDBPyConnection, path: Path, table: str | None, query: str | None) -> int:
    rows = 0
    with duckdb.connect() as target:
        target.execute(f"ATTACH {quote_text(path)} AS export (STORAGE_VERSION 'v1.2.0')")
        tables = list(TABLES) if table == ALL_TABLES else [table or "query"]
        for name in tables:
            reader = _open(connection, name if query is None else None, query, {})
            check_names(reader.schema)
            rows += _copy_table(target, reader, name)
        target.execute("CHECKPOINT export")
        target.execute("DETACH export")
    with duckdb.connect(str(path), read_only=True) as check:
        found = sum(read_row(check, f"SELECT count(*) FROM {quote_name(name)}")[0] for name in tables)
    if found != rows:
        raise OSError(f"{path} holds {found} of {rows} rows; the disk may be full")
    return rows


def _copy_table(target: duckdb.DuckDBPyConnection, reader: pa.RecordBatchReader, name: str) -> int:
    place = f"export.{quote_name(name)}"
    target.register("rows", reader)
    target.execute(f"CREATE TABLE {place} AS SELECT * FROM rows")
    target.unregister("rows")
    base = CANONICAL_VIEWS.get(name, name)
    if name in TABLE_COMMENTS:
        target.execute(f"COMMENT ON TABLE {place} IS {quote_text(TABLE_COMMENTS[name])}")
        for field in TABLES[base]:
            comment = quote_text(field.metadata[b"comment"].decode())
            target.execute(f"COMMENT ON COLUMN {place}.{quote_name(field.name)} IS {comment}")
    (rows,) = read_row(target, f"SELECT count(*) FROM {place}")
    return int(rows)
