"""The work of one batch inside a worker process: its rows staged as Parquet files, ready for the load."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import lru_cache
from heapq import nlargest
from itertools import count
from pathlib import Path

import pyarrow as pa

from flows.jobs import BatchResult, Job, RecordLimit
from tasks.process import process_batch, process_record
from tasks.processed import Processed
from tasks.records import RawRecord
from tasks.site_templates import SiteLines, read_site_lines
from warehouse.staging import write_staged

SLOWEST_RECORDS = 10


def stage_batch(job: Job, limit: RecordLimit) -> BatchResult:
    """Processes the records of `job`, each record within `limit`, and writes its rows to the batch's staging folder."""
    position = count()
    site_lines = _open_site_lines(job.site_lines) if job.site_lines else None
    timings: list[tuple[float, str]] = []
    last: Processed | None = None

    def process(record: RawRecord) -> Processed:
        nonlocal last
        started = time.perf_counter()
        try:
            with limit(next(position), record):
                last = _repeat_last(record, last) or process_record(record, site_lines)
                return last
        finally:
            timings.append((time.perf_counter() - started, f"{record.source_uri} {record.source_key}".rstrip()))

    started = time.perf_counter()
    tables = process_batch(job.records, job.failures, process)
    counts = write_staged(job.staging, tables)
    return BatchResult(
        batch_id=job.batch_id,
        counts=counts,
        seconds=time.perf_counter() - started,
        slowest=tuple(nlargest(SLOWEST_RECORDS, timings)),
    )


def _repeat_last(record: RawRecord, last: Processed | None) -> Processed | None:
    """What `last` says of a record that is the last one but for its key, on which nothing depends; else None.

    Dumps repeat rows, sometimes a hundred thousand times.
    """
    if last is None or record != replace(last.record, source_key=record.source_key):
        return None
    return replace(last, record=record)


@lru_cache(maxsize=1)
def _open_site_lines(path: Path) -> SiteLines:
    """The template lines of a file whose name changes with its content; pages of memory are shared by all workers."""
    with pa.memory_map(str(path)) as source:
        return read_site_lines(pa.ipc.open_file(source).read_all())
