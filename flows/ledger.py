"""Which sources were read to their end, so that a source that did not change is not read again.

A cache beside the catalog: without it the next run reads everything, and finds the same records known. An entry holds
only as long as the load that was the latest when it was made is in the catalog, so that after a roll-back sources are
read again.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from tasks.reading import Source
from warehouse.files import report_failures, sync_file

NAME = "sources.npy"
_ROW = np.dtype([("source", "u8"), ("state", "u8"), ("records", "i8"), ("load_id", "S24")])


class Ledger:
    """The sources known to the warehouse at `root`, with the loads of its catalog; `reading` says how they are read."""

    def __init__(self, root: Path, connection: duckdb.DuckDBPyConnection, reading: str) -> None:
        self._path = root / NAME
        self._reading = reading
        self.loads = [load_id for (load_id,) in connection.execute("SELECT load_id FROM loads ORDER BY 1").fetchall()]
        self._rows = self._read()
        self._fresh: dict[int, tuple[int, int]] = {}

    def _read(self) -> Any:
        try:
            rows = np.load(self._path, allow_pickle=False)
        except (OSError, ValueError):
            rows = np.empty(0, _ROW)
        if rows.dtype != _ROW:
            return np.empty(0, _ROW)
        return rows[np.isin(rows["load_id"], np.array(self.loads, "S24"))]

    def find(self, source: Source) -> int | None:
        """How many records the source holds, all of them stored; None where it may have changed or was never read."""
        name, state = self._identify(source)
        place = int(np.searchsorted(self._rows["source"], np.uint64(name)))
        if not source.version or place == len(self._rows):
            return None
        row = self._rows[place]
        return int(row["records"]) if row["source"] == name and row["state"] == state else None

    def note(self, source: Source, records: int) -> None:
        """Keeps for `save` that the source was read to its end and held so many records."""
        if source.version:
            name, state = self._identify(source)
            self._fresh[name] = state, records

    def save(self, load_id: str | None) -> None:
        """Writes what was noted; `load_id` is the load just published, if any."""
        load_id = load_id or (self.loads[-1] if self.loads else None)
        if load_id is None or not self._fresh:
            return
        fresh = np.array([(name, *row, load_id) for name, row in self._fresh.items()], _ROW)
        kept = self._rows[~np.isin(self._rows["source"], fresh["source"])]
        beside = self._path.with_suffix(".new.npy")
        with report_failures("writing", self._path):
            np.save(beside, np.sort(np.concatenate([kept, fresh]), order="source"))
            sync_file(beside)
            beside.replace(self._path)

    def _identify(self, source: Source) -> tuple[int, int]:
        return _hash(source.uri), _hash(f"{source.version}\0{self._reading}")


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest())
