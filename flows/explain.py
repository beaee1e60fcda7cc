"""Every decision on one document as lines of text: the same path as a run, with the evidence of each stage shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from flows.settings import Settings
from flows.site_lines import find_site_lines
from tasks.dedup import explain_link, explain_pair, find_shared_lines
from tasks.process import process_record
from tasks.processed import Processed
from tasks.reading import ReadOptions, is_url, list_sources, read_records
from tasks.records import Fact, Failure, Mention, RawRecord
from tasks.site_templates import name_host
from warehouse import Warehouse
from warehouse.errors import RecordError, UsageError
from warehouse.lookup import find_document
from warehouse.results import read_row

RECORDS_SHOWN = 3
TEXT_SHOWN = 72
MEMBERS_SHOWN = 12


def explain_document(what: str, settings: Settings) -> Iterator[str]:
    """Lines on a file (its first records) or on a stored document, with its duplicates where the warehouse knows any.

    Raises UsageError when `what` is neither a path nor names a stored document.
    """
    warehouse = Warehouse(settings.warehouse)
    if not is_url(what) and not Path(what).exists():
        yield from _explain_stored(what, warehouse)
        return
    options = ReadOptions(settings.fields, settings.record_bytes, RECORDS_SHOWN + 1)
    found = list(islice(read_records(list_sources([what]), options), RECORDS_SHOWN + 1))
    for item in found[:RECORDS_SHOWN]:
        yield f"record       {item.source_uri} {item.source_key}".rstrip()
        if isinstance(item, Failure):
            yield f"quarantine   stage {item.stage}, code {item.code}: {item.message}"
            continue
        yield f"doc_id       {item.doc_id}  ({len(item.raw):,} bytes, sha256 {item.content_sha256[:16]}…)"
        try:
            yield from _explain_processed(_process(item, warehouse))
        except RecordError as error:
            yield f"quarantine   stage {error.stage}, code {error.code}: {error.message}"
            continue
        if warehouse.exists:
            yield from _explain_relations(item.doc_id, warehouse)
        yield ""
    if len(found) > RECORDS_SHOWN:
        yield f"… only the first {RECORDS_SHOWN} records are shown; use a doc_id for another"


def _process(record: RawRecord, warehouse: Warehouse) -> Processed:
    """What a run would find out about a record now."""
    found = process_record(record)
    host = name_host(found.metadata.url or found.metadata.canonical_url)
    if not host or not warehouse.exists:
        return found
    with warehouse.connect() as connection:
        site_lines = find_site_lines(connection, host)
    return process_record(record, site_lines) if site_lines else found


def _explain_processed(found: Processed) -> Iterator[str]:
    decoded, page = found.decoded, found.page
    yield f"encoding     {decoded.encoding}: {decoded.evidence}"
    if decoded.replaced_chars:
        yield f"             {decoded.replaced_chars} characters could not be decoded and became U+FFFD"
    yield f"parse        as {page.format}" + (f", {page.route}" if page.route else "")
    yield f"language     {found.language.language} (score {found.language.score:.2f})" + _list(found.language.languages)
    for vote in found.language.votes:
        yield f"             {vote}"
    script = found.script
    yield f"script       {script.script or 'undetermined'}, region {script.region or 'undetermined'}{_pairs(script.counts)}"
    if script.converted_score:
        yield f"             machine-converted score {script.converted_score:.2f}{_pairs(script.converted_signals)}"
    yield from _explain_metadata(found)
    yield f"quality      {_pairs(found.quality).strip()}"
    yield f"blocks       {len(page.blocks)}, content {len(found.text):,} characters"
    for seq, block in enumerate(page.blocks):
        mark = "+" if block.is_content else "-"
        lines = f" lines {block.line_start}-{block.line_end}" if block.line_start else ""
        yield f"  {mark} {seq:>3} {block.zone:<11} {block.type:<14} {_clip(block.text)}"
        yield f"        rule {block.rule}{lines}" + (f"  {block.path}" if block.path else "")
        for mention in found.mentions[seq]:
            yield f"        {mention.type} {mention.surface!r} [{mention.start}:{mention.end}] {_values(mention)} rule {mention.rule}"
        for fact in found.facts[seq]:
            yield f"        fact {_values(fact)} rule {fact.rule}"


def _explain_metadata(found: Processed) -> Iterator[str]:
    metadata = found.metadata
    for name in (
        "title",
        "authors",
        "editor",
        "site_name",
        "url",
        "canonical_url",
        "published_at",
        "modified_at",
        "image",
    ):
        value = getattr(metadata, name)
        if value:
            shown = "; ".join(value) if isinstance(value, tuple) else value
            rule = metadata.rules.get(name)
            yield f"{name:<12} {shown}" + (f"   from {rule}" if rule else "")


def _explain_stored(what: str, warehouse: Warehouse) -> Iterator[str]:
    with warehouse.connect() as connection:
        set_aside = read_row(connection, "select stage, code, message from quarantine where record_id = ?", [what])
        if set_aside:
            yield "quarantine   stage {}, code {}: {}".format(*set_aside)
            return
        try:
            doc_id = find_document(connection, what)
        except UsageError as error:
            raise UsageError(f"there is no file {what!r}, and {error}") from error
        found = connection.execute("select * exclude (text) from documents where doc_id = ?", [doc_id])
        names = [column[0] for column in found.description]
        for name, value in zip(names, found.fetchall()[0], strict=True):
            if value not in (None, [], ""):
                yield f"{name:<20} {value}"
        segments = connection.execute(
            "select seq, zone, type, rule, is_content, text from segments where doc_id = ? order by seq", [doc_id]
        ).fetchall()
    for seq, zone, kind, rule, is_content, text in segments:
        yield f"  {'+' if is_content else '-'} {seq:>3} {zone:<11} {kind:<14} {_clip(text)}"
        yield f"        rule {rule}"
    yield from _explain_relations(doc_id, warehouse)
    yield from _explain_cluster(doc_id, warehouse)


def explain_relation(what: str, other_what: str, warehouse: Warehouse) -> Iterator[str]:
    """Lines on two stored documents: what the warehouse knows of the pair, and how their texts compare.

    Raises UsageError when one of them is not stored.
    """
    with warehouse.connect() as connection:
        doc_ids = [find_document(connection, name) for name in (what, other_what)]
        rows = connection.execute(_PAIR, {"doc_ids": doc_ids}).fetchall()
        shared = find_shared_lines(connection, doc_ids)
        link = _compare_facts(connection, rows) if len({row[6] for row in rows}) == 2 else []
    one, other = rows[0], rows[-1]
    for name, (doc_id, cluster, title, source, published, *_) in (("one", one), ("other", other)):
        yield f"{name:<12} {doc_id}  {title or ''}  {published or 'undated'}  {source}"
        yield f"             cluster {cluster}"
    yield f"cluster      {'the same' if one[1] == other[1] else 'not the same'}"
    for doc_id, partner in ((one[0], other[0]), (other[0], one[0])):
        yield from (line for line in _explain_relations(doc_id, warehouse) if partner in line)
    compared = explain_pair(one[5], other[5], shared, one[4], other[4])
    yield from compared
    if one[1] == other[1] and any(line.startswith("distinct") for line in compared):
        yield "joined       by documents between the two: `inkmill duplicates` with one of them shows the cluster"
    yield from link
    yield f"difference   inkmill duplicates {one[0]} {other[0]}"


_PAIR = """
    select doc_id, cluster_id, title, source_uri, published_at, text, d.language, facts
    from documents d join sketches using (doc_id) where doc_id in (select unnest($doc_ids))
    order by not is_canonical, d.load_id, doc_id
