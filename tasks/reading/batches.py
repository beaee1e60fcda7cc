"""Batches of records, bounded by bytes and by count."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import inf

from tasks.records import Failure, RawRecord


@dataclass(frozen=True, slots=True)
class Batch:
    """Records and failures that were read one after the other; each kind keeps its order."""

    records: tuple[RawRecord, ...]
    failures: tuple[Failure, ...]


LEAST_SHARE = 8


def batch_records(
    items: Iterable[RawRecord | Failure],
    max_bytes: int = 8 * 1024 * 1024,
    max_count: int = 512,
    share: Callable[[], float] = lambda: inf,
) -> Iterator[Batch]:
    """Batches of at most `max_count` items whose raw bytes sum to at most `max_bytes`; a larger item stands alone.

    A batch is closed earlier at `share()` bytes, as they are when it begins, but not below an eighth of `max_bytes`: so
    the last batches can be small, and no worker is busy alone for long.
    """
    records: list[RawRecord] = []
    failures: list[Failure] = []
    size, most = 0, 0.0
    for item in items:
        count = len(records) + len(failures)
        if count and (count >= max_count or size + len(item.raw) > most):
            yield Batch(tuple(records), tuple(failures))
            records, failures, size, count = [], [], 0, 0
        if not count:
            most = min(max_bytes, max(share(), max_bytes / LEAST_SHARE))
        size += len(item.raw)
        if isinstance(item, Failure):
            failures.append(item)
        else:
            records.append(item)
    if records or failures:
        yield Batch(tuple(records), tuple(failures))
