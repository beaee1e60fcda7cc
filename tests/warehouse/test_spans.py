"""Offsets count code points in Python and in DuckDB alike: beyond the BMP, in combining sequences, in joined emoji."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

PIECES = st.one_of(
    st.characters(exclude_categories=("Cs",)),
    st.sampled_from(["e\u0301", "が", "가", "👨‍👩‍👧", "🇭🇰", "𠀀", "葛\U000e0100", "👍🏽", "\r\n", "\x00", "\ufeff"]),
)


@pytest.fixture(scope="module")
def connection():  # type: ignore[no-untyped-def]
    with duckdb.connect() as connection:
        yield connection


@given(st.lists(PIECES, max_size=30).map("".join), st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=150, deadline=None)
def test_substr_is_a_slice(connection: duckdb.DuckDBPyConnection, text: str, one: int, two: int) -> None:
    start, end = sorted((min(one, len(text)), min(two, len(text))))
    row = connection.execute("select substr(?1, ?2 + 1, ?3 - ?2), length(?1)", [text, start, end]).fetchall()
    assert row == [(text[start:end], len(text))]
