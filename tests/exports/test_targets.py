from __future__ import annotations

import csv
import errno
import hashlib
import json
import os
from pathlib import Path
from typing import Any

import duckdb
import pyarrow.parquet as pq
import pytest

from exports import Exported, export, targets
from exports.files import write_file
from tests.warehouse.rows import Note, load
from warehouse import Warehouse
from warehouse.errors import UsageError, WarehouseError
from warehouse.schemas import TABLES
from warehouse.verify import verify_warehouse

NOTES = [
    Note("a.txt", ('港口, "北区"\t扩建', "=1+1", "𠀀e\u0301👨‍👩‍👧", "")),
    Note("b.txt", ("风向转北。",)),
    Note("c.txt", ("风向转北。",)),
]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    path = tmp_path_factory.mktemp("exports") / "w"
    load(path, NOTES)
    load(path, [Note("d.txt", ("渡轮停航。", "下周恢复。")), Note("e.txt", broken=True)])
    return Warehouse(path)


def read(warehouse: Warehouse, query: str) -> list[tuple[Any, ...]]:
    with warehouse.connect() as connection:
        return connection.execute(query).fetchall()


def test_csv_reads_back(warehouse: Warehouse, tmp_path: Path) -> None:
    written = export(warehouse, tmp_path / "documents.csv", "csv", table="documents")
    path = tmp_path / "documents.csv"
    assert written == Exported(path, 4, path.stat().st_size, 2)
    with path.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["doc_id"], row["text"]) for row in rows] == read(
        warehouse, "select doc_id, text from documents order by doc_id"
    )
    assert json.loads(rows[0]["authors"]) == ["林岚", 'O\'Neil, "Jo"']
    assert json.loads(rows[0]["languages"]) == [{"language": "zh", "share": 1.0}]


