"""A run over the sample corpus finds what its expectations state (docs/seeds.md explains their fields)."""

from __future__ import annotations

import codecs
import math
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import duckdb
import pytest

from tests.seeds_records import (
    CLUSTERS,
    DOCUMENTS,
    FAILURES,
    QUOTE_ENDS,
    RECORDS,
    TRANSLATIONS,
    Key,
    Row,
    canonical_of,
    each,
    identify,
)


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
