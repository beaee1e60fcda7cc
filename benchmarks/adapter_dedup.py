"""The duplicate step on a scorer's documents: `python -m benchmarks.adapter_dedup CORPUS OUT [--batches N]`.

CORPUS is a folder with documents.jsonl (doc_id, text, lang, url); OUT gets clusters.parquet and translations.parquet.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from tasks.dedup import resolve_duplicates, sketch_document
from tasks.language import detect_document
from tasks.mentions import find_mentions
from tasks.records import Block

DOCUMENTS = """
CREATE TABLE {name} (doc_id VARCHAR, language VARCHAR, text VARCHAR, char_count BIGINT, published_at TIMESTAMP, cluster_id VARCHAR,
    duplicate_of VARCHAR, duplicate_kind VARCHAR, duplicate_score DOUBLE, is_canonical BOOLEAN, load_id VARCHAR)
"""
SKETCHES = """
CREATE TABLE {name} (doc_id VARCHAR, language VARCHAR, text_hash UBIGINT, normalized_hash UBIGINT,
    folded_hash UBIGINT, shingles INTEGER, bands UBIGINT[], figures VARCHAR[], facts VARCHAR[], lines UBIGINT[], frame_lines UBIGINT[],
    load_id VARCHAR)
"""

LINES = """
CREATE VIEW lines AS
SELECT line, count(*) AS content_documents
FROM (SELECT DISTINCT doc_id, unnest(s.lines) AS line FROM sketches s JOIN documents d USING (doc_id) WHERE is_canonical)
GROUP BY line
"""


class Store:
    """A warehouse in memory: adds batches of documents as loads."""

    def __init__(self) -> None:
        self.con = duckdb.connect(config={"threads": 1})
        self.con.execute(DOCUMENTS.format(name="documents") + ";" + SKETCHES.format(name="sketches") + ";" + LINES)
        self.translations: list[pa.Table] = []
        self.loads = 0

    def add(self, rows: Iterable[dict[str, Any]]) -> pa.Table:
        """Resolves and stores a batch; the assignments."""
        load = f"{self.loads:06}"
        self.loads += 1
        documents, sketches = build_rows(rows)
        self.con.register("new_documents", documents)
        self.con.register("new_sketches", sketches)
        found = resolve_duplicates(self.con)
        self.con.register("found", found.assignments)
        self.con.execute(
            "INSERT INTO documents BY NAME SELECT d.*, f.* EXCLUDE (doc_id), ? AS load_id "
            "FROM new_documents d JOIN found f USING (doc_id)",
            [load],
        )
        self.con.execute("INSERT INTO sketches BY NAME SELECT *, ? AS load_id FROM new_sketches", [load])
        self.con.execute(
            """UPDATE documents d SET cluster_id = f.cluster_id, duplicate_of = f.duplicate_of,
            duplicate_kind = f.duplicate_kind, duplicate_score = f.duplicate_score, is_canonical = f.is_canonical
            FROM found f WHERE f.doc_id = d.doc_id AND d.load_id < ?""",
            [load],
        )
        self.translations.append(found.translations)
        return found.assignments

    def clusters(self) -> dict[str, str]:
        return dict(self.con.execute("SELECT doc_id, cluster_id FROM documents").fetchall())


def build_rows(rows: Iterable[dict[str, Any]]) -> tuple[pa.Table, pa.Table]:
    """Documents and sketches of a scorer's rows."""
    documents, sketches = [], []
    for row in rows:
        blocks = [Block("paragraph", line, "line") for line in row["text"].split("\n")]
        language, _ = detect_document([block.text for block in blocks])
        mentions = [mention for group in find_mentions(blocks, language.language) for mention in group]
        sketch = sketch_document(row["text"], language.language, mentions)
        documents.append(
            {
                "doc_id": row["doc_id"],
                "language": language.language,
                "text": row["text"],
                "char_count": len(row["text"]),
                "published_at": parse_day(row.get("published_at")),
            }
        )
        sketches.append({"doc_id": row["doc_id"]} | {name: getattr(sketch, name) for name in sketch.__slots__})
    return _table(documents, "documents"), _table(sketches, "sketches")


def parse_day(day: str | None) -> datetime | None:
    return datetime.fromisoformat(day) if day else None


def _table(rows: list[dict[str, Any]], name: str) -> pa.Table:
    from warehouse.schemas import WORKER_TABLES

    schema = WORKER_TABLES[name]
    names = [field.name for field in schema if rows and field.name in rows[0]]
    return pa.table({n: pa.array([row[n] for row in rows], schema.field(n).type) for n in names})


def cut(rows: list[dict[str, Any]], batches: int) -> Iterator[list[dict[str, Any]]]:
    size = -(-len(rows) // batches)
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


@click.command()
@click.argument("corpus", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--batches", default=1)
def main(corpus: Path, out: Path, batches: int) -> None:
    """Clusters and translations of the documents of CORPUS."""
    rows = [json.loads(line) for line in (corpus / "documents.jsonl").read_text(encoding="utf-8").split("\n") if line]
    store = Store()
    began = time.process_time()
    for batch in cut(rows, batches):
        store.add(batch)
    click.echo(f"{time.process_time() - began:.1f} s of one core")
    out.mkdir(parents=True, exist_ok=True)
    pq.write_table(
        store.con.sql(
            "SELECT doc_id, cluster_id, duplicate_of, duplicate_kind, duplicate_score, is_canonical FROM documents"
        ).to_arrow_table(),
        out / "clusters.parquet",
    )
    links = pa.concat_tables(store.translations)
    pq.write_table(links, out / "links-and-reviews.parquet")
    pq.write_table(links.filter(pa.compute.equal(links["status"], "linked")), out / "translations.parquet")


if __name__ == "__main__":
    main()
