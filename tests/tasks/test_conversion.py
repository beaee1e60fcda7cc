"""Conversion between the Chinese scripts equals the package's; folding is stable."""

import json
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import duckdb
import opencc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tasks.conversion
from tasks.conversion import CONFIGS, FOLD_FROM, FOLD_TO, convert, fold_variant, to_simplified, to_traditional
from tasks.conversion.dictionaries import load_groups

CASES = [json.loads(line) for line in Path("tests/cases/conversion.jsonl").read_text("utf-8").splitlines()]


@cache
def load_package(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@cache
def list_keys(config: str) -> list[str]:
    return sorted({key for group in load_groups(config).values() for words in group for key in words})


@st.composite
def texts_of_keys(draw: st.DrawFn, config: str) -> str:
    """Text of dictionary keys, whole or cut, so that keys overlap, between other characters."""
    keys = st.sampled_from(list_keys(config))
    pieces = st.one_of(
        keys, keys.map(lambda key: key[:2]), keys.map(lambda key: key[1:]), st.sampled_from("，。-a 的\n裏")
    )
    return "".join(draw(st.lists(pieces, max_size=20)))


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_cases(case: dict[str, str]) -> None:
    assert convert(case["input"], case["lang"]) == case["expected"]


@pytest.mark.parametrize("config", CONFIGS)
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_conversion_equals_the_package(config: str, data: st.DataObject) -> None:
    text = data.draw(texts_of_keys(config))
    assert convert(text, config) == load_package(config).convert(text)


@pytest.mark.parametrize("config", ["t2s", "s2twp"])
@settings(max_examples=40, deadline=None)
@given(text=st.text(st.sampled_from("万里几千十一个只干后面发里头台湾的，面里")))
def test_dense_overlaps_equal_the_package(config: str, text: str) -> None:
    assert convert(text, config) == load_package(config).convert(text)


@given(st.text())
def test_folding_is_idempotent_and_keeps_length(text: str) -> None:
    folded = fold_variant(text)
    assert fold_variant(folded) == folded
    assert len(folded) == len(text)


@given(st.text(st.sampled_from(FOLD_FROM + FOLD_TO)))
def test_characters_of_either_script_fold_alike(text: str) -> None:
    assert fold_variant("".join(map(to_simplified, text))) == fold_variant(text)
    assert fold_variant("".join(map(to_traditional, text))) == fold_variant(text)


def test_fold_strings_serve_sql_translate() -> None:
    text = "臺灣頭髮裏的計程車 abc"
    found = duckdb.execute("SELECT translate(?, ?, ?)", [text, FOLD_FROM, FOLD_TO]).fetchone()
    assert found == (fold_variant(text),)


def test_regions_and_phrases() -> None:
    assert to_traditional("里面的软件") == "裏面的軟件"
    assert to_traditional("里面的软件", "TW") == "裡面的軟件"
    assert to_traditional("里面的软件", "TW", phrases=True) == "裡面的軟體"
    assert to_traditional("里面的软件", "HK") == "裏面的軟件"


def test_unknown_configurations_say_what_to_choose() -> None:
    with pytest.raises(ValueError, match="choose one of hk2s, s2hk"):
        convert("发", "s2x")
    with pytest.raises(ValueError, match="phrases exist for 'TW' only"):
        to_traditional("发", "HK", phrases=True)


def test_long_text_without_a_space() -> None:
    unit = "头发发现里面"
    assert convert(unit * 50_000, "s2t") == convert(unit, "s2t") * 50_000


def test_threads_agree() -> None:
    texts = ["理发师发现头发", "臺灣的軟體", "里面"] * 20
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(to_traditional, texts)) == list(map(to_traditional, texts))


def test_processes_agree() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert pool.submit(to_traditional, "理发师发现头发", "TW").result() == "理髮師發現頭髮"


def test_public_names() -> None:
    assert tasks.conversion.__all__ == [
        "CONFIGS",
        "FOLD_FROM",
        "FOLD_TO",
        "convert",
        "fold_variant",
        "to_simplified",
        "to_traditional",
    ]
