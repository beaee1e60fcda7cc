"""The one declaration of every table: Arrow schemas whose field metadata carries the column's comment.

Names and types are a public contract: columns may be added (raise SCHEMA_VERSION), none is renamed or retyped.
Times without a zone in `loaded_at`, `started_at` and `finished_at` are UTC; document times are wall clocks as stated.
"""

from __future__ import annotations

import pyarrow as pa

SCHEMA_VERSION = 1


def _field(name: str, kind: pa.DataType, comment: str, *, required: bool = False) -> pa.Field:
    return pa.field(name, kind, nullable=not required, metadata={"comment": comment})


_TEXT = pa.string()
_TIME = pa.timestamp("us")
_SHARES = pa.list_(pa.struct([("language", pa.string()), ("share", pa.float64())]))

DOCUMENTS = pa.schema(
    [
        _field(
            "doc_id", _TEXT, "32 hex digits of SHA-256 over source_uri, source_key and content_sha256", required=True
        ),
        _field("source_uri", _TEXT, "file path or URL the record was read from", required=True),
        _field(
            "source_key",
            _TEXT,
            "position inside a container: line or row number, WARC record id; empty for a file",
            required=True,
        ),
        _field("media_type", _TEXT, "text/html, text/markdown or text/plain, decided by content"),
        _field("content_sha256", _TEXT, "SHA-256 of the record's bytes after decompression", required=True),
        _field("raw_bytes", pa.int64(), "length of the record in bytes after decompression", required=True),
        _field("encoding", _TEXT, "encoding used to decode the record"),
        _field("encoding_declared", _TEXT, "encoding the record or its transport declares"),
        _field("encoding_detected", _TEXT, "encoding the bytes themselves indicate"),
        _field("replaced_chars", pa.int64(), "characters the decoder had to replace with U+FFFD"),
        _field("url", _TEXT, "address the record was fetched from, where known"),
        _field("canonical_url", _TEXT, "canonical address the page states"),
        _field("site_name", _TEXT, "name of the publishing site"),
        _field("title", _TEXT, "headline without the site's suffix"),
        _field("authors", pa.list_(pa.string()), "authors in the order stated"),
        _field("editor", _TEXT, "responsible editor"),
        _field("published_at", _TIME, "publication time, the wall clock as stated"),
        _field("published_offset", _TEXT, "UTC offset as stated (+08:00); NULL where none is stated"),
        _field("published_precision", _TEXT, "year, month, day, minute or second"),
        _field("published_source", _TEXT, "json_ld, meta, time_tag, visible, url or field"),
        _field("modified_at", _TIME, "time of the last change, the wall clock as stated"),
        _field("image", _TEXT, "address of the lead image"),
        _field("language", _TEXT, "BCP-47 primary tag of the main language, und where unknown", required=True),
        _field("language_score", pa.float64(), "confidence in language, 0 to 1"),
        _field("script", _TEXT, "ISO 15924 code, Mixed, or NULL where undetermined"),
        _field("region", _TEXT, "CN, TW or HK for Chinese where several signs agree"),
        _field("languages", _SHARES, "every language found with its share of the letters"),
        _field(
            "converted_score", pa.float64(), "how much the text looks machine-converted between Chinese scripts, 0 to 1"
        ),
        _field("converted_signals", _TEXT, "JSON object: signs of machine conversion and their counts"),
        _field("text", _TEXT, "content segments joined by one line feed", required=True),
        _field("char_count", pa.int64(), "code points in text", required=True),
        _field("han_ratio", pa.float64(), "Han characters per code point of text"),
        _field("digit_ratio", pa.float64(), "digits per code point of text"),
        _field("punctuation_ratio", pa.float64(), "punctuation per code point of text"),
        _field("duplicate_line_ratio", pa.float64(), "share of content segments that repeat an earlier one"),
        _field("link_density", pa.float64(), "share of content characters inside links"),
        _field(
            "boilerplate_ratio", pa.float64(), "share of the page's visible characters that are boilerplate or meta"
        ),
        _field("masked_chars", pa.int64(), "characters of masked words (runs of * or x in place of words)"),
        _field("cluster_id", _TEXT, "doc_id of the first document of the duplicate cluster", required=True),
        _field("duplicate_of", _TEXT, "canonical document this one duplicates"),
        _field("duplicate_kind", _TEXT, "exact, normalized, script, near or update"),
        _field("duplicate_score", pa.float64(), "similarity to duplicate_of, 0 to 1"),
        _field("is_canonical", pa.bool_(), "whether this document stands for its cluster", required=True),
        _field("supersedes", _TEXT, "doc_id of the earlier version of the same source that this one replaces"),
        _field("extra", _TEXT, "JSON object: container fields that have no column, and rules of the metadata"),
        _field("load_id", _TEXT, "load that stored the row", required=True),
        _field("loaded_at", _TIME, "time of that load, UTC", required=True),
    ]
)

