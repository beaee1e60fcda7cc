"""Sources that did not change are not read again, and every doubt is resolved by reading."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from flows.pipeline import DirectExecutor, IngestRequest, RunSummary, run_ingest
from flows.progress import LineReporter
from flows.settings import load_settings
from tests.flows.corpus import query, write_corpus, write_page
from warehouse import open_writer


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the sources that runs have opened."""
    from tasks.reading import records

    names: list[str] = []
    real = records.open_stream

    def open_noted(path: str) -> object:
        names.append(Path(path).name)
        return real(path)

    monkeypatch.setattr(records, "open_stream", open_noted)
    return names


def run_direct(folder: Path, limit: int | None = None, **options: object) -> RunSummary:
    settings = load_settings(warehouse=folder / "w", workers=1, **options)
    request = IngestRequest((str(folder / "c"),), settings, limit)
    with DirectExecutor(1) as executor:
        return run_ingest(request, executor, LineReporter(lambda _: None))


def let_settle(folder: Path) -> None:
    """Waits until no file of the corpus is so young that a change in the same moment might not show."""
    while max(path.stat().st_ctime for path in folder.iterdir()) > time.time() - 2.1:
        time.sleep(0.1)


def test_second_run_opens_nothing(tmp_path: Path, opened: list[str]) -> None:
    let_settle(write_corpus(tmp_path / "c"))
    first = run_direct(tmp_path)
    assert (first.inputs, first.documents, len(opened)) == (10, 8, 6)
    opened.clear()
    second = run_direct(tmp_path)
    assert (second.inputs, second.unchanged, second.load_id, opened) == (10, 10, None, [])


def test_only_what_may_have_changed_is_opened(tmp_path: Path, opened: list[str]) -> None:
    corpus = write_corpus(tmp_path / "c")
    let_settle(corpus)
    first = run_direct(tmp_path)
    write_page(corpus, "harbour", "<p>A third boat will follow in 2028, the office added in a note.</p>")
    stat = (corpus / "solar.html").stat()
    (corpus / "solar.html").write_bytes((corpus / "solar.html").read_bytes())
    os.utime(corpus / "solar.html", ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (corpus / "new.html").write_bytes((corpus / "rail.html").read_bytes())
    opened.clear()
    second = run_direct(tmp_path)
    assert opened == ["harbour.html", "new.html", "solar.html"]
    assert (second.inputs, second.unchanged, second.documents) == (11, 9, 2)
    opened.clear()
    run_direct(tmp_path, fields={"text": "title"})
    assert "wire.jsonl" in opened
    with open_writer(tmp_path / "w") as writer:
        writer.roll_back(1)
    opened.clear()
    again = run_direct(tmp_path)
    assert {"harbour.html", "new.html"} <= set(opened)
    assert again.inputs == again.unchanged + again.documents + again.quarantined == 11
    assert first.load_id != again.load_id
    assert query(tmp_path / "w", "select count(*) from documents") == [(9,)]


def test_a_source_cut_by_a_limit_is_read_again(tmp_path: Path, opened: list[str]) -> None:
    let_settle(write_corpus(tmp_path / "c"))
    assert run_direct(tmp_path, limit=7).inputs == 7
    opened.clear()
    second = run_direct(tmp_path)
    assert opened == ["wire.jsonl"]
    assert (second.inputs, second.unchanged) == (10, 7)


def test_a_damaged_ledger_costs_time_only(tmp_path: Path, opened: list[str]) -> None:
    let_settle(write_corpus(tmp_path / "c"))
    run_direct(tmp_path)
    (tmp_path / "w" / "sources.npy").write_bytes(b"nothing")
    opened.clear()
    assert run_direct(tmp_path).unchanged == 10
    assert len(opened) == 6
