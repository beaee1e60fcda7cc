"""A worker's work that crashes or hangs on records whose bytes say so."""

from __future__ import annotations

import os
import signal
import time

from flows.jobs import BatchResult, Job, RecordLimit
from tasks.records import Failure, fail_record
from warehouse.errors import RecordError


def stage_poison(job: Job, limit: RecordLimit) -> BatchResult:
    """Counts the records that did not ask for trouble; failures are listed in the staging file."""
    failures: list[Failure] = list(job.failures)
    stored = 0
    for index, record in enumerate(job.records):
        try:
            with limit(index, record):
                _act(record.raw)
            stored += 1
        except RecordError as error:
            failures.append(fail_record(record, error))
    job.staging.write_text("\n".join(f"{item.source_uri} {item.code}" for item in failures), encoding="utf-8")
    return BatchResult(job.batch_id, {"documents": stored, "quarantine": len(failures)}, 0.0)


def stage_killed_once(job: Job, limit: RecordLimit) -> BatchResult:
    """As stage_poison, but the first worker dies at its first record, and the second before any."""
    first, second = job.staging.with_name("first"), job.staging.with_name("second")
    if not first.exists():
        first.touch()
        with limit(0, job.records[0]):
            os.kill(os.getpid(), signal.SIGKILL)
    if not second.exists():
        second.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return stage_poison(job, limit)


def stage_always_killed(job: Job, limit: RecordLimit) -> BatchResult:
    """Dies outside any record, every time."""
    os.kill(os.getpid(), signal.SIGKILL)
    return stage_poison(job, limit)


def _act(raw: bytes) -> None:
    match raw:
        case b"crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case b"exit":
            os._exit(7)
        case b"spin":
            while True:
                _swallow()
        case b"sleep":
            time.sleep(60)
        case b"stuck":
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGPROF])
            time.sleep(60)


def _swallow() -> None:
    global swallowed
    while not swallowed:
        try:
            while True:
                pass
        except RecordError:
            swallowed = True


swallowed = False
