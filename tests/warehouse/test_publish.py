from __future__ import annotations

from pathlib import Path

import pytest

from tests.warehouse.rows import TRANSLATIONS, Note, find_copies, load, make_tables
from tests.warehouse.snapshots import query, read_tables
from warehouse import LoadInfo, Warehouse, open_writer
from warehouse.errors import UsageError, WarehouseError
from warehouse.schemas import TABLES
from warehouse.staging import read_staged, write_staged
from warehouse.verify import verify_warehouse
from warehouse.views import CANONICAL_VIEWS, MACRO_COMMENTS, TABLE_COMMENTS, name_type

NOTES = [Note(f"notes/{number}.txt", (f"第{number}号渡轮停航。", "修理要两个星期。")) for number in range(6)]


def check(path: Path) -> None:
    broken = [finding for finding in verify_warehouse(Warehouse(path)) if finding.broken]
    assert broken == []


def test_first_load_stores_documents_and_quarantine(tmp_path: Path) -> None:
    published = load(tmp_path / "w", [*NOTES, Note("notes/empty.txt", broken=True)])
    assert (published.snapshot, published.documents, published.quarantined, published.segments) == (1, 6, 1, 12)
    assert query(tmp_path / "w", "select inputs, unchanged, documents, quarantined, status from loads") == [
        (7, 0, 6, 1, "quarantined")
    ]
    assert query(tmp_path / "w", "select count(*) from documents where cluster_id = doc_id and is_canonical") == [(6,)]
    check(tmp_path / "w")


def test_second_run_publishes_nothing(tmp_path: Path) -> None:
    load(tmp_path / "w", [*NOTES, Note("notes/empty.txt", broken=True)])
    before = read_tables(tmp_path / "w"), (tmp_path / "w" / "catalog.duckdb").stat().st_ino
    published = load(tmp_path / "w", [*NOTES, Note("notes/empty.txt", broken=True)])
    assert (published.load_id, published.snapshot, published.unchanged) == (None, 1, 7)
    assert (read_tables(tmp_path / "w"), (tmp_path / "w" / "catalog.duckdb").stat().st_ino) == before


def test_changed_content_supersedes(tmp_path: Path) -> None:
    load(tmp_path / "w", NOTES)
    changed = Note(NOTES[0].source, ("渡轮复航。",))
    published = load(tmp_path / "w", [changed, *NOTES[1:]])
    assert (published.documents, published.superseded, published.unchanged) == (1, 1, 5)
    assert query(tmp_path / "w", f"select supersedes, text from documents where doc_id = '{changed.doc_id}'") == [
        (NOTES[0].doc_id, "渡轮复航。")
    ]
    assert query(tmp_path / "w", "select count(*), count(distinct doc_id) from segments") == [(11, 6)]
    check(tmp_path / "w")


def test_source_returns_to_an_earlier_content(tmp_path: Path) -> None:
    first = Note("a.txt", ("甲。",))
    for note in (first, Note("a.txt", ("乙。", "丙。")), first):
        load(tmp_path / "w", [note])
    assert query(tmp_path / "w", "select doc_id, text from documents") == [(first.doc_id, "甲。")]
    assert query(tmp_path / "w", "select text from segments") == [("甲。",)]
    check(tmp_path / "w")


def test_segments_of_a_copy_appear_when_its_canonical_document_is_superseded(tmp_path: Path) -> None:
    original = Note("a.txt", ("灯塔重新开放。",))
    copies = [Note("b.txt", original.lines), Note("c.txt", original.lines)]
    load(tmp_path / "w", [original])
    load(tmp_path / "w", [original, *copies])
    assert query(tmp_path / "w", "select doc_id from segments") == [(original.doc_id,)]
    assert query(tmp_path / "w", "select count(*), min(kind), max(duplicate_of) from duplicates") == [
        (2, "exact", original.doc_id)
    ]
    load(tmp_path / "w", [Note("a.txt", ("灯塔关闭。",)), *copies])
    heir, other = sorted(note.doc_id for note in copies)
    assert query(tmp_path / "w", f"select is_canonical, cluster_id from documents where doc_id = '{heir}'") == [
        (True, heir)
    ]
    assert query(tmp_path / "w", "select doc_id, duplicate_of, kind, score from duplicates") == [
        (other, heir, "exact", 1.0)
    ]
    assert query(tmp_path / "w", "select count(*) from segments where text = '灯塔重新开放。'") == [(1,)]
    assert query(tmp_path / "w", f"select count(*) from cluster_of('{other}')") == [(2,)]
    check(tmp_path / "w")


def test_two_versions_of_a_source_in_one_load(tmp_path: Path) -> None:
    older, newer = Note("a.txt", ("第一稿。",)), Note("a.txt", ("第二稿。",))
    published = load(tmp_path / "w", [older, newer], batch=1)
    assert (published.documents, published.superseded) == (2, 1)
    assert query(tmp_path / "w", "select doc_id, supersedes from documents") == [(newer.doc_id, older.doc_id)]
    check(tmp_path / "w")


