"""What find_mentions and find_facts promise for any text: right offsets, order, no exception, linear time."""

from __future__ import annotations

import sys
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.facts import find_facts
from tasks.mentions import find_mentions
from tasks.mentions.lexicon import Lexicon, find_few
from tasks.mentions.words_zh import Words
from tasks.records import BODY_TYPES, Block, Mention

PIECES = st.sampled_from(
    [
        "29 亿美元", "约", "3至5亿元", "１２３", "٣٤", "2月30日", "民國113年", "昨年", "지난해", "5천만 원", "$", "€1.234,5", "%", "三成", "“", "”", "「", "」", '"', "(", ")", "（UAS）", "说：", "said",
        "と述べた", "라고 말했다", "Kishida", "岸田首相", "윤석열 대통령", "东京大学", "New York", "第3回", "GW", "\n", " ", "年", "月", "日", "0", "9" * 25, "\x00", "\ud800", "兆", "億", "點", "Nov. 17", "last year", "ago", "5t", "7K", "fırst quarter", "mıllion", "ſept 3", "aprıl 4", "dısapprove", "İ", "54%",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map("".join))
LANGUAGES = st.sampled_from(["zh", "ja", "ko", "en", "de", "ru", "und", ""])


def find(text: str, language: str = "zh", anchor: date | None = date(2024, 4, 12)) -> tuple[Mention, ...]:
    return find_mentions([Block(type="paragraph", text=text, rule="test")], language, anchor)[0]


@settings(max_examples=150, deadline=None)
@given(
    texts=st.lists(TEXTS, max_size=3),
    language=LANGUAGES,
    anchor=st.none() | st.dates(),
    kind=st.sampled_from(BODY_TYPES),
)
def test_spans_are_slices_in_order(texts: list[str], language: str, anchor: date | None, kind: str) -> None:
    blocks = [Block(type=kind, text=text, rule="test") for text in texts]
    found = find_mentions(blocks, language, anchor)
    assert len(found) == len(blocks)
    for block, mentions in zip(blocks, found, strict=True):
        assert [m.surface for m in mentions] == [block.text[m.start : m.end] for m in mentions]
        assert all(0 <= m.start < m.end <= len(block.text) for m in mentions)
        assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert found == find_mentions(blocks, language, anchor)
    facts = find_facts(blocks, found, language)
    for mentions, own in zip(found, facts, strict=True):
        assert all(0 <= index < len(mentions) for fact in own for index in fact.mentions)


def test_listed_names_end_where_the_text_ends() -> None:
    lexicon = Lexicon({"大阪": "place", "大阪万博会场": "org"})
    assert list(lexicon.find("在大阪")) == [(1, 3, "place")]


@given(st.text("ab中", max_size=12), st.lists(st.text("ab中", min_size=1, max_size=4)))
def test_few_names_are_found_as_many(text: str, names: list[str]) -> None:
    kinds = {name: name for name in names}
    assert find_few(text, kinds) == Lexicon(kinds).find(text)


def test_words_near_a_place_leave_the_rest_whole() -> None:
    words = Words("我们来了。今天\ufffe下雨，外交部说。好", [11])
    assert "".join(words.texts) == "我们来了。今天\ufffd下雨，外交部说。好"
    assert words.texts[words.find_ending(14) or 0] == "外交部"
    assert words.texts[:3] == ["我", "们来了。今天\ufffd下雨", "，"]


def test_boilerplate_has_no_mentions() -> None:
    blocks = [
        Block(type="nav", text="投资29亿美元", rule="test"),
        Block(type="byline", text="作者：林晓雯 2024-04-10", rule="test"),
    ]
    assert [len(mentions) > 0 for mentions in find_mentions(blocks, "zh")] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 10_000,
        "1,1" * 5_000,
        "1.000." * 5_000,
        "一" * 20_000,
        "亿" * 20_000,
        "1 万" * 10_000,
        "(" * 10_000,
        "(A" * 10_000,
        "（" * 5_000 + "）" * 5_000,
        "“" * 10_000,
        "“”" * 5_000,
        '"a ' * 5_000,
        "「" * 5_000 + "」" * 5_000,
        "「これは終わらない引用" + "あ" * 20_000,
        "2024年" * 5_000,
        "1-" * 10_000,
        "Ab and " * 5_000,
        "$" * 10_000,
        "约" * 20_000,
        "said " * 4_000,
        "阿" * 20_000,
        "A" * 20_000,
        "A " * 10_000,
        "Aa-" * 7_000,
        "无人机系统（UAS）和安娜·贝克（Anna Beck）说，" * 3_000,
        "Open Weather Bureau (OWB) said. " * 2_000,
        "Zeta Bank Group " * 3_000,
        "Bank of " * 3_000,
        "公司" * 10_000,
        "김" * 20_000,
        "ア" * 20_000,
        "大学" * 10_000,
        "one " * 5_000,
        "January " * 3_000,
        "the end of " * 3_000,
        "5t " * 5_000,
    ],
    ids=lambda text: text[:8],
)
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.timeout(10)
def test_hostile_text_takes_linear_time(text: str, language: str) -> None:
    find(text, language)


def test_every_digit_of_unicode_is_read_or_left() -> None:
    digits = [chr(code) for code in range(sys.maxunicode + 1) if chr(code).isdigit()]
    for mention in find("".join(f"{digit}元，" for digit in digits)):
        assert mention.type == "money"
        assert mention.value_num is not None and 0 <= mention.value_num <= 9


@pytest.mark.parametrize("text", ["9" * 400 + "亿元", "$" + "9" * 30, "999999兆億京円"])
def test_no_value_is_invented(text: str) -> None:
    assert [m.surface for m in find(text) if m.type == "money"] == []
