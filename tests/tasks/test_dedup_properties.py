import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tasks.dedup import Content, fold_text, normalize_text, sketch_document, sketch_documents
from tasks.dedup.clusters import Clusters
from tasks.dedup.features import extract_features
from tasks.dedup.hashing import hash_lines, hash_shingles, sketch_bands
from tasks.dedup.normalize import fold_characters, keep_lines
from tasks.dedup.slots import find_slots, weigh_slots
from tasks.dedup.translations import _longest_ascent, compare_facts
from tasks.dedup.verify import are_duplicates, compare_features

TEXT = st.text(
    alphabet=st.one_of(
        st.characters(), st.sampled_from("港口碼頭码头漁渔業业 \n,.。，0123456789abcé\u0301\u200b가나ｱﾞ％")
    ),
    max_size=200,
)
NONE = np.empty(0, dtype=np.uint64)


@given(TEXT)
@example("R¸")
@example("\u1100 \u1161")
@example("\u09c7 \u09be")
def test_folding_is_idempotent(text: str) -> None:
    folded = fold_text(text)
    assert fold_text(folded) == folded
    normalized = normalize_text(text)
    assert normalize_text(normalized) == normalized


@given(TEXT)
def test_folding_forgets_spaces_and_zero_width(text: str) -> None:
    assert fold_text(f" {text}\u200b\n") == fold_text(text)


@given(st.lists(TEXT, max_size=6))
@example(["", "港", "x" * 7, "", "1,234", "5.6 ½\u0301"])
@example(["港口" * 20_000, "", "7" * 9_000, "\ud800"])
def test_a_sketch_depends_on_its_own_text_alone(texts: list[str]) -> None:
    assert sketch_documents(Content(text, "und", frame=text[::-1]) for text in texts) == [
        sketch_document(text, "und", frame=text[::-1]) for text in texts
    ]


@given(TEXT, TEXT)
def test_comparison_is_symmetric_and_bounded(one: str, other: str) -> None:
    left, right = extract_features([one, other], NONE)
    forth, back = compare_features(left, right), compare_features(right, left)
    assert (forth.is_duplicate, forth.jaccard, forth.containment) == (back.is_duplicate, back.jaccard, back.containment)
    assert 0 <= forth.jaccard <= forth.containment <= 1
    assert are_duplicates(left, right) == forth.is_duplicate


@given(st.lists(TEXT.map(lambda text: text.replace("\n", " ")), max_size=6))
def test_a_line_hashes_the_same_at_any_place(lines: list[str]) -> None:
    forth = hash_lines(fold_characters("\n".join(lines)))[0].tolist()
    back = hash_lines(fold_characters("\n".join(lines[::-1])))[0].tolist()
    assert forth == back[::-1] or "\u0301" in "".join(lines)


@given(TEXT)
def test_keeping_every_line_changes_nothing(text: str) -> None:
    folded = fold_characters(text)
    kept = keep_lines(folded, np.ones(len(folded.starts), dtype=np.bool_))
    assert np.array_equal(kept.codes, folded.codes)
    assert np.array_equal(kept.starts, folded.starts)
    assert kept.figures == folded.figures


@given(TEXT)
def test_shingles_are_sorted_and_distinct(text: str) -> None:
    folded = fold_characters(text)
    shingles, bounds = hash_shingles(folded.codes, folded.wide, folded.offsets)
    assert np.array_equal(shingles, np.unique(shingles))
    assert sketch_bands(shingles, bounds).shape == (1, 32)


@given(TEXT)
def test_a_text_agrees_with_its_own_slots(text: str) -> None:
    slots = find_slots(fold_characters(text))
    assert weigh_slots(slots, slots)[1:] == (0, 0)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40), st.randoms())
def test_clusters_do_not_depend_on_the_order_of_joining(pairs: list[tuple[int, int]], chance) -> None:  # type: ignore[no-untyped-def]
    one, other = Clusters(), Clusters()
    for pair in pairs:
        one.join(*pair)
    chance.shuffle(pairs)
    for pair in pairs:
        other.join(*pair[::-1])
    roots = [one.find(number) for number in range(31)]
    assert roots == [other.find(number) for number in range(31)]
    assert all(root <= number for number, root in enumerate(roots))


@given(st.lists(st.integers(0, 50), unique=True, max_size=30))
def test_longest_ascent(places: list[int]) -> None:
    best = [1] * len(places)
    for end, place in enumerate(places):
        best[end] = 1 + max((best[start] for start in range(end) if places[start] < place), default=0)
    assert _longest_ascent(places) == max(best, default=0)


FACTS = st.lists(st.sampled_from(["#:1246", "#:137000", "%:6.4", "CNY:2.36e+09", "d:2027-09", "#:3", "n:48213"]))


@settings(max_examples=50)
@given(FACTS, FACTS)
def test_links_are_symmetric_in_strength(one: list[str], other: list[str]) -> None:
    forth, _ = compare_facts(one, other, {}, 10)
    back, _ = compare_facts(other, one, {}, 10)
    assert abs(forth - back) < 1e-9
    assert 0 <= forth <= 1 + 1e-9
