"""Runs a scorer on the product with its peers beside it: `python -m benchmarks NAME --scorers DIR --data DIR`.

The scorers and their data are not part of inkmill; DIR is the folder that holds them. `run` needs neither: it times a
whole run over the sample corpus.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import click

ROOT = Path(__file__).parents[1]

scorer_options = [
    click.option("--scorers", type=click.Path(exists=True, path_type=Path), required=True, help="Folder of scorers."),
    click.option("--data", type=click.Path(exists=True, path_type=Path), required=True, help="Folder of gold data."),
]


def with_scorer(command):  # type: ignore[no-untyped-def]
    for option in scorer_options:
        command = option(command)
    return command


def run_script(folder: Path, *arguments: str | Path) -> None:
    paths = os.pathsep.join((str(ROOT), os.environ.get("PYTHONPATH", "")))
    done = subprocess.run(
        [sys.executable, "-W", "ignore", *map(str, arguments)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": paths},
        check=False,
    )
    if done.returncode:
        raise SystemExit(done.returncode)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def benchmarks() -> None:
    """Figures of the product, peers beside it.

    \b
    Example:
      python -m benchmarks extract --scorers bench/extract --data data/extract-dev --peers trafilatura
    """


@benchmarks.command()
@with_scorer
@click.option("--peers", default="", help="Comma list of peers of the scorer.")
@click.option("--datasets", help="Comma list of data sets.")
def extract(scorers: Path, data: Path, peers: str, datasets: str | None) -> None:
    """Main text, title, author and date of web pages."""
    extractors = ",".join(filter(None, ["benchmarks.adapter_extract:extract", peers]))
    options = ["--datasets", datasets] if datasets else []
    run_script(scorers, "bench_extract.py", "--package", data.absolute(), "--extractors", extractors, *options)


@benchmarks.command()
@click.option("--scorers", type=click.Path(exists=True, path_type=Path), required=True, help="Folder of the scorer.")
def lang(scorers: Path) -> None:
    """Language, script, region and machine conversion; Chinese conversion."""
    run_script(scorers, "bench_lang.py", "benchmarks.adapter_lang:identify")
    run_script(scorers, "bench_lang.py", "benchmarks.adapter_lang:convert", "--tasks", "convert")


@benchmarks.command()
@with_scorer
@click.option("--documents", type=click.Path(exists=True, path_type=Path), required=True, help="Folder of documents.")
def records(scorers: Path, data: Path, documents: Path) -> None:
    """Segments, mentions, facts and metadata of a whole run over DOCUMENTS."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        inkmill = [sys.executable, "-m", "flows"]
        place = ["--warehouse", str(out / "warehouse")]
        subprocess.run([*inkmill, "run", str(documents), "--direct", "--quiet", *place], cwd=ROOT, check=True)
        tables = ("segments", "mentions", "documents", "facts")
        for table in tables:
            target = ["--format", "parquet", "--to", str(out / f"{table}.parquet")]
            subprocess.run(
                [*inkmill, "export", table, *target, *place], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
            )
        arguments = [word for table in tables for word in (f"--{table}", out / f"{table}.parquet")]
        run_script(scorers, "bench_records.py", "--gold", data.absolute(), *arguments)


if __name__ == "__main__":
    benchmarks()
