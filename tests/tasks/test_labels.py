"""Runs inside a block: labels, datelines, credits, run-in headings."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks import labels

CASES = Path(__file__).parent.parent / "cases" / "labels.jsonl"
ROWS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", [pytest.param(row, id=row["label"]) for row in ROWS])
def test_case(row: dict) -> None:
    found = getattr(labels, row["function"])(row["input"])
    assert (list(found) if isinstance(found, tuple) else found) == row["expected"]


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="【】（）()[]：:。. 记者電讯기자=ABCabc—- 12月日", max_size=120))
def test_runs_are_slices_of_the_text(text: str) -> None:
    for find in (labels.find_dateline, labels.find_credit, labels.find_run_in):
        run = find(text)
        assert run is None or run in text
    label = labels.split_label(text)
    assert label is None or (label.label in text and label.body in text)
