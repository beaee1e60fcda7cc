"""Quality signals."""

import pytest

from tasks.quality import measure_quality
from tasks.records import Block, Link, Page

BLOCKS = (
    Block("nav", "首页 | 新闻", "test"),
    Block("paragraph", "渡轮3月开航。", "test", links=(Link(0, 2, "a.html"),)),
    Block("paragraph", "渡轮3月开航。", "test"),
)


def test_shares_of_text_and_page() -> None:
    text = "渡轮3月开航。\n渡轮3月开航。"
    assert measure_quality(Page("text", BLOCKS), text) == pytest.approx(
        {
            "han_ratio": 10 / 15,
            "digit_ratio": 2 / 15,
            "punctuation_ratio": 2 / 15,
            "duplicate_line_ratio": 0.5,
            "link_density": 2 / 14,
            "boilerplate_ratio": 7 / 21,
            "masked_chars": 0,
        }
    )


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("據日本**報道，**將補貼", 4),
        ("被告xxx承认", 3),
        ("김××씨는", 2),
        ("2 ** 3 and x = y", 0),
        ("*****\n第一章", 0),
        ("the matrix XX chromosome", 0),
        ("50x faster", 0),
    ],
)
def test_masked_words_are_counted(text: str, masked: int) -> None:
    assert measure_quality(Page("text", ()), text)["masked_chars"] == masked


def test_empty_page_has_no_shares() -> None:
    assert set(measure_quality(Page("text", ()), "").values()) == {0}
