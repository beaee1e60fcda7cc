"""How far a run has come: a progress bar on a terminal, plain lines in a log, nothing when quiet."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from flows.pipeline import Reporter

LOG_SECONDS = 10


class BarReporter:
    """Draws the records done, their rate and the step on standard error."""

    def __init__(self) -> None:
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(pulse_style="cyan"),
            TextColumn(
                "{task.completed:,.0f} records, {task.fields[rate]:,.0f}/s, {task.fields[quarantined]:,} set aside"
            ),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._progress.add_task("reading", total=None, rate=0.0, quarantined=0)
        self._started = time.monotonic()
        self._done = self._quarantined = 0

    def start(self, sources: int) -> None:
        """Shows the bar."""
        self._progress.start()
        self._progress.update(self._task, description=f"reading {sources:,} files")

    def advance(self, records: int, quarantined: int) -> None:
        """Moves the counts."""
        self._done += records
        self._quarantined += quarantined
        rate = self._done / max(time.monotonic() - self._started, 1e-9)
        self._progress.update(self._task, completed=self._done, rate=rate, quarantined=self._quarantined)

    def step(self, name: str) -> None:
        """Shows the step."""
        self._progress.update(self._task, description=name)

    def close(self) -> None:
        """Removes the bar."""
        self._progress.stop()


class LineReporter:
    """Hands plain lines to `write`, at most one every ten seconds while records are read."""

    def __init__(self, write: Callable[[str], object]) -> None:
        self._write = write
        self._done = self._quarantined = 0
        self._last = time.monotonic()

    def start(self, sources: int) -> None:
        """Writes the number of files."""
        self._write(f"reading {sources:,} files")

    def advance(self, records: int, quarantined: int) -> None:
        """Writes the counts now and then."""
        self._done += records
        self._quarantined += quarantined
        if time.monotonic() - self._last >= LOG_SECONDS:
            self._last = time.monotonic()
            self._write(f"{self._done:,} records done, {self._quarantined:,} set aside")

    def step(self, name: str) -> None:
        """Writes the step with the counts so far."""
        self._write(f"{name}: {self._done:,} records read, {self._quarantined:,} set aside")

    def close(self) -> None:
        """Leaves nothing open."""


def choose_reporter(write: Callable[[str], object] | None, *, draw: bool) -> Reporter:
    """A bar where `draw` is wanted and standard error is a terminal, else lines through `write`, if given."""
    if draw and sys.stderr.isatty():
        return BarReporter()
    return LineReporter(write or (lambda _: None))
