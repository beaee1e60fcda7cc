"""How rows leave the warehouse: CSV, JSONL, Parquet and DuckDB files."""

from exports.streams import write_table
from exports.targets import EXPORT_FORMATS, Exported, export

__all__ = ["EXPORT_FORMATS", "Exported", "export", "write_table"]
