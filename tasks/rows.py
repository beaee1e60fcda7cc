"""Rows of the stored tables as Arrow tables, column by column, in the order of the declared schemas."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from json import JSONEncoder
from json.encoder import encode_basestring as _encode_text
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from tasks.dedup import Content, Sketch, sketch_documents
from tasks.records import Block, Fact, Failure, Link, Mention
from warehouse.schemas import WORKER_TABLES

if TYPE_CHECKING:
    from tasks.processed import Processed

_MEDIA_TYPES = {"html": "text/html", "markdown": "text/markdown", "text": "text/plain"}
_SURROGATE = re.compile("[\ud800-\udfff]")
_encode_json = JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str).encode


def _name_fields(kind: type[Any], *without: str) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in without)


_PLACE = ("segment_id", "doc_id", "seq")
_BLOCK_FIELDS = ("type", "zone", "is_content", "level", "text", "label", "path", "line_start", "line_end", "rule")
_FACT_FIELDS = _name_fields(Fact, "mentions")
_SKETCH_FIELDS = _name_fields(Sketch)
_FAILURE_FIELDS = (*_name_fields(Failure), "record_id")
_COLUMNS = {
    "segments": (
        *_PLACE,
        *_BLOCK_FIELDS,
        *("parent_id", "char_start", "char_end", "language", "script", "table_rows", "links", "attrs"),
    ),
    "mentions": (
        *_PLACE,
        "mention_id",
        *({"start": "char_start", "end": "char_end"}.get(name, name) for name in Mention._fields),
    ),
    "facts": (*_PLACE, "fact_id", "mention_ids", *_FACT_FIELDS),
    "sketches": ("doc_id", *_SKETCH_FIELDS),
    "quarantine": _FAILURE_FIELDS,
}
"""The columns of a table's rows in the order in which they are collected."""
_DOC_ID_POSITIONS = {name: columns.index("doc_id") for name, columns in _COLUMNS.items() if "doc_id" in columns}

_read_block = attrgetter(*_BLOCK_FIELDS)
_read_fact = attrgetter(*_FACT_FIELDS)
_read_sketch = attrgetter(*_SKETCH_FIELDS)
_read_failure = attrgetter(*_FAILURE_FIELDS)


def dump_json(value: object) -> str | None:
    """JSON text with non-ASCII characters kept, or None for an empty value."""
    return _encode_json(value) if value else None


def dump_links(links: Sequence[Link]) -> str | None:
    """JSON text of a block's links, or None where it has none."""
    texts = [f'{{"start":{start},"end":{end},"href":{_encode_text(href)}}}' for start, end, href in links]
    return f"[{','.join(texts)}]" if texts else None


class RowBuilder:
    """Collects the rows of one batch and hands them out as Arrow tables."""

    def __init__(self) -> None:
        self._documents: list[dict[str, Any]] = []
        self._rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in _COLUMNS}

    def add_failure(self, failure: Failure) -> None:
        """Adds one quarantine row."""
        self._rows["quarantine"].append(_read_failure(failure))

    def add_document(self, found: Processed) -> None:
        """Adds the rows of one document: itself, its segments, mentions, facts and sketch; all of them or none."""
        rows = RowBuilder()
        rows._collect(found)
        self._documents += rows._documents
        for name, collected in rows._rows.items():
            self._rows[name] += collected

    def _collect(self, found: Processed) -> None:
        doc_id = found.record.doc_id
        self._documents.append(_document_row(doc_id, found))
        mentions = [mention for group in found.mentions for mention in group]
        frame = "\n".join(block.text for block in found.page.blocks if not block.is_content)
        self._rows["sketches"].append((doc_id, found.text, found.language.language, mentions, frame))
        for seq, block in enumerate(found.page.blocks):
            place = (f"{doc_id}:{seq}", doc_id, seq)
            segment = _segment_values(doc_id, block, found.spans[seq], found.segments[seq])
            self._rows["segments"].append((*place, *_read_block(block), *segment))
            if found.mentions[seq] or found.facts[seq]:
                self._add_mentions(place, found.mentions[seq], found.facts[seq])

    def _add_mentions(self, place: tuple[str, str, int], mentions: Sequence[Mention], facts: Sequence[Fact]) -> None:
        segment_id = place[0]
        ids = [f"{segment_id}:{index}" for index in range(len(mentions))]
        for mention_id, mention in zip(ids, mentions, strict=True):
            self._rows["mentions"].append((*place, mention_id, *mention))
        for index, fact in enumerate(facts):
            mention_ids = [ids[position] for position in fact.mentions]
            self._rows["facts"].append((*place, f"{segment_id}:f{index}", mention_ids, *_read_fact(fact)))

    def build_tables(self) -> dict[str, pa.Table]:
        """One Arrow table a worker table, in its staged schema."""
        tables = {"documents": _build_documents(self._documents)}
        for name, rows in self._rows.items():
            if name == "sketches":
                rows = _sketch_rows(rows)
            columns = dict(zip(_COLUMNS[name], zip(*rows, strict=True), strict=True)) if rows else {}
            tables[name] = _build_table(columns, len(rows), WORKER_TABLES[name])
        return tables

    def drop_misfits(self) -> dict[str, Exception]:
        """The documents whose values their columns cannot hold, by doc_id, with the reason; their rows are dropped."""
        parts: dict[str, RowBuilder] = {row["doc_id"]: RowBuilder() for row in self._documents}
        for row in self._documents:
            parts[row["doc_id"]]._documents.append(row)
        for name, position in _DOC_ID_POSITIONS.items():
            for values in self._rows[name]:
                parts[values[position]]._rows[name].append(values)
        misfits: dict[str, Exception] = {}
        for doc_id, part in parts.items():
            try:
                part.build_tables()
            except Exception as error:
                misfits[doc_id] = error
        self._documents = [row for row in self._documents if row["doc_id"] not in misfits]
        for name, position in _DOC_ID_POSITIONS.items():
            self._rows[name] = [values for values in self._rows[name] if values[position] not in misfits]
        return misfits