def test_record_staged_twice_counts_once(tmp_path: Path) -> None:
    with open_writer(tmp_path / "w") as writer:
        write_staged(writer.staging("one"), make_tables([NOTES[0], NOTES[1], NOTES[0]]))
        write_staged(writer.staging("two"), make_tables([NOTES[1], NOTES[2]]))
        writer.stage(["one", "two"])
        published = writer.publish(*find_copies(writer), LoadInfo(inputs=5, unchanged=0))
    assert (published.documents, published.unchanged, published.segments) == (3, 2, 6)
    check(tmp_path / "w")


def test_lost_record_stops_the_publish(tmp_path: Path) -> None:
    load(tmp_path / "w", NOTES[:2])
    with pytest.raises(WarehouseError, match="do not add up"), open_writer(tmp_path / "w") as writer:
        write_staged(writer.staging("one"), make_tables(NOTES[2:4]))
        writer.stage(["one"])
        writer.publish(*find_copies(writer), LoadInfo(inputs=3, unchanged=0))
    assert query(tmp_path / "w", "select count(*) from documents") == [(2,)]


def test_later_load_reassigns_an_older_document(tmp_path: Path) -> None:
    load(tmp_path / "w", NOTES[:3])
    first, second, third = (note.doc_id for note in NOTES[:3])
    with open_writer(tmp_path / "w") as writer:
        write_staged(writer.staging("one"), make_tables(NOTES[3:4]))
        writer.stage(["one"])
        assignments, duplicates, _ = find_copies(writer)
        moved = {"cluster_id": first, "duplicate_of": first, "is_canonical": False}
        assignments = _append(
            assignments,
            {"doc_id": second, "duplicate_kind": "normalized", "duplicate_score": 1.0, **moved},
            {"doc_id": third, "duplicate_kind": "near", "duplicate_score": 0.5, **moved},
        )
        relation = {"duplicate_of": first, "cluster_id": first}
        duplicates = _append(
            duplicates,
            {"doc_id": second, "kind": "normalized", "score": 1.0, **relation},
            {"doc_id": third, "kind": "near", "score": 0.5, **relation},
        )
        writer.publish(assignments, duplicates, TRANSLATIONS.empty_table(), LoadInfo(1, 0))
    assert query(tmp_path / "w", "select duplicate_kind, is_canonical from documents order by all") == [
        ("near", False),
        ("normalized", False),
        (None, True),
        (None, True),
    ]
    assert query(tmp_path / "w", f"select count(*) from segments where doc_id = '{second}'") == [(0,)]
    assert query(tmp_path / "w", f"select count(*) from segments where doc_id = '{third}'") == [(2,)]
    check(tmp_path / "w")
    load(tmp_path / "w", [Note(NOTES[0].source, ("取代。",)), *NOTES[1:4]])
    heir, other = sorted((second, third))
    assert query(tmp_path / "w", "select doc_id, duplicate_of, kind, score from duplicates") == [
        (other, heir, "near", 0.5)
    ]
    check(tmp_path / "w")


def _append(table, *rows):  # type: ignore[no-untyped-def]
    return type(table).from_pylist([*table.to_pylist(), *rows], schema=table.schema)


def test_translation_ends_with_its_document(tmp_path: Path) -> None:
    load(tmp_path / "w", NOTES[:2])
    with open_writer(tmp_path / "w") as writer:
        write_staged(writer.staging("one"), make_tables(NOTES[2:3]))
        writer.stage(["one"])
        pair = {"doc_a": NOTES[0].doc_id, "doc_b": NOTES[2].doc_id, "score": 0.9, "status": "linked"}
        assignments, duplicates, _ = find_copies(writer)
        translations = TRANSLATIONS.empty_table().from_pylist([pair], schema=TRANSLATIONS)
        writer.publish(assignments, duplicates, translations, LoadInfo(1, 0))
    assert query(tmp_path / "w", f"select doc_id from translations_of('{NOTES[0].doc_id}')") == [(NOTES[2].doc_id,)]
    load(tmp_path / "w", [Note(NOTES[2].source, ("改。",))])
    assert query(tmp_path / "w", "select count(*) from translations") == [(0,)]
    check(tmp_path / "w")


def test_connection_shows_stored_rows_without_those_about_to_be_superseded(tmp_path: Path) -> None:
    load(tmp_path / "w", NOTES)
    with open_writer(tmp_path / "w") as writer:
        write_staged(writer.staging("one"), make_tables([Note(NOTES[0].source, ("改。",))]))
        writer.stage(["one"])
        assert writer.superseded() == {NOTES[0].doc_id}
        counts = "select (select count(*) from documents), (select count(*) from sketches), (select count(*) from new_sketches)"
        assert writer.connection.execute(counts).fetchall() == [(5, 5, 1)]
    assert query(tmp_path / "w", "select count(*) from documents") == [(6,)]


