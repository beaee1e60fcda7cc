"""Writing a stream of record batches in one format to an open binary stream."""

from __future__ import annotations

from collections.abc import Iterator
from io import TextIOWrapper
from typing import IO, Literal, get_args

import pyarrow as pa
from rich.console import Console
from rich.table import Table

from exports.writers import WRITERS, to_text
from warehouse.errors import UsageError

StreamFormat = Literal["table", "csv", "jsonl", "parquet"]
STREAM_FORMATS: tuple[str, ...] = get_args(StreamFormat)

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
    if form == "table":
        return _write_readable(reader, stream, TABLE_ROWS if limit is None else limit)
    if form not in WRITERS:
        raise UsageError(f"{form!r} is no format to write; choose one of {', '.join(STREAM_FORMATS)}")
    if form != "csv":
        check_names(reader.schema)
    writer = WRITERS[form](stream, reader.schema)
    rows = 0
    for batch in reader:
        writer.write(batch)
        rows += batch.num_rows
    writer.close()
    return rows


def check_names(schema: pa.Schema) -> None:
    """Raises UsageError where two columns have one name, which only a table and CSV can show."""
    repeated = {name for name in schema.names if schema.names.count(name) > 1}
    if repeated:
        raise UsageError(f"two columns are called {', '.join(sorted(repeated))}; name them apart with AS")


def _cut(reader: pa.RecordBatchReader, rows: int) -> Iterator[pa.RecordBatch]:
    while rows > 0 and (batch := next(reader, None)) is not None:
        yield batch.slice(0, rows)
        rows -= batch.num_rows


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
    text = "" if value is None else to_text(value) or ""
    text = " ".join(text[: CELL_CHARACTERS + 1].split())
    return text if len(text) <= CELL_CHARACTERS else text[: CELL_CHARACTERS - 1] + "…"
