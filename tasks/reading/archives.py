"""Records of WARC and WET archives (ISO 28500), read by warcio."""

from __future__ import annotations

import contextlib
import io
import re
import zlib
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

import pyarrow as pa
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from tasks.reading.failures import fail_from_error, fail_record
from tasks.reading.options import ReadOptions
from tasks.reading.sources import Source
from tasks.reading.streams import ByteStream
from tasks.records import Failure, RawRecord
from warehouse.errors import RecordError

DOCUMENT_TYPES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
MAX_HEADER_BYTES = 1 << 20
_RECORD_TYPES = ("response", "resource", "conversion")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([^\s"';,]+)""", re.IGNORECASE)
_STATUS = re.compile("[1-9][0-9]{2}")
_ARROW_CODINGS = {"br": "brotli", "zstd": "zstd"}


def read_warc(source: Source, stream: ByteStream, options: ReadOptions) -> Iterator[RawRecord | Failure]:
    """A record for each HTML or plain-text page of an archive; its key is the WARC-Record-ID.

    Responses, resources and conversions are read. Passed over: other record types, other media types, and responses
    whose status is not 2xx, which hold no document.
    """
    count = 0
    try:
        partial = _Partial(stream)
        with _quiet():
            archive = ArchiveIterator(partial)
        while True:
            with _quiet(), partial.bound_header():
                record = next(archive, None)
            if record is None:
                break
            count += 1
            item = _read_record(source, record, count, options)
            if item is not None:
                yield item
            with _quiet():
                archive.read_to_end()
            broken = _check_end(source, archive, record, count)
            if broken is not None:
                yield broken
                return
    except RecordError as error:
        yield fail_from_error(source, f"record {count + 1}", error)
    except (ArchiveLoadFailed, EOFError, ValueError, OSError, zlib.error) as exc:
        message = f"{source.uri} cannot be read as WARC after record {count} ({str(exc).strip()[:200]})"
        yield fail_record(source, f"record {count + 1}", "invalid_warc", message)
    except (AttributeError, TypeError, OverflowError):
        message = f"{source.uri} cannot be read as WARC after record {count} (a broken header); write it again"
        yield fail_record(source, f"record {count + 1}", "invalid_warc", message)
    else:
        if count == 0:
            yield fail_record(source, "", "empty_input", f"{source.uri} holds no records")


def _check_end(source: Source, archive: Any, record: Any, count: int) -> Failure | None:
    """A failure where a record ends before or after its stated length, which leaves the rest of the file unreadable."""
    if record.length is not None and getattr(record.raw_stream, "limit", 0) > 0:
        message = f"{source.uri} ends inside its record {count}; fetch the file again"
        return fail_record(source, _record_key(record, count), "truncated_archive", message)
    if archive.err_count:
        message = f"record {count} of {source.uri} is longer than its Content-Length says; write it again"
        return fail_record(source, _record_key(record, count), "invalid_warc", message)
    return None


class _Partial:
    """A stream whose reads give what there is, so that the data before a break is not dropped with it.

    Inside `bound_header` it raises RecordError once more is read than a header can hold, for warcio reads a line
    however long it is.
    """

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self._offset = 0
        self._end: int | None = None

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read1(size)
        self._offset += len(data)
        if self._end is not None and self._offset > self._end:
            raise RecordError("read", "invalid_warc", f"a record's header is longer than {MAX_HEADER_BYTES} bytes")
        return data

    @contextlib.contextmanager
    def bound_header(self) -> Iterator[None]:
        self._end = self._offset + MAX_HEADER_BYTES
        try:
            yield
        finally:
            self._end = None

    def tell(self) -> int:
        return self._offset


def _quiet() -> contextlib.redirect_stderr[io.StringIO]:
    """warcio writes its warnings to stderr; what they tell becomes a Failure here."""
    return contextlib.redirect_stderr(io.StringIO())


def _record_key(record: Any, count: int) -> str:
    return record.rec_headers.get_header("WARC-Record-ID") or f"record {count}"


def _read_record(source: Source, record: Any, count: int, options: ReadOptions) -> RawRecord | Failure | None:
    if record.rec_type is None:
        message = f"record {count} of {source.uri} states no WARC-Type; write the archive again"
        return fail_record(source, _record_key(record, count), "invalid_warc", message)
    if record.rec_type not in _RECORD_TYPES:
        return None
    content_type = record.rec_headers.get_header("Content-Type") or ""
    if record.rec_type == "response":
        status = str(record.http_headers.get_statuscode()) if record.http_headers else ""
        if not _STATUS.fullmatch(status):
            message = f"record {count} of {source.uri} holds no HTTP response, its status being {status[:40]!r}"
            return fail_record(source, _record_key(record, count), "invalid_warc", message)
        if not status.startswith("2"):
            return None
        content_type = record.http_headers.get_header("Content-Type") or "text/html"
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type not in DOCUMENT_TYPES:
        return None
    key = _record_key(record, count)
    payload = _read_payload(record, options.max_record_bytes)
    if getattr(record.raw_stream, "limit", 0) > 0 and len(payload) <= options.max_record_bytes:
        return None
    if len(payload) > options.max_record_bytes:
        message = f"record {key} is larger than {options.max_record_bytes} bytes; raise the limit or leave it out"
        return fail_record(source, key, "record_too_large", message, payload)
    if not payload:
        return fail_record(source, key, "empty_input", f"record {key} has no payload", b"")
    charset = _CHARSET.search(content_type)
    fields = {
        "url": record.rec_headers.get_header("WARC-Target-URI") or "",
        "extra.warc_date": record.rec_headers.get_header("WARC-Date") or "",
    }
    return RawRecord(
        source_uri=source.uri,
        source_key=key,
        raw=payload,
        content_sha256=sha256(payload).hexdigest(),
        media_type=media_type,
        charset=charset.group(1).lower() if charset else None,
        fields={name: value for name, value in fields.items() if value},
    )


def _read_payload(record: Any, max_bytes: int) -> bytes:
    """The payload without transfer and content coding, at most one byte longer than allowed."""
    with _quiet():
        payload: bytes = record.content_stream().read(max_bytes + 1)
    coding = (record.http_headers and record.http_headers.get_header("Content-Encoding") or "").strip().lower()
    if coding in _ARROW_CODINGS:
        with contextlib.suppress(pa.ArrowException, OSError):
            return pa.CompressedInputStream(pa.BufferReader(payload), _ARROW_CODINGS[coding]).read(max_bytes + 1)  # type: ignore[no-any-return]
    return payload