def test_known_tells_current_and_quarantined_records(tmp_path: Path) -> None:
    broken = Note("notes/empty.txt", broken=True)
    load(tmp_path / "w", [*NOTES, broken])
    load(tmp_path / "w", [Note(NOTES[0].source, ("改。",))])
    with open_writer(tmp_path / "w") as writer:
        asked = [note.doc_id for note in [*NOTES, broken, Note("new.txt")]]
        assert writer.known(asked) == {note.doc_id for note in [*NOTES[1:], broken]}
        assert writer.known([]) == set()


def test_finished_batches_survive_a_failure_and_unfinished_ones_do_not(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), open_writer(tmp_path / "w") as writer:
        write_staged(writer.staging("done"), make_tables(NOTES[:2]))
        (writer.staging("half").with_name("half.1.partial")).mkdir()
        raise KeyboardInterrupt
    with open_writer(tmp_path / "w") as writer:
        assert (read_staged(writer.staging("done")) or {})["documents"] == 2
        assert read_staged(writer.staging("half")) is None
        assert [path.name for path in writer.staging("done").parent.iterdir()] == ["done"]
        with pytest.raises(WarehouseError, match="not a finished batch"):
            writer.stage(["half"])
        with pytest.raises(UsageError, match="cannot name a folder"):
            writer.staging("../elsewhere")
    assert not (tmp_path / "w" / "tmp" / "staging").exists()


def test_empty_tables_have_their_types_and_every_column_its_comment(tmp_path: Path) -> None:
    load(tmp_path / "w", [Note("notes/empty.txt", broken=True)])
    for name, schema in TABLES.items():
        described = query(tmp_path / "w", f"select column_name, column_type from (describe {name})")
        wanted = [(field.name, name_type(field.type).replace('"', "")) for field in schema]
        assert [(column, kind.replace('"', "")) for column, kind in described] == wanted
    views = query(
        tmp_path / "w", "select view_name, comment from duckdb_views() where not internal and schema_name = 'main'"
    )
    assert dict(views) == TABLE_COMMENTS
    macros = (
        "select function_name, comment from duckdb_functions() where not internal and function_type = 'table_macro'"
    )
    assert dict(query(tmp_path / "w", macros)) == MACRO_COMMENTS
    bare = "select table_name, column_name from duckdb_columns() where schema_name = 'main' and comment is null and table_name in (select view_name from duckdb_views() where not internal)"
    assert query(tmp_path / "w", bare) == []
    assert set(CANONICAL_VIEWS) < set(TABLE_COMMENTS)


def test_clock_set_back_keeps_loads_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(tmp_path / "w", NOTES[:1])
    import warehouse.writer as module

    class Yesterday(module.datetime):
        @classmethod
        def now(cls, tz=None):  # type: ignore[no-untyped-def, override]
            return super().now(tz) - module.timedelta(days=1)

    monkeypatch.setattr(module, "datetime", Yesterday)
    load(tmp_path / "w", [Note(NOTES[0].source, ("改。",))])
    check(tmp_path / "w")
    assert query(tmp_path / "w", "select text from documents") == [("改。",)]


def test_part_of_an_older_schema_gives_null_in_new_columns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pyarrow as pa

    import warehouse.schemas as schemas

    load(tmp_path / "w", NOTES[:1])
    wider = schemas.TABLES["documents"].append(pa.field("mood", pa.string(), metadata={"comment": "a later column"}))
    monkeypatch.setitem(schemas.TABLES, "documents", wider)
    monkeypatch.setitem(
        schemas.WORKER_TABLES,
        "documents",
        schemas.WORKER_TABLES["documents"].append(pa.field("mood", pa.string())),
    )
    load(tmp_path / "w", NOTES[1:2])
    assert query(tmp_path / "w", "select mood from documents") == [(None,), (None,)]
    assert len(query(tmp_path / "w", "select text from documents")) == 2


def test_unnamed_files_are_collected_after_their_grace(tmp_path: Path) -> None:
    load(tmp_path / "w", NOTES[:1])
    stray = tmp_path / "w" / "parts" / "segments" / "load=20200101T000000000000" / "part-00000.parquet"
    stray.parent.mkdir()
    stray.write_bytes(b"left by a killed run")
    load(tmp_path / "w", NOTES[:1])
    assert stray.exists()
    load(tmp_path / "w", NOTES[:1], grace_seconds=0.0)
    assert not stray.parent.exists()
    for number in range(3):
        load(tmp_path / "w", [Note("a.txt", (f"第{number}稿。",))], grace_seconds=0.0, kept_versions=2)
    assert [snapshot.number for snapshot in Warehouse(tmp_path / "w").history()] == [3, 4]
    check(tmp_path / "w")
