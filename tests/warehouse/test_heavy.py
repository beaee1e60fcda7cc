"""Records so large that DuckDB could not hold a vector of them."""

from __future__ import annotations

import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query
from warehouse import Warehouse, grams, groups, sorting
from warehouse.groups import cut_groups
from warehouse.verify import verify_warehouse


@pytest.mark.parametrize("bound", ["VECTOR_BYTES", "SORT_BYTES"])
def test_ranges_give_the_rows_of_one_sort(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    notes = [Note(f"{number}.txt", ("潮位表" * (number + 1), "第二行。")) for number in range(40)]
    load(tmp_path / "plain", notes)
    monkeypatch.setattr(sorting, bound, 3_000)
    load(tmp_path / "heavy", notes)
    columns = "doc_id, text, title"
    for table in ("documents", "segments"):
        wanted = (
            f"select {columns.replace('title', 'load_id is not null') if table == 'segments' else columns} from {table}"
        )
        assert query(tmp_path / "heavy", wanted) == query(tmp_path / "plain", wanted)
    index = (
        "select gram, block, bit_or(docs), list_sort(flatten(list(hits))), list_sort(flatten(list(spots)))"
        " from store.grams group by gram, block order by gram, block"
    )
    assert query(tmp_path / "heavy", index) == query(tmp_path / "plain", index)
    assert [found for found in verify_warehouse(Warehouse(tmp_path / "heavy")) if found.broken] == []


def test_texts_of_more_than_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(groups, "GROUP_BYTES", 1 << 20)
    monkeypatch.setattr(sorting, "VECTOR_BYTES", 4 << 20)
    monkeypatch.setattr(grams, "TEXT_CHARS", 1_000)
    letters = random.Random(3)
    words = "".join(letters.choices("潮位表港口渡轮", k=500_000))
    starts = [letters.randrange(200_000) for _ in range(64)]
    notes = [Note(f"{n}.txt", ("题", words[start : start + 300_000])) for n, start in enumerate(starts)]
    loaded = load(tmp_path / "w", [*notes, notes[0]], batch=16, memory_limit="64MB")
    assert (loaded.documents, loaded.unchanged) == (64, 1)
    rows = query(tmp_path / "w", "select count(*), count(distinct text), min(length(text)) from documents")
    assert rows == [(64, 64, 300_002)]
    parts = (tmp_path / "w" / "parts").glob("documents/*/*.parquet")
    assert all(pq.ParquetFile(part).metadata.num_row_groups >= 32 for part in parts)


def test_groups_hold_every_row_once() -> None:
    table = pa.table({"n": range(100), "text": ["渡" * (40_000 if n == 50 else n) for n in range(100)]})
    pieces = list(cut_groups(table, 30))
    assert pa.concat_tables(pieces).equals(table)
    assert [piece.num_rows for piece in pieces] == [30, 30, 30, 10]
    assert list(cut_groups(table.slice(0, 0), 30)) == []
