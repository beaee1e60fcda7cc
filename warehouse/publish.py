"""The steps of a publish: parts, small tables, catalog, one rename.

    tmp/load/…/part-00000.parquet -> parts/<table>/load=<id>/ -> tmp/load/catalog.duckdb -> versions/ -> catalog.duckdb

A run that ends before the last step leaves files that no catalog names; they are collected later.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.catalog import read_sql, write_catalog
from warehouse.encoding import choose_encoding
from warehouse.errors import WarehouseError
from warehouse.files import hash_file, link_or_copy, remove_tree, sync_file, sync_folder
from warehouse.fold import fold_column
from warehouse.layout import Layout
from warehouse.load import LoadInfo, Published, Relations
from warehouse.results import read_row
from warehouse.schemas import SCHEMA_VERSION, TABLES
from warehouse.views import ASSIGNED, HELD_TABLES, HIDDEN_COLUMNS, SPOKEN_FOR, store_schema

ROW_GROUP_ROWS = 20_480
DOCUMENT_GROUP_ROWS = 1_024
PART_ROWS = 2_000_000

_ORDER = {
    "documents": "doc_id",
    "segments": "doc_id, seq",
    "mentions": "doc_id, seq, char_start, mention_id",
    "facts": "doc_id, seq, fact_id",
    "sketches": "doc_id",
    "quarantine": "record_id",
    "duplicates": "doc_id",
    "translations": "doc_a, doc_b",
}


@dataclass(frozen=True, slots=True)
class _Written:
    table: str
    path: Path
    held: bool
    rows: int


def publish_load(
    connection: duckdb.DuckDBPyConnection, layout: Layout, relations: Relations, info: LoadInfo, opened_at: datetime
) -> Published:
    """Publishes what `show_pending` has made ready, with the relations found, as one load."""
    load_id = _read_variable(connection, "load_id")
    repeated = int(_read_variable(connection, "repeated"))
    finished_at = datetime.now(UTC).replace(tzinfo=None)
    _take_relations(connection, relations)
    counts = _count_rows(connection)
    if info.inputs != info.unchanged + repeated + counts["documents"] + counts["quarantine"]:
        raise WarehouseError(
            f"the counts of this load do not add up: {info.inputs} records read, but {info.unchanged + repeated} "
            f"unchanged + {counts['documents']} documents + {counts['quarantine']} quarantined; nothing was published, "
            "please report this"
        )
    if not any(counts[name] for name in ("documents", "quarantine", "duplicates", "translations", "reassigned")):
        return Published(None, _read_number(connection), unchanged=info.unchanged + repeated)
    remove_tree(layout.loading)
    connection.execute("SET VARIABLE loaded_at = ?::TIMESTAMP", [finished_at])
    written = [part for name in _ORDER for part in _write_table(connection, layout, name)]
    _place_parts(layout, written, load_id)
    _record_parts(connection, layout, written, load_id)
    rows = {name: sum(part.rows for part in written if part.table == name and not part.held) for name in _ORDER}
    published = Published(
        load_id=load_id,
        snapshot=_read_number(connection) + 1,
        unchanged=info.unchanged + repeated,
        documents=rows["documents"],
        quarantined=rows["quarantine"],
        superseded=counts["superseded"],
        duplicates=counts["repeating"],
        segments=rows["segments"],
        mentions=rows["mentions"],
        facts=rows["facts"],
    )
    _record_load(connection, published, info, opened_at, finished_at)
    _record_snapshot(connection, layout, published, finished_at)
    replace_catalog(connection, layout, published.snapshot)
    return published


def _take_relations(connection: duckdb.DuckDBPyConnection, relations: Relations) -> None:
    for name in ("assignments", "duplicates", "translations"):
        connection.register(f"given_{name}", getattr(relations, name))
    connection.execute(read_sql("relations.sql"))
    connection.execute(read_sql("reassign.sql"))
    connection.execute(read_sql("found.sql"))
    for name in ("assignments", "duplicates", "translations"):
        connection.unregister(f"given_{name}")


def _count_rows(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    query = """
        SELECT (SELECT count(*) FROM new_ids) AS documents,
               (SELECT count(*) FROM new_record_ids) AS quarantine,
               (SELECT count(*) FROM new_supersedes) AS superseded,
               (SELECT count(*) FROM found_duplicates) AS duplicates,
               (SELECT count(*) FROM found_translations) AS translations,
               (SELECT count(*) FROM rows_changed) AS reassigned,
               (SELECT count(*) FROM new_assignments WHERE duplicate_of IS NOT NULL) AS repeating
    """
    cursor = connection.execute(query)
    names = [column[0] for column in cursor.description or ()]
    return dict(zip(names, cursor.fetchall()[0], strict=True))


def _write_table(connection: duckdb.DuckDBPyConnection, layout: Layout, table: str) -> Iterator[_Written]:
    for held in (False, True) if table in HELD_TABLES else (False,):
        query = f"{_select_final(table, held)} ORDER BY {_ORDER[table]}"
        group = DOCUMENT_GROUP_ROWS if table in ("documents", "quarantine") else ROW_GROUP_ROWS
        yield from _write_parts(connection.sql(query).to_arrow_reader(group), layout.loading / table, table, held)


def _select_final(table: str, held: bool) -> str:
    names = {name: f"s.{name}" for name in TABLES[table].names}
    names |= {"load_id": "getvariable('load_id') AS load_id"}
    if "loaded_at" in names:
        names["loaded_at"] = "getvariable('loaded_at') AS loaded_at"
    source = f"staged_{table} s"
    if table in ("duplicates", "translations"):
        source = f"found_{table} s"
    elif table == "documents":
        names |= {name: f"a.{name}" for name in ASSIGNED} | {"supersedes": "n.supersedes"}
        names["cluster_id"] = "coalesce(a.cluster_id, s.doc_id) AS cluster_id"
        names["is_canonical"] = "coalesce(a.is_canonical, true) AS is_canonical"
        source += " LEFT JOIN new_assignments a USING (doc_id) LEFT JOIN new_supersedes n USING (doc_id)"
    elif table in HELD_TABLES:
        join = "SEMI" if held else "ANTI"
        spoken_for = f"SELECT doc_id FROM new_assignments WHERE duplicate_kind IN {SPOKEN_FOR}"
        source += f" {join} JOIN ({spoken_for}) k USING (doc_id)"
    return f"SELECT {', '.join(names.values())} FROM {source}"


def _write_parts(reader: pa.RecordBatchReader, folder: Path, table: str, held: bool) -> Iterator[_Written]:
    schema = store_schema(table).with_metadata({"inkmill.schema_version": str(SCHEMA_VERSION)})
    writer: pq.ParquetWriter | None = None
    rows, number, path = 0, 0, folder
    try:
        for batch in reader:
            if not batch.num_rows:
                continue
            if writer is None:
                path = folder / f"{'held' if held else 'part'}-{number:05}.parquet"
                folder.mkdir(parents=True, exist_ok=True)
                writer = pq.ParquetWriter(path, schema, **choose_encoding(schema))
            writer.write_table(_fold_columns(pa.Table.from_batches([batch]), table).cast(schema))
            rows += batch.num_rows
            if rows >= PART_ROWS:
                writer.close()
                sync_file(path)
                yield _Written(table, path, held, rows)
                writer, rows, number = None, 0, number + 1
    finally:
        if writer is not None:
            writer.close()
    if rows:
        sync_file(path)
        yield _Written(table, path, held, rows)


def _fold_columns(rows: pa.Table, table: str) -> pa.Table:
    for field in HIDDEN_COLUMNS.get(table, []):
        rows = rows.append_column(field, fold_column(rows.column(field.name.removeprefix("folded_"))))
    return rows


def _place_parts(layout: Layout, written: list[_Written], load_id: str) -> None:
    for table in dict.fromkeys(part.table for part in written):
        folder = layout.parts / table / f"load={load_id}"
        folder.parent.mkdir(parents=True, exist_ok=True)
        sync_folder(layout.loading / table)
        (layout.loading / table).rename(folder)
        sync_folder(folder.parent)
    sync_folder(layout.parts)


def _record_parts(connection: duckdb.DuckDBPyConnection, layout: Layout, written: list[_Written], load_id: str) -> None:
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


def _record_load(
    connection: duckdb.DuckDBPyConnection,
    published: Published,
    info: LoadInfo,
    opened_at: datetime,
    finished_at: datetime,
) -> None:
    row = {
        "load_id": published.load_id,
        "started_at": info.started_at or opened_at,
        "finished_at": finished_at,
        "status": "quarantined" if published.quarantined else "ok",
        "inputs": info.inputs,
        "unchanged": published.unchanged,
        "documents": published.documents,
        "quarantined": published.quarantined,
        "superseded": published.superseded,
        "duplicates": published.duplicates,
        "segments": published.segments,
        "mentions": published.mentions,
        "facts": published.facts,
        "seconds": json.dumps(dict(info.seconds)),
        "parameters": json.dumps(dict(info.parameters), ensure_ascii=False, default=str),
        "code_version": version("inkmill"),
        "schema_version": SCHEMA_VERSION,
    }
    connection.execute(
        f"INSERT INTO store.loads ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", list(row.values())
    )


def _record_snapshot(
    connection: duckdb.DuckDBPyConnection, layout: Layout, published: Published, finished_at: datetime
) -> None:
    connection.execute("DELETE FROM store.meta")
    connection.execute(
        "INSERT INTO store.meta BY NAME SELECT ? AS root, ? AS snapshot, ? AS schema_version, ? AS code_version, "
        "? AS load_id, ?::TIMESTAMP AS published_at",
        [str(layout.root), published.snapshot, SCHEMA_VERSION, version("inkmill"), published.load_id, finished_at],
    )


def replace_catalog(connection: duckdb.DuckDBPyConnection, layout: Layout, number: int) -> None:
    """Makes the small tables of `connection` the current snapshot: the step after which a load is published."""
    fresh = layout.loading / "catalog.duckdb"
    layout.loading.mkdir(parents=True, exist_ok=True)
    write_catalog(connection, fresh, layout.root)
    link_or_copy(fresh, layout.version(number))
    sync_folder(layout.versions)
    fresh.replace(layout.catalog)
    sync_folder(layout.root)
    remove_tree(layout.loading)


def _read_number(connection: duckdb.DuckDBPyConnection) -> int:
    (number,) = read_row(connection, "SELECT coalesce(max(snapshot), 0) FROM store.meta")
    return int(number)


def _read_variable(connection: duckdb.DuckDBPyConnection, name: str) -> str:
    (value,) = read_row(connection, "SELECT getvariable(?)", [name])
    return str(value)
