"""`inkmill duplicates` on a warehouse of three versions of one story and another story."""

import json
from pathlib import Path

import pytest

from tests.conftest import run_command
from tests.flows.corpus import query

STORY = """码头的灯塔今晚重新点亮
台风刮坏的灯塔修了47天，今晚重新点亮。看守人陆海生说：“没有这盏灯，渔船回港都要绕远路。”
修理一共花了86万元，其中30万元来自渔民的捐款。灯塔的光可以照到18海里以外。
"""
TRADITIONAL = """碼頭的燈塔今晚重新點亮
颱風刮壞的燈塔修了47天，今晚重新點亮。看守人陸海生說：「沒有這盞燈，漁船回港都要繞遠路。」
修理一共花了86萬元，其中30萬元來自漁民的捐款。燈塔的光可以照到18海里以外。
"""
LONGER = STORY + "明晚起，灯塔每天晚上六点开灯。\n"
OTHER = "The brass band of Pellwick plays on the green every Sunday until the leaves have fallen from the limes.\n" * 2


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("duplicates")
    (folder / "in").mkdir()
    for name, text in (("a.txt", STORY), ("b.txt", TRADITIONAL), ("c.txt", LONGER), ("d.txt", OTHER)):
        (folder / "in" / name).write_text(text, encoding="utf-8")
    done = run_command("run", folder / "in", "--direct", "--workers", "1", "--warehouse", folder / "w", cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "w"


def test_a_cluster_as_rows(warehouse: Path) -> None:
    path = warehouse.parent / "in" / "c.txt"
    done = run_command("duplicates", path, "--format", "jsonl", "--warehouse", warehouse, cwd=warehouse)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    found = [(Path(row["source_uri"]).name, row["is_canonical"], row["duplicate_kind"]) for row in rows]
    assert sorted(found) == [("a.txt", True, None), ("b.txt", False, "script"), ("c.txt", False, "near")]
    assert [row["is_canonical"] for row in rows] == [True, False, False]
    assert all(row["evidence"] for row in rows[1:])


def test_a_cluster_as_a_table(warehouse: Path) -> None:
    done = run_command("duplicates", "in/a.txt", "--warehouse", "w", cwd=warehouse.parent)
    assert done.returncode == 0, done.stderr
    assert "canonical" in done.stdout
    assert "script" in done.stdout


def test_two_members(warehouse: Path) -> None:
    done = run_command("duplicates", "in/b.txt", "in/c.txt", "--warehouse", "w", cwd=warehouse.parent)
    assert done.stdout == "= 5 sentences alike\n+ 明晚起，灯塔每天晚上六点开灯。\n"
    done = run_command(
        "duplicates", "in/b.txt", "in/c.txt", "--format", "csv", "--warehouse", "w", cwd=warehouse.parent
    )
    assert done.stdout.splitlines()[1:] == ['"=","5 sentences alike"', '"+","明晚起，灯塔每天晚上六点开灯。"']


def test_alone_and_unknown(warehouse: Path) -> None:
    ((doc_id,),) = query(warehouse, "select doc_id from documents where source_uri like '%d.txt'")
    done = run_command("duplicates", str(doc_id)[:12], "--warehouse", warehouse, cwd=warehouse)
    assert "no other document repeats this one" in done.stderr
    done = run_command("duplicates", "nowhere", "--warehouse", warehouse, cwd=warehouse)
    assert (done.returncode, "no document 'nowhere'" in done.stderr) == (2, True)
    done = run_command("duplicates", str(warehouse.parent / "in"), "--warehouse", warehouse, cwd=warehouse)
    assert done.returncode == 2


def test_difference_in_sql(warehouse: Path) -> None:
    ids = dict(query(warehouse, "select split_part(source_uri, '/', -1), doc_id from documents"))
    rows = query(warehouse, f"select mark, text from difference_of('{ids['b.txt']}', '{ids['c.txt']}')")
    assert [row for row in rows if row[0] != "="] == [("+", "明晚起，灯塔每天晚上六点开灯。")]
    assert sum(row[0] == "=" for row in rows) == 5


def test_an_id_that_is_no_longer_current_finds_the_cluster(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, text in (("a.txt", STORY), ("b.txt", TRADITIONAL), ("c.txt", LONGER)):
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    run = ("run", "in", "--direct", "--workers", "1", "--warehouse", "w")
    run_command(*run, cwd=tmp_path)
    ((first,),) = query(tmp_path / "w", "select doc_id from documents where is_canonical")
    (tmp_path / "in" / "a.txt").write_text(OTHER, encoding="utf-8")
    run_command(*run, cwd=tmp_path)
    rows = query(tmp_path / "w", f"select split_part(source_uri, '/', -1) from cluster_of('{first}')")
    assert {name for (name,) in rows} >= {"b.txt", "c.txt"}
