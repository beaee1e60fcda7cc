"""How columns are encoded in Parquet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

# Nearly every value is different: a dictionary costs a third of the writing time and saves nothing.
_DISTINCT = frozenset(
    {"text", "segment_id", "mention_id", "fact_id", "raw", "signature", "extra", "folded_title", "folded_text"}
)
# Search reads the whole column: LZ4 is read in half the time of zstd.
_FAST = frozenset({"folded_text"})


def choose_encoding(schema: pa.Schema) -> dict[str, Any]:
    """The compression and the dictionary columns for a ParquetWriter on `schema`."""
    compression = {
        path: "lz4" if field.name in _FAST else "zstd" for field in schema for path in _list_leaves(field.name, field)
    }
    return {"compression": compression, "use_dictionary": [name for name in schema.names if name not in _DISTINCT]}


def _list_leaves(path: str, field: pa.Field) -> Iterator[str]:
    kind = field.type
    if pa.types.is_struct(kind):
        for inner in kind:
            yield from _list_leaves(f"{path}.{inner.name}", inner)
    elif pa.types.is_list(kind):
        yield from _list_leaves(f"{path}.list.element", kind.value_field)
    else:
        yield path
