"""`inkmill convert`: what is converted, what stays, and that no original is ever written to."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.cli import cli
from tests.conftest import RunInkmill
from warehouse.errors import UsageError

PAGE = (
    '<!DOCTYPE html><html lang="zh"><head><meta charset="gbk"><title>云计算</title><script>var 标题 = "发现";</script>'
    '</head><body><a href="/发现/里面" title="发现">发现 https://example.org/发现 里面</a><!-- 后面 --></body></html>'
)


def convert(*arguments: str | Path) -> None:
    """Runs the command in this process and lets its errors through."""
    result = CliRunner().invoke(cli, ["convert", *map(str, arguments), "--quiet"], standalone_mode=False)
    if result.exception:
        raise result.exception
    assert result.return_value in (None, 0)


def test_text_goes_to_standard_output(inkmill: RunInkmill, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("鼠标在里面\r\n头发\n".encode())
    done = inkmill("convert", "a.txt", "--to", "Hant", "--region", "TW", "--phrases")
    assert (done.returncode, done.stdout) == (0, "滑鼠在裡面\n頭髮\n")
    assert (tmp_path / "a.txt").read_bytes() == "鼠标在里面\r\n头发\n".encode()
    piped = inkmill("convert", "-", "--to", "Hans", stdin="臺灣的軟體")
    assert (piped.returncode, piped.stdout) == (0, "台湾的软体")


def test_page_in_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "p.html").write_bytes(PAGE.encode("gbk"))
    convert(tmp_path / "p.html", "--to", "Hant", "--output", tmp_path / "q.html")
    assert (tmp_path / "q.html").read_text(encoding="utf-8") == (
        PAGE.replace("gbk", "utf-8").replace("云计算", "雲計算").replace(">发现 ", ">發現 ").replace(" 里面<", " 裏面<")
    )


def test_every_declared_encoding_of_a_page(tmp_path: Path) -> None:
    page = (
        '<?xml version="1.0" encoding="big5"?><html><head><meta http-equiv="Content-Type" '
        'content="text/html; charset=big5"><title>經濟發展與網路</title></head><body><p>charset=big5</p></body></html>'
    )
    (tmp_path / "p.html").write_bytes(page.encode("big5"))
    convert(tmp_path / "p.html", "--to", "Hans", "--output", tmp_path / "q.html")
    assert (tmp_path / "q.html").read_text(encoding="utf-8") == (
        page.replace("big5", "utf-8", 2).replace("經濟發展與網路", "经济发展与网路")
    )


def test_rows_keep_what_is_not_named(tmp_path: Path) -> None:
    lines = ['{"text": "发现",  "id": 12345678901234567890, "tags": ["头发", 1]}', '{"text": "plain",  "x": 1.50}', ""]
    (tmp_path / "r.jsonl").write_text("\n".join(lines), encoding="utf-8")
    convert(
        tmp_path / "r.jsonl", "--to", "Hant", "--field", "text", "--field", "tags", "--output", tmp_path / "s.jsonl"
    )
    written = (tmp_path / "s.jsonl").read_text(encoding="utf-8").split("\n")
    assert json.loads(written[0]) == {"text": "發現", "id": 12345678901234567890, "tags": ["頭髮", 1]}
    assert written[1:] == lines[1:]
    (tmp_path / "t.csv").write_bytes('\ufeffid;text\r\n1;"里;面"\r\n头发;发\r\n'.encode())
    convert(tmp_path / "t.csv", "--to", "Hant", "--field", "text", "--output", tmp_path / "u.csv")
    assert (tmp_path / "u.csv").read_bytes() == '\ufeffid;text\r\n1;"裏;面"\r\n头发;發\r\n'.encode()


def test_folder_keeps_its_names(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.md").write_text("# 发现\n\n`发现` [发现](/发现)\n", encoding="utf-8")
    (tmp_path / "in" / "deep" / "b.txt").write_text("里面", encoding="utf-8")
    (tmp_path / "in" / "logo.png").write_bytes(b"\x89PNG")
    convert(tmp_path / "in", "--to", "Hant", "--to-folder", tmp_path / "out")
    files = sorted(str(file.relative_to(tmp_path / "out")) for file in (tmp_path / "out").rglob("*.*"))
    assert files == ["a.md", "deep/b.txt"]
    assert (tmp_path / "out" / "a.md").read_text(encoding="utf-8") == "# 發現\n\n`发现` [發現](/发现)\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["a.txt", "--output", "a.txt", "--overwrite"], "originals are kept"),
        (["a.txt", "--output", "link.txt", "--overwrite"], "originals are kept"),
        (["a.txt", "--to-folder", ".", "--overwrite"], "originals are kept"),
        (["a.txt", "--output", "old.txt"], "--overwrite"),
        (["a.txt", "--output", "pipe", "--overwrite"], "pipe exists"),
        (["a.txt", "old.txt"], "--to-folder"),
        (["a.txt", "sub/a.txt", "--to-folder", "out"], "one name"),
        (["none.txt"], "not there"),
        (["r.jsonl"], "--field"),
        (["r.jsonl", "--field", "colour"], "colour"),
        (["a.txt", "--region", "HK", "--phrases"], "phrases exist for TW only"),
        (["a.txt", "--phrases"], "without a region with phrases"),
    ],
)
def test_refusals(arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sub").mkdir()
    for name in ("a.txt", "old.txt", "sub/a.txt"):
        Path(name).write_text("发", encoding="utf-8")
    Path("link.txt").hardlink_to("a.txt")
    os.mkfifo("pipe")
    Path("r.jsonl").write_text('{"text": "发"}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=words):
        convert(*arguments, "--to", "Hant")
    assert Path("a.txt").read_text(encoding="utf-8") == Path("old.txt").read_text(encoding="utf-8") == "发"
    assert not [file for file in tmp_path.rglob("*") if file.name.endswith(".tmp")]


def test_a_broken_file_fails_alone(inkmill: RunInkmill, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.jsonl").write_text('{"text": "发"}\n{"text": \n', encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text("发", encoding="utf-8")
    (tmp_path / "in" / "c.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    (tmp_path / "in" / "d.csv").write_text("title\n发\n", encoding="utf-8")
    (tmp_path / "in" / "e.csv").touch()
    (tmp_path / "in" / "e.jsonl").touch()
    done = inkmill("convert", "in", "--to", "Hant", "--to-folder", "out", "--field", "text")
    assert done.returncode == 1
    assert "a.jsonl: line 2" in done.stderr and "c.txt: " in done.stderr and "Traceback" not in done.stderr
    assert "d.csv: no column has text" in done.stderr
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["b.txt", "e.csv", "e.jsonl"]
    assert not any((tmp_path / "out" / name).read_bytes() for name in ("e.csv", "e.jsonl"))
