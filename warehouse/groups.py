"""Row groups of a bounded size."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa

GROUP_BYTES = 16 << 20
"""DuckDB holds at once up to 2,048 rows of a row group, however large they are, but never those of two."""


def cut_groups(table: pa.Table, rows: int) -> Iterator[pa.Table]:
    """The rows of a table in order, at most `rows` and, unless one row is larger, GROUP_BYTES in each piece."""
    for first in range(0, table.num_rows, rows):
        yield from _halve(table.slice(first, rows))


def _halve(table: pa.Table) -> Iterator[pa.Table]:
    if table.num_rows == 1 or table.nbytes <= GROUP_BYTES:
        yield table
    else:
        middle = table.num_rows // 2
        yield from _halve(table.slice(0, middle))
        yield from _halve(table.slice(middle))
