"""The Prefect flow that keeps a warehouse: compact its parts, collect files that no snapshot names, verify it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from flows.prefect_settings import prepare_prefect

prepare_prefect()

from prefect import flow, get_run_logger  # noqa: E402

from flows.artifacts import publish_table  # noqa: E402
from flows.settings import load_settings  # noqa: E402
from tasks.prefect_tasks import run_step  # noqa: E402
from warehouse import Warehouse, open_writer  # noqa: E402
from warehouse.errors import WarehouseError  # noqa: E402
from warehouse.verify import Finding, verify_warehouse  # noqa: E402


@flow(name="maintain", flow_run_name="maintain {warehouse}", validate_parameters=True, persist_result=False)
def maintain(
    warehouse: Path | None = None,
    compact: bool = True,
    verify: bool = True,
    config: Path | None = None,
) -> dict[str, Any]:
    """Compacts and verifies `warehouse`, collects files that no kept snapshot names, and returns what was found.

    Raises WarehouseError where a promise of the warehouse is broken.
    """
    settings = load_settings(config, warehouse=warehouse)
    stored = Warehouse(settings.warehouse)
    stored.snapshot()

    def tidy() -> int | None:
        with open_writer(settings.warehouse, wait_seconds=settings.lock_seconds, keep_staged=True) as writer:
            return writer.compact() if compact else None

    number = run_step("compact and collect", tidy)
    get_run_logger().info("nothing to compact" if number is None else f"snapshot {number} is compact")
    findings = cast(list[Finding], run_step("verify", lambda: verify_warehouse(stored))) if verify else []
    publish_table(
        "inkmill-verify",
        [{"promise": item.promise, "broken": item.broken, "example": item.example or ""} for item in findings],
        "Promises of the warehouse and how often each is broken",
    )
    broken = [item.name for item in findings if item.broken]
    if broken:
        raise WarehouseError(f"{stored.path} breaks {', '.join(broken)}; `inkmill verify` shows where")
    return {"snapshot": number, "promises": len(findings)}
