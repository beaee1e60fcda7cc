"""Readers beside a writer: they never wait, never fail, and never see half a load."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path

import duckdb

from tests.warehouse.loader import CONTEXT
from tests.warehouse.rows import Note, load, make_tables
from tests.warehouse.snapshots import query
from warehouse import Warehouse, open_writer
from warehouse.staging import write_staged

STATE = """
    select (select count(*) from documents), (select sum(documents) from loads),
           (select count(distinct doc_id) from segments), (select count(*) from mentions)
"""


def _read_in_a_loop(path: Path, connection: Connection) -> None:
    seen = set()
    while not connection.poll():
        with duckdb.connect(str(path / "catalog.duckdb"), read_only=True) as reader:
            seen.update(reader.execute(STATE).fetchall())
        with Warehouse(path).connect() as reader:
            seen.update(reader.execute(STATE).fetchall())
    connection.send(seen)


def test_reader_in_a_loop_during_loads(tmp_path: Path) -> None:
    notes = [Note(f"{number}.txt", (f"第{number}期。", "全文见下。")) for number in range(7)]
    load(tmp_path / "w", notes[:1])
    ours, theirs = multiprocessing.Pipe()
    reader = CONTEXT.Process(target=_read_in_a_loop, args=(tmp_path / "w", theirs))
    reader.start()
    for number in range(1, 7):
        load(tmp_path / "w", notes[: number + 1])
    ours.send("stop")
    assert ours.poll(60)
    seen = ours.recv()
    reader.join()
    assert reader.exitcode == 0
    assert len(seen) > 1
    assert seen <= {(count, count, count, 2 * count) for count in range(1, 8)}


def test_plain_connection_works_while_a_load_runs(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt")])
    with open_writer(tmp_path / "w") as writer:
        write_staged(writer.staging("one"), make_tables([Note("b.txt")]))
        writer.stage(["one"])
        assert query(tmp_path / "w", "select count(*) from documents") == [(1,)]


def test_connection_stays_on_its_snapshot(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt")])
    warehouse = Warehouse(tmp_path / "w")
    with warehouse.connect() as early:
        load(tmp_path / "w", [Note("b.txt")])
        count = "select count(*) from documents"
        assert early.execute(count).fetchall() == [(1,)]
        with warehouse.connect() as late:
            assert late.execute(count).fetchall() == [(2,)]
        with warehouse.connect(at=1) as earlier:
            assert earlier.execute(count).fetchall() == [(1,)]
    assert [snapshot.number for snapshot in warehouse.history()] == [1, 2]
    assert warehouse.snapshot().rows["documents"] == 2
