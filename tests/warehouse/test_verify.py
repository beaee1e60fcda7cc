from __future__ import annotations

import os
from pathlib import Path

import duckdb
import pytest

from tests.warehouse.rows import Note, load, make_tables
from warehouse import Warehouse
from warehouse.catalog import create_views
from warehouse.document import write_reference
from warehouse.errors import WarehouseError
from warehouse.verify import verify_warehouse

ROOT = Path(__file__).parents[2]


def find_broken(path: Path) -> dict[str, int]:
    return {finding.name: finding.broken for finding in verify_warehouse(Warehouse(path)) if finding.broken}


def test_promises_hold(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt", ("𠀀葛\U000e0100", "e\u0301가👨‍👩‍👧🇭🇰"))])
    findings = verify_warehouse(Warehouse(tmp_path / "w"))
    assert {finding.broken for finding in findings} == {0}
    assert len(findings) == len({finding.name for finding in findings}) == 25


def test_wrong_spans_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import tests.warehouse.rows as rows

    def shift(notes):  # type: ignore[no-untyped-def]
        tables = make_tables(notes)
        for name in ("segments", "mentions"):
            changed = [row | {"char_start": row["char_start"] + 1} for row in tables[name].to_pylist()]
            tables[name] = tables[name].from_pylist(changed, schema=tables[name].schema)
        return tables

    monkeypatch.setattr(rows, "make_tables", shift)
    load(tmp_path / "w", [Note("a.txt")])
    assert find_broken(tmp_path / "w") == {"content_slices": 2, "mention_slices": 2}


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("update store.loads set inputs = inputs + 1", {"load_counts": 1}),
        ("update store.loads set inputs = 3, documents = 3", {"total_documents": 1}),
        ("update store.loads set unchanged = 1, quarantined = -1", {"total_quarantine": 1}),
        (
            "insert into store.reassigned select doc_id, load_id, false, doc_id, 'x', 'near', 0.5, false, load_id "
            "from documents limit 1",
            {"canonical_exists": 1, "one_canonical": 1, "duplicates_agree": 1, "lines_count": 3},
        ),
    ],
)
def test_wrong_state_is_found(change: str, broken: dict[str, int], tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt"), Note("b.txt", ("风向转北。",))])
    with duckdb.connect(str(tmp_path / "w" / "catalog.duckdb")) as connection:
        connection.execute(change)
        create_views(connection, tmp_path / "w")
    assert find_broken(tmp_path / "w") == broken


def test_missing_and_changed_parts_are_found(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt")])
    load(tmp_path / "w", [Note("b.txt")])
    (first, second) = sorted((tmp_path / "w" / "parts" / "sketches").glob("*/*.parquet"))
    content = bytearray(first.read_bytes())
    content[4] ^= 1
    first.write_bytes(content)
    found = {finding.name: finding for finding in verify_warehouse(Warehouse(tmp_path / "w"))}
    assert (found["parts_unchanged"].broken, found["parts_exist"].broken) == (1, 0)
    second.unlink()
    found = {finding.name: finding for finding in verify_warehouse(Warehouse(tmp_path / "w"))}
    assert (found["parts_unchanged"].broken, found["parts_exist"].broken) == (1, 1)
    assert found["sketches_exist"].broken > 0


def test_orphans_are_found(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt")])
    stray = tmp_path / "w" / "parts" / "segments" / "load=20200101T000000000000" / "part-00000.parquet"
    stray.parent.mkdir()
    stray.write_bytes(b"left by a killed run")
    assert find_broken(tmp_path / "w") == {}
    os.utime(stray, (0, 0))
    assert find_broken(tmp_path / "w") == {"no_orphans": 1}


def test_moved_warehouse_without_a_part_gives_findings(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("a.txt")])
    (tmp_path / "w").rename(tmp_path / "moved")
    next((tmp_path / "moved" / "parts" / "segments").rglob("*.parquet")).unlink()
    with pytest.raises(WarehouseError, match="opening .*catalog.duckdb failed") as caught:
        Warehouse(tmp_path / "moved").connect()
    assert "\n" not in str(caught.value)
    assert find_broken(tmp_path / "moved")["parts_exist"] == 1


def test_reference_page_is_up_to_date() -> None:
    """If this fails: python -m warehouse.document docs/tables.md"""
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == write_reference()
