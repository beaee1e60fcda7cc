"""Typed mentions and facts against the case files: positives, negatives and strict known failures."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tasks.facts import find_facts
from tasks.mentions import find_mentions
from tasks.records import Block, Mention

CASES = Path(__file__).parents[1] / "cases"


def read_cases(name: str) -> list[Any]:
    rows = [json.loads(line) for line in (CASES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    return [
        pytest.param(
            row,
            id=row["label"],
            marks=[pytest.mark.xfail(strict=True, reason=row.get("note", ""))] if row.get("expect") == "fail" else [],
        )
        for row in rows
    ]


def find(row: dict[str, Any], *kinds: str) -> list[Mention]:
    anchor = row.get("anchor")
    block = Block(type="paragraph", text=row["input"], rule="case")
    (mentions,) = find_mentions([block], row["lang"], date.fromisoformat(anchor) if anchor else None)
    return [mention for mention in mentions if mention.type in kinds]


@pytest.mark.parametrize("row", read_cases("money"))
def test_money(row: dict[str, Any]) -> None:
    found = find(row, "money")
    assert [[m.surface, m.value_num, m.value_num_hi, m.currency, m.modifier] for m in found] == row["expected"]
    assert [m.per for m in found] == [row.get("per")] * len(found)


@pytest.mark.parametrize("row", read_cases("percent"))
def test_percent(row: dict[str, Any]) -> None:
    found = find(row, "percent")
    assert [[m.surface, m.value_num, m.value_num_hi, m.modifier] for m in found] == row["expected"]


@pytest.mark.parametrize("row", read_cases("quantity"))
def test_quantity(row: dict[str, Any]) -> None:
    found = find(row, "quantity")
    assert [[m.surface, m.value_num, m.value_num_hi, m.unit, m.modifier] for m in found] == row["expected"]


@pytest.mark.parametrize("row", read_cases("dates"))
def test_dates(row: dict[str, Any]) -> None:
    assert [[m.surface, m.edtf] for m in find(row, "date")] == row["expected"]


@pytest.mark.parametrize("row", read_cases("quotations"))
def test_quotations(row: dict[str, Any]) -> None:
    assert [[m.type, m.surface, m.speaker] for m in find(row, "quotation", "quoted_term")] == row["expected"]


@pytest.mark.parametrize("row", read_cases("aliases"))
def test_aliases(row: dict[str, Any]) -> None:
    assert [[m.name, m.alias] for m in find(row, "alias")] == row["expected"]


@pytest.mark.parametrize("row", read_cases("names"))
def test_names(row: dict[str, Any]) -> None:
    assert [[m.type, m.surface] for m in find(row, "org", "person", "place")] == row["expected"]


@pytest.mark.parametrize("row", read_cases("facts"))
def test_facts(row: dict[str, Any]) -> None:
    block = Block(type="paragraph", text=row["input"], rule="case")
    mentions = find_mentions([block], row["lang"])
    (found,) = find_facts([block], mentions, row["lang"])
    values = [[f.kind, f.actor or f.subject, f.value_num, f.currency or f.measure] for f in found]
    assert values == row["expected"]
    assert all(0 <= index < len(mentions[0]) for fact in found for index in fact.mentions)
