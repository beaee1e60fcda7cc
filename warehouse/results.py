"""Reading small results without leaving the connection busy."""

from __future__ import annotations

from typing import Any

import duckdb


def read_row(connection: duckdb.DuckDBPyConnection, query: str, parameters: list[Any] | None = None) -> tuple[Any, ...]:
    """The first row of a query; an empty tuple where it gives none.

    Unlike `fetchone`, it leaves no unfinished result behind, which DuckDB answers with an error at the next `register`.
    """
    rows: list[tuple[Any, ...]] = connection.execute(query, parameters).fetchall()
    return rows[0] if rows else ()
