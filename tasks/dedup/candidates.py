"""Which documents to compare: joins on band keys in DuckDB, linear in the number of keys however often one occurs.

Each new document meets the earliest document of each of its keys and the one right before it; documents equal in folded
content are one here, represented by the earliest. DuckDB spills what does not fit its memory limit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa

Numbers = npt.NDArray[np.int64]


MAX_CANDIDATES: Final = 32
"""Documents that one document is compared with: those with most keys in common."""


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """The documents a resolution speaks of, by number: stored ones first, each group in order of arrival.

    Stored clusters are there with their canonical document, and canonical documents come before the others, so that
    the smallest number of a cluster stands for it. `leaders` gives the earliest document of equal folded content,
    `owners` the canonical document of a stored one (itself for a new one).
    """

    table: pa.Table
    stored: int
    leaders: Numbers
    owners: Numbers

    def __len__(self) -> int:
        return int(self.table.num_rows)


def number_documents(con: duckdb.DuckDBPyConnection) -> Nodes:
    """The new documents and the stored ones that share content or a key with them; makes temp table dedup_nodes."""
    con.execute(_NUMBER_NEW)
    con.execute(_MATCH_STORED)
    con.execute(_NUMBER_ALL)
    table = con.sql(_READ_NODES).to_arrow_table()
    owners = table["owner"].to_numpy()
    return Nodes(table, int(np.count_nonzero(table["is_stored"])), table["leader"].to_numpy(), owners)


def find_candidates(con: duckdb.DuckDBPyConnection, partitions: int = 1) -> tuple[Numbers, Numbers]:
    """Pairs of document numbers to compare, the earlier first, in order of the later.

    Keys are searched in `partitions` parts, one after the other; any number of them gives the same pairs.
    """
    con.execute("CREATE OR REPLACE TEMP TABLE dedup_pairs (one BIGINT, other BIGINT, keys BIGINT)")
    for part in range(partitions):
        con.execute(_FIND_PAIRS, {"partitions": partitions, "part": part})
    found = con.execute(_CHOOSE_PAIRS).fetchnumpy()
    return found["one"], found["other"]


# Content is equal when the folded hash is; a text without content characters is equal to its like only.
_GROUP = "CASE WHEN shingles = 0 THEN text_hash ELSE folded_hash END"

_NUMBER_NEW = f"""
CREATE OR REPLACE TEMP TABLE dedup_new AS
SELECT d.ordinal, d.doc_id, {_GROUP} AS content,
       min(d.ordinal) OVER (PARTITION BY {_GROUP}) = d.ordinal AS leads
FROM (SELECT doc_id, row_number() OVER () AS ordinal FROM new_documents) d
JOIN new_sketches s USING (doc_id)
"""

# Of the stored documents that a key or content matches: the earliest and the latest of each, and who owns them.
_MATCH_STORED = f"""
CREATE OR REPLACE TEMP TABLE dedup_keys AS
SELECT unnest(s.bands) AS key, n.ordinal
FROM new_sketches s JOIN dedup_new n USING (doc_id)
WHERE n.leads;
CREATE OR REPLACE TEMP TABLE dedup_wanted AS SELECT key, count(*) AS documents FROM dedup_keys GROUP BY key;
CREATE OR REPLACE TEMP TABLE dedup_hits AS
SELECT key, unnest(CASE WHEN first = last THEN [first] ELSE [first, last] END) AS place
FROM (
    SELECT key, min({{'load_id': load_id, 'doc_id': doc_id}}) AS first,
           max({{'load_id': load_id, 'doc_id': doc_id}}) AS last
    FROM (SELECT unnest(bands) AS key, load_id, doc_id FROM sketches)
    SEMI JOIN dedup_wanted USING (key)
    GROUP BY key
);
DELETE FROM dedup_keys WHERE key IN (SELECT key FROM dedup_wanted WHERE documents = 1)
    AND key NOT IN (SELECT key FROM dedup_hits);
CREATE OR REPLACE TEMP TABLE dedup_equals AS
SELECT {_GROUP} AS content, min({{'load_id': load_id, 'doc_id': doc_id}}) AS place
FROM sketches
WHERE {_GROUP} IN (SELECT content FROM dedup_new)
GROUP BY ALL;
"""

_NUMBER_ALL = f"""
CREATE OR REPLACE TEMP TABLE dedup_nodes AS
WITH hits AS (
    SELECT DISTINCT place.doc_id AS doc_id FROM dedup_hits UNION SELECT place.doc_id FROM dedup_equals
),
owned AS (
    SELECT d.doc_id, coalesce(d.duplicate_of, d.doc_id) AS owner
    FROM documents d SEMI JOIN hits USING (doc_id)
),
wanted AS (SELECT doc_id FROM owned UNION SELECT owner FROM owned),
stored AS (
    SELECT d.doc_id, coalesce(d.duplicate_of, d.doc_id) AS owner, d.cluster_id, s.load_id,
           {_GROUP} AS content, s.text_hash, s.normalized_hash, s.folded_hash, d.published_at,
           d.char_count, d.is_canonical
    FROM documents d SEMI JOIN wanted w ON w.doc_id = d.doc_id JOIN sketches s ON s.doc_id = d.doc_id
),
numbered AS (
    SELECT row_number() OVER (ORDER BY NOT is_canonical, load_id, doc_id) - 1 AS number, true AS is_stored, *
    FROM stored
)
SELECT number, is_stored, doc_id, owner, cluster_id, content, text_hash, normalized_hash, folded_hash,
       published_at, char_count, NULL AS ordinal
FROM numbered
UNION ALL
SELECT (SELECT count(*) FROM numbered) + n.ordinal - 1, false, n.doc_id, n.doc_id, NULL,
       n.content, s.text_hash, s.normalized_hash, s.folded_hash, d.published_at,
       d.char_count, n.ordinal
FROM dedup_new n JOIN new_sketches s USING (doc_id) JOIN new_documents d USING (doc_id)
"""

_READ_NODES = """
SELECT n.number, n.is_stored, n.doc_id, n.cluster_id, n.text_hash, n.normalized_hash, n.folded_hash,
       n.published_at, n.char_count, coalesce(o.number, n.number) AS owner,
       min(n.number) OVER (PARTITION BY n.content) AS leader
FROM dedup_nodes n LEFT JOIN dedup_nodes o ON o.doc_id = n.owner
ORDER BY n.number
"""

_FIND_PAIRS = """
INSERT INTO dedup_pairs
WITH places AS (
    SELECT k.key, n.number, n.is_stored
    FROM dedup_keys k JOIN dedup_nodes n USING (ordinal)
    WHERE k.key % $partitions = $part
    UNION ALL
    SELECT h.key, n.number, n.is_stored
    FROM dedup_hits h JOIN dedup_nodes n ON n.doc_id = h.place.doc_id
    WHERE h.key % $partitions = $part
),
neighbours AS (
    SELECT number AS other, is_stored, unnest([first_value(number) OVER near, lag(number) OVER near]) AS one
    FROM places WINDOW near AS (PARTITION BY key ORDER BY number)
)
SELECT one, other, count(*) FROM neighbours
WHERE one < other AND NOT is_stored
GROUP BY one, other
"""

_CHOOSE_PAIRS = f"""
SELECT one, other FROM dedup_pairs
GROUP BY one, other
QUALIFY row_number() OVER (PARTITION BY other ORDER BY sum(keys) DESC, one) <= {MAX_CANDIDATES}
ORDER BY other, one
"""
