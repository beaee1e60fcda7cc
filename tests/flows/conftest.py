"""A Prefect server that the tests of flows share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.server import local_server
from tests.conftest import ROOT

Environment = dict[str, str]


def prefect_environment(home: Path) -> Environment:
    """An environment whose Prefect knows nothing of this machine's settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT_", "INKMILL_"))}
    return kept | {
        "PYTHONPATH": str(ROOT),
        "PREFECT_HOME": str(home),
        "PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS": "3",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Environment]:
    """The environment of a process that uses the shared server."""
    environment = prefect_environment(tmp_path_factory.mktemp("prefect"))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in environment.items():
            patch.setenv(name, value)
        with local_server() as url:
            yield environment | {"PREFECT_API_URL": url}


def run_flow(*arguments: object, cwd: Path, environment: Environment) -> subprocess.CompletedProcess[str]:
    """Runs `inkmill ARGUMENTS` in that environment."""
    return subprocess.run(
        [sys.executable, "-m", "flows", *map(str, arguments)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
