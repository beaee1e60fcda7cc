"""What a person sees of a flow run: Prefect artifacts. A server that does not take them fails no run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
from prefect import get_run_logger
from prefect.artifacts import create_markdown_artifact, create_table_artifact

from flows.pipeline import RunSummary
from flows.summary import list_funnel, list_quarantine, list_slowest, render_markdown
from warehouse import Warehouse


def publish_artifacts(summary: RunSummary) -> None:
    """Leaves summary, funnel, quarantine and slowest records of an ingest run with the server."""
    with _tolerate_loss():
        create_markdown_artifact(render_markdown(summary), key="inkmill-run", description="Summary of the ingest run")
        _create_table("inkmill-funnel", list_funnel(summary), "What became of the records read")
        if summary.load_id is not None and summary.quarantined:
            rows = list_quarantine(Warehouse(summary.warehouse), summary.load_id)
            _create_table("inkmill-quarantine", rows, "Records set aside, by code, with samples")
        if summary.slowest:
            _create_table("inkmill-slowest", list_slowest(summary), "Slowest records of the run")


def publish_line(key: str, text: str, description: str) -> None:
    """Leaves a line with the server."""
    with _tolerate_loss():
        create_markdown_artifact(text, key=key, description=description)


def publish_table(key: str, rows: list[dict[str, Any]], description: str) -> None:
    """Leaves rows with the server."""
    with _tolerate_loss():
        _create_table(key, rows, description)


def _create_table(key: str, rows: list[dict[str, Any]], description: str) -> None:
    create_table_artifact(rows, key=key, description=description)


@contextmanager
def _tolerate_loss() -> Iterator[None]:
    try:
        yield
    except httpx.HTTPError as error:
        get_run_logger().warning(f"the server took no artifacts: {type(error).__name__}: {error}")
