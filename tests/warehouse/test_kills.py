"""A run killed at any point and run again gives the tables of an undisturbed run."""

from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from exports import export
from tests.warehouse.loader import start_compaction, start_export, start_load
from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query, read_tables
from warehouse import Warehouse, open_writer
from warehouse.verify import verify_warehouse

FIRST = [Note(f"notes/{number}.txt", (f"第{number}号渡轮停航。", "修理要两个星期。")) for number in range(5)]
SECOND = [
    Note(FIRST[0].source, ("渡轮复航。", "票价不变。")),
    *FIRST[1:],
    Note("notes/copy.txt", FIRST[1].lines),
    Note("notes/empty.txt", broken=True),
    Note("notes/new.txt", ("新码头动工。",)),
]
COUNTS = "select (select count(*) from documents), (select count(distinct doc_id) from segments), (select max(snapshot) from store.meta)"
BEFORE, AFTER = (5, 5, 1), (7, 6, 2)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kills") / "w"
    load(path, FIRST)
    return path


@pytest.fixture(scope="module")
def calm(loaded: Path) -> dict[str, list[tuple[object, ...]]]:
    path = loaded.with_name("calm")
    _copy(loaded, path)
    load(path, SECOND)
    assert query(path, COUNTS) == [AFTER]
    return read_tables(path)


def _copy(source: Path, target: Path) -> None:
    shutil.copytree(source, target)


def test_killed_between_any_two_steps(loaded: Path, calm: dict[str, list[tuple[object, ...]]], tmp_path: Path) -> None:
    """Kills spread over all steps of a load, each followed by a look from outside and by a new run."""
    died, step = 0, 1
    while True:
        path = tmp_path / f"w{step}"
        _copy(loaded, path)
        process = start_load(path, SECOND, die_at=step)
        process.join()
        assert query(path, COUNTS) in ([BEFORE], [AFTER])
        if process.exitcode == 0:
            break
        assert process.exitcode == -9
        died += 1
        load(path, SECOND)
        assert read_tables(path) == calm
        shutil.rmtree(path)
        step += 11
    assert died >= 5


def test_killed_at_random_moments(loaded: Path, calm: dict[str, list[tuple[object, ...]]], tmp_path: Path) -> None:
    moments = random.Random(5)
    path = tmp_path / "w"
    _copy(loaded, path)
    for _ in range(5):
        process = start_load(path, SECOND)
        time.sleep(moments.uniform(0.0, 0.6))
        process.kill()
        process.join()
        assert query(path, COUNTS) in ([BEFORE], [AFTER])
    load(path, SECOND)
    assert read_tables(path) == calm


def test_first_load_killed_leaves_no_catalog_or_a_whole_one(tmp_path: Path) -> None:
    for step in (12, 30):
        path = tmp_path / f"w{step}"
        process = start_load(path, FIRST, die_at=step)
        process.join()
        assert process.exitcode == -9
        assert not (path / "catalog.duckdb").exists() or query(path, COUNTS) == [BEFORE]
        load(path, FIRST)
        assert query(path, COUNTS) == [BEFORE]


def test_compaction_killed_between_steps(loaded: Path, tmp_path: Path) -> None:
    prepared = tmp_path / "prepared"
    _copy(loaded, prepared)
    load(prepared, SECOND)
    before = read_tables(prepared)
    for step in (3, 17, 23, 29, 31):
        path = tmp_path / f"w{step}"
        _copy(prepared, path)
        process = start_compaction(path, step)
        process.join()
        assert process.exitcode in (0, -9)
        assert read_tables(path) == before
        with open_writer(path) as writer:
            writer.compact()
        assert read_tables(path) == before
        assert [found for found in verify_warehouse(Warehouse(path)) if found.broken] == []
        shutil.rmtree(path)


def test_export_killed_between_steps(loaded: Path, tmp_path: Path) -> None:
    """What stands under the target's name is an export as a whole, or nothing."""
    target = tmp_path / "documents"
    died = 0
    for step in range(1, 12, 2):
        process = start_export(loaded, target, step)
        process.join()
        died += process.exitcode == -9
        if target.exists():
            assert (target / "manifest.json").exists()
            assert len(list((target / "data").glob("*.parquet"))) == 1
    assert died >= 2
    assert export(Warehouse(loaded), target, "parquet", table="documents", overwrite=True).rows == BEFORE[0]
