"""The number grammar that all figures share."""

from __future__ import annotations

import pytest

from tasks.mentions.number_values import parse_digits, parse_scaled
from tasks.mentions.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "value", "scale"),
    [
        ("1,234.5", 1234.5, 1),
        ("1.234.567,8", 1234567.8, 1),
        ("1'234", 1234, 1),
        ("１２３", 123, 1),
        ("29 亿", 2.9e9, 1e8),
        ("1兆2000億", 1.2e12, 1e8),
        ("3조 5천억", 3.5e12, 1e11),
        ("5천만", 5e7, 1e7),
        ("2万亿", 2e12, 1e12),
        ("100多亿", 1e10, 1e8),
        ("2만 5000", 25000, 1),
        ("三百二十万", 3.2e6, 1e4),
        ("二〇二四", 2024, 1),
        ("三点五亿", 3.5e8, 1e8),
        ("数百万", 1e6, 1e6),
        ("2.9 billion", 2.9e9, 1e9),
        ("twenty-five", 25, 1),
        ("two hundred and ten", 210, 1),
        ("half a million", 5e5, 1),
        ("3,4 Mrd.", 3.4e9, 1e9),
        ("450k", 4.5e5, 1e3),
    ],
)
def test_one_number(text: str, value: float, scale: float) -> None:
    (number,) = find_numbers(text)
    assert (number.text, number.value, number.scale) == (text, value, scale)


@pytest.mark.parametrize("text", ["1.2.3", "192.168.0.1", "9" * 30, "", "no figure", "1,2,3,4.5.6"])
def test_no_number(text: str) -> None:
    assert find_numbers(text) == []


def test_units_are_no_scales() -> None:
    assert [(n.text, n.value) for n in find_numbers("20亿千瓦时, 5兆瓦, 3千米")] == [("20亿", 2e9), ("5", 5), ("3", 3)]


def test_parts_must_grow_smaller() -> None:
    assert parse_scaled("2億億") is None
    assert parse_scaled("3万5千") == 35000


def test_decimal_marks() -> None:
    assert [parse_digits(text) for text in ("1,5", "1,500", "1.500", "12,34,567", "1,23")] == [
        1.5,
        1500,
        1.5,
        None,
        1.23,
    ]
