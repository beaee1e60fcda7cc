"""Conversion of chosen fields of rows; what is not converted stays as it was written."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tasks.conversion.passages import Converter
from warehouse.errors import RecordError, UsageError

_MARK = b"\xef\xbb\xbf"
_LONGEST_CELL = 1 << 30
_HELD_LINES = 1_000


def convert_json_lines(lines: Iterable[bytes], fields: Sequence[str], convert: Converter) -> Iterator[bytes]:
    """Each line with the texts in its fields converted; a line in which nothing changes stays byte for byte.

    Raises RecordError for a line that is no JSON object, UsageError at the end for a field that no line has. The first
    thousand lines are given once every field was met, so that a misspelt one is noticed before there is any output.
    """
    names: set[str] = set()
    held: list[bytes] | None = []
    for number, line in enumerate(lines, start=1):
        row = _read_object(number, line)
        names.update(row)
        changed = {name: _convert_value(row[name], convert) for name in fields if name in row}
        if any(row[name] != value for name, value in changed.items()):
            end = line[len(line.rstrip(b"\r\n")) :]
            line = (_MARK if line.startswith(_MARK) else b"") + _write_object(row | changed) + end
        if held is None:
            yield line
            continue
        held.append(line)
        if names.issuperset(fields) or number >= _HELD_LINES:
            yield from held
            held = None
    if names:
        _check_fields(set(fields) - names, "line")
    yield from held or ()


def _read_object(number: int, line: bytes) -> dict[str, Any]:
    content = line.removeprefix(_MARK).strip()
    if not content:
        return {}
    try:
        row = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise RecordError("read", "invalid_json", f"line {number} is not JSON in UTF-8 ({error})") from error
    if not isinstance(row, dict):
        raise RecordError(
            "read", "invalid_row", f"line {number} is no JSON object; only fields of objects are converted"
        )
    return row


def _write_object(row: dict[str, Any]) -> bytes:
    try:
        return json.dumps(row, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.dumps(row).encode()


def _convert_value(value: Any, convert: Converter) -> Any:
    if isinstance(value, str):
        return convert(value)
    if isinstance(value, list):
        return [convert(each) if isinstance(each, str) else each for each in value]
    return value


def convert_csv(lines: Iterable[str], fields: Sequence[str], convert: Converter) -> Iterator[str]:
    """The rows of a table with a header, the cells of the chosen columns converted; lines keep their ends.

    The delimiter (comma, tab, semicolon, bar) is found from the first line. Raises UsageError for a column that is not
    there, RecordError for a row that cannot be read.
    """
    lines = iter(lines)
    first = next(lines, "")
    if not first:
        return
    delimiter = max(",\t;|", key=first.count)
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(_chain(first, lines), delimiter=delimiter, strict=True)
    header = next(rows, [])
    names = [name.removeprefix("\ufeff").strip() for name in header]
    _check_fields(set(fields) - set(names), "column")
    places = {place for place, name in enumerate(names) if name in fields}
    end = "\r\n" if first.endswith("\r\n") else "\n"
    yield _write_row(header, delimiter, end)
    try:
        for row in rows:
            yield _write_row(
                [convert(cell) if place in places else cell for place, cell in enumerate(row)], delimiter, end
            )
    except csv.Error as error:
        raise RecordError(
            "read", "invalid_row", f"line {rows.line_num} cannot be read ({error}); check its quotes"
        ) from error


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _write_row(cells: Sequence[str], delimiter: str, end: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator=end).writerow(cells)
    return stream.getvalue()


def _check_fields(missing: set[str], place: str) -> None:
    if missing:
        raise UsageError(f"no {place} has {', '.join(sorted(missing))}; --field names what to convert")
