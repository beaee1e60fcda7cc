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

_HOLD = "CREATE OR REPLACE TEMP TABLE dedup_texts (number BIGINT, text VARCHAR)"
_LACKING = "SELECT number FROM dedup_chosen ANTI JOIN dedup_texts USING (number)"
# For all chunks together: the texts that are wanted lie all over the files.
_COLLECT = """
INSERT INTO dedup_texts
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
        differing = self.nodes.leaders.take(ones) != self.nodes.leaders.take(others)
        ones, others = ones[differing], others[differing]
        self.con.execute(_HOLD)
        self._hold_texts(self._foresee_texts(np.unique(np.concatenate((ones, others)))))
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
        self._hold_texts(np.unique(np.concatenate((ones, others))))
        for pairs in self._cut(ones, others):
            features = self._read_features(pairs)
            for one, other in pairs:
                yield one, other, compare_features(features[one], features[other])

    def _cut(self, ones: Numbers, others: Numbers) -> Iterator[list[Pair]]:
        sizes = self.nodes.table["char_count"].to_pylist()
        chunk: list[Pair] = []
        held: set[int] = set()
        total = 0
        # One by one, for lists of millions of numbers would take more memory than all else.
        for pair in zip(map(int, ones), map(int, others), strict=True):
            total += sum(sizes[number] for number in pair if number not in held)
            if chunk and (total > CHUNK_CHARACTERS or len(chunk) >= CHUNK_PAIRS):
                yield chunk
                chunk, held = [], set()
                total = sum(sizes[number] for number in pair)
            held.update(pair)
            chunk.append(pair)
        if chunk:
            yield chunk

    def _foresee_texts(self, numbers: Numbers) -> Numbers:
        """The candidates and what they, or stored texts that new ones equal, will be related to if clusters grow."""
        owners, equals = self.nodes.owners, self.nodes.leaders[self.nodes.stored :]
        equals = equals[owners.take(equals) != equals]
        return np.unique(np.concatenate((numbers, equals, owners.take(numbers), owners.take(equals))))

    def _hold_texts(self, numbers: Numbers) -> None:
        self._choose(numbers)
        lacking = self.con.execute(_LACKING).fetchnumpy()["number"]
        if len(lacking):
            self._choose(lacking)
            self.con.execute(_COLLECT)

    def _read_features(self, pairs: list[Pair]) -> dict[int, Features]:
        if not pairs:
            return {}
        self._choose(np.unique(np.array(pairs)))
        texts = self.con.execute(_READ).fetchall()
        numbers = [number for number, _ in texts]
        return dict(zip(numbers, extract_features((text for _, text in texts), self.templates), strict=True))

    def _choose(self, numbers: Numbers) -> None:
        self.con.register("dedup_chosen", pa.table({"number": numbers}))
