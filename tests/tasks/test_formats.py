"""Formats by content."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.formats import sniff_format

CASES = Path(__file__).parent.parent / "cases" / "formats.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", [pytest.param(row, id=row["label"]) for row in ROWS])
def test_case(row: dict) -> None:
    assert sniff_format(row["input"]) == row["expected"]


def test_names_and_types_break_ties_only() -> None:
    assert sniff_format("One line.\n- a\n- b\n", None, "notes.md.gz") == "markdown"
    assert sniff_format("One line.\n- a\n- b\n", "text/markdown") == "markdown"
    assert sniff_format("One <b>line</b>.", "text/html") == "html"
    assert sniff_format("One line.", "text/html", "a.html") == "text"
    assert sniff_format("<!doctype html><p>x</p>", "text/plain", "a.txt") == "html"


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_has_a_format(text: str) -> None:
    assert sniff_format(text) in ("html", "markdown", "text")


@pytest.mark.parametrize(
    "text", ["`" * 100_000, "<" * 100_000, "<a " * 50_000, "[" * 100_000, "*" * 100_000, "<!--" * 50_000, "\ud800"]
)
def test_hostile_text_has_a_format(text: str) -> None:
    assert sniff_format(text) in ("html", "markdown", "text")
