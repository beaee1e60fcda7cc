from pathlib import Path

import pytest

from flows.explain import explain_document, explain_relation
from flows.settings import load_settings
from tests.conftest import run_command
from warehouse import Warehouse
from warehouse.errors import UsageError

FIRST = """The slipway at Drumloch is closed again
Storm waves tore 14 planks from the slipway at Drumloch on the night of March 3, and 26 boats cannot leave the water.
"The sea takes what we nail down badly," said harbour master Isla Renwick, who has asked the county for timber.
Repairs are put at 85,000 crowns, and divers will look at the piles as soon as the swell allows it.
"""
LATER = FIRST.replace("14", "31").replace("26", "9").replace("85,000", "120,000").replace("again", "until May")


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("relation")
    (folder / "in").mkdir()
    for name, text in (("a.txt", FIRST), ("b.txt", LATER), ("c.txt", "渔村的夜校今晚开课，教大家认海图。\n" * 3)):
        (folder / "in" / name).write_text(text, encoding="utf-8")
    done = run_command("run", folder / "in", "--direct", "--workers", "1", "--warehouse", folder / "w", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "w"


def _ids(warehouse: Path) -> list[str]:
    with Warehouse(warehouse).connect() as connection:
        rows = connection.execute("select doc_id from documents order by source_uri").fetchall()
    return [doc_id for (doc_id,) in rows]


def test_two_versions(warehouse: Path) -> None:
    first, later, _ = _ids(warehouse)
    lines = list(explain_relation(first, later, Warehouse(warehouse)))
    assert "cluster      the same" in lines
    assert any(line.startswith("duplicate    update") for line in lines)
    assert any(line.endswith("3 changed between the same words") for line in lines)
    assert lines[-1] == f"difference   inkmill duplicates {first} {later}"


def test_two_stories(warehouse: Path) -> None:
    first, _, other = _ids(warehouse)
    lines = list(explain_relation(first, other, Warehouse(warehouse)))
    assert "cluster      not the same" in lines
    assert "distinct     too little common content" in lines
    assert any(line.startswith("translation  not linked: score 0.000") for line in lines)
    assert any(line.startswith("candidates   no: 0 keys in common") for line in lines)


def test_cluster_of_a_stored_document(warehouse: Path) -> None:
    first, later, other = _ids(warehouse)
    lines = list(explain_document(first, load_settings(warehouse=warehouse)))
    assert "cluster      2 members" in lines
    assert any(later in line and "update" in line for line in lines)
    alone = list(explain_document(other, load_settings(warehouse=warehouse)))
    assert not any(line.startswith("cluster ") for line in alone)


def test_unknown_document(warehouse: Path) -> None:
    with pytest.raises(UsageError, match="no document 'nothing'"):
        list(explain_relation("nothing", _ids(warehouse)[0], Warehouse(warehouse)))
