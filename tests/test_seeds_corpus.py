"""The sample corpus is what its expectations say, seen without the product."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from opencc import OpenCC

from tests.seeds_records import (
    DOCUMENTS,
    FAILURES,
    KNOWN_FAILURES,
    RECORDS,
    SEEDS,
    TRANSLATIONS,
    Row,
    canonical_of,
    decompress,
    each,
    identify,
    read_records,
    read_text,
    strip_tags,
)


def test_every_file_has_an_expectation() -> None:
    files = {path.relative_to(SEEDS).as_posix() for path in SEEDS.rglob("*") if path.is_file()}
    assert files == {record["source"] for record in RECORDS}


def test_record_keys_are_unique() -> None:
    assert len({identify(record) for record in RECORDS}) == len(RECORDS)


def test_known_failures_are_of_records() -> None:
    assert {(source, key) for _, source, key in KNOWN_FAILURES} <= {identify(record) for record in RECORDS}


@pytest.mark.parametrize("source", sorted({record["source"] for record in DOCUMENTS}))
def test_every_record_has_an_expectation(source: str) -> None:
    assert set(read_records(source)) == {identify(record)[1] for record in RECORDS if record["source"] == source}


@each("corpus", DOCUMENTS)
def test_expectation_quotes_its_record(record: Row) -> None:
    text = read_text(record)
    plain = strip_tags(text)
    wanted = [*record["must_contain"], *(m["surface"] for m in record["mentions"])]
    wanted += [segment["starts"] for segment in record["segments"]]
    assert record["must_contain"]
    assert [snippet for snippet in wanted if snippet not in plain and snippet not in text] == []
    assert [snippet for snippet in record["must_not_contain"] if snippet not in text and snippet not in plain] == []


@pytest.mark.parametrize("path", sorted(SEEDS.rglob("*.gz")), ids=lambda path: path.name)
def test_gzip_headers_hold_no_time(path: Path) -> None:
    assert path.read_bytes()[4:8] == bytes(4)


def test_truncated_gzip_is_truncated() -> None:
    with pytest.raises(EOFError):
        decompress(SEEDS / "broken/truncated.html.gz")


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "euc_jp", "cp932", "cp949"])
def test_undecodable_bytes_fit_no_encoding(encoding: str) -> None:
    with pytest.raises(UnicodeDecodeError):
        (SEEDS / "broken/undecodable.txt").read_bytes().decode(encoding)


@pytest.mark.parametrize(
    ("source", "declared"),
    [
        ("legacy/quarry-lake.html", "gbk"),
        ("legacy/snow-bananas.html", "iso-8859-1"),
        ("legacy/radio-doctor.htm", "gb2312"),
    ],
)
def test_wrong_declaration_stands_in_the_page(source: str, declared: str) -> None:
    raw = (SEEDS / source).read_bytes()
    assert f"charset={declared}".encode() in raw
    if declared != "iso-8859-1":
        with pytest.raises(UnicodeDecodeError):
            raw.decode(declared)


def test_corpus_covers_the_kinds() -> None:
    by_language = defaultdict(list)
    for record in DOCUMENTS:
        by_language[record["language"], record["script"], record["region"]].append(record)
    assert len(DOCUMENTS) >= 52
    minimum = {
        ("zh", "Hans", None): 12,
        ("zh", "Hant", "TW"): 4,
        ("zh", "Hant", "HK"): 3,
        ("en", "Latn", None): 8,
        ("ja", "Jpan", None): 8,
        ("ko", "Kore", None): 6,
        ("de", "Latn", None): 2,
        ("fr", "Latn", None): 2,
    }
    assert {key: len(by_language[key]) for key in minimum if len(by_language[key]) < minimum[key]} == {}
    relations = {"exact", "normalized", "script", "near", "update", None}
    assert {record["relation"] for record in DOCUMENTS} == relations
    encodings = {
        "utf-8",
        "utf-16-le",
        "utf-16-be",
        "gb18030",
        "big5hkscs",
        "euc_jp",
        "cp932",
        "cp949",
        "iso2022_jp",
        "cp1252",
    }
    assert {record["encoding"] for record in DOCUMENTS} == encodings
    assert {record["converted"] for record in DOCUMENTS} == {True, False, None}
    suffixes = {".html", ".htm", ".md", ".txt", ".jsonl", ".ndjson", ".csv", ".parquet", ".warc", ".wet"}
    names = [record["source"] for record in RECORDS]
    assert {suffix for suffix in suffixes if not any(suffix in name for name in names)} == set()
    assert {name.rsplit(".", 1)[-1] for name in names} >= {"gz", "bz2", "zst"}
    codes = {
        "empty_input",
        "truncated_archive",
        "corrupt_archive",
        "binary_content",
        "undecodable",
        "invalid_json",
        "missing_text",
    }
    assert {record["quarantine"]["code"] for record in FAILURES} == codes


def fold_width_and_space(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def pairs_of(text: str) -> set[str]:
    return {text[start : start + 2] for start in range(len(text) - 1)}


FOLDS: dict[str, Callable[[str], str]] = {
    "exact": str,
    "normalized": fold_width_and_space,
    "script": OpenCC("t2s").convert,
}


@each("corpus", [record for record in DOCUMENTS if record["relation"] in FOLDS])
def test_duplicate_is_of_the_stated_kind(record: Row) -> None:
    ours, theirs = read_text(record), read_text(canonical_of(record))
    fold = FOLDS[record["relation"]]
    if record["region"] == "TW":  # another vocabulary as well, so the folded texts differ in words
        shared, union = pairs_of(fold(ours)) & pairs_of(fold(theirs)), pairs_of(fold(ours)) | pairs_of(fold(theirs))
        assert 0.5 < len(shared) / len(union) < 1
    else:
        assert fold(ours) == fold(theirs)
    assert (ours == theirs) == (record["relation"] == "exact")


@pytest.mark.parametrize("label", TRANSLATIONS)
def test_translation_group_crosses_languages(label: str) -> None:
    languages = [record["language"] for record in TRANSLATIONS[label]]
    assert len(languages) == len(set(languages)) >= 2
