"""Reading: files become records, everything else becomes one failure each; records become batches."""

from __future__ import annotations

import gzip
import os
import pickle
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

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
from tests.tasks.files import (
    COMPRESSORS,
    SENTENCE,
    Item,
    codes,
    read,
    write,
)
from warehouse.errors import QUARANTINE_CODES, UsageError


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


def test_last_batches_are_smaller() -> None:
    left = 64

    def count_down() -> Iterator[Item]:
        nonlocal left
        for number in range(64):
            yield make_item(number, 1, False)
            left -= 1

    sizes = [len(batch.records) for batch in batch_records(count_down(), 16, 100, lambda: left / 4)]
    assert sizes == [16, 12, 9, 6, 5, 4, 3, 2, 2, 2, 2, 1]


def test_batching_streams() -> None:
    endless = (make_item(number, 10, False) for number in iter(int, 1))
    assert isinstance(next(batch_records(endless, max_count=2)), Batch)
