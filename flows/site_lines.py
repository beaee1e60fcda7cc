"""What the warehouse knows of hosts when a run begins, as a file for its workers."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa

from tasks.site_templates import MIN_PAGES, MIN_SHARE, SiteLines, pack_site_lines, read_site_lines
from warehouse import Writer
from warehouse.files import hash_file, report_failures
from warehouse.site_lines import select_site_lines


def write_site_lines(writer: Writer) -> Path | None:
    """Writes the template lines of the stored pages beside the staged batches and returns the file; None where there are none.

    The file is named by its content: the same lines give the same decisions, whichever run wrote them.
    """
    with report_failures("reading the lines of", writer.path):
        rows = select_site_lines(writer.connection, MIN_PAGES, MIN_SHARE)
    if not rows.num_rows:
        return None
    packed = pack_site_lines(rows)
    folder = writer.staging("site-lines")
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / "fresh.arrow"
    with pa.OSFile(str(fresh), "wb") as sink, pa.ipc.new_file(sink, packed.schema) as stream:
        stream.write_table(packed)
    return fresh.rename(folder / f"{hash_file(fresh)[:16]}.arrow")


def find_site_lines(connection: duckdb.DuckDBPyConnection, host: str) -> SiteLines | None:
    """The template lines of one host, for a document looked at by itself."""
    rows = select_site_lines(connection, MIN_PAGES, MIN_SHARE, host)
    return read_site_lines(pack_site_lines(rows)) if rows.num_rows else None
