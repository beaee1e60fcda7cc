"""The Prefect side for real: a first flow without any server, artifacts, deployments, and cron schedules that fire."""

from __future__ import annotations

import json
import re
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.conftest import ROOT
from tests.flows.conftest import Environment, prefect_environment, run_flow
from tests.flows.corpus import query, read_tables, write_corpus, write_many

pytestmark = [pytest.mark.slow, pytest.mark.prefect]


def call_server(environment: Environment, path: str, body: dict[str, Any]) -> Any:
    request = urllib.request.Request(
        f"{environment['PREFECT_API_URL']}/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def wait_for(condition: Callable[[], bool], *processes: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 200
    while not condition():
        assert all(process.poll() is None for process in processes)
        assert time.monotonic() < deadline
        time.sleep(0.5)


@contextmanager
def start(*arguments: str, cwd: Path, environment: Environment) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is interrupted at the end, as Ctrl-C would."""
    with (cwd / f"{arguments[1]}.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments], cwd=cwd, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def test_first_flow_gives_the_tables_of_a_direct_run(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c")
    environment = prefect_environment(tmp_path / "prefect")
    for name, options in (("flow", []), ("direct", ["--direct"])):
        done = run_flow("run", corpus, "--warehouse", tmp_path / name, *options, cwd=tmp_path, environment=environment)
        assert done.returncode == 3, done.stderr
        assert "documents             8" in done.stdout
    assert read_tables(tmp_path / "flow") == read_tables(tmp_path / "direct")


def test_artifacts_tell_what_became_of_the_records(prefect_server: Environment, tmp_path: Path) -> None:
    write_corpus(tmp_path / "c")
    done = run_flow("run", "c", "--warehouse", "w", cwd=tmp_path, environment=prefect_server)
    assert done.returncode == 3, done.stderr
    (run,) = call_server(prefect_server, "flow_runs/filter", {"flow_runs": {"name": {"any_": ["ingest into w"]}}})
    found = call_server(prefect_server, "artifacts/filter", {"flow_runs": {"id": {"any_": [run["id"]]}}})
    data = {item["key"]: item["data"] for item in found}
    assert sorted(data) == ["inkmill-funnel", "inkmill-quarantine", "inkmill-run", "inkmill-slowest"]
    assert "| documents | 8 | stored |" in data["inkmill-run"]
    funnel = {row["step"]: row["rows"] for row in json.loads(data["inkmill-funnel"])}
    assert list(funnel) == ["inputs", "unchanged", "documents", "duplicates", "quarantined", "segments", "mentions"]
    assert (funnel["inputs"], funnel["documents"], funnel["quarantined"]) == (10, 8, 2)
    quarantine = {row["code"]: row for row in json.loads(data["inkmill-quarantine"])}
    assert quarantine["invalid_json"]["samples"] == f"{tmp_path}/c/wire.jsonl 3"
    assert quarantine["empty_input"]["records"] == 1
    assert len(json.loads(data["inkmill-slowest"])) == 8


def make_home(folder: Path) -> Path:
    """A folder with the deployments of the checkout, the ingest every minute."""
    home = folder / "home"
    home.mkdir()
    for name in ("flows", "tasks", "warehouse", "exports"):
        (home / name).symlink_to(ROOT / name)
    text = (ROOT / "prefect.yaml").read_text().replace('"0 * * * *"', '"* * * * *"')
    (home / "prefect.yaml").write_text(re.sub(r"paths: \[seeds\].*", "paths: [corpus]", text))
    write_corpus(home / "corpus")
    return home


def test_deployments_run_by_schedule_and_by_hand(prefect_server: Environment, tmp_path: Path) -> None:
    home = make_home(tmp_path)
    environment = prefect_server | {"INKMILL_HOME": str(home), "INKMILL_LOCK_SECONDS": "60"}

    def run_prefect(*arguments: str) -> None:
        done = subprocess.run(
            [sys.executable, "-m", "prefect", *arguments], cwd=home, env=environment, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr

    def list_runs(flow: str, state: str) -> list[dict[str, Any]]:
        chosen = {"flows": {"name": {"any_": [flow]}}, "flow_runs": {"state": {"type": {"any_": [state]}}}}
        runs = call_server(environment, "flow_runs/filter", chosen | {"deployments": {"tags": {"all_": ["inkmill"]}}})
        return [run for run in runs if run["work_pool_name"] == "inkmill"]

    with ExitStack() as stack:
        arguments = ("flows", "serve", "corpus", "--cron", "* * * * *", "--warehouse", "served")
        serving = stack.enter_context(start(*arguments, cwd=home, environment=prefect_server))
        run_prefect("work-pool", "create", "inkmill", "--type", "process")
        run_prefect("--no-prompt", "deploy", "--all")
        worker = stack.enter_context(
            start("prefect", "worker", "start", "--pool", "inkmill", cwd=home, environment=environment)
        )
        wait_for(lambda: bool(list_runs("ingest", "COMPLETED")), worker, serving)
        assert query(home / "data" / "warehouse", "select documents, quarantined from loads") == [(8, 2)]
        for flow, deployment in (("export", "nightly"), ("maintain", "weekly")):
            found = call_server(environment, "deployments/filter", {"deployments": {"name": {"any_": [deployment]}}})
            call_server(environment, f"deployments/{found[0]['id']}/create_flow_run", {})
            assert found[0]["tags"] == ["inkmill", flow]
        wait_for(lambda: bool(list_runs("export", "COMPLETED") and list_runs("maintain", "COMPLETED")), worker)
        assert [run["name"] for run in list_runs("maintain", "COMPLETED")] == ["maintain data/warehouse"]
        assert pq.read_table(home / "data" / "exports" / "documents" / "data").num_rows <= 8
        wait_for((home / "served" / "catalog.duckdb").exists, serving)
    assert query(home / "served", "select documents, quarantined from loads") == [(8, 2)]


SERVE_UNTIL_TOLD = """
import sys
from flows.server import local_server
with local_server() as url:
    print(url, flush=True)
    sys.stdin.readline()
"""


def test_server_that_goes_away_in_mid_run(tmp_path: Path) -> None:
    write_many(tmp_path / "c", 60)
    (tmp_path / "inkmill.toml").write_text("batch_records = 4\n")
    environment = prefect_environment(tmp_path / "prefect")
    with subprocess.Popen(
        [sys.executable, "-c", SERVE_UNTIL_TOLD],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout
        environment |= {"PREFECT_API_URL": server.stdout.readline().strip(), "PREFECT_CLIENT_MAX_RETRIES": "1"}
        command = [sys.executable, "-m", "flows", "run", "c", "--warehouse", "w", "--workers", "1"]
        with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True) as run:
            while run.poll() is None and not list(tmp_path.glob("w/tmp/staging/*/counts.json")):
                time.sleep(0.02)
            server.communicate("stop\n")
            assert run.stderr
            said = run.stderr.read()
    assert run.returncode == 0, said
    assert "is gone; what is published stays published" in said
    assert query(tmp_path / "w", "select count(*) from documents") == [(60,)]


WRONG = [
    ("ingest", {"paths": []}),
    ("ingest", {"paths": ["corpus"], "workers": 0}),
    ("ingest", {"paths": ["corpus"], "max_error_share": 2}),
    ("export", {"target": "x", "export_format": "xml"}),
    ("export", {"target": "x", "at": 0}),
    ("maintain", {"compact": "perhaps"}),
]


@pytest.mark.parametrize(("flow", "parameters"), WRONG)
def test_wrong_parameters_are_refused(flow: str, parameters: dict[str, Any]) -> None:
    from importlib import import_module

    from prefect.exceptions import ParameterTypeError

    with pytest.raises(ParameterTypeError):
        getattr(import_module(f"flows.{flow}"), flow).validate_parameters(parameters)
