from __future__ import annotations

import io
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from rich.cells import cell_len

from exports import write_table
from exports.streams import CELL_CHARACTERS, TABLE_ROWS
from warehouse.errors import UsageError


def write(table: pa.Table, form: str) -> bytes:
    stream = io.BytesIO()
    assert write_table(table.to_reader(max_chunksize=2), form, stream) == min(
        table.num_rows, TABLE_ROWS if form == "table" else table.num_rows
    )
    return stream.getvalue()


def test_readable_table_aligns_wide_characters() -> None:
    table = pa.table({"城市": ["台北", "Busan", "東京都"], "n": [1, 20, 300]})
    lines = write(table, "table").decode().splitlines()
    assert len({cell_len(line) for line in lines if line}) == 1
    assert [line.split("│")[1].strip() for line in lines[2:]] == ["1", "20", "300"]


def test_readable_table_keeps_markup_and_cuts_long_texts() -> None:
    table = pa.table({"a": ["[bold]x[/bold]", "字" * 500, "一\n二", None]})
    text = write(table, "table").decode()
    assert "[bold]x[/bold]" in text
    assert "字" * (CELL_CHARACTERS - 1) + "…" in text
    assert "一 二" in text


def test_readable_table_shows_the_first_rows_only() -> None:
    assert len(write(pa.table({"a": range(TABLE_ROWS + 5)}), "table").splitlines()) == TABLE_ROWS + 2


def test_csv_tells_null_from_empty_and_writes_nested_values_as_json() -> None:
    table = pa.table(
        {
            "a": ["", None, 'say "hi"\nthen, go'],
            "b": [["甲"], [], None],
            "c": pa.array([b"\x00\xff", None, b""]),
            "d": pa.array([Decimal("1.50"), None, Decimal("-2.00")]),
            "e": [True, None, False],
        }
    )
    assert write(table, "csv").decode() == (
        '"a","b","c","d","e"\n"","[""甲""]","AP8=","1.50",true\n,"[]",,,\n"say ""hi""\nthen, go",,"","-2.00",false\n'
    )


def test_jsonl_writes_valid_json_for_every_value() -> None:
    table = pa.table(
        {
            "a": ["𠀀"],
            "b": [float("nan")],
            "c": pa.array([b"\xff"]),
            "d": pa.array([1_600_000_000_000_000], pa.timestamp("us")),
            "e": pa.array([Decimal(2**70)]),
        }
    )
    assert write(table, "jsonl").decode() == (
        '{"a":"𠀀","b":null,"c":"/w==","d":"2020-09-13T12:26:40","e":"1180591620717411303424"}\n'
    )


def test_parquet_reads_back() -> None:
    table = pa.table({"a": [1, 2, 3], "b": [["x"], None, []]})
    assert pq.read_table(io.BytesIO(write(table, "parquet"))).equals(table)


def test_unknown_format() -> None:
    with pytest.raises(UsageError, match="'xml' is no format to write"):
        write(pa.table({"a": [1]}), "xml")
