"""Rows of assignments and duplicates from the clusters that were found."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import duckdb
import numpy as np
import pyarrow as pa

from tasks.dedup.candidates import Nodes, Numbers
from tasks.dedup.clusters import Clusters
from tasks.dedup.compare import Comparer
from tasks.dedup.verify import Comparison, name_relation

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


@dataclass(frozen=True, slots=True)
class Relation:
    """How a document repeats the one that stands for its cluster."""

    kind: str
    score: float
    evidence: str


Row: TypeAlias = tuple[str, str, str, Relation | None]
"""A document, its cluster, the document that stands for it, and how it repeats that one (None for itself)."""


def build_relations(
    con: duckdb.DuckDBPyConnection,
    nodes: Nodes,
    clusters: Clusters,
    comparer: Comparer,
    known: Mapping[tuple[int, int], Comparison],
) -> tuple[pa.Table, pa.Table]:
    """Assignments of new documents and of stored ones whose cluster changed, and their relations."""
    roots = np.array([clusters.find(number) for number in range(len(nodes))], dtype=np.int64)
    moved = _moved_members(nodes, roots)
    related = relate_members(nodes, roots, moved, comparer, known)
    doc_ids, cluster_ids = nodes.table["doc_id"].to_pylist(), nodes.table["cluster_id"].to_pylist()
    names = {root: cluster_ids[root] or doc_ids[root] for root in set(roots[moved].tolist())}
    former = dict(zip(doc_ids[: nodes.stored], cluster_ids[: nodes.stored], strict=True))
    rows = [
        (doc_ids[number], names[root], doc_ids[root], related.get(number))
        for number, root in zip(moved.tolist(), roots[moved].tolist(), strict=True)
    ]
    rows += _follow_canonical(con, nodes, rows)
    rows = [_record_alias(row, former.get(row[0])) for row in rows]
    return _build_tables(rows)


def _moved_members(nodes: Nodes, roots: Numbers) -> Numbers:
    numbers = np.arange(len(nodes))
    moved: Numbers = numbers[(numbers >= nodes.stored) | (roots != nodes.owners)]
    return moved


def relate_members(
    nodes: Nodes,
    roots: Numbers,
    moved: Numbers,
    comparer: Comparer,
    known: Mapping[tuple[int, int], Comparison],
) -> dict[int, Relation]:
    """The relation of every moved document that does not stand for its cluster."""
    members = moved[roots[moved] != moved]
    equal = nodes.leaders[members] == nodes.leaders[roots[members]]
    related = {number: _relate_equal(nodes, int(roots[number]), number) for number in members[equal].tolist()}
    others = members[~equal]
    wanted = np.unique(np.stack((roots[others], nodes.leaders[others]), axis=1), axis=0)
    compared = dict(known)
    missing = np.array([pair for pair in wanted.tolist() if tuple(pair) not in known], dtype=np.int64).reshape(-1, 2)
    for one, other, comparison in comparer.compare_pairs(missing[:, 0], missing[:, 1]):
        compared[one, other] = comparison
    published = nodes.table["published_at"].to_pylist()
    for number in others.tolist():
        root = int(roots[number])
        comparison = compared[root, int(nodes.leaders[number])]
        related[number] = _relate_near(comparison, published[root], published[number])
    return related


def _relate_equal(nodes: Nodes, root: int, number: int) -> Relation:
    for kind, column in (("exact", "text_hash"), ("normalized", "normalized_hash")):
        hashes = nodes.table[column]
        if hashes[root] == hashes[number]:
            return Relation(kind, 1.0, json.dumps({"equal": column.removesuffix("_hash")}))
    return Relation("script", 1.0, json.dumps({"equal": "folded"}))


def _relate_near(comparison: Comparison, root_published: Any, published: Any) -> Relation:
    kind = name_relation(comparison, root_published, published) or "near"
    return Relation(kind, comparison.score, dump_evidence(comparison))


def dump_evidence(comparison: Comparison) -> str:
    """The evidence of a comparison as JSON."""
    evidence: dict[str, Any] = {
        "jaccard": comparison.jaccard,
        "containment": comparison.containment,
        "figure_containment": comparison.figure_containment,
        "shared_figures": comparison.shared_figures,
        "differing_figures": comparison.differing_figures,
        "changed_figures": comparison.changes or None,
    }
    if not comparison.is_duplicate:
        evidence["joined_by"] = "a document between the two"
    return json.dumps({name: value for name, value in evidence.items() if value not in (None, ())}, ensure_ascii=False)


def _record_alias(row: Row, former: str | None) -> Row:
    """The row with the cluster it was in before, where that has become another."""
    doc_id, cluster, root, relation = row
    if relation is None or former is None or former == cluster:
        return row
    evidence = json.dumps({**json.loads(relation.evidence), "former_cluster": former}, ensure_ascii=False)
    return doc_id, cluster, root, Relation(relation.kind, relation.score, evidence)


_FOLLOW = """
SELECT d.doc_id, d.cluster_id, d.duplicate_of, d.duplicate_kind, d.duplicate_score
FROM documents d SEMI JOIN dedup_moved m ON m.doc_id = d.duplicate_of
WHERE d.doc_id NOT IN (SELECT doc_id FROM dedup_moved)
ORDER BY d.doc_id
"""
_WEAKNESS = ("exact", "normalized", "script", "near", "update")


def _follow_canonical(con: duckdb.DuckDBPyConnection, nodes: Nodes, rows: list[Row]) -> list[Row]:
    """Rows of stored documents whose canonical document now repeats another: they follow it."""
    leaders = {row[0]: row for row in rows if row[3] is not None}
    stored = set(nodes.table["doc_id"].slice(0, nodes.stored).to_pylist())
    moved = pa.table({"doc_id": pa.array([doc_id for doc_id in leaders if doc_id in stored], pa.string())})
    con.register("dedup_moved", moved)
    found = con.execute(_FOLLOW).fetchall()
    con.unregister("dedup_moved")
    followed: list[Row] = []
    for doc_id, old_cluster, former, kind, score in found:
        _, cluster, root, relation = leaders[former]
        assert relation is not None
        weaker = max(kind or "near", relation.kind, key=_WEAKNESS.index)
        # The least that the triangle inequality of the Jaccard distance allows.
        bound = max(0.0, (score or 0.0) + relation.score - 1)
        evidence = json.dumps({"joined_by": former, "former_cluster": old_cluster})
        followed.append((doc_id, cluster, root, Relation(weaker, bound, evidence)))
    return followed


def _build_tables(rows: list[Row]) -> tuple[pa.Table, pa.Table]:
    assignments: list[tuple[Any, ...]] = []
    duplicates: list[tuple[Any, ...]] = []
    for doc_id, cluster, root, relation in rows:
        if relation is None:
            assignments.append((doc_id, cluster, None, None, None, True))
            continue
        assignments.append((doc_id, cluster, root, relation.kind, relation.score, False))
        duplicates.append((doc_id, root, cluster, relation.kind, relation.score, relation.evidence))
    return _build_table(assignments, ASSIGNMENTS), _build_table(duplicates, DUPLICATES)


def _build_table(rows: list[tuple[Any, ...]], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    return pa.table(
        [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )
