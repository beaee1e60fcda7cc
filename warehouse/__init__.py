"""Where rows live: the Arrow schemas, the snapshot store, the loader and the SQL that users see."""

from warehouse.catalog import Snapshot
from warehouse.load import LoadInfo, Published
from warehouse.query import run_query
from warehouse.store import Warehouse
from warehouse.writer import Writer, open_writer

__all__ = ["LoadInfo", "Published", "Snapshot", "Warehouse", "Writer", "open_writer", "run_query"]
