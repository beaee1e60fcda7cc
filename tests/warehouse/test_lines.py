"""The counts of lines follow the canonical documents: sums over the loads, whatever the loads were."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query
from warehouse import Warehouse, open_writer
from warehouse.catalog import create_views
from warehouse.verify import verify_warehouse

SHARED, FRAME = 7, 11
COUNTS = """
    select line, sum(documents)::int, sum(content_documents)::int from lines
    where line in (7, 11) group by line order by line
"""


def test_copies_count_once(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt"), Note("b.txt"), Note("c.txt", ("渡轮停航。",))])
    assert query(tmp_path / "w", COUNTS) == [(SHARED, 2, 2), (FRAME, 2, 0)]


def test_superseded_documents_leave(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt", ("渡轮停航。",)), Note("b.txt")])
    load(tmp_path / "w", [Note("a.txt", ("渡轮复航。",))])
    assert query(tmp_path / "w", COUNTS) == [(SHARED, 2, 2), (FRAME, 2, 0)]
    gone = "select count(*) from (select line from lines group by line having sum(documents) = 0)"
    assert query(tmp_path / "w", gone) == [(1,)]


def test_a_copy_counts_when_its_original_is_superseded(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt"), Note("b.txt")])
    load(tmp_path / "w", [Note("a.txt", ("渡轮复航。",))])
    assert query(tmp_path / "w", COUNTS) == [(SHARED, 2, 2), (FRAME, 2, 0)]


def test_compaction_keeps_the_sums(tmp_path: Path) -> None:
    for text in ("渡轮停航。", "渡轮复航。", "渡轮又停航。"):
        load(tmp_path / "w", [Note("a.txt", (text,)), Note("b.txt")])
    before = query(tmp_path / "w", COUNTS)
    with open_writer(tmp_path / "w") as writer:
        writer.compact()
    assert query(tmp_path / "w", COUNTS) == before == [(SHARED, 2, 2), (FRAME, 2, 0)]
    assert query(tmp_path / "w", "select count(*) from lines") == [(4,)]


@pytest.mark.parametrize("later", [[], [Note("c.txt", ("渡轮停航。",))]])
def test_compaction_counts_what_was_stored_before_there_were_counts(tmp_path: Path, later: list[Note]) -> None:
    notes = [Note("a.txt"), Note("b.txt"), Note("d.txt", ("潮位表。",))]
    load(tmp_path / "w", notes)
    with duckdb.connect(str(tmp_path / "w" / "catalog.duckdb")) as connection:
        connection.execute("delete from store.parts where table_name = 'lines'")
        create_views(connection, tmp_path / "w")
    if later:
        load(tmp_path / "w", [*notes, *later])
    with open_writer(tmp_path / "w") as writer:
        assert writer.compact() is not None
        assert writer.compact() is None
    assert query(tmp_path / "w", COUNTS) == [(SHARED, 2 + len(later), 2 + len(later)), (FRAME, 2 + len(later), 0)]
    assert {finding.broken for finding in verify_warehouse(Warehouse(tmp_path / "w"))} == {0}


def test_one_load_or_many(tmp_path: Path) -> None:
    notes = [Note(f"{number}.txt", (f"第{number % 3}号渡轮停航。",)) for number in range(9)]
    load(tmp_path / "one", notes)
    for note in notes:
        load(tmp_path / "many", [note])
    every = COUNTS.replace("where line in (7, 11)", "")
    assert query(tmp_path / "one", every) == query(tmp_path / "many", every)
