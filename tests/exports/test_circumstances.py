"""Exports and loads in bad circumstances, in processes of their own: one line says why, and nothing is lost or left."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow.parquet as pq
import pytest

from exports import export
from tests.warehouse.loader import CONTEXT
from tests.warehouse.rows import Note, load
from warehouse import Warehouse
from warehouse.errors import InkmillError

NOBODY = 65534
FORMS = ("csv", "jsonl", "parquet", "duckdb")
LONG = Note("long.txt", ("题", "".join(Random(7).choices([chr(code) for code in range(0x4E00, 0x9FA0)], k=400_000))))


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder that every user may look into, unlike those of pytest, with a warehouse in it."""
    with TemporaryDirectory(prefix="inkmill-test-") as name:
        path = Path(name)
        path.chmod(0o755)
        load(path / "w", [Note("a.txt"), LONG])
        yield path


def run_apart(work: Callable[..., Any], *arguments: Any) -> str:
    """What went wrong in a call in another process; empty where nothing did."""
    ours, theirs = CONTEXT.Pipe()
    process = CONTEXT.Process(target=_report, args=(theirs, work, arguments))
    process.start()
    theirs.close()
    message: str = ours.recv()
    process.join()
    return message


def _report(pipe: Connection, work: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    try:
        work(*arguments)
    except InkmillError as error:
        pipe.send(str(error))
    except BaseException as error:
        pipe.send(f"not meant to be raised: {error!r}")
        raise
    else:
        pipe.send("")


def _export(path: Path, target: Path, form: str, overwrite: bool = True) -> None:
    export(Warehouse(path), target, form, table="documents", overwrite=overwrite)


def _export_as_nobody(path: Path, target: Path, form: str) -> None:
    _become_nobody()
    _export(path, target, form)


def _load_as_nobody(path: Path) -> None:
    _become_nobody()
    load(path, [Note("b.txt")])


def _become_nobody() -> None:
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def _export_small(path: Path, target: Path, form: str) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
    _export(path, target, form)


@pytest.mark.parametrize("form", FORMS)
def test_export_into_a_folder_that_may_not_be_written(form: str, folder: Path) -> None:
    closed = folder / f"closed-{form}"
    closed.mkdir(mode=0o555)
    message = run_apart(_export_as_nobody, folder / "w", closed / f"x.{form}", form)
    assert "exporting to" in message and "ermission" in message and "\n" not in message
    assert list(closed.iterdir()) == []


def test_load_into_a_warehouse_that_may_not_be_written(folder: Path) -> None:
    load(folder / "closed", [Note("a.txt")])
    for path in (folder / "closed", *(folder / "closed").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = Warehouse(folder / "closed").snapshot()
    message = run_apart(_load_as_nobody, folder / "closed")
    assert "no permission" in message and "\n" not in message
    assert Warehouse(folder / "closed").snapshot() == before


@pytest.mark.parametrize("form", FORMS)
def test_file_that_may_not_grow(form: str, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / f"x.{form}"
    target.write_text("an earlier export")
    message = run_apart(_export_small, folder / "w", target, form)
    assert "exporting to" in message and "\n" not in message
    assert target.read_text() == "an earlier export"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 400 KB, where the user may mount one."""
    command = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(tmp_path)]
    if sys.platform != "linux" or os.geteuid() or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("needs the right to mount a disk")
    yield tmp_path
    subprocess.run(["umount", "-l", str(tmp_path)], check=True)


@pytest.mark.parametrize("form", FORMS)
def test_export_to_a_full_disk(form: str, folder: Path, small_disk: Path) -> None:
    (small_disk / f"x.{form}").write_text("an earlier export")
    message = run_apart(_export, folder / "w", small_disk / f"x.{form}", form)
    assert "exporting to" in message and "the disk is full" in message and "\n" not in message
    assert (small_disk / f"x.{form}").read_text() == "an earlier export"
    assert len(list(small_disk.iterdir())) == 1


def test_load_to_a_full_disk(small_disk: Path) -> None:
    message = run_apart(load, small_disk / "w", [LONG])
    assert "the disk is full" in message and "\n" not in message
    assert not Warehouse(small_disk / "w").exists


@pytest.mark.parametrize("overwrite", [True, False])
@pytest.mark.parametrize("name", ["x", "x.parquet"])
def test_exports_at_once(name: str, overwrite: bool, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / name
    if overwrite:
        _export(folder / "w", target, "parquet")
    pipes = []
    for _ in range(4):
        ours, theirs = CONTEXT.Pipe()
        CONTEXT.Process(
            target=_report, args=(theirs, _export, (folder / "w", target, "parquet", overwrite)), daemon=True
        ).start()
        theirs.close()
        pipes.append(ours)
    messages = [pipe.recv() for pipe in pipes]
    assert "" in messages
    assert all(not message or f"{target} " in message and "\n" not in message for message in messages)
    if not overwrite:
        assert messages.count("") == 1
    assert [path.name for path in tmp_path.iterdir()] == [name]
    if target.is_dir():
        (data,) = json.loads((target / "manifest.json").read_text("utf-8"))["files"]
        target /= data["path"]
    assert pq.read_table(target).num_rows == 2


def test_columns_with_quotes(folder: Path, tmp_path: Path) -> None:
    query = """select 1 as "a""b", doc_id as "it's/a path" from documents"""
    for form in ("csv", "jsonl", "duckdb"):
        export(Warehouse(folder / "w"), tmp_path / f"x.{form}", form, query=query)
    export(Warehouse(folder / "w"), tmp_path / "x", "parquet", query=query, partition_by=["it's/a path"])
    assert (tmp_path / "x.csv").read_text("utf-8").startswith('"a""b","it\'s/a path"')
    places = sorted(path.parent.name.partition("=")[0] for path in (tmp_path / "x" / "data").rglob("*.parquet"))
    assert places == ["it%27s%2Fa%20path"] * 2
