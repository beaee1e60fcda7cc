"""What the command line says: one clear line for each mistake, the documented exit codes, help with an example."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from flows.cli import cli
from tests.conftest import RunInkmill
from tests.flows.corpus import write_corpus


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
    pytest.param(["run", "c", "--config", "none.toml"], 2, "none.toml", id="missing config"),
    pytest.param(["run", "c", "--config", "bad.toml"], 2, "worker", id="unknown key"),
    pytest.param(["run", "c", "--config", "broken.toml"], 2, "not valid TOML", id="broken config"),
    pytest.param(["sql", "select 1"], 1, "data/warehouse", id="no warehouse"),
    pytest.param(["status", "--warehouse", "c"], 1, "c", id="not a warehouse"),
    pytest.param(["export", "--format", "csv"], 2, "--sql", id="nothing to export"),
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


def test_bad_sql_and_writing_sql_are_refused(inkmill: RunInkmill, tmp_path: Path) -> None:
    inkmill("run", write_corpus(tmp_path / "c"), "--direct", "--warehouse", "w")
    for statement, words in (
        ("select nothing from documents", "nothing"),
        ("selec 1", "selec"),
        ("delete from documents", "SELECT"),
        (f"copy documents to '{tmp_path / 'stolen.csv'}'", "SELECT"),
        ("select 1; select 2", "one"),
    ):
        done = inkmill("sql", statement, "--warehouse", "w")
        assert done.returncode == 2, (statement, done.stderr)
        assert "Traceback" not in done.stderr
        assert words in done.stderr
    assert not (tmp_path / "stolen.csv").exists()


def test_sql_formats_and_standard_input(inkmill: RunInkmill, tmp_path: Path) -> None:
    inkmill("run", write_corpus(tmp_path / "c"), "--direct", "--warehouse", "w")
    query = "select language, count(*) as n from documents where media_type = 'text/html' group by 1 order by 1"
    assert inkmill("sql", "-", "--format", "csv", "--warehouse", "w", stdin=query).stdout == (
        '"language","n"\n"en",1\n"ja",1\n"ko",1\n"zh",1\n'
    )
    assert (
        inkmill("sql", query, "--format", "jsonl", "--warehouse", "w").stdout.split("\n")[0]
        == '{"language":"en","n":1}'
    )
    table = inkmill("sql", query, "--warehouse", "w").stdout
    assert "language" in table
    assert "zh" in table


def test_explain_names_the_rules(inkmill: RunInkmill, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "c")
    inkmill("run", corpus, "--direct", "--warehouse", "w")
    shown = inkmill("explain", corpus / "solar.html", "--warehouse", "w").stdout
    for word in (
        "encoding     utf-8",
        "parse        as html",
        "language     zh",
        "script       Hans",
        "rule ",
        "money",
    ):
        assert word in shown
    broken = inkmill("explain", corpus / "empty.txt", "--warehouse", "w").stdout
    assert "empty_input" in broken


def test_version(inkmill: RunInkmill) -> None:
    assert inkmill("--version").stdout.startswith("inkmill, version ")
