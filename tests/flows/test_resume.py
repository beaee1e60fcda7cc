"""Runs that stop half-way go on where they were, and runs with too many bad records publish nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from flows.jobs import RunBatch
from flows.pipeline import DirectExecutor, FutureLike, IngestRequest, RunSummary, run_ingest
from flows.progress import LineReporter
from flows.settings import load_settings
from tests.conftest import RunInkmill
from tests.flows.corpus import query, read_tables, write_corpus, write_many
from warehouse import open_writer
from warehouse.errors import InkmillError


class CountingExecutor(DirectExecutor):
    """Counts the batches it is given and stops the run after `allowed` of them."""

    def __init__(self, allowed: int) -> None:
        super().__init__(1)
        self.count = 0
        self._allowed = allowed

    def submit(self, name: str, work: RunBatch) -> FutureLike:
        """Starts one batch, or stops the run."""
        if self.count == self._allowed:
            raise KeyboardInterrupt
        self.count += 1
        return super().submit(name, work)


def run(folder: Path, warehouse: str, allowed: int = 1000, **options: object) -> tuple[int, RunSummary | None]:
    """The number of batches that were worked on, and the summary of a run that came to its end."""
    settings = load_settings(warehouse=folder / warehouse, workers=1, **options)
    with CountingExecutor(allowed) as executor:
        try:
            summary = run_ingest(IngestRequest((str(folder / "c"),), settings), executor, LineReporter(lambda _: None))
        except KeyboardInterrupt:
            return executor.count, None
        return executor.count, summary


def test_batches_that_are_done_are_not_done_again(tmp_path: Path) -> None:
    write_many(tmp_path / "c", 30)
    whole, _ = run(tmp_path, "calm", batch_records=3)
    first, nothing = run(tmp_path, "w", allowed=6, batch_records=3)
    done = len(list((tmp_path / "w").glob("tmp/staging/*/counts.json")))
    second, summary = run(tmp_path, "w", batch_records=3)
    assert (whole, first, nothing) == (10, 6, None)
    assert done >= 4
    assert second == whole - done
    assert summary is not None
    assert summary.documents == 30
    assert read_tables(tmp_path / "w") == read_tables(tmp_path / "calm")


THRESHOLDS: list[tuple[dict[str, object], str | None]] = [
    ({"max_errors": 1}, "max_errors = 1"),
    ({"max_errors": 2}, None),
    ({"max_error_share": 0.19}, r"max_error_share = 19.00% of 10 records"),
    ({"max_error_share": 0.2}, None),
    ({"max_error_share": 0.0}, "max_error_share"),
    ({"max_errors": 5, "max_error_share": 0.1}, "max_error_share"),
]


@pytest.mark.parametrize(("options", "words"), THRESHOLDS)
def test_thresholds_by_count_and_share(
    options: dict[str, object], words: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_corpus(tmp_path / "c")
    if words is None:
        assert run(tmp_path, "w", **options)[1] is not None
        return
    with pytest.raises(InkmillError, match=words):
        run(tmp_path, "w", **options)
    assert not (tmp_path / "w" / "catalog.duckdb").exists()


def test_threshold_on_the_command_line(inkmill: RunInkmill, tmp_path: Path) -> None:
    write_corpus(tmp_path / "c")
    for option, code, words in (("10%", 1, "10.00% of 10 records"), ("some", 2, "for example 100 or 5%")):
        done = inkmill("run", "c", "--direct", "--max-errors", option)
        assert (done.returncode, words in done.stderr) == (code, True), done.stderr


@pytest.mark.parametrize("wait", ["0", "0.3"])
def test_second_writer_ends_with_one_line(
    wait: str, inkmill: RunInkmill, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_many(tmp_path / "c", 3)
    (tmp_path / "inkmill.toml").write_text(f"lock_seconds = {wait}\n")
    with open_writer(tmp_path / "w"):
        done = inkmill("run", "c", "--direct", "--warehouse", "w")
    assert done.returncode == 1
    assert "is being written by process" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_second_writer_waits_when_told(tmp_path: Path) -> None:
    from threading import Timer

    write_many(tmp_path / "c", 3)
    writer = open_writer(tmp_path / "w")
    writer.__enter__()
    leave: Callable[[], object] = lambda: writer.__exit__(None, None, None)  # noqa: E731
    Timer(0.5, leave).start()
    _, summary = run(tmp_path, "w", lock_seconds=60)
    assert summary is not None
    assert query(tmp_path / "w", "select count(*) from documents") == [(3,)]
