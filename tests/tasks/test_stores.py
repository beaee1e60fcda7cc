"""Object stores as sources, on a local S3 server: listing, globs, reading through faults, and what errors say."""

from __future__ import annotations

import errno
import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tasks.reading import files, list_sources, read_records, scan_sources
from tasks.reading.files import open_bytes
from tasks.reading.stores import is_url
from tasks.records import Failure, RawRecord
from tests.tasks.s3 import Store, start_store
from warehouse.errors import InkmillError, UsageError

PAGE = "<html><body><h1>渡し船の時刻</h1><p>港湾局は4月から始発を早める。</p></body></html>".encode()


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with start_store() as store:
        store.put("crawl/a.html", PAGE)
        store.put("crawl/b.jsonl.gz", gzip.compress(b'{"text": "one"}\n{"text": "two"}\n'))
        store.put("crawl/deep/er/c.txt", b"The ferry leaves at six.")
        store.put("crawl/.hidden/d.txt", b"no")
        store.put("crawl/e.txt.tmp", b"no")
        store.put("crawl/picture.png", b"\x89PNG")
        yield store


LISTINGS = [
    ("s3://news/crawl", ["a.html", "b.jsonl.gz", "deep/er/c.txt"]),
    ("s3://news/crawl/", ["a.html", "b.jsonl.gz", "deep/er/c.txt"]),
    ("s3://news", ["a.html", "b.jsonl.gz", "deep/er/c.txt"]),
    ("s3://news/crawl/*.html", ["a.html"]),
    ("s3://news/crawl/?.jsonl.gz", ["b.jsonl.gz"]),
    ("s3://news/crawl/[ab].*", ["a.html", "b.jsonl.gz"]),
    ("s3://news/**/*.txt", ["deep/er/c.txt"]),
    ("s3://news/crawl/d*", ["deep/er/c.txt"]),
    ("s3://news/crawl/picture.png", ["picture.png"]),
]


@pytest.mark.parametrize(("url", "names"), LISTINGS)
def test_folders_globs_and_objects(url: str, names: list[str], store: Store) -> None:
    found = [source.uri for source in list_sources([url])]
    assert found == [f"s3://news/crawl/{name}" for name in names]


def test_records_of_a_store_are_those_of_files(store: Store, tmp_path: Path) -> None:
    records = [item for item in read_records(list_sources(["s3://news/crawl"])) if isinstance(item, RawRecord)]
    assert [(item.source_uri, item.source_key, item.text or item.raw) for item in records] == [
        ("s3://news/crawl/a.html", "", PAGE),
        ("s3://news/crawl/b.jsonl.gz", "1", "one"),
        ("s3://news/crawl/b.jsonl.gz", "2", "two"),
        ("s3://news/crawl/deep/er/c.txt", "", b"The ferry leaves at six."),
    ]
    assert [item.media_type for item in records][:1] == ["text/html"]
    assert scan_sources(["s3://news"]).skipped == {".png": 1}


def test_settings_in_the_url_do_not_get_into_addresses(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AWS_ENDPOINT_URL")
    (source,) = list_sources([f"s3://news/crawl/a.html?endpoint={store.endpoint}&region=us-east-1"])
    assert source.uri == "s3://news/crawl/a.html"
    with open_bytes(source.path) as file:
        assert file.read() == PAGE


def test_reading_goes_on_after_faults(store: Store) -> None:
    data = bytes(range(256)) * 40_000
    store.put("large/x.bin", data)
    with open_bytes("s3://news/large/x.bin") as file:
        first = file.read(5_000_000)
        store.faults.choose = lambda method, path: "x.bin" in path
        store.faults.left, store.faults.refused = 5, 0
        assert first + file.read() == data
    assert store.faults.refused == 5


MISTAKES = [
    ("s3://elsewhere/crawl", "there is no bucket 'elsewhere'"),
    ("s3://elsewhere/*.html", "there is no bucket 'elsewhere'"),
    ("s3://news/none", "no such object or folder: s3://news/none"),
    ("s3://news/crawl/*.none", "nothing to read in"),
    ("s3://", "names no bucket"),
    ("s3://*/x", "must begin with the name of a bucket"),
    ("https://example.org/a.html", "fetch other addresses to a folder first"),
]


@pytest.mark.parametrize(("url", "words"), MISTAKES)
def test_mistakes_are_clear(url: str, words: str, store: Store) -> None:
    with pytest.raises(UsageError, match=re.escape(words)):
        list_sources([url])


def test_a_store_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tasks.reading.stores.SDK_ATTEMPTS", 1)
    monkeypatch.setattr("tasks.reading.files.FIRST_PAUSE_SECONDS", 0.01)
    url = "s3://news/crawl/a.html?endpoint=http://127.0.0.1:9&region=nowhere-1&anonymous=true"
    with pytest.raises(InkmillError, match="does not answer; check AWS_ENDPOINT_URL"):
        list_sources([url])
    with pytest.raises(InkmillError, match="does not answer"), open_bytes(url) as file:
        file.read()


def test_access_denied(store: Store) -> None:
    faults = store.faults
    (source,) = list_sources(["s3://news/crawl/a.html"])
    faults.choose, faults.left, faults.status = lambda method, path: True, 1000, "403 AccessDenied"
    try:
        with pytest.raises(InkmillError, match="access to s3://news/crawl is denied"):
            list_sources(["s3://news/crawl"])
        (failure,) = read_records([source])
        assert isinstance(failure, Failure)
        assert (failure.code, "ACCESS_DENIED" in failure.message) == ("unreadable_file", True)
    finally:
        faults.left, faults.status = 0, "503 SlowDown"


@pytest.mark.parametrize(
    ("path", "expected"), [("a/b.html", False), ("/s3:/x", False), ("s3://b/k", True), ("gs://b/k*?.html", True)]
)
def test_what_is_a_url(path: str, expected: bool) -> None:
    assert is_url(path) is expected


def test_a_local_read_that_fails_for_a_moment_is_repeated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"0123456789")
    opened: list[int] = []
    real = files._open_file

    def open_flaky(name: str, offset: int) -> object:
        opened.append(offset)
        if len(opened) in (1, 3):
            raise OSError(errno.ESTALE, "stale")
        return real(name, offset)

    monkeypatch.setattr(files, "_open_file", open_flaky)
    monkeypatch.setattr(files, "FIRST_PAUSE_SECONDS", 0.0)
    with open_bytes(str(path)) as file:
        assert file.read() == b"0123456789"
    assert opened == [0, 0]
