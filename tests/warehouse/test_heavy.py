"""Records so large that DuckDB could not hold a vector of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import warehouse.sorting as sorting
from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query
from warehouse import Warehouse
from warehouse.verify import verify_warehouse


def test_ranges_give_the_rows_of_one_sort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    notes = [Note(f"{number}.txt", ("潮位表" * (number + 1), "第二行。")) for number in range(40)]
    load(tmp_path / "plain", notes)
    monkeypatch.setattr(sorting, "HEAVY_BYTES", 3_000)
    load(tmp_path / "heavy", notes)
    columns = "doc_id, text, title"
    for table in ("documents", "segments"):
        wanted = (
            f"select {columns.replace('title', 'load_id is not null') if table == 'segments' else columns} from {table}"
        )
        assert query(tmp_path / "heavy", wanted) == query(tmp_path / "plain", wanted)
    assert [found for found in verify_warehouse(Warehouse(tmp_path / "heavy")) if found.broken] == []
