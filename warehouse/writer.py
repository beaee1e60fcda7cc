"""The one writer of a warehouse: from staged batches to an atomically published snapshot.

    with open_writer('data/warehouse') as writer:
        known = writer.known(record_ids)                     # skip these
        write_staged(writer.staging('batch-1'), tables)      # in a worker process
        writer.stage(['batch-1'])
        ...                                                  # duplicates, over writer.connection
        writer.publish(assignments, duplicates, translations, LoadInfo(inputs=…, unchanged=…))

Nothing of a run is seen before `publish` has replaced catalog.duckdb, and everything of it afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa

from warehouse.catalog import attach_catalog, copy_state, create_state, create_views, list_parts, read_sql
from warehouse.collect import collect_garbage
from warehouse.compact import compact_parts
from warehouse.errors import UsageError, WarehouseError
from warehouse.files import remove_tree, report_failures
from warehouse.layout import Layout, locate
from warehouse.load import LoadInfo, Published, Relations
from warehouse.lock import WriterLock
from warehouse.pending import show_pending
from warehouse.publish import publish_load, replace_catalog
from warehouse.results import read_row
from warehouse.staging import PARTIAL, read_staged
from warehouse.views import store_schema

MEMORY_LIMIT = "768MB"
GRACE_SECONDS = 3600.0
KEPT_VERSIONS = 50
LOAD_ID_FORMAT = "%Y%m%dT%H%M%S%f"


@contextmanager
def open_writer(
    path: str | Path,
    *,
    wait_seconds: float = 0,
    memory_limit: str = MEMORY_LIMIT,
    grace_seconds: float = GRACE_SECONDS,
    kept_versions: int = KEPT_VERSIONS,
    keep_staged: bool = False,
) -> Iterator[Writer]:
    """A writer on the warehouse at `path`, which is made if need be; holds the lock until the block is left.

    Leaving the block well deletes all staging unless `keep_staged`; an exception or a kill keeps the finished batches
    for the next run.
    Files that no kept snapshot names are deleted once they are older than `grace_seconds`, and of the snapshots the
    newest `kept_versions` are kept. Raises WarehouseLockedError after `wait_seconds`, SchemaVersionError,
    WarehouseError.
    """
    layout = locate(path)
    with report_failures("opening the warehouse", layout.root):
        if layout.root.exists() and not layout.root.is_dir():
            raise WarehouseError(f"{layout.root} is a file; give a folder for the warehouse")
        layout.root.mkdir(parents=True, exist_ok=True)
        lock = WriterLock(layout.lock)
        lock.acquire(wait_seconds)
    try:
        with report_failures("opening the warehouse", layout.root):
            _prepare(layout)
            writer = Writer(layout, memory_limit)
        try:
            yield writer
        finally:
            writer.connection.close()
        if not keep_staged:
            remove_tree(layout.staging)
        with report_failures("collecting files in", layout.root):
            collect_garbage(layout, grace_seconds, kept_versions)
    finally:
        remove_tree(layout.spill)
        lock.release()


def _prepare(layout: Layout) -> None:
    remove_tree(layout.loading)
    remove_tree(layout.spill)
    for folder in (layout.versions, layout.parts, layout.staging):
        folder.mkdir(parents=True, exist_ok=True)
    for path in layout.staging.iterdir():
        if path.name.endswith(PARTIAL):
            remove_tree(path)


class Writer:
    """The open writer; made by `open_writer`."""

    def __init__(self, layout: Layout, memory_limit: str) -> None:
        self._layout = layout
        self._opened_at = datetime.now(UTC).replace(tzinfo=None)
        self._known: npt.NDArray[np.bytes_] | None = None
        self._staged = False
        self._fresh = False
        self._connection = duckdb.connect(
            config={"memory_limit": memory_limit, "temp_directory": str(layout.spill), "preserve_insertion_order": True}
        )
        self._connection.execute(read_sql("host.sql"))
        self._load_state()

    @property
    def path(self) -> Path:
        """The folder of the warehouse."""
        return self._layout.root

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        """A DuckDB connection in bounded memory with the stored and the staged rows as views.

        Stored, current rows: documents, segments, mentions, facts, sketches, duplicates, translations, quarantine, as
        they will be once the staged rows are in: without the versions that those supersede. Staged rows: new_documents,
        new_segments, new_mentions, new_facts, new_sketches, new_quarantine, each record once, without the columns that
        publishing fills. Temporary tables and registered Arrow tables are the caller's to use.
        """
        return self._connection

    def known(self, record_ids: Sequence[str]) -> set[str]:
        """Those of `record_ids` that are stored as current documents or are in quarantine."""
        if self._known is None:
            query = "SELECT doc_id FROM documents UNION ALL SELECT record_id FROM quarantine"
            with report_failures("reading", self._layout.root):
                names = self._connection.execute(query).fetchnumpy()["doc_id"]
            self._known = np.sort(np.asarray(names, dtype="S"))
        if not len(self._known) or not record_ids:
            return set()
        wanted = np.asarray(record_ids, dtype="S")
        places = np.searchsorted(self._known, wanted)
        places[places == len(self._known)] = 0
        return {record_ids[int(index)] for index in np.flatnonzero(self._known[places] == wanted)}

    def staging(self, batch_id: str) -> Path:
        """The folder that a worker writes batch `batch_id` to with `write_staged`.

        The folder exists only once the batch is finished. A batch that a killed run has finished is still there: name
        batches by what they hold, and look with `read_staged` before doing the work again.
        """
        if not batch_id or "/" in batch_id or batch_id.startswith(".") or batch_id.endswith(PARTIAL):
            raise UsageError(f"{batch_id!r} cannot name a folder; use letters and digits for a batch")
        return self._layout.staging / batch_id

    def stage(self, batch_ids: Sequence[str]) -> None:
        """Makes the rows of these finished batches, in this order, the load's: the new_… views show them.

        Batches that are not named are not published. Raises WarehouseError for one that is not finished.
        """
        folders = [self.staging(batch_id) for batch_id in dict.fromkeys(batch_ids)]
        for folder in folders:
            if read_staged(folder) is None:
                raise WarehouseError(f"{folder} is not a finished batch; run again to stage it")
        with report_failures("reading staged rows in", self._layout.staging):
            if not self._fresh:
                self._load_state()
            self._fresh = False
            show_pending(self._connection, self._layout.root, folders)
        self._staged = True

    def superseded(self) -> set[str]:
        """The stored documents that the staged ones replace; already left out of the views of stored rows."""
        query = "SELECT supersedes FROM new_supersedes WHERE load_id <> getvariable('load_id')"
        return {name for (name,) in self._connection.execute(query).fetchall()} if self._staged else set()

    def publish(
        self,
        assignments: pa.Table,
        duplicates: pa.Table,
        translations: pa.Table,
        info: LoadInfo,
    ) -> Published:
        """Publishes the staged rows as one load and returns its counts; with nothing new, nothing is published.

        `assignments` (doc_id, cluster_id, duplicate_of, duplicate_kind, duplicate_score, is_canonical) covers new
        documents and stored ones whose relation changed; a new document without a row stands for itself. `duplicates`
        and `translations` have the columns of their tables but load_id. Raises WarehouseError when the counts of
        `info` do not add up or when writing fails; what was published before is then untouched.
        """
        if not self._staged:
            self.stage([])
        self._staged = False
        relations = Relations(assignments, duplicates, translations)
        with report_failures("publishing to", self._layout.root):
            return publish_load(self._connection, self._layout, relations, info, self._opened_at)

    def rebase(self) -> None:
        """Renews the catalog of a warehouse that was moved, so that DuckDB opens it here without inkmill."""
        with report_failures("writing the catalog of", self._layout.root):
            self._load_state()
            self._connection.execute("UPDATE store.meta SET root = ?", [str(self._layout.root)])
            (number,) = read_row(self._connection, "SELECT coalesce(max(snapshot), 0) FROM store.meta")
            if number:
                replace_catalog(self._connection, self._layout, number)

    def compact(self) -> int | None:
        """Writes few large parts in place of many small ones and returns the new snapshot's number.

        Returns None where every table is one part, or none, that holds exactly the current rows and columns.
        """
        with report_failures("compacting", self._layout.root):
            self._load_state()
            parts = list_parts(self._connection, self._layout.root)
            (exceptions,) = read_row(
                self._connection,
                "SELECT (SELECT count(*) FROM store.superseded WHERE NOT compacted) + (SELECT count(*) FROM store.reassigned)",
            )
            (uncounted,) = read_row(
                self._connection,
                "SELECT EXISTS (FROM sketches WHERE len(lines) > 0) AND NOT EXISTS (FROM lines)",
            )
            crowded = any(
                sum(part.held == held for part in found) > 1 for found in parts.values() for held in (True, False)
            )
            outdated = any(
                set(part.columns) != set(store_schema(table).names) for table, found in parts.items() for part in found
            )
            if not (exceptions or crowded or outdated or uncounted):
                return None
            return compact_parts(self._connection, self._layout, parts, self._opened_at)

    def roll_back(self, number: int) -> int:
        """Makes the kept snapshot `number` the current one again, as a new snapshot whose number is returned.

        Nothing is deleted: the snapshots in between are kept like any other, and records that they held are new again.
        """
        versions = self._layout.list_versions()
        if number not in versions:
            kept = ", ".join(map(str, versions)) or "none"
            raise UsageError(f"{self._layout.root} keeps no snapshot {number} (kept: {kept}); see `inkmill history`")
        with report_failures("rolling back", self._layout.root):
            (current,) = read_row(self._connection, "SELECT max(snapshot) FROM store.meta")
            self._load_state(versions[number])
            self._connection.execute(
                "UPDATE store.meta SET snapshot = ?, root = ?, published_at = ?",
                [current + 1, str(self._layout.root), self._opened_at],
            )
            replace_catalog(self._connection, self._layout, current + 1)
        return int(current) + 1

    def _load_state(self, catalog: Path | None = None) -> None:
        connection = self._connection
        catalog = catalog or self._layout.catalog
        connection.execute("DROP SCHEMA IF EXISTS store CASCADE")
        create_state(connection)
        if catalog.exists():
            with attach_catalog(connection, catalog):
                copy_state(connection, "catalog", "memory")
        create_views(connection, self._layout.root)
        self._known = None
        self._fresh = True
        connection.execute("SET VARIABLE load_id = ?", [self._choose_load_id()])

    def _choose_load_id(self) -> str:
        # A clock that was set back must not put a load before an earlier one.
        (last,) = read_row(
            self._connection,
            "SELECT greatest((SELECT max(load_id) FROM store.loads), (SELECT max(load_id) FROM store.parts))",
        )
        now = self._opened_at
        if last:
            now = max(now, datetime.strptime(last, LOAD_ID_FORMAT) + timedelta(microseconds=1))
        return now.strftime(LOAD_ID_FORMAT)
