"""What a run says of how far it has come."""

from __future__ import annotations

import io
import time
from datetime import timedelta

import pytest
from rich.console import Console

from flows.progress import BarReporter, LineReporter, estimate_left


def test_time_left() -> None:
    assert estimate_left(10, 250, 1000) == timedelta(seconds=30)
    assert estimate_left(10, 1000, 1000) == timedelta(0)
    assert estimate_left(10, 0, 1000) is None
    assert estimate_left(10, 5, 0) is None


def test_lines_in_a_log(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    lines: list[str] = []
    reporter = LineReporter(lines.append)
    reporter.start(1200, 4000)
    for second in (4.0, 8.0, 12.0, 16.0):
        now[0] = second
        reporter.finish_source(500)
        reporter.advance(300, 1)
    reporter.step("duplicates")
    reporter.close()
    assert lines == [
        "reading 1,200 files",
        "900 records done, 3 set aside, 0:00:20 left",
        "duplicates: 1,200 records read, 4 set aside",
    ]


def test_bar_shows_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr("flows.progress.Console", lambda stderr: Console(file=shown, force_terminal=True, width=160))
    reporter = BarReporter()
    reporter.start(3, 300)
    reporter.finish_source(100)
    reporter.advance(7, 1)
    time.sleep(0.3)
    reporter.close()
    for words in ("reading 3 files", "7 records", "1 set aside", " left"):
        assert words in shown.getvalue()
