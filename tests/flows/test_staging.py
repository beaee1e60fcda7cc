"""The rows of a batch, whatever was worked out once for several records."""

from __future__ import annotations

import hashlib
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from flows import staging
from flows.jobs import Job
from tasks.process import process_batch, process_record
from tasks.processed import Processed
from tasks.records import RawRecord

PAGE = "<title>夜航</title><article><h1>渡口恢复夜航</h1><p>东岸码头下周一起恢复夜航，票价仍为25元。</p></article>"
OTHER = PAGE.replace("25元", "30元")


def make_record(key: str, page: str, url: str = "https://example.org/n") -> RawRecord:
    raw = page.encode()
    digest = hashlib.sha256(raw).hexdigest()
    return RawRecord("dump.jsonl", key, raw, digest, text=page, media_type="text/html", fields={"url": url})


def test_repeated_rows_are_worked_out_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    positions: list[int] = []

    def process(record: RawRecord, site_lines: object = None) -> Processed:
        calls.append(record.source_key)
        return process_record(record)

    def limit(position: int, record: RawRecord) -> AbstractContextManager[None]:
        positions.append(position)
        return nullcontext()

    monkeypatch.setattr(staging, "process_record", process)
    pages = [PAGE, PAGE, "", PAGE, OTHER, OTHER, PAGE]
    records = [make_record(str(key), page) for key, page in enumerate(pages)]
    records.append(make_record("7", PAGE, "https://example.com/elsewhere"))
    staging.stage_batch(Job("batch", tuple(records), (), tmp_path / "batch"), limit)
    assert calls == ["0", "2", "4", "6", "7"]
    assert positions == list(range(8))
    for name, table in process_batch(records).items():
        found = [pq.read_table(path).to_pylist() for path in (tmp_path / "batch").glob(f"{name}*.parquet")]
        assert sum(found, []) == table.to_pylist()
