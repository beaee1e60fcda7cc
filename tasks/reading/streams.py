"""Streams of decompressed bytes whose every failure is a RecordError of the stage `read`."""

from __future__ import annotations

import bz2
import gzip
import io
import zlib
from collections.abc import Callable
from typing import Any, TypeAlias

import pyarrow as pa

from tasks.reading.files import open_bytes
from warehouse.errors import RecordError

CHUNK_BYTES = 64 * 1024
ZSTD_READ_BYTES = 1024
BOMB_BYTES = 1 << 30
BOMB_RATIO = 200
ReadSome = Callable[[int], bytes]
ByteStream: TypeAlias = "io.BufferedReader[Any]"

_MAGIC: tuple[tuple[bytes, str], ...] = ((b"\x1f\x8b", "gzip"), (b"BZh", "bz2"), (b"\x28\xb5\x2f\xfd", "zstd"))


def detect_compression(head: bytes) -> str | None:
    """The compression that the first bytes of a file show: gzip, bz2, zstd or None."""
    return next((name for magic, name in _MAGIC if head.startswith(magic)), None)


def open_stream(path: str) -> ByteStream:
    """A reader of the bytes of a file or, for a URL, of an object, decompressed where its first bytes say so.

    Members or frames that follow one another are read as one stream. Reading raises RecordError: unreadable_file,
    truncated_archive where the compressed data ends early, corrupt_archive where it cannot be decompressed,
    record_too_large after a gibibyte that only a decompression bomb could hold in so few bytes.
    """
    try:
        file = open_bytes(path)
        head = file.peek(4)
    except OSError as exc:
        raise RecordError("read", "unreadable_file", f"cannot open {path}: {exc.strerror or exc}") from exc
    compression = detect_compression(head)
    read = file.read1 if compression is None else _DECOMPRESSORS[compression](file)
    return io.BufferedReader(_Guarded(read, file, path, compression), CHUNK_BYTES)


def _read_zstd(file: ByteStream) -> ReadSome:
    stream = pa.CompressedInputStream(file, "zstd")

    def read(size: int) -> bytes:
        # Arrow drops what it has decompressed for a read that fails: small reads keep the data before the break.
        data: bytes = stream.read(min(size, ZSTD_READ_BYTES))
        return data

    return read


_DECOMPRESSORS: dict[str, Callable[[ByteStream], ReadSome]] = {
    "gzip": lambda file: gzip.GzipFile(fileobj=file, mode="rb").read1,
    "bz2": lambda file: bz2.BZ2File(file).read1,
    "zstd": _read_zstd,
}


class _Guarded(io.RawIOBase):
    """Reads from a decompressor and turns its exceptions into RecordError."""

    def __init__(self, read: ReadSome, file: ByteStream, path: str, compression: str | None) -> None:
        self._read = read
        self._file = file
        self._path = path
        self._compression = compression
        self._size = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._read(len(buffer))
        except EOFError as exc:
            raise self._broken("truncated_archive", "ends before its data does", exc) from exc
        except (zlib.error, gzip.BadGzipFile, OSError, ValueError) as exc:
            if self._compression is None:
                raise RecordError("read", "unreadable_file", f"cannot read {self._path}: {exc}") from exc
            if "runcated" in str(exc):
                raise self._broken("truncated_archive", "ends before its data does", exc) from exc
            raise self._broken("corrupt_archive", "cannot be decompressed further", exc) from exc
        buffer[: len(data)] = data
        self._size += len(data)
        if self._compression is not None and self._size > max(BOMB_BYTES, BOMB_RATIO * self._file.tell()):
            message = (
                f"{self._compression} data of {self._path} grows more than {BOMB_RATIO}-fold; decompress it by hand"
            )
            raise RecordError("read", "record_too_large", message)
        return len(data)

    def _broken(self, code: Any, what: str, exc: Exception) -> RecordError:
        message = f"{self._compression} data of {self._path} {what} ({exc}); fetch the file again"
        return RecordError("read", code, message)

    def close(self) -> None:
        if not self.closed:
            try:
                self._file.close()
            finally:
                super().close()
