"""The rows of an export, in an order that a snapshot decides."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator

import duckdb
import pyarrow as pa

from exports.request import Request, check_columns, is_plain
from warehouse.query import BATCH_ROWS, check_query, run_query
from warehouse.results import read_row
from warehouse.schemas import SCHEMA_VERSION, TABLES
from warehouse.views import ASSIGNED, CANONICAL_VIEWS, quote_name

KEYS = {
    "documents": ("doc_id",),
    "segments": ("segment_id",),
    "mentions": ("mention_id",),
    "facts": ("fact_id",),
    "duplicates": ("doc_id",),
    "translations": ("doc_a", "doc_b"),
    "quarantine": ("record_id",),
    "loads": ("load_id",),
    "sketches": ("doc_id",),
    "lines": ("host", "line", "load_id"),
}
_ORDER = {
    "segments": "doc_id, seq",
    "mentions": "doc_id, seq, char_start, mention_id",
    "facts": "doc_id, seq, fact_id",
}
_AHEAD = 4


def open_rows(
    connection: duckdb.DuckDBPyConnection,
    request: Request,
    table: str | None,
    earlier: duckdb.DuckDBPyConnection | None = None,
) -> pa.RecordBatchReader:
    """The rows of `table`, or of the request's query; with `earlier`, what changed of it since that snapshot.

    Rows come in the order of the partition columns, then of the parts (a load after the other, each by key) where
    every row of the parts is current, and by key otherwise.
    """
    facts = _state_facts(connection)
    if table is None:
        reader = run_query(connection, _order_query(connection, request))
        return pa.RecordBatchReader.from_batches(reader.schema.with_metadata(facts), reader)
    base = CANONICAL_VIEWS.get(table, table)
    schema = TABLES[base].with_metadata(facts)
    query = f"SELECT * FROM {table}"
    if earlier is not None:
        schema = pa.schema([_CHANGE, *(field.with_nullable(True) for field in schema)], schema.metadata)
        query = _select_changes(connection, earlier, table)
    order = [*map(quote_name, request.partition_by)]
    if order or earlier is not None or not (is_plain(table) and _is_bare(connection)):
        order.append(_ORDER.get(base, ", ".join(KEYS[base])))
    if request.partition_by:
        check_columns(request, schema.names)
    ordered = f"FROM ({query}) ORDER BY {', '.join(order)}" if order else query
    reader = connection.sql(ordered).to_arrow_reader(BATCH_ROWS)
    return pa.RecordBatchReader.from_batches(
        schema, (cast for batch in reader for cast in pa.Table.from_batches([batch]).cast(schema).to_batches())
    )


def _state_facts(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    (snapshot,) = read_row(connection, "SELECT snapshot FROM store.meta")
    return {"inkmill.schema_version": str(SCHEMA_VERSION), "inkmill.snapshot": str(snapshot)}


def _order_query(connection: duckdb.DuckDBPyConnection, request: Request) -> str:
    query = request.query or ""
    if not request.partition_by:
        return query
    check_query(query)
    inner = f"({query.strip().rstrip(';')}\n)"
    check_columns(request, run_query(connection, f"SELECT * FROM {inner} LIMIT 0").read_all().column_names)
    return f"SELECT * FROM {inner} ORDER BY {', '.join(map(quote_name, request.partition_by))}"


def _is_bare(connection: duckdb.DuckDBPyConnection) -> bool:
    # The views are then nothing but files in their order, which DuckDB keeps.
    (exceptions,) = read_row(
        connection,
        "SELECT (SELECT count(*) FROM store.superseded WHERE NOT compacted) + (SELECT count(*) FROM store.reassigned)",
    )
    return not exceptions


_CHANGE = pa.field("change", pa.string(), nullable=False, metadata={"comment": "added, changed or removed"})


def _select_changes(connection: duckdb.DuckDBPyConnection, earlier: duckdb.DuckDBPyConnection, table: str) -> str:
    base = CANONICAL_VIEWS.get(table, table)
    keys = ", ".join(KEYS[base])
    # A stored row never changes but for these columns.
    state = ", ".join(["load_id", *(ASSIGNED if base == "documents" else ())])
    connection.register(
        "earlier_rows", earlier.sql(f"SELECT {keys}, ({state})::VARCHAR AS state FROM {table}").to_arrow_table()
    )
    join = " AND ".join(f"e.{key} = t.{key}" for key in KEYS[base])
    first = KEYS[base][0]
    columns = ", ".join(f"t.{name}" for name in TABLES[base].names)
    bare = ", ".join(f"e.{name}" if name in KEYS[base] else "NULL" for name in TABLES[base].names)
    return (
        f"SELECT CASE WHEN e.{first} IS NULL THEN 'added' ELSE 'changed' END AS change, {columns} "
        f"FROM (SELECT *, ({state})::VARCHAR AS state FROM {table}) t LEFT JOIN earlier_rows e ON {join} "
        f"WHERE e.{first} IS NULL OR e.state <> t.state "
        f"UNION ALL SELECT 'removed', {bare} FROM earlier_rows e WHERE NOT EXISTS (FROM {table} t WHERE {join})"
    )


def read_ahead(reader: pa.RecordBatchReader) -> Iterator[pa.RecordBatch]:
    """The batches of `reader`, read in a thread while earlier ones are written."""
    waiting: queue.Queue[pa.RecordBatch | BaseException | None] = queue.Queue(_AHEAD)
    stopped = threading.Event()

    def hand(item: pa.RecordBatch | BaseException | None) -> bool:
        while not stopped.is_set():
            try:
                waiting.put(item, timeout=0.1)
                return True
            except queue.Full:
                continue
        return False

    def read() -> None:
        try:
            for batch in reader:
                if not hand(batch):
                    return
            hand(None)
        except BaseException as error:
            hand(error)

    thread = threading.Thread(target=read, daemon=True)
    thread.start()
    try:
        while (item := waiting.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        stopped.set()
        thread.join()
