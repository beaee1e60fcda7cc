"""Failures of the stage `read`."""

from __future__ import annotations

from hashlib import sha256

from tasks.reading.sources import Source
from tasks.records import MAX_QUARANTINED_BYTES, Failure
from warehouse.errors import QuarantineCode, RecordError


def fail_record(source: Source, key: str, code: QuarantineCode, message: str, raw: bytes = b"") -> Failure:
    """A failure of one record; `raw` is cut to its first mebibyte, its length and SHA-256 are of all of it."""
    return fail_from_error(source, key, RecordError("read", code, message), raw)


def fail_from_error(source: Source, key: str, error: RecordError, raw: bytes = b"") -> Failure:
    """A failure with the stage, code and message of an error."""
    return Failure(
        source_uri=source.uri,
        source_key=key,
        stage=error.stage,
        code=error.code,
        message=error.message,
        raw=raw[:MAX_QUARANTINED_BYTES],
        content_sha256=sha256(raw).hexdigest(),
        raw_bytes=len(raw),
    )
