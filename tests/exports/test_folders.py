"""Folders of files: manifest, Hive partitions, sizes, compression, spreadsheets, changes since a snapshot."""

from __future__ import annotations

import csv
import gzip
import hashlib
import io
import json
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from exports import export
from exports.writers import CsvWriter
from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query
from warehouse import Warehouse
from warehouse.errors import UsageError
from warehouse.schemas import TABLES

ODD = [
    "../../outside",
    "a/b\\c",
    "..",
    ".",
    "line\nbreak",
    "é =&%?#",
    "",
    None,
    "__HIVE_DEFAULT_PARTITION__",
    "台北",
    "\x00",
]
ROWS = ", ".join(
    f"({number}, {'NULL' if value is None else duckdb_text})"
    for number, value in enumerate(ODD)
    for duckdb_text in ["'" + (value or "").replace("'", "''").replace("\x00", "' || chr(0) || '") + "'"]
)
ODD_QUERY = f'select * from (values {ROWS}) t(n, "odd \'name/")'


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    path = tmp_path_factory.mktemp("folders") / "w"
    first = [Note("a.txt", ("灯塔重新开放。", "门票三十元。")), Note("b.txt", ("渡轮停航。",))]
    load(path, first)
    load(path, [*first, Note("c.txt", first[0].lines)])
    load(
        path, [Note("a.txt", ("灯塔关闭。",)), *first[1:], Note("c.txt", first[0].lines), Note("d.txt", ("新码头。",))]
    )
    return Warehouse(path)


def list_tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_manifest_names_every_file(warehouse: Warehouse, tmp_path: Path) -> None:
    written = export(warehouse, tmp_path / "x", "parquet", table="segments", partition_by=["type"])
    manifest = json.loads((tmp_path / "x" / "manifest.json").read_text("utf-8"))
    assert (manifest["snapshot"], manifest["table"], manifest["rows"]) == (3, "segments", written.rows)
    tree = list_tree(tmp_path / "x")
    assert {file["path"]: file["sha256"] for file in manifest["files"]} | {
        "manifest.json": tree["manifest.json"],
        "README.md": tree["README.md"],
    } == tree
    assert {file["path"] for file in manifest["files"]} == {
        "data/type=paragraph/part-00000.parquet",
        "data/type=title/part-00000.parquet",
    }
    for file in manifest["files"]:
        assert pq.read_metadata(tmp_path / "x" / file["path"]).num_rows == file["rows"]
        assert "type" not in pq.read_schema(tmp_path / "x" / file["path"]).names
    assert [column["name"] for column in manifest["columns"]] == TABLES["segments"].names
    card = (tmp_path / "x" / "README.md").read_text("utf-8")
    assert 'data_files: "data/**/*.parquet"' in card
    assert "| doc_id | VARCHAR | document the segment belongs to |" in card


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("parquet", {"partition_by": ["language", "is_canonical"]}),
        ("csv", {"file_bytes": 300, "compression": "gzip", "excel": True}),
        ("jsonl", {"partition_by": ["source_uri"], "compression": "zstd"}),
        ("parquet", {"since": 1}),
    ],
)
def test_same_snapshot_gives_the_same_bytes(
    form: str, options: dict[str, Any], warehouse: Warehouse, tmp_path: Path
) -> None:
    for name in ("one", "two"):
        export(warehouse, tmp_path / name, form, table="documents", **options)
    assert list_tree(tmp_path / "one") == list_tree(tmp_path / "two")


