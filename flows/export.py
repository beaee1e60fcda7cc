"""The Prefect flow that writes an export, and the call behind `inkmill export`."""

from __future__ import annotations

from pathlib import Path

from warehouse.errors import UsageError


def run_export(
    warehouse: Path, table: str | None, query: str | None, form: str, target: Path, nested: bool, overwrite: bool
) -> str:
    """Writes the export and returns a line on what was written.

    Raises UsageError unless exactly one of `table` and `query` is given.
    """
    if (table is None) == (query is None):
        raise UsageError("give either a table name or --sql QUERY; for example: inkmill export documents --format csv")
    raise NotImplementedError
