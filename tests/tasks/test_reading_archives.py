"""Reading: members of WARC and WET archives become records or failures."""

from __future__ import annotations

import gzip
from hashlib import sha256
from pathlib import Path

import pytest

from tasks.records import RawRecord
from tests.tasks.files import (
    COMPRESSORS,
    SENTENCE,
    codes,
    compress_zstd,
    read,
    write,
)


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
