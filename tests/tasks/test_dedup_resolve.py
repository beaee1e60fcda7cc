import json
import random
from collections.abc import Sequence

import pytest

import tasks.dedup
from benchmarks.dedup_scale import vary_story, write_corpus, write_report, write_story
from tasks.dedup import resolve_duplicates
from tests.tasks.dedup_store import Store, number


def story(seed: int) -> str:
    return write_story(random.Random(seed))


def add_in_batches(texts: Sequence[str], size: int) -> Store:
    store = Store()
    for start in range(0, len(texts), size):
        store.add(number(texts[start : start + size], start))
    return store


def test_public_names() -> None:
    assert tasks.dedup.__all__ == sorted(tasks.dedup.__all__)
    assert set(tasks.dedup.__all__) == {
        "Content",
        "Resolution",
        "Sketch",
        "diff_texts",
        "explain_link",
        "explain_pair",
        "find_shared_lines",
        "fold_text",
        "normalize_text",
        "resolve_duplicates",
        "sketch_document",
        "sketch_documents",
    }


def test_the_earliest_stands_for_its_copies() -> None:
    store = Store()
    text = story(1)
    found = store.add([("z", text), ("m", story(2)), ("a", text), ("b", text + "\nOne more line for the evening.")])
    assert found.assignments.to_pylist() == [
        {
            "doc_id": name,
            "cluster_id": cluster,
            "duplicate_of": None if name == cluster else cluster,
            "duplicate_kind": kind,
            "duplicate_score": score if kind else None,
            "is_canonical": kind is None,
        }
        for (name, cluster, kind), score in zip(
            [("z", "z", None), ("m", "m", None), ("a", "z", "exact"), ("b", "z", "near")],
            [None, None, 1.0, found.assignments["duplicate_score"].to_pylist()[3]],
            strict=True,
        )
    ]
    evidence = [json.loads(text) for text in found.duplicates["evidence"].to_pylist()]
    assert evidence[0] == {"equal": "text"}
    assert evidence[1]["jaccard"] > 0.9
    assert evidence[1]["figure_containment"] == 1.0


def test_stored_clusters_keep_their_name() -> None:
    text = story(3)
    store = Store()
    store.add([("first", text)])
    found = store.add([("another", text), ("third", vary_story(text, random.Random(1)))])
    assert set(found.assignments["cluster_id"].to_pylist()) == {"first"}
    assert found.assignments["doc_id"].to_pylist() == ["another", "third"]


def test_a_text_between_two_clusters_joins_them_to_the_older() -> None:
    lines = [story(seed) for seed in range(4)]
    store = Store()
    store.add([("old", "\n".join(lines[:2]))])
    store.add([("young", "\n".join(lines[2:])), ("copy", "\n".join(lines[2:]))])
    assert store.groups() == {frozenset({"old"}), frozenset({"young", "copy"})}
    found = store.add([("both", "\n".join(lines))])
    assert set(store.clusters().values()) == {"old"}
    assert sorted(found.assignments["doc_id"].to_pylist()) == ["both", "copy", "young"]
    assert store.con.execute("SELECT doc_id FROM documents WHERE is_canonical").fetchall() == [("old",)]
    assert len(found.duplicates) == 3


def test_a_resolution_repeats_itself() -> None:
    texts = number(list(write_corpus(60, 5)))
    store = Store()
    store.add(texts[:30])
    one, other = store.resolve(texts[30:]), store.resolve(texts[30:])
    assert one.assignments.equals(other.assignments)
    assert one.duplicates.equals(other.duplicates)
    assert one.translations.equals(other.translations)


def test_nothing_new_changes_nothing() -> None:
    store = Store()
    store.add(number(list(write_corpus(20, 6))))
    found = store.resolve([])
    assert (len(found.assignments), len(found.duplicates), len(found.translations)) == (0, 0, 0)


@pytest.mark.parametrize("size", [7, 40])
def test_batches_give_the_clusters_of_one_batch(size: int) -> None:
    texts = list(write_corpus(200, 7))
    assert add_in_batches(texts, size).groups() == add_in_batches(texts, len(texts)).groups()


def test_copies_find_their_story_whatever_the_variation() -> None:
    chance = random.Random(8)
    stories = [write_story(chance) for _ in range(12)]
    store = Store()
    store.add(number([*stories, *(vary_story(text, chance) for text in stories)]))
    assert store.groups() == {frozenset({f"d{place:05}", f"d{place + 12:05}"}) for place in range(12)}


def test_issues_of_a_report_stay_apart_and_a_copy_finds_its_issue() -> None:
    chance = random.Random(9)
    reports = [write_report(issue, chance) for issue in range(60)]
    store = Store()
    store.add(number([*reports, reports[41] + "\nTaken over from the harbour office."]))
    assert {group for group in store.groups() if len(group) > 1} == {frozenset({"d00041", "d00060"})}


def test_articles_in_one_frame_stay_apart() -> None:
    frame = [f"Line {word} of a frame that every page of this site carries around its news." * 3 for word in "abcdef"]
    pages = ["\n".join([*frame, story(seed)[:300], *frame[::-1]]) for seed in range(100, 130)]
    store = Store()
    store.add(number([*pages, *pages]))
    assert len(store.groups()) == 30


