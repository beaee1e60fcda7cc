"""Documents in their parts, and beside them the parts of the search index."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from warehouse.encoding import choose_encoding
from warehouse.files import remove_tree
from warehouse.grams import SCHEMA, TEXT_CHARS, list_grams
from warehouse.layout import Layout
from warehouse.parts import Written, write_parts
from warehouse.sorting import GROUP_ROWS, read_sorted
from warehouse.views import quote_text

RUN_CHARS = 4_000_000
"""Code points of text whose grams are sorted in memory at a time."""


def write_documents(connection: duckdb.DuckDBPyConnection, layout: Layout, query: str, first: int) -> Iterator[Written]:
    """Writes the documents of a query, with the places from `first` on, and their grams as parts."""
    index = _Index(layout.loading / "runs")
    yield from write_parts(
        _give_places(read_sorted(connection, "documents", query), index, first),
        layout.loading / "documents",
        "documents",
    )
    yield from write_parts(_join_runs(connection, index.runs), layout.loading / "grams", "grams")
    remove_tree(layout.loading / "runs")


def _join_runs(connection: duckdb.DuckDBPyConnection, runs: list[Path]) -> Iterator[pa.RecordBatch]:
    if len(runs) == 1:
        yield from pq.ParquetFile(runs[0]).iter_batches(GROUP_ROWS["grams"])
    elif runs:
        paths = ", ".join(quote_text(path) for path in runs)
        yield from read_sorted(connection, "grams", f"FROM read_parquet([{paths}], hive_partitioning = false)")


def _give_places(batches: Iterator[pa.RecordBatch], index: _Index, first: int) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        titles, texts, canonical = (batch.column(name).to_pylist() for name in ("title", "text", "is_canonical"))
        index.add(titles, texts, canonical, first)
        yield batch.append_column("place", pa.array(range(first, first + batch.num_rows), pa.int64()))
        first += batch.num_rows


class _Index:
    """Runs of sorted grams in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.runs: list[Path] = []

    def add(self, titles: list[str | None], texts: list[str], canonical: list[bool], first: int) -> None:
        """Writes the grams of documents in order, whose first has the place `first`."""
        begin = size = 0
        for end, (title, text) in enumerate(zip(titles, texts, strict=True)):
            size += len(title or "") + min(len(text), TEXT_CHARS)
            if size >= RUN_CHARS or end == len(texts) - 1:
                run = slice(begin, end + 1)
                self._write(list_grams(titles[run], texts[run], canonical[run], first + begin))
                begin, size = end + 1, 0

    def _write(self, grams: pa.Table) -> None:
        if grams.num_rows:
            self._folder.mkdir(parents=True, exist_ok=True)
            path = self._folder / f"{len(self.runs)}.parquet"
            pq.write_table(grams, path, **choose_encoding(SCHEMA))
            self.runs.append(path)
