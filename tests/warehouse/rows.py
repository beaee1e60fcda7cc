"""Small synthetic batches: documents of a few segments, each with a mention, as a worker would stage them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from warehouse import LoadInfo, Published, Writer, open_writer
from warehouse.schemas import WORKER_TABLES
from warehouse.staging import read_staged, write_staged

ASSIGNMENTS = pa.schema(
    [
        ("doc_id", pa.string()),
        ("cluster_id", pa.string()),
        ("duplicate_of", pa.string()),
        ("duplicate_kind", pa.string()),
        ("duplicate_score", pa.float64()),
        ("is_canonical", pa.bool_()),
    ]
)
DUPLICATES = pa.schema(
    [
        ("doc_id", pa.string()),
        ("duplicate_of", pa.string()),
        ("cluster_id", pa.string()),
        ("kind", pa.string()),
        ("score", pa.float64()),
        ("evidence", pa.string()),
    ]
)
TRANSLATIONS = pa.schema(
    [
        ("doc_a", pa.string()),
        ("doc_b", pa.string()),
        ("score", pa.float64()),
        ("status", pa.string()),
        ("evidence", pa.string()),
    ]
)


@dataclass(frozen=True, slots=True)
class Note:
    """A source with its lines; broken ones end in quarantine."""

    source: str
    lines: tuple[str, ...] = ("港口新建两个泊位。", "投资约三亿元。")
    broken: bool = False

    @property
    def sha(self) -> str:
        return hashlib.sha256("\n".join(self.lines).encode()).hexdigest()

    @property
    def doc_id(self) -> str:
        return hashlib.sha256(f"{self.source}\0\0{self.sha}".encode()).hexdigest()[:32]


def make_tables(notes: Iterable[Note]) -> dict[str, pa.Table]:
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in WORKER_TABLES}
    for note in notes:
        if note.broken:
            rows["quarantine"].append(_quarantine_row(note))
            continue
        text = "\n".join(note.lines)
        rows["documents"].append(
            {
                "doc_id": note.doc_id,
                "source_uri": note.source,
                "source_key": "",
                "content_sha256": note.sha,
                "raw_bytes": len(text.encode()),
                "title": note.lines[0],
                "authors": ["林岚", 'O\'Neil, "Jo"'],
                "languages": [{"language": "zh", "share": 1.0}],
                "language": "zh",
                "script": "Hans",
                "text": text,
                "char_count": len(text),
            }
        )
        rows["sketches"].append(_sketch_row(note))
        start = 0
        for seq, line in enumerate(note.lines):
            rows["segments"].append(_segment_row(note, seq, line, start))
            start += len(line) + 1
            if line:
                rows["mentions"].append(_mention_row(note, seq, line))
    return {name: pa.Table.from_pylist(rows[name], schema=WORKER_TABLES[name]) for name in WORKER_TABLES}


def _quarantine_row(note: Note) -> dict[str, Any]:
    return {
        "record_id": note.doc_id,
        "source_uri": note.source,
        "source_key": "",
        "stage": "read",
        "code": "empty_input",
        "message": f"{note.source} is empty",
        "content_sha256": note.sha,
        "raw_bytes": 2,
        "raw": b"\x00\xff",
    }


def _sketch_row(note: Note) -> dict[str, Any]:
    return {
        "doc_id": note.doc_id,
        "language": "zh",
        "text_hash": int(note.sha[:16], 16),
        "normalized_hash": int(note.sha[:16], 16),
        "folded_hash": int(note.sha[:16], 16),
        "shingles": 3,
        "head": 1,
        "bands": [1, 2**64 - 1],
        "figures": [],
        "facts": [],
        "lines": [7, int(note.sha[16:32], 16), 7],
        "frame_lines": [11],
    }


def _segment_row(note: Note, seq: int, line: str, start: int) -> dict[str, Any]:
    return {
        "segment_id": f"{note.doc_id}:{seq}",
        "doc_id": note.doc_id,
        "seq": seq,
        "type": "title" if seq == 0 else "paragraph",
        "zone": "body",
        "is_content": True,
        "text": line,
        "char_start": start,
        "char_end": start + len(line),
        "rule": "line",
    }


def _mention_row(note: Note, seq: int, line: str) -> dict[str, Any]:
    start = len(line) // 2
    return {
        "mention_id": f"{note.doc_id}:{seq}:0",
        "segment_id": f"{note.doc_id}:{seq}",
        "doc_id": note.doc_id,
        "seq": seq,
        "type": "quantity",
        "surface": line[start : start + 3],
        "char_start": start,
        "char_end": min(start + 3, len(line)),
        "rule": "test",
    }


def find_copies(writer: Writer) -> tuple[pa.Table, pa.Table, pa.Table]:
    """What a duplicate step would say that knows only exact copies."""
    query = """
        with everything as (
            select doc_id, text_hash, true as fresh, '' as load_id from new_sketches
            union all
            select doc_id, text_hash, false, load_id from sketches
        ),
        clusters as (
            select doc_id, fresh, first_value(doc_id) over (partition by text_hash order by fresh, load_id, doc_id) as first
            from everything
        )
        select doc_id, first as cluster_id, case when doc_id <> first then first end as duplicate_of,
               case when doc_id <> first then 'exact' end as duplicate_kind,
               case when doc_id <> first then 1.0 end as duplicate_score, doc_id = first as is_canonical
        from clusters
        where fresh
    """
    assignments = writer.connection.sql(query).to_arrow_table().cast(ASSIGNMENTS)
    duplicates = [
        {
            "doc_id": row["doc_id"],
            "duplicate_of": row["duplicate_of"],
            "cluster_id": row["cluster_id"],
            "kind": row["duplicate_kind"],
            "score": row["duplicate_score"],
        }
        for row in assignments.to_pylist()
        if row["duplicate_of"]
    ]
    return assignments, pa.Table.from_pylist(duplicates, schema=DUPLICATES), TRANSLATIONS.empty_table()


def load(path: Path, notes: Sequence[Note], batch: int = 3, **options: Any) -> Published:
    """One run over `notes`: known ones are skipped, finished batches taken up again."""
    with open_writer(path, **options) as writer:
        known = writer.known([note.doc_id for note in notes])
        fresh = [note for note in notes if note.doc_id not in known]
        names = []
        for first in range(0, len(fresh), batch):
            chunk = fresh[first : first + batch]
            names.append(hashlib.sha256("".join(note.doc_id for note in chunk).encode()).hexdigest()[:16])
            folder = writer.staging(names[-1])
            if read_staged(folder) is None:
                write_staged(folder, make_tables(chunk))
        writer.stage(names)
        return writer.publish(*find_copies(writer), LoadInfo(len(notes), len(notes) - len(fresh)))
