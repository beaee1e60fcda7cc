"""Running a user's SQL: one statement that reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb
import pyarrow as pa

from warehouse.errors import InkmillError, UsageError, WarehouseError

BATCH_ROWS = 10_240
_PART_NAME = re.compile(r"[^\"']*?/parts/\w+/\w+=\w+/[\w-]+\.parquet")
_DAMAGE = re.compile(r"decompress|parquet file|thrift|TProtocol|page header", re.I)
_COMMENTS = r"(?:\s|--[^\n]*(?:\n|$)|/\*.*?\*/)*"
# EXPLAIN ANALYZE SELECT …, EXPLAIN (FORMAT json) SELECT …: group 1 is what is explained.
_EXPLAIN = re.compile(rf"{_COMMENTS}explain\b{_COMMENTS}(?:analyze\b)?{_COMMENTS}(?:\([^()]*\))?(.*)", re.I | re.S)
_READING_PRAGMA = re.compile(
    rf"{_COMMENTS}pragma{_COMMENTS}"
    r"(table_info|show|show_tables|show_tables_expanded|database_list|show_databases|version|storage_info|functions)\b",
    re.I | re.S,
)


def run_query(
    connection: duckdb.DuckDBPyConnection, sql: str, parameters: Sequence[Any] | Mapping[str, Any] | None = None
) -> pa.RecordBatchReader:
    """The result of one SELECT, FROM, WITH, VALUES, EXPLAIN, DESCRIBE, SHOW, SUMMARIZE or reading PRAGMA, as a stream.

    Use a connection of `Warehouse.connect`, and keep it open until the result is read. Raises UsageError, in one line,
    for statements that write, for more than one statement, and for bad SQL; WarehouseError, also while the
    stream is read, where a part is missing or damaged.
    """
    check_query(sql)
    try:
        reader = connection.sql(sql, params=parameters).to_arrow_reader(BATCH_ROWS)
    except duckdb.Error as error:
        raise _translate(error) from error
    return pa.RecordBatchReader.from_batches(reader.schema, _guard(reader))


def _guard(reader: pa.RecordBatchReader) -> Iterator[pa.RecordBatch]:
    try:
        yield from reader
    except (duckdb.Error, OSError, pa.ArrowException) as error:
        raise _translate(error) from error


def _translate(error: Exception) -> InkmillError:
    text = str(error)
    part = _PART_NAME.search(text)
    # DuckDB names the file of a missing part, not always that of a damaged one.
    damaged = isinstance(error, duckdb.IOException | OSError) or type(error) is duckdb.Error or _DAMAGE.search(text)
    if isinstance(error, duckdb.PermissionException) or not (part or damaged):
        return UsageError(explain_error(error))
    return WarehouseError(
        f"{part[0] if part else 'a file of the warehouse'} cannot be read ({explain_error(error)}); `inkmill verify` "
        "lists missing and changed files, and earlier snapshots may not need it"
    )


def check_query(sql: str) -> None:
    """Raises UsageError unless `sql` is exactly one statement that only reads."""
    try:
        statements = duckdb.extract_statements(sql)
    except duckdb.Error as error:
        raise UsageError(explain_error(error)) from error
    except TypeError as error:  # DuckDB takes no string with lone surrogates
        raise UsageError("the SQL statement is not valid Unicode") from error
    if len(statements) != 1:
        raise UsageError(
            "there is no SQL statement to run; for example: select count(*) from documents"
            if not statements
            else f"{len(statements)} SQL statements were given; run them one at a time"
        )
    kind = statements[0].type
    if kind == duckdb.StatementType.MULTI:
        raise UsageError("PIVOT needs its columns named here: PIVOT … ON column IN ('a', 'b')")
    if kind == duckdb.StatementType.EXPLAIN and (explained := _EXPLAIN.fullmatch(sql)):
        check_query(explained[1])
    elif kind != duckdb.StatementType.SELECT and not (
        kind == duckdb.StatementType.PRAGMA and _READING_PRAGMA.match(sql)
    ):
        raise UsageError(
            f"{kind.name} statements are not run here: a warehouse is read with SELECT, FROM, WITH, EXPLAIN, DESCRIBE, "
            "SHOW and SUMMARIZE; to keep a result, use `inkmill export --sql`"
        )


def explain_error(error: Exception) -> str:
    """What DuckDB says is wrong with a statement, in one line."""
    lines = [line.strip() for line in str(error).splitlines()]
    said = [line for line in lines if line and not line.startswith("^")]
    text = " ".join(said) or type(error).__name__
    if isinstance(error, duckdb.CatalogException) and "Table" in text:
        text += "; `show tables` lists the tables"
    if isinstance(error, duckdb.PermissionException):
        text += "; other files are not read here: open catalog.duckdb in DuckDB itself to join them"
    return text
