"""The same run on a Dask cluster of real processes, one of which is killed in the middle."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from flows.cluster import connect_cluster
from flows.jobs import Job
from flows.shared import SharedWork, run_shared
from tests.conftest import ROOT, RunInkmill, run_command
from tests.flows.conftest import Environment
from tests.flows.corpus import read_tables, write_many
from tests.flows.test_workers import make_record
from warehouse.errors import InkmillError, UsageError

DOCUMENTS = 150
Cluster = tuple[str, list[subprocess.Popen[bytes]]]


@contextmanager
def start_dask(part: str, folder: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """A scheduler or a worker as a process of its own, killed at the end."""
    arguments = ["--scheduler-file", str(folder / "scheduler.json"), "--no-dashboard", *options]
    command = [sys.executable, "-m", f"distributed.cli.dask_{part}", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "DASK_TEMPORARY_DIRECTORY": str(folder)}
    with (folder / f"{part}.log").open("ab") as log, subprocess.Popen(command, env=environment, stderr=log) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """The address of a scheduler, and its three workers: two alone, one with a nanny."""
    folder = tmp_path_factory.mktemp("dask")
    with ExitStack() as stack:
        stack.enter_context(start_dask("scheduler", folder, "--host", "127.0.0.1", "--port", "0"))
        workers = [
            stack.enter_context(start_dask("worker", folder, "--nthreads", "1", *options))
            for options in (["--no-nanny"], ["--no-nanny"], [])
        ]
        file = folder / "scheduler.json"
        while not file.exists() or not file.read_text():
            time.sleep(0.1)
        address = json.loads(file.read_text())["address"]
        with connect_cluster(address) as client:
            client.wait_for_workers(len(workers), timeout=60)
        yield address, workers


def kill_in_mid_run(
    address: str, worker: subprocess.Popen[bytes], folder: Path, environment: dict[str, str], *options: str
) -> int:
    """Runs the corpus on the cluster, kills a worker once batches are done, and returns the exit code."""
    command = [sys.executable, "-m", "flows", "run", "c", "--warehouse", "w", "--dask", address, "--quiet", *options]
    with subprocess.Popen(command, cwd=folder, env=environment) as run:
        staging = folder / "w" / "tmp" / "staging"
        while run.poll() is None and len(list(staging.glob("*/counts.json"))) < 2:
            time.sleep(0.02)
        assert run.poll() is None, "the run was over before a worker could be killed"
        worker.kill()
        return run.wait(120)


@pytest.fixture(scope="module")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus in `c` and the warehouse `calm` of a direct run over it."""
    folder = tmp_path_factory.mktemp("calm")
    write_many(folder / "c", DOCUMENTS)
    (folder / "inkmill.toml").write_text("batch_records = 4\n")
    assert run_command("run", "c", "--direct", "--warehouse", "calm", cwd=folder).returncode == 0
    return folder


@pytest.mark.slow
@pytest.mark.prefect
@pytest.mark.parametrize(("victim", "options"), [(0, []), (1, ["--direct"])], ids=["prefect", "direct"])
def test_worker_killed_in_mid_run_changes_no_row(
    victim: int, options: list[str], calm: Path, cluster: Cluster, prefect_server: Environment
) -> None:
    address, workers = cluster
    warehouse = calm / f"w{victim}"
    command = [sys.executable, "-m", "flows", "run", "c", "--warehouse", str(warehouse), "--dask", address, *options]
    with subprocess.Popen(command, cwd=calm, env=prefect_server) as run:
        while run.poll() is None and len(list(warehouse.glob("tmp/staging/*/counts.json"))) < 2:
            time.sleep(0.02)
        assert run.poll() is None, "the run was over before a worker could be killed"
        workers[victim].kill()
        assert run.wait(120) == 0
    assert read_tables(warehouse) == read_tables(calm / "calm")
    assert list(warehouse.glob("tmp/staging/*")) == []


def test_batch_done_already_is_not_done_again(tmp_path: Path) -> None:
    records = (make_record("a.txt", b"The ferry to Reed Island left at nine on Monday, the port office said."),)
    job = Job("b1", records, (), tmp_path / "b1")
    work = SharedWork(3, 10).assign(job)
    first = work()
    assert first.counts["documents"] == 1
    assert [path.name for path in tmp_path.iterdir()] == ["b1"]
    again = work()
    assert (again.counts, again.seconds) == (first.counts, 0.0)


def test_storage_that_is_not_shared_is_named(tmp_path: Path) -> None:
    with pytest.raises(InkmillError, match="under the same path"):
        run_shared(str(tmp_path / "elsewhere" / "b1"), 10)


@pytest.mark.parametrize(("address", "kind"), [("tcp://127.0.0.1:9", InkmillError), ("nothing://x", UsageError)])
def test_no_scheduler_is_one_clear_line(
    address: str, kind: type[InkmillError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.cluster.CONNECT_SECONDS", 1)
    with pytest.raises(kind, match=r"dask scheduler|no address"), connect_cluster(address):
        pass


def test_command_names_the_scheduler(inkmill: RunInkmill, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A note.")
    done = inkmill("run", "a.txt", "--direct", "--dask", "nothing://x")
    assert done.returncode == 2
    assert "no address of a Dask scheduler" in done.stderr
