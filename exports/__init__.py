"""How rows leave the warehouse: CSV, JSONL, Parquet and DuckDB files."""

from exports.converted import Conversion
from exports.request import EXPORT_FORMATS
from exports.streams import write_table
from exports.targets import Exported, export

__all__ = ["EXPORT_FORMATS", "Conversion", "Exported", "export", "write_table"]
