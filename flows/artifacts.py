"""What a person sees of a flow run: Prefect artifacts. A server that does not take them fails no run."""

from __future__ import annotations

from typing import Any

from prefect import get_run_logger
from prefect.artifacts import create_markdown_artifact, create_table_artifact

from flows.pipeline import RunSummary
from flows.summary import list_funnel, list_quarantine, list_slowest, render_markdown
from warehouse import Warehouse


def publish_artifacts(summary: RunSummary) -> None:
    """Leaves summary, funnel, quarantine and slowest records of an ingest run with the server."""
    publish_markdown("inkmill-run", render_markdown(summary), "Summary of the ingest run")
    publish_table("inkmill-funnel", list_funnel(summary), "What became of the records read")
    if summary.load_id is not None and summary.quarantined:
        rows = list_quarantine(Warehouse(summary.warehouse), summary.load_id)
        publish_table("inkmill-quarantine", rows, "Records set aside, by code, with samples")
    publish_table("inkmill-slowest", list_slowest(summary), "Slowest records of the run")


def publish_markdown(key: str, text: str, description: str) -> None:
    """Leaves a text with the server."""
    try:
        create_markdown_artifact(text, key=key, description=description)
    except Exception as error:
        _warn(key, error)


def publish_table(key: str, rows: list[dict[str, Any]], description: str) -> None:
    """Leaves rows with the server, if there are any."""
    if not rows:
        return
    try:
        create_table_artifact(rows, key=key, description=description)
    except Exception as error:
        _warn(key, error)


def _warn(key: str, error: Exception) -> None:
    get_run_logger().warning(f"the server did not take the artifact {key}: {type(error).__name__}: {error}")
