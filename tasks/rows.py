"""Rows of the stored tables as Arrow tables, column by column, in the order of the declared schemas."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from tasks.records import Block, Fact, Failure, Mention
from warehouse.schemas import WORKER_TABLES

if TYPE_CHECKING:
    from tasks.process import Processed

_MEDIA_TYPES = {"html": "text/html", "markdown": "text/markdown", "text": "text/plain"}
_MENTION_COLUMNS = {"start": "char_start", "end": "char_end"}
_MENTION_FIELDS = tuple((field.name, _MENTION_COLUMNS.get(field.name, field.name)) for field in fields(Mention))
_FACT_FIELDS = tuple(field.name for field in fields(Fact) if field.name != "mentions")


def dump_json(value: object) -> str | None:
    """JSON text with non-ASCII characters kept, or None for an empty value."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str) if value else None


class RowBuilder:
    """Collects the rows of one batch and hands them out as Arrow tables."""

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, Any]]] = {name: [] for name in WORKER_TABLES}

    def add_failure(self, failure: Failure) -> None:
        """Adds one quarantine row."""
        row = asdict(failure)
        self._rows["quarantine"].append(row | {"record_id": failure.record_id})

    def add_document(self, found: Processed) -> None:
        """Adds the rows of one document: itself, its segments, mentions, facts and sketch."""
        doc_id = found.record.doc_id
        self._rows["documents"].append(_document_row(doc_id, found))
        self._rows["sketches"].append({"doc_id": doc_id} | asdict(found.sketch))
        for seq, block in enumerate(found.page.blocks):
            segment_id = f"{doc_id}:{seq}"
            place: dict[str, Any] = {"segment_id": segment_id, "doc_id": doc_id, "seq": seq}
            self._rows["segments"].append(place | _segment_row(doc_id, block, found.spans[seq], found.segments[seq]))
            mention_ids = [f"{segment_id}:{index}" for index in range(len(found.mentions[seq]))]
            for mention_id, mention in zip(mention_ids, found.mentions[seq], strict=True):
                row = {column: getattr(mention, name) for name, column in _MENTION_FIELDS}
                self._rows["mentions"].append(place | {"mention_id": mention_id} | row)
            for index, fact in enumerate(found.facts[seq]):
                row = {name: getattr(fact, name) for name in _FACT_FIELDS}
                row["fact_id"] = f"{segment_id}:f{index}"
                row["mention_ids"] = [mention_ids[position] for position in fact.mentions]
                self._rows["facts"].append(place | row)

    def build_tables(self) -> dict[str, pa.Table]:
        """One Arrow table a worker table, in its staged schema."""
        return {name: _build_table(rows, WORKER_TABLES[name]) for name, rows in self._rows.items()}


def _build_table(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    columns = [pa.array([row.get(field.name) for row in rows], field.type) for field in schema]
    return pa.Table.from_arrays(columns, schema=schema)


def _document_row(doc_id: str, found: Processed) -> dict[str, Any]:
    record, decoded, metadata = found.record, found.decoded, found.metadata
    extra: dict[str, Any] = {
        name.removeprefix("extra."): value for name, value in record.fields.items() if name.startswith("extra.")
    }
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


def _segment_row(
    doc_id: str, block: Block, span: tuple[int, int] | None, detected: tuple[str, str | None]
) -> dict[str, Any]:
    return {
        "parent_id": None if block.parent is None else f"{doc_id}:{block.parent}",
        "type": block.type,
        "zone": block.zone,
        "is_content": block.is_content,
        "level": block.level,
        "text": block.text,
        "char_start": span[0] if span else None,
        "char_end": span[1] if span else None,
        "language": detected[0],
        "script": detected[1],
        "label": block.label,
        "table_rows": dump_json(block.table),
        "links": dump_json([{"start": link.start, "end": link.end, "href": link.href} for link in block.links]),
        "attrs": dump_json(dict(block.attrs)),
        "path": block.path,
        "line_start": block.line_start,
        "line_end": block.line_end,
        "rule": block.rule,
    }
