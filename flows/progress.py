"""How far a run has come: a progress bar on a terminal, plain lines in a log, nothing when quiet."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import timedelta

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from flows.pipeline import Reporter

LOG_SECONDS = 10


class BarReporter:
    """Draws the records done, their rate, the step and the time left on standard error.

    The time left is judged by the bytes of the files that were read to their end.
    """

    def __init__(self) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(pulse_style="cyan"),
            TextColumn(
                "{task.fields[done]:,} records, {task.fields[rate]:,.0f}/s, {task.fields[quarantined]:,} set aside"
            ),
            TimeElapsedColumn(),
            TextColumn("{task.fields[left]}"),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("reading", total=None, done=0, rate=0.0, quarantined=0, left="")
        self._started = time.monotonic()
        self._done = self._quarantined = self._read = self._size = 0

    def start(self, sources: int, size: int) -> None:
        """Shows the bar."""
        self._size = size
        self._progress.start()
        self._progress.update(self._task, description=f"reading {sources:,} files", total=size or None)

    def finish_source(self, size: int) -> None:
        """Moves the bar and judges the time left."""
        self._read += size
        left = estimate_left(time.monotonic() - self._started, self._read, self._size)
        self._progress.update(self._task, completed=self._read, left="" if left is None else f"{left} left")

    def advance(self, records: int, quarantined: int) -> None:
        """Moves the counts."""
        self._done += records
        self._quarantined += quarantined
        rate = self._done / max(time.monotonic() - self._started, 1e-9)
        self._progress.update(self._task, done=self._done, rate=rate, quarantined=self._quarantined)

    def step(self, name: str) -> None:
        """Shows the step."""
        self._progress.update(self._task, description=name, total=None, left="")

    def close(self) -> None:
        """Removes the bar."""
        self._progress.stop()


class LineReporter:
    """Hands plain lines to `write`, at most one every ten seconds while records are read."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._done = self._quarantined = self._read = self._size = 0
        self._started = self._last = time.monotonic()

    def start(self, sources: int, size: int) -> None:
        """Writes the number of files."""
        self._size = size
        self._write(f"reading {sources:,} files")

    def finish_source(self, size: int) -> None:
        """Counts the bytes read."""
        self._read += size

    def advance(self, records: int, quarantined: int) -> None:
        """Writes the counts now and then."""
        self._done += records
        self._quarantined += quarantined
        if time.monotonic() - self._last >= LOG_SECONDS:
            self._last = time.monotonic()
            left = estimate_left(self._last - self._started, self._read, self._size)
            rest = "" if left is None else f", {left} left"
            self._write(f"{self._done:,} records done, {self._quarantined:,} set aside{rest}")

    def step(self, name: str) -> None:
        """Writes the step with the counts so far."""
        self._write(f"{name}: {self._done:,} records read, {self._quarantined:,} set aside")

    def close(self) -> None:
        """Leaves nothing open."""


def estimate_left(seconds: float, done: int, whole: int) -> timedelta | None:
    """The time that the rest will take at the rate so far; None where nothing tells it."""
    if not done or done > whole:
        return None
    return timedelta(seconds=round(seconds * (whole - done) / done))


def choose_reporter(write: Callable[[str], object] | None, *, draw: bool) -> Reporter:
    """A bar where `draw` is wanted and standard error is a terminal, else lines through `write`, if given."""
    if draw and sys.stderr.isatty():
        return BarReporter()
    return LineReporter(write or (lambda _: None))
