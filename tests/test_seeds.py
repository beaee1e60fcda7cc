"""The sample corpus is what its expectations say, and a run over it finds what they state.

`tests/cases/seeds_expectations.jsonl` states what is right, record by record (docs/seeds.md explains the fields).
What the product does not reach yet stands in `tests/cases/seeds_known_failures.jsonl` and fails strictly.
"""

from __future__ import annotations

import bz2
import codecs
import csv
import gzip
import html
import io
import json
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from opencc import OpenCC
from warcio.archiveiterator import ArchiveIterator

SEEDS = Path(__file__).parents[1] / "seeds"
CASES = Path(__file__).parent / "cases"
TEXT_COLUMNS = ("text", "body", "content", "raw_content", "maintext", "正文")
QUOTE_ENDS = " ,.，。、"
Row = dict[str, Any]
Key = tuple[str, str]


def load_cases(name: str) -> list[Row]:
    return [json.loads(line) for line in (CASES / name).read_text(encoding="utf-8").splitlines()]


RECORDS = load_cases("seeds_expectations.jsonl")
DOCUMENTS = [record for record in RECORDS if "quarantine" not in record]
FAILURES = [record for record in RECORDS if "quarantine" in record]


def identify(record: Row) -> Key:
    return record["source"], (record["source_key"] or "").strip("<>")


KNOWN_FAILURES = {(row["aspect"], *identify(row)): row["note"] for row in load_cases("seeds_known_failures.jsonl")}


def each(aspect: str, records: Iterable[Row]) -> pytest.MarkDecorator:
    """Parametrises a test over records; known failures of the aspect are strict xfails."""
    params = []
    for record in records:
        key = identify(record)
        note = KNOWN_FAILURES.get((aspect, *key))
        marks = [pytest.mark.xfail(reason=note, strict=True)] if note else []
        params.append(pytest.param(record, id="#".join(filter(None, key)), marks=marks))
    return pytest.mark.parametrize("record", params)


# The corpus by itself


def decompress(path: Path) -> bytes:
    raw = path.read_bytes()
    match path.suffix:
        case ".gz":
            return gzip.decompress(raw)
        case ".bz2":
            return bz2.decompress(raw)
        case ".zst":
            return pa.CompressedInputStream(pa.BufferReader(raw), "zstd").read()
        case _:
            return raw


def read_rows(rows: Iterable[Mapping[str, Any]]) -> dict[str, bytes]:
    texts = (next((row[name] for name in TEXT_COLUMNS if row.get(name)), "") for row in rows)
    return {str(number): text.encode() for number, text in enumerate(texts, 1)}


def read_lines(raw: bytes) -> dict[str, bytes]:
    rows = []
    for line in raw.decode().splitlines():
        try:
            rows.append(json.loads(line))
        except ValueError:
            rows.append({})
    return read_rows(rows)


def read_warc(raw: bytes) -> dict[str, bytes]:
    """Payloads of responses and conversions; the members are read one by one, as warcio leaves them."""
    return {
        record.rec_headers.get_header("WARC-Record-ID").strip("<>"): record.content_stream().read()
        for record in ArchiveIterator(io.BytesIO(raw))
        if record.rec_type in ("response", "conversion")
    }


def read_records(source: str) -> dict[str, bytes]:
    """Bytes of a source's texts by key, read without the product; rows come as UTF-8."""
    path = SEEDS / source
    if ".warc" in source:
        return read_warc(path.read_bytes())
    if path.suffix == ".parquet":
        return read_rows(pq.read_table(path).to_pylist())
    raw = decompress(path)
    name = path.with_suffix("").name if path.suffix in (".gz", ".bz2", ".zst") else path.name
    if name.endswith((".jsonl", ".ndjson")):
        return read_lines(raw)
    if name.endswith(".csv"):
        encoding = next(record["encoding"] for record in DOCUMENTS if record["source"] == source)
        return read_rows(csv.DictReader(io.StringIO(raw.decode(encoding).removeprefix("\ufeff"), newline="")))
    return {"": raw}


def read_text(record: Row) -> str:
    raw = read_records(record["source"])[identify(record)[1]]
    in_row = record["source"].rsplit(".", 1)[-1] in ("csv", "parquet") or "json" in record["source"]
    return raw.decode("utf-8" if in_row else record["encoding"])


