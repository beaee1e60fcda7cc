"""Which sources were read to their end, so that a source that did not change is not read again.

A cache beside the catalog: without it the next run reads everything, and finds the same records known. An entry holds
only as long as the load that was the latest when it was made is in the catalog, so that after a roll-back sources are
read again.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from tasks.reading import Source
from warehouse.files import report_failures, sync_file

NAME = "sources.parquet"
_SCHEMA = pa.schema(
    [("source", pa.uint64()), ("state", pa.uint64()), ("records", pa.int64()), ("load_id", pa.string())]
)


class Ledger:
    """The sources known to the warehouse at `root`, with the loads of its catalog; `reading` says how they are read."""

    def __init__(self, root: Path, connection: duckdb.DuckDBPyConnection, reading: str) -> None:
        self._path = root / NAME
        self._reading = reading
        self._loads = [load_id for (load_id,) in connection.execute("SELECT load_id FROM loads ORDER BY 1").fetchall()]
        self._table = self._read()
        self._sources, self._states, self._records = (self._table.column(name).to_numpy() for name in _SCHEMA.names[:3])
        self._fresh: dict[int, tuple[int, int]] = {}

    def _read(self) -> pa.Table:
        try:
            table = pq.read_table(self._path, schema=_SCHEMA)
        except (OSError, pa.ArrowException):
            return _SCHEMA.empty_table()
        return table.filter(pc.is_in(table.column("load_id"), pa.array(self._loads, pa.string())))

    def find(self, source: Source) -> int | None:
        """How many records the source holds, all of them stored; None where it may have changed or was never read."""
        name, state = self._identify(source)
        place = int(np.searchsorted(self._sources, np.uint64(name)))
        if not source.version or place == len(self._sources):
            return None
        is_same = self._sources[place] == name and self._states[place] == state
        return int(self._records[place]) if is_same else None

    def note(self, source: Source, records: int) -> None:
        """Keeps for `save` that the source was read to its end and held so many records."""
        if source.version:
            name, state = self._identify(source)
            self._fresh[name] = state, records

    def save(self, load_id: str | None) -> None:
        """Writes what was noted; `load_id` is the load just published, if any."""
        load_id = load_id or (self._loads[-1] if self._loads else None)
        if load_id is None or not self._fresh:
            return
        names = np.fromiter(self._fresh, np.uint64, len(self._fresh))
        states, records = zip(*self._fresh.values(), strict=True)
        fresh = pa.table([names, states, records, [load_id] * len(names)], schema=_SCHEMA)
        kept = self._table.filter(pa.array(~np.isin(self._sources, names)))
        beside = self._path.with_suffix(".new")
        with report_failures("writing", self._path):
            pq.write_table(pa.concat_tables([kept, fresh]).sort_by("source"), beside, compression="zstd")
            sync_file(beside)
            beside.replace(self._path)

    def _identify(self, source: Source) -> tuple[int, int]:
        return _hash(source.uri), _hash(f"{source.version}\0{self._reading}")


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