def _sketch_rows(rows: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    sketches = sketch_documents(Content(*row[1:]) for row in rows)
    return [(row[0], *_read_sketch(sketch)) for row, sketch in zip(rows, sketches, strict=True)]


def _build_documents(rows: list[dict[str, Any]]) -> pa.Table:
    try:
        return pa.Table.from_pylist(rows, WORKER_TABLES["documents"])
    except UnicodeEncodeError:
        return pa.Table.from_pylist(replace_surrogates(rows), WORKER_TABLES["documents"])


def _build_table(columns: Mapping[str, Sequence[Any]], size: int, schema: pa.Schema) -> pa.Table:
    arrays = [
        _build_array(columns[field.name], field.type) if field.name in columns else pa.nulls(size, field.type)
        for field in schema
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _build_array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    try:
        return pa.array(values, kind)
    except UnicodeEncodeError:
        return pa.array([replace_surrogates(value) for value in values], kind)


def replace_surrogates(value: Any) -> Any:
    """The value with U+FFFD for each surrogate in its texts, which no UTF-8 can hold; lengths stay as they are.

    >>> replace_surrogates({"title": ["a\\ud800b", None]})
    {'title': ['a�b', None]}
    """
    if isinstance(value, str):
        return value if value.isascii() else _SURROGATE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {replace_surrogates(name): replace_surrogates(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [replace_surrogates(item) for item in value]
    return value


def _document_row(doc_id: str, found: Processed) -> dict[str, Any]:
    record, decoded, metadata = found.record, found.decoded, found.metadata
    extra: dict[str, Any] = {
        name.removeprefix("extra."): value for name, value in record.fields.items() if name.startswith("extra.")
    }
    if found.unread_chars:
        extra["unread_chars"] = found.unread_chars
    if metadata.rules:
        extra["metadata_rules"] = dict(metadata.rules)
    return found.quality | {
        "doc_id": doc_id,
        "source_uri": record.source_uri,
        "source_key": record.source_key,
        "media_type": _MEDIA_TYPES[found.page.format],
        "content_sha256": record.content_sha256,
        "raw_bytes": len(record.raw),
        "encoding": decoded.encoding,
        "encoding_declared": decoded.declared,
        "encoding_detected": decoded.detected,
        "replaced_chars": decoded.replaced_chars,
        "url": metadata.url,
        "canonical_url": metadata.canonical_url,
        "site_name": metadata.site_name,
        "title": metadata.title,
        "authors": list(metadata.authors),
        "editor": metadata.editor,
        "published_at": metadata.published_at,
        "published_offset": metadata.published_offset,
        "published_precision": metadata.published_precision,
        "published_source": metadata.published_source,
        "modified_at": metadata.modified_at,
        "image": metadata.image,
        "language": found.language.language,
        "language_score": found.language.score,
        "script": found.script.script,
        "region": found.script.region,
        "languages": [{"language": name, "share": share} for name, share in found.language.languages],
        "converted_score": found.script.converted_score,
        "converted_signals": dump_json(dict(found.script.converted_signals)),
        "text": found.text,
        "char_count": len(found.text),
        "extra": dump_json(extra),
    }


def _segment_values(
    doc_id: str, block: Block, span: tuple[int, int] | None, detected: tuple[str, str | None]
) -> tuple[Any, ...]:
    """The values of the columns of a segment that its block does not hold as they are."""
    return (
        None if block.parent is None else f"{doc_id}:{block.parent}",
        *(span or (None, None)),
        *detected,
        dump_json(block.table),
        dump_links(block.links),
        dump_json(dict(block.attrs)),
    )
