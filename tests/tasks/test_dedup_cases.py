import json
from pathlib import Path
from typing import Any

import pytest

from tasks.dedup import explain_pair, fold_text
from tests.tasks.dedup_store import Store

CASES = Path(__file__).parents[1] / "cases"


def read_cases(name: str) -> list[Any]:
    cases = [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]
    failing = pytest.mark.xfail(strict=True)
    return [
        pytest.param(case, id=case["label"], marks=[failing] if case["expect"] == "known failure" else [])
        for case in cases
    ]


@pytest.mark.parametrize("case", read_cases("dedup_fold.jsonl"))
def test_fold(case: dict[str, Any]) -> None:
    one, other = map(fold_text, case["input"])
    assert (one == other) == (case["expected"] == "equal")


@pytest.mark.parametrize("case", read_cases("dedup_pairs.jsonl"))
def test_pairs(case: dict[str, Any]) -> None:
    store = Store()
    found = store.add([("a", case["input"][0]), ("b", case["input"][1])])
    kinds = found.duplicates["kind"].to_pylist()
    assert kinds == ([case["expected"]] if case["expected"] else [])


@pytest.mark.parametrize("case", read_cases("dedup_pairs.jsonl"))
def test_explanation_agrees(case: dict[str, Any]) -> None:
    lines = explain_pair(*case["input"])
    verdict = next(line for line in lines if line.startswith(("duplicate", "distinct")))
    assert verdict.startswith("duplicate") == bool(case["expected"])
    if case["expected"]:
        assert verdict.split()[1].rstrip(":") == case["expected"]


@pytest.mark.parametrize("case", read_cases("dedup_translations.jsonl"))
def test_translations(case: dict[str, Any]) -> None:
    store = Store()
    for name, language, text in zip("ab", case["lang"].split("-"), case["input"], strict=True):
        store.add([(name, text)], language)
    states = [link["status"] for link in store.links]
    assert (states or ["none"])[0] in case["expected"].split(" or ")
    assert len(states) <= 1
