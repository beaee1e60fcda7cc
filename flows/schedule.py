"""Runs the ingest flow on a schedule in this process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flows.ingest import ingest
from flows.settings import Settings
from tasks.reading import list_sources
from warehouse.errors import UsageError


def serve_ingest(paths: list[str], cron: str, name: str, settings: Settings, config: Path | None) -> None:
    """Serves a deployment of the ingest flow until interrupted; paths are made absolute.

    Raises UsageError when `cron` is not a cron expression or a path does not exist.
    """
    list_sources(paths)
    absolute = [str(Path(path).absolute()) for path in paths]
    parameters: dict[str, Any] = {
        "paths": absolute,
        "warehouse": str(settings.warehouse.absolute()),
        "workers": settings.workers,
    }
    if config:
        parameters["config"] = str(config.absolute())
    try:
        deployment = ingest.to_deployment(name=name, cron=cron, parameters=parameters, tags=["inkmill"])
    except ValueError as error:
        raise UsageError(f"--cron {cron!r} is not a schedule; five fields such as '0 * * * *' (every hour)") from error
    from prefect import serve

    serve(deployment, pause_on_shutdown=False)
