"""The work of one batch inside a worker process: its rows staged as Parquet files, ready for the load."""

from __future__ import annotations

import time
from heapq import nlargest
from itertools import count

from flows.jobs import BatchResult, Job, RecordLimit
from tasks.process import process_batch, process_record
from tasks.processed import Processed
from tasks.records import RawRecord
from warehouse.staging import write_staged

SLOWEST_RECORDS = 5


def stage_batch(job: Job, limit: RecordLimit) -> BatchResult:
    """Processes the records of `job`, each record within `limit`, and writes its rows to the batch's staging folder."""
    position = count()
    timings: list[tuple[float, str]] = []

    def process(record: RawRecord) -> Processed:
        started = time.perf_counter()
        try:
            with limit(next(position), record):
                return process_record(record)
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
