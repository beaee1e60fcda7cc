"""Search: both scripts, words and phrases, order of the finds, snippets."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.build_fold import write_fold
from benchmarks.build_grams import write_grams
from tasks.conversion import FOLD_FROM, fold_variant
from tests.warehouse.rows import Note, load
from tests.warehouse.snapshots import query
from warehouse import open_writer
from warehouse.catalog import read_sql
from warehouse.fold import fold_text
from warehouse.grams import BLOCK_PLACES, _load_classes, list_grams
from warehouse.parts import write_query
from warehouse.schemas import TABLES

NOTES = {
    "plant": Note("plant", ("氢能发电厂动工", "台湾的港口也在规划氢能设施，投资三亿元。")),
    "taiwan": Note("taiwan", ("電廠改建", "氫能設備由臺灣廠商提供，明年完工。")),
    "harbour": Note("harbour", ("港口扩建", "港口扩建后渡轮停靠时间缩短一半。", "市民关心票价。")),
    "ferry": Note("ferry", ("渡轮停航", "检修两周，票价不变。")),
    "copy": Note("copy", ("渡轮停航", "检修两周，票价不变。")),
    "wind": Note("wind", ("Offshore wind permit", "The ministry supports a wind farm off the coast.")),
    "cafe": Note("cafe", ("ＣＡＦÉ guide", "Farm shops and a wind-swept port.", "Import rules did not change.")),
    "tokyo": Note("tokyo", ("発電所の計画", "東京都は水素エネルギーの利用を進める。")),
}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    path = tmp_path_factory.mktemp("search") / "w"
    load(path, list(NOTES.values()))
    with duckdb.connect(str(path / "catalog.duckdb"), read_only=True) as connection:
        yield connection


def find(connection: duckdb.DuckDBPyConnection, wanted: str, options: str = "") -> list[str]:
    return [row[0] for row in connection.execute(f"select source_uri from search($1{options})", [wanted]).fetchall()]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("氢能", ["plant", "taiwan"], id="simplified finds traditional"),
        pytest.param("氫能", ["plant", "taiwan"], id="traditional finds simplified"),
        pytest.param("臺灣", ["taiwan", "plant"], id="variant of a variant"),
        pytest.param("渡轮 票价", ["ferry", "harbour"], id="title before text"),
        pytest.param("港口　扩建", ["harbour", "plant"], id="all words first, ideographic space"),
        pytest.param("WIND", ["wind", "cafe"], id="case"),
        pytest.param('"wind farm"', ["wind"], id="phrase"),
        pytest.param("「wind farm」", ["wind"], id="phrase in corner brackets"),
        pytest.param("wind farm", ["wind", "cafe"], id="words side by side first"),
        pytest.param("cafe", ["cafe"], id="accents and full width"),
        pytest.param("port", ["cafe"], id="begins a word: not supports, not Import"),
        pytest.param("supp", ["wind"], id="beginning of a word"),
        pytest.param("水素", ["tokyo"], id="japanese"),
        pytest.param("潜艇", [], id="nothing"),
        pytest.param("", [], id="no word"),
        pytest.param(' "" ', [], id="empty phrase"),
        pytest.param("'; drop table x; --", [], id="SQL"),
        pytest.param("(.*[", [], id="regular expression"),
    ],
)
def test_finds_in_order(connection: duckdb.DuckDBPyConnection, wanted: str, found: list[str]) -> None:
    canonical = {"copy": "ferry"}
    assert [canonical.get(name, name) for name in find(connection, wanted)] == found


def test_duplicates_when_asked_and_at_most_n(connection: duckdb.DuckDBPyConnection) -> None:
    assert sorted(find(connection, "停航")) in (["ferry"], ["copy"])
    assert sorted(find(connection, "停航", ", every := true")) == ["copy", "ferry"]
    assert len(find(connection, "氢能", ", n := 1")) == 1


def test_snippet_is_the_line_that_holds_most_words(connection: duckdb.DuckDBPyConnection) -> None:
    def read(wanted: str) -> tuple[Any, ...]:
        return connection.execute("select snippet, hits from search($1)", [wanted]).fetchall()[0]

    assert read("港口 渡轮") == ("港口扩建后渡轮停靠时间缩短一半。", 3)
    assert read("发电")[0] == "氢能发电厂动工"
    assert read("设备")[0] == "氫能設備由臺灣廠商提供，明年完工。"


def test_long_line_is_cut_around_the_hit(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("long", ("题", "前" * 200 + "氫能" + "后" * 200))])
    ((snippet,),) = query(tmp_path / "w", "select snippet from search('氢能')")
    assert snippet == "…" + "前" * 30 + "氫能" + "后" * 68 + "…"


def test_parts_of_before_the_index_are_found_once_compacted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_plainly(connection: Any, layout: Any, rows: str, _first: int) -> Any:
        return write_query(connection, layout, "documents", rows)

    with monkeypatch.context() as patch:
        patch.setattr("warehouse.parts.store_schema", TABLES.__getitem__)
        patch.setattr("warehouse.publish.write_documents", write_plainly)
        load(tmp_path / "w", [NOTES["plant"]])
    load(tmp_path / "w", [NOTES["taiwan"]])
    wanted = "select source_uri from search('氢能') order by 1"
    assert query(tmp_path / "w", wanted) == [("taiwan",)]
    with open_writer(tmp_path / "w") as writer:
        writer.compact()
    assert query(tmp_path / "w", wanted) == [("plant",), ("taiwan",)]


def test_superseded_text_is_not_found(tmp_path: Path) -> None:
    load(tmp_path / "w", [NOTES["ferry"], NOTES["wind"]])
    load(tmp_path / "w", [Note("ferry", ("渡轮复航", "检修结束。"))])
    assert query(tmp_path / "w", "select title from search('停航')") == []
    assert query(tmp_path / "w", "select title from search('检修')") == [("渡轮复航",)]
    with open_writer(tmp_path / "w") as writer:
        writer.compact()
    assert query(tmp_path / "w", "select title from search('停航')") == []
    assert query(tmp_path / "w", "select title from search('检修 wind') order by 1")[1:] == [("渡轮复航",)]


def test_table_is_that_of_the_conversion() -> None:
    """If this fails: python -m benchmarks.build_fold"""
    assert read_sql("fold.sql") == write_fold()


@given(st.lists(st.one_of(st.characters(exclude_categories=("Cs",)), st.sampled_from(FOLD_FROM))).map("".join))
@settings(max_examples=60, deadline=None)
def test_folding_is_the_same_in_sql_keeps_length_and_repeats(text: str) -> None:
    connection = _fold_connection()
    folded = fold_text(text)
    assert connection.execute("select fold_text($1)", [text]).fetchall() == [(folded,)]
    assert len(folded) == len(text)
    assert fold_text(folded) == folded == fold_variant(folded)


PIECES = st.sampled_from(
    ["港", "口", "扩建", "電廠", "ガス", "수소", "ไทย", "wind", "farm", "3d", "é", " ", "\n", "，", "-", "𠀀"]
)


@given(st.lists(PIECES, min_size=1, max_size=12).map("".join), st.data())
@settings(max_examples=60, deadline=None)
def test_every_run_of_words_of_a_text_is_found(text: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(text) - 1))
    wanted = text[first : data.draw(st.integers(first + 1, min(first + 8, len(text))))]
    begins_inside = is_spelled(wanted[0]) and first > 0 and is_spelled(text[first - 1])
    searched = any(is_spelled(letter) or is_joined(letter) for letter in wanted)
    # A short last word is not a beginning: `fa` finds no farm.
    ends = first + len(wanted)
    cut = is_spelled(wanted[-1]) and ends < len(text) and is_spelled(text[ends])
    connection = _index([text, "无关"])
    found = connection.execute("select doc_id from search($1)", [f'"{wanted}"']).fetchall()
    if begins_inside or cut or not searched:
        assert found in ([], [("0",)])
    else:
        assert found == [("0",)]


def is_spelled(letter: str) -> bool:
    return bool(_load_classes()[ord(fold_text(letter))] == 1)


def is_joined(letter: str) -> bool:
    return bool(_load_classes()[ord(fold_text(letter))] == 2)


FIRST = BLOCK_PLACES - 1
"""So that a block ends between two documents."""


def _index(texts: list[str]) -> duckdb.DuckDBPyConnection:
    """A database with no more than search needs."""
    connection = duckdb.connect()
    connection.execute("create schema store")
    grams = list_grams([None] * len(texts), texts, [True] * len(texts), FIRST)
    connection.register("given_grams", grams)
    connection.execute("create table store.grams as from given_grams")
    names = ["title", "language", "script", "published_at", "source_uri", "url"]
    empty = ", ".join(f"null::varchar as {name}" for name in names)
    connection.execute(
        f"create table store.placed as select i + {FIRST} as place, i::varchar as doc_id, t as text, length(t) as char_count, "
        f"true as is_canonical, {empty} from (select unnest($1::varchar[]) as t, unnest(range(len($1))) as i)",
        [texts],
    )
    connection.execute("create view store.sizes as select place, char_count, is_canonical from store.placed")
    for name in ("fold.sql", "grams.sql", "search.sql"):
        connection.execute(read_sql(name))
    return connection


def test_character_classes_are_those_of_unicode() -> None:
    """If this fails: python -m benchmarks.build_grams"""
    assert read_sql("grams.sql") == write_grams()


@given(st.characters(exclude_categories=("Cs",)))
@settings(max_examples=200, deadline=None)
def test_classes_are_the_same_in_sql(letter: str) -> None:
    row = _fold_connection().execute("select is_spelled($1), is_joined($1)", [letter]).fetchone()
    assert row == (bool(_load_classes()[ord(letter)] == 1), bool(_load_classes()[ord(letter)] == 2))


@cache
def _fold_connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute(read_sql("fold.sql"))
    connection.execute(read_sql("grams.sql"))
    return connection
