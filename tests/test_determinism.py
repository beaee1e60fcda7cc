"""The same records give the same rows in every process, whatever the order of its hash tables."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT, SEEDS

SCRIPT = """
import sys
from hashlib import sha256
from tasks.process import process_batch
from tasks.reading import list_sources, read_records
from tasks.records import RawRecord

items = list(read_records(list_sources([sys.argv[1]])))
tables = process_batch([item for item in items if isinstance(item, RawRecord)])
for name, table in sorted(tables.items()):
    print(name, table.num_rows, sha256(repr(table.to_pylist()).encode()).hexdigest())
"""


def test_rows_do_not_depend_on_the_hash_seed() -> None:
    outputs = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(SEEDS)],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    ]
    assert "documents 101" in outputs[0]
    assert outputs[1:] == outputs[:1] * 2
