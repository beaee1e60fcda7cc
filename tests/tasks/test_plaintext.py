"""Plain text: types by words, shape and neighbours; no word is lost; no text is refused."""

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.plaintext import parse_text
from tasks.plaintext.lines import find_wrap_width, read_lines
from tasks.records import SEGMENT_ZONES, Page

CASES = Path(__file__).parent.parent / "cases" / "plaintext.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
# Signs that stand for lost markup and are not kept: bullets, heading and quote signs, cell borders, rules of dashes.
SIGNS = set("•●○◦▪▫■□◆◇★☆▶►▷▼▽▣◼▌▍▎❖◎◉※✦‣⁃➤➢✓✔・·-–—*+#>|│=_~━─═＿.…。＊oO" + "\u00ad\u200b\u2060\ufeff")


def types_and_texts(page: Page) -> list[list[str]]:
    return [[block.type, block.text] for block in page.blocks]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=row["label"], marks=[pytest.mark.xfail(strict=True)] if row["expect"] == "xfail" else [])
        for row in ROWS
    ],
)
def test_case(row: dict) -> None:
    assert types_and_texts(parse_text(row["input"])) == row["expected"]


def test_headings_carry_level_and_parent() -> None:
    text = "港湾整備計画\n\n" + "工事は来年度から三期に分けて進める予定で、費用は県と市が折半する方針を決めている。" * 2
    text += "\n\n■防波堤\n" + "外側の防波堤は百二十メートル延伸し、台風時の高波を抑える効果を見込んでいる。" * 3
    text += "\n■岸壁\n" + "岸壁は耐震構造に改め、大型の貨物船が二隻同時に接岸できるように整備する計画だ。" * 3
    blocks = parse_text(text).blocks
    assert [(b.type, b.level, b.parent) for b in blocks] == [
        ("title", 1, None),
        ("paragraph", None, None),
        ("heading", 2, None),
        ("paragraph", None, 2),
        ("heading", 2, None),
        ("paragraph", None, 4),
    ]
    assert blocks[2].text == "防波堤"


def test_runs_inside_paragraphs_are_named() -> None:
    text = "【浦東週報2024年5月2日訊】新的渡輪航線今天啟航，首日載客超過三千人次，比預期多出一倍。(記者 溫立言)"
    (block,) = parse_text(text).blocks
    assert block.type == "paragraph"
    assert dict(block.attrs) == {"dateline": "【浦東週報2024年5月2日訊】", "byline": "(記者 溫立言)"}


def test_title_repeated_in_the_body_is_noted() -> None:
    text = "海水淡化厂年底投产\n\n海水淡化厂年底投产。\n" + "厂方表示，首期日产能为两万吨，主要供应沿海工业园区。" * 3
    blocks = parse_text(text).blocks
    assert [block.type for block in blocks] == ["title", "paragraph", "paragraph"]
    assert blocks[1].attrs == {"repeats_title": True}


def test_wrap_width_needs_lines_of_one_length() -> None:
    wrapped = "The committee met for the third time this year and agreed that\nthe old mill should be kept, provided that\na roof can be found for it before winter"
    assert find_wrap_width(read_lines("短い行\nもう一つの行\n終わり")) is None
    assert find_wrap_width(read_lines("\n".join(["word " * 13] * 6))) is not None
    assert len(parse_text(wrapped).blocks) >= 1


def test_line_numbers_are_those_of_the_source() -> None:
    blocks = parse_text(
        "\r\n標題在第二行\r\n\r\n" + "內文在第四行，說明渡輪的班次與票價，以及颱風期間的停航標準。" * 3
    ).blocks
    assert [(block.line_start, block.line_end) for block in blocks] == [(2, 2), (4, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00\x00",
        "\ud800 lone",
        ">" * 20_000 + "x",
        "- " * 20_000,
        "(" * 30_000,
        "【" * 30_000,
        "一" * 1_000_000,
        "word " * 100_000,
        "甲：乙\n" * 5_000,
        "a\tb\n" * 5_000,
        "|" * 30_000,
        "We use cookies on this site.\n" * 2_000,
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    page = parse_text(text)
    assert all(block.type in SEGMENT_ZONES for block in page.blocks)


LINES = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "",
                "首页",
                "■ 背景",
                "作者：林小安",
                "a\tb",
                "1. one",
                "- item",
                "> quoted",
                "注：說明",
                "地點：碼頭",
                "Share this",
                "한서윤 기자",
            ]
        ),
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40),
        st.sampled_from(["港口", "The council met. ", "시는 밝혔다. ", "発表した。"]).map(lambda text: text * 12),
    ),
    max_size=12,
).map("\n".join)


def visible(text: str) -> Counter:
    return Counter(char for char in text if not char.isspace() and char not in SIGNS)


@settings(max_examples=150, deadline=None)
@given(LINES)
def test_no_visible_character_is_lost(text: str) -> None:
    assert sum((visible(block.text) for block in parse_text(text).blocks), Counter()) == visible(text)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    page = parse_text(text)
    assert all(block.text and ("\n" not in block.text or block.type in ("table", "code")) for block in page.blocks)
    assert all(block.parent is None or block.parent < index for index, block in enumerate(page.blocks))


@settings(max_examples=100, deadline=None)
@given(LINES)
def test_reading_again_changes_no_text(text: str) -> None:
    once = [block.text for block in parse_text(text).blocks if block.type == "paragraph"]
    again = [block.text for block in parse_text("\n\n".join(once)).blocks]
    assert visible("".join(again)) == visible("".join(once))
