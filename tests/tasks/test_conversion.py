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
from tasks.conversion import (
    CONFIGS,
    FOLD_FROM,
    FOLD_TO,
    convert,
    convert_json_lines,
    convert_passages,
    fold_variant,
    to_simplified,
    to_traditional,
)
from tasks.conversion.dictionaries import list_groups, load_readings
from tasks.records import Format
from warehouse.errors import UsageError

CASES = [json.loads(line) for line in Path("tests/cases/conversion.jsonl").read_text("utf-8").splitlines()]


@cache
def load_package(config: str) -> opencc.OpenCC:
    return opencc.OpenCC(config)


@cache
def list_keys(config: str) -> list[str]:
    return sorted({key for names in list_groups(config) for name in names for key in load_readings(name)})


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
    found = duckdb.connect().execute("SELECT translate(?, ?, ?)", [text, FOLD_FROM, FOLD_TO]).fetchone()
    assert found == (fold_variant(text),)


def test_regions_and_phrases() -> None:
    assert to_traditional("里面的软件") == "裏面的軟件"
    assert to_traditional("里面的软件", "TW") == "裡面的軟件"
    assert to_traditional("里面的软件", "TW", phrases=True) == "裡面的軟體"
    assert to_traditional("里面的软件", "HK") == "裏面的軟件"


def test_unknown_configurations_say_what_to_choose() -> None:
    with pytest.raises(UsageError, match="choose one of hk2s, s2hk"):
        convert("发", "s2x")
    with pytest.raises(UsageError, match="phrases exist for TW only"):
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


PASSAGES = [
    pytest.param("text", "见https://例.cn/发现/里?q=发，发现", "見https://例.cn/发现/里?q=发，發現", id="address"),
    pytest.param("text", "看www.example.org的发现", "看www.example.org的發現", id="address before Han"),
    pytest.param("text", "a < 发 > b <发>", "a < 發 > b <發>", id="no markup in text"),
    pytest.param("html", "<p title='发>现'>发<b>现</b></p>", "<p title='发>现'>發<b>現</b></p>", id="attributes"),
    pytest.param("html", "<style>发</style>发<script>发", "<style>发</style>發<script>发", id="raw elements"),
    pytest.param("html", "发<!--发-->&#21457;<a 发", "發<!--发-->&#21457;<a 发", id="comment, reference, cut tag"),
    pytest.param("markdown", "发 <y 发\n\n```\n发\n```\n发", "發 <y 發\n\n```\n发\n```\n發", id="fence, no tag"),
    pytest.param("markdown", "[发][发]\n\n[发]: /发.html", "[發][發]\n\n[發]: /发.html", id="reference"),
    pytest.param("markdown", "[^1]: 发现\n", "[^1]: 發現\n", id="footnote"),
]


@pytest.mark.parametrize(("form", "text", "expected"), PASSAGES)
def test_passages(form: Format, text: str, expected: str) -> None:
    assert convert_passages(text, form, to_traditional) == expected


@given(st.text(st.sampled_from("<>!-/a=\"'`[]():#. \n发script")), st.sampled_from(["text", "html", "markdown"]))
def test_what_is_not_converted_stays(text: str, form: Format) -> None:
    assert convert_passages(text, form, lambda passage: passage) == text
    changed = convert_passages(text, form, lambda passage: passage.replace("发", "發"))
    assert changed.replace("發", "发") == text


@pytest.mark.parametrize("unit", ["<a ", "<!--", "<a ='", "`", "``` ", "[a](", "]: ", "www.", "<script>", "<![CDATA["])
def test_endless_markup_takes_no_time(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    for form in ("text", "html", "markdown"):
        assert convert_passages(text, form, lambda passage: passage) == text


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b"]), st.one_of(st.text(), st.none(), st.integers()))))
def test_rows_that_need_no_change_stay(rows: list[dict[str, object]]) -> None:
    lines = [json.dumps(row).encode() + b"\n" for row in [*rows, {"a": "x"}]]
    assert list(convert_json_lines(lines, ["a"], lambda text: text)) == lines


def test_misspelt_field_is_noticed_before_any_row() -> None:
    rows = convert_json_lines([b'{"text": "a"}\n'] * 3, ["text", "titel"], str)
    with pytest.raises(UsageError, match="titel"):
        next(rows)


def test_rows_flow_once_every_field_was_met() -> None:
    lines = iter([b'{"a": ""}\n', b'{"b": ""}\n', b"not reached"])
    assert next(convert_json_lines(lines, ["a", "b"], str)) == b'{"a": ""}\n'
    assert next(lines) == b"not reached"


def test_public_names() -> None:
    assert tasks.conversion.__all__ == [
        "CONFIGS",
        "FOLD_FROM",
        "FOLD_TO",
        "choose_config",
        "convert",
        "convert_csv",
        "convert_json_lines",
        "convert_passages",
        "declare_utf8",
        "fold_variant",
        "to_simplified",
        "to_traditional",
    ]
