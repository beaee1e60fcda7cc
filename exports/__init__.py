"""How rows leave the warehouse: CSV, JSONL, Parquet and DuckDB files."""

from exports.streams import write_table

__all__ = ["write_table"]