@pytest.mark.parametrize("form", ["parquet", "csv", "jsonl"])
def test_odd_partition_values_stay_inside_and_read_back(form: str, warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "x", form, query=ODD_QUERY, partition_by=["odd 'name/"])
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert all(path.parts[-2].startswith("odd%20%27name%2F=") for path in (tmp_path / "x" / "data").rglob("part-*"))
    reading = {"parquet": "read_parquet", "csv": "read_csv", "jsonl": "read_json"}[form]
    rows = duckdb.execute(
        f"from {reading}('{tmp_path}/x/data/**/part-*', hive_partitioning = true, hive_types_autocast = false) order by n"
    ).fetchall()
    assert rows == [(n, value if value != "__HIVE_DEFAULT_PARTITION__" else value) for n, value in enumerate(ODD)]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"table": "documents", "partition_by": ["colour"]}, "no column 'colour' to partition by"),
        ({"table": "documents", "partition_by": ["language", "language"]}, "named twice"),
        ({"query": "select 1 as a", "partition_by": ["a"]}, "every column would become a folder"),
        ({"query": "select repeat('字', 99) as a, 1 as b", "partition_by": ["a"]}, "too long for the name of a folder"),
        (
            {"query": "select range as a, 1 as b from range(30)", "partition_by": ["a"]},
            "more than 20 partitions",
        ),
        ({"query": "selec", "partition_by": ["a"]}, "syntax error"),
        ({"table": "documents", "excel": True}, "only CSV is written for spreadsheets"),
        ({"table": "documents", "compression": "gzip"}, "CSV and JSONL are compressed"),
        ({"table": "documents", "file_bytes": 0, "partition_by": ["language"]}, "at least one byte"),
        ({"table": "facts", "canonical": True}, "canonical rows are there of documents, segments, mentions"),
        ({"query": "select 1 as a", "since": 1}, "changes since a snapshot are those of one table"),
        ({"table": "documents", "since": 9}, "keeps no snapshot 9"),
    ],
)
def test_mistake_leaves_nothing(
    options: dict[str, Any], words: str, warehouse: Warehouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exports.files.MAX_PARTITIONS", 20)
    with pytest.raises(UsageError, match=words):
        export(warehouse, tmp_path / "x", "parquet", **options)
    assert list(tmp_path.iterdir()) == []


def test_folder_of_an_export_is_replaced_and_no_other(warehouse: Warehouse, tmp_path: Path) -> None:
    folder = tmp_path / "x"
    export(warehouse, folder, "parquet", table="documents", partition_by=["source_uri"])
    export(warehouse, folder, "parquet", table="documents", overwrite=True)
    assert [path.name for path in (folder / "data").iterdir()] == ["part-00000.parquet"]
    (folder / "data" / "mine.txt").touch()
    with pytest.raises(UsageError, match="holds other files"):
        export(warehouse, folder, "parquet", table="documents", overwrite=True)


@pytest.mark.parametrize(("name", "compression"), [("d.csv.gz", None), ("d.csv", "gzip"), ("d.csv.zst", None)])
def test_compressed_file(name: str, compression: str | None, warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "plain.csv", "csv", table="documents")
    export(warehouse, tmp_path / name, "csv", table="documents", compression=compression)
    packed = (tmp_path / name).read_bytes()
    if name.endswith(".zst"):
        text = pa.input_stream(tmp_path / name, compression="zstd").read()
    else:
        text = gzip.decompress(packed)
    assert text == (tmp_path / "plain.csv").read_bytes()


def test_nested_lines_can_be_compressed(warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "n.jsonl.gz", "jsonl", table="documents", nested=True)
    lines = gzip.decompress((tmp_path / "n.jsonl.gz").read_bytes()).splitlines()
    assert [bool(json.loads(line)["segments"]) for line in lines] == [True] * len(lines)


def test_spreadsheet_gets_no_formula() -> None:
    cells = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "a=1", "", None, "三"]
    stream = io.BytesIO()
    table = pa.table({"=name": cells, "n": [-1, *range(len(cells) - 1)]})
    writer = CsvWriter(stream, table.schema, excel=True)
    writer.write(table.to_batches()[0])
    writer.close()
    text = stream.getvalue().decode("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text[1:], newline="")))
    assert rows[0] == ["'=name", "n"]
    assert [row[0] for row in rows[1:]] == [
        *("'" + cell for cell in cells[:7] if cell),
        "a=1",
        "",
        "",
        "三",
    ]
    assert rows[1][1] == "-1"


def test_changes_since_a_snapshot(warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "d.jsonl", "jsonl", table="documents", since=2)
    rows = {row["doc_id"]: row for row in map(json.loads, (tmp_path / "d.jsonl").read_text("utf-8").splitlines())}
    old, new, heir = (
        Note("a.txt", ("灯塔重新开放。", "门票三十元。")).doc_id,
        Note("a.txt", ("灯塔关闭。",)).doc_id,
        Note("c.txt", ("灯塔重新开放。", "门票三十元。")).doc_id,
    )
    assert {doc_id: row["change"] for doc_id, row in rows.items()} == {
        new: "added",
        Note("d.txt", ("新码头。",)).doc_id: "added",
        heir: "changed",
        old: "removed",
    }
    assert rows[old]["text"] is None
    assert rows[heir]["is_canonical"] is True
    assert export(warehouse, tmp_path / "none.csv", "csv", table="documents", since=3).rows == 0


@pytest.mark.parametrize("table", sorted(TABLES))
def test_changes_lead_from_one_snapshot_to_the_next(table: str, warehouse: Warehouse, tmp_path: Path) -> None:
    """A consumer that holds snapshot 2 deletes what was removed or changed and inserts the rest."""
    from exports.rows import KEYS

    export(warehouse, tmp_path / "old.parquet", "parquet", table=table, at=2)
    export(warehouse, tmp_path / "changes.parquet", "parquet", table=table, since=2)
    export(warehouse, tmp_path / "new.parquet", "parquet", table=table)
    keys = ", ".join(KEYS[table])
    followed = (
        f"select * from '{tmp_path}/old.parquet' anti join '{tmp_path}/changes.parquet' using ({keys}) "
        f"union all by name select * exclude (change) from '{tmp_path}/changes.parquet' where change <> 'removed'"
    )
    new = f"from '{tmp_path}/new.parquet'"
    assert (
        duckdb.execute(f"(({followed}) except all ({new})) union all (({new}) except all ({followed}))").fetchall()
        == []
    )


def test_canonical_rows_only(warehouse: Warehouse, tmp_path: Path) -> None:
    export(warehouse, tmp_path / "d.jsonl", "jsonl", table="documents", canonical=True, at=2)
    rows = [json.loads(line) for line in (tmp_path / "d.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) == 2
    assert all(row["is_canonical"] for row in rows)
    assert query(warehouse.path, "select count(*) from canonical_documents") == [(4,)]
