"""Exports to files: written beside the target, forced to the disk, renamed.

    export(Warehouse('data/warehouse'), 'segments.csv', 'csv', table='segments')

The same snapshot and query give the same bytes, where the query orders its rows; of a table the export orders them.
A DuckDB file holds the same rows, but not always the same bytes.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import duckdb
import pyarrow as pa

from exports.converted import Conversion, add_converted
from exports.files import open_file, write_file, write_folder
from exports.manifest import write_card, write_manifest
from exports.native import write_native
from exports.nested import write_nested
from exports.request import ALL_TABLES, CARD, DATA, MANIFEST, Request, check_request, check_target, name_canonical
from exports.rows import open_rows, read_ahead
from exports.streams import check_names
from warehouse.errors import UsageError
from warehouse.files import remove_tree, report_failures, sync_file, sync_folder
from warehouse.results import read_row
from warehouse.schemas import TABLES
from warehouse.store import Warehouse

FILE_BYTES = 256 << 20


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: where (a path, or the URL in an object store), how many rows and bytes, of which snapshot."""

    path: Path | str
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
    canonical: bool = False,
    at: int | None = None,
    since: int | None = None,
    partition_by: Sequence[str] = (),
    file_bytes: int | None = None,
    compression: str | None = None,
    excel: bool = False,
    conversion: Conversion | None = None,
) -> Exported:
    """Writes a table or the result of a query to `target` in the format csv, jsonl, parquet or duckdb.

    Files: parquet writes one file where the name ends in .parquet; otherwise, and with `partition_by` (Hive folders,
    column=value) or `file_bytes` (size that a file is filled up to), the target is a folder with the files in data/, a
    manifest.json and a README.md. `compression` (csv, jsonl) is gzip or zstd, told also by a name that ends in .gz or
    .zst. `excel` (csv) makes files safe for spreadsheets; docs/exports.md tells what it changes.

    Rows: `canonical` leaves out duplicates, `at` reads a kept snapshot, `since` gives what was added, changed and
    removed after a kept snapshot. `nested` (jsonl, documents) puts a document with its segments, their mentions and
    facts on one line. duckdb makes native tables; its table may be "all".

    Columns: `conversion` (csv, jsonl, parquet) adds the text columns of Chinese rows in the other script, beside the
    originals, to whose text offsets lead as before.

    Raises UsageError for what does not go together and for a target that exists unless `overwrite`, WarehouseError
    when writing fails; the target is then as it was.
    """
    path = Path(target).expanduser().absolute()
    request = Request(
        path=path,
        form=form,
        table=name_canonical(table) if canonical else table,
        query=query,
        nested=nested,
        overwrite=overwrite,
        partition_by=tuple(partition_by),
        file_bytes=file_bytes,
        compression=compression,
        excel=excel,
        since=since,
        conversion=conversion,
    )
    check_request(request)
    if path.resolve().is_relative_to(warehouse.path.resolve()):
        raise UsageError(f"{path} lies in the warehouse, which only runs write to; choose another target")
    with ExitStack() as stack:
        connection = stack.enter_context(warehouse.connect(at))
        earlier = stack.enter_context(warehouse.connect(since)) if since is not None else None
        stack.enter_context(report_failures("exporting to", path))
        (snapshot,) = read_row(connection, "SELECT snapshot FROM store.meta")
        path.parent.mkdir(parents=True, exist_ok=True)
        with _write_beside(request) as beside:
            rows = _write(connection, earlier, request, beside, snapshot)
        size = sum(
            file.stat().st_size for file in (path.rglob("*") if request.is_folder else (path,)) if file.is_file()
        )
    return Exported(path, rows, size, snapshot)


def _write(
    connection: duckdb.DuckDBPyConnection,
    earlier: duckdb.DuckDBPyConnection | None,
    request: Request,
    beside: Path,
    snapshot: int,
) -> int:
    if request.form == "duckdb":
        tables = list(TABLES) if request.table == ALL_TABLES else [request.table]
        return write_native(
            beside, ((name or "query", open_rows(connection, request, name, earlier)) for name in tables)
        )
    form = request.file_form
    if request.nested:
        with open_file(beside, form.compression) as (stream, _):
            return write_nested(connection, request.table or "documents", stream)
    reader = open_rows(connection, request, request.table, earlier)
    if request.conversion is not None:
        reader = add_converted(reader, request.conversion)
    if request.form != "csv":
        check_names(reader.schema)
    if request.is_folder:
        return _write_folder(reader, request, beside, snapshot)
    return write_file(read_ahead(reader), reader.schema, beside, form)


def _write_folder(reader: pa.RecordBatchReader, request: Request, folder: Path, snapshot: int) -> int:
    size = request.file_bytes or FILE_BYTES
    files = write_folder(
        read_ahead(reader), reader.schema, folder / DATA, request.file_form, request.partition_by, size
    )
    for name, text in (
        (CARD, write_card(request, reader.schema, snapshot, files)),
        (MANIFEST, write_manifest(request, reader.schema, snapshot, files)),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        sync_file(folder / name)
    return sum(file.rows for file in files)


@contextmanager
def _write_beside(request: Request) -> Iterator[Path]:
    path = request.path
    beside = path.with_name(f".{path.name}.{os.getpid()}-{uuid4().hex[:8]}.tmp")
    try:
        yield beside
        check_target(request)  # another export may have come first
        sync_file(beside)
        if request.is_folder:
            _replace_folder(path, beside)
        elif request.overwrite:
            beside.replace(path)
        else:
            _name_file(path, beside)
        sync_folder(path.parent)
    except OSError as error:
        if error.errno in (errno.EEXIST, errno.ENOTEMPTY):
            raise UsageError(f"another export was put at {path} meanwhile, which is kept; export again") from error
        raise
    finally:
        remove_tree(beside)
        remove_tree(beside.with_name(f"{beside.name}.wal"))  # DuckDB's, where it could not finish


def _replace_folder(path: Path, beside: Path) -> None:
    former = beside.with_suffix(".old")
    with suppress(FileNotFoundError):
        path.rename(former)
    try:
        beside.rename(path)
    except OSError:
        if former.exists() and not path.exists():
            former.rename(path)
        raise
    finally:
        remove_tree(former)


def _name_file(path: Path, beside: Path) -> None:
    try:
        os.link(beside, path)  # unlike a rename it replaces nothing
    except OSError as error:
        if error.errno == errno.EEXIST:
            raise
        beside.replace(path)  # a file system without hard links
