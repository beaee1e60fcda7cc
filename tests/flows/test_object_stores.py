"""Whole runs and exports on an object store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from pyarrow import fs

from flows.targets import write_export
from tests.conftest import run_command
from tests.flows.corpus import query, read_tables, write_corpus
from tests.tasks.s3 import Store, start_store
from warehouse import Warehouse
from warehouse.errors import InkmillError, UsageError


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with start_store() as store:
        for path in write_corpus(tmp_path_factory.mktemp("corpus")).iterdir():
            store.put(f"crawl/{path.name}", path.read_bytes())
        yield store


@pytest.fixture(scope="module")
def warehouse(store: Store, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    done = run_command("run", "s3://news/crawl", "--direct", "--warehouse", "w", cwd=folder)
    assert done.returncode == 3, done.stderr
    return folder / "w"


def test_run_reads_a_store_once(store: Store, warehouse: Path) -> None:
    assert query(warehouse, "select inputs, documents, quarantined from loads") == [(10, 8, 2)]
    assert query(warehouse, "select count(*) from documents where source_uri like 's3://news/crawl/%'") == [(8,)]
    before = read_tables(warehouse)
    again = run_command("run", "s3://news/crawl", "--direct", "--warehouse", warehouse, cwd=warehouse.parent)
    assert "Nothing new" in again.stdout
    assert read_tables(warehouse) == before


def test_folder_export_is_complete_with_its_manifest(store: Store, warehouse: Path) -> None:
    options = ("export", "segments", "--format", "parquet", "--partition-by", "language", "--warehouse", warehouse)
    written: list[str] = []
    for extra in ((), ("--overwrite",)):
        store.faults.requests.clear()
        done = run_command(*options, "--to", "s3://news/out/segments", *extra, cwd=warehouse.parent)
        assert done.stdout == "s3://news/out/segments\n", done.stderr
        copied = [path for method, path in store.faults.requests if method == "PUT" and path[-1] != "/"]
        written.append(copied[-1])
        keys = {key.removeprefix("out/segments/") for key in store.sizes() if key.startswith("out/")}
        with store.files.open_input_file("news/out/segments/manifest.json") as file:
            manifest = json.loads(file.read())
        assert keys == {"manifest.json", "README.md", *(item["path"] for item in manifest["files"])}
    assert written == ["/news/out/segments/manifest.json"] * 2
    table = pq.read_table("news/out/segments/data", filesystem=store.files)
    assert [(table.num_rows,)] == query(warehouse, "select count(*) from segments")


def test_file_export_and_what_is_in_the_way(store: Store, warehouse: Path) -> None:
    target, open_warehouse = "s3://news/out/d.jsonl.gz", Warehouse(warehouse)
    written = write_export(open_warehouse, target, "jsonl", table="documents", overwrite=False)
    assert (written.path, written.rows) == (target, 8)
    with pytest.raises(UsageError, match="--overwrite"):
        write_export(open_warehouse, target, "jsonl", table="documents", overwrite=False)
    with pytest.raises(UsageError, match="holds other files than an export's"):
        write_export(open_warehouse, "s3://news/crawl", "parquet", table="documents", overwrite=True)
    with pytest.raises(UsageError, match="names a bucket"):
        write_export(open_warehouse, "s3://news", "parquet", table="documents", overwrite=True)
    with pytest.raises(UsageError, match="no bucket 'elsewhere'"):
        write_export(open_warehouse, "s3://elsewhere/d.csv", "csv", table="documents", overwrite=False)


def test_failed_export_leaves_the_one_before(store: Store, warehouse: Path) -> None:
    options = {"table": "documents", "overwrite": True}
    write_export(Warehouse(warehouse), "s3://news/kept/d", "parquet", **options)
    before = store.sizes()
    store.faults.choose = lambda method, path: method in ("PUT", "POST") and "part-" in path
    store.faults.left, store.faults.status = 1000, "403 AccessDenied"
    try:
        with pytest.raises(InkmillError, match="access to s3://news/kept/d is denied"):
            write_export(Warehouse(warehouse), "s3://news/kept/d", "parquet", **options)
    finally:
        store.faults.left = 0
    assert store.sizes() == before
    assert [
        info.path for info in store.files.get_file_info(fs.FileSelector("news", recursive=True)) if ".tmp" in info.path
    ] == []
