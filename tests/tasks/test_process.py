"""One record never stops a batch, whatever it does."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from tasks.process import Processed, process_batch, process_record
from tasks.records import RawRecord


def make_record(name: str, text: str) -> RawRecord:
    raw = text.encode()
    return RawRecord(name, "", raw, sha256(raw).hexdigest())


RECORDS = [make_record(f"{name}.txt", f"The {name} harbour opens in May 2025.") for name in ("old", "new", "far")]


def test_exception_of_a_stage_sets_its_record_aside() -> None:
    def process(record: RawRecord) -> Processed:
        if record is RECORDS[1]:
            raise IndexError("list index out of range")
        return process_record(record)

    tables = process_batch(RECORDS, process=process)
    assert tables["documents"].num_rows == 2
    (row,) = tables["quarantine"].to_pylist()
    assert (row["stage"], row["code"], row["source_uri"]) == ("process", "processing_error", "new.txt")
    assert row["message"].startswith("IndexError: list index out of range in new.txt")


def test_value_that_no_column_holds_sets_its_record_aside() -> None:
    def process(record: RawRecord) -> Processed:
        found = process_record(record)
        if record is RECORDS[2]:
            return replace(found, quality={**found.quality, "raw_bytes": 1 << 80, "masked_chars": 1 << 80})
        return found

    tables = process_batch(RECORDS, process=process)
    assert tables["documents"]["source_uri"].to_pylist() == ["old.txt", "new.txt"]
    assert tables["quarantine"]["source_uri"].to_pylist() == ["far.txt"]
    assert len(set(tables["segments"]["doc_id"].to_pylist())) == 2
    assert len(tables["sketches"]) == 2


def test_surrogates_from_the_inside_are_stored_as_replacement_characters() -> None:
    def process(record: RawRecord) -> Processed:
        found = process_record(record)
        return replace(found, metadata=replace(found.metadata, title="a\ud800b", authors=("\udfff",)))

    tables = process_batch(RECORDS[:1], process=process)
    assert tables["documents"].select(["title", "authors"]).to_pylist() == [
        {"title": "a\ufffdb", "authors": ["\ufffd"]}
    ]


def test_half_made_rows_of_a_failed_document_leave_no_trace() -> None:
    def process(record: RawRecord) -> Processed:
        found = process_record(record)
        return replace(found, mentions=[]) if record is RECORDS[0] else found

    tables = process_batch(RECORDS, process=process)
    assert tables["quarantine"]["source_uri"].to_pylist() == ["old.txt"]
    assert tables["documents"]["source_uri"].to_pylist() == ["new.txt", "far.txt"]
