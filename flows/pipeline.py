"""One ingest run from paths to a published load, whatever runs the batches.

    sources -> records -> batches of unknown records -> staged rows -> duplicates -> publish

A workforce turns a batch into work: for the worker processes of this machine (`flows.workers`) or for those of any
machine (`flows.shared`). An executor decides how that work is called: in threads of this process (`DirectExecutor`),
on a Dask cluster, or as Prefect tasks in either place.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from heapq import nlargest
from importlib.metadata import version
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol, TypeVar

from flows.jobs import BatchResult, Job, RunBatch, hash_batch
from flows.ledger import Ledger
from flows.settings import Settings
from flows.workers import WorkerPool
from tasks.reading import Batch, ReadOptions, Source, batch_records, read_source, scan_sources
from tasks.records import Failure, RawRecord
from warehouse import LoadInfo, Writer, open_writer
from warehouse.errors import InkmillError
from warehouse.files import report_failures
from warehouse.schemas import SCHEMA_VERSION
from warehouse.staging import read_staged

T = TypeVar("T")
CODE = f"{version('inkmill')} {SCHEMA_VERSION}"
SLOWEST_SHOWN = 10
SHARE_RECORDS = 1000


class FutureLike(Protocol):
    """What an executor hands back for a submitted batch."""

    def result(self) -> Any:
        """Blocks for the value, or raises what the work raised."""


class Workforce(AbstractContextManager["Workforce"], Protocol):
    """What does the batches' work; `width` batches may be under way at once."""

    width: int

    def assign(self, job: Job) -> RunBatch:
        """The work of one batch, for an executor to call."""


class Executor(Protocol):
    """How batches and steps are run."""

    def submit(self, name: str, work: RunBatch) -> FutureLike:
        """Starts one batch in the background."""

    def call(self, name: str, work: Callable[[], T]) -> T:
        """Runs one step and waits for it."""


class DirectExecutor:
    """Runs batches in threads of this process, which each drive one worker process."""

    def __init__(self, workers: int) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="inkmill-batch")

    def __enter__(self) -> DirectExecutor:
        return self

    def __exit__(self, *exc: object) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def submit(self, name: str, work: RunBatch) -> FutureLike:
        """Starts one batch in a thread."""
        return self._threads.submit(work)

    def call(self, name: str, work: Callable[[], T]) -> T:
        """Runs one step here."""
        return work()


@dataclass(frozen=True, slots=True)
class IngestRequest:
    """What one run is to do; files written in the last `settle_seconds` are left for a later run."""

    paths: tuple[str, ...]
    settings: Settings
    limit: int | None = None
    dry_run: bool = False
    settle_seconds: float = 0


@dataclass(slots=True)
class RunSummary:
    """What one run came to. `load_id` is None when nothing was published; inputs = unchanged + documents + quarantined."""

    warehouse: Path
    load_id: str | None = None
    inputs: int = 0
    unchanged: int = 0
    documents: int = 0
    quarantined: int = 0
    duplicates: int = 0
    translations: int = 0
    superseded: int = 0
    segments: int = 0
    mentions: int = 0
    facts: int = 0
    skipped_files: int = 0
    seconds: dict[str, float] = field(default_factory=dict)
    slowest: tuple[tuple[float, str], ...] = ()


class Reporter(Protocol):
    """Told how far a run has come."""

    def start(self, sources: int, size: int) -> None:
        """The number of files to read and their bytes."""

    def finish_source(self, size: int) -> None:
        """A file of so many bytes that was read or passed over."""

    def advance(self, records: int, quarantined: int) -> None:
        """Records that are done since the last call."""

    def step(self, name: str) -> None:
        """The step that begins."""

    def close(self) -> None:
        """The run is over, well or not."""


