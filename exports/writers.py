"""Writers of one file: rows in, bytes of one format out."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date, datetime, time
from typing import IO, Any, Protocol

import orjson
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from warehouse.encoding import choose_encoding

ROW_GROUP_ROWS = 20_480
ROW_GROUP_BYTES = 128 << 20
SIGNATURE = b"\xef\xbb\xbf"
# What spreadsheets take for the beginning of a formula (OWASP, CSV Injection), with the full-width forms.
_FORMULA = (
    "^[=+\\-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}]"
)


class FileWriter(Protocol):
    """Takes record batches, then is closed; the stream stays open."""

    def write(self, batch: pa.RecordBatch) -> None:
        """Writes the rows of a batch, at once or with later ones."""

    def close(self) -> None:
        """Writes what is left."""


class CsvWriter:
    """RFC 4180 with a header; `excel` adds a UTF-8 signature and an apostrophe before what would be a formula."""

    def __init__(self, stream: IO[bytes], schema: pa.Schema, excel: bool = False) -> None:
        self._excel = excel
        self._schema = pa.schema([(field.name, _plain_type(field.type)) for field in schema])
        header = self._schema
        if excel:
            stream.write(SIGNATURE)
            names = _disarm(pa.array(schema.names, pa.string())).to_pylist()
            header = pa.schema([(name, field.type) for name, field in zip(names, header, strict=True)])
        self._writer = pacsv.CSVWriter(stream, header, write_options=pacsv.WriteOptions(quoting_style="needed"))
        self._header = header

    def write(self, batch: pa.RecordBatch) -> None:
        """Writes the rows of a batch."""
        columns = [_flatten(column) for column in batch.columns]
        if self._excel:
            columns = [_disarm(column) if pa.types.is_string(column.type) else column for column in columns]
        self._writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=self._header))

    def close(self) -> None:
        """Writes what is left."""
        self._writer.close()


class JsonlWriter:
    """An object a line."""

    def __init__(self, stream: IO[bytes], _schema: pa.Schema) -> None:
        self._stream = stream

    def write(self, batch: pa.RecordBatch) -> None:
        """Writes the rows of a batch."""
        self._stream.write(b"".join(write_line(row) for row in batch.to_pylist()))

    def close(self) -> None:
        """Does nothing: every line is written."""


class ParquetWriter:
    """Row groups of ROW_GROUP_ROWS rows, or fewer where rows are large, compressed with zstd."""

    def __init__(self, stream: IO[bytes], schema: pa.Schema) -> None:
        self._writer = pq.ParquetWriter(stream, schema, **choose_encoding(schema))
        self._held: list[pa.RecordBatch] = []
        self._rows = 0
        self._bytes = 0

    def write(self, batch: pa.RecordBatch) -> None:
        """Writes full row groups and holds the rows of the next."""
        self._held.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.get_total_buffer_size()
        if self._rows >= ROW_GROUP_ROWS or self._bytes >= ROW_GROUP_BYTES:
            self._flush()

    def close(self) -> None:
        """Writes the rows held and the footer."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(pa.Table.from_batches(self._held), row_group_size=self._rows)
        self._held, self._rows, self._bytes = [], 0, 0


WRITERS: dict[str, Callable[..., FileWriter]] = {"csv": CsvWriter, "jsonl": JsonlWriter, "parquet": ParquetWriter}


def write_line(row: dict[str, Any]) -> bytes:
    """A row as a line of JSON in UTF-8: ISO 8601 for times, base64 for bytes, null for what is no number."""
    return orjson.dumps(row, default=_to_json, option=orjson.OPT_APPEND_NEWLINE)


def to_text(value: object) -> str | None:
    """A value as the text of a cell."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list | dict):
        return orjson.dumps(value, default=_to_json).decode()
    return value.isoformat() if isinstance(value, datetime | date | time) else _to_json(value)


def _to_json(value: object) -> str:
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else str(value)


def _plain_type(kind: pa.DataType) -> pa.DataType:
    plain = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_boolean(kind)
    return kind if plain else pa.string()


def _flatten(column: pa.Array) -> pa.Array:
    kind = column.type
    if _plain_type(kind) == kind or pa.types.is_string(kind):
        return column
    if pa.types.is_timestamp(kind) or pa.types.is_date(kind) or pa.types.is_large_string(kind):
        return pc.cast(column, pa.string())
    return pa.array([to_text(value) for value in column.to_pylist()], pa.string())


def _disarm(column: pa.Array) -> pa.Array:
    risky = pc.match_substring_regex(column, _FORMULA)
    if not pc.any(risky).as_py():
        return column
    return pc.if_else(risky, pc.binary_join_element_wise(pa.scalar("'"), column, ""), column)