"""
_FREQUENCIES = """
    select fact, count(*) from (select unnest(facts) as fact from sketches) where fact in (select unnest($facts))
    group by fact
"""


def _compare_facts(connection: duckdb.DuckDBPyConnection, rows: list[tuple[Any, ...]]) -> list[str]:
    one, other = (row[-1] for row in rows)
    frequencies = dict(connection.execute(_FREQUENCIES, {"facts": [*one, *other]}).fetchall())
    (documents,) = read_row(connection, "select count(*) from sketches")
    return explain_link(one, other, frequencies, documents)


def _explain_cluster(doc_id: str, warehouse: Warehouse) -> Iterator[str]:
    with warehouse.connect() as connection:
        members = connection.execute(
            "select doc_id, is_canonical, duplicate_kind, title from cluster_of(?)", [doc_id]
        ).fetchmany(MEMBERS_SHOWN + 1)
    if len(members) < 2:
        return
    yield f"cluster      {'more than ' if len(members) > MEMBERS_SHOWN else ''}{min(len(members), MEMBERS_SHOWN)} members"
    for member, is_canonical, kind, title in members[:MEMBERS_SHOWN]:
        yield f"  {'*' if is_canonical else ' '} {member}  {kind or 'canonical':<10} {_clip(title or '')}"


def _explain_relations(doc_id: str, warehouse: Warehouse) -> Iterator[str]:
    with warehouse.connect() as connection:
        duplicates = connection.execute(
            "select kind, duplicate_of, score, evidence from duplicates where doc_id = ?", [doc_id]
        ).fetchall()
        translations = connection.execute(
            "select status, case when doc_a = $id then doc_b else doc_a end, score, evidence "
            "from translations where doc_a = $id or doc_b = $id",
            {"id": doc_id},
        ).fetchall()
    for kind, other, score, evidence in duplicates:
        yield f"duplicate    {kind} of {other} (score {score:.3f}) {evidence or ''}".rstrip()
    for state, other, score, evidence in translations:
        yield f"translation  {state} with {other} (score {score:.3f}) {evidence or ''}".rstrip()


def _clip(text: str) -> str:
    flat = text.replace("\n", " ⏎ ")
    return flat if len(flat) <= TEXT_SHOWN else flat[: TEXT_SHOWN - 1] + "…"


def _values(item: Mention | Fact) -> str:
    hidden = {"type", "start", "end", "surface", "rule", "mentions"}
    values = item._asdict() if isinstance(item, Mention) else asdict(item)
    return " ".join(f"{name}={value}" for name, value in values.items() if name not in hidden and value is not None)


def _pairs(values: Any) -> str:
    return "  " + json.dumps(dict(values), ensure_ascii=False, default=str) if values else ""


def _list(languages: tuple[tuple[str, float], ...]) -> str:
    return "  " + ", ".join(f"{name} {share:.0%}" for name, share in languages) if languages else ""
