"""Batches handed to other machines as files on the storage that all of them share.

The leader writes a batch beside the folder that its rows will go to and sends only that folder's path; whoever runs it
reads the file, leaves the staged rows in the folder and returns counts. A batch that is run twice, because a machine
vanished with its answer, finds the rows and does nothing.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import socket
from functools import cache, partial
from pathlib import Path

from flows.jobs import BatchResult, Job, RunBatch
from flows.workers import WorkerPool
from warehouse.errors import InkmillError
from warehouse.files import report_failures, sync_file
from warehouse.staging import PARTIAL, read_staged


class SharedWork:
    """Turns batches into work for any machine; `width` batches may be under way at once."""

    def __init__(self, width: int, record_seconds: float) -> None:
        self.width = width
        self._record_seconds = record_seconds

    def __enter__(self) -> SharedWork:
        return self

    def __exit__(self, *exc: object) -> None:
        """Leaves nothing open."""

    def assign(self, job: Job) -> RunBatch:
        """The work of `job`, which names a file in place of its records."""
        path = _locate_job(job.staging)
        with report_failures("handing over a batch in", path.parent):
            path.write_bytes(pickle.dumps(job, pickle.HIGHEST_PROTOCOL))
            sync_file(path)
        return partial(run_shared, str(job.staging), self._record_seconds)


def run_shared(staging: str, record_seconds: float) -> BatchResult:
    """The result of the batch whose rows go to the folder `staging`, run in a worker process of this one."""
    folder = Path(staging)
    done = read_staged(folder)
    if done is not None:
        return BatchResult(folder.name, done, 0.0)
    path = _locate_job(folder)
    try:
        job: Job = pickle.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise InkmillError(
            f"{path} is not there on {socket.gethostname()}; the warehouse must be on storage that every machine "
            "sees under the same path"
        ) from error
    result = _start_pool(record_seconds).run(job)
    path.unlink(missing_ok=True)
    return result


def _locate_job(staging: Path) -> Path:
    # Opening a writer deletes what ends so.
    return staging.with_name(f"{staging.name}.job{PARTIAL}")


@cache
def _start_pool(record_seconds: float) -> WorkerPool:
    """The worker processes of this process; they end with it."""
    # Dask runs its workers as daemons, which may have no children lest those be left behind; ours follow their leader.
    multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
    return WorkerPool(os.cpu_count() or 1, record_seconds)
