"""Exact comparison of many pairs of documents, in chunks of bounded size whose texts are read together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import duckdb
import numpy as np
import pyarrow as pa

from tasks.dedup.candidates import Nodes, Numbers
from tasks.dedup.clusters import Clusters
from tasks.dedup.features import Features, extract_features
from tasks.dedup.hashing import Hashes
from tasks.dedup.verify import Comparison, are_duplicates, compare_features

CHUNK_CHARACTERS: Final = 6_000_000
"""Characters whose features are in memory at a time, 13 to 17 bytes each."""
CHUNK_PAIRS: Final = 8_192

Pair: TypeAlias = tuple[int, int]

# Once, for every chunk would read the files of all texts again.
_COLLECT = """
CREATE OR REPLACE TEMP TABLE dedup_texts AS
SELECT n.number, d.text
FROM documents d JOIN dedup_nodes n USING (doc_id) SEMI JOIN dedup_chosen c ON c.number = n.number
WHERE n.is_stored
UNION ALL
SELECT n.number, d.text
FROM new_documents d JOIN dedup_nodes n USING (doc_id) SEMI JOIN dedup_chosen c ON c.number = n.number
WHERE NOT n.is_stored
"""
_READ = "SELECT number, text FROM dedup_texts SEMI JOIN dedup_chosen USING (number)"


@dataclass(frozen=True, slots=True)
class Comparer:
    """Compares documents by number, reading their texts from the warehouse."""

    con: duckdb.DuckDBPyConnection
    nodes: Nodes
    templates: Hashes

    def join_pairs(self, ones: Numbers, others: Numbers, clusters: Clusters) -> dict[Pair, Comparison]:
        """The duplicates among candidate pairs, which become one cluster each; pairs already in one are skipped.

        Gives the comparisons with documents that may come to stand for their cluster.
        """
        found = {}
        for pairs in self._cut(ones, others):
            pairs = [pair for pair in pairs if clusters.find(pair[0]) != clusters.find(pair[1])]
            features = self._read_features(pairs)
            for one, other in pairs:
                root = clusters.find(one)
                if root == clusters.find(other) or not are_duplicates(features[one], features[other]):
                    continue
                clusters.join(one, other)
                if root == one:
                    found[one, other] = compare_features(features[one], features[other])
        return found

    def compare_pairs(self, ones: Numbers, others: Numbers) -> Iterator[tuple[int, int, Comparison]]:
        """Every pair with its comparison."""
        for pairs in self._cut(ones, others):
            features = self._read_features(pairs)
            for one, other in pairs:
                yield one, other, compare_features(features[one], features[other])

    def _cut(self, ones: Numbers, others: Numbers) -> Iterator[list[Pair]]:
        self._choose(np.unique(np.concatenate((ones, others))))
        self.con.execute(_COLLECT)
        sizes = self.nodes.table["char_count"].to_pylist()
        chunk: list[Pair] = []
        held: set[int] = set()
        total = 0
        for pair in zip(ones.tolist(), others.tolist(), strict=True):
            total += sum(sizes[number] for number in pair if number not in held)
            if chunk and (total > CHUNK_CHARACTERS or len(chunk) >= CHUNK_PAIRS):
                yield chunk
                chunk, held = [], set()
                total = sum(sizes[number] for number in pair)
            held.update(pair)
            chunk.append(pair)
        if chunk:
            yield chunk
        self.con.execute("DROP TABLE dedup_texts")

    def _read_features(self, pairs: list[Pair]) -> dict[int, Features]:
        if not pairs:
            return {}
        self._choose(np.unique(np.array(pairs)))
        texts = self.con.execute(_READ).fetchall()
        numbers = [number for number, _ in texts]
        return dict(zip(numbers, extract_features((text for _, text in texts), self.templates), strict=True))

    def _choose(self, numbers: Numbers) -> None:
        self.con.register("dedup_chosen", pa.table({"number": numbers}))
