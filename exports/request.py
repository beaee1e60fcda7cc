"""What an export is asked to write, checked before anything is read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from exports.converted import Conversion
from exports.files import COMPRESSIONS, FileForm
from warehouse.errors import UsageError
from warehouse.schemas import TABLES
from warehouse.views import CANONICAL_VIEWS, TABLE_COMMENTS

ExportFormat = Literal["csv", "jsonl", "parquet", "duckdb"]
EXPORT_FORMATS: tuple[str, ...] = get_args(ExportFormat)
ALL_TABLES = "all"
MANIFEST, CARD, DATA = "manifest.json", "README.md", "data"


@dataclass(frozen=True, slots=True)
class Request:
    """The options of `export`, described there."""

    path: Path
    form: str
    table: str | None
    query: str | None
    nested: bool
    overwrite: bool
    partition_by: tuple[str, ...]
    file_bytes: int | None
    compression: str | None
    excel: bool
    since: int | None
    conversion: Conversion | None

    @property
    def is_folder(self) -> bool:
        """Whether the target is a folder of files with a manifest."""
        if self.form == "duckdb" or self.nested:
            return False
        return bool(self.partition_by or self.file_bytes or (self.form == "parquet" and self.path.suffix != ".parquet"))

    @property
    def file_form(self) -> FileForm:
        """How its files are written; the compression may be told by the name of the target."""
        suffixes = {suffix: name for name, suffix in COMPRESSIONS.items()}
        return FileForm(self.form, self.compression or suffixes.get(self.path.suffix), self.excel)


def check_request(request: Request) -> None:
    """Raises UsageError where the options do not go together or the target is in the way."""
    form, table = request.form, request.table
    if form not in EXPORT_FORMATS:
        raise UsageError(f"{form!r} is no export format; choose one of {', '.join(EXPORT_FORMATS)}")
    if (table is None) == (request.query is None):
        raise UsageError("give either a table or a query to export; for example the table documents")
    if table is not None and table not in TABLE_COMMENTS and not (table == ALL_TABLES and form == "duckdb"):
        raise UsageError(f"there is no table {table!r}; choose one of {', '.join(TABLE_COMMENTS)}")
    if request.nested and (form != "jsonl" or table not in ("documents", "canonical_documents")):
        raise UsageError("nested exports are JSONL of the table documents or canonical_documents")
    if request.since is not None and (table is None or table == ALL_TABLES or request.nested):
        raise UsageError("changes since a snapshot are those of one table; name it")
    if request.conversion is not None and (form == "duckdb" or request.nested):
        raise UsageError("converted columns are written to CSV, JSONL and Parquet files that are not nested")
    _check_form(request)
    check_target(request)


def _check_form(request: Request) -> None:
    form = request.form
    if request.excel and form != "csv":
        raise UsageError("only CSV is written for spreadsheets; use --format csv")
    compression = request.file_form.compression
    if compression is not None and (compression not in COMPRESSIONS or form not in ("csv", "jsonl")):
        raise UsageError(
            f"CSV and JSONL are compressed with {' or '.join(COMPRESSIONS)}; Parquet and DuckDB files are compressed already"
        )
    if request.file_bytes is not None and request.file_bytes < 1:
        raise UsageError("a file holds at least one byte; give a larger file size")
    if (request.partition_by or request.file_bytes) and (form == "duckdb" or request.nested):
        raise UsageError("partitions and file sizes are those of folders of CSV, JSONL or Parquet files")
    if len(set(request.partition_by)) != len(request.partition_by):
        raise UsageError("a column was named twice to partition by")


def check_target(request: Request) -> None:
    """Raises UsageError where the target is there and may not be replaced."""
    path = request.path
    if not path.exists() and not path.is_symlink():
        return
    if not request.overwrite:
        raise UsageError(f"{path} exists; choose another target, or have it replaced with --overwrite")
    if not path.is_symlink() and not path.is_dir() and not path.is_file():
        raise UsageError(f"{path} is a device or a pipe, which an export would replace; give the name of a file")
    if path.is_dir() and not request.is_folder:
        raise UsageError(f"{path} is a folder; give the name of a file")
    if request.is_folder and not path.is_dir():
        raise UsageError(f"{path} is a file; give a folder, or a name that ends in .parquet")
    if request.is_folder and (path.is_symlink() or _holds_others(path)):
        raise UsageError(f"{path} holds other files than an export's; choose another folder")


def _holds_others(folder: Path) -> bool:
    found = {
        file.relative_to(folder).as_posix() for file in folder.rglob("*") if not file.is_dir() or file.is_symlink()
    }
    if not found:
        return False
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        ours = {MANIFEST, CARD, *(file["path"] for file in manifest["files"])}
    except (OSError, ValueError, KeyError, TypeError):
        return True
    return not found <= ours


def check_columns(request: Request, names: list[str]) -> None:
    """Raises UsageError where a column to partition by is not there or is the only one."""
    for name in request.partition_by:
        if name not in names:
            raise UsageError(f"there is no column {name!r} to partition by; choose among {', '.join(names)}")
    if len(request.partition_by) >= len(names):
        raise UsageError("every column would become a folder; leave one to write")


def name_canonical(table: str | None) -> str:
    """The view of the canonical rows of `table`; raises UsageError where there is none."""
    views = {base: view for view, base in CANONICAL_VIEWS.items()} | {view: view for view in CANONICAL_VIEWS}
    if table not in views:
        raise UsageError(
            f"canonical rows are there of {', '.join(CANONICAL_VIEWS.values())}; not of {table or 'a query'}"
        )
    return views[table]


def is_plain(table: str) -> bool:
    """Whether `table` is stored and not a view of another."""
    return table in TABLES
