"""Runs the ingest flow on a schedule in this process."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flows.prefect_settings import prepare_prefect

prepare_prefect()

from prefect import serve  # noqa: E402
from prefect.settings import PREFECT_API_URL, temporary_settings  # noqa: E402
from prefect.types.entrypoint import EntrypointType  # noqa: E402

from flows.ingest import ingest  # noqa: E402
from flows.server import local_server  # noqa: E402
from flows.settings import Settings  # noqa: E402
from tasks.reading import is_url, list_sources  # noqa: E402
from warehouse.errors import UsageError  # noqa: E402


def serve_ingest(
    paths: list[str], cron: str, name: str, settings: Settings, config: Path | None, say: Callable[[str], None]
) -> None:
    """Serves a deployment of the ingest flow until interrupted; paths are made absolute.

    Uses the Prefect server that PREFECT_API_URL or the Prefect profile names, else starts a local one for as long as
    it serves. Raises UsageError when `cron` is not a cron expression or a path does not exist.
    """
    list_sources(paths)
    parameters: dict[str, Any] = {
        "paths": [path if is_url(path) else str(Path(path).absolute()) for path in paths],
        "warehouse": str(settings.warehouse.absolute()),
        "workers": settings.workers,
    }
    if config:
        parameters["config"] = str(config.absolute())
    deployment = _make_deployment(name, cron, parameters)
    # Prefect's handler of SIGTERM stops the runner in a way that this version warns of.
    warnings.filterwarnings("ignore", "coroutine 'Runner.astop' was never awaited", RuntimeWarning)
    with use_server(say):
        say(f"serving {name} on {PREFECT_API_URL.value()}; schedule {cron} (UTC); Ctrl-C stops it")
        serve(deployment, print_starting_message=False)


@contextmanager
def use_server(say: Callable[[str], None]) -> Iterator[None]:
    """Uses the Prefect server that is configured, else a local one for as long as the context lasts."""
    if PREFECT_API_URL.value():
        yield
        return
    say("starting a local Prefect server …")
    with local_server() as url, temporary_settings({PREFECT_API_URL: url}):
        yield


def _make_deployment(name: str, cron: str, parameters: dict[str, Any]) -> Any:
    try:
        return ingest.to_deployment(
            name=name,
            cron=cron,
            parameters=parameters,
            tags=["inkmill"],
            entrypoint_type=EntrypointType.MODULE_PATH,
        )
    except ValueError as error:
        raise UsageError(f"--cron {cron!r} is not a schedule; five fields such as '0 * * * *' (every hour)") from error
