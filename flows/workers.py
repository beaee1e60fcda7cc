"""Worker processes that turn batches into staged Parquet files, and survive records that crash or hang them.

A worker notes which record it is at in shared memory. When a worker dies, the pool starts another and gives it the
batch again; a record at which two workers died is set aside, for one may have been killed from outside. A record that
exceeds its time raises inside the worker; one stuck in native code is ended by a watchdog that needs no interpreter
lock, and set aside at once.
"""

from __future__ import annotations

import faulthandler
import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from queue import LifoQueue
from types import FrameType
from typing import Any

from flows.jobs import BatchResult, Job, RecordLimit, RunBatch, StageBatch
from tasks.records import RawRecord, fail_record
from warehouse.errors import InkmillError, RecordError

HARD_LIMIT_FACTOR = 3
REPEAT_SECONDS = 1.0
MAX_DEATHS = 3
_SPAWN_SECONDS = 120
_PRELOADED = ["tasks.process", "flows.staging"]
# A page makes thousands of tuples, few of them in cycles: looking for those every 700 costs a worker 3 % of its time.
_COLLECTING = (20_000, 20, 20)


@dataclass(slots=True)
class _Worker:
    process: Any
    connection: Connection
    progress: Any


def load_ahead() -> None:
    """Starts the process that workers are forked from, so that it loads their modules while the leader loads its own."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(_PRELOADED)
    with _blocked_interrupts():
        forkserver.ensure_running()


class WorkerPool:
    """A fixed number of worker processes; `run` may be called from as many threads at once.

    Use as a context manager: leaving it ends the workers. `stage` is what a worker does with a batch, a function that
    workers can import; by default flows.staging.stage_batch.
    """

    def __init__(self, workers: int, record_seconds: float, stage: StageBatch | None = None) -> None:
        self.width = workers + 1
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(_PRELOADED)
        self._record_seconds = record_seconds
        self._stage = stage
        # The last worker first: no more are started than have work.
        self._idle: LifoQueue[_Worker | None] = LifoQueue()
        self._all: list[_Worker] = []
        self._lock = threading.Lock()
        self._closed = False
        for _ in range(workers):
            self._idle.put(None)

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *exc: object) -> None:
        with self._lock:
            self._closed = True
            workers, self._all = self._all, []
        for worker in workers:
            worker.connection.close()
            worker.process.kill()
        for worker in workers:
            worker.process.join()

    def assign(self, job: Job) -> RunBatch:
        """The work of `job`, for a thread of this process."""
        return partial(self.run, job)

    def run(self, job: Job) -> BatchResult:
        """The result of `job`, whose rows are then staged; blocks until a worker is free and done."""
        worker = self._idle.get()
        records, failures = list(job.records), list(job.failures)
        suspects: set[str] = set()
        deaths = 0
        try:
            while True:
                worker = worker or self._start()
                outcome = self._try(worker, replace(job, records=tuple(records), failures=tuple(failures)))
                if isinstance(outcome, BatchResult):
                    return outcome
                self._discard(worker)
                code, worker = worker.process.exitcode, None
                index, error = outcome
                if error is None:
                    deaths += 1
                    _check_deaths(deaths, code, job)
                elif error.code == "record_timeout" or records[index].doc_id in suspects:
                    failures.append(fail_record(records.pop(index), error))
                else:
                    suspects.add(records[index].doc_id)
        finally:
            self._idle.put(worker)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        progress = self._context.RawArray("d", 2)
        process = self._context.Process(
            target=_work, args=(theirs, progress, self._record_seconds, self._stage), name="inkmill-worker", daemon=True
        )
        worker = _Worker(process, ours, progress)
        with self._lock:
            if self._closed:
                raise InkmillError("the run was stopped")
            with _blocked_interrupts():
                process.start()
            self._all.append(worker)
        theirs.close()
        return worker

    def _discard(self, worker: _Worker) -> None:
        worker.connection.close()
        worker.process.kill()
        worker.process.join()
        with self._lock:
            if worker in self._all:
                self._all.remove(worker)

    def _try(self, worker: _Worker, job: Job) -> BatchResult | tuple[int, RecordError | None]:
        """The batch's result, or the index and error of the record that took the worker down (-1 and None: none did)."""
        worker.progress[0] = -1
        try:
            worker.connection.send(job)
            outcome = worker.connection.recv()
        except (EOFError, OSError):
            worker.process.join(_SPAWN_SECONDS)
            return self._blame(worker, job)
        if isinstance(outcome, BaseException):
            raise outcome
        result: BatchResult = outcome
        return result

    def _blame(self, worker: _Worker, job: Job) -> tuple[int, RecordError | None]:
        index, started = int(worker.progress[0]), worker.progress[1]
        if index < 0 or index >= len(job.records):
            return -1, None
        record = job.records[index]
        if time.monotonic() - started >= self._record_seconds * HARD_LIMIT_FACTOR:
            return index, _timeout_error(record, self._record_seconds)
        message = f"the worker process died (code {worker.process.exitcode}) on {record.source_uri} {record.source_key}"
        return index, RecordError("process", "worker_crash", message.rstrip() + "; the record is set aside")