def strip_tags(text: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", text))


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


def group_by(field: str) -> dict[str, list[Row]]:
    groups = defaultdict(list)
    for record in DOCUMENTS:
        if record[field]:
            groups[record[field]].append(record)
    return groups


CLUSTERS = group_by("cluster")
TRANSLATIONS = group_by("translation_group")


def canonical_of(record: Row) -> Row:
    """The record that stands for the cluster: the one without a relation."""
    if record["relation"] is None:
        return record
    return next(other for other in CLUSTERS[record["cluster"]] if other["relation"] is None)


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


# A run over the corpus


class Found:
    """The tables of the warehouse, by the keys of the expectations."""

    def __init__(self, warehouse: Path) -> None:
        self.connection = duckdb.connect(warehouse / "catalog.duckdb", read_only=True)
        self.documents = {self._identify(row): row for row in self._rows("documents")}
        self.quarantine = {self._identify(row): row for row in self._rows("quarantine")}
        self.segments = self._by_document("segments")
        self.mentions = self._by_document("mentions")
        self.facts = self._by_document("facts")
        self.translations = self._rows("translations")

    def _rows(self, table: str) -> list[Row]:
        result = self.connection.execute(f"select * from {table}")
        names = [column[0] for column in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def _by_document(self, table: str) -> dict[str, list[Row]]:
        groups = defaultdict(list)
        for row in self._rows(table):
            groups[row["doc_id"]].append(row)
        return groups

    def _identify(self, row: Row) -> Key:
        uri = row["source_uri"]
        source = next((name for name in SOURCES if uri == name or uri.endswith(f"/{name}")), uri)
        return source, row["source_key"].strip("<>")

    def document(self, record: Row) -> Row:
        document = self.documents.get(identify(record))
        assert document is not None, f"not a document: {self.quarantine.get(identify(record))}"
        return document

    def rows_of(self, table: str, record: Row) -> list[Row]:
        """Rows of the record, or of its canonical document where exact copies keep none of their own."""
        holder = canonical_of(record) if record["relation"] in ("exact", "normalized") else record
        rows: dict[str, list[Row]] = getattr(self, table)
        return rows[self.document(holder)["doc_id"]]


SOURCES = {record["source"] for record in RECORDS}


@pytest.fixture(scope="session")
def found(seeds_warehouse: Path) -> Iterator[Found]:
    found = Found(seeds_warehouse)
    yield found
    found.connection.close()


def test_every_record_ends_in_one_table(found: Found) -> None:
    assert found.documents.keys() & found.quarantine.keys() == set()
    assert {*found.documents, *found.quarantine} == {identify(record) for record in RECORDS}
    inputs, documents, quarantined = found.connection.execute(
        "select sum(inputs), sum(documents), sum(quarantined) from loads"
    ).fetchone() or (0, 0, 0)
    assert (inputs, documents, quarantined) == (len(RECORDS), len(DOCUMENTS), len(FAILURES))


@each("quarantine", FAILURES)
def test_quarantine(found: Found, record: Row) -> None:
    row = found.quarantine.get(identify(record))
    assert row is not None, "not in quarantine"
    assert {"stage": row["stage"], "code": row["code"]} == record["quarantine"]
    assert bool(row["raw"]) == (row["code"] != "empty_input")


@each("language", DOCUMENTS)
def test_language(found: Found, record: Row) -> None:
    document = found.document(record)
    stated = {name: record[name] for name in ("language", "script", "region") if record[name]}
    assert {name: document[name] for name in stated} == stated


@each("title", DOCUMENTS)
def test_title(found: Found, record: Row) -> None:
    assert found.document(record)["title"] == record["title"]


@each("authors", DOCUMENTS)
def test_authors(found: Found, record: Row) -> None:
    assert found.document(record)["authors"] == record["authors"]


@each("published", DOCUMENTS)
def test_published(found: Found, record: Row) -> None:
    published = found.document(record)["published_at"]
    assert (published and published.date().isoformat()) == record["published"]


@each("encoding", DOCUMENTS)
def test_encoding(found: Found, record: Row) -> None:
    document = found.document(record)
    assert codecs.lookup(document["encoding"]).name == codecs.lookup(record["encoding"]).name
    assert not document["replaced_chars"]


@each("content", DOCUMENTS)
def test_text_holds_the_content(found: Found, record: Row) -> None:
    text = found.document(record)["text"]
    assert [snippet for snippet in record["must_contain"] if snippet not in text] == []


@each("boilerplate", [record for record in DOCUMENTS if record["must_not_contain"]])
def test_text_leaves_out_the_boilerplate(found: Found, record: Row) -> None:
    text = found.document(record)["text"]
    assert [snippet for snippet in record["must_not_contain"] if snippet in text] == []


@each("converted", [record for record in DOCUMENTS if record["language"] == "zh" and record["converted"] is not None])
def test_machine_conversion(found: Found, record: Row) -> None:
    assert ((found.document(record)["converted_score"] or 0.0) >= 0.5) == record["converted"]


@each("relation", DOCUMENTS)
def test_relation(found: Found, record: Row) -> None:
    document = found.document(record)
    target = None if record["relation"] is None else found.document(canonical_of(record))["doc_id"]
    assert (document["duplicate_kind"], document["duplicate_of"]) == (record["relation"], target)
    assert document["is_canonical"] == (record["relation"] is None)


def test_clusters_hold_nothing_else(found: Found) -> None:
    clusters = defaultdict(set)
    for key, document in found.documents.items():
        clusters[document["cluster_id"]].add(key)
    shared = {frozenset(members) for members in clusters.values() if len(members) > 1}
    stated = {frozenset(map(identify, members)) for members in CLUSTERS.values() if len(members) > 1}
    assert shared - stated == set()


PAIRS = [pair for group in TRANSLATIONS.values() for pair in combinations(group, 2)]


@each("translation", [record for record in DOCUMENTS if record["translation_group"]])
def test_translation(found: Found, record: Row) -> None:
    others = [other for other in TRANSLATIONS[record["translation_group"]] if other is not record]
    own = found.document(record)["doc_id"]
    linked = {frozenset((row["doc_a"], row["doc_b"])) for row in found.translations if row["status"] == "linked"}
    assert [
        other["source"] for other in others if frozenset((own, found.document(other)["doc_id"])) not in linked
    ] == []


def test_translations_link_nothing_else(found: Found) -> None:
    keys = {document["doc_id"]: key for key, document in found.documents.items()}
    links = {
        frozenset((keys[row["doc_a"]], keys[row["doc_b"]])) for row in found.translations if row["status"] == "linked"
    }
    assert links - {frozenset((identify(first), identify(second))) for first, second in PAIRS} == set()


def is_mention(row: Row, wanted: Row) -> bool:
    surface, expected = row["surface"], wanted["surface"]
    if wanted["type"] == "quotation":
        surface, expected = surface.rstrip(QUOTE_ENDS), expected.rstrip(QUOTE_ENDS)
    value = wanted.get("value_num")
    same_value = value is None or (row["value_num"] is not None and math.isclose(row["value_num"], value, rel_tol=1e-9))
    stated = ("type", "currency", "unit", "edtf")
    return surface == expected and same_value and all(row[name] == wanted[name] for name in stated if name in wanted)


@each("mentions", [record for record in DOCUMENTS if record["mentions"]])
def test_mentions(found: Found, record: Row) -> None:
    rows = found.rows_of("mentions", record)
    assert [wanted for wanted in record["mentions"] if not any(is_mention(row, wanted) for row in rows)] == []


def is_segment(row: Row, wanted: Row) -> bool:
    """Whether the row is the wanted segment; a boilerplate segment may hold a whole list and so begin elsewhere."""
    at = row["text"].find(wanted["starts"])
    return row["type"] == wanted["type"] and (at == 0 or (at > 0 and row["zone"] == "boilerplate"))


@each("segments", [record for record in DOCUMENTS if record["segments"]])
def test_segments(found: Found, record: Row) -> None:
    rows = found.rows_of("segments", record)
    assert [wanted for wanted in record["segments"] if not any(is_segment(row, wanted) for row in rows)] == []


@each("facts", [record for record in DOCUMENTS if record["facts"]])
def test_facts(found: Found, record: Row) -> None:
    rows = found.rows_of("facts", record)
    missing = [fact for fact in record["facts"] if not any(fact.items() <= row.items() for row in rows)]
    assert missing == []
