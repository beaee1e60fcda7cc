"""DuckDB files with native tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb
import pyarrow as pa

from exports.streams import check_names
from warehouse.results import read_row
from warehouse.schemas import TABLES
from warehouse.views import CANONICAL_VIEWS, TABLE_COMMENTS, quote_name, quote_text


def write_native(path: Path, readers: Iterable[tuple[str, pa.RecordBatchReader]]) -> int:
    """Writes a table for each named reader to a new DuckDB file and returns the number of rows."""
    rows = 0
    names = []
    with duckdb.connect() as target:
        target.execute(f"ATTACH {quote_text(path)} AS export (STORAGE_VERSION 'v1.2.0')")
        for name, reader in readers:
            names.append(name)
            check_names(reader.schema)
            rows += _copy_table(target, reader, name)
        target.execute("CHECKPOINT export")
        target.execute("DETACH export")
    with duckdb.connect(str(path), read_only=True) as check:
        found = sum(read_row(check, f"SELECT count(*) FROM {quote_name(name)}")[0] for name in names)
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