def test_the_lines_of_a_story_copied_often_are_no_template() -> None:
    lines = story(14).split("\n")
    chance = random.Random(14)
    copies = [
        "\n".join(line if chance.random() < 0.5 else f"{line} {story(seed)[:30]}" for line in lines)
        for seed in range(40)
    ]
    store = Store()
    store.add(number(copies))
    assert len(store.groups()) == 1


def test_a_superseded_document_leaves_its_cluster() -> None:
    text = story(10)
    store = Store()
    store.add([("first", text), ("second", text)])
    store.con.execute(
        "UPDATE documents SET cluster_id = 'second', duplicate_of = NULL, is_canonical = true WHERE doc_id = 'second'"
    )
    store.remove("first")
    found = store.add([("first-again", story(11)), ("third", text)])
    assert store.clusters() == {"second": "second", "first-again": "first-again", "third": "second"}
    assert found.duplicates["duplicate_of"].to_pylist() == ["second"]


BAD = {
    "empty": "",
    "space": "   ",
    "one letter": "x",
    "other letter": "y",
    "marks": "!!!???",
    "other marks": "。。。",
    "digits": "0123456789" * 500,
    "more digits": " ".join(str(number) for number in range(3000)),
    "emoji": "🚢" * 300,
    "other emoji": "⚓" * 300,
    "surrogate and zero": "lone \ud800 half\x00" * 20,
    "no space": "abcdefghij" * 20_000,
    "accents": "e" + "\u0301" * 5_000,
    "line feeds": "\n" * 5_000,
}


def test_bad_input_forms_no_cluster() -> None:
    store = Store()
    store.add([(name, text.replace("\ud800", "")) for name, text in BAD.items()])
    assert len(store.groups()) == len(BAD)


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_bad_input_has_a_sketch(text: str) -> None:
    sketch = tasks.dedup.sketch_document(text, "und")
    assert len(sketch.bands) <= 64
    assert len(sketch.lines) <= 1024
    assert max(map(len, sketch.figures), default=0) < 64


def test_many_copies_of_one_page_are_one_cluster() -> None:
    text = story(12)
    store = Store()
    found = store.add(number([text] * 3_000))
    assert len(store.groups()) == 1
    assert set(found.duplicates["kind"].to_pylist()) == {"exact"}


def test_a_key_shared_by_all_stays_linear() -> None:
    chance = random.Random(13)
    anchor = "One long line that a thousand texts share and that makes each a candidate of all the others."
    texts = [f"{write_story(chance)[:600]}\n{anchor}" for _ in range(300)]
    store = Store()
    store.add(number(texts))
    assert len(store.groups()) == 300
    from tasks.dedup.candidates import find_candidates

    store.resolve(number(texts, 1_000))
    _, others = find_candidates(store.con)
    assert len(others) <= 32 * 300


def test_a_long_text_is_compared_by_its_beginning_but_equal_only_as_a_whole() -> None:
    from tasks.dedup.normalize import MAX_CHARACTERS

    line = "Each line of the long register names a boat, its owner and the place where it was built.\n"
    register = line * (MAX_CHARACTERS // len(line) + 1)
    one, other = (tasks.dedup.sketch_document(register + end, "en") for end in ("Tollan", "Kelmar"))
    assert one.folded_hash != other.folded_hash
    assert one.bands == other.bands


def test_resolve_takes_superseded_names() -> None:
    assert len(resolve_duplicates(_empty(), {"gone"}).assignments) == 0


def _empty():  # type: ignore[no-untyped-def]
    store = Store()
    store.resolve([])
    return store.con


def test_a_cluster_that_joins_an_older_one_can_be_found_by_its_former_name() -> None:
    lines = story(21).split("\n")
    half, rest = lines[: len(lines) // 2], lines[len(lines) // 2 :]
    store = Store()
    store.add([("first", "\n".join(half)), ("second", "\n".join(rest)), ("third", "\n".join(rest) + "\nMore below.")])
    assert store.clusters() == {"first": "first", "second": "second", "third": "second"}
    found = store.add([("whole", "\n".join(lines))])
    assert set(store.clusters().values()) == {"first"}
    evidence = dict(zip(found.duplicates["doc_id"].to_pylist(), found.duplicates["evidence"].to_pylist(), strict=True))
    assert json.loads(evidence["second"])["former_cluster"] == "second"
    assert json.loads(evidence["third"])["former_cluster"] == "second"
    assert "former_cluster" not in json.loads(evidence["whole"])


def test_partitions_of_the_search_give_the_same_rows() -> None:
    texts = list(write_corpus(200, 22))
    whole, parts = Store(), Store()
    for store in (whole, parts):
        store.add(number(texts[:80]))
    one, other = whole.resolve(number(texts[80:], 80)), parts.resolve(number(texts[80:], 80), partitions=16)
    assert one.assignments.equals(other.assignments)
    assert one.duplicates.equals(other.duplicates)
    assert one.translations.equals(other.translations)


def test_a_text_repeated_is_not_the_text_repeated_less() -> None:
    store = Store()
    store.add(number(["🚢⚓" * count for count in (12, 40, 130, 400)]))
    assert len(store.groups()) == 4
