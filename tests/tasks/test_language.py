"""Languages of texts, segments and documents."""

import json
import socket
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tasks.language
from tasks.conversion import fold_variant, to_simplified, to_traditional
from tasks.language import detect_blocks, detect_document, detect_language, detect_segment
from tasks.language.frequent import recognize_language
from tasks.records import Block, LanguageGuess, ScriptGuess

ENGLISH = "We use small files on your device to remember your choices. You may change your mind at any time below."
GERMAN = "Die neue Brücke über den Fluss wird im Herbst eröffnet, sagte die Bürgermeisterin am Montag im Rathaus."
JAPANESE = "市は来年の春までに古い橋を建て替える計画を発表し、住民への説明会を開いた。"
CHINESE = "市政府宣布，明年春天之前将重建旧桥，并向居民说明施工期间的交通安排。"
KOREAN = "시는 내년 봄까지 낡은 다리를 다시 짓겠다고 발표했다."


def load_cases() -> list[Any]:
    cases = [json.loads(line) for line in Path("tests/cases/language.jsonl").read_text("utf-8").splitlines()]
    strict = pytest.mark.xfail(strict=True)
    return [pytest.param(case, id=case["label"], marks=[strict] if case["expect"] == "fail" else []) for case in cases]


@pytest.mark.parametrize("case", load_cases())
def test_cases(case: dict[str, Any]) -> None:
    guess = detect_language(case["input"])
    assert guess.language == case["expected"]
    assert 0 <= guess.score <= 1


def test_content_outvotes_a_frame_in_english() -> None:
    language, script = detect_document([ENGLISH, ENGLISH, JAPANESE, "All rights reserved by the publisher."])
    assert language.language == "ja"
    assert {name for name, share in language.languages if share > 0.1} == {"ja", "en"}
    assert script.script == "Jpan"


def test_an_english_page_with_a_quotation_stays_english() -> None:
    language, script = detect_document([ENGLISH] * 8 + [CHINESE] + [ENGLISH] * 8)
    assert (language.language, script.script) == ("en", "Latn")


def test_a_chinese_page_with_a_long_quotation_stays_chinese() -> None:
    language, script = detect_document([CHINESE, CHINESE, GERMAN])
    assert (language.language, script.script) == ("zh", "Hans")
    assert dict(language.languages).keys() == {"zh", "de"}


def test_a_segment_in_two_scripts_votes_for_both() -> None:
    language, _ = detect_document([f"{CHINESE} {GERMAN}"])
    assert dict(language.languages).keys() == {"zh", "de"}


def test_boilerplate_votes_only_without_content() -> None:
    assert detect_document([KOREAN], [ENGLISH] * 20)[0].language == "ko"
    assert detect_document(["2024", "—"], [ENGLISH])[0].language == "en"
    assert detect_document([], []) == (LanguageGuess("und", 0.0), ScriptGuess(None))


def test_shares_add_up_and_votes_explain() -> None:
    language, _ = detect_document([CHINESE, KOREAN, ENGLISH])
    assert sum(share for _, share in language.languages) == pytest.approx(1)
    assert [vote.split()[0] for vote in language.votes] == ["zh", "ko", "en"]


def test_short_segments_vote_together() -> None:
    language, _ = detect_document(["Startseite", "Über uns", "Kontakt", "Öffnungszeiten", "Anfahrt"])
    assert language.language == "de"
    assert len(language.votes) == 1


def test_stray_names_are_no_language() -> None:
    language, _ = detect_document([CHINESE, "Kim", CHINESE, "Bo Li"])
    assert language.languages == (("zh", 1.0),)


def test_headings_in_kanji_follow_the_japanese_around_them() -> None:
    language, _ = detect_document(["東京都知事", JAPANESE, "建設計画", JAPANESE, "問合先"])
    assert language.languages == (("ja", 1.0),)


def test_a_chinese_page_keeps_short_headings() -> None:
    language, _ = detect_document(["交通安排", CHINESE, "联系方式", JAPANESE, CHINESE])
    assert dict(language.languages).keys() == {"zh", "ja"}


@pytest.mark.parametrize(
    ("text", "main", "expected"),
    [
        ("Kontakt", "de", ("de", "Latn")),
        ("Kim", "zh", ("und", "Latn")),
        ("経済", "ja", ("ja", "Jpan")),
        ("人口", "ja", ("ja", "Jpan")),
        ("人口", "zh", ("zh", None)),
        ("圖書館", "zh", ("zh", "Hant")),
        ("12.5%", "ko", ("ko", None)),
        (GERMAN, "zh", ("de", "Latn")),
    ],
)
def test_segments(text: str, main: str, expected: tuple[str, str | None]) -> None:
    assert detect_segment(text, LanguageGuess(main, 1.0, ((main, 1.0),))) == expected


