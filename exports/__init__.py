"""How rows leave the warehouse: CSV, JSONL, Parquet and DuckDB files."""
