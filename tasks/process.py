"""From raw records to the rows of every table: the one path that all runners and `explain` share.

RawRecord -> decode -> parse and clean -> metadata -> language and script -> mentions and facts -> rows and sketches
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import pyarrow as pa

from tasks.decoding import decode_record
from tasks.facts import find_facts
from tasks.formats import sniff_format
from tasks.html import parse_html
from tasks.language import detect_blocks
from tasks.markdown import parse_markdown
from tasks.mentions import find_mentions
from tasks.metadata import extract_metadata
from tasks.plaintext import parse_text
from tasks.processed import Processed
from tasks.quality import measure_quality
from tasks.records import (
    Block,
    Decoded,
    Failure,
    Page,
    RawRecord,
    fail_record,
)
from tasks.rows import RowBuilder
from tasks.script.region import state_region
from tasks.site_templates import SiteLines, drop_site_template, name_host
from warehouse.errors import RecordError

MAX_BLOCK_CHARS = 100_000
MAX_MENTION_CHARS = 1_000_000
CUT_CHARS = 2000


def parse_page(decoded: Decoded, record: RawRecord) -> Page:
    """The page that a decoded record holds, parsed as what its content is."""
    text = decoded.text
    match sniff_format(text, record.media_type, record.source_uri):
        case "html":
            return parse_html(text, record.fields.get("url"), decoded.utf8)
        case "markdown":
            return parse_markdown(text)
        case _:
            return parse_text(text)


def join_content(blocks: Sequence[Block]) -> tuple[str, tuple[tuple[int, int] | None, ...]]:
    """The document's text, content blocks joined by one line feed, and each block's span in it."""
    parts: list[str] = []
    spans: list[tuple[int, int] | None] = []
    position = 0
    for block in blocks:
        if not block.is_content:
            spans.append(None)
            continue
        end = position + len(block.text)
        spans.append((position, end))
        parts.append(block.text)
        position = end + 1
    return "\n".join(parts), tuple(spans)


def bound_blocks(blocks: Sequence[Block]) -> tuple[Sequence[Block], int]:
    """The blocks as far as mentions are looked for in them, and how many characters that leaves out.

    Past a million characters a document, or a hundred thousand a block, a text is a dump, whose mentions would take
    minutes and gigabytes. Cut blocks keep their place, so that offsets hold.
    """
    total = sum(len(block.text) for block in blocks)
    if total <= MAX_BLOCK_CHARS:
        return blocks, 0
    left = MAX_MENTION_CHARS
    bounded: list[Block] = []
    for block in blocks:
        size = min(MAX_BLOCK_CHARS, left)
        kept = block if len(block.text) <= size else block._replace(text=_cut_text(block.text, size))
        bounded.append(kept)
        left -= len(kept.text)
    return bounded, total - (MAX_MENTION_CHARS - left)


def _cut_text(text: str, size: int) -> str:
    """At most `size` characters, up to the end of a sentence or a line where one is near, so that no figure is cut."""
    near = max(0, size - CUT_CHARS)
    found = ((text.rfind(mark, near, size), mark) for mark in ("\n", "。", ". ", "! ", "? "))
    return text[: max((start + len(mark) for start, mark in found if start >= 0), default=size)]


def process_record(record: RawRecord, site_lines: SiteLines | None = None) -> Processed:
    """Everything inkmill finds out about one record; `site_lines` are what the warehouse knows of its host's pages.

    Raises RecordError when the record cannot become a document.
    """
    decoded = decode_record(record)
    page = parse_page(decoded, record)
    if not any(block.is_content for block in page.blocks):
        raise RecordError("parse", "no_text", f"no readable text in {_where(record)}; the page may be built by scripts")
    metadata = extract_metadata(page, record.fields.get("url"), record.fields)
    if site_lines is not None:
        host = name_host(metadata.url or metadata.canonical_url)
        page = replace(page, blocks=drop_site_template(page.blocks, host, site_lines))
    text, spans = join_content(page.blocks)
    language, script, segments = detect_blocks(page.blocks)
    script = state_region(script, page.head.meta.get("html_lang", ""))
    published = metadata.published_at.date() if metadata.published_at else None
    blocks, unread = bound_blocks(page.blocks)
    mentions = find_mentions(blocks, language.language, published, script.region)
    return Processed(
        record=record,
        decoded=decoded,
        page=page,
        metadata=metadata,
        language=language,
        script=script,
        text=text,
        spans=spans,
        segments=segments,
        quality=measure_quality(page, text),
        mentions=mentions,
        facts=find_facts(blocks, mentions, language.language),
        unread_chars=unread,
    )


def process_batch(
    records: Iterable[RawRecord],
    failures: Iterable[Failure] = (),
    process: Callable[[RawRecord], Processed] = process_record,
) -> dict[str, pa.Table]:
    """Arrow tables of the rows of every stored table but those of the duplicate and load steps.

    A record that raises RecordError becomes a quarantine row, as do `failures` met while reading; any other exception
    of a stage becomes a quarantine row with code processing_error, so that one record never stops a batch.
    """
    rows = RowBuilder()
    records = list(records)
    for failure in failures:
        rows.add_failure(failure)
    for record in records:
        try:
            rows.add_document(process(record))
        except RecordError as error:
            rows.add_failure(fail_record(record, error))
        except Exception as error:
            rows.add_failure(_fail_unexpected(record, error))
    try:
        return rows.build_tables()
    except Exception:
        misfits = rows.drop_misfits()
        for record in records:
            if record.doc_id in misfits:
                rows.add_failure(_fail_unexpected(record, misfits[record.doc_id]))
        return rows.build_tables()


def _fail_unexpected(record: RawRecord, error: Exception) -> Failure:
    message = f"{type(error).__name__}: {error} in {_where(record)}; please report it with the record"
    return fail_record(record, RecordError("process", "processing_error", message))


def _where(record: RawRecord) -> str:
    return f"{record.source_uri}#{record.source_key}" if record.source_key else record.source_uri
