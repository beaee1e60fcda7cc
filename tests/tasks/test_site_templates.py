"""Which blocks of a page a host's line counts take out of the content."""

from __future__ import annotations

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.dedup.hashing import hash_lines
from tasks.dedup.normalize import fold_characters
from tasks.records import Block, Link
from tasks.site_templates import SiteLines, drop_site_template, name_host, pack_site_lines, read_site_lines

HOST = "reedpress.example"
OWN = Block(
    "paragraph",
    "The reed cutters of Low Fen began a week early this year, because the ice never came and the stems were dry by Candlemas.",
    "tag:p",
)


def count_lines(*texts: str, host: str = HOST) -> SiteLines:
    """Template lines as the warehouse counts them: each text on 41 of 44 pages."""
    lines = [int(hash_lines(fold_characters(text))[0][0]) for text in texts]
    rows = {"host": [host] * len(lines), "line": pa.array(lines, pa.uint64())}
    return read_site_lines(
        pack_site_lines(pa.table(rows | {"documents": [41] * len(lines), "pages": [44] * len(lines)}))
    )


def name_types(blocks: tuple[Block, ...], site_lines: SiteLines, host: str = HOST) -> list[str]:
    return [block.type for block in drop_site_template(blocks, host, site_lines)]


def test_a_shared_paragraph_becomes_boilerplate_with_the_count() -> None:
    line = "我們的記者每天清晨到魚市場抄錄價格，歡迎讀者補充。"
    blocks = (OWN, Block("paragraph", line, "tag:p", path="body > p", line_start=3, line_end=3))
    kept, dropped = drop_site_template(blocks, HOST, count_lines(line))
    assert kept is OWN
    assert dropped == Block("nav", line, "site_template: on 41 of 44 pages", path="body > p", line_start=3, line_end=3)


@pytest.mark.parametrize(
    ("text", "links", "kind"),
    [
        ("Copyright 2025 Reedpress. All rights reserved.", (), "copyright"),
        ("责任编辑：苏荷", (), "editor_line"),
        ("市场价格", (Link(0, 4, "/prices"),), "nav"),
        (
            "Why the old sluice at Low Fen was never repaired after the war",
            (Link(0, 62, "/sluice"),),
            "related_links",
        ),
    ],
)
def test_the_type_is_by_words_then_by_links(text: str, links: tuple[Link, ...], kind: str) -> None:
    blocks = (OWN, Block("paragraph", text, "tag:p", links=links))
    assert name_types(blocks, count_lines(text)) == ["paragraph", kind]


def test_folding_finds_the_line_in_the_other_script() -> None:
    blocks = (OWN, Block("paragraph", "欢迎读者补充当天的价格。", "tag:p"))
    assert name_types(blocks, count_lines("歡迎讀者補充當天的價格")) == ["paragraph", "nav"]


def test_titles_code_and_tables_stay() -> None:
    blocks = (
        Block("title", "Prices of the day", "title:h1", 1),
        OWN,
        Block("code", "import reed", "tag:pre"),
        Block("table", "Reed | 4.20", "table:data", table=(("Reed", "4.20"),)),
    )
    known = count_lines("Prices of the day", "import reed", "Reed | 4.20")
    assert drop_site_template(blocks, HOST, known) == blocks


def test_a_heading_stays_while_content_stands_below_it() -> None:
    below = Block("list_item", "two bundles of stems, cut long", "tag:li", parent=0)
    blocks = (Block("heading", "Ingredients", "tag:h2", 2), below, OWN)
    assert name_types(blocks, count_lines("Ingredients")) == ["heading", "list_item", "paragraph"]
    assert name_types(blocks, count_lines("Ingredients", below.text)) == ["nav", "nav", "paragraph"]


def test_a_list_of_articles_stays_where_it_is_the_page() -> None:
    names = [f"Number {number}: how the fen was drained and what it cost" for number in range(6)]
    items = tuple(Block("list_item", name, "tag:li", links=(Link(0, len(name), "/n"),)) for name in names)
    intro = Block("paragraph", "All articles of the series.", "tag:p")
    assert drop_site_template((intro, *items), HOST, count_lines(*names)) == (intro, *items)
    story = tuple(Block("paragraph", f"{OWN.text} {number}", "tag:p") for number in range(4))
    assert name_types((*story, *items), count_lines(*names)) == ["paragraph"] * 4 + ["related_links"] * 6


def test_a_copy_of_other_pages_stays_whole() -> None:
    blocks = (OWN, Block("paragraph", "Corrected on Tuesday.", "tag:p"))
    assert drop_site_template(blocks, HOST, count_lines(OWN.text)) == blocks
    assert drop_site_template((OWN,), HOST, count_lines(OWN.text)) == (OWN,)


def test_other_hosts_and_pages_without_a_host_are_untouched() -> None:
    blocks = (OWN, Block("paragraph", "Prices of the day", "tag:p"))
    known = count_lines("Prices of the day")
    assert name_types(blocks, known, "else.example") == ["paragraph", "paragraph"]
    assert name_types(blocks, known, "") == ["paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("http://WWW.Reedpress.example:81/a", "reedpress.example"),
        ("https://user@news.example?x", "news.example"),
        ("//reedpress.example/a", ""),
        ("file.html", ""),
        (None, ""),
    ],
)
def test_hosts(address: str | None, host: str) -> None:
    assert name_host(address) == host


@given(st.lists(st.text(st.characters(exclude_characters="\n"), min_size=1), max_size=8))
def test_any_blocks_keep_their_text_and_order(texts: list[str]) -> None:
    blocks = (OWN, *(Block("paragraph", text, "tag:p") for text in texts))
    found = drop_site_template(blocks, HOST, count_lines("a", "0", OWN.text))
    assert [block.text for block in found] == [block.text for block in blocks]
    assert any(block.is_content for block in found)
