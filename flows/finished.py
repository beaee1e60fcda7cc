"""The summary of a run, kept for its caller as soon as the load is published: a server may be gone before the flow returns.

A module of its own because Dask pickles the functions of the flow's module by value, and a context variable cannot be pickled.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from flows.pipeline import RunSummary

_FINISHED: ContextVar[list[RunSummary] | None] = ContextVar("finished", default=None)


@contextmanager
def keep_summaries() -> Iterator[list[RunSummary]]:
    """The list that takes the summaries of the runs finished inside the block."""
    finished: list[RunSummary] = []
    token = _FINISHED.set(finished)
    try:
        yield finished
    finally:
        _FINISHED.reset(token)


def note_summary(summary: RunSummary) -> None:
    """Adds a summary to the caller's list, if there is one."""
    finished = _FINISHED.get()
    if finished is not None:
        finished.append(summary)
