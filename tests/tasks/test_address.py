"""Addresses: kinds of pages that segments of a path name, and nothing from the words of a headline."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.html.address import read_address

FIRST, PRODUCT, COLLECTION, FORUM, DOCS, ARTICLE, LIST, SERVICE = range(8)


@pytest.mark.parametrize(
    ("url", "kinds"),
    [
        ("https://quay.example/", {FIRST}),
        ("https://quay.example", {FIRST}),
        ("https://quay.example/products/brass-gauge", {PRODUCT}),
        ("https://quay.example/Collections/gauges?page=2", {COLLECTION}),
        ("https://quay.example/forum/viewtopic.php?t=5", {FORUM}),
        ("https://quay.example/docs/reference/gates", {DOCS}),
        ("https://quay.example/2031/04/02/gate.html", {ARTICLE}),
        ("https://quay.example/blog/tags/tide", {ARTICLE, LIST}),
        ("https://quay.example/services/dredging", {SERVICE}),
        ("https://quay.example/best-shop-for-forum-posts", set()),
        ("https://quay.example/20310402", set()),
        ("https://[broken", set()),
        (None, set()),
    ],
)
def test_kinds(url: str | None, kinds: set[int]) -> None:
    assert {number for number, value in enumerate(read_address(url)) if value} == kinds


@given(st.text(max_size=80))
def test_any_text_is_an_address(url: str) -> None:
    assert len(read_address(url)) == 8
