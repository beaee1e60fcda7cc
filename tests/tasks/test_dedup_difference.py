import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.dedup import diff_texts

CASES = {
    "alike": ("码头开了。\n渔民高兴。", "碼頭開了。\n漁民高興！", ["= 2 sentences alike"]),
    "figure": (
        "The ferry carried 4,200 people.",
        "The ferry carried 5,100 people.",
        ["~ The ferry carried [-4,200-]{+5,100+} people."],
    ),
    "added": ("One line.", "One line.\nAnother line.", ["= 1 sentence alike", "+ Another line."]),
    "gone": ("Heading\nOne line.", "One line.", ["- Heading", "= 1 sentence alike"]),
    "sentences": (
        "港口明天開放。漁民說：「終於等到了！」夜市照舊。",
        "港口明天开放。渔民说：“终于等到了！”夜市停办一晚。",
        ["= 2 sentences alike", "~ 夜市[-照舊-]{+停办一晚+}。"],
    ),
    "english": (
        "The quay opens at 6.30 a.m. Boats wait. The fair stays.",
        "The quay opens at 6.30 a.m. The fair stays.",
        ["= 1 sentence alike", "- Boats wait.", "= 1 sentence alike"],
    ),
    "inserted": (
        "渡轮停航三天。",
        "大风还没有过去。渡轮停航五天。",
        ["+ 大风还没有过去。", "~ 渡轮停航[-三-]{+五+}天。"],
    ),
    "replaced": ("港口很安静。", "명절 장터가 열렸다.", ["- 港口很安静。", "+ 명절 장터가 열렸다."]),
    "words": ("软件园的夜市", "軟體園的夜市", ["~ 软[-件-]{+體+}园的夜市"]),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_difference(case: tuple[str, str, list[str]]) -> None:
    one, other, expected = case
    assert list(diff_texts(one, other)) == expected


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_have_a_difference(one: str, other: str) -> None:
    assert all(line[:2] in ("= ", "- ", "+ ", "~ ") for line in diff_texts(one, other))


def test_long_texts_are_shown_by_their_beginning() -> None:
    lines = list(diff_texts("a" * 2_000_000, "b" * 2_000_000))
    assert [len(line) for line in lines] == [602, 602]
