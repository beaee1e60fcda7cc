"""Looking at a warehouse as its users do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

TABLES = ("documents", "segments", "mentions", "facts", "duplicates", "translations", "quarantine", "sketches")


def query(path: Path, sql: str) -> list[tuple[Any, ...]]:
    """Rows of a query on the plain catalog file."""
    with duckdb.connect(str(path / "catalog.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def read_tables(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """All rows in a fixed order, without what differs from run to run."""
    tables = {}
    for table in TABLES:
        loaded = ", loaded_at" if table in ("documents", "quarantine") else ""
        tables[table] = query(path, f"select * exclude (load_id{loaded}) from {table} order by all")
    return tables
