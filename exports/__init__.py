"""How rows leave the warehouse: CSV, JSONL, Parquet and DuckDB files."""

from exports.request import EXPORT_FORMATS
from exports.streams import write_table
from exports.targets import Exported, export

__all__ = ["EXPORT_FORMATS", "Exported", "export", "write_table"]
