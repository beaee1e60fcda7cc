"""Deleting what no snapshot needs: parts that no kept catalog names, and snapshots beyond the newest few."""

from __future__ import annotations

import time
from pathlib import Path

import duckdb

from warehouse.catalog import attach_catalog
from warehouse.files import remove_tree
from warehouse.layout import Layout


def collect_garbage(layout: Layout, grace_seconds: float, kept_versions: int) -> list[Path]:
    """Deletes files older than `grace_seconds` that no kept snapshot names, and returns their paths.

    Call it with the writer lock held. The grace is for readers that opened a snapshot before it was dropped.
    """
    latest = time.time() - grace_seconds
    versions = layout.list_versions()
    dropped = [path for path in list(versions.values())[:-kept_versions] if path.stat().st_mtime < latest]
    for path in dropped:
        path.unlink()
    on_disk = {path for path in layout.parts.glob("*/*/*.parquet") if path.stat().st_mtime < latest}
    if not on_disk:
        return dropped
    orphans = on_disk - _list_named(layout, [layout.catalog]) if layout.catalog.exists() else on_disk
    if orphans:
        orphans -= _list_named(layout, list(layout.list_versions().values()))
    for path in orphans:
        path.unlink()
    for folder in {path.parent for path in orphans}:
        if not any(folder.iterdir()):
            remove_tree(folder)
    return [*dropped, *sorted(orphans)]


def _list_named(layout: Layout, catalogs: list[Path]) -> set[Path]:
    named: set[Path] = set()
    with duckdb.connect() as connection:
        for path in catalogs:
            with attach_catalog(connection, path):
                rows = connection.execute("SELECT path FROM catalog.store.parts").fetchall()
                named.update(layout.root / row[0] for row in rows)
    return named
