from __future__ import annotations

from pathlib import Path

import pytest

from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query, read_tables
from warehouse import Warehouse, open_writer
from warehouse.diff import diff_snapshots
from warehouse.errors import UsageError
from warehouse.verify import verify_warehouse


def test_differences_and_rolling_back(tmp_path: Path) -> None:
    path = tmp_path / "w"
    original, copy = Note("a.txt", ("灯塔重新开放。",)), Note("b.txt", ("灯塔重新开放。",))
    load(path, [original])
    load(path, [original, copy])
    before = read_tables(path)
    changed = Note("a.txt", ("灯塔关闭。",))
    load(path, [changed, copy])
    changes = diff_snapshots(Warehouse(path), 2, 3).to_pylist()
    assert [(row["change"], row["doc_id"]) for row in changes] == [
        ("added", changed.doc_id),
        ("reassigned", copy.doc_id),
        ("superseded", original.doc_id),
    ]
    assert (changes[1]["cluster_before"], changes[1]["cluster_after"]) == (original.doc_id, copy.doc_id)
    with open_writer(path) as writer:
        assert writer.roll_back(2) == 4
        with pytest.raises(UsageError, match="keeps no snapshot 9 .kept: 1, 2, 3, 4"):
            writer.roll_back(9)
    assert read_tables(path) == before
    assert diff_snapshots(Warehouse(path), 2, 4).num_rows == 0
    assert {row["change"] for row in diff_snapshots(Warehouse(path), 3, 4).to_pylist()} == {
        "added",
        "superseded",
        "reassigned",
    }
    load(path, [changed, copy])
    assert query(path, "select text from documents order by 1") == [("灯塔关闭。",), ("灯塔重新开放。",)]
    assert [finding for finding in verify_warehouse(Warehouse(path)) if finding.broken] == []