SEGMENTS = pa.schema(
    [
        _field("segment_id", _TEXT, "doc_id, a colon, and seq", required=True),
        _field("doc_id", _TEXT, "document the segment belongs to", required=True),
        _field("seq", pa.int32(), "position in the document, from 0", required=True),
        _field("parent_id", _TEXT, "segment_id of the heading above"),
        _field("type", _TEXT, "segment type", required=True),
        _field("zone", _TEXT, "body, meta or boilerplate", required=True),
        _field("is_content", pa.bool_(), "whether the segment is part of documents.text", required=True),
        _field("level", pa.int32(), "heading level or list depth, from 1"),
        _field("text", _TEXT, "text of the segment", required=True),
        _field("char_start", pa.int32(), "first code point in documents.text; NULL for non-content"),
        _field("char_end", pa.int32(), "one past the last code point in documents.text; NULL for non-content"),
        _field("language", _TEXT, "BCP-47 primary tag, und where unknown"),
        _field("script", _TEXT, "ISO 15924 code; NULL where the segment's own characters do not decide"),
        _field("label", _TEXT, "label of a labeled_item"),
        _field("table_rows", _TEXT, "JSON array of rows of cells of a table"),
        _field("links", _TEXT, "JSON array of {start, end, href}; offsets into text"),
        _field("attrs", _TEXT, "JSON object of further properties (dateline, byline, src, repeats_title …)"),
        _field("path", _TEXT, "CSS path of the source element"),
        _field("line_start", pa.int32(), "first source line, from 1"),
        _field("line_end", pa.int32(), "last source line, inclusive"),
        _field("rule", _TEXT, "rule that decided type and zone", required=True),
        _field("load_id", _TEXT, "load that stored the row", required=True),
    ]
)

MENTIONS = pa.schema(
    [
        _field("mention_id", _TEXT, "segment_id, a colon, and the position in the segment", required=True),
        _field("segment_id", _TEXT, "segment the mention is in", required=True),
        _field("doc_id", _TEXT, "document the mention is in", required=True),
        _field("seq", pa.int32(), "seq of the segment", required=True),
        _field(
            "type",
            _TEXT,
            "money, percent, quantity, date, quotation, alias, quoted_term, org, person or place",
            required=True,
        ),
        _field("surface", _TEXT, "the text as written", required=True),
        _field("char_start", pa.int32(), "first code point in segments.text", required=True),
        _field("char_end", pa.int32(), "one past the last code point in segments.text", required=True),
        _field("value_num", pa.float64(), "amount, number or percentage; lower end of a range"),
        _field("value_num_hi", pa.float64(), "upper end of a range"),
        _field("currency", _TEXT, "ISO 4217 code"),
        _field("unit", _TEXT, "UCUM-like unit code"),
        _field("counted", _TEXT, "noun counted, as written"),
        _field("dimension", _TEXT, "dimension of the unit: time, length, area, mass, energy, power, count, ratio …"),
        _field("modifier", _TEXT, "approx, lt, le, gt, ge; for dates also before, after, early, late"),
        _field("per", _TEXT, "unit of a rate: a for a year"),
        _field("edtf", _TEXT, "date in EDTF (ISO 8601-2)"),
        _field("date_start", _TEXT, "first day the date covers, YYYY-MM-DD"),
        _field("date_end", _TEXT, "last day the date covers, YYYY-MM-DD"),
        _field("precision", _TEXT, "second, minute, day, month, quarter, year, decade, interval …"),
        _field("relative", pa.bool_(), "whether the date is relative to another"),
        _field("resolved", pa.bool_(), "whether the date is anchored to a calendar date"),
        _field("anchor", _TEXT, "date that a relative one was resolved against"),
        _field("speaker", _TEXT, "speaker of a quotation, as written"),
        _field("verb", _TEXT, "verb of speech"),
        _field("form", _TEXT, "direct or partial"),
        _field("name", _TEXT, "name that an alias stands for"),
        _field("alias", _TEXT, "second name"),
        _field("alias_kind", _TEXT, "abbreviation, original_name or other_name"),
        _field("rule", _TEXT, "rule that found the mention", required=True),
        _field("load_id", _TEXT, "load that stored the row", required=True),
    ]
)