def run_ingest(
    request: IngestRequest, executor: Executor, reporter: Reporter, workforce: Workforce | None = None
) -> RunSummary:
    """Runs one ingest and returns its summary; without a workforce, with worker processes of this machine.

    Raises UsageError for wrong paths or fields, WarehouseError when the warehouse cannot be written, InkmillError when
    more records than `max_errors` were set aside; the warehouse then stays as it was.
    """
    settings = request.settings
    started = time.perf_counter()
    listing = scan_sources(request.paths, allow_empty=request.settle_seconds > 0)
    sources = select_settled(listing.sources, request.settle_seconds)
    options = ReadOptions(settings.fields, settings.record_bytes, request.limit)
    summary = RunSummary(settings.warehouse, skipped_files=sum(listing.skipped.values()))
    with (
        _choose_folder(request) as folder,
        open_writer(folder, wait_seconds=settings.lock_seconds) as writer,
        closing(reporter),
    ):
        reporter.start(len(sources), sum(source.size for source in sources))
        run = _Run(request, executor, reporter, writer, summary)
        # The workers end before the load is put together, which takes their memory.
        with workforce or WorkerPool(settings.workers, settings.record_seconds) as hands:
            run.process(run.read(sources, options), hands)
        if not request.dry_run:
            run.publish()
            run.ledger.save(summary.load_id)
    summary.seconds["total"] = time.perf_counter() - started
    return summary


@contextmanager
def _choose_folder(request: IngestRequest) -> Iterator[Path]:
    """The folder of the warehouse; for a dry run where there is none, one beside its place that is deleted again."""
    path = request.settings.warehouse
    if path.exists() or not request.dry_run:
        yield path
        return
    nearest = next(parent for parent in path.absolute().parents if parent.exists())
    with report_failures("writing to", nearest):
        folder = TemporaryDirectory(prefix=f".{path.name}-", dir=nearest)
    with folder as name:
        yield Path(name)


def select_settled(sources: Sequence[Source], settle_seconds: float) -> Sequence[Source]:
    """The sources that nobody has written to for `settle_seconds`, or that a clock set back has left in the future."""
    now, pause = time.time_ns(), settle_seconds * 1e9
    return [source for source in sources if abs(now - source.written_ns) >= pause]


def _describe_reading(settings: Settings) -> str:
    return f"{CODE} {settings.record_bytes} {sorted(settings.fields.items())}"


