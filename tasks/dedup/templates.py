"""The line table: which lines are a frame that different texts share, by their frequency and the spread of their texts.

A line of a story that was copied often stands among always the same text; a template line stands among many. The first
band key of a document says which text it is well enough to count them.
"""

from __future__ import annotations

from typing import Final

import duckdb
import numpy as np

from tasks.dedup.hashing import Hashes

MIN_TEXTS: Final = 8
"""Different texts that a line must stand in to be a template line."""
MIN_SPREAD: Final = 0.6
"""Different texts as a share of the documents of different content that hold the line."""

# What is stored is counted in clusters already: a canonical document is a text of its own.
_COUNT = f"""
WITH new AS (SELECT unnest(lines) AS line, bands[1] AS text, folded_hash AS content FROM new_sketches),
fresh AS (SELECT line, count(*) AS documents FROM new GROUP BY line),
stored AS (
    SELECT line, sum(content_documents) AS documents
    FROM lines SEMI JOIN fresh USING (line)
    GROUP BY line
),
frequent AS (
    SELECT line, coalesce(s.documents, 0) AS documents FROM fresh f LEFT JOIN stored s USING (line)
    WHERE f.documents + coalesce(s.documents, 0) >= {MIN_TEXTS}
)
SELECT line FROM new JOIN frequent USING (line)
GROUP BY line, documents
HAVING count(DISTINCT text) + documents >= greatest({MIN_TEXTS}, {MIN_SPREAD} * (count(DISTINCT content) + documents))
ORDER BY line
"""


def find_template_lines(con: duckdb.DuckDBPyConnection) -> Hashes:
    """The sorted hashes of the template lines that new documents hold, counted over stored and new ones."""
    found: Hashes = con.execute(_COUNT).fetchnumpy()["line"].astype(np.uint64)
    return found


_SHARED = f"""
SELECT line FROM (SELECT DISTINCT unnest(lines) AS line FROM sketches WHERE doc_id IN (SELECT unnest($doc_ids)))
JOIN lines USING (line)
GROUP BY line HAVING sum(content_documents) >= {MIN_TEXTS}
"""


def find_shared_lines(con: duckdb.DuckDBPyConnection, doc_ids: list[str]) -> list[int]:
    """The hashes of the lines of stored documents that count as template lines by now."""
    return [line for (line,) in con.execute(_SHARED, {"doc_ids": doc_ids}).fetchall()]