FACTS = pa.schema(
    [
        _field("fact_id", _TEXT, "segment_id, :f, and the position in the segment", required=True),
        _field("segment_id", _TEXT, "segment that states the fact", required=True),
        _field("doc_id", _TEXT, "document that states the fact", required=True),
        _field("seq", pa.int32(), "seq of the segment", required=True),
        _field("mention_ids", pa.list_(pa.string()), "mentions the fact rests on"),
        _field("kind", _TEXT, "commitment or poll", required=True),
        _field("actor", _TEXT, "who commits"),
        _field("action", _TEXT, "what is to be done"),
        _field("subject", _TEXT, "who or what is polled"),
        _field("measure", _TEXT, "approval, disapproval, support …"),
        _field("value_num", pa.float64(), "amount or value"),
        _field("currency", _TEXT, "ISO 4217 code"),
        _field("modifier", _TEXT, "approx, lt, le, gt or ge"),
        _field("amount_role", _TEXT, "new, total or contribution"),
        _field("status", _TEXT, "announced, ongoing, done or estimate"),
        _field("place", _TEXT, "where, as written"),
        _field("deadline", _TEXT, "by when, EDTF"),
        _field("jobs", pa.float64(), "jobs stated with the commitment"),
        _field("date", _TEXT, "date of the poll, EDTF"),
        _field("rule", _TEXT, "rule that found the fact", required=True),
        _field("load_id", _TEXT, "load that stored the row", required=True),
    ]
)

DUPLICATES = pa.schema(
    [
        _field("doc_id", _TEXT, "the duplicate", required=True),
        _field("duplicate_of", _TEXT, "canonical document of its cluster", required=True),
        _field("cluster_id", _TEXT, "doc_id of the first document of the cluster", required=True),
        _field("kind", _TEXT, "exact, normalized, script, near or update", required=True),
        _field("score", pa.float64(), "similarity, 0 to 1", required=True),
        _field("evidence", _TEXT, "JSON object: Jaccard, figure containment, shared and differing figures"),
        _field("load_id", _TEXT, "load that found the relation", required=True),
    ]
)

TRANSLATIONS = pa.schema(
    [
        _field("doc_a", _TEXT, "the earlier document", required=True),
        _field("doc_b", _TEXT, "the later document", required=True),
        _field("score", pa.float64(), "strength of the link, 0 to 1", required=True),
        _field("status", _TEXT, "linked or review", required=True),
        _field("evidence", _TEXT, "JSON object: the shared figures"),
        _field("load_id", _TEXT, "load that found the relation", required=True),
    ]
)

QUARANTINE = pa.schema(
    [
        _field(
            "record_id", _TEXT, "as doc_id: 32 hex digits over source_uri, source_key and content_sha256", required=True
        ),
        _field("source_uri", _TEXT, "file path or URL the record was read from", required=True),
        _field("source_key", _TEXT, "position inside a container", required=True),
        _field("stage", _TEXT, "read, decode, parse or process", required=True),
        _field("code", _TEXT, "reason, from a closed list", required=True),
        _field("message", _TEXT, "what went wrong, where, and what to try", required=True),
        _field("content_sha256", _TEXT, "SHA-256 of the record's bytes", required=True),
        _field("raw_bytes", pa.int64(), "length of the record in bytes", required=True),
        _field("raw", pa.binary(), "the record's bytes, at most the first mebibyte", required=True),
        _field("load_id", _TEXT, "load that stored the row", required=True),
        _field("loaded_at", _TIME, "time of that load, UTC", required=True),
    ]
)

