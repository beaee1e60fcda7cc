"""What changed between two snapshots."""

from __future__ import annotations

from typing import Literal

import duckdb
import pyarrow as pa

from warehouse.store import Warehouse

Change = Literal["added", "superseded", "removed", "reassigned"]

_COLUMNS = "SELECT doc_id, load_id, source_uri, source_key, title, cluster_id, duplicate_of FROM documents"
_CHANGES = """
    SELECT CASE WHEN o.doc_id IS NULL THEN 'added'
                WHEN n.doc_id IS NULL AND s.doc_id IS NOT NULL THEN 'superseded'
                WHEN n.doc_id IS NULL THEN 'removed'
                ELSE 'reassigned' END AS change,
           coalesce(n.doc_id, o.doc_id) AS doc_id,
           coalesce(n.source_uri, o.source_uri) AS source_uri, coalesce(n.source_key, o.source_key) AS source_key,
           coalesce(n.title, o.title) AS title,
           o.cluster_id AS cluster_before, n.cluster_id AS cluster_after
    FROM old_rows o
    FULL JOIN new_rows n ON n.doc_id = o.doc_id
    LEFT JOIN new_rows s ON s.source_uri = o.source_uri AND s.source_key = o.source_key
    WHERE o.doc_id IS NULL OR n.doc_id IS NULL
       OR (o.cluster_id, o.duplicate_of) IS DISTINCT FROM (n.cluster_id, n.duplicate_of)
    ORDER BY change, source_uri, source_key, doc_id
"""


def diff_snapshots(warehouse: Warehouse, before: int, after: int) -> pa.Table:
    """The documents that differ between two kept snapshots, one row each, with their clusters before and after.

    `change` is added, superseded (another version of the source took its place), removed (after a roll-back) or
    reassigned (it belongs to another cluster or duplicates another document).
    """
    with duckdb.connect() as connection:
        for name, number in (("old_rows", before), ("new_rows", after)):
            with warehouse.connect(at=number) as reader:
                connection.register(name, reader.sql(_COLUMNS).to_arrow_table())
        return connection.sql(_CHANGES).to_arrow_table()
