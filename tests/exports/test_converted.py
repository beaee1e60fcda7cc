"""Exports with the text in the other Chinese script beside the original."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from exports import Conversion, export
from tasks.conversion import convert, to_simplified
from tests.conftest import RunInkmill
from warehouse import Warehouse
from warehouse.errors import UsageError

HANS = Conversion("hans", "t2s", lambda text: convert(text, "t2s"))
ROWS = """select * from (values (1, 'zh', '頭髮', '里面'), (2, 'yue', '係', NULL), (3, 'ja', '國', '頭'), (4, NULL, '後', '後'))
t(id, language, title, text)"""


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet"])
def test_new_columns_stand_beside_the_originals(form: str, seeds_warehouse: Path, tmp_path: Path) -> None:
    target = tmp_path / f"x.{form}"
    export(Warehouse(seeds_warehouse), target, form, query=ROWS, conversion=HANS)
    found = duckdb.connect().execute(f"from '{target}' order by id")
    assert [column[0] for column in found.description] == ["id", "language", "title", "title_hans", "text", "text_hans"]
    assert found.fetchall() == [
        (1, "zh", "頭髮", "头发", "里面", "里面"),
        (2, "yue", "係", "系", None, None),
        (3, "ja", "國", None, "頭", None),
        (4, None, "後", None, "後", None),
    ]


def test_offsets_stay_true_and_the_manifest_says_what_was_converted(seeds_warehouse: Path, tmp_path: Path) -> None:
    warehouse = Warehouse(seeds_warehouse)
    export(warehouse, tmp_path / "s", "parquet", table="segments", conversion=HANS)
    export(warehouse, tmp_path / "m.parquet", "parquet", table="mentions")
    wrong = (
        duckdb.connect()
        .execute(
            f"""select count(*) from '{tmp_path}/m.parquet' m join '{tmp_path}/s/data/*.parquet' s using (segment_id)
        where substring(s.text, m.char_start + 1, m.char_end - m.char_start) <> m.surface"""
        )
        .fetchall()
    )
    assert wrong == [(0,)]
    texts = duckdb.connect().execute(f"select language, text, text_hans from '{tmp_path}/s/data/*.parquet'").fetchall()
    assert any(converted not in (None, text) for _, text, converted in texts)
    for language, text, converted in texts:
        assert converted == (to_simplified(text) if language in ("zh", "yue") else None)
    manifest = json.loads((tmp_path / "s" / "manifest.json").read_text("utf-8"))
    assert manifest["converted"] == [{"column": "text_hans", "from": "text", "conversion": "t2s"}]
    assert [column["name"] for column in manifest["columns"] if "converted" in column["comment"]] == ["text_hans"]


def test_command_names_columns_by_script_and_region(inkmill: RunInkmill, seeds_warehouse: Path, tmp_path: Path) -> None:
    query = "select 'zh' as language, '里面的线' as text"
    arguments = ["--sql", query, "--format", "csv", "--script", "Hant", "--region", "HK", "--to", "x.csv"]
    done = inkmill("export", *arguments, "--warehouse", seeds_warehouse)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "x.csv").read_text("utf-8").split() == [
        '"language","text","text_hant_hk"',
        '"zh","里面的线","裏面的線"',
    ]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"table": "mentions"}, "needs the column language"),
        ({"query": "select 'zh' as language, 1 as n"}, "one of title, text"),
        ({"query": "select 'zh' as language, 1 as text"}, "holds no text"),
        ({"query": "select 'zh' as language, '' as text, '' as text_hans"}, "text_hans is there already"),
        ({"table": "documents", "nested": True}, "not nested"),
    ],
)
def test_refusals(options: dict[str, object], words: str, seeds_warehouse: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=words):
        export(Warehouse(seeds_warehouse), tmp_path / "x", "jsonl", conversion=HANS, **options)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
