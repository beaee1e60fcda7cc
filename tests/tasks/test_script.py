"""Scripts, regions and signs of machine conversion."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tasks.script
from tasks.conversion import fold_variant, to_traditional
from tasks.conversion.convert import Region
from tasks.language import detect_document
from tasks.records import ScriptGuess
from tasks.script import detect_script
from tasks.script.converted import SIGNS, count_signs, score_signs
from tasks.script.iso15924 import SCRIPT_NAMES, count_scripts, find_script
from tasks.script.roundtrip import count_deviations


def load_cases(name: str) -> list[Any]:
    cases = [json.loads(line) for line in Path(f"tests/cases/{name}.jsonl").read_text("utf-8").splitlines()]
    strict = pytest.mark.xfail(strict=True)
    return [pytest.param(case, id=case["label"], marks=[strict] if case["expect"] == "fail" else []) for case in cases]


@pytest.mark.parametrize("case", load_cases("script"))
def test_script_cases(case: dict[str, Any]) -> None:
    assert (detect_script(case["input"], case["lang"] or None).script or "") == case["expected"]


@pytest.mark.parametrize("case", load_cases("region"))
def test_region_cases(case: dict[str, Any]) -> None:
    _, script = detect_document([case["input"]])
    assert (script.region or "") == case["expected"]


@pytest.mark.parametrize("case", load_cases("converted"))
def test_converted_cases(case: dict[str, Any]) -> None:
    _, script = detect_document([case["input"]])
    assert script.converted_score is not None
    assert (script.converted_score >= 0.5) is case["expected"], dict(script.converted_signals)


def test_signals_are_counted_by_name() -> None:
    _, script = detect_document(["“爲了羣衆”，這是乙個視頻，小區的居委會說。"])
    assert dict(script.converted_signals) == {
        "curly_quotes": 1,
        "mainland_words": 3,
        "mainland_leaning_words": 1,
        "dictionary_forms": 2,
        "unusual_forms": 1,
        "yi_before_measure": 1,
    }


@pytest.mark.parametrize("name", SIGNS)
def test_no_single_sign_is_proof(name: str) -> None:
    assert 0 <= score_signs({name: 1000}) < 0.5
    assert (score_signs({name: 1000}) > 0) is (SIGNS[name].points > 0)


WALK = "市里的群众说，这个平台后面的小路只有两只路灯，着急的时候几乎看不见台阶，希望有关部门尽快了解情况。"


@pytest.mark.parametrize("region", [None, "TW", "HK"])
def test_converted_text_is_a_fixed_point(region: Region | None) -> None:
    assert count_deviations(to_traditional(WALK * 2, region)) == (90, 0)


def test_writers_choose_forms_of_their_own() -> None:
    text = "平台後面的小路只佔一邊，公布欄說週末要修台階，裡面的人瞭解了才着急。" * 2
    assert count_deviations(text) == (62, 6)
    assert count_deviations(text[:40]) == (0, 0)
    assert "native_choices" in count_signs(text, fold_variant(text))


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_deviations_never_exceed_what_is_compared(text: str) -> None:
    han, deviations = count_deviations(text)
    assert 0 <= han <= len(text)
    assert 0 <= deviations <= len(text)


def test_segments_have_no_region() -> None:
    assert detect_script("行政院說捷運、公車與計程車都漲價。", "zh") == ScriptGuess(
        "Hant", counts=detect_script("行政院說捷運、公車與計程車都漲價。", "zh").counts
    )


def test_counts_explain_the_script() -> None:
    assert dict(detect_script("图书馆", "zh").counts) == {"Hani": 3, "simplified": 6, "traditional": 0}


@pytest.mark.parametrize(
    ("character", "script"),
    [("a", "Latn"), ("Ａ", "Latn"), ("ｱ", "Kana"), ("ー", "Kana"), ("々", "Hani"), ("𠮷", "Hani"), ("ㄅ", "Bopo")]
    + [("1", None), ("。", None), ("ʰ", None), ("\ud800", None), ("\ue000", None), ("\u0378", None)],
)
def test_find_script(character: str, script: str | None) -> None:
    assert find_script(character) == script


def test_script_codes_are_iso_15924() -> None:
    assert all(len(code) == 4 and code.istitle() for code in SCRIPT_NAMES.values())


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_counts_never_exceed_letters_and_marks(text: str) -> None:
    letters = sum(unicodedata.category(character)[0] in "LM" for character in text)
    assert sum(count_scripts(text).values()) <= letters
    detect_script(text)


def test_public_names() -> None:
    assert tasks.script.__all__ == ["detect_script"]
