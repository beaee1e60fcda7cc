"""Reading: files and rows become records, everything else becomes one failure each."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import os
import pickle
import tempfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tasks.reading
from tasks.reading import (
    Batch,
    ReadOptions,
    batch_records,
    detect_container,
    list_sources,
    read_records,
    scan_sources,
)
from tasks.records import Failure, RawRecord
from warehouse.errors import QUARANTINE_CODES, UsageError

Item = RawRecord | Failure
SENTENCE = "新しい橋は来春に開通する予定だ。"


def read(path: Path, **options: Any) -> list[Item]:
    return list(read_records(list_sources([str(path)]), ReadOptions(**options)))


def write(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def codes(items: list[Item]) -> list[str]:
    return [item.code if isinstance(item, Failure) else "ok" for item in items]


def compress_zstd(data: bytes) -> bytes:
    packed: bytes = pa.compress(data, codec="zstd", asbytes=True)
    return packed


COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".zst": compress_zstd,
    "": bytes,
}


def test_public_names() -> None:
    assert set(tasks.reading.__all__) == {
        "DEFAULT_COLUMNS",
        "Batch",
        "Listing",
        "ReadOptions",
        "Source",
        "batch_records",
        "detect_container",
        "is_url",
        "list_sources",
        "make_source",
        "read_records",
        "read_source",
        "scan_sources",
    }


class TestListSources:
    def test_folder_is_sorted_and_recursive(self, tmp_path: Path) -> None:
        for name in ("b/2.html", "b/1.md.gz", "a.txt", ".git/x.html", "a.txt~", "#a.txt#", "c.png", "d", ".hidden.txt"):
            write(tmp_path / name, "x")
        listing = scan_sources([str(tmp_path)])
        assert [Path(source.path).relative_to(tmp_path).as_posix() for source in listing.sources] == [
            "a.txt",
            "b/1.md.gz",
            "b/2.html",
        ]
        assert listing.skipped == {".png": 1, "(none)": 1}

    def test_explicit_file_needs_no_suffix(self, tmp_path: Path) -> None:
        path = write(tmp_path / "README", "text")
        assert [source.uri for source in list_sources([str(path)])] == [str(path)]

    def test_glob(self, tmp_path: Path) -> None:
        for name in ("a/x.html", "b/y.html", "b/z.txt"):
            write(tmp_path / name, "x")
        assert [Path(source.path).name for source in list_sources([f"{tmp_path}/**/*.html"])] == ["x.html", "y.html"]

    def test_name_with_brackets_is_no_glob(self, tmp_path: Path) -> None:
        path = write(tmp_path / "news[1].txt", "x")
        assert [source.path for source in list_sources([str(path)])] == [str(path)]

    def test_twice_named_is_once_listed(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", "x")
        assert len(list_sources([str(path), str(tmp_path), f"{tmp_path}/./a.txt"])) == 1

    def test_uri_does_not_depend_on_the_working_directory(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(tmp_path / "in/a.txt", "x")
        monkeypatch.chdir(tmp_path)
        first = list_sources(["in/a.txt"])
        monkeypatch.chdir(tmp_path / "in")
        assert list_sources(["a.txt"]) == first
        assert first[0].uri == f"{tmp_path}/in/a.txt"

    def test_symbolic_links_stay(self, tmp_path: Path) -> None:
        write(tmp_path / "real/a.txt", "x")
        (tmp_path / "link").symlink_to(tmp_path / "real")
        assert list_sources([f"{tmp_path}/link/a.txt"])[0].uri == f"{tmp_path}/link/a.txt"

    def test_undecodable_name_is_escaped(self, tmp_path: Path) -> None:
        path = os.fsencode(tmp_path) + b"/\xc4\xe3.txt"
        Path(os.fsdecode(path)).write_bytes(b"x")
        (source,) = list_sources([str(tmp_path)])
        assert source.uri == f"{tmp_path}/\\xc4\\xe3.txt"
        assert codes(list(read_records([source]))) == ["ok"]

    @pytest.mark.parametrize("path", ["missing", "missing.html", "*.html", "empty", "png", "\x00", "/dev/null"])
    def test_nothing_to_read_is_an_error(self, tmp_path: Path, path: str) -> None:
        (tmp_path / "empty").mkdir()
        write(tmp_path / "png/a.png", "x")
        with pytest.raises(UsageError) as caught:
            list_sources([path if path.startswith(("/", "\x00")) else f"{tmp_path}/{path}"])
        assert len(str(caught.value)) > 30

    def test_no_path(self) -> None:
        with pytest.raises(UsageError, match="no path given"):
            list_sources([])


class TestOptions:
    def test_unknown_field(self) -> None:
        with pytest.raises(UsageError, match="unknown field 'texts'; use one of text, url"):
            ReadOptions(fields={"texts": "x"})

    @pytest.mark.parametrize("wrong", [{"fields": {"text": ""}}, {"max_record_bytes": 0}, {"limit": -1}])
    def test_wrong_values(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(UsageError):
            ReadOptions(**wrong)

    def test_records_and_options_can_be_sent_to_workers(self, tmp_path: Path) -> None:
        options = ReadOptions(fields={"text": "t"}, limit=3)
        assert pickle.loads(pickle.dumps(options)) == options
        (record,) = read(write(tmp_path / "a.jsonl", '{"text": "x", "url": "u"}'))
        assert pickle.loads(pickle.dumps(record)) == record


class TestDocuments:
    @pytest.mark.parametrize("suffix", list(COMPRESSORS))
    def test_file(self, tmp_path: Path, suffix: str) -> None:
        raw = f"<p>{SENTENCE}</p>".encode()
        path = write(tmp_path / f"a.html{suffix}", COMPRESSORS[suffix](raw))
        assert read(path) == [RawRecord(str(path), "", raw, sha256(raw).hexdigest(), media_type="text/html")]

    @pytest.mark.parametrize("suffix", list(COMPRESSORS))
    def test_compression_is_known_by_content(self, tmp_path: Path, suffix: str) -> None:
        (record,) = read(write(tmp_path / "a.txt", COMPRESSORS[suffix](SENTENCE.encode())))
        assert record.raw.decode() == SENTENCE

    @pytest.mark.parametrize("suffix", [".gz", ".bz2", ".zst"])
    def test_members_are_one_stream(self, tmp_path: Path, suffix: str) -> None:
        pack = COMPRESSORS[suffix]
        (record,) = read(write(tmp_path / f"a.txt{suffix}", pack(b"one ") + pack(b"two")))
        assert record.raw == b"one two"

    def test_empty(self, tmp_path: Path) -> None:
        (failure,) = read(write(tmp_path / "a.html", b""))
        assert (failure.code, failure.stage, failure.raw) == ("empty_input", "read", b"")  # type: ignore[union-attr]
        assert codes(read(write(tmp_path / "b.html.gz", gzip.compress(b"")))) == ["empty_input"]

    def test_too_large(self, tmp_path: Path) -> None:
        (failure,) = read(write(tmp_path / "a.txt", b"x" * 101), max_record_bytes=100)
        assert codes([failure]) == ["record_too_large"]
        assert codes(read(write(tmp_path / "b.txt", b"x" * 100), max_record_bytes=100)) == ["ok"]

    @pytest.mark.parametrize("suffix", [".gz", ".bz2", ".zst"])
    def test_decompression_bomb(self, tmp_path: Path, suffix: str) -> None:
        packed = COMPRESSORS[suffix](b"\x20" * 50_000_000)
        (failure,) = read(write(tmp_path / f"a.html{suffix}", packed), max_record_bytes=1_000_000)
        assert codes([failure]) == ["record_too_large"]
        assert len(failure.raw) <= 1 << 20

    @pytest.mark.parametrize("suffix", [".gz", ".bz2", ".zst"])
    def test_truncated(self, tmp_path: Path, suffix: str) -> None:
        packed = COMPRESSORS[suffix](os.urandom(500_000).hex().encode())
        (failure,) = read(write(tmp_path / f"a.html{suffix}", packed[: len(packed) // 2]))
        assert codes([failure]) == ["truncated_archive"]

    @pytest.mark.parametrize("suffix", [".gz", ".bz2", ".zst"])
    def test_corrupt(self, tmp_path: Path, suffix: str) -> None:
        packed = bytearray(COMPRESSORS[suffix](os.urandom(300_000).hex().encode()))
        packed[10:60] = b"\xff" * 50
        (failure,) = read(write(tmp_path / f"a.html{suffix}", bytes(packed)))
        assert codes([failure]) == ["corrupt_archive"]

    def test_file_gone_after_listing(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.txt", "x")
        sources = list_sources([str(path)])
        path.unlink()
        assert codes(list(read_records(sources))) == ["unreadable_file"]


class TestJsonl:
    def test_rows(self, tmp_path: Path) -> None:
        lines = [
            json.dumps(
                {"content": SENTENCE, "link": "https://example.org/1", "n": 3, "tags": ["橋"]}, ensure_ascii=False
            ),
            "",
            '{"text": "두 번째", "author": ["김하늘", {"name": "이바다"}], "date": "2024-04-10"}',
        ]
        path = write(tmp_path / "a.jsonl", "\ufeff" + "\r\n".join(lines))
        first, second = read(path)
        assert first == RawRecord(
            str(path),
            "1",
            lines[0].encode(),
            sha256(lines[0].encode()).hexdigest(),
            text=SENTENCE,
            charset="utf-8",
            fields={"url": "https://example.org/1", "extra.n": "3", "extra.tags": '["橋"]'},
        )
        assert (second.source_key, second.fields) == (  # type: ignore[union-attr]
            "3",
            {"authors": "김하늘; 이바다", "published_at": "2024-04-10"},
        )

    def test_bad_lines_do_not_stop_the_file(self, tmp_path: Path) -> None:
        lines = [
            "not json",
            "[1]",
            '{"title": "x"}',
            '{"text": "  "}',
            '{"text": {"a": 1}}',
            "[" * 100_000,
            '{"text": "end"}',
        ]
        items = read(write(tmp_path / "a.jsonl", "\n".join(lines)))
        assert codes(items) == [
            "invalid_json",
            "invalid_row",
            "missing_text",
            "missing_text",
            "invalid_row",
            "invalid_json",
            "ok",
        ]
        assert [item.source_key for item in items] == ["1", "2", "3", "4", "5", "6", "7"]
        assert items[0].raw == b"not json"

    def test_fields(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", '{"doc": {"body": "x"}, "nr": 7, "text": "not this", "名": "題"}')
        (record,) = read(path, fields={"text": "doc.body", "id": "nr", "title": "名"})
        assert (record.text, record.source_key, record.fields["title"]) == ("x", "7", "題")  # type: ignore[union-attr]

    def test_text_may_be_lines(self, tmp_path: Path) -> None:
        (record,) = read(write(tmp_path / "a.jsonl", '{"text": ["一", "二"]}'))
        assert record.text == "一\n二"  # type: ignore[union-attr]

    def test_html_column_states_its_media_type(self, tmp_path: Path) -> None:
        (record,) = read(write(tmp_path / "a.jsonl", '{"html": "<p>x"}'))
        assert record.media_type == "text/html"  # type: ignore[union-attr]

    def test_legacy_encoding(self, tmp_path: Path) -> None:
        line = '{"text": "河边的公园周末有音乐会，欢迎市民参加。"}'
        (record,) = read(write(tmp_path / "a.jsonl", line.encode("gbk")))
        assert (record.text, record.charset) == ("河边的公园周末有音乐会，欢迎市民参加。", "gb18030")  # type: ignore[union-attr]

    def test_utf16(self, tmp_path: Path) -> None:
        items = read(write(tmp_path / "a.jsonl", '{"text": "一"}\n{"text": "二"}\n'.encode("utf-16")))
        assert [item.text for item in items] == ["一", "二"]  # type: ignore[union-attr]

    def test_long_line_is_one_failure(self, tmp_path: Path) -> None:
        lines = ['{"text": "%s"}' % ("x" * 300_000), '{"text": "y"}']
        assert codes(read(write(tmp_path / "a.jsonl", "\n".join(lines)), max_record_bytes=1000)) == [
            "record_too_large",
            "ok",
        ]

    @pytest.mark.parametrize("suffix", [".gz", ".bz2", ".zst"])
    def test_records_before_a_break_are_kept(self, tmp_path: Path, suffix: str) -> None:
        lines = [json.dumps({"text": os.urandom(400).hex()}) for _ in range(4000)]
        packed = COMPRESSORS[suffix]("\n".join(lines).encode())
        items = read(write(tmp_path / f"a.jsonl{suffix}", packed[: len(packed) * 2 // 3]))
        assert codes(items) == ["ok"] * (len(items) - 1) + ["truncated_archive"]
        assert [item.raw.decode() for item in items[:-1]] == lines[: len(items) - 1]
        assert len(items) > 1000

    def test_blank_lines_only(self, tmp_path: Path) -> None:
        assert codes(read(write(tmp_path / "a.jsonl", "\n \n"))) == ["empty_input"]

    def test_limit(self, tmp_path: Path) -> None:
        path = write(tmp_path / "a.jsonl", '{"text": "x"}\n' * 9)
        assert len(read(path, limit=4)) == 4
        assert read(path, limit=0) == []


class TestCsv:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
    def test_rows(self, tmp_path: Path, encoding: str) -> None:
        table = '标题,正文,日期,次数\r\n桥梁,"河上的新桥\n今天通车，市民步行过河。",2024-04-10,5\r\n\r\n旧闻,今年的苹果很甜。,,\r\n'
        first, second = read(write(tmp_path / "a.csv", table.encode(encoding)))
        assert first.text == "河上的新桥\n今天通车，市民步行过河。"  # type: ignore[union-attr]
        assert first.fields == {"title": "桥梁", "published_at": "2024-04-10", "extra.次数": "5"}  # type: ignore[union-attr]
        assert json.loads(first.raw) == {"标题": "桥梁", "正文": first.text, "日期": "2024-04-10", "次数": "5"}  # type: ignore[union-attr]
        assert (second.source_key, second.fields) == ("2", {"title": "旧闻"})  # type: ignore[union-attr]

    def test_encoding_that_shows_late(self, tmp_path: Path) -> None:
        table = (
            b"title,text\n" + b"plain,only ASCII here\n" * 20_000 + "桥梁,新桥今天通车，市民步行过河。\n".encode("gbk")
        )
        *_, last = read(write(tmp_path / "a.csv", table))
        assert (last.text, last.fields, last.charset) == (  # type: ignore[union-attr]
            "新桥今天通车，市民步行过河。",
            {"title": "桥梁"},
            "gb18030",
        )

    def test_content_hash_does_not_depend_on_column_order(self, tmp_path: Path) -> None:
        (one,) = read(write(tmp_path / "a.csv", "text,title\nx,y\n"))
        (two,) = read(write(tmp_path / "b.csv", "title,text\ny,x\n"))
        assert one.content_sha256 == two.content_sha256

    @pytest.mark.parametrize("delimiter", ["\t", ";", "|"])
    def test_delimiters(self, tmp_path: Path, delimiter: str) -> None:
        (record,) = read(write(tmp_path / "a.tsv", f"title{delimiter}text\nx{delimiter}y, z\n"))
        assert record.text == "y, z"  # type: ignore[union-attr]

    def test_bad_rows_do_not_stop_the_file(self, tmp_path: Path) -> None:
        table = f"title,text\na,\nb,x,too many\nc,{'y' * 5000}\nd,end\n"
        items = read(write(tmp_path / "a.csv", table), max_record_bytes=1000)
        assert codes(items) == ["missing_text", "invalid_row", "record_too_large", "ok"]
        assert [item.source_key for item in items] == ["1", "2", "3", "4"]

    def test_open_quote_is_bounded(self, tmp_path: Path) -> None:
        items = read(write(tmp_path / "a.csv", 'title,text\na,"' + "line\n" * 2000), max_record_bytes=1000)
        assert set(codes(items)) <= {"record_too_large", "missing_text", "invalid_row"}

    def test_no_text_column_is_one_failure(self, tmp_path: Path) -> None:
        (failure,) = read(write(tmp_path / "a.csv", "title,price\nx,1\ny,2\n"))
        assert (failure.code, failure.source_key) == ("missing_text", "")  # type: ignore[union-attr]
        assert "columns are title, price; name one with text=COLUMN" in failure.message  # type: ignore[union-attr]
        assert codes(read(tmp_path / "a.csv", fields={"text": "title"})) == ["ok", "ok"]

    def test_repeated_column_names(self, tmp_path: Path) -> None:
        (record,) = read(write(tmp_path / "a.csv", "text,x,x,\na,1,2,3\n"))
        assert record.fields == {"extra.x": "1", "extra.x_3": "2", "extra.column_4": "3"}  # type: ignore[union-attr]


class TestParquet:
    def test_rows(self, tmp_path: Path) -> None:
        table = pa.table(
            {
                "text": ["하나", "", None, "넷"],
                "published_at": pa.array([0, 1, None, 3], pa.timestamp("ns")),
                "n": [1, 2, 3, 4],
                "list": [["a"], [], None, ["b"]],
            }
        )
        pq.write_table(table, tmp_path / "a.parquet")
        items = read(tmp_path / "a.parquet")
        assert codes(items) == ["ok", "missing_text", "missing_text", "ok"]
        assert items[0].fields == {  # type: ignore[union-attr]
            "published_at": "1970-01-01 00:00:00.000000000",
            "extra.n": "1",
            "extra.list": '["a"]',
        }
        assert [item.source_key for item in items] == ["1", "2", "3", "4"]

    def test_binary_column_is_decoded_later(self, tmp_path: Path) -> None:
        raw = "<p>古い駅舎が残る。</p>".encode("euc_jp")
        pq.write_table(pa.table({"html": pa.array([raw], pa.binary())}), tmp_path / "a.parquet")
        (record,) = read(tmp_path / "a.parquet")
        assert (record.raw, record.text, record.charset) == (raw, None, None)  # type: ignore[union-attr]

    def test_compressed_outside(self, tmp_path: Path) -> None:
        buffer = io.BytesIO()
        pq.write_table(pa.table({"text": ["x"] * 300}), buffer)
        items = read(write(tmp_path / "a.parquet.gz", gzip.compress(buffer.getvalue())))
        assert codes(items) == ["ok"] * 300

    def test_broken(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"text": ["x"] * 300}), tmp_path / "a.parquet")
        whole = (tmp_path / "a.parquet").read_bytes()
        assert codes(read(write(tmp_path / "b.parquet", whole[:-30]))) == ["corrupt_archive"]
        assert codes(read(write(tmp_path / "c.parquet", "no parquet"))) == ["corrupt_archive"]

    def test_without_rows_or_text(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"text": pa.array([], pa.string())}), tmp_path / "a.parquet")
        assert codes(read(tmp_path / "a.parquet")) == ["empty_input"]
        pq.write_table(pa.table({"price": [1, 2]}), tmp_path / "b.parquet")
        assert codes(read(tmp_path / "b.parquet")) == ["missing_text"]


def make_warc(*records: tuple[str, str, str, bytes]) -> bytes:
    """A WARC file of (record type, content type, HTTP head, payload)."""
    parts = []
    for number, (kind, content_type, head, payload) in enumerate(records, start=1):
        block = head.replace("\n", "\r\n").encode() + payload
        lines = (
            "WARC/1.0",
            f"WARC-Type: {kind}",
            f"WARC-Record-ID: <urn:uuid:{number}>",
            f"WARC-Target-URI: https://example.org/{number}",
            "WARC-Date: 2024-04-10T00:00:00Z",
            f"Content-Type: {content_type}",
            f"Content-Length: {len(block)}",
        )
        parts.append("\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n")
    return b"".join(parts)


HTTP = "application/http; msgtype=response"
PAGE = "<p>縣府說明會下週舉行，歡迎居民參加。</p>".encode("big5")


def http_head(status: str = "200 OK", content_type: str = "text/html; charset=Big5", more: str = "") -> str:
    return f"HTTP/1.1 {status}\nContent-Type: {content_type}\n{more}\n"


class TestWarc:
    def test_records(self, tmp_path: Path) -> None:
        chunked = b"3\r\n<p>\r\n3\r\nabc\r\n0\r\n\r\n"
        archive = make_warc(
            ("warcinfo", "application/warc-fields", "", b"software: test\r\n"),
            ("request", "application/http; msgtype=request", "GET / HTTP/1.1\nHost: example.org\n\n", b""),
            ("response", HTTP, http_head(), PAGE),
            ("response", HTTP, http_head(content_type="image/png"), b"\x89PNG"),
            ("response", HTTP, http_head("404 Not Found"), b"<p>gone"),
            ("response", HTTP, http_head(more="Transfer-Encoding: chunked\n"), chunked),
            ("response", HTTP, http_head(more="Content-Encoding: gzip\n"), gzip.compress(b"<p>zipped")),
            ("response", HTTP, http_head(more="Content-Encoding: zstd\n"), compress_zstd(b"<p>zstd")),
            ("resource", "text/plain", "", b"plain"),
            ("conversion", "text/plain", "", SENTENCE.encode()),
        )
        items = read(write(tmp_path / "a.warc", archive))
        assert codes(items) == ["ok"] * 6
        assert [item.raw for item in items] == [PAGE, b"<p>abc", b"<p>zipped", b"<p>zstd", b"plain", SENTENCE.encode()]
        assert items[0] == RawRecord(
            str(tmp_path / "a.warc"),
            "<urn:uuid:3>",
            PAGE,
            sha256(PAGE).hexdigest(),
            media_type="text/html",
            charset="big5",
            fields={"url": "https://example.org/3", "extra.warc_date": "2024-04-10T00:00:00Z"},
        )

    @pytest.mark.parametrize("suffix", list(COMPRESSORS))
    def test_compressed_and_known_by_content(self, tmp_path: Path, suffix: str) -> None:
        pack = COMPRESSORS[suffix]
        one = make_warc(("response", HTTP, http_head(), PAGE))
        items = read(write(tmp_path / "unknown.bin", pack(one) + pack(one)))
        assert [item.raw for item in items] == [PAGE, PAGE]

    def test_records_before_a_break_are_kept(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        archive = make_warc(*[("response", HTTP, http_head(), PAGE * 50)] * 4)
        assert codes(read(write(tmp_path / "a.warc", archive[:-900]))) == ["ok"] * 3 + ["truncated_archive"]
        packed = gzip.compress(archive)
        assert codes(read(write(tmp_path / "b.warc.gz", packed[:-30])))[-1] == "truncated_archive"
        assert capsys.readouterr().err == ""

    def test_no_warc_after_all(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert codes(read(write(tmp_path / "a.warc", b"WARC/1.0\r\nno headers here"))) == ["invalid_warc"]
        assert codes(read(write(tmp_path / "b.warc", b"hello world\r\n" * 10))) == ["invalid_warc"]
        broken = make_warc(("resource", "text/plain", "", b"one"), ("resource", "text/plain", "", b"two"))
        longer = broken.replace(b"\r\n\r\none", b"\r\n\r\none and more")
        assert codes(read(write(tmp_path / "c.warc", longer))) == ["ok", "invalid_warc"]
        assert capsys.readouterr().err == ""

    def test_payload_limit(self, tmp_path: Path) -> None:
        head = http_head(more="Content-Encoding: gzip\n")
        archive = make_warc(
            ("response", HTTP, head, gzip.compress(b" " * 9_000_000)), ("resource", "text/plain", "", b"x")
        )
        assert codes(read(write(tmp_path / "a.warc", archive), max_record_bytes=1_000_000)) == [
            "record_too_large",
            "ok",
        ]


@pytest.mark.parametrize(
    ("head", "hint", "expected"),
    [
        (b"PAR1....", "document", "parquet"),
        (b"WARC/1.0\r\n", "document", "warc"),
        (b"\xef\xbb\xbf <!DOCTYPE html>", "jsonl", "document"),
        (b"<html>", "csv", "document"),
        (b'{"a": 1}\n{"a": 2}\n', "document", "jsonl"),
        (b'{"a": 1}\n{"a": 2}\n', None, "jsonl"),
        (b'{"a": 1}\n', "document", "document"),
        (b'{"a": 1}\n', "jsonl", "jsonl"),
        (b"a,b\n1,2\n", "csv", "csv"),
        (b"a,b\n1,2\n", None, "document"),
        (b"plain text", "document", "document"),
    ],
)
def test_detect_container(head: bytes, hint: Any, expected: str) -> None:
    assert detect_container(head, hint) == expected


@settings(max_examples=120, deadline=None)
@given(
    st.binary(max_size=600),
    st.sampled_from(
        [b"", b"WARC/1.0\r\n", b"PAR1", b'{"text": ', b"\x1f\x8b\x08", b"BZh9", b"\x28\xb5\x2f\xfd", b"text,x\n"]
    ),
    st.sampled_from([".html", ".jsonl", ".csv", ".parquet", ".warc.gz", ".txt.zst"]),
)
def test_any_file_gives_records_or_failures(raw: bytes, start: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        items = read(write(Path(folder) / f"a{suffix}", start + raw))
    assert all(isinstance(item, RawRecord) or item.code in QUARANTINE_CODES for item in items)


def make_item(number: int, size: int, is_failure: bool) -> Item:
    raw = b"x" * size
    if is_failure:
        return Failure("/a", str(number), "read", "invalid_json", "", raw, "0" * 64, size)
    return RawRecord("/a", str(number), raw, "0" * 64)


@given(
    st.lists(st.tuples(st.integers(0, 50), st.booleans()), max_size=40),
    st.integers(1, 60),
    st.integers(1, 7),
)
def test_batching_loses_nothing_and_keeps_order(kinds: list[tuple[int, bool]], max_bytes: int, max_count: int) -> None:
    items = [make_item(number, size, is_failure) for number, (size, is_failure) in enumerate(kinds)]
    batches = list(batch_records(items, max_bytes, max_count))
    assert [record for batch in batches for record in batch.records] == [
        item for item in items if isinstance(item, RawRecord)
    ]
    assert [failure for batch in batches for failure in batch.failures] == [
        item for item in items if isinstance(item, Failure)
    ]
    for batch in batches:
        held = [*batch.records, *batch.failures]
        assert 1 <= len(held) <= max_count
        assert len(held) == 1 or sum(len(item.raw) for item in held) <= max_bytes


def test_batching_streams() -> None:
    endless = (make_item(number, 10, False) for number in iter(int, 1))
    assert isinstance(next(batch_records(endless, max_count=2)), Batch)
