"""The catalog of a snapshot: the small tables a snapshot is described by, and the file that readers open."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

import duckdb

from warehouse.errors import SchemaVersionError, WarehouseError
from warehouse.files import sync_file
from warehouse.results import read_row
from warehouse.schemas import SCHEMA_VERSION, TABLES
from warehouse.views import Exceptions, Part, name_type, quote_text, write_comments, write_views

STORAGE_VERSION = "v1.2.0"
"""The oldest DuckDB release that can open a catalog."""

MACRO_FILES = ("fold.sql", "grams.sql", "macros.sql", "difference.sql", "search.sql")
STATE_TABLES = ("meta", "parts", "superseded", "reassigned", "loads")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A published state of the warehouse. `rows` counts what was written to the parts, by table."""

    number: int
    load_id: str | None
    published_at: datetime
    root: Path
    rows: dict[str, int]


@cache
def read_sql(name: str) -> str:
    """The text of a file of warehouse/sql."""
    return files("warehouse").joinpath("sql", name).read_text(encoding="utf-8")


def create_state(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the empty small tables in the current database."""
    connection.execute(read_sql("state.sql"))
    columns = ", ".join(f"{field.name} {name_type(field.type)} NOT NULL" for field in TABLES["loads"])
    connection.execute(f"CREATE TABLE store.loads ({columns})")


def copy_state(connection: duckdb.DuckDBPyConnection, source: str, target: str) -> None:
    """Copies the small tables from one attached database to another, whose tables are empty."""
    for table in STATE_TABLES:
        connection.execute(f"INSERT INTO {target}.store.{table} BY NAME SELECT * FROM {source}.store.{table}")


@contextmanager
def attach_catalog(connection: duckdb.DuckDBPyConnection, path: Path) -> Iterator[None]:
    """Attaches a catalog read-only as `catalog`; raises WarehouseError or SchemaVersionError if it is not readable."""
    try:
        connection.execute(f"ATTACH {quote_text(path)} AS catalog (READ_ONLY)")
    except duckdb.Error as error:
        line = str(error).splitlines()[0]
        raise WarehouseError(
            f"{path} cannot be opened as a catalog ({line}); is this folder a warehouse? earlier snapshots, if any, "
            "are in versions/ beside it"
        ) from error
    try:
        check_schema(connection, path)
        yield
    finally:
        connection.execute("USE memory")
        connection.execute("DETACH catalog")


def check_schema(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raises unless the attached `catalog` is one that this version of inkmill can read."""
    try:
        row = read_row(connection, "SELECT schema_version, code_version FROM catalog.store.meta")
    except duckdb.Error as error:
        raise WarehouseError(
            f"{path} is a DuckDB file but no catalog of inkmill; give the folder of a warehouse"
        ) from error
    if not row:
        raise WarehouseError(f"{path} describes no snapshot; put back the newest file of versions/ beside it")
    version, code = row
    if version > SCHEMA_VERSION:
        raise SchemaVersionError(
            f"{path} was written by inkmill {code} with schema version {version}, this one knows up to {SCHEMA_VERSION}; "
            "upgrade inkmill to read it"
        )


def read_snapshot(connection: duckdb.DuckDBPyConnection, database: str = "catalog") -> Snapshot:
    """The snapshot that the small tables of an attached database describe."""
    row = read_row(connection, f"SELECT snapshot, load_id, published_at, root FROM {database}.store.meta")
    if not row:
        raise WarehouseError("the catalog describes no snapshot; put back the newest file of versions/")
    number, load_id, published_at, root = row
    rows = dict.fromkeys(TABLES, 0)
    counts = connection.execute(
        f"SELECT table_name, sum(rows)::BIGINT FROM {database}.store.parts GROUP BY 1"
    ).fetchall()
    rows |= {name: count for name, count in counts if name in TABLES}
    (rows["loads"],) = read_row(connection, f"SELECT count(*) FROM {database}.store.loads")
    return Snapshot(number, load_id, published_at, Path(root), rows)


def create_views(connection: duckdb.DuckDBPyConnection, root: Path) -> None:
    """Makes or renews the public views in the current database, over the parts below `root`."""
    for statement in write_views(list_parts(connection, root), _find_exceptions(connection)):
        connection.execute(statement)


def create_macros(connection: duckdb.DuckDBPyConnection) -> None:
    """Makes the macros and the comments in the current database."""
    for name in MACRO_FILES:
        connection.execute(read_sql(name))
    connection.execute(";".join(write_comments()))


def list_parts(connection: duckdb.DuckDBPyConnection, root: Path) -> dict[str, list[Part]]:
    """The parts that the small tables of the current database name, by table."""
    parts: dict[str, list[Part]] = {}
    rows = connection.execute(
        "SELECT table_name, path, held, columns FROM store.parts ORDER BY load_id, path"
    ).fetchall()
    for table, path, held, columns in rows:
        parts.setdefault(table, []).append(Part(root / path, held, tuple(columns)))
    return parts


def _find_exceptions(connection: duckdb.DuckDBPyConnection) -> Exceptions:
    row = read_row(
        connection,
        """
        SELECT (SELECT count(*) > 0 FROM store.superseded WHERE NOT compacted),
               count(*) > 0,
               count(*) FILTER (NOT held AND duplicate_kind IN ('exact', 'normalized')) > 0,
               count(*) FILTER (held AND coalesce(duplicate_kind, '') NOT IN ('exact', 'normalized')) > 0
        FROM store.reassigned
        """,
    )
    return Exceptions(*row)


def write_catalog(connection: duckdb.DuckDBPyConnection, path: Path, root: Path) -> None:
    """Writes the small tables of `connection`'s database `memory` as a catalog to the new file `path`, on the disk.

    Raises WarehouseError when the file, read again, is not the snapshot it should be: on a full disk DuckDB can close
    a file without its tables and without an error.
    """
    connection.execute(f"ATTACH {quote_text(path)} AS catalog (STORAGE_VERSION '{STORAGE_VERSION}')")
    try:
        connection.execute("USE catalog")
        with _commit_once(connection):
            create_state(connection)
            copy_state(connection, "memory", "catalog")
            create_views(connection, root)
            create_macros(connection)
        connection.execute("CHECKPOINT catalog")
    finally:
        connection.execute("USE memory")
        connection.execute("DETACH catalog")
    _check_catalog(connection, path)
    sync_file(path)


@contextmanager
def _commit_once(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    # Every commit waits for the disk: hundreds of comments, each by itself, took a second.
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(duckdb.Error):
            connection.execute("ROLLBACK")
        raise


def _check_catalog(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    wanted = read_snapshot(connection, "memory")
    with attach_catalog(connection, path):
        found = read_snapshot(connection)
        (views,) = read_row(
            connection, "SELECT count(*) FROM duckdb_views() WHERE database_name = 'catalog' AND NOT internal"
        )
        connection.execute("USE catalog")
        read_row(connection, "SELECT doc_id FROM documents LIMIT 1")
    if found != wanted or views < len(TABLES):
        raise WarehouseError(
            f"{path} came out incomplete; the disk may be full, and what was published before is intact"
        )
