from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.rows import Note, load
from warehouse import Warehouse, run_query
from warehouse.errors import UsageError, WarehouseError


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    path = tmp_path_factory.mktemp("query") / "w"
    load(path, [Note("a.txt"), Note("b.txt", ("风向转北。",))])
    with Warehouse(path).connect() as connection:
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "select source_uri from documents",
        "FROM documents",
        "with d as (from documents) select * from d;",
        "values (1), (2)",
        "-- 注释\nselect 1",
        "/* a */ explain select count(*) from documents",
        "explain analyze select 1",
        "explain (format json) select 1",
        "describe documents",
        "show tables",
        "summarize documents",
        "pragma table_info('documents')",
        "pivot documents on language in ('zh', 'ja') using count(*)",
    ],
)
def test_reading_statement_runs(connection: duckdb.DuckDBPyConnection, statement: str) -> None:
    assert run_query(connection, statement).read_all().num_rows > 0


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("", "no SQL statement"),
        ("-- only a remark", "no SQL statement"),
        ("select 1; select 2", "2 SQL statements"),
        ("selec 1", 'near "selec"'),
        ("select colour from documents", '"colour" not found'),
        ("select * from documentz", "Did you mean.*show tables"),
        ("select cast('x' as integer)", "Could not convert"),
        ("delete from documents", "DELETE statements are not run here.*SELECT"),
        ("create table t (a integer)", "CREATE statements"),
        ("copy documents to 'stolen.csv'", "COPY statements"),
        ("explain analyze copy documents to 'stolen.csv'", "COPY statements"),
        ("explain /* */ analyze /* */ copy documents to 'stolen.csv'", "COPY statements"),
        ("export database 'stolen'", "EXPORT statements"),
        ("attach 'stolen.duckdb'", "ATTACH statements"),
        ("set threads = 1", "SET statements"),
        ("pragma enable_profiling", "statements are not run here"),
        ("install httpfs", "LOAD statements"),
        ("checkpoint", "statements are not run here"),
        ("pivot documents on language using count(*)", "PIVOT needs its columns"),
        ("select * from read_csv('/etc/hosts')", "other files are not read here"),
        ("select * from read_text('/etc/hosts')", "other files are not read here"),
    ],
)
def test_other_statement_is_refused_in_one_line(
    connection: duckdb.DuckDBPyConnection,
    statement: str,
    words: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UsageError, match=words) as caught:
        run_query(connection, statement).read_all()
    assert "\n" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("damage", ["missing", "changed", "short"])
def test_damaged_part_is_named_in_one_line(damage: str, tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt")])
    part = next((tmp_path / "w" / "parts" / "segments").rglob("*.parquet"))
    content = part.read_bytes()
    if damage == "missing":
        part.unlink()
    elif damage == "short":
        part.write_bytes(content[:100])
    else:
        part.write_bytes(content[:4] + b"\xff" * (len(content) // 3) + content[4 + len(content) // 3 :])
    with (
        Warehouse(tmp_path / "w").connect() as connection,
        pytest.raises(WarehouseError, match="cannot be read .*inkmill verify") as caught,
    ):
        run_query(connection, "select * from segments").read_all()
    assert "\n" not in str(caught.value)


def test_parameters(connection: duckdb.DuckDBPyConnection) -> None:
    query = "select source_uri from documents where text = $text"
    assert run_query(connection, query, {"text": "风向转北。"}).read_all().to_pylist() == [{"source_uri": "b.txt"}]


def test_macros(connection: duckdb.DuckDBPyConnection) -> None:
    query = "select count(*) as n from mentions_between('quantity', '2020-01-01', '2030-01-01')"
    assert run_query(connection, query).read_all().to_pylist() == [{"n": 0}]
