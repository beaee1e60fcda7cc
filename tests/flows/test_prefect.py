"""The Prefect side for real: a first flow without any server, and a cron schedule that fires on a local one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.flows.corpus import query, read_tables, write_corpus

pytestmark = [pytest.mark.slow, pytest.mark.prefect]


def prefect_environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "INKMILL_"))}
    return kept | {"PYTHONPATH": str(ROOT), "PREFECT_HOME": str(tmp_path / "prefect")}


def test_first_flow_gives_the_tables_of_a_direct_run(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c")
    environment = prefect_environment(tmp_path)
    for name, options in (("flow", []), ("direct", ["--direct"])):
        done = subprocess.run(
            [sys.executable, "-m", "flows", "run", str(corpus), "--warehouse", str(tmp_path / name), *options],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            timeout=240,
            check=False,
        )
        assert done.returncode == 3, done.stderr
        assert "documents             8" in done.stdout
    assert read_tables(tmp_path / "flow") == read_tables(tmp_path / "direct")


def test_schedule_fires(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c")
    environment = prefect_environment(tmp_path) | {"PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "5"}
    warehouse = tmp_path / "w"
    arguments = ["serve", str(corpus), "--cron", "* * * * *", "--warehouse", str(warehouse)]
    with subprocess.Popen(
        [sys.executable, "-m", "flows", *arguments],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            deadline = time.monotonic() + 200
            while not (warehouse / "catalog.duckdb").exists() and time.monotonic() < deadline:
                assert process.poll() is None, process.stderr and process.stderr.read()
                time.sleep(0.5)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(60)
    assert query(warehouse, "select documents, quarantined from loads") == [(8, 2)]
