"""Whole runs through the command line: what a user is promised about counts, re-runs, edits and kills."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from flows.pipeline import DirectExecutor, IngestRequest, run_ingest
from flows.progress import LineReporter
from flows.settings import load_settings
from tests.conftest import ROOT, RunInkmill, run_command
from tests.flows.corpus import query, read_tables, write_corpus, write_many, write_page

COUNTS_ADD_UP = "select count(*) from loads where inputs <> unchanged + documents + quarantined"
CONTENT_SLICES = """
    select count(*) from segments s join documents d using (doc_id)
    where s.is_content and substr(d.text, s.char_start + 1, s.char_end - s.char_start) <> s.text
"""
MENTION_SLICES = """
    select count(*) from mentions m join segments s using (segment_id)
    where substr(s.text, m.char_start + 1, m.char_end - m.char_start) <> m.surface
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def warehouse(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    done = run_command("run", corpus, "--direct", "--warehouse", folder / "w", cwd=folder)
    assert done.returncode == 3, done.stderr
    return folder / "w"


def test_every_input_is_a_document_or_set_aside(warehouse: Path) -> None:
    assert query(warehouse, COUNTS_ADD_UP) == [(0,)]
    assert query(warehouse, "select inputs, unchanged, documents, quarantined from loads") == [(10, 0, 8, 2)]
    assert query(warehouse, "select count(*) from documents") == [(8,)]
    assert query(warehouse, "select stage, code from quarantine order by all") == [
        ("read", "empty_input"),
        ("read", "invalid_json"),
    ]
    assert query(warehouse, "select decode(raw) from quarantine where code = 'invalid_json'") == [("{broken",)]


def test_spans_slice_back(warehouse: Path) -> None:
    assert query(warehouse, CONTENT_SLICES) == [(0,)]
    assert query(warehouse, MENTION_SLICES) == [(0,)]
    assert query(warehouse, "select count(*) > 20 from mentions") == [(True,)]


def test_languages_and_boilerplate(warehouse: Path) -> None:
    rows = query(warehouse, "select language, script from documents where media_type = 'text/html' order by all")
    assert rows == [("en", "Latn"), ("ja", "Jpan"), ("ko", "Kore"), ("zh", "Hans")]
    assert query(warehouse, "select count(*) from documents where text like '%Reedpress%' or text like '%About%'") == [
        (0,)
    ]


def test_second_run_publishes_nothing(corpus: Path, tmp_path: Path) -> None:
    first = run_command("run", corpus, "--direct", "--warehouse", tmp_path / "w", cwd=tmp_path)
    catalog = (tmp_path / "w" / "catalog.duckdb").stat()
    before = read_tables(tmp_path / "w")
    second = run_command("run", corpus, "--direct", "--warehouse", tmp_path / "w", cwd=tmp_path)
    assert (first.returncode, second.returncode) == (3, 0)
    assert "Nothing new" in second.stdout
    assert (tmp_path / "w" / "catalog.duckdb").stat().st_ino == catalog.st_ino
    assert read_tables(tmp_path / "w") == before


def test_edited_file_supersedes_one_document(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c")
    run_command("run", corpus, "--direct", "--warehouse", tmp_path / "w", cwd=tmp_path)
    (old,) = query(tmp_path / "w", "select doc_id from documents where source_uri like '%harbour.html'")
    write_page(corpus, "harbour", "<p>A third boat will follow in 2028, the office added in a note to the council.</p>")
    done = run_command("run", corpus, "--direct", "--warehouse", tmp_path / "w", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert query(tmp_path / "w", "select count(*) from documents") == [(8,)]
    rows = query(
        tmp_path / "w",
        "select supersedes, text like '%third boat%' from documents where source_uri like '%harbour.html'",
    )
    assert rows == [(*old, True)]
    assert query(
        tmp_path / "w", "select superseded, unchanged, documents from loads order by load_id desc limit 1"
    ) == [(1, 9, 1)]
    assert query(tmp_path / "w", CONTENT_SLICES) == [(0,)]


def test_renamed_copy_is_an_exact_duplicate(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c")
    run_command("run", corpus, "--direct", "--warehouse", tmp_path / "w", cwd=tmp_path)
    (corpus / "copy.html").write_bytes((corpus / "solar.html").read_bytes())
    run_command("run", corpus, "--direct", "--warehouse", tmp_path / "w", cwd=tmp_path)
    rows = query(
        tmp_path / "w",
        "select d.kind, o.source_uri like '%solar.html' from duplicates d join documents o on o.doc_id = d.duplicate_of "
        "join documents c on c.doc_id = d.doc_id where c.source_uri like '%copy.html'",
    )
    assert rows == [("exact", True)]


def test_killed_run_leaves_nothing_half_done(tmp_path: Path) -> None:
    """Thirty kills at random moments, then one undisturbed run: the tables are those of a run never killed."""
    corpus = write_many(tmp_path / "c", 60)
    arguments = ["run", str(corpus), "--direct", "--workers", "2"]
    config = tmp_path / "inkmill.toml"
    config.write_text("batch_records = 7\n")
    run_command(*arguments, "--warehouse", tmp_path / "calm", cwd=tmp_path)
    random.seed(7)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    for _ in range(30):
        with subprocess.Popen(
            [sys.executable, "-m", "flows", *arguments, "--warehouse", str(tmp_path / "killed")],
            cwd=tmp_path,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            time.sleep(random.uniform(0.3, 3.0))
            process.send_signal(signal.SIGKILL)
        if (tmp_path / "killed" / "catalog.duckdb").exists():
            assert query(tmp_path / "killed", "select count(*) from documents") in ([(0,)], [(60,)])
    done = run_command(*arguments, "--warehouse", tmp_path / "killed", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert read_tables(tmp_path / "killed") == read_tables(tmp_path / "calm")


READER = """
import json, sys, duckdb
seen = set()
print("ready", flush=True)
while not sys.stdin.closed:
    with duckdb.connect(sys.argv[1], read_only=True) as connection:
        seen.add(connection.execute(
            "select (select count(*) from documents), (select sum(documents)::int from loads), "
            "(select count(distinct doc_id) from segments)"
        ).fetchone())
    import select
    if select.select([sys.stdin], [], [], 0)[0]:
        break
print(json.dumps(sorted(seen)))
"""


def test_reader_never_fails_and_never_sees_half_a_load(tmp_path: Path) -> None:
    """Another process queries in a loop, as an analyst would, while ten loads are published."""
    corpus, warehouse = write_many(tmp_path / "c", 3), tmp_path / "w"
    settings = load_settings(warehouse=warehouse, workers=1)

    def load_corpus() -> None:
        with DirectExecutor(1) as executor:
            run_ingest(IngestRequest((str(corpus),), settings), executor, LineReporter(lambda _: None))

    load_corpus()
    catalog = str(warehouse / "catalog.duckdb")
    with subprocess.Popen(
        [sys.executable, "-c", READER, catalog], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdin
        assert reader.stdout
        assert reader.stdout.readline() == "ready\n"
        for load in range(1, 11):
            write_many(corpus, 3 + load * 2)
            load_corpus()
        out, _ = reader.communicate("stop\n")
    assert reader.returncode == 0
    seen = {tuple(row) for row in json.loads(out)}
    assert seen <= {(3 + load * 2,) * 3 for load in range(11)}
    assert len(seen) > 3


def test_dry_run_stores_nothing(corpus: Path, inkmill: RunInkmill, tmp_path: Path) -> None:
    before = sorted(path.name for path in tmp_path.iterdir())
    done = inkmill("run", corpus, "--direct", "--dry-run", "--warehouse", "new/w")
    assert done.returncode == 3
    assert "Dry run" in done.stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == before


def test_limit_reads_no_more_records(corpus: Path, inkmill: RunInkmill, tmp_path: Path) -> None:
    inkmill("run", corpus, "--direct", "--limit", "3", "--warehouse", "w")
    assert query(tmp_path / "w", "select inputs from loads") == [(3,)]
