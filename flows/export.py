"""The Prefect flow that writes an export; deployments run it, `inkmill export` makes the same call directly."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, Literal

from flows.prefect_settings import prepare_prefect

prepare_prefect()

from prefect import flow, get_run_logger  # noqa: E402
from pydantic import Field  # noqa: E402

from exports.request import ExportFormat  # noqa: E402
from flows.artifacts import publish_line  # noqa: E402
from flows.export_options import choose_conversion, read_size  # noqa: E402
from flows.settings import load_settings  # noqa: E402
from flows.targets import write_export  # noqa: E402
from warehouse import Warehouse  # noqa: E402

Snapshot = Annotated[int, Field(ge=1)]


@flow(name="export", flow_run_name="export to {target}", validate_parameters=True, persist_result=False)
def export(
    target: str,
    export_format: ExportFormat = "parquet",
    table: str | None = None,
    query: str | None = None,
    canonical: bool = False,
    at: Snapshot | None = None,
    since: Snapshot | None = None,
    partition_by: list[str] | None = None,
    file_size: str | None = None,
    compression: Literal["gzip", "zstd"] | None = None,
    excel: bool = False,
    nested: bool = False,
    script: Literal["Hans", "Hant"] | None = None,
    region: Literal["TW", "HK"] | None = None,
    overwrite: bool = True,
    warehouse: Path | None = None,
    config: Path | None = None,
) -> dict[str, Any]:
    """Writes a table or the result of a query to `target` and returns what was written.

    The parameters are the options of `inkmill export`. Scheduled exports replace the one before: readers see the old
    file or the new one, never a part.
    """
    settings = load_settings(config, warehouse=warehouse)
    written = write_export(
        Warehouse(settings.warehouse),
        target,
        export_format,
        overwrite=overwrite,
        table=table,
        query=query,
        canonical=canonical,
        at=at,
        since=since,
        partition_by=partition_by or (),
        file_bytes=read_size(file_size),
        compression=compression,
        excel=excel,
        nested=nested,
        conversion=choose_conversion(script, region),
    )
    line = f"{written.rows:,} rows, {written.size:,} bytes, snapshot {written.snapshot}: {written.path}"
    get_run_logger().info(line)
    publish_line("inkmill-export", line, "What the export wrote")
    return asdict(written) | {"path": str(written.path)}
