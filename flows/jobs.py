"""What passes between the leader of a run and its workers: a batch to do, and what it came to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tasks.records import Failure, RawRecord


@dataclass(frozen=True, slots=True)
class Job:
    """The records and reading failures of one batch; `staging` is the folder their rows go to.

    `site_lines` is the file of what the warehouse knows of their hosts, where it knows any.
    """

    batch_id: str
    records: tuple[RawRecord, ...]
    failures: tuple[Failure, ...]
    staging: Path
    site_lines: Path | None = None


@dataclass(frozen=True, slots=True)
class BatchResult:
    """What a batch came to: rows by table, seconds of work, and its slowest records as (seconds, source)."""

    batch_id: str
    counts: dict[str, int]
    seconds: float
    slowest: tuple[tuple[float, str], ...] = ()


RecordLimit = Callable[[int, RawRecord], AbstractContextManager[None]]
StageBatch = Callable[[Job, RecordLimit], BatchResult]
RunBatch = Callable[[], BatchResult]


def hash_batch(records: Sequence[RawRecord], failures: Sequence[Failure], parameters: str) -> str:
    """The id of a batch: the same records under the same parameters give the same id, so that a run can resume."""
    digest = sha256(parameters.encode())
    for record in records:
        digest.update(record.doc_id.encode())
    for failure in failures:
        digest.update(failure.record_id.encode())
    return digest.hexdigest()[:16]
