"""The Prefect tasks: the same work as under the direct runner, observable one by one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from prefect import task
from prefect.cache_policies import NO_CACHE


@task(name="process-batch", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def process_batch(name: str, work: Callable[[], Any]) -> Any:
    """The result of one batch of documents."""
    return work()


@task(name="load-step", task_run_name="{name}", cache_policy=NO_CACHE, persist_result=False)
def run_step(name: str, work: Callable[[], Any]) -> Any:
    """The result of a step that concerns the whole load."""
    return work()
