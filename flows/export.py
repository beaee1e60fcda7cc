"""The Prefect flow that writes an export; deployments run it, `inkmill export` makes the same call directly."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from flows.prefect_settings import prepare_prefect

prepare_prefect()

from prefect import flow, get_run_logger  # noqa: E402
from prefect.artifacts import create_markdown_artifact  # noqa: E402

from exports import export as write_export  # noqa: E402
from exports.request import ExportFormat  # noqa: E402
from flows.settings import load_settings  # noqa: E402
from warehouse import Warehouse  # noqa: E402


@flow(name="export", flow_run_name="export to {target}", validate_parameters=True, persist_result=False)
def export(
    target: Path,
    export_format: ExportFormat = "parquet",
    table: str | None = None,
    query: str | None = None,
    nested: bool = False,
    overwrite: bool = True,
    warehouse: Path | None = None,
    config: Path | None = None,
) -> dict[str, Any]:
    """Writes a table or the result of a query to `target` and returns what was written.

    Scheduled exports replace the one before: readers see the old file or the new one, never a part.
    """
    settings = load_settings(config, warehouse=warehouse)
    written = write_export(
        Warehouse(settings.warehouse),
        target,
        export_format,
        table=table,
        query=query,
        nested=nested,
        overwrite=overwrite,
    )
    line = f"{written.rows:,} rows, {written.size:,} bytes, snapshot {written.snapshot}: {written.path}"
    get_run_logger().info(line)
    create_markdown_artifact(line, key="inkmill-export", description="What the export wrote")
    return asdict(written) | {"path": str(written.path)}
