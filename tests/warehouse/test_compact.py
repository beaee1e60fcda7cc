"""Compaction: the same rows in fewer files, and everything goes on from there."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query, read_tables
from warehouse import Warehouse, open_writer
from warehouse.errors import WarehouseError
from warehouse.verify import verify_warehouse

ORIGINAL = Note("a.txt", ("灯塔重新开放。",))
COPIES = [Note("b.txt", ORIGINAL.lines), Note("c.txt", ORIGINAL.lines)]
NEWER = Note("a.txt", ("灯塔关闭。",))


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("compact") / "w"
    load(path, [ORIGINAL])
    load(path, [ORIGINAL, *COPIES, Note("empty.txt", broken=True)])
    load(path, [NEWER, *COPIES])
    return path


@pytest.fixture
def loaded(prepared: Path, tmp_path: Path) -> Path:
    shutil.copytree(prepared, tmp_path / "w")
    return tmp_path / "w"


def compact(path: Path) -> int | None:
    with open_writer(path, keep_staged=True) as writer:
        return writer.compact()


def test_rows_stay_and_files_are_few(loaded: Path) -> None:
    before = read_tables(loaded)
    assert compact(loaded) == 4
    assert read_tables(loaded) == before
    assert [finding for finding in verify_warehouse(Warehouse(loaded)) if finding.broken] == []
    counts = query(loaded, "select max(n) from (select count(*) as n from store.parts group by table_name, held)")
    assert counts == [(1,)]
    definitions = query(loaded, "select sql from duckdb_views() where view_name in ('documents', 'segments')")
    assert not any("JOIN" in sql for (sql,) in definitions)
    assert query(loaded, "select source_uri from search('灯塔') order by 1") == [
        ("a.txt",),
        (min(COPIES, key=lambda n: n.doc_id).source,),
    ]
    assert compact(loaded) is None


def test_earlier_snapshots_are_readable_and_come_back(loaded: Path) -> None:
    before = read_tables(loaded)
    compact(loaded)
    with Warehouse(loaded).connect(at=1) as connection:
        assert connection.execute("select text from documents").fetchall() == [("灯塔重新开放。",)]
    with open_writer(loaded, keep_staged=True, grace_seconds=0) as writer:
        assert writer.roll_back(3) == 5
    assert read_tables(loaded) == before


def test_loads_go_on(loaded: Path, tmp_path: Path) -> None:
    """Held segments of a copy are still there when its canonical document is superseded after the compaction."""
    last = [NEWER, *COPIES[::-1]]
    heir = min(COPIES, key=lambda note: note.doc_id)
    gone = Note(heir.source, ("风向转北。",))
    final = [gone if note is heir else note for note in last]
    compact(loaded)
    load(loaded, final)
    assert query(loaded, "select text from segments order by 1") == [
        ("灯塔关闭。",),
        ("灯塔重新开放。",),
        ("风向转北。",),
    ]
    assert [finding for finding in verify_warehouse(Warehouse(loaded)) if finding.broken] == []
    assert compact(loaded) == 6
    assert query(loaded, "select count(*), count(distinct doc_id) from segments") == [(3, 3)]


def test_failure_leaves_what_was_published(loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_tables(loaded)

    def fill_disk(*_arguments: Any, **_options: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fill_disk)
        with pytest.raises(WarehouseError, match="compacting .* the disk is full"):
            compact(loaded)
    assert read_tables(loaded) == before
    assert compact(loaded) == 4
