"""The Parquet parts of a load: written, placed and listed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.encoding import choose_encoding
from warehouse.files import hash_file, sync_file, sync_folder
from warehouse.groups import cut_groups
from warehouse.layout import Layout
from warehouse.schemas import SCHEMA_VERSION
from warehouse.sorting import read_sorted
from warehouse.views import store_schema

PART_ROWS = 2_000_000


@dataclass(frozen=True, slots=True)
class Written:
    """A part in the folder of a publish under way."""

    table: str
    path: Path
    held: bool
    rows: int


def write_query(
    connection: duckdb.DuckDBPyConnection, layout: Layout, table: str, query: str, held: bool = False
) -> Iterator[Written]:
    """Writes the rows of a query, which need not be in order, as parts of `table`."""
    yield from write_parts(read_sorted(connection, table, query), layout.loading / table, table, held)


def write_parts(batches: Iterable[pa.RecordBatch], folder: Path, table: str, held: bool = False) -> Iterator[Written]:
    """Writes rows, which come in order, to parts below `folder` and gives each when it is on the disk."""
    schema = store_schema(table).with_metadata({"inkmill.schema_version": str(SCHEMA_VERSION)})
    writer: pq.ParquetWriter | None = None
    rows, number, path = 0, 0, folder
    try:
        for batch in batches:
            if not batch.num_rows:
                continue
            if writer is None:
                path = folder / f"{'held' if held else 'part'}-{number:05}.parquet"
                folder.mkdir(parents=True, exist_ok=True)
                writer = pq.ParquetWriter(path, schema, **choose_encoding(schema))
            for group in cut_groups(pa.Table.from_batches([batch]).cast(schema), batch.num_rows):
                writer.write_table(group)
            rows += batch.num_rows
            if rows >= PART_ROWS:
                writer.close()
                sync_file(path)
                yield Written(table, path, held, rows)
                writer, rows, number = None, 0, number + 1
    finally:
        if writer is not None:
            writer.close()
    if rows:
        sync_file(path)
        yield Written(table, path, held, rows)


def place_parts(layout: Layout, written: list[Written], load_id: str) -> None:
    """Moves the folders of written parts to their place."""
    for table in dict.fromkeys(part.table for part in written):
        folder = layout.parts / table / f"load={load_id}"
        folder.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(layout.loading / table)
        (layout.loading / table).rename(folder)
        sync_folder(folder.parent)
    sync_folder(layout.parts)


def record_parts(connection: duckdb.DuckDBPyConnection, layout: Layout, written: list[Written], load_id: str) -> None:
    """Lists parts that are in their place in the small tables."""
    for part in written:
        place = Path("parts", part.table, f"load={load_id}", part.path.name)
        stored = layout.root / place
        connection.execute(
            "INSERT INTO store.parts VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                part.table,
                load_id,
                place.as_posix(),
                part.held,
                part.rows,
                stored.stat().st_size,
                hash_file(stored),
                store_schema(part.table).names,
            ],
        )
