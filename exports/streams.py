"""Writing a stream of record batches in one format to an open binary stream."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date, datetime, time
from io import TextIOWrapper
from typing import IO, Any, Literal, get_args

import orjson
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
from rich.console import Console
from rich.table import Table

from warehouse.encoding import choose_encoding
from warehouse.errors import UsageError

StreamFormat = Literal["table", "csv", "jsonl", "parquet"]
STREAM_FORMATS: tuple[str, ...] = get_args(StreamFormat)

ROW_GROUP_ROWS = 20_480
TABLE_ROWS = 1_000
CELL_CHARACTERS = 200
_PLAIN_WIDTH = 10_000


def write_table(reader: pa.RecordBatchReader, form: str, stream: IO[bytes], limit: int | None = None) -> int:
    """Writes what `reader` gives to `stream` as table, csv, jsonl or parquet, and returns the number of rows.

    csv follows RFC 4180 with a header, lists and structures as JSON text, bytes as base64, and an empty cell for NULL
    (an empty text is ""). jsonl has an object a line. parquet is compressed with zstd. table is for people: it shows
    the first thousand rows, long texts cut. At most `limit` rows are written. Raises UsageError for another format.
    """
    if limit is not None:
        reader = pa.RecordBatchReader.from_batches(reader.schema, _cut(reader, limit))
    if form == "csv":
        return _write_csv(reader, stream)
    if form == "jsonl":
        return _write_jsonl(reader, stream)
    if form == "parquet":
        return _write_parquet(reader, stream)
    if form == "table":
        return _write_readable(reader, stream, TABLE_ROWS if limit is None else limit)
    raise UsageError(f"{form!r} is no format to write; choose one of {', '.join(STREAM_FORMATS)}")


def _cut(reader: pa.RecordBatchReader, rows: int) -> Iterator[pa.RecordBatch]:
    while rows > 0 and (batch := next(reader, None)) is not None:
        yield batch.slice(0, rows)
        rows -= batch.num_rows


def check_names(schema: pa.Schema) -> None:
    """Raises UsageError where two columns have one name, which only a table and CSV can show."""
    repeated = {name for name in schema.names if schema.names.count(name) > 1}
    if repeated:
        raise UsageError(f"two columns are called {', '.join(sorted(repeated))}; name them apart with AS")


def _write_csv(reader: pa.RecordBatchReader, stream: IO[bytes]) -> int:
    schema = pa.schema([(field.name, _plain_type(field.type)) for field in reader.schema])
    rows = 0
    options = pacsv.WriteOptions(quoting_style="needed")
    with pacsv.CSVWriter(stream, schema, write_options=options) as writer:
        for batch in reader:
            columns = [_flatten(column) for column in batch.columns]
            writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=schema))
            rows += batch.num_rows
    return rows


def _plain_type(kind: pa.DataType) -> pa.DataType:
    plain = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind)
    return kind if plain else pa.string()


def _flatten(column: pa.Array) -> pa.Array:
    kind = column.type
    if _plain_type(kind) == kind or pa.types.is_string(kind):
        return column
    if pa.types.is_timestamp(kind) or pa.types.is_date(kind) or pa.types.is_large_string(kind):
        return pc.cast(column, pa.string())
    return pa.array([_to_text(value) for value in column.to_pylist()], pa.string())


def _to_text(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list | dict):
        return orjson.dumps(value, default=_to_json).decode()
    return value.isoformat() if isinstance(value, datetime | date | time) else _to_json(value)


def write_line(row: dict[str, Any]) -> bytes:
    """A row as a line of JSON in UTF-8: ISO 8601 for times, base64 for bytes, null for what is no number."""
    return orjson.dumps(row, default=_to_json, option=orjson.OPT_APPEND_NEWLINE)


def _to_json(value: object) -> str:
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)


def _write_jsonl(reader: pa.RecordBatchReader, stream: IO[bytes]) -> int:
    check_names(reader.schema)
    rows = 0
    for batch in reader:
        stream.write(b"".join(write_line(row) for row in batch.to_pylist()))
        rows += batch.num_rows
    return rows


def _write_parquet(reader: pa.RecordBatchReader, stream: IO[bytes]) -> int:
    check_names(reader.schema)
    rows = 0
    with pq.ParquetWriter(stream, reader.schema, **choose_encoding(reader.schema)) as writer:
        for batch in _regroup(reader, ROW_GROUP_ROWS):
            writer.write_table(batch)
            rows += batch.num_rows
    return rows


def _regroup(reader: pa.RecordBatchReader, size: int) -> Iterator[pa.Table]:
    kept: list[pa.RecordBatch] = []
    held = 0
    for batch in reader:
        kept.append(batch)
        held += batch.num_rows
        if held >= size:
            yield pa.Table.from_batches(kept)
            kept, held = [], 0
    if held:
        yield pa.Table.from_batches(kept)


def _write_readable(reader: pa.RecordBatchReader, stream: IO[bytes], most: int) -> int:
    table = Table(show_edge=False, pad_edge=False)
    for field in reader.schema:
        number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type)
        table.add_column(field.name, justify="right" if number else "left", overflow="fold")
    rows = 0
    for batch in reader:
        columns = [column.to_pylist() for column in batch.slice(0, most - rows).columns]
        for values in zip(*columns, strict=True):
            table.add_row(*(_to_cell(value) for value in values))
            rows += 1
        if rows >= most:
            break
    text = TextIOWrapper(stream, encoding="utf-8", errors="replace", write_through=True)
    try:
        width = None if stream.isatty() else _PLAIN_WIDTH
        Console(file=text, width=width, highlight=False, markup=False, emoji=False).print(table)
    finally:
        text.detach()
    return rows


def _to_cell(value: object) -> str:
    text = "" if value is None else _to_text(value) or ""
    text = " ".join(text[: CELL_CHARACTERS + 1].split())
    return text if len(text) <= CELL_CHARACTERS else text[: CELL_CHARACTERS - 1] + "…"
