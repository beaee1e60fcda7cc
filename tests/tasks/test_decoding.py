"""Decoding: which encoding is used, with what evidence, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tasks.decoding
from tasks.decoding import (
    decode_bytes,
    decode_record,
    detect_encoding,
    fix_c1_controls,
    fix_line_breaks,
    fix_surrogates,
    normalize_label,
    remove_controls,
    remove_marks,
    repair_mojibake,
    score_mojibake,
)
from tasks.decoding.declarations import find_declaration
from tasks.records import RawRecord
from warehouse.errors import RecordError

CASES = Path(__file__).parents[1] / "cases"
RULES = {
    "fix_line_breaks": fix_line_breaks,
    "remove_controls": remove_controls,
    "fix_c1_controls": fix_c1_controls,
    "fix_surrogates": fix_surrogates,
    "remove_marks": remove_marks,
}


def load_cases(name: str) -> list[Any]:
    rows = [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text("utf-8").split("\n") if line]
    marks = {"xfail": [pytest.mark.xfail(strict=True)], "pass": []}
    return [pytest.param(row, id=row["label"], marks=marks[row["expect"]]) for row in rows]


def test_public_names() -> None:
    assert set(tasks.decoding.__all__) == {
        "convert_bytes",
        "decode_bytes",
        "decode_record",
        "detect_encoding",
        "fix_c1_controls",
        "fix_line_breaks",
        "fix_surrogates",
        "identify_binary",
        "normalize_label",
        "remove_controls",
        "remove_marks",
        "repair_mojibake",
        "score_mojibake",
    }


@pytest.mark.parametrize("case", load_cases("decoding_encodings"))
def test_encoding(case: dict[str, Any]) -> None:
    decoded = decode_bytes(case["input"].encode(case["codec"]))
    assert (decoded.encoding, decoded.text, decoded.replaced_chars) == (case["expected"], case["input"], 0)


@pytest.mark.parametrize("case", load_cases("decoding_hygiene"))
def test_hygiene(case: dict[str, Any]) -> None:
    fix = RULES[case["rule"]]
    assert fix(case["input"]) == case["expected"]
    assert fix(case["expected"]) == case["expected"]


@pytest.mark.parametrize("case", load_cases("decoding_mojibake"))
def test_mojibake(case: dict[str, Any]) -> None:
    repaired, lines = repair_mojibake(case["input"])
    assert repaired == case["expected"]
    assert bool(lines) == (case["input"] != case["expected"])
    assert decode_bytes(case["input"].encode()).text == case["expected"]


@pytest.mark.parametrize("case", load_cases("decoding_labels"))
def test_label(case: dict[str, Any]) -> None:
    assert normalize_label(case["input"]) == case["expected"]


@pytest.mark.parametrize("case", load_cases("decoding_binary"))
def test_binary(case: dict[str, Any]) -> None:
    raw = bytes.fromhex(case["input"])
    try:
        result = decode_bytes(raw).encoding
    except RecordError as error:
        assert error.stage == "decode"
        result = error.code
    assert result == case["expected"]


def test_evidence_names_declaration_and_choice() -> None:
    raw = '<meta charset="iso-8859-1"><p>港口扩建工程今天开工，市民可以参观。</p>'.encode("gbk")
    decoded = decode_bytes(raw)
    assert (decoded.encoding, decoded.declared, decoded.detected) == ("gb18030", "iso-8859-1", "gb18030")
    assert "declared iso-8859-1 (windows-1252); the declaration does not fit the bytes" in decoded.evidence


def test_transport_comes_before_meta() -> None:
    raw = '<meta charset="gbk"><p>図書館の本を返す</p>'.encode("cp932")
    decoded = decode_bytes(raw, "Shift_JIS")
    assert (decoded.encoding, decoded.declared) == ("cp932", "shift_jis")


@pytest.mark.parametrize("padding", [0, 1500, 2040, 2048, 5000, 60_000])
def test_late_meta_tag_is_found(padding: int) -> None:
    assert find_declaration(b"<script>" + b"x" * padding + b'</script><META CHARSET="big5"><p>') == "big5"


def test_script_charset_is_no_declaration() -> None:
    assert find_declaration(b"x" * 3000 + b'<script src="a.js" charset="gbk"></script>') is None


def test_stray_bytes_do_not_flip_a_page() -> None:
    sentence = "村里的小学今年新添了一间阅览室，孩子们放学后可以留下来看书。"
    raw = f'<meta charset="gbk"><p>{sentence}</p>'.encode("gbk") + b"<p>\xff</p><p>\x81</p>"
    decoded = decode_bytes(raw)
    assert decoded.encoding == "gb18030"
    assert sentence in decoded.text
    assert decoded.replaced_chars == decoded.text.count("\ufffd") == 2


@pytest.mark.parametrize(("main", "guest"), [("gbk", "utf-8"), ("utf-8", "gbk"), ("utf-8", "big5"), ("cp932", "utf-8")])
def test_page_of_two_encodings(main: str, guest: str) -> None:
    sentences = {"big5": HANT, "cp932": JA}
    page = "".join(f"<p>{sentence}</p>" for sentence in sentences.get(main, HANS) * 5)
    widget = "".join(f"<li>{sentence}</li>" for sentence in sentences.get(guest, HANS))
    decoded = decode_bytes(page.encode(main) + widget.encode(guest) + page.encode(main))
    assert decoded.text == page + widget + page
    assert decoded.replaced_chars == 0
    assert "parts of the page are in" in decoded.evidence


def test_japanese_in_gb18030() -> None:
    text = "".join(JA)
    assert decode_bytes(text.encode("gb18030")).text == text


def test_utf8_page_with_a_broken_character_stays_utf8() -> None:
    raw = "河边的步道周末开放，欢迎散步。".encode() + b"<p>\xe6\xb2</p>"
    decoded = decode_bytes(raw)
    assert (decoded.encoding, decoded.replaced_chars) == ("utf-8", 1)
    assert "1 characters replaced" in decoded.evidence


def test_replacement_characters_of_the_source_are_not_counted() -> None:
    assert decode_bytes("旧的\ufffd字".encode()).replaced_chars == 0


def test_vendor_characters_outside_the_standards() -> None:
    assert decode_bytes("第①章 ㈱の設立と№の扱いについての説明".encode("cp932")).encoding == "cp932"
    row_13 = b"\xad\xa1\xad\xea"
    decoded = decode_bytes("章の番号は次のとおりです。".encode("euc_jp") + row_13)
    assert decoded.text.endswith("①㈱")
    assert decode_bytes("价格是".encode("gbk") + b"\x80" + "三十五，比去年低。".encode("gbk")).text[3] == "€"


def test_text_of_a_row_is_only_cleaned() -> None:
    record = RawRecord("/rows.jsonl", "1", b"{}", "0" * 64, text="第一行\r\n\ud842\udfb7と\ud800\x00", charset="cp932")
    decoded = decode_record(record)
    assert decoded.text == "第一行\n𠮷と\ufffd"
    assert (decoded.encoding, decoded.declared, decoded.detected, decoded.replaced_chars) == ("cp932", None, None, 1)


def test_file_record_is_decoded_with_its_transport_charset() -> None:
    raw = "<p>시청 앞 광장에서 주말마다 장이 열린다.</p>".encode("cp949")
    assert decode_record(RawRecord("/a.warc", "1", raw, "0" * 64, charset="euc-kr")).encoding == "cp949"


def test_mojibake_score() -> None:
    assert score_mojibake("all ASCII") == 0.0
    assert score_mojibake("今天天气很好") == 0.0
    assert score_mojibake("été".encode().decode("latin-1")) == 1.0


def test_detect_encoding_bears_a_cut_character() -> None:
    assert detect_encoding("车站附近新开了一家书店，生意很好。".encode("gbk")[:-1]) == "gb18030"
    assert detect_encoding(b"%PDF-1.7") == "utf-8"


HANS = (
    "本地的苹果今年比去年甜，",
    "工厂把旧机器卖给了邻省，",
    "会议开到晚上九点才结束。",
    "新车站离学校只有两公里，",
    "他们说价格不会再上涨了。",
    "水库里的水已经够用一年，",
)
HANT = (
    "這條路明年要拓寬成四線，",
    "里長說經費已經有著落了，",
    "漁船今天早上全部回港避風。",
    "學生們準備了三個月的表演，",
    "店家希望遊客可以多停留。",
)
JA = (
    "今年の米は例年より出来がよい。",
    "工場の跡地に公園ができる予定だ、",
    "バスの本数が来月から減るという。",
    "子どもたちは川で水遊びをしていた、",
    "町長は記者会見で計画を説明した。",
)
KO = (
    "올해 사과는 작년보다 달다. ",
    "공장 터에 공원이 들어설 예정이다. ",
    "버스가 다음 달부터 줄어든다고 한다. ",
    "아이들은 강가에서 놀고 있었다. ",
)


def texts_of(sentences: tuple[str, ...]) -> st.SearchStrategy[str]:
    pieces = st.lists(st.sampled_from(sentences), min_size=4, max_size=12).map("".join)
    return st.tuples(pieces, st.integers(0, 8)).map(lambda pair: pair[0][pair[1] :])


@settings(max_examples=40, deadline=None)
@given(
    st.one_of(
        *(
            st.tuples(texts_of(sentences), st.sampled_from(codecs))
            for sentences, codecs in (
                (HANS, ("gb2312", "gbk", "gb18030", "utf-8", "hz")),
                (HANT, ("big5", "big5hkscs", "cp950", "gbk")),
                (JA, ("cp932", "shift_jis", "euc_jp", "iso2022_jp")),
                (KO, ("cp949", "euc_kr")),
            )
        )
    )
)
def test_legacy_text_comes_back(pair: tuple[str, str]) -> None:
    text, codec = pair
    assert decode_bytes(text.encode(codec), "hz-gb-2312" if codec == "hz" else None).text == text


@settings(max_examples=200, deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from([None, "gbk", "utf-16", "big5", "x-unknown", "", "utf-7", "idna", "\x00"])
)
def test_any_bytes_decode_or_raise_record_error(raw: bytes, charset: str | None) -> None:
    try:
        decoded = decode_bytes(raw, charset)
    except RecordError as error:
        assert (error.stage, error.code in ("binary_content", "undecodable")) == ("decode", True)
    else:
        decoded.text.encode("utf-8")
        assert "\x00" not in decoded.text
        assert "\r" not in decoded.text


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(), max_size=200))
def test_any_row_text_is_cleaned(text: str) -> None:
    decoded = decode_record(RawRecord("/r", "1", b"", "0" * 64, text=text))
    decoded.text.encode("utf-8")
    assert not set(decoded.text) & {"\x00", "\r", "\x1b", "\x7f", "\x85", "\ufeff"}


@pytest.mark.parametrize(
    "raw", [b"a" * 10_000_000, b"<meta " * 500_000, b"charset " * 300_000, b"\xc3\xa9" * 1_000_000]
)
def test_large_input_is_decoded(raw: bytes) -> None:
    assert decode_bytes(raw).encoding == "utf-8"
