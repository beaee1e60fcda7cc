"""What the command line says: one clear line for each mistake, the documented exit codes, help with an example."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import click
import pyarrow.parquet as pq
import pytest

from flows.cli import cli
from tests.conftest import RunInkmill, run_command
from tests.flows.corpus import query, write_corpus


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_every_command_has_help_with_an_example(name: str) -> None:
    command = cli.commands[name]
    text = command.get_help(click.Context(command, info_name=name))
    assert "Example:" in text
    assert f"inkmill {name}" in text


MISTAKES = [
    pytest.param(["run", "nowhere"], 2, "nowhere", id="missing path"),
    pytest.param(["run", "hollow"], 2, "hollow", id="empty folder"),
    pytest.param(["run", "hollow", "--colour"], 2, "--colour", id="wrong flag"),
    pytest.param(["run", "hollow", "--field", "text"], 2, "FIELD=COLUMN", id="malformed field"),
    pytest.param(["run", "c", "--field", "colour=hue", "--direct"], 2, "colour", id="unknown field"),
    pytest.param(["export", "documents", "--format", "csv", "--to", ""], 2, "--to", id="empty target"),
    pytest.param(["run", "c", "--config", "none.toml"], 2, "none.toml", id="missing config"),
    pytest.param(["run", "c", "--config", "bad.toml"], 2, "worker", id="unknown key"),
    pytest.param(["run", "c", "--config", "broken.toml"], 2, "not valid TOML", id="broken config"),
    pytest.param(["sql", "select 1"], 1, "data/warehouse", id="no warehouse"),
    pytest.param(["status", "--warehouse", "c"], 1, "c", id="not a warehouse"),
    pytest.param(["export", "--format", "csv"], 2, "table or a query", id="nothing to export"),
    pytest.param(["export", "documents", "--format", "csv", "--to", "-"], 2, "inkmill sql", id="export to a stream"),
    pytest.param(["rollback", "1"], 1, "no warehouse", id="nothing to roll back"),
    pytest.param(["compact"], 1, "no warehouse", id="nothing to compact"),
    pytest.param(["export", "documents", "--format", "csv", "--file-size", "big"], 2, "no size", id="file size"),
    pytest.param(["watch", "c", "--settle", "nan"], 2, "seconds above zero", id="no time to settle"),
    pytest.param(["serve", "c", "--cron", "hourly"], 2, "is not a schedule", id="no schedule"),
    pytest.param(["explain", "nothing-known"], 1, "data/warehouse", id="explain without warehouse"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), MISTAKES)
def test_mistake_is_one_clear_line(
    arguments: list[str], code: int, words: str, inkmill: RunInkmill, tmp_path: Path
) -> None:
    (tmp_path / "hollow").mkdir()
    (tmp_path / "c").mkdir()
    (tmp_path / "c" / "note.txt").write_text("A short note about the price of rope.\n")
    (tmp_path / "bad.toml").write_text("worker = 3\n")
    (tmp_path / "broken.toml").write_text("workers = = 3\n")
    done = inkmill(*arguments)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert words in done.stderr
    assert done.stdout == ""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_corpus(tmp_path_factory.mktemp("corpus"))


@pytest.fixture(scope="module")
def warehouse(corpus: Path) -> Path:
    done = run_command("run", corpus, "--direct", "--warehouse", corpus.parent / "w", cwd=corpus.parent)
    assert done.returncode == 3, done.stderr
    return corpus.parent / "w"


def test_bad_sql_and_writing_sql_are_refused(inkmill: RunInkmill, warehouse: Path, tmp_path: Path) -> None:
    for statement, words in (
        ("select nothing from documents", "nothing"),
        ("selec 1", "selec"),
        ("delete from documents", "SELECT"),
        (f"copy documents to '{tmp_path / 'stolen.csv'}'", "SELECT"),
        ("select 1; select 2", "one"),
        ("select '\udcff'", "Unicode"),
    ):
        done = inkmill("sql", statement, "--warehouse", warehouse)
        assert done.returncode == 2, (statement, done.stderr)
        assert "Traceback" not in done.stderr
        assert words in done.stderr
    assert not (tmp_path / "stolen.csv").exists()


def test_sql_formats_and_standard_input(inkmill: RunInkmill, warehouse: Path) -> None:
    statement = "select language, count(*) as n from documents where media_type = 'text/html' group by 1 order by 1"
    assert inkmill("sql", "-", "--format", "csv", "--warehouse", warehouse, stdin=statement).stdout == (
        '"language","n"\n"en",1\n"ja",1\n"ko",1\n"zh",1\n'
    )
    assert (
        inkmill("sql", statement, "--format", "jsonl", "--warehouse", warehouse).stdout.split("\n")[0]
        == '{"language":"en","n":1}'
    )
    table = inkmill("sql", statement, "--warehouse", warehouse).stdout
    assert "language" in table
    assert "zh" in table


def test_explain_names_the_rules(inkmill: RunInkmill, corpus: Path, warehouse: Path) -> None:
    shown = inkmill("explain", corpus / "solar.html", "--warehouse", warehouse).stdout
    for word in (
        "encoding     utf-8",
        "parse        as html",
        "language     zh",
        "script       Hans",
        "rule ",
        "money",
    ):
        assert word in shown
    broken = inkmill("explain", corpus / "empty.txt", "--warehouse", warehouse).stdout
    assert "empty_input" in broken


def test_explain_finds_a_stored_document(inkmill: RunInkmill, warehouse: Path) -> None:
    ((doc_id,),) = query(warehouse, "select doc_id from documents where source_uri like '%rail.html'")
    for name in (doc_id, doc_id[:12], "rail.html"):
        shown = inkmill("explain", name, "--warehouse", warehouse).stdout
        assert "白波鉄道" in shown
        assert "rule " in shown
    lost = inkmill("explain", "rails.html", "--warehouse", warehouse)
    assert lost.returncode == 2
    assert "no file 'rails.html', and no document" in lost.stderr


def test_explain_compares_two_documents(inkmill: RunInkmill, warehouse: Path) -> None:
    rows = query(warehouse, "select doc_id from documents where source_uri like '%solar.html' or source_key = '2'")
    shown = inkmill("explain", *(str(doc_id) for (doc_id,) in rows), "--warehouse", warehouse)
    assert shown.returncode == 0, shown.stderr
    assert "duplicate" in shown.stdout


def test_export_writes_once_and_replaces_when_told(inkmill: RunInkmill, warehouse: Path, tmp_path: Path) -> None:
    arguments = ("export", "documents", "--format", "parquet", "--to", "out/d.parquet", "--warehouse", warehouse)
    first = inkmill(*arguments)
    assert first.stdout.strip() == str(tmp_path / "out" / "d.parquet")
    assert pq.read_table(tmp_path / "out" / "d.parquet").num_rows == 8
    again = inkmill(*arguments)
    assert again.returncode == 2
    assert "--overwrite" in again.stderr
    assert inkmill(*arguments, "--overwrite").returncode == 0


def test_nested_lines_hold_a_document_with_its_segments(inkmill: RunInkmill, warehouse: Path, tmp_path: Path) -> None:
    target = tmp_path / "n.jsonl"
    inkmill("export", "documents", "--format", "jsonl", "--nested", "--to", target, "--warehouse", warehouse)
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert len(rows) == 8
    for row in rows:
        for segment in row["segments"]:
            if segment["is_content"]:
                assert row["text"][segment["char_start"] : segment["char_end"]] == segment["text"]


def test_status_and_verify(inkmill: RunInkmill, warehouse: Path) -> None:
    status = inkmill("status", "--warehouse", warehouse).stdout
    assert "documents               8" in status
    assert "read/empty_input 1" in status
    verified = inkmill("verify", "--warehouse", warehouse)
    assert verified.returncode == 0, verified.stdout
    assert "holds" in verified.stdout


def test_tables_and_search(inkmill: RunInkmill, warehouse: Path) -> None:
    listed = inkmill("tables", "--format", "csv", "--warehouse", warehouse).stdout
    assert '"documents","table","one row a document' in listed
    assert '"search(query, n, every)","macro","documents with' in listed
    assert "published_at" in inkmill("tables", "documents", "--warehouse", warehouse).stdout
    assert "`inkmill tables` lists them" in inkmill("tables", "nothing", "--warehouse", warehouse).stderr
    found = inkmill("search", "鐵路 白波", "--all", "--format", "jsonl", "--warehouse", warehouse)
    assert found.returncode == 0, found.stderr
    assert "no document holds" in inkmill("search", "zzzz", "--warehouse", warehouse).stderr
    limited = inkmill("sql", "select seq from segments", "--limit", "2", "--format", "csv", "--warehouse", warehouse)
    assert len(limited.stdout.splitlines()) == 3


def test_history_from_one_snapshot_to_the_next(inkmill: RunInkmill, warehouse: Path, tmp_path: Path) -> None:
    shutil.copytree(warehouse, tmp_path / "w")
    place = ("--warehouse", "w")
    assert "names the files where they are now" in inkmill("rebase", *place).stdout
    assert inkmill("rollback", "1", *place).stdout == "snapshot 2 is snapshot 1 again\n"
    assert inkmill("history", "--format", "csv", *place).stdout.splitlines()[1].startswith("2,")
    assert "no document differs" in inkmill("diff", "1", *place).stderr
    assert (
        inkmill("sql", "select count(*) as n from documents", "--at", "1", "--format", "csv", *place).stdout
        == '"n"\n8\n'
    )
    assert "nothing to compact" in inkmill("compact", *place).stdout
    refused = inkmill("rollback", "9", *place)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "keeps no snapshot 9" in refused.stderr


def test_export_of_a_folder(inkmill: RunInkmill, warehouse: Path, tmp_path: Path) -> None:
    options = ("--partition-by", "language,script", "--file-size", "1MB", "--canonical", "--warehouse", warehouse)
    done = inkmill(
        "export", "documents", "--format", "csv", "--excel", "--compression", "gzip", "--to", "out", *options
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "manifest.json").exists()
    assert (tmp_path / "out" / "data" / "language=zh" / "script=Hans" / "part-00000.csv.gz").exists()


def test_verify_finds_a_damaged_part(inkmill: RunInkmill, warehouse: Path, tmp_path: Path) -> None:
    shutil.copytree(warehouse, tmp_path / "w")
    part = next((tmp_path / "w" / "parts" / "mentions").rglob("*.parquet"))
    part.write_bytes(part.read_bytes()[:-1] + b"?")
    verified = inkmill("verify", "--warehouse", "w")
    assert verified.returncode == 1
    assert "Traceback" not in verified.stderr


def test_version(inkmill: RunInkmill) -> None:
    assert inkmill("--version").stdout.startswith("inkmill, version ")
