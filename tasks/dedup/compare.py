"""Exact comparison of many pairs of documents, in chunks of bounded size whose texts are read together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import duckdb
import numpy as np

from tasks.dedup.candidates import Nodes, Numbers
from tasks.dedup.clusters import Clusters
from tasks.dedup.hashing import Hashes
from tasks.dedup.verify import Comparison, Features, compare_features, extract_features, find_objection

CHUNK_CHARACTERS: Final = 6_000_000
"""Characters whose features are in memory at a time, 13 to 17 bytes each."""
CHUNK_PAIRS: Final = 8_192

_READ = """
SELECT w.number, d.text FROM dedup_chunk w JOIN {relation} d USING (doc_id) WHERE w.is_stored = {is_stored}
"""


@dataclass(frozen=True, slots=True)
class Comparer:
    """Compares documents by number, reading their texts from the warehouse."""

    con: duckdb.DuckDBPyConnection
    nodes: Nodes
    templates: Hashes

    def join_pairs(self, ones: Numbers, others: Numbers, clusters: Clusters) -> dict[tuple[int, int], Comparison]:
        """The duplicates among candidate pairs, which become one cluster each; pairs already in one are skipped."""
        found = {}
        for pairs in self._cut(ones, others):
            pairs = [pair for pair in pairs if clusters.find(pair[0]) != clusters.find(pair[1])]
            features = self.read_features({number for pair in pairs for number in pair})
            for one, other in pairs:
                if clusters.find(one) == clusters.find(other):
                    continue
                if find_objection(features[one], features[other]) is None:
                    clusters.join(one, other)
                    found[one, other] = compare_features(features[one], features[other])
        return found

    def compare_pairs(self, ones: Numbers, others: Numbers) -> Iterator[tuple[int, int, Comparison]]:
        """Every pair with its comparison."""
        for pairs in self._cut(ones, others):
            features = self.read_features({number for pair in pairs for number in pair})
            for one, other in pairs:
                yield one, other, compare_features(features[one], features[other])

    def _cut(self, ones: Numbers, others: Numbers) -> Iterator[list[tuple[int, int]]]:
        sizes = self.nodes.table["char_count"].to_numpy()
        chunk: list[tuple[int, int]] = []
        held: set[int] = set()
        total = 0
        for pair in zip(ones.tolist(), others.tolist(), strict=True):
            extra = [number for number in pair if number not in held]
            total += int(sum(sizes[number] for number in extra))
            if chunk and (total > CHUNK_CHARACTERS or len(chunk) >= CHUNK_PAIRS):
                yield chunk
                chunk, held = [], set()
                total = int(sum(sizes[number] for number in pair))
            held.update(pair)
            chunk.append(pair)
        if chunk:
            yield chunk

    def read_features(self, numbers: set[int]) -> dict[int, Features]:
        """The features of documents, by number."""
        if not numbers:
            return {}
        rows = self.nodes.table.take(np.array(sorted(numbers))).select(["number", "doc_id", "is_stored"])
        self.con.register("dedup_chunk", rows)
        features = {}
        for relation, is_stored in (("documents", True), ("new_documents", False)):
            reader = self.con.sql(_READ.format(relation=relation, is_stored=is_stored)).to_arrow_reader(256)
            for batch in reader:
                for number, text in zip(batch["number"].to_pylist(), batch["text"].to_pylist(), strict=True):
                    features[number] = extract_features(text, self.templates)
        self.con.unregister("dedup_chunk")
        return features
