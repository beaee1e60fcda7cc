"""How columns are encoded in Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

# Nearly every value is different: a dictionary costs a third of the writing time and saves nothing.
_DISTINCT = frozenset({"text", "segment_id", "mention_id", "fact_id", "raw", "signature", "extra"})
# Long values, whose least and greatest say nothing, would swell the footer that every query reads.
_LONG = frozenset(
    {
        "text",
        "raw",
        "extra",
        "evidence",
        "links",
        "attrs",
        "table_rows",
        "title",
        "surface",
        "docs",
        "titled",
        "places",
        "hits",
        "spots",
    }
)
_RISING = frozenset({"place", "places"})


def choose_encoding(schema: pa.Schema) -> dict[str, Any]:
    """The encodings of the columns for a ParquetWriter on `schema`."""
    leaves = {path: field for field in schema for path in _list_leaves(field.name, field)}
    rising = [
        path for path, field in leaves.items() if field.name in _RISING and pa.types.is_integer(_find_leaf(field.type))
    ]
    return {
        "compression": "zstd",
        "use_dictionary": [
            path for path, field in leaves.items() if field.name not in _DISTINCT and path not in rising
        ],
        "column_encoding": dict.fromkeys(rising, "DELTA_BINARY_PACKED") or None,
        "write_statistics": [path for path, field in leaves.items() if field.name not in _LONG],
    }


def _list_leaves(path: str, field: pa.Field) -> Iterator[str]:
    kind = field.type
    if pa.types.is_struct(kind):
        for inner in kind:
            yield from _list_leaves(f"{path}.{inner.name}", inner)
    elif pa.types.is_list(kind):
        yield from _list_leaves(f"{path}.list.element", kind.value_field)
    else:
        yield path


def _find_leaf(kind: pa.DataType) -> pa.DataType:
    return _find_leaf(kind.value_type) if pa.types.is_list(kind) else kind
