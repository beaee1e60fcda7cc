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

_COUNT = f"""
WITH lines AS (
    SELECT unnest(lines) AS line, bands[1] AS text, folded_hash AS content FROM sketches
    UNION ALL
    SELECT unnest(lines) AS line, bands[1] AS text, folded_hash AS content FROM new_sketches
)
SELECT line FROM lines SEMI JOIN (SELECT DISTINCT unnest(lines) AS line FROM new_sketches) USING (line)
GROUP BY line
HAVING count(*) >= {MIN_TEXTS}
    AND count(DISTINCT text) >= greatest({MIN_TEXTS}, {MIN_SPREAD} * count(DISTINCT content))
ORDER BY line
"""


def find_template_lines(con: duckdb.DuckDBPyConnection) -> Hashes:
    """The sorted hashes of the template lines that new documents hold, counted over stored and new ones."""
    lines: Hashes = con.execute(_COUNT).fetchnumpy()["line"].astype(np.uint64)
    return lines