def test_blocks_agree_with_document_and_segments() -> None:
    texts = [CHINESE, "Kontakt", GERMAN, "12.5%", KOREAN]
    language, script, segments = detect_blocks([Block("paragraph", text, "test") for text in texts])
    assert (language, script) == detect_document(texts)
    assert list(segments) == [detect_segment(text, language) for text in texts]


def test_short_boilerplate_takes_a_language_of_the_document() -> None:
    blocks = [Block("paragraph", GERMAN, "test"), Block("nav", "Read more about this", "test")]
    notice = Block("cookie_notice", f"{ENGLISH} {ENGLISH}", "test")
    assert [name for name, _ in detect_blocks([*blocks, notice])[2]] == ["de", "de", "en"]


@settings(deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=[])), max_size=5))
def test_any_text_gets_an_answer(segments: list[str]) -> None:
    language, _ = detect_document(segments)
    for segment in segments:
        detect_segment(segment, language)
    assert language.language
    assert 0 <= language.score <= 1


@pytest.mark.parametrize("unit", ["a", "ж", "字"])
def test_ten_megabytes_without_a_space(unit: str) -> None:
    text = unit * (10_000_000 // len(unit.encode()))
    language, _ = detect_document([text])
    assert language.language != "und"


@pytest.mark.parametrize("unit", ["ñ", "あ", "가", "\ud800", "\u200b", "9", "a字", "\u0378", "۞"])
def test_long_text_without_a_space(unit: str) -> None:
    language, _ = detect_document([unit * 200_000])
    assert language.language


def test_nothing_connects(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*arguments: object) -> None:
        raise AssertionError(f"connected to {arguments}")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.chdir(tmp_path)
    assert detect_language(GERMAN).language == "de"
    assert list(tmp_path.iterdir()) == []


def test_threads_agree() -> None:
    texts = [ENGLISH, GERMAN, JAPANESE, CHINESE, KOREAN, "sıcak ekmek"] * 10
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(detect_language, texts)) == list(map(detect_language, texts))


def test_public_names() -> None:
    assert tasks.language.__all__ == ["detect_blocks", "detect_document", "detect_language", "detect_segment"]


FREQUENT = [
    pytest.param("The ferry was late because of the fog, and there were no buses after ten.", None, "en", id="en"),
    pytest.param(GERMAN, None, "de", id="de"),
    pytest.param("Паром опоздал из-за тумана, и после десяти автобусов уже не было.", None, None, id="too few words"),
    pytest.param("Angelbach | Rappenau | Epfenbach | Eppingen", "de", None, id="names"),
    pytest.param("Scalable pricing with support", None, None, id="one word is not enough"),
    pytest.param("Scalable pricing with support", "en", "en", id="one word is enough for what is expected"),
    pytest.param("Scalable pricing with support", "nl", None, id="expected another"),
]


@pytest.mark.parametrize(("text", "expected", "language"), FREQUENT)
def test_frequent_words(text: str, expected: str | None, language: str | None) -> None:
    assert recognize_language(text, expected) == language


def test_boilerplate_follows_the_document_unless_its_words_speak() -> None:
    menu = "Angelbach | Rappenau | Epfenbach | Eppingen | Eschelbronn | Gemmingen | Helmstadt | " * 4
    blocks = [
        Block("paragraph", GERMAN, "test"),
        Block("nav", menu, "test"),
        Block("cookie_notice", f"{ENGLISH} {ENGLISH}", "test"),
    ]
    language, _, segments = detect_blocks(blocks)
    assert language.languages == (("de", 1.0),)
    assert segments == (("de", "Latn"), ("de", "Latn"), ("en", "Latn"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "9",
        "2024",
        "🙂🙂🏽",
        "\ue000\U000f0000",
        "\u0378\U000e0fff",
        "\ud800",
        "\udc80\ud800",
        "\x00\x1b",
        "\u200b\u2066\u202e\ufeff",
    ],
)
def test_text_without_letters_is_undetermined(text: str) -> None:
    assert detect_language(text) == LanguageGuess("und", 0.0)
    assert detect_document([text, text]) == (LanguageGuess("und", 0.0), ScriptGuess(None))
    assert detect_segment(text, LanguageGuess("und", 0.0)) == ("und", None)
    assert to_traditional(text, "TW", phrases=True) == to_simplified(text) == fold_variant(text) == text


@pytest.mark.parametrize("noise", ["\ud800", "\u200b", "\u202e", "\x00", "\ue000", "🙂"])
def test_noise_between_letters_changes_nothing(noise: str) -> None:
    for text, language, script in ((CHINESE, "zh", "Hans"), (JAPANESE, "ja", "Jpan"), (KOREAN, "ko", "Kore")):
        guess, found = detect_document([noise.join(text)])
        assert (guess.language, found.script) == (language, script)


def test_processes_agree() -> None:
    texts = [ENGLISH, GERMAN, JAPANESE, CHINESE, KOREAN]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(detect_language, texts)) == list(map(detect_language, texts))
