"""Documents in their parts, and beside them the parts of the search index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.encoding import choose_encoding
from warehouse.files import remove_tree
from warehouse.grams import SCHEMA, TEXT_CHARS, list_postings
from warehouse.layout import Layout
from warehouse.parts import Written, write_parts
from warehouse.sorting import GROUP_ROWS, read_sorted
from warehouse.views import quote_text

RUN_CHARS = 4_000_000
"""Code points of text whose postings are sorted in memory at a time."""


def write_documents(connection: duckdb.DuckDBPyConnection, layout: Layout, query: str, first: int) -> Iterator[Written]:
    """Writes the documents of a query, with the places from `first` on, and their postings as parts."""
    index = _Index(layout.loading / "runs")
    yield from write_parts(
        _give_places(read_sorted(connection, "documents", query), index, first),
        layout.loading / "documents",
        "documents",
    )
    yield from write_parts(_join_runs(connection, index.runs), layout.loading / "postings", "postings")
    remove_tree(layout.loading / "runs")


def _join_runs(connection: duckdb.DuckDBPyConnection, runs: list[Path]) -> Iterator[pa.RecordBatch]:
    if len(runs) == 1:
        yield from pq.ParquetFile(runs[0]).iter_batches(GROUP_ROWS["postings"])
    elif runs:
        paths = ", ".join(quote_text(path) for path in runs)
        yield from read_sorted(connection, "postings", f"FROM read_parquet([{paths}], hive_partitioning = false)")


def _give_places(batches: Iterator[pa.RecordBatch], index: _Index, first: int) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        index.add(batch.column("title").to_pylist(), batch.column("text").to_pylist(), first)
        yield batch.append_column("place", pa.array(range(first, first + batch.num_rows), pa.int64()))
        first += batch.num_rows


class _Index:
    """Runs of sorted postings in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.runs: list[Path] = []

    def add(self, titles: list[str | None], texts: list[str], first: int) -> None:
        """Writes the postings of documents in order, whose first has the place `first`."""
        begin = size = 0
        for end, (title, text) in enumerate(zip(titles, texts, strict=True)):
            size += len(title or "") + min(len(text), TEXT_CHARS)
            if size >= RUN_CHARS or end == len(texts) - 1:
                self._write(list_postings(titles[begin : end + 1], texts[begin : end + 1], first + begin))
                begin, size = end + 1, 0

    def _write(self, postings: pa.Table) -> None:
        if postings.num_rows:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._folder / f"{len(self.runs)}.parquet"
            pq.write_table(postings, path, **choose_encoding(SCHEMA))
            self.runs.append(path)
