"""Runs batches on a Dask cluster; needs the extra `inkmill[dask]`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from flows.jobs import BatchResult
from flows.pipeline import FutureLike
from warehouse.errors import InkmillError, UsageError

T = TypeVar("T")
CONNECT_SECONDS = 15
BATCHES_A_THREAD = 3
EMPTY_SECONDS = 120.0
POLL_SECONDS = 5.0


def require_dask() -> Any:
    """The package distributed; raises UsageError where it is not installed."""
    try:
        import distributed
    except ImportError as error:
        raise UsageError("--dask needs the package distributed: pip install 'inkmill[dask]'") from error
    return distributed


@contextmanager
def connect_cluster(address: str) -> Iterator[Any]:
    """A client of the scheduler at `address`; raises InkmillError where none answers."""
    distributed = require_dask()
    with report_loss(address):
        client = distributed.Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    try:
        yield client
    finally:
        client.close(timeout=CONNECT_SECONDS)


@contextmanager
def report_loss(address: str) -> Iterator[None]:
    """Turns what Dask raises when it cannot reach the scheduler at `address` into InkmillError or UsageError."""
    try:
        require_dask().comm.get_address_host(address)
        yield
    except (OSError, TimeoutError) as error:
        raise InkmillError(
            f"no Dask scheduler answers at {address}; start one with `dask scheduler`, and workers with "
            f"`dask worker {address}`"
        ) from error
    except ValueError as error:
        raise UsageError(f"--dask {address} is no address of a Dask scheduler; for example tcp://host:8786") from error


def measure_width(client: Any) -> int:
    """How many batches to keep under way: enough that no thread of the cluster waits for the next.

    Raises InkmillError where the cluster has no worker.
    """
    threads = sum(int(worker["nthreads"]) for worker in _list_workers(client).values())
    if not threads:
        raise InkmillError(f"the Dask scheduler has no worker; start one: dask worker {client.scheduler.address}")
    return BATCHES_A_THREAD * threads


def _list_workers(client: Any) -> dict[str, Any]:
    workers: dict[str, Any] = client.scheduler_info(n_workers=-1)["workers"]
    return workers


class DaskExecutor:
    """Runs batches on the cluster of a client, steps in this process."""

    def __init__(self, client: Any) -> None:
        self._client = client

    def submit(self, name: str, work: Callable[[], BatchResult]) -> FutureLike:
        """Starts one batch on the cluster."""
        return WatchedFuture(self._client.submit(work, pure=False), self._client)

    def call(self, name: str, work: Callable[[], T]) -> T:
        """Runs one step here."""
        return work()


class WatchedFuture:
    """A future of Dask or of Prefect on Dask whose `result` raises InkmillError when the cluster is gone for good."""

    def __init__(self, future: Any, client: Any) -> None:
        self._future = future
        self._client = client

    def result(self) -> Any:
        """Blocks for the value; a worker that vanishes is made up for by another."""
        distributed = require_dask()
        empty_since: float | None = None
        while True:
            try:
                return self._future.result(timeout=POLL_SECONDS)
            except TimeoutError:
                empty_since = None if _list_workers(self._client) else empty_since or time.monotonic()
                if empty_since is not None and time.monotonic() - empty_since > EMPTY_SECONDS:
                    raise InkmillError(
                        f"all Dask workers vanished and none came within {EMPTY_SECONDS:.0f} s; "
                        "start workers and run again, finished batches are kept"
                    ) from None
            except distributed.KilledWorker as error:
                raise InkmillError(
                    f"one batch took down {error.allowed_failures} Dask workers; they may lack memory: try smaller "
                    "batches (batch_bytes)"
                ) from error
            except (distributed.CancelledError, OSError) as error:
                raise InkmillError(
                    "the Dask scheduler went away; run again when it is back, finished batches are kept"
                ) from error
