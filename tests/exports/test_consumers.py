"""What consumers read is what the warehouse holds."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import duckdb
import pandas
import polars
import pyarrow.dataset
import pytest

from exports import export
from tests.warehouse.rows import Note, load
from warehouse import Warehouse

NOTES = [
    Note("a.txt", ('港口, "北区"\t扩建', "=1+1", "𠀀e\u0301👨‍👩‍👧")),
    Note("b.txt", ("Ferry\u2028stops", "風向轉北。")),
    Note("c.txt", ("방파제",)),
]
COLUMNS = ["doc_id", "text", "char_count", "title", "published_at", "is_canonical", "source_uri"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("consumers")
    load(path / "w", NOTES)
    warehouse = Warehouse(path / "w")
    for form in ("parquet", "csv", "jsonl"):
        export(warehouse, path / form, form, table="documents", file_bytes=1 << 20)
        export(warehouse, path / f"{form}-by-source", form, table="documents", partition_by=["source_uri"])
    export(warehouse, path / "d.csv", "csv", table="documents", excel=True)
    return path


@pytest.fixture(scope="module")
def wanted(folder: Path) -> list[dict[str, Any]]:
    with Warehouse(folder / "w").connect() as connection:
        return (
            connection.sql(f"select {', '.join(COLUMNS)} from documents order by doc_id").to_arrow_table().to_pylist()
        )


def pick(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(({name: row[name] for name in COLUMNS} for row in rows), key=lambda row: row["doc_id"])


def test_duckdb(folder: Path, wanted: list[dict[str, Any]]) -> None:
    for path in ("parquet/data/*.parquet", "parquet-by-source/data/**/*.parquet"):
        rows = duckdb.sql(f"from read_parquet('{folder / path}')").to_arrow_table().to_pylist()
        assert pick(rows) == wanted


@pytest.mark.parametrize("name", ["parquet", "parquet-by-source"])
def test_pandas_and_arrow(name: str, folder: Path, wanted: list[dict[str, Any]]) -> None:
    table = pyarrow.dataset.dataset(folder / name / "data", partitioning="hive").to_table()
    assert pick(table.to_pylist()) == wanted
    frame = pandas.read_parquet(folder / name / "data").sort_values("doc_id")
    assert frame["text"].tolist() == [row["text"] for row in wanted]
    assert frame["source_uri"].astype(str).tolist() == [row["source_uri"] for row in wanted]
    assert str(frame["published_at"].dtype) == "datetime64[us]"


@pytest.mark.parametrize("name", ["parquet", "parquet-by-source"])
def test_polars(name: str, folder: Path, wanted: list[dict[str, Any]]) -> None:
    frame = polars.scan_parquet(folder / name / "data", hive_partitioning=True).select(COLUMNS).collect()
    assert pick(frame.to_dicts()) == wanted


def test_csv_and_lines(folder: Path, wanted: list[dict[str, Any]]) -> None:
    texts = [row["text"] for row in wanted]
    path = folder / "csv" / "data" / "part-00000.csv"
    assert pandas.read_csv(path).sort_values("doc_id")["text"].tolist() == texts
    assert polars.read_csv(path).sort("doc_id")["text"].to_list() == texts
    lines = folder / "jsonl" / "data" / "part-00000.jsonl"
    assert pandas.read_json(lines, lines=True, dtype=False).sort_values("doc_id")["text"].tolist() == texts
    assert polars.read_ndjson(lines).sort("doc_id")["text"].to_list() == texts
    assert pandas.read_csv(folder / "d.csv", encoding="utf-8-sig").columns[0] == "doc_id"


@pytest.mark.parametrize("name", ["parquet", "parquet-by-source"])
def test_datasets(name: str, folder: Path, wanted: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setenv("HF_HOME", str(folder / "home"))
    from datasets import load_dataset

    files = str(folder / name / "data" / "**" / "*.parquet")
    found = load_dataset("parquet", data_files=files, split="train", cache_dir=str(folder / "cache"))
    columns = [column for column in COLUMNS if name == "parquet" or column != "source_uri"]
    rows = sorted(found.select_columns(columns).to_list(), key=lambda row: row["doc_id"])
    assert rows == [{column: row[column] for column in columns} for row in wanted]


def test_manifest_lets_a_consumer_check_what_it_got(folder: Path) -> None:
    manifest = json.loads((folder / "parquet" / "manifest.json").read_text("utf-8"))
    for file in manifest["files"]:
        assert hashlib.sha256((folder / "parquet" / file["path"]).read_bytes()).hexdigest() == file["sha256"]
