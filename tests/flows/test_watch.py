"""`inkmill watch` as a real process: files that come while it watches, one of them half written, and Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.pipeline import IngestRequest, RunSummary, select_settled
from flows.settings import load_settings
from flows.watch import watch_sources
from tasks.reading import list_sources
from tests.conftest import ROOT
from tests.flows.corpus import query, write_corpus, write_page
from warehouse.errors import InkmillError, UsageError


def wait_for(condition: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + 120
    while not condition():
        assert process.poll() is None, process.stderr and process.stderr.read()
        assert time.monotonic() < deadline
        time.sleep(0.1)


def count(warehouse: Path, where: str = "true") -> int:
    if not (warehouse / "catalog.duckdb").exists():
        return 0
    ((found,),) = query(warehouse, f"select count(*) from documents where {where}")
    return int(str(found))


def test_files_are_loaded_as_they_come(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    warehouse = tmp_path / "w"
    options = ["watch", "in", "--direct", "--settle", "2", "--every", "0.2", "--workers", "1", "--warehouse", "w"]
    with subprocess.Popen(
        [sys.executable, "-m", "flows", *options],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        write_corpus(tmp_path / "in")
        wait_for(lambda: count(warehouse) == 8, process)
        page = write_page(tmp_path, "harbour", "<p>A third boat will follow in 2028, said the office.</p>").read_text()
        with (tmp_path / "in" / "slow.html").open("w") as file:
            for start in range(0, len(page), 200):
                file.write(page[start : start + 200])
                file.flush()
                time.sleep(0.5)
        wait_for(lambda: count(warehouse) == 9, process)
        process.send_signal(signal.SIGINT)
        out = process.communicate(timeout=30)[1]
    assert process.returncode == 0
    assert out.splitlines()[-1] == "stopped"
    assert "Traceback" not in out
    assert query(warehouse, "select count(*), sum(superseded), bool_and(documents > 0) from loads") == [(2, 0, True)]
    assert count(warehouse, "text like '%third boat%'") == 1


def test_failed_run_is_said_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("A note on ropes.")
    os.utime(path, (1, 1))
    said: list[str] = []
    pauses: list[float] = []
    outcomes = iter([InkmillError("the warehouse is locked"), InkmillError("still"), RunSummary(tmp_path, "1", 1)])

    def run() -> RunSummary:
        outcome = next(outcomes)
        if isinstance(outcome, InkmillError):
            raise outcome
        return outcome

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 5:
            raise KeyboardInterrupt

    monkeypatch.setattr(time, "sleep", sleep)
    monkeypatch.setattr("flows.pipeline.time.time_ns", lambda: time.monotonic_ns() + (1 << 62))
    request = IngestRequest((str(path),), load_settings(), settle_seconds=1)
    with pytest.raises(KeyboardInterrupt):
        watch_sources(request, 1.0, run, said.append)
    assert pauses == [2.0, 4.0, 1.0, 1.0, 1.0]
    assert said[1:3] == ["inkmill: the warehouse is locked", "inkmill: still"]
    assert said[3].startswith("load 1: ")


def test_folder_that_is_not_there(tmp_path: Path) -> None:
    request = IngestRequest((str(tmp_path / "none"),), load_settings(), settle_seconds=1)
    with pytest.raises(UsageError, match="no such file or folder"):
        watch_sources(request, 1.0, lambda: RunSummary(tmp_path), lambda _: None)


def test_a_clock_set_back_hides_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_page(tmp_path, "harbour", "<p>The ferry sailed at noon and came back with the mail.</p>")
    (source,) = list_sources([str(tmp_path)])
    seconds = source.written_ns / 1e9
    for clock, found in ((seconds + 1, 0), (seconds + 60, 1), (seconds - 1, 0), (seconds - 3600, 1)):
        monkeypatch.setattr("flows.pipeline.time.time_ns", lambda clock=clock: round(clock * 1e9))
        assert len(select_settled([source], 5)) == found
    monkeypatch.undo()
    assert select_settled([source], 0) == [source]
