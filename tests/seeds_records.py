"""The sample corpus and what is right for each of its records, as `tests/cases/seeds_expectations.jsonl` states it.

What the product does not reach yet stands in `tests/cases/seeds_known_failures.jsonl` and fails strictly.
"""

from __future__ import annotations

import bz2
import csv
import gzip
import html
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
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
