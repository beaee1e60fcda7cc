"""Finding the document that a user means by an id, the beginning of one, or where it came from."""

from __future__ import annotations

from pathlib import Path

import duckdb

from warehouse.errors import UsageError

SHOWN = 5

_FIND = """
select doc_id, source_uri || if(source_key = '', '', '#' || source_key)
from documents
where case when exists (from documents where doc_id = $what) then doc_id = $what
      else starts_with(doc_id, lower($what)) or source_uri in ($what, $path) or url = $what
           or ends_with(source_uri, '/' || $what)
           or source_uri || '#' || source_key in ($what, $path) end
order by source_uri, try_cast(source_key as bigint), source_key
limit $limit
"""


def find_document(connection: duckdb.DuckDBPyConnection, what: str) -> str:
    """The id of the current document that `what` names: an id, the beginning of one, a path or its end, PATH#KEY, an address.

    Raises UsageError where there is none, or more than one.
    """
    values = {"what": what, "path": str(Path(what).absolute()), "limit": SHOWN + 1}
    rows = connection.execute(_FIND, values).fetchall() if what else []
    if not rows:
        raise UsageError(
            f"no document {what!r} in the warehouse; look ids up with: "
            'inkmill sql "select doc_id, title, source_uri from documents"'
        )
    if len(rows) > 1:
        listed = "".join(f"\n  {doc_id}  {source}" for doc_id, source in rows[:SHOWN])
        more = "\n  …" if len(rows) > SHOWN else ""
        raise UsageError(f"{what!r} names more than one document; give more of the id:{listed}{more}")
    return str(rows[0][0])
