"""How columns are encoded in Parquet."""

from __future__ import annotations

import pyarrow as pa

# Nearly every value is different: a dictionary costs a third of the writing time and saves nothing.
_DISTINCT = frozenset({"text", "segment_id", "mention_id", "fact_id", "raw", "signature", "extra"})


def choose_dictionaries(schema: pa.Schema) -> list[str]:
    """The columns of `schema` worth a dictionary, for ParquetWriter's use_dictionary."""
    return [name for name in schema.names if name not in _DISTINCT]
