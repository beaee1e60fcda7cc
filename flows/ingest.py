"""The Prefect flow that reads documents into the warehouse; `inkmill run` and the deployments run this one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, TypeVar, cast

from flows.prefect_settings import prepare_prefect

prepare_prefect()

from prefect import flow, get_run_logger  # noqa: E402
from pydantic import Field  # noqa: E402

from flows.artifacts import publish_artifacts  # noqa: E402
from flows.finished import note_summary  # noqa: E402
from flows.jobs import RunBatch  # noqa: E402
from flows.pipeline import FutureLike, IngestRequest, Reporter, RunSummary, run_ingest  # noqa: E402
from flows.progress import choose_reporter  # noqa: E402
from flows.settings import load_settings  # noqa: E402
from tasks.prefect_tasks import process_batch, run_step  # noqa: E402

T = TypeVar("T")
Count = Annotated[int, Field(ge=0)]
Share = Annotated[float, Field(ge=0, le=1)]


class PrefectExecutor:
    """Runs batches and steps as Prefect tasks of the flow run at hand, batches by `runner` where one is given."""

    def __init__(self, runner: Any = None) -> None:
        self._runner = runner

    def submit(self, name: str, work: RunBatch) -> FutureLike:
        """Starts one batch as a task."""
        if self._runner is None:
            return process_batch.submit(name, work)
        from flows.cluster import WatchedFuture

        future = self._runner.submit(process_batch, {"name": name, "work": work})
        return WatchedFuture(future, self._runner.client)

    def call(self, name: str, work: Callable[[], T]) -> T:
        """Runs one step as a task."""
        return cast(T, run_step(name, work))


@flow(name="ingest", flow_run_name="ingest into {warehouse}", validate_parameters=True, persist_result=False)
def ingest(
    paths: Annotated[list[str], Field(min_length=1)],
    warehouse: Path | None = None,
    workers: Annotated[int, Field(ge=1)] | None = None,
    limit: Annotated[int, Field(ge=1)] | None = None,
    max_errors: Count | None = None,
    max_error_share: Share | None = None,
    dry_run: bool = False,
    fields: dict[str, str] | None = None,
    config: Path | None = None,
    dask: str | None = None,
    settle_seconds: Annotated[float, Field(ge=0)] = 0,
    draw_progress: bool = True,
) -> dict[str, Any]:
    """Reads the documents under `paths` into `warehouse` as one load and returns the run's summary.

    Parameters left out come from the configuration file, the environment or the defaults. Records that cannot become
    documents are set aside in the quarantine table and do not fail the flow. `dask` is the address of a Dask scheduler,
    whose workers then run the batches. Files written in the last `settle_seconds` are left for a later run.
    """
    settings = load_settings(
        config,
        warehouse=warehouse,
        workers=workers,
        max_errors=max_errors,
        max_error_share=max_error_share,
        fields=fields,
    )
    request = IngestRequest(tuple(paths), settings, limit, dry_run, settle_seconds)
    reporter = choose_reporter(get_run_logger().info, draw=draw_progress)
    summary = (
        run_ingest(request, PrefectExecutor(), reporter) if dask is None else _run_on_dask(request, reporter, dask)
    )
    note_summary(summary)
    publish_artifacts(summary)
    return asdict(summary)


def _run_on_dask(request: IngestRequest, reporter: Reporter, address: str) -> RunSummary:
    from flows.cluster import measure_width, report_loss, require_dask
    from flows.shared import SharedWork

    require_dask()
    from prefect_dask.task_runners import DaskTaskRunner

    with DaskTaskRunner(address=address) as runner:
        with report_loss(address):
            work = SharedWork(measure_width(runner.client), request.settings.record_seconds)
        return run_ingest(request, PrefectExecutor(runner), reporter, work)
