"""What stands beside the data of a folder: manifest.json for programs, README.md for people and data hubs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import pyarrow as pa

from exports.files import WrittenFile
from exports.request import DATA, Request
from warehouse.schemas import SCHEMA_VERSION
from warehouse.views import CANONICAL_VIEWS, TABLE_COMMENTS, name_type

_MANIFEST_VERSION = 1


def write_manifest(request: Request, schema: pa.Schema, snapshot: int, files: Sequence[WrittenFile]) -> str:
    """The manifest as JSON; it holds nothing that differs between two exports of a snapshot."""
    manifest = {
        "inkmill_manifest": _MANIFEST_VERSION,
        "schema_version": SCHEMA_VERSION,
        "snapshot": snapshot,
        "since": request.since,
        "table": request.table,
        "query": request.query,
        "format": request.form,
        "compression": request.file_form.compression,
        "excel": request.excel,
        "partition_by": list(request.partition_by),
        "converted": _list_converted(request, schema),
        "rows": sum(file.rows for file in files),
        "bytes": sum(file.bytes for file in files),
        "columns": [
            {
                "name": field.name,
                "type": _describe_type(field.type),
                "nullable": field.nullable,
                "comment": read_comment(field),
            }
            for field in schema
        ],
        "files": [
            {"path": f"{DATA}/{file.path}", "rows": file.rows, "bytes": file.bytes, "sha256": file.sha256}
            for file in files
        ],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def _list_converted(request: Request, schema: pa.Schema) -> list[dict[str, str]]:
    if request.conversion is None:
        return []
    columns = request.conversion.list_columns(schema.names)
    return [
        {"column": column, "from": original, "conversion": request.conversion.name}
        for column, original in columns.items()
    ]


def read_comment(field: pa.Field) -> str:
    """The comment of a column; empty where there is none."""
    return str((field.metadata or {}).get(b"comment", b"").decode())


def _describe_type(kind: pa.DataType) -> str:
    try:
        return name_type(kind)
    except KeyError:
        return str(kind)


def write_card(request: Request, schema: pa.Schema, snapshot: int, files: Sequence[WrittenFile]) -> str:
    """The page about an export, with the front matter by which data hubs find its files."""
    return "\n".join(_list_lines(request, schema, snapshot, files)) + "\n"


def _list_lines(request: Request, schema: pa.Schema, snapshot: int, files: Sequence[WrittenFile]) -> Iterator[str]:
    glob = f"{DATA}/{'**/' if request.partition_by else ''}*{request.file_form.suffix}"
    name = request.table or "query"
    yield from ("---", "configs:", f"- config_name: {name}", f'  data_files: "{glob}"', "---", "")
    yield f"# {name}\n"
    yield f"{TABLE_COMMENTS.get(name, 'the result of a query').capitalize()}.\n"
    if request.table in CANONICAL_VIEWS:
        yield f"The columns are those of {CANONICAL_VIEWS[request.table]}.\n"
    if request.since is not None:
        yield f"Holds what was added, changed and removed since snapshot {request.since}; removed rows have only their key.\n"
    rows = sum(file.rows for file in files)
    yield f"{rows:,} rows in {len(files):,} files of snapshot {snapshot}, schema version {SCHEMA_VERSION}, written by inkmill."
    yield "`manifest.json` lists the files with their SHA-256.\n"
    yield "```sql"
    reading = {"parquet": "read_parquet", "csv": "read_csv", "jsonl": "read_json"}[request.form]
    yield f"select count(*) from {reading}('{glob}'{', hive_partitioning = true' if request.partition_by else ''});"
    yield "```\n"
    yield "| column | type | meaning |\n|---|---|---|"
    for field in schema:
        safe = [
            " ".join(text.split()).replace("|", "\\|")
            for text in (field.name, _describe_type(field.type), read_comment(field))
        ]
        yield f"| {safe[0]} | {safe[1]} | {safe[2]} |"
