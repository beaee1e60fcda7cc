"""The catalog in an older release of DuckDB, where one is installed beside: pip install --target FOLDER duckdb==1.2.2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.warehouse.rows import Note, load
from warehouse import open_writer

FOLDER = os.environ.get("INKMILL_OLDER_DUCKDB")
READ = """
import duckdb, json, sys
with duckdb.connect(sys.argv[1], read_only=True) as connection:
    views = connection.execute("select view_name from duckdb_views() where not internal and schema_name = 'main'").fetchall()
    counts = {name: connection.execute(f"select count(*) from {name}").fetchone()[0] for (name,) in views}
    doc_id = connection.execute("select doc_id from documents order by source_uri limit 1").fetchone()[0]
    calls = {
        "search": "select source_uri from search('氢能 港口')",
        "phrase": "select source_uri from search('「wind farm」')",
        "cluster_of": f"select source_uri from cluster_of('{doc_id}')",
        "translations_of": f"select doc_id from translations_of('{doc_id}')",
        "mentions_between": "select doc_id from mentions_between('money', '2020-01-01', '2030-01-01')",
    }
    found = {name: [row[0] for row in connection.execute(call).fetchall()] for name, call in calls.items()}
print(json.dumps([duckdb.__version__, counts, found]))
"""


@pytest.mark.skipif(not FOLDER, reason="INKMILL_OLDER_DUCKDB names no folder with an older DuckDB")
def test_views_and_macros(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt", ("氫能發電廠", "港口改建。")), Note("b.txt", ("潮位表",))])
    load(tmp_path / "w", [Note("b.txt", ("Permit", "A wind farm.")), Note("c.txt", ("氫能發電廠", "港口改建。"))])
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", READ, tmp_path / "w" / "catalog.duckdb"],
            env=os.environ | {"PYTHONPATH": str(FOLDER)},
            capture_output=True,
            text=True,
            check=True,
        )
        version, counts, found = json.loads(done.stdout)
        assert version.startswith("1.")
        assert (counts["documents"], counts["canonical_documents"], counts["loads"]) == (3, 2, 2)
        assert found == {
            "search": ["a.txt"],
            "phrase": ["b.txt"],
            "cluster_of": ["a.txt", "c.txt"],
            "translations_of": [],
            "mentions_between": [],
        }
        with open_writer(tmp_path / "w") as writer:
            writer.compact()
