"""Failures of the stage `read`."""

from __future__ import annotations

from hashlib import sha256

from tasks.reading.files import open_bytes
from tasks.reading.sources import Source
from tasks.records import MAX_QUARANTINED_BYTES, Failure
from warehouse.errors import QuarantineCode, RecordError


def fail_record(source: Source, key: str, code: QuarantineCode, message: str, raw: bytes | None = None) -> Failure:
    """A failure of one record; `raw` is cut to its first mebibyte, its length and SHA-256 are of all of it.

    Without `raw` the failure is one of the file, whose own bytes, still compressed, are kept.
    """
    return fail_from_error(source, key, RecordError("read", code, message), raw)


def fail_from_error(source: Source, key: str, error: RecordError, raw: bytes | None = None) -> Failure:
    """A failure with the stage, code and message of an error; `raw` as for `fail_record`."""
    if raw is None:
        kept, digest, size = _read_stored(source)
    else:
        kept, digest, size = raw[:MAX_QUARANTINED_BYTES], sha256(raw).hexdigest(), len(raw)
    return Failure(
        source_uri=source.uri,
        source_key=key,
        stage=error.stage,
        code=error.code,
        message=error.message,
        raw=kept,
        content_sha256=digest,
        raw_bytes=size,
    )


def _read_stored(source: Source) -> tuple[bytes, str, int]:
    """The first mebibyte of the file, the SHA-256 of all of it and its size; nothing where it cannot be read."""
    try:
        with open_bytes(source.path) as file:
            kept = file.read(MAX_QUARANTINED_BYTES)
            digest, size = sha256(kept), len(kept)
            while chunk := file.read(MAX_QUARANTINED_BYTES):
                digest.update(chunk)
                size += len(chunk)
            return kept, digest.hexdigest(), size
    except OSError:
        return b"", sha256(b"").hexdigest(), 0
