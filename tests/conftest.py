"""Fixtures that several packages share."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"

RunInkmill = Callable[..., "subprocess.CompletedProcess[str]"]


def run_command(*arguments: str | Path, cwd: Path, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    """Runs `inkmill ARGUMENTS` as a user would, in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("INKMILL_")}
    return subprocess.run(
        [sys.executable, "-m", "flows", *map(str, arguments)],
        cwd=cwd,
        env=environment | {"PYTHONPATH": str(ROOT)},
        input=stdin,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@pytest.fixture
def inkmill(tmp_path: Path) -> RunInkmill:
    """Runs the command line in an empty folder."""
    return lambda *arguments, **options: run_command(*arguments, cwd=options.pop("cwd", tmp_path), **options)


@pytest.fixture(scope="session")
def seeds_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse made from the sample corpus by one direct run."""
    folder = tmp_path_factory.mktemp("seeds")
    done = run_command("run", SEEDS, "--direct", "--warehouse", folder / "warehouse", cwd=folder)
    assert done.returncode == 3, done.stderr
    return folder / "warehouse"
