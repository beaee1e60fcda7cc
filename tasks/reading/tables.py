"""Rows of JSONL, CSV and Parquet files."""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
from collections.abc import Iterator
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from tasks.decoding import convert_bytes, decode_bytes, detect_encoding
from tasks.reading.failures import fail_from_error, fail_record
from tasks.reading.options import ReadOptions
from tasks.reading.rows import canonical_json, explain_missing, has_text_column, make_row_record
from tasks.reading.sources import Source
from tasks.reading.streams import CHUNK_BYTES, ByteStream
from tasks.records import Failure, RawRecord
from warehouse.errors import RecordError

SNIFF_BYTES = 256 * 1024
PARQUET_ROWS = 64
PARQUET_MAGIC = b"PAR1"
SPOOL_BYTES = 32 * 1024 * 1024
Item = RawRecord | Failure
_JSON_TYPES = {list: "array", str: "string", int: "number", float: "number", bool: "boolean", type(None): "null"}


def read_jsonl(source: Source, stream: ByteStream, head: bytes, options: ReadOptions) -> Iterator[Item]:
    """A record for each line that is not blank; the key is the line number from 1, `raw` the line's bytes."""
    encoding = detect_encoding(head) if head.startswith((b"\xff\xfe", b"\xfe\xff")) else None
    lines = _Lines(stream, options.max_record_bytes)
    number = 0
    found = False
    try:
        for number, line in lines if encoding is None else _recode_lines(stream, encoding):
            is_long = len(line) > options.max_record_bytes
            raw = line.rstrip(b"\r\n")
            if number == 1:
                raw = raw.removeprefix(b"\xef\xbb\xbf")
            if not raw.strip():
                continue
            found = True
            yield _too_large(source, str(number), options, raw) if is_long else _read_line(source, number, raw, options)
    except RecordError as error:
        found = True
        yield fail_from_error(source, str(number + 1), error, lines.partial or None)
    if not found:
        yield fail_record(source, "", "empty_input", f"{source.uri} holds no lines but blank ones")


class _Lines:
    """Numbered lines of bytes; of a longer one than allowed its first bytes, one more than allowed, the rest skipped.

    Long runs of blank lines are passed over, though counted. `partial` holds the bytes read of a line that a break cut off.
    """

    def __init__(self, stream: ByteStream, max_bytes: int) -> None:
        self._stream = stream
        self._max_bytes = max_bytes
        self.partial = b""

    def __iter__(self) -> Iterator[tuple[int, bytes]]:
        parts: list[bytes] = []
        size = 0
        number = 1
        try:
            while chunk := self._stream.read1(CHUNK_BYTES):
                if not parts and chunk.endswith(b"\n") and chunk.isspace():
                    number += chunk.count(b"\n")
                    continue
                for piece in _split_lines(chunk):
                    if size <= self._max_bytes:
                        parts.append(piece)
                        size += len(piece)
                    if piece.endswith(b"\n"):
                        yield number, b"".join(parts)[: self._max_bytes + 1]
                        parts.clear()
                        size = 0
                        number += 1
        finally:
            self.partial = b"".join(parts)
        if parts:
            yield number, self.partial[: self._max_bytes + 1]


def _split_lines(chunk: bytes) -> list[bytes]:
    pieces = [piece + b"\n" for piece in chunk.split(b"\n")]
    pieces[-1] = pieces[-1][:-1]
    return [piece for piece in pieces if piece]


def _recode_lines(stream: ByteStream, encoding: str) -> Iterator[tuple[int, bytes]]:
    for number, line in enumerate(io.TextIOWrapper(stream, encoding, errors="replace", newline="\n"), start=1):
        yield number, line.removeprefix("\ufeff").encode()


def _read_line(source: Source, number: int, raw: bytes, options: ReadOptions) -> Item:
    charset = "utf-8"
    try:
        try:
            text = raw.decode()
        except UnicodeDecodeError:
            decoded = decode_bytes(raw)
            text, charset = decoded.text, decoded.encoding
        row = json.loads(text, strict=False)
    except (ValueError, RecursionError, RecordError) as exc:
        message = f"line {number} is not JSON ({_first_line(exc)}); each line must be one JSON object"
        return fail_record(source, str(number), "invalid_json", message, raw)
    if not isinstance(row, dict):
        message = f"line {number} holds a JSON {_JSON_TYPES[type(row)]}; each line must be one JSON object"
        return fail_record(source, str(number), "invalid_row", message, raw)
    return _make_record(source, str(number), row, raw, options, charset)


