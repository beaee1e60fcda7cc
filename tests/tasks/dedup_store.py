"""A warehouse in memory for tests of the duplicate step: loads come in, clusters go out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict

import duckdb
import pyarrow as pa

from tasks.dedup import Resolution, resolve_duplicates, sketch_document
from tasks.mentions import find_mentions
from tasks.records import Block
from warehouse.schemas import TABLES

_ASSIGNED = ("cluster_id", "duplicate_of", "duplicate_kind", "duplicate_score", "is_canonical")
_COLUMNS = ("doc_id", "text", "char_count", "published_at", *_ASSIGNED, "load_id")

_LINES = """
CREATE VIEW lines AS
SELECT line, count(*) AS content_documents
FROM (SELECT DISTINCT doc_id, unnest(s.lines) AS line FROM sketches s JOIN documents d USING (doc_id) WHERE is_canonical)
GROUP BY line
"""


class Store:
    """Documents and sketches as the warehouse shows them; `add` resolves and stores a load."""

    def __init__(self) -> None:
        self.con = duckdb.connect(config={"threads": 1})
        documents = pa.schema([TABLES["documents"].field(name) for name in _COLUMNS])
        for name, schema in (("documents", documents), ("sketches", TABLES["sketches"])):
            self.con.register("empty", schema.empty_table())
            self.con.execute(f"CREATE TABLE {name} AS SELECT * FROM empty")
        self.con.execute(_LINES)
        self.links: list[dict[str, object]] = []
        self.loads = 0

    def resolve(self, texts: Iterable[tuple[str, str]], language: str | None = None, partitions: int = 1) -> Resolution:
        """What the duplicate step says of new (doc_id, text) rows."""
        rows = list(texts)
        schema = TABLES["sketches"]
        fields = [schema.field(name) for name in schema.names if name != "load_id"]
        sketches = [{"doc_id": name} | asdict(_sketch(text, language or "und")) for name, text in rows]
        documents = [
            {"doc_id": name, "text": text, "char_count": len(text), "published_at": None} for name, text in rows
        ]
        self.con.register("new_sketches", pa.Table.from_pylist(sketches, schema=pa.schema(fields)))
        published = pa.schema(
            [TABLES["documents"].field(name) for name in ("doc_id", "text", "char_count", "published_at")]
        )
        self.con.register("new_documents", pa.Table.from_pylist(documents, schema=published))
        return resolve_duplicates(self.con, partitions=partitions)

    def add(self, texts: Iterable[tuple[str, str]], language: str | None = None) -> Resolution:
        """Stores new rows as one load."""
        found = self.resolve(texts, language)
        load = f"{self.loads:04}"
        self.loads += 1
        self.con.register("found", found.assignments)
        updates = ", ".join(f"{name} = f.{name}" for name in _ASSIGNED)
        self.con.execute(f"UPDATE documents SET {updates} FROM found f WHERE f.doc_id = documents.doc_id")
        self.con.execute(
            "INSERT INTO documents BY NAME SELECT d.*, f.* EXCLUDE (doc_id), ? AS load_id "
            "FROM new_documents d JOIN found f USING (doc_id)",
            [load],
        )
        self.con.execute("INSERT INTO sketches BY NAME SELECT *, ? AS load_id FROM new_sketches", [load])
        self.links += found.translations.to_pylist()
        return found

    def remove(self, doc_id: str) -> None:
        """Takes a document out, as the warehouse does with a superseded one."""
        for name in ("documents", "sketches"):
            self.con.execute(f"DELETE FROM {name} WHERE doc_id = ?", [doc_id])

    def clusters(self) -> dict[str, str]:
        """The cluster of every document."""
        return dict(self.con.execute("SELECT doc_id, cluster_id FROM documents").fetchall())

    def groups(self) -> set[frozenset[str]]:
        """The clusters as sets of documents, whatever their names."""
        found: dict[str, set[str]] = {}
        for name, cluster in self.clusters().items():
            found.setdefault(cluster, set()).add(name)
        return {frozenset(group) for group in found.values()}


def _sketch(text: str, language: str):  # type: ignore[no-untyped-def]
    if language == "und":
        return sketch_document(text, language)
    blocks = [Block("paragraph", line, "test") for line in text.split("\n")]
    return sketch_document(text, language, [found for group in find_mentions(blocks, language) for found in group])


def number(texts: Sequence[str], start: int = 0) -> list[tuple[str, str]]:
    """Texts with names in order."""
    return [(f"d{start + place:05}", text) for place, text in enumerate(texts)]
