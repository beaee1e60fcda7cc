"""Reading: files, folders and globs become a stream of raw records and failures.

This is the one place in `tasks` that does I/O. Start with `list_sources`, `read_records` and `batch_records`.
"""

from tasks.reading.batches import Batch, batch_records
from tasks.reading.options import DEFAULT_COLUMNS, ReadOptions
from tasks.reading.records import detect_container, read_records, read_source
from tasks.reading.sources import Listing, Source, list_sources, make_source, scan_sources
from tasks.reading.stores import is_url

__all__ = [
    "DEFAULT_COLUMNS",
    "Batch",
    "Listing",
    "ReadOptions",
    "Source",
    "batch_records",
    "detect_container",
    "is_url",
    "list_sources",
    "make_source",
    "read_records",
    "read_source",
    "scan_sources",
]
