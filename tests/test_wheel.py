"""The wheel alone, without the checkout, runs the quick start."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.conftest import ROOT
from tests.flows.corpus import query, write_corpus


def test_bare_wheel_runs_the_quick_start(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    source = tmp_path / "source"
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    for name in filter(None, files.split("\0")):
        if name.endswith((".py", ".sql", ".npz", ".toml")) or name == "README.md":
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    subprocess.run([*build, "--wheel-dir", str(tmp_path), str(source)], check=True, stdout=subprocess.DEVNULL)
    (wheel,) = tmp_path.glob("inkmill-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
        assert not any(name.startswith(("tests/", "benchmarks/", "docs/", "seeds/")) for name in archive.namelist())
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site")}
    command = [sys.executable, "-m", "flows"]
    corpus = write_corpus(tmp_path / "c")
    helped = subprocess.run(
        [*command, "--help"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert "Example:" in helped.stdout
    done = subprocess.run(
        [*command, "run", str(corpus), "--direct"], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 3, done.stderr
    where = subprocess.run(
        [sys.executable, "-c", "import tasks; print(tasks.__file__)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()).is_relative_to(tmp_path / "site")
    assert query(tmp_path / "data" / "warehouse", "select count(*) from documents") == [(8,)]
