"""Text columns in the other Chinese script, beside the originals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa

from warehouse.errors import UsageError

TEXT_COLUMNS = ("title", "text", "surface", "snippet")
"""Columns that hold text as a document has it; those of an export are converted."""

_CHINESE = frozenset({"zh", "yue"})


@dataclass(frozen=True, slots=True)
class Conversion:
    """A conversion of Chinese text: how the names of its columns end, what it is called, and the function."""

    suffix: str
    name: str
    convert: Callable[[str], str]

    def list_columns(self, names: list[str]) -> dict[str, str]:
        """The new columns and the originals they are made from."""
        return {f"{name}_{self.suffix}": name for name in TEXT_COLUMNS if name in names}


def add_converted(reader: pa.RecordBatchReader, conversion: Conversion) -> pa.RecordBatchReader:
    """The rows with a converted column after each text column; NULL where `language` says a row is not Chinese.

    Raises UsageError where there is no text column, no column `language`, or a name is taken.
    """
    names = reader.schema.names
    columns = conversion.list_columns(names)
    if not columns or "language" not in names:
        raise UsageError(
            f"to convert, an export needs the column language and one of {', '.join(TEXT_COLUMNS)}; "
            "join documents or segments for it"
        )
    if taken := sorted(columns.keys() & set(names)):
        raise UsageError(f"the column {taken[0]} is there already; name it otherwise with AS")
    originals = {original: column for column, original in columns.items()}
    if wrong := [name for name in originals if not _holds_text(reader.schema.field(name))]:
        raise UsageError(f"the column {wrong[0]} holds no text to convert; name it otherwise with AS")
    fields = []
    for field in reader.schema:
        fields.append(field)
        if field.name in originals:
            comment = f"{field.name}, converted ({conversion.name}); NULL in rows that are not Chinese"
            fields.append(pa.field(originals[field.name], pa.string(), metadata={"comment": comment}))
    schema = pa.schema(fields, reader.schema.metadata)
    return pa.RecordBatchReader.from_batches(schema, (_convert(batch, schema, columns, conversion) for batch in reader))


def _holds_text(field: pa.Field) -> bool:
    return bool(pa.types.is_string(field.type) or pa.types.is_large_string(field.type))


def _convert(
    batch: pa.RecordBatch, schema: pa.Schema, columns: dict[str, str], conversion: Conversion
) -> pa.RecordBatch:
    is_chinese = [language in _CHINESE for language in batch["language"].to_pylist()]
    arrays = []
    for name in schema.names:
        if name not in columns:
            arrays.append(batch[name])
            continue
        texts = zip(batch[columns[name]].to_pylist(), is_chinese, strict=True)
        arrays.append(
            pa.array(
                [conversion.convert(text) if text is not None and chinese else None for text, chinese in texts],
                pa.string(),
            )
        )
    return pa.RecordBatch.from_arrays(arrays, schema=schema)