LOADS = pa.schema(
    [
        _field("load_id", _TEXT, "identifier of the load; sorts by time", required=True),
        _field("started_at", _TIME, "start of the run, UTC", required=True),
        _field("finished_at", _TIME, "time of publication, UTC", required=True),
        _field("status", _TEXT, "ok, or quarantined where records were set aside", required=True),
        _field("inputs", pa.int64(), "records read: unchanged + documents + quarantined", required=True),
        _field("unchanged", pa.int64(), "records already in the warehouse", required=True),
        _field("documents", pa.int64(), "documents stored", required=True),
        _field("quarantined", pa.int64(), "records set aside", required=True),
        _field("superseded", pa.int64(), "earlier versions replaced", required=True),
        _field("duplicates", pa.int64(), "stored documents that duplicate another", required=True),
        _field("segments", pa.int64(), "segments stored", required=True),
        _field("mentions", pa.int64(), "mentions stored", required=True),
        _field("facts", pa.int64(), "facts stored", required=True),
        _field("seconds", _TEXT, "JSON object: seconds by stage", required=True),
        _field("parameters", _TEXT, "JSON object: parameters of the run", required=True),
        _field("code_version", _TEXT, "version of inkmill", required=True),
        _field("schema_version", pa.int32(), "version of the table schemas", required=True),
    ]
)

SKETCHES = pa.schema(
    [
        _field("doc_id", _TEXT, "document the sketch is of", required=True),
        _field("language", _TEXT, "main language of the document", required=True),
        _field("text_hash", pa.uint64(), "hash of the text; equal texts are exact duplicates", required=True),
        _field("normalized_hash", pa.uint64(), "hash after normalization", required=True),
        _field("folded_hash", pa.uint64(), "hash after folding Traditional to Simplified", required=True),
        _field("shingles", pa.int32(), "distinct shingles", required=True),
        _field(
            "bands",
            pa.list_(pa.uint64()),
            "keys that similar documents share: of the one-permutation sketch, of figures, of long lines",
            required=True,
        ),
        _field("figures", pa.list_(pa.string()), "normalized figures of the text, in order", required=True),
        _field(
            "facts",
            pa.list_(pa.string()),
            "distinct typed language-neutral figures for translation links, in order",
            required=True,
        ),
        _field("lines", pa.list_(pa.uint64()), "hashes of the lines, for the template line table", required=True),
        _field("frame_lines", pa.list_(pa.uint64()), "hashes of the lines of the page outside its content"),
        _field("load_id", _TEXT, "load that stored the row", required=True),
    ]
)

LINES = pa.schema(
    [
        _field("host", _TEXT, "host of the document's address, without www; empty where it has none", required=True),
        _field("line", pa.uint64(), "hash of the folded line as in sketches; NULL counts the host's pages"),
        _field(
            "documents",
            pa.int64(),
            "change in the number of canonical documents whose page holds the line: sum it over the loads",
            required=True,
        ),
        _field(
            "content_documents", pa.int64(), "the same of documents that hold the line in their text", required=True
        ),
        _field("load_id", _TEXT, "load that made the change", required=True),
    ]
)

TABLES: dict[str, pa.Schema] = {
    "documents": DOCUMENTS,
    "segments": SEGMENTS,
    "mentions": MENTIONS,
    "facts": FACTS,
    "duplicates": DUPLICATES,
    "translations": TRANSLATIONS,
    "quarantine": QUARANTINE,
    "loads": LOADS,
    "sketches": SKETCHES,
    "lines": LINES,
}
"""Every stored table by name."""

PART_TABLES = tuple(name for name in TABLES if name != "loads")
"""The tables whose rows are in parts."""

_PUBLISH_COLUMNS = frozenset(
    {
        "cluster_id",
        "duplicate_of",
        "duplicate_kind",
        "duplicate_score",
        "is_canonical",
        "supersedes",
        "load_id",
        "loaded_at",
    }
)

WORKER_TABLES: dict[str, pa.Schema] = {
    name: pa.schema([field for field in TABLES[name] if field.name not in _PUBLISH_COLUMNS])
    for name in ("documents", "segments", "mentions", "facts", "sketches", "quarantine")
}
"""The tables a worker writes, without the columns that are filled when a load is published."""
