"""The steps of a publish: parts, small tables, catalog, one rename.

    tmp/load/…/part-00000.parquet -> parts/<table>/load=<id>/ -> tmp/load/catalog.duckdb -> versions/ -> catalog.duckdb

A run that ends before the last step leaves files that no catalog names; they are collected later.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version

import duckdb

from warehouse.catalog import read_sql, write_catalog
from warehouse.errors import WarehouseError
from warehouse.files import link_or_copy, remove_tree, sync_folder
from warehouse.indexing import write_documents
from warehouse.layout import Layout
from warehouse.load import LoadInfo, Published, Relations
from warehouse.parts import Written, place_parts, record_parts, write_query
from warehouse.results import read_row
from warehouse.schemas import PART_TABLES, SCHEMA_VERSION, TABLES
from warehouse.views import ASSIGNED, HELD_TABLES, SPOKEN_FOR


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
    written = [part for name in PART_TABLES for part in _write_table(connection, layout, name)]
    place_parts(layout, written, load_id)
    record_parts(connection, layout, written, load_id)
    rows = {name: sum(part.rows for part in written if part.table == name and not part.held) for name in PART_TABLES}
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
    connection.execute(read_sql("lines.sql"))
    connection.execute(f"CREATE OR REPLACE TEMP TABLE found_lines AS {read_sql('count_lines.sql')}")
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


def _write_table(connection: duckdb.DuckDBPyConnection, layout: Layout, table: str) -> Iterator[Written]:
    if table == "documents":
        (first,) = read_row(
            connection, "SELECT coalesce(sum(rows), 0)::BIGINT FROM store.parts WHERE table_name = 'documents'"
        )
        yield from write_documents(connection, layout, _select_final(table, False), first)
        return
    for held in (False, True) if table in HELD_TABLES else (False,):
        yield from write_query(connection, layout, table, _select_final(table, held), held)


def _select_final(table: str, held: bool) -> str:
    names = {name: f"s.{name}" for name in TABLES[table].names}
    names |= {"load_id": "getvariable('load_id') AS load_id"}
    if "loaded_at" in names:
        names["loaded_at"] = "getvariable('loaded_at') AS loaded_at"
    source = f"staged_{table} s"
    if table in ("duplicates", "translations", "lines"):
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