@contextmanager
def _blocked_interrupts() -> Iterator[None]:
    """Keeps interrupts from the fork server started inside, which inherits the mask and would print a traceback."""
    # Starting the tracker unblocks interrupts; the fork server's start would do that too late.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _check_deaths(deaths: int, code: int | None, job: Job) -> None:
    if deaths >= MAX_DEATHS:
        raise InkmillError(
            f"worker processes ended {deaths} times, with code {code} at last, outside any record of batch {job.batch_id}; "
            "they may have been killed for lack of memory: try fewer --workers"
        )


def _timeout_error(record: RawRecord, seconds: float) -> RecordError:
    where = f"{record.source_uri} {record.source_key}".rstrip()
    return RecordError("process", "record_timeout", f"{where} took more than {seconds:g} s; raise record_seconds")


def _work(connection: Connection, progress: Any, record_seconds: float, stage: StageBatch | None) -> None:
    """The main loop of a worker process: batches in, results out, until the leader closes or is gone."""
    # Where pandas is installed, Arrow would import it with the first array.
    sys.modules.setdefault("pandas", None)  # type: ignore[arg-type]
    if stage is None:
        from flows.staging import stage_batch

        stage = stage_batch
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.set_threshold(*_COLLECTING)
    threading.Thread(target=_follow_leader, daemon=True).start()
    devnull = Path(os.devnull).open("w")  # noqa: SIM115
    limit = _record_limit(progress, record_seconds, devnull.fileno())
    while True:
        try:
            job: Job = connection.recv()
        except (EOFError, OSError):
            return
        try:
            connection.send(stage(job, limit))
        except InkmillError as error:
            connection.send(error)
        except Exception as error:
            connection.send(InkmillError(f"batch {job.batch_id} failed: {type(error).__name__}: {error}"))


def _follow_leader() -> None:
    leader = multiprocessing.parent_process()
    if leader is not None:
        leader.join()
        os._exit(1)


def _record_limit(progress: Any, seconds: float, watchdog_fd: int) -> RecordLimit:
    """A context manager that notes the record at hand and ends it after `seconds` of processor time.

    Processor time, so that a busy machine gives the same result as an idle one; real time counts for the watchdog.
    """

    @contextmanager
    def limit(index: int, record: RawRecord) -> Iterator[None]:
        def expire(_signal: int, _frame: FrameType | None) -> None:
            if progress[0] == index:
                raise _timeout_error(record, seconds)

        progress[1] = time.monotonic()
        progress[0] = index
        signal.signal(signal.SIGPROF, expire)
        # Again and again, for a library may swallow the first.
        signal.setitimer(signal.ITIMER_PROF, seconds, REPEAT_SECONDS)
        faulthandler.dump_traceback_later(seconds * HARD_LIMIT_FACTOR, exit=True, file=watchdog_fd)
        try:
            try:
                yield
            finally:
                progress[0] = -1
        finally:
            progress[0] = -1
            signal.setitimer(signal.ITIMER_PROF, 0)
            faulthandler.cancel_dump_traceback_later()

    return limit
