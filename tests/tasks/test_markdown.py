"""Markdown with embedded HTML: blocks, links, hidden parts, and markup in any state."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.markdown import parse_markdown
from tasks.records import SEGMENT_ZONES

CASES = Path(__file__).parent.parent / "cases" / "markdown.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=row["label"], marks=[pytest.mark.xfail(strict=True)] if row["expect"] == "xfail" else [])
        for row in ROWS
    ],
)
def test_case(row: dict) -> None:
    assert [[block.type, block.text] for block in parse_markdown(row["input"]).blocks] == row["expected"]


def test_links_point_into_the_cleaned_text() -> None:
    text = "# 標題\n\n前往 [北岸   碼頭](a.html '說明') 與\n<a href=\"b.html\">\n 觀景\n 台\n</a>\n，步行約十分鐘，沿途設有三處休息站。\n"
    block = parse_markdown(text).blocks[1]
    assert [(block.text[link.start : link.end], link.href) for link in block.links] == [
        ("北岸 碼頭", "a.html"),
        ("觀景台", "b.html"),
    ]


def test_line_breaks_of_pretty_printed_tags_leave_no_space_between_cjk() -> None:
    text = "<div>\n <p>\n  渡輪\n  <span>\n   公司\n  </span>\n  表示，\n  <b>\n   Kestrel\n  </b>\n  號明年退役。\n </p>\n</div>\n"
    assert [block.text for block in parse_markdown(text).blocks] == ["渡輪公司表示， Kestrel 號明年退役。"]


def test_hidden_parts_and_empty_slots_give_nothing() -> None:
    text = (
        '<p style="display:none">geheim</p>\n<ins class="adsbygoogle"></ins>\n<script>var a = 1;</script>\n'
        '<img src="p.gif" width="1" height="1" alt="x"/>\n<p>Sichtbar.</p>\n'
    )
    assert [block.text for block in parse_markdown(text).blocks] == ["Sichtbar."]


def test_tables_keep_their_cells() -> None:
    (table,) = parse_markdown("| 지역 | 인구 |\n|---|---|\n| 가온 | 12만 |\n").blocks
    assert table.table == (("지역", "인구"), ("가온", "12만"))
    assert table.text == "지역 | 인구\n가온 | 12만"


def test_embedded_html_names_its_source_lines() -> None:
    blocks = parse_markdown("# T\n\n<div>\n<p>\none sentence here.\n</p>\n<p>two.</p>\n</div>\n").blocks
    assert [(b.text, b.line_start) for b in blocks] == [("T", 1), ("one sentence here.", 4), ("two.", 7)]


def test_heading_levels_and_parents_follow_the_markup() -> None:
    blocks = parse_markdown("# A\n\ntext\n\n## B\n\ntext\n\n### C\n\ntext\n\n## D\n\ntext\n").blocks
    assert [(b.type, b.level, b.parent) for b in blocks if b.type == "heading"] == [
        ("heading", 2, None),
        ("heading", 3, 2),
        ("heading", 2, None),
    ]


def test_front_matter_goes_to_the_head() -> None:
    page = parse_markdown(
        '---\ntitle: "Tide tables"\nDate: 2024-05-01\ntags:\n  - sea\n---\n\nThe tide turns twice a day.\n'
    )
    assert dict(page.head.meta) == {"title": "Tide tables", "date": "2024-05-01"}
    assert [block.text for block in page.blocks] == ["The tide turns twice a day."]


def test_lists_and_quotes_of_any_depth_keep_their_text() -> None:
    text = "".join("  " * depth + f"- item{depth}\n" for depth in range(40)) + "\n" + ">" * 100 + " deep\n"
    texts = [block.text for block in parse_markdown(text).blocks]
    assert texts == [*(f"item{depth}" for depth in range(40)), "deep"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        "\ud800",
        ">" * 20_000 + "x",
        "[" * 20_000,
        "![" * 20_000,
        "<div>" * 5_000,
        "<!--" * 10_000,
        "<" * 20_000,
        "<table><tr><td>" * 2_000,
        "*a " * 5_000,
        "`a" * 5_000,
        "<div><b>" * 2_000 + "</i>" * 2_000,
        "<a href='x'>" * 2_000 + "y",
        "<ul><li>" * 2_000 + "x",
        "- " * 5_000 + "x",
    ],
)
def test_hostile_markup_is_read(text: str) -> None:
    assert all(block.type in SEGMENT_ZONES for block in parse_markdown(text).blocks)


PIECES = st.sampled_from(
    ["# ", "## 頭\n", "\n\n", "- a\n", "> q\n", "[x](y)", "<p>", "</p>", "<br>", "<table><tr><td>", "</td></tr></table>", "**b**", "`c`", "```\n",
     "<span style='display:none'>", "</span>", "文字，", "word ", "<img src=a>", "&amp;", "|a|b|\n|-|-|\n|c|d|\n", "<a href='u'>", "</a>", "\n"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_markup_is_read(text: str) -> None:
    for index, block in enumerate(parse_markdown(text).blocks):
        assert block.text
        assert "\n" not in block.text or block.type in ("table", "code")
        assert block.parent is None or block.parent < index
        assert all(0 <= link.start < link.end <= len(block.text) for link in block.links)
