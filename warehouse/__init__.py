"""Where rows live: the Arrow schemas, the snapshot store, the loader and the SQL that users see.

The names are loaded when they are first used: `tasks` needs only the schemas and the errors, not DuckDB.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from warehouse.catalog import Snapshot
    from warehouse.load import LoadInfo, Published
    from warehouse.query import run_query
    from warehouse.store import Warehouse
    from warehouse.writer import Writer, open_writer

__all__ = ["LoadInfo", "Published", "Snapshot", "Warehouse", "Writer", "open_writer", "run_query"]

_MODULES = {
    "LoadInfo": "load",
    "Published": "load",
    "Snapshot": "catalog",
    "Warehouse": "store",
    "Writer": "writer",
    "open_writer": "writer",
    "run_query": "query",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module 'warehouse' has no attribute {name!r}")
    return getattr(import_module(f"warehouse.{_MODULES[name]}"), name)
