"""Records out of sources: what a file holds is decided by its first bytes, its suffix is a hint."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import islice

from tasks.decoding import identify_binary
from tasks.reading.failures import fail_from_error, fail_record
from tasks.reading.options import ReadOptions
from tasks.reading.sources import Container, Source
from tasks.reading.streams import CHUNK_BYTES, ByteStream, open_stream
from tasks.reading.tables import SNIFF_BYTES, read_csv, read_jsonl, read_parquet
from tasks.records import Failure, RawRecord
from warehouse.errors import InkmillError, RecordError

_MEDIA_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}
_MARKUP_STARTS = (b"<!doctype", b"<html", b"<?xml", b"<!--", b"<head", b"<body")


def read_records(sources: Iterable[Source], options: ReadOptions | None = None) -> Iterator[RawRecord | Failure]:
    """Every record of the sources in order, with a failure in the place of each that cannot be read.

    Of a broken archive the records before the break are given, then one failure. Memory is bounded by the largest
    record allowed, not by the file.
    """
    options = options or ReadOptions()
    items = (item for source in sources for item in read_source(source, options))
    return items if options.limit is None else islice(items, options.limit)


def read_source(source: Source, options: ReadOptions) -> Iterator[RawRecord | Failure]:
    """Every record of one source."""
    try:
        stream = open_stream(source.path)
    except RecordError as error:
        yield fail_from_error(source, "", error)
        return
    try:
        with stream:
            yield from _read_stream(source, stream, options)
    except RecordError as error:
        yield fail_from_error(source, "rest", error)
    except InkmillError:
        raise
    except Exception as error:
        message = (
            f"{source.uri} cannot be read further ({type(error).__name__}: {error}); please report it with the file"
        )
        yield fail_record(source, "rest", "processing_error", message)


def _read_stream(source: Source, stream: ByteStream, options: ReadOptions) -> Iterator[RawRecord | Failure]:
    head, error = _read_head(stream)
    if not head:
        if error is None:
            yield fail_record(source, "", "empty_input", f"{source.uri} is empty")
        else:
            yield fail_from_error(source, "", error)
        return
    whole = io.BufferedReader(_Rejoined(head, stream, error), CHUNK_BYTES)
    container = detect_container(head, source.hint)
    if container == "document":
        yield _read_document(source, whole, options)
        return
    if container == "jsonl":
        items = read_jsonl(source, whole, head, options)
    elif container == "csv":
        items = read_csv(source, whole, head, options)
    elif container == "parquet":
        items = read_parquet(source, whole, options)
    else:
        from tasks.reading.archives import read_warc

        items = read_warc(source, whole, options)
    yield from _part_repeats(items) if container == "warc" or "id" in options.fields else items


def _part_repeats(items: Iterable[RawRecord | Failure]) -> Iterator[RawRecord | Failure]:
    """The items, with the content's hash in the key of a record that has the id of an earlier one but other content.

    Under one key each would replace the other, in every run anew.
    """
    first: dict[str, str] = {}
    for item in items:
        digest = item.content_sha256
        if isinstance(item, RawRecord) and first.setdefault(item.source_key, digest) != digest:
            item = replace(item, source_key=f"{item.source_key}#{digest[:16]}")
        yield item


def detect_container(head: bytes, hint: Container | None) -> Container:
    """The container that the first bytes show, or else the one that the suffix promises.

    Parquet and WARC show themselves by their magic bytes. Markup is a document whatever the suffix says, and so is a
    binary file, which decoding refuses; two lines of JSON objects are JSONL, except where the suffix says CSV.
    """
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/"):
        return "warc"
    start = head[:4096].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_MARKUP_STARTS) or identify_binary(head) is not None:
        return "document"
    if hint in ("jsonl", "csv", "parquet", "warc"):
        return hint
    return "jsonl" if _holds_objects(head) else "document"


def _holds_objects(head: bytes) -> bool:
    if not head.lstrip().startswith(b"{"):
        return False
    lines = [line for line in head.split(b"\n") if line.strip()][:3]
    try:
        return len(lines) >= 2 and all(isinstance(json.loads(line), dict) for line in lines[:2])
    except (ValueError, RecursionError):
        return False


def _read_head(stream: ByteStream) -> tuple[bytes, RecordError | None]:
    parts: list[bytes] = []
    size = 0
    try:
        while size < SNIFF_BYTES and (part := stream.read1(CHUNK_BYTES)):
            parts.append(part)
            size += len(part)
    except RecordError as error:
        return b"".join(parts), error
    return b"".join(parts), None


class _Rejoined(io.RawIOBase):
    """The bytes read ahead, then what was met after them: the error, or the rest of the stream."""

    def __init__(self, head: bytes, rest: ByteStream, error: RecordError | None) -> None:
        self._head = memoryview(head)
        self._rest = rest
        self._error = error

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._head:
            size = min(len(buffer), len(self._head))
            buffer[:size] = self._head[:size]
            self._head = self._head[size:]
            return size
        if self._error is not None:
            raise self._error
        data = self._rest.read1(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _read_document(source: Source, stream: ByteStream, options: ReadOptions) -> RawRecord | Failure:
    parts: list[bytes] = []
    size = 0
    try:
        while size <= options.max_record_bytes and (part := stream.read1(CHUNK_BYTES)):
            parts.append(part)
            size += len(part)
    except RecordError as error:
        return fail_from_error(source, "", error, b"".join(parts) or None)
    raw = b"".join(parts)
    if size > options.max_record_bytes:
        message = f"{source.uri} is larger than {options.max_record_bytes} bytes; raise the limit or split the file"
        return fail_record(source, "", "record_too_large", message, raw)
    return RawRecord(source.uri, "", raw, sha256(raw).hexdigest(), media_type=_MEDIA_TYPES.get(source.suffix))
