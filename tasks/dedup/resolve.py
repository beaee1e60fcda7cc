"""The duplicate step of a run: which new documents repeat or translate which, over a connection to the warehouse."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa

from tasks.dedup.candidates import find_candidates, number_documents
from tasks.dedup.clusters import Clusters
from tasks.dedup.compare import Comparer
from tasks.dedup.relations import build_relations
from tasks.dedup.templates import find_template_lines
from tasks.dedup.translations import find_translations


@dataclass(frozen=True, slots=True)
class Resolution:
    """Rows for the warehouse: who stands for whom, the evidence, and links between languages."""

    assignments: pa.Table
    duplicates: pa.Table
    translations: pa.Table


def resolve_duplicates(
    con: duckdb.DuckDBPyConnection, superseded: Collection[str] = (), partitions: int = 1
) -> Resolution:
    """The duplicates among new and stored documents.

    `con` shows the relations `documents` (doc_id, text, char_count, published_at, cluster_id, duplicate_of,
    duplicate_kind, duplicate_score, is_canonical), `sketches` and `lines` of what is stored and current, and, in order
    of arrival, `new_documents` (doc_id, text, char_count, published_at) and `new_sketches`. Temporary tables named dedup_…
    are made in it. Whoever shows the stored documents has taken the `superseded` ones out and let another member stand
    for their clusters. The search for candidates is cut into `partitions` by key; the result is the same for any number.
    """
    nodes = number_documents(con)
    templates = find_template_lines(con)
    clusters = Clusters()
    for number in np.flatnonzero(nodes.leaders != np.arange(len(nodes))).tolist():
        clusters.join(number, int(nodes.leaders[number]))
    for number in np.flatnonzero(nodes.owners != np.arange(len(nodes))).tolist():
        clusters.join(number, int(nodes.owners[number]))
    comparer = Comparer(con, nodes, templates)
    known = comparer.join_pairs(*find_candidates(con, partitions), clusters)
    assignments, duplicates = build_relations(con, nodes, clusters, comparer, known)
    con.execute("DROP TABLE dedup_texts")
    return Resolution(assignments, duplicates, find_translations(con, assignments))
