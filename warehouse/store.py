"""Reading a warehouse: connections on its snapshots."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from uuid import uuid4

import duckdb

from warehouse.catalog import (
    Snapshot,
    attach_catalog,
    check_schema,
    copy_state,
    create_macros,
    create_state,
    create_views,
    read_snapshot,
)
from warehouse.errors import UsageError, WarehouseError
from warehouse.files import report_failures
from warehouse.layout import Layout, locate
from warehouse.views import quote_text

_ATTEMPTS = 3
_PAUSE_SECONDS = 0.05


class Warehouse:
    """The warehouse in the folder `path`, for reading; any number of readers beside one writer."""

    def __init__(self, path: str | Path) -> None:
        self._layout = locate(path)

    @property
    def path(self) -> Path:
        """The folder, absolute."""
        return self._layout.root

    @property
    def layout(self) -> Layout:
        """Where everything in the folder lies."""
        return self._layout

    @property
    def exists(self) -> bool:
        """Whether anything was published here."""
        return self._layout.catalog.exists()

    def connect(self, at: int | None = None) -> duckdb.DuckDBPyConnection:
        """A read-only connection on the current snapshot, or on the kept snapshot number `at`; close it after use.

        The connection stays on its snapshot whatever is published meanwhile. It reads no other files and writes none.
        Raises WarehouseError where there is no such snapshot, SchemaVersionError for one of a newer inkmill.
        """
        catalog = self._find(at)
        connection = duckdb.connect(config={"temp_directory": _name_spill_folder()})
        try:
            with report_failures("opening", catalog):
                _attach(connection, catalog, self._layout.root)
            # Parts never change under one name.
            connection.execute("SET parquet_metadata_cache = true")
            connection.execute(f"SET allowed_directories = [{quote_text(str(self._layout.parts) + os.sep)}]")
            connection.execute("SET enable_external_access = false")
        except BaseException:
            connection.close()
            raise
        return connection

    def snapshot(self, at: int | None = None) -> Snapshot:
        """The current snapshot, or the kept snapshot number `at`."""
        with duckdb.connect() as connection, attach_catalog(connection, self._find(at)):
            return read_snapshot(connection)

    def list_parts(self, at: int | None = None) -> dict[Path, str]:
        """The Parquet parts of a snapshot with their SHA-256."""
        with duckdb.connect() as connection, attach_catalog(connection, self._find(at)):
            rows = connection.execute("SELECT path, sha256 FROM catalog.store.parts ORDER BY path").fetchall()
            return {self._layout.root / path: digest for path, digest in rows}

    def history(self) -> list[Snapshot]:
        """The kept snapshots, oldest first."""
        self._find(None)
        return [self.snapshot(number) for number in self._layout.list_versions()]

    def _find(self, at: int | None) -> Path:
        layout = self._layout
        if not layout.catalog.exists():
            raise WarehouseError(
                f"no warehouse at {layout.root}; make one with `inkmill run PATH`, or name another with --warehouse DIR"
            )
        if at is None:
            return layout.catalog
        versions = layout.list_versions()
        if at not in versions:
            kept = f"{min(versions)} to {max(versions)}" if versions else "none"
            raise UsageError(f"{layout.root} keeps no snapshot {at} (kept: {kept}); see `inkmill history`")
        return versions[at]


def _attach(connection: duckdb.DuckDBPyConnection, catalog: Path, root: Path) -> None:
    # Attached instead of opened: within a process DuckDB hands out an already open file again, replaced or not.
    # DuckDB 2.0 opens the file once for the header and once for the blocks: replaced in between, they do not match.
    for attempt in range(_ATTEMPTS):
        try:
            connection.execute(f"ATTACH {quote_text(catalog)} AS catalog (READ_ONLY)")
            break
        except duckdb.Error as error:
            if isinstance(error, duckdb.IOException) and attempt + 1 < _ATTEMPTS:
                time.sleep(_PAUSE_SECONDS)
                continue
            raise WarehouseError(
                f"{catalog} cannot be opened ({str(error).splitlines()[0]}); earlier snapshots, if any, are in versions/ "
                "beside it"
            ) from error
    check_schema(connection, catalog)
    if read_snapshot(connection).root == root:
        connection.execute("USE catalog")
        return
    create_state(connection)
    copy_state(connection, "catalog", "memory")
    connection.execute("DETACH catalog")
    create_views(connection, root)
    create_macros(connection)


def _name_spill_folder() -> str:
    # Made by DuckDB when it spills, and deleted by it; two processes must not share one.
    return str(Path(tempfile.gettempdir()) / f"inkmill-{os.getpid()}-{uuid4().hex[:8]}")
