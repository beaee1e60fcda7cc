"""HTML to blocks: what is content and of which type, on pages with the usual furniture around it."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.html import parse_html
from tasks.html.decide import load_weights
from tasks.html.depth import MAX_DEPTH, limit_depth
from tasks.html.hints import COMMENT, CONTENT, SHARE, hint_names
from tasks.records import BODY_TYPES, SEGMENT_ZONES
from warehouse.errors import RecordError

CASES = Path(__file__).parent.parent / "cases"
FURNITURE = """<!doctype html><html><head><title>{title} - 某某网</title></head><body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li><li><a href="/s">体育</a></li></ul></div>
<div class="main"><div class="article"><h1>{title}</h1><div class="content">{body}</div></div>
<div class="sidebar related"><ul><li><a href="/1">另一篇报道的标题</a></li><li><a href="/2">再一篇报道的标题</a></li></ul></div></div>
<div class="footer">Copyright © 2031 某某网 版权所有</div></body></html>"""
TITLE = "港口扩建工程明年春天动工"


def read_cases(name: str) -> list:
    rows = map(json.loads, (CASES / name).read_text(encoding="utf-8").splitlines())
    marks = {"xfail": [pytest.mark.xfail(strict=True)]}
    return [pytest.param(row, id=row["label"], marks=marks.get(row["expect"], [])) for row in rows]


def parse_article(body: str):
    return parse_html(FURNITURE.format(title=TITLE, body=body))


@pytest.mark.parametrize("row", read_cases("html_blocks.jsonl"))
def test_content_blocks(row: dict) -> None:
    page = parse_article(row["input"])
    content = [[block.type, block.text] for block in page.blocks if block.is_content]
    assert content == [["title", TITLE], *row["expected"]]


@pytest.mark.parametrize("row", read_cases("html_types.jsonl"))
def test_types(row: dict) -> None:
    types = {block.text: block.type for block in parse_html(row["input"]).blocks}
    assert {text: types.get(text) for text in row["expected"]} == row["expected"]


def test_a_repeated_headline_is_no_second_title() -> None:
    story = "<p>" + "The gauge stood two hands above the sill at dawn, and the keeper closed the gate. " * 3 + "</p>"
    page = parse_html(f"<title>Gate closes</title><h1>The gate closes early</h1><h2>The gate closes early</h2>{story}")
    assert [block.type for block in page.blocks if block.is_content][:2] == ["title", "heading"]
    assert page.blocks[1].attrs["repeats_title"]


def test_comments_are_not_what_is_kept_where_nothing_is() -> None:
    note = "<div class='notes'>Pump room</div>"
    remarks = "<div class='comments'><p class='comment'>me too</p><p class='comment'>same here!</p></div>"
    content = [block.text for block in parse_html(f"<body>{note}{remarks}</body>").blocks if block.is_content]
    assert content == ["Pump room"]


POST = "<p>" + "The gauge stood two hands above the sill at dawn, and the keeper closed the gate. " * 8 + "</p>"
REPLY = "<p>We measured the same at the upper gate and wrote it down, so the board should have known by noon.</p>"


def keep_text(page: str) -> str:
    return "\n".join(block.text for block in parse_html(page).blocks if block.is_content)


def test_replies_below_a_post_are_no_content() -> None:
    replies = "".join(f"<div class='comment'><b>reader{n}</b>{REPLY}</div>" for n in range(30))
    kept = keep_text(f"<h1>Gate closed early</h1><div class='post'>{POST}</div><div class='comments'>{replies}</div>")
    assert "sill at dawn" in kept
    assert "upper gate" not in kept


def test_the_posts_of_a_thread_are_content() -> None:
    posts = "".join(f"<div class='message'><div class='comment'>{REPLY}</div></div>" for _ in range(6))
    assert "upper gate" in keep_text(f"<h1>Who measured at the gate?</h1><div class='thread'>{posts}</div>")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("<title>The keeper's spring - Fen Notes</title><h1>Fen Notes</h1><h2>The keeper's spring</h2>", "The keeper's spring"),
        ("<title>Gates, pumps and sluices | Fen Works</title><h1>Gates and pumps made to measure</h1><h3>Fen Works</h3>", "Gates and pumps made to measure"),
        ("<title>The gauge stood two hands above the sill</title><div class='t'>Fen Notes</div>", None),
    ],
)  # fmt: skip
def test_headlines(page: str, title: str | None) -> None:
    found = [block.text for block in parse_html(page + POST).blocks if block.type == "title"]
    assert found == ([title] if title else [])


@pytest.mark.parametrize("row", read_cases("html_kinds.jsonl"))
def test_boilerplate_kinds(row: dict) -> None:
    page = parse_article(
        "<p>"
        + "这座城市的港口已有百年历史，如今每天有上百艘船进出，居民说，汽笛声就是他们的时钟。" * 3
        + "</p>"
        + row["input"]
    )
    kinds = [[block.type, block.text] for block in page.blocks if not block.is_content]
    assert row["expected"] in kinds


def test_furniture_is_kept_as_rows_outside_the_content() -> None:
    page = parse_article("<p>" + "新码头将在三年内建成，可同时停靠六艘大型货轮，市民可以到展厅参观模型。" * 4 + "</p>")
    kinds = {block.type: block.text for block in page.blocks if not block.is_content}
    assert kinds["nav"] == "首页 | 新闻 | 体育"
    assert kinds["copyright"] == "Copyright © 2031 某某网 版权所有"
    assert kinds["related_links"] == "另一篇报道的标题 | 再一篇报道的标题"


def test_headings_are_parents() -> None:
    text = "新码头将在三年内建成，可同时停靠六艘大型货轮，市民可以到展厅参观模型，也可以报名参加说明会。"
    page = parse_article(
        f"<p>{text}</p><h2>第一期</h2><p>{text}甲</p><h3>航道</h3><p>{text}乙</p><h2>第二期</h2><p>{text}丙</p>"
    )
    content = [(number, block) for number, block in enumerate(page.blocks) if block.is_content]
    names = {number: block.text for number, block in content}
    parents = {block.text[-3:]: names.get(block.parent) for _, block in content}
    assert parents == {
        TITLE[-3:]: None, "明会。": TITLE, "第一期": TITLE, "会。甲": "第一期", "航道": "第一期", "会。乙": "航道",
        "第二期": TITLE, "会。丙": "第二期",
    }  # fmt: skip


def test_links_have_offsets_into_their_block() -> None:
    text = "新码头将在三年内建成，可同时停靠六艘大型货轮。"
    page = parse_article(
        f'<p>{text * 3} 详见 <a href="/a"> 展厅 <b>指南</b></a> 和<a href="b?x=1&amp;y=2">时间表</a>。</p>'
    )
    block = next(block for block in page.blocks if block.type == "paragraph")
    assert [(block.text[link.start : link.end], link.href) for link in block.links] == [
        ("展厅 指南", "/a"),
        ("时间表", "b?x=1&y=2"),
    ]


def test_paths_find_the_element() -> None:
    from selectolax.lexbor import LexborHTMLParser

    html = FURNITURE.format(
        title=TITLE, body="<div id='x1'><p>一</p><p>港口明年春天动工，市民可到展厅参观，时间另行公布。</p></div>"
    )
    tree = LexborHTMLParser(html)
    for block in parse_html(html).blocks:
        found = tree.css_first(block.path)
        assert found is not None and block.text.split(" | ")[0] in found.text(deep=True)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("", []),
        ("plain text without a tag", ["plain text without a tag"]),
        ("<p>短</p>", ["短"]),
        ("<div hidden>only hidden words</div>", ["only hidden words"]),
        (
            "<noscript>Please switch on scripts to read this page.</noscript>",
            ["Please switch on scripts to read this page."],
        ),
        ("<title>only a title</title>", []),
    ],
)
def test_never_nothing_where_there_is_text(html: str, texts: list) -> None:
    assert [block.text for block in parse_html(html).blocks if block.is_content] == texts


def test_lone_surrogates_and_nul_are_read() -> None:
    assert parse_html("<p>a\ud800b\x00c</p>").blocks[0].text == "a\ufffdbc"


def test_too_large_is_a_record_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tasks.html.parse.MAX_CHARS", 10)
    with pytest.raises(RecordError) as caught:
        parse_html("<p>more than ten characters</p>")
    assert (caught.value.stage, caught.value.code) == ("parse", "record_too_large")


def test_deep_nesting_keeps_its_text() -> None:
    html = "<div>" * 30_000 + "deep" + "</div>" * 30_000 + "<p>after</p>"
    assert limit_depth(html.encode()).count(b"<div>") == MAX_DEPTH
    assert " ".join(block.text for block in parse_html(html).blocks) == "deep after"


def test_ordinary_nesting_is_left_alone() -> None:
    page = b"<div>" * 100 + b"text" + b"</div>" * 100
    assert limit_depth(page) is page


def test_names_hint() -> None:
    assert hint_names("postContent") & CONTENT
    assert hint_names("share-bar") & SHARE
    assert hint_names("commentlist") & COMMENT
    assert hint_names("container clearfix mb-3 xyzzy") == 0


def test_weights_are_plain_numbers() -> None:
    assert all(str(table.dtype).startswith("float") for table in load_weights().values())


TEXT = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zs", "Zl", "Zp", "Mn", "Me"), exclude_characters="<&"
    ),
    min_size=1,
    max_size=80,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5))
def test_no_visible_text_vanishes(texts: list) -> None:
    page = parse_article("".join(f"<p>{text}</p>" for text in texts))
    found = " ".join(block.text for block in page.blocks)
    assert all(text in found for text in texts)


FRAGMENTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<table>",
        "<tr>",
        "<td>",
        "</td>",
        "</tr>",
        "</table>",
        "<a",
        "href=x>",
        "</a>",
        "<br>",
        "<li>",
        "<ul>",
        "</ul>",
        "<h2>",
        "</h2>",
        "<pre>",
        "</pre>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<b>",
        "</b>",
        "<title>",
        "<head>",
        "<body>",
        "<svg>",
        "</svg>",
        "<select><option>",
        "<th>",
        "<caption>",
        "<time",
        "datetime=2>",
        "<article>",
        "<button>",
        "&amp;",
        "&#0;",
        "<",
        ">",
        "字。",
        "word",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_any_markup_gives_sound_blocks(html: str) -> None:
    page = parse_html(html)
    for number, block in enumerate(page.blocks):
        assert block.text and block.type in SEGMENT_ZONES and block.rule
        assert block.type in ("code", "table") or "\n" not in block.text
        assert all(0 <= link.start < link.end <= len(block.text) for link in block.links)
        assert block.parent is None or (
            block.parent < number and page.blocks[block.parent].type in ("title", "heading")
        )
        assert (block.table is not None) == (block.type == "table") or block.type not in BODY_TYPES


def test_short_lines_above_the_headline_are_the_sites() -> None:
    menu = "<ul><li>News</li><li>Opinion</li><li>Photos</li></ul>"
    kept = keep_text(f"<title>Gate closed early</title>{menu}<h1>Gate closed early</h1><div>{POST}</div>")
    assert "sill at dawn" in kept
    assert not {"News", "Opinion", "Photos"} & set(kept.splitlines())


def test_passages_above_the_headline_stay() -> None:
    kept = keep_text(f"<title>Gate closed early</title><div>{POST}<h1>Gate closed early</h1>{POST}</div>")
    assert kept.count("sill at dawn") == 16