class _Run:
    def __init__(
        self, request: IngestRequest, executor: Executor, reporter: Reporter, writer: Writer, summary: RunSummary
    ) -> None:
        self._request = request
        self._settings = request.settings
        self._executor = executor
        self._reporter = reporter
        self._writer = writer
        self._summary = summary
        self._staged: list[str] = []
        self._unread = 0
        self.ledger = Ledger(writer.path, writer.connection, _describe_reading(request.settings))
        self._seconds = {"read": 0.0, "process": 0.0, "duplicates": 0.0, "publish": 0.0}

    @cached_property
    def _site_lines(self) -> Path | None:
        if not self.ledger.loads:
            return None
        from flows.site_lines import write_site_lines

        return write_site_lines(self._writer)

    def read(self, sources: Sequence[Source], options: ReadOptions) -> Iterator[RawRecord | Failure]:
        """The records of the sources that are new or may have changed; those of the others count as unchanged."""
        left = options.limit
        self._unread = sum(source.size for source in sources)
        for source in sources:
            if left == 0:
                return
            held = self.ledger.find(source)
            if held is not None and (left is None or held <= left):
                self._summary.inputs += held
                self._summary.unchanged += held
                self._reporter.advance(held, 0)
                self._finish_source(source.size)
                left = None if left is None else left - held
                continue
            count, is_settled = 0, True
            for item in islice(read_source(source, options), left):
                count += 1
                is_settled &= not (isinstance(item, Failure) and item.code == "unreadable_file")
                yield item
            if is_settled and (left is None or count < left):
                self.ledger.note(source, count)
            self._finish_source(source.size)
            left = None if left is None else left - count

    def _finish_source(self, size: int) -> None:
        self._unread -= size
        self._reporter.finish_source(size)

    def process(self, items: Iterator[RawRecord | Failure], workforce: Workforce) -> None:
        """Stages every record that the warehouse does not hold yet, with a bounded number of batches under way.

        A batch that an earlier, killed run has staged is taken as it is.
        """
        pending: deque[FutureLike] = deque()
        for job in self._jobs(items, workforce.width):
            if len(pending) >= workforce.width:
                self._count(pending.popleft().result())
            done = read_staged(job.staging)
            if done is None:
                pending.append(self._executor.submit(f"batch {job.batch_id}", workforce.assign(job)))
            else:
                self._count(BatchResult(job.batch_id, done, 0.0))
        if pending:
            # Loaded here, while the workers are at the last batches.
            import tasks.dedup  # noqa: F401
        while pending:
            self._count(pending.popleft().result())

    def _jobs(self, items: Iterator[RawRecord | Failure], width: int) -> Iterator[Job]:
        seen: set[str] = set()
        settings = self._settings
        batches = batch_records(items, settings.batch_bytes, settings.batch_records, lambda: self._unread / width)
        while True:
            began = time.perf_counter()
            batch = next(batches, None)
            self._seconds["read"] += time.perf_counter() - began
            if batch is None:
                return
            job = self._make_job(batch, seen)
            if job:
                yield job

    def _make_job(self, batch: Batch, seen: set[str]) -> Job | None:
        """The work on those of a batch that are neither stored already nor met before in this run."""
        records = {record.doc_id: record for record in batch.records}
        failures = {failure.record_id: failure for failure in batch.failures}
        inputs = len(batch.records) + len(batch.failures)
        known = seen | self._writer.known([*records, *failures])
        fresh = tuple(record for record_id, record in records.items() if record_id not in known)
        failed = tuple(failure for record_id, failure in failures.items() if record_id not in known)
        seen.update(records, failures)
        unchanged = inputs - len(fresh) - len(failed)
        self._summary.inputs += inputs
        self._summary.unchanged += unchanged
        self._reporter.advance(unchanged, 0)
        if not fresh and not failed:
            return None
        known_lines = self._site_lines.name if self._site_lines else ""
        batch_id = hash_batch(fresh, failed, f"{CODE} {self._settings.record_seconds} {known_lines}")
        self._staged.append(batch_id)
        return Job(batch_id, fresh, failed, self._writer.staging(batch_id), self._site_lines)

    def _count(self, result: BatchResult) -> None:
        summary, counts = self._summary, result.counts
        summary.documents += counts["documents"]
        summary.quarantined += counts["quarantine"]
        summary.segments += counts["segments"]
        summary.mentions += counts["mentions"]
        summary.facts += counts["facts"]
        summary.slowest = tuple(nlargest(SLOWEST_SHOWN, [*summary.slowest, *result.slowest]))
        self._seconds["process"] += result.seconds
        self._reporter.advance(counts["documents"] + counts["quarantine"], counts["quarantine"])
        self._check_errors(SHARE_RECORDS)

    def _check_errors(self, least_records: int) -> None:
        """Raises InkmillError where too many records were set aside; a share counts from `least_records` records on."""
        settings, bad = self._settings, self._summary.quarantined
        done = bad + self._summary.documents
        if settings.max_errors is not None and bad > settings.max_errors:
            limit = f"max_errors = {settings.max_errors}"
        elif settings.max_error_share is not None and done >= least_records and bad > settings.max_error_share * done:
            limit = f"max_error_share = {settings.max_error_share:.2%} of {done} records"
        else:
            return
        raise InkmillError(
            f"{bad} records were set aside, more than {limit}; nothing was published; "
            "see what is wrong with `inkmill explain PATH`, or raise --max-errors"
        )

    def publish(self) -> None:
        """Finds the duplicates among the staged and the stored documents and publishes everything as one load."""
        if not self._staged:
            return
        from tasks.dedup import resolve_duplicates

        self._check_errors(0)
        self._reporter.step("duplicates")
        began = time.perf_counter()
        self._writer.stage(self._staged)
        resolution = self._executor.call(
            "duplicates", lambda: resolve_duplicates(self._writer.connection, self._writer.superseded())
        )
        self._seconds["duplicates"] = time.perf_counter() - began
        self._reporter.step("publish")
        began = time.perf_counter()
        info = LoadInfo(
            inputs=self._summary.inputs,
            unchanged=self._summary.unchanged,
            seconds=dict(self._seconds),
            parameters={
                "paths": list(self._request.paths),
                "limit": self._request.limit,
                **self._settings.model_dump(mode="json", exclude={"exports"}),
            },
        )
        published = self._executor.call(
            "publish",
            lambda: self._writer.publish(resolution.assignments, resolution.duplicates, resolution.translations, info),
        )
        self._seconds["publish"] = time.perf_counter() - began
        summary = self._summary
        summary.load_id = published.load_id
        summary.superseded = published.superseded
        summary.duplicates = published.duplicates
        summary.unchanged = published.unchanged
        summary.documents = published.documents
        summary.quarantined = published.quarantined
        summary.segments = published.segments
        summary.mentions = published.mentions
        summary.facts = published.facts
        summary.translations = resolution.translations.num_rows
        summary.seconds = dict(self._seconds)
