"""The lines that the stored pages of a host share."""

from __future__ import annotations

import duckdb
import pyarrow as pa

from warehouse.catalog import read_sql


def select_site_lines(
    connection: duckdb.DuckDBPyConnection, min_pages: int, min_share: float, host: str | None = None
) -> pa.Table:
    """The lines (host, line, documents, pages) on at least `min_pages` and `min_share` of their host's pages.

    Of a duplicate cluster only the canonical document counts: a page that was crawled again is one page.
    """
    parameters = {"min_pages": min_pages, "min_share": min_share, "host": host}
    return connection.sql(read_sql("site_lines.sql"), params=parameters).to_arrow_table()