def _make_record(
    source: Source, key: str, row: dict[str, Any], raw: bytes, options: ReadOptions, charset: str = "utf-8"
) -> Item:
    if len(raw) > options.max_record_bytes:
        return _too_large(source, key, options, raw)
    try:
        return make_row_record(source, key, row, raw, options, charset)
    except RecordError as error:
        return fail_from_error(source, key, error, raw)


def _no_text_column(source: Source, columns: list[str], options: ReadOptions) -> Failure:
    """One failure for the whole file: a large table without a text column must not fill the quarantine."""
    message = f"{source.uri}: {explain_missing(dict.fromkeys(columns), None, options)}"
    return fail_record(source, "", "missing_text", message)


def _too_large(source: Source, key: str, options: ReadOptions, raw: bytes) -> Failure:
    message = f"record {key} is larger than {options.max_record_bytes} bytes; raise the limit or cut the record"
    return fail_record(source, key, "record_too_large", message, raw)


def read_csv(source: Source, stream: ByteStream, head: bytes, options: ReadOptions) -> Iterator[Item]:
    """A record for each data row, its key the row's number from 1; the first row names the columns.

    The encoding is found from the first 256 KiB, the delimiter (comma, tab, semicolon, bar) from the first line.
    """
    encoding = detect_encoding(head[: head.rfind(b"\n") + 1] or head)
    # Bytes that do not fit UTF-8 are carried along: a table whose first rows are ASCII may be in another encoding.
    errors = "surrogateescape" if encoding == "utf-8" else "replace"
    text = io.TextIOWrapper(stream, encoding, errors=errors, newline="")
    csv.field_size_limit(options.max_record_bytes)
    lines = _BoundedLines(text, options.max_record_bytes)
    first = head.decode(encoding, "replace").lstrip("\ufeff").split("\n", 1)[0]
    rows = csv.reader(lines, delimiter=max(",\t;|", key=first.count))
    header: list[str] | None = None
    number = 0
    while True:
        lines.start_row()
        try:
            cells = next(rows)
        except StopIteration:
            break
        except csv.Error as exc:
            number += 1
            code = "record_too_large" if "limit" in str(exc) else "invalid_row"
            message = f"row {number} cannot be read ({exc}); check its quotes"
            yield fail_record(source, str(number), code, message, lines.last.encode("utf-8", "replace"))  # type: ignore[arg-type]
            continue
        except RecordError as error:
            number += 1
            yield fail_from_error(source, str(number), error)
            break
        if lines.is_over:
            number += 1
            yield _unclosed_quote(source, number, cells, lines.count)
            break
        if header is None:
            if any(cells):
                header = _name_header(cells)
                if not has_text_column(header, options):
                    yield _no_text_column(source, header, options)
                    return
            continue
        if not any(cells):
            continue
        number += 1
        yield _read_row(source, number, header, cells, options, encoding)
    if number == 0:
        yield fail_record(source, "", "empty_input", f"{source.uri} holds no rows")


def _unclosed_quote(source: Source, number: int, cells: list[str], lines: int) -> Failure:
    message = f"row {number} opens a quote that never closes and so takes in the last {lines} lines; close the quote"
    return fail_record(source, str(number), "invalid_row", message, canonical_json(dict(enumerate(cells))))  # type: ignore[arg-type]


class _BoundedLines:
    """Lines of a text stream; one longer than allowed is skipped and raises csv.Error, after which reading goes on.

    So does a row of more lines than a record may hold. `count` is the lines of the row at hand, `is_over` whether more
    lines were asked for than there are: the row at hand then ends inside a quote.
    """

    def __init__(self, stream: IO[str], max_chars: int) -> None:
        self._stream = stream
        self._max_chars = max_chars
        self._is_first = True
        self._row_chars = 0
        self.last = ""
        self.count = 0
        self.is_over = False

    def start_row(self) -> None:
        self.count = self._row_chars = 0

    def __iter__(self) -> _BoundedLines:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._max_chars + 1)
        if not line:
            self.is_over = self.count > 0
            raise StopIteration
        self.count += 1
        self._row_chars += len(line)
        if self._is_first:
            line = line.removeprefix("\ufeff")
            self._is_first = False
        self.last = line
        if len(line) > self._max_chars:
            rest = line
            while rest and not rest.endswith("\n"):
                rest = self._stream.readline(self._max_chars + 1)
            raise csv.Error("line larger than the record limit")
        if self._row_chars > self._max_chars:
            raise csv.Error("row larger than the record limit")
        return line


