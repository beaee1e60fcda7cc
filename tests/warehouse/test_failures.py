"""Bad circumstances: each gives one clear error, and what was published before is intact."""

from __future__ import annotations

import errno
import os
import shutil
import time
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from tests.warehouse.loader import CONTEXT
from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query, read_tables
from warehouse import Warehouse, open_writer
from warehouse.errors import SchemaVersionError, UsageError, WarehouseError, WarehouseLockedError

NOTES = [Note("a.txt"), Note("b.txt", ("风向转北。",))]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("failures") / "w"
    load(path, NOTES)
    return path


@pytest.fixture
def loaded(prepared: Path, tmp_path: Path) -> Path:
    """A copy, whose plain catalog still reads the parts of the original."""
    shutil.copytree(prepared, tmp_path / "w")
    return tmp_path / "w"


def _fill_disk(*_arguments: Any, **_options: Any) -> Any:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize(
    ("owner", "name"), [(pq.ParquetWriter, "write_table"), (os, "fsync"), (Path, "rename"), (Path, "replace")]
)
def test_full_disk_leaves_the_snapshot(owner: Any, name: str, loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read_tables(loaded)
    with monkeypatch.context() as patch:
        patch.setattr(owner, name, _fill_disk)
        with pytest.raises(WarehouseError, match="disk is full or over quota"):
            load(loaded, [Note("c.txt")])
    assert read_tables(loaded) == before
    load(loaded, [Note("c.txt")])
    assert query(loaded, "select count(*) from documents") == [(3,)]


def test_catalog_that_came_out_incomplete_is_not_published(loaded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk DuckDB can close a new file without its tables and without an error."""
    import warehouse.catalog as module

    with monkeypatch.context() as patch:
        patch.setattr(module, "create_views", lambda *_: None)
        patch.setattr(module, "create_macros", lambda *_: None)
        with pytest.raises(WarehouseError, match="incomplete|failed"):
            load(loaded, [Note("c.txt")])
    assert query(loaded, "select count(*) from documents") == [(2,)]


def _hold(path: Path, seconds: float) -> None:
    with open_writer(path):
        (path / "held").touch()
        time.sleep(seconds)


def test_locked_warehouse_names_the_holder(loaded: Path) -> None:
    holder = CONTEXT.Process(target=_hold, args=(loaded, 30))
    holder.start()
    while not (loaded / "held").exists():
        time.sleep(0.01)
    with pytest.raises(WarehouseLockedError, match=f"process {holder.pid} on .* since 2"), open_writer(loaded):
        pass
    assert query(loaded, "select count(*) from documents") == [(2,)]
    holder.kill()
    holder.join()
    with open_writer(loaded):
        pass


def test_second_writer_can_wait(loaded: Path) -> None:
    holder = CONTEXT.Process(target=_hold, args=(loaded, 0.3))
    holder.start()
    while not (loaded / "held").exists():
        time.sleep(0.01)
    with open_writer(loaded, wait_seconds=60) as writer:
        assert writer.path == loaded
    holder.join()


@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_forked_child_does_not_keep_the_lock(loaded: Path) -> None:
    ready, release = os.pipe(), os.pipe()
    with open_writer(loaded):
        child = os.fork()
        if child == 0:
            os.write(ready[1], b"1")
            os.read(release[0], 1)
            os._exit(0)
        os.read(ready[0], 1)
    with open_writer(loaded):
        pass
    os.write(release[1], b"1")
    os.waitpid(child, 0)
    for descriptor in (*ready, *release):
        os.close(descriptor)


def test_newer_schema_is_refused(loaded: Path) -> None:
    with duckdb.connect(str(loaded / "catalog.duckdb")) as connection:
        connection.execute("update store.meta set schema_version = 99, code_version = '9.0'")
    for use in (lambda: Warehouse(loaded).connect(), lambda: Warehouse(loaded).snapshot(), lambda: load(loaded, NOTES)):
        with pytest.raises(SchemaVersionError, match=r"inkmill 9\.0 with schema version 99.*upgrade"):
            use()


def test_moved_warehouse_is_read_and_written_where_it_is(loaded: Path, tmp_path: Path) -> None:
    before = read_tables(loaded)
    moved = tmp_path / "elsewhere" / "it's here"
    moved.parent.mkdir()
    shutil.move(loaded, moved)
    with Warehouse(moved).connect() as connection:
        assert connection.execute("select count(*) from segments").fetchall() == [(3,)]
        assert connection.execute(f"select count(*) from cluster_of('{NOTES[0].doc_id}')").fetchall() == [(1,)]
    load(moved, [*NOTES, Note("c.txt")])
    assert len(read_tables(moved)["documents"]) == len(before["documents"]) + 1


def test_moved_warehouse_is_rebased_for_others(tmp_path: Path) -> None:
    load(tmp_path / "w", NOTES)
    before = read_tables(tmp_path / "w")
    (tmp_path / "w").rename(tmp_path / "moved")
    with pytest.raises(duckdb.Error):
        read_tables(tmp_path / "moved")
    with open_writer(tmp_path / "moved") as writer:
        writer.rebase()
    assert read_tables(tmp_path / "moved") == before


def test_no_warehouse(tmp_path: Path) -> None:
    assert not Warehouse(tmp_path / "w").exists
    with pytest.raises(WarehouseError, match="no warehouse at .*/w; make one"):
        Warehouse(tmp_path / "w").connect()


def test_unknown_snapshot(loaded: Path) -> None:
    with pytest.raises(UsageError, match="keeps no snapshot 7 .*1 to 1"):
        Warehouse(loaded).connect(at=7)


def test_file_in_place_of_the_warehouse(tmp_path: Path) -> None:
    (tmp_path / "w").write_text("a note")
    with pytest.raises(WarehouseError, match="is a file"), open_writer(tmp_path / "w"):
        pass


@pytest.mark.parametrize("content", [b"", b"no database at all" * 400])
def test_damaged_catalog(loaded: Path, content: bytes) -> None:
    (loaded / "catalog.duckdb").write_bytes(content)
    with pytest.raises(WarehouseError, match=r"catalog\.duckdb .*catalog"):
        Warehouse(loaded).connect()
    with pytest.raises(WarehouseError, match=r"catalog\.duckdb .*catalog"):
        load(loaded, NOTES)


def test_other_database_in_place_of_the_catalog(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    with duckdb.connect(str(tmp_path / "w" / "catalog.duckdb")) as connection:
        connection.execute("create table t (a integer)")
    with pytest.raises(WarehouseError, match="no catalog of inkmill"):
        Warehouse(tmp_path / "w").connect()
