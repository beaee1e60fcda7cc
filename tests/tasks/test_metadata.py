"""Metadata: titles, names and dates from what pages state and show, and 'none' where they say nothing."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.html import parse_html
from tasks.metadata import extract_metadata
from tasks.metadata.authors import clean_names
from tasks.metadata.dates import find_stamps, read_stamp, read_url_stamp
from tasks.metadata.titles import strip_site
from tasks.records import Block, Page

CASES = Path(__file__).parent.parent / "cases"
URL = "https://post.example/a/b.html"


def read_cases(name: str) -> list:
    rows = map(json.loads, (CASES / name).read_text(encoding="utf-8").splitlines())
    marks = {"xfail": [pytest.mark.xfail(strict=True)]}
    return [pytest.param(row, id=row["label"], marks=marks.get(row["expect"], [])) for row in rows]


def plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("row", read_cases("metadata_stamps.jsonl"))
def test_stamps(row: dict) -> None:
    stamp = read_stamp(row["input"])
    assert (stamp and [stamp.at.isoformat(), stamp.precision, stamp.offset]) == row["expected"]


@pytest.mark.parametrize("row", read_cases("metadata_pages.jsonl"))
def test_pages(row: dict) -> None:
    url = row.get("url", URL)
    metadata = extract_metadata(parse_html(row["input"], url), url)
    assert {name: plain(getattr(metadata, name)) for name in row["expected"]} == row["expected"]


@pytest.mark.parametrize(
    ("url", "title"),
    [("https://fen.example/", "Fen Works"), ("https://fen.example/pumps", "Dry feet, every day")],
)
def test_the_first_page_of_a_site_is_named_by_its_title(url: str, title: str) -> None:
    story = "<p>" + "The keeper closed the lower gate before the ferry left for the island that morning. " * 4 + "</p>"
    page = parse_html(f"<title>Fen Works - Home</title><h1>Dry feet, every day</h1>{story}", url)
    assert extract_metadata(page, url).title == title


def test_american_order() -> None:
    assert [stamp.at.month for stamp in find_stamps("3/4/2031", day_first=False)] == [3]
    assert [stamp.at.month for stamp in find_stamps("3/4/2031", day_first=True)] == [4]
    assert [stamp.at.month for stamp in find_stamps("3/14/2031", day_first=True)] == [3]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://post.example/2031/04/02/quay.html", ("2031-04-02", "day")),
        ("https://post.example/20310402/quay.html", ("2031-04-02", "day")),
        ("https://post.example/2031-04/02/c_1.htm", ("2031-04-02", "day")),
        ("https://post.example/2031/04/quay", ("2031-04-01", "month")),
        ("https://post.example/item/203104", None),
        ("https://post.example/quay?d=2031-04-02", None),
    ],
)
def test_dates_in_addresses(url: str, expected: tuple | None) -> None:
    stamp = read_url_stamp(url)
    assert (stamp and (stamp.at.date().isoformat(), stamp.precision)) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee and Bo Chen", ("Ann Lee", "Bo Chen")),
        ("Von Eva Berg, 2. April 2031", ("Eva Berg",)),
        ("作者：林小安 王大明", ("林小安", "王大明")),
        ("作者：林 安", ("林安",)),
        ("文／陳小美", ("陳小美",)),
        ("記者林小安", ("林小安",)),
        ("Ann Lee, MD", ("Ann Lee, MD",)),
        ("admin", ()),
        ("https://post.example/author/ann", ()),
        ("佚名", ()),
        ("2031-04-02", ()),
    ],
)
def test_names(text: str, names: tuple) -> None:
    assert clean_names(text) == names


@pytest.mark.parametrize(
    ("title", "stripped"),
    [
        ("Quay to open - Harbour Post", "Quay to open"),
        ("Harbour Post | Quay to open", "Quay to open"),
        ("港口扩建工程动工_某某网", "港口扩建工程动工"),
        ("Quay to open in spring", "Quay to open in spring"),
        ("Twenty-first quay opens", "Twenty-first quay opens"),
    ],
)
def test_site_is_stripped(title: str, stripped: str) -> None:
    assert strip_site(title, "Harbour Post", "post.example") == stripped


def test_plain_pages_give_their_metadata_too() -> None:
    blocks = (
        Block("title", "港口扩建工程动工", "first_line", level=1),
        Block("metadata_line", "日期:2031-04-02 11:57:51 / 人气:132", "stamp"),
        Block("paragraph", "港务局周三表示，新码头将在三年内建成。", "line"),
    )
    metadata = extract_metadata(Page("text", blocks))
    assert (metadata.title, metadata.published_at, metadata.published_precision) == (
        "港口扩建工程动工",
        datetime(2031, 4, 2, 11, 57, 51),
        "second",
    )


def test_container_fields_win_only_where_the_page_is_silent() -> None:
    fields = {
        "title": "From the row",
        "published_at": "2030-01-05",
        "authors": "Cy Dahl",
        "site_name": "Row Times",
        "url": URL,
    }
    silent = extract_metadata(parse_html("<p>words without any heading</p>"), None, fields)
    assert (silent.title, silent.authors, silent.site_name, silent.url) == (
        "From the row",
        ("Cy Dahl",),
        "Row Times",
        URL,
    )
    assert (silent.published_at, silent.published_source, silent.rules["title"]) == (
        datetime(2030, 1, 5),
        "field",
        "field",
    )
    stated = extract_metadata(parse_html("<title>Of the page</title><h1>Of the page</h1><p>words</p>"), None, fields)
    assert stated.title == "Of the page"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.text(max_size=80))
def test_any_text_gives_metadata(text: str, url: str) -> None:
    metadata = extract_metadata(parse_html(f"<title>{text}</title><h1>{text}</h1><p class=byline>{text}</p>"), url)
    assert set(metadata.rules) <= set(type(metadata).__dataclass_fields__)
    assert all(name.strip() for name in metadata.authors)
