"""Records out of rows: which value of a row is its text, which are fields, and what its bytes are."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from tasks.decoding import fix_surrogates
from tasks.reading.options import DEFAULT_COLUMNS, TEXT_MEDIA_TYPES, ReadOptions
from tasks.reading.sources import Source
from tasks.records import RawRecord
from warehouse.errors import RecordError

MAX_EXTRA_CHARS = 64 * 1024
_STATED_FIELDS = tuple(name for name in DEFAULT_COLUMNS if name not in ("text", "id"))


def canonical_json(row: Mapping[str, Any]) -> bytes:
    """The row as UTF-8 JSON with sorted keys and no spaces, the same for the same values in any column order."""
    text = json.dumps(row, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain_value)
    return text.encode("utf-8", "surrogatepass")


def make_row_record(
    source: Source,
    key: str,
    row: Mapping[str, Any],
    raw: bytes,
    options: ReadOptions,
    charset: str | None = "utf-8",
) -> RawRecord:
    """The record of one row; raises RecordError missing_text or invalid_row.

    `fields` holds the known fields by their own names and every other column as `extra.COLUMN`, lists and objects as
    JSON. A text column of bytes becomes the record's bytes, to be decoded like a file. An id column replaces `key`.
    """
    column, value = _find(row, options.columns("text"))
    if column is None or value is None or (isinstance(value, str | bytes) and not value.strip()):
        raise RecordError("read", "missing_text", explain_missing(row, column, options))
    is_bytes = isinstance(value, bytes)
    text = None if is_bytes else _join_text(value, column)
    body = value if is_bytes else raw
    return RawRecord(
        source_uri=source.uri,
        source_key=_find_key(row, key, options),
        raw=body,
        content_sha256=sha256(body).hexdigest(),
        text=text,
        media_type=TEXT_MEDIA_TYPES.get(column),
        charset=None if is_bytes else charset,
        fields=_stated_fields(row, column, options),
    )


def _find(row: Mapping[str, Any], columns: tuple[str, ...]) -> tuple[str | None, Any]:
    """The first column that holds a value, else the first that exists; a dotted name also walks into objects."""
    first: str | None = None
    for column in columns:
        value = row.get(column)
        if column not in row and "." in column:
            value = _walk(row, column)
        if value is not None and value != "" and value != b"":
            return column, value
        if first is None and column in row:
            first = column
    return first, None if first is None else row[first]


def _walk(row: Mapping[str, Any], dotted: str) -> Any:
    value: Any = row
    for part in dotted.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value.get(part)
    return value


def _find_key(row: Mapping[str, Any], key: str, options: ReadOptions) -> str:
    _, value = _find(row, options.columns("id"))
    return key if value is None or value == "" else fix_surrogates(_as_text(value))


def _join_text(value: Any, column: str) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        return "\n".join(value)
    kind = type(value).__name__
    raise RecordError("read", "invalid_row", f"column {column!r} holds {kind}, not text; name another: text=COLUMN")


def has_text_column(columns: Iterable[str], options: ReadOptions) -> bool:
    """Whether rows with these columns can hold a text."""
    names = set(columns)
    return any(column in names or column.split(".")[0] in names for column in options.columns("text"))


def explain_missing(row: Mapping[str, Any], column: str | None, options: ReadOptions) -> str:
    """The reason why a row has no text: `column` is the text column that was found, if any."""
    if column is not None:
        return f"column {column!r} is empty"
    if "text" in options.fields:
        reason = f"no column {options.fields['text']!r}"
    else:
        reason = "no column is known to hold the text"
    return f"{reason}; columns are {_name_columns(row)}; name one with text=COLUMN"


def _name_columns(row: Mapping[str, Any]) -> str:
    names = [fix_surrogates(str(name)[:40]) for name in list(row)[:20]]
    return ", ".join(names) + (" …" if len(row) > 20 else "") if names else "none"


def _stated_fields(row: Mapping[str, Any], text_column: str, options: ReadOptions) -> dict[str, str]:
    fields: dict[str, str] = {}
    used = {text_column}
    for name in _STATED_FIELDS:
        column, value = _find(row, options.columns(name))
        text = "" if value is None else (_join_names(value) if name == "authors" else _as_text(value))
        if column is not None and text.strip():
            used.add(column)
            fields[name] = fix_surrogates(text)
    for column, value in row.items():
        if column not in used and value is not None and value != "" and not isinstance(value, bytes):
            text = _as_text(value)
            if len(text) <= MAX_EXTRA_CHARS:
                fields[fix_surrogates(f"extra.{column}")] = fix_surrogates(text)
    return fields


def _join_names(value: Any) -> str:
    values = value if isinstance(value, list) else [value]
    names = [part.get("name") if isinstance(part, Mapping) else part for part in values]
    return "; ".join(_as_text(name) for name in names if name not in (None, ""))


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return json.dumps(value, ensure_ascii=False, default=_plain_value)


def _plain_value(value: Any) -> str:
    if isinstance(value, bytes):
        return value.hex()
    return value.isoformat() if isinstance(value, datetime | date) else str(value)
