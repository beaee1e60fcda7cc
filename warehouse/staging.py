"""Rows of finished batches, as worker processes leave them for the load: one folder a batch.

A worker writes the tables of `WORKER_TABLES` with `write_staged`; the folder gets its name when it is complete, so a
run that was killed finds with `read_staged` which batches are done. The columns that are filled when a load is
published (cluster_id, duplicate_of, …, load_id, loaded_at) are left out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.files import remove_tree, report_failures, sync_file, sync_folder
from warehouse.groups import cut_groups
from warehouse.schemas import SCHEMA_VERSION, WORKER_TABLES

_COUNTS = "counts.json"
PARTIAL = ".partial"


def write_staged(folder: Path, tables: Mapping[str, pa.Table]) -> dict[str, int]:
    """Writes the rows of one batch to `folder` and returns the number of rows by table.

    Raises WarehouseError when they cannot be written; the folder then does not exist.
    """
    counts = {name: tables[name].num_rows if name in tables else 0 for name in WORKER_TABLES}
    partial = folder.with_name(f"{folder.name}.{uuid4().hex[:12]}{PARTIAL}")
    with report_failures("staging a batch in", folder):
        remove_tree(partial)
        partial.mkdir(parents=True)
        for name, rows in counts.items():
            if rows:
                path = partial / f"{name}.parquet"
                schema = WORKER_TABLES[name]
                with pq.ParquetWriter(path, schema, compression="zstd", compression_level=1) as writer:
                    for group in cut_groups(tables[name].cast(schema), rows):
                        writer.write_table(group)
                sync_file(path)
        (partial / _COUNTS).write_text(json.dumps({"schema_version": SCHEMA_VERSION, "rows": counts}))
        sync_file(partial / _COUNTS)
        _name_folder(partial, folder)
        sync_folder(folder.parent)
    return counts


def _name_folder(partial: Path, folder: Path) -> None:
    remove_tree(folder)
    try:
        partial.rename(folder)
    except OSError:
        # Another machine, which had been given the batch too, was faster.
        if read_staged(folder) is None:
            raise
        remove_tree(partial)


def read_staged(folder: Path) -> dict[str, int] | None:
    """The number of rows by table of a finished batch; None where the batch is not finished
    or was written under another schema version."""
    try:
        stated = json.loads((folder / _COUNTS).read_text())
    except (OSError, ValueError):
        return None
    if stated["schema_version"] != SCHEMA_VERSION:
        return None
    counts: dict[str, int] = stated["rows"]
    return counts


def list_files(folders: list[Path], table: str) -> list[Path]:
    """The staged files of a table, in the order of the folders."""
    return [path for folder in folders if (path := folder / f"{table}.parquet").exists()]
