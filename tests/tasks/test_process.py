"""One record never stops a batch, whatever it does."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from tasks.process import bound_blocks, process_batch, process_record
from tasks.processed import Processed
from tasks.records import Block, RawRecord


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


def test_dump_has_mentions_only_where_they_were_looked_for() -> None:
    sentence = "The harbour paid 5 million dollars in May 2025. "
    found = process_record(make_record("dump.txt", sentence * 2_200 + "\n\nThe end cost 7 million dollars."))
    assert found.unread_chars == sum(len(block.text) for block in found.page.blocks) - 99_984 - 31
    assert {m.value_num for group in found.mentions for m in group if m.type == "money"} == {5e6, 7e6}
    tables = process_batch([found.record])
    assert f'"unread_chars":{found.unread_chars}' in tables["documents"]["extra"][0].as_py()


def test_bounded_blocks_end_with_a_sentence_and_keep_their_places() -> None:
    blocks = [Block("paragraph", text, "test") for text in ("一句话。" * 30_000, "x" * 250_000, "The end. ")] * 6
    bounded, unread = bound_blocks(blocks)
    assert len(bounded) == len(blocks)
    assert all(block.text.startswith(part.text) for block, part in zip(blocks, bounded, strict=True))
    assert bounded[0].text.endswith("。") and len(bounded[1].text) == 100_000
    kept = sum(len(part.text) for part in bounded)
    assert 998_000 < kept <= 1_000_000
    assert unread == sum(len(block.text) for block in blocks) - kept
    assert bound_blocks(blocks[2:3]) == (blocks[2:3], 0)
