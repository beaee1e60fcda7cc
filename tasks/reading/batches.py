"""Batches of records, bounded by bytes and by count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tasks.records import Failure, RawRecord


@dataclass(frozen=True, slots=True)
class Batch:
    """Records and failures that were read one after the other; each kind keeps its order."""

    records: tuple[RawRecord, ...]
    failures: tuple[Failure, ...]


def batch_records(
    items: Iterable[RawRecord | Failure], max_bytes: int = 8 * 1024 * 1024, max_count: int = 512
) -> Iterator[Batch]:
    """Batches of at most `max_count` items whose raw bytes sum to at most `max_bytes`; a larger item stands alone."""
    records: list[RawRecord] = []
    failures: list[Failure] = []
    size = 0
    for item in items:
        count = len(records) + len(failures)
        if count and (count >= max_count or size + len(item.raw) > max_bytes):
            yield Batch(tuple(records), tuple(failures))
            records, failures, size = [], [], 0
        size += len(item.raw)
        if isinstance(item, Failure):
            failures.append(item)
        else:
            records.append(item)
    if records or failures:
        yield Batch(tuple(records), tuple(failures))