def test_target_that_came_meanwhile_is_kept(
    warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "documents.csv"

    def write_slowly(*arguments: Any) -> int:
        path.write_text("another export's")
        return write_file(*arguments)

    monkeypatch.setattr(targets, "write_file", write_slowly)
    with pytest.raises(UsageError, match="--overwrite"):
        export(warehouse, path, "csv", table="documents")
    assert path.read_text() == "another export's"
    assert [file.name for file in tmp_path.iterdir()] == ["documents.csv"]


def test_what_no_export_may_replace(warehouse: Warehouse, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(UsageError, match="pipe"):
        export(warehouse, tmp_path / "pipe.csv", "csv", table="documents", overwrite=True)
    assert (tmp_path / "pipe.csv").is_fifo()
    (tmp_path / "link").symlink_to(warehouse.path)
    for name in ("catalog.duckdb", "new.csv", "new/documents.csv"):
        with pytest.raises(UsageError, match="lies in the warehouse"):
            export(warehouse, tmp_path / "link" / name, "csv", table="documents", overwrite=True)


def test_every_table_in_every_format(warehouse: Warehouse, tmp_path: Path) -> None:
    for table in TABLES:
        (count,) = read(warehouse, f"select count(*) from {table}")[0]
        for form in ("csv", "jsonl", "parquet"):
            assert export(warehouse, tmp_path / f"{table}.{form}", form, table=table).rows == count
        assert pq.read_schema(tmp_path / f"{table}.parquet").equals(TABLES[table])
        assert len((tmp_path / f"{table}.jsonl").read_bytes().splitlines()) == count


def test_parquet_folder_for_consumers(warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("exports.rows.BATCH_ROWS", 1)
    monkeypatch.setattr("exports.writers.ROW_GROUP_ROWS", 1)
    written = export(warehouse, tmp_path / "segments", "parquet", table="segments", file_bytes=5_000)
    rows = duckdb.execute(
        f"select count(*), count(distinct segment_id) from '{tmp_path}/segments/data/*.parquet'"
    ).fetchall()
    assert rows == [(written.rows, written.rows)]
    files = sorted((tmp_path / "segments" / "data").glob("*"))
    assert 1 < len(files) < written.rows
    assert {pq.read_schema(file) for file in files} == {pq.read_schema(files[0])}
    metadata = pq.read_schema(files[0]).metadata
    assert metadata[b"inkmill.schema_version"] == b"1"
    assert metadata[b"inkmill.snapshot"] == b"2"


def test_nested_lines(warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "n.jsonl", "jsonl", table="documents", nested=True)
    rows = [json.loads(line) for line in (tmp_path / "n.jsonl").read_text("utf-8").splitlines()]
    assert [row["doc_id"] for row in rows] == sorted(row["doc_id"] for row in rows)
    for row in rows:
        assert [segment["text"] for segment in row["segments"]] in (row["text"].split("\n"), [])
        for segment in row["segments"]:
            for mention in segment["mentions"]:
                assert segment["text"][mention["char_start"] : mention["char_end"]] == mention["surface"]
    found = sum(len(segment["mentions"]) for row in rows for segment in row["segments"])
    assert [(found,)] == read(warehouse, "select count(*) from mentions")
    assert {row["duplicate_kind"] for row in rows if not row["segments"]} == {"exact"}


def test_duckdb_file_has_native_tables(warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "all.duckdb", "duckdb", table="all")
    with duckdb.connect(str(tmp_path / "all.duckdb"), read_only=True) as connection:
        names = connection.execute("select table_name, comment is not null from duckdb_tables() order by 1").fetchall()
        assert names == [(name, True) for name in sorted(TABLES)]
        assert connection.execute("select text from documents order by doc_id").fetchall() == read(
            warehouse, "select text from documents order by doc_id"
        )


def test_query_export(warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "q.csv", "csv", query="select 1 as a, 'x' as b, null as c")
    assert (tmp_path / "q.csv").read_text() == '"a","b","c"\n1,"x",\n'
    export(warehouse, tmp_path / "q.duckdb", "duckdb", query="select 1 as a")
    with duckdb.connect(str(tmp_path / "q.duckdb"), read_only=True) as connection:
        assert connection.execute("from query").fetchall() == [(1,)]


def test_empty_result(warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "f.csv", "csv", table="facts")
    assert (tmp_path / "f.csv").read_text() == ",".join(f'"{name}"' for name in TABLES["facts"].names) + "\n"
    export(warehouse, tmp_path / "facts", "parquet", table="facts")
    assert duckdb.execute(f"select count(*) from '{tmp_path}/facts/data/*.parquet'").fetchall() == [(0,)]


@pytest.mark.parametrize(("form", "nested"), [("csv", False), ("jsonl", False), ("jsonl", True), ("parquet", False)])
def test_same_snapshot_gives_the_same_bytes(form: str, nested: bool, warehouse: Warehouse, tmp_path: Path) -> None:
    digests = set()
    for number in range(2):
        path = tmp_path / f"{number}.{form}"
        export(warehouse, path, form, table="documents", nested=nested)
        digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert len(digests) == 1


def test_target_is_replaced_only_when_told(warehouse: Warehouse, tmp_path: Path) -> None:
    target = tmp_path / "mine.csv"
    target.write_text("my own notes")
    with pytest.raises(UsageError, match="mine.csv exists; .*--overwrite"):
        export(warehouse, target, "csv", table="documents")
    assert target.read_text() == "my own notes"
    assert export(warehouse, target, "csv", table="documents", overwrite=True).rows == 4
    folder = tmp_path / "folder"
    for _ in range(2):
        export(warehouse, folder, "parquet", table="documents", overwrite=True)
    (folder / "thesis.txt").touch()
    with pytest.raises(UsageError, match="holds other files"):
        export(warehouse, folder, "parquet", table="documents", overwrite=True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "mine.csv"]


@pytest.mark.parametrize(
    ("form", "options", "words"),
    [
        ("xlsx", {"table": "documents"}, "no export format; choose one of csv, jsonl, parquet, duckdb"),
        ("csv", {}, "either a table or a query"),
        ("csv", {"table": "documents", "query": "select 1"}, "either a table or a query"),
        ("csv", {"table": "dokuments"}, "no table 'dokuments'; choose one of documents"),
        ("csv", {"table": "all"}, "no table 'all'"),
        ("csv", {"table": "documents", "nested": True}, "nested exports are JSONL"),
        ("jsonl", {"table": "segments", "nested": True}, "nested exports are JSONL"),
        ("csv", {"query": "delete from documents"}, "DELETE statements are not run here"),
        ("csv", {"query": "selec"}, "syntax error"),
        ("jsonl", {"query": "select 1 as a, 2 as a"}, "two columns are called a"),
        ("parquet", {"query": "select 1 as a, 2 as a"}, "two columns are called a"),
        ("duckdb", {"query": "select 1 as a, 2 as a"}, "two columns are called a"),
    ],
)
def test_mistake(form: str, options: dict[str, Any], words: str, warehouse: Warehouse, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=words):
        export(warehouse, tmp_path / f"x.{form}", form, **options)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "duckdb"])
def test_full_disk_leaves_the_target(
    form: str, warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"x.{form}"
    target.write_text("an earlier export")

    def fill_disk(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fill_disk)
    with pytest.raises(WarehouseError, match="exporting to .* failed: the disk is full"):
        export(warehouse, target, form, table="documents", overwrite=True)
    assert target.read_text() == "an earlier export"
    assert len(list(tmp_path.iterdir())) == 1


def test_nothing_to_export(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="no warehouse"):
        export(Warehouse(tmp_path / "w"), tmp_path / "x.csv", "csv", table="documents")


def test_fixture_keeps_its_promises(warehouse: Warehouse) -> None:
    assert [finding for finding in verify_warehouse(warehouse) if finding.broken] == []