def _name_header(cells: list[str]) -> list[str]:
    names: dict[str, None] = {}
    for position, cell in enumerate(cells, start=1):
        name = cell.strip() or f"column_{position}"
        while name in names:
            name = f"{name}_{position}"
        names[name] = None
    return list(names)


def _read_row(
    source: Source, number: int, header: list[str], cells: list[str], options: ReadOptions, encoding: str
) -> Item:
    if len(cells) > len(header):
        raw = canonical_json(dict(enumerate(cells)))  # type: ignore[arg-type]
        message = f"row {number} has {len(cells)} cells for {len(header)} columns; quote cells that hold the delimiter"
        return fail_record(source, str(number), "invalid_row", message, raw)
    if encoding == "utf-8" and not all(map(_is_clean, cells)):
        cells, encoding = _decode_cells(cells)
    row: dict[str, Any] = dict(zip(header, cells, strict=False))
    return _make_record(source, str(number), row, canonical_json(row), options, encoding)


def _is_clean(cell: str) -> bool:
    return cell.isascii() or not any("\udc80" <= char <= "\udcff" for char in cell)


def _decode_cells(cells: list[str]) -> tuple[list[str], str]:
    """The cells of a row that is not UTF-8 after all, and its encoding, found from all cells together."""
    raw = b"\n".join(cell.encode("utf-8", "surrogateescape") for cell in cells)
    encoding = detect_encoding(raw)
    return [convert_bytes(cell.encode("utf-8", "surrogateescape"), encoding)[0] for cell in cells], encoding


def read_parquet(source: Source, stream: ByteStream, options: ReadOptions) -> Iterator[Item]:
    """A record for each row, its key the row's number from 1; a compressed file is first unpacked to a temporary one."""
    number = 0
    if not stream.peek(len(PARQUET_MAGIC)).startswith(PARQUET_MAGIC):
        yield fail_record(source, "", "corrupt_archive", f"{source.uri} does not begin like Parquet; write it again")
        return
    with tempfile.SpooledTemporaryFile(max_size=SPOOL_BYTES) as spool:
        try:
            shutil.copyfileobj(stream, spool)
            spool.seek(0)
            file = pq.ParquetFile(spool)
            if file.metadata.num_rows == 0:
                yield fail_record(source, "", "empty_input", f"{source.uri} holds no rows")
                return
            if not has_text_column(file.schema_arrow.names, options):
                yield _no_text_column(source, file.schema_arrow.names, options)
                return
            for batch in file.iter_batches(batch_size=PARQUET_ROWS):
                for row in _plain_rows(batch):
                    number += 1
                    yield _make_record(source, str(number), row, canonical_json(row), options)
        except RecordError as error:
            yield fail_from_error(source, str(number + 1), error)
        except (pa.ArrowException, OSError, ValueError) as exc:
            message = f"{source.uri} cannot be read as Parquet after row {number} ({_first_line(exc)}); write it again"
            yield fail_record(source, str(number + 1), "corrupt_archive", message)


def _plain_rows(batch: pa.RecordBatch) -> list[dict[str, Any]]:
    columns: dict[str, list[Any]] = {}
    for name, column in zip(_name_header(batch.schema.names), batch.columns, strict=True):
        kind = column.type
        if pa.types.is_temporal(kind) or pa.types.is_decimal(kind):
            column = column.cast(pa.string())
        try:
            columns[name] = column.to_pylist()
        except (OverflowError, ValueError):
            columns[name] = [_plain_cell(cell) for cell in column]
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _plain_cell(cell: pa.Scalar) -> Any:
    """The value of a cell, or what Arrow writes for one that holds a date beyond Python's calendar."""
    try:
        return cell.as_py()
    except (OverflowError, ValueError):
        return f"{cell.type} out of range"


def _first_line(exc: Exception) -> str:
    return str(exc).split("\n", 1)[0][:200]
