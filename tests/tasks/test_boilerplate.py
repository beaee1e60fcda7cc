"""The wording of lines: what gives away site chrome and metadata, and what an article may say about the same matters."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks import boilerplate
from tasks.boilerplate import Verdict, classify_line, is_section_name
from tasks.boilerplate.patterns import WORDINGS
from tasks.boilerplate.phrases import PHRASES
from tasks.records import BOILERPLATE_TYPES, META_TYPES

CASES = Path(__file__).parent.parent / "cases" / "boilerplate.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, id=row["label"], marks=[pytest.mark.xfail(strict=True)] if row["expect"] == "xfail" else [])
        for row in ROWS
    ],
)
def test_case(row: dict) -> None:
    verdict = classify_line(row["input"])
    assert (verdict.type if verdict else None) == row["expected"]


def test_every_type_has_cases() -> None:
    assert {row["expected"] for row in ROWS} - {None} == {*BOILERPLATE_TYPES, *META_TYPES}


def test_public_names() -> None:
    assert boilerplate.__all__ == ["Verdict", "classify_line", "is_section_name"]


def test_tables_name_known_types() -> None:
    assert {wording.type for wording in WORDINGS} | set(PHRASES) <= {*BOILERPLATE_TYPES, *META_TYPES}


def test_phrases_have_one_type() -> None:
    seen: dict[str, str] = {}
    for kind, phrases in PHRASES.items():
        for phrase in phrases:
            assert seen.setdefault(phrase, kind) == kind, phrase


def test_verdict_names_the_rule() -> None:
    assert classify_line("責任編輯：羅以晴") == Verdict("editor_line", "words:editor_line:editor")
    assert classify_line("Share") == Verdict("share", "phrase:share")


def test_section_names_count_only_beside_each_other() -> None:
    assert is_section_name("財經")
    assert classify_line("財經") is None
    assert classify_line("首頁 財經 體育 娛樂") == Verdict("nav", "row:words")


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_line_is_answered(text: str) -> None:
    verdict = classify_line(text)
    assert verdict is None or verdict.type in (*BOILERPLATE_TYPES, *META_TYPES)


@pytest.mark.parametrize(
    "text", ["(" * 1500, "cookie " * 200, "版权" * 700, "| " * 700, "2024-" * 300, "a" * 1_000_000, "http://" * 200]
)
def test_hostile_lines_are_answered(text: str) -> None:
    classify_line(text)
