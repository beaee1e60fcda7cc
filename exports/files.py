"""Files of an export: opened with their compression, filled up to a size, partitioned into folders."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote

import pyarrow as pa

from exports.writers import WRITERS, FileWriter
from warehouse.errors import UsageError
from warehouse.files import hash_file, sync_file, sync_folder

COMPRESSIONS = {"gzip": ".gz", "zstd": ".zst"}
MAX_PARTITIONS = 10_000
MAX_NAME_BYTES = 240
NULL_VALUE = "__HIVE_DEFAULT_PARTITION__"
"""What stands for NULL in the name of a Hive partition."""


@dataclass(frozen=True, slots=True)
class FileForm:
    """How the files of an export are written."""

    name: str
    compression: str | None = None
    excel: bool = False

    @property
    def suffix(self) -> str:
        """The end of a file's name."""
        return f".{self.name}{COMPRESSIONS.get(self.compression or '', '')}"

    def start(self, stream: IO[bytes], schema: pa.Schema) -> FileWriter:
        """A writer of one file."""
        return WRITERS[self.name](stream, schema, **({"excel": True} if self.excel else {}))


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file of a folder: its path below the folder, with slashes, and what it holds."""

    path: str
    rows: int
    bytes: int
    sha256: str


@contextmanager
def open_file(path: Path, compression: str | None) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """The stream to write to, and the stream below its compression, which tells the size."""
    with path.open("wb") as raw:
        if compression == "gzip":
            with gzip.GzipFile("", "wb", 6, raw, mtime=0) as stream:
                yield stream, raw  # type: ignore[misc]
        elif compression == "zstd":
            with pa.CompressedOutputStream(_KeepOpen(raw), "zstd") as stream:
                yield stream, raw
        else:
            yield raw, raw


class _KeepOpen:
    """A stream whose `close` flushes: Arrow closes what it compresses into."""

    closed = False

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.write = stream.write
        self.flush = stream.flush

    def close(self) -> None:
        """Flushes the stream."""
        self._stream.flush()

    def writable(self) -> bool:
        """Whether it can be written to."""
        return True

    def readable(self) -> bool:
        """Whether it can be read."""
        return False

    def seekable(self) -> bool:
        """Whether it can be moved in."""
        return False


def write_file(reader: Iterator[pa.RecordBatch], schema: pa.Schema, path: Path, form: FileForm) -> int:
    """Writes all rows to one file and returns their number."""
    rows = 0
    with open_file(path, form.compression) as (stream, _):
        writer = form.start(stream, schema)
        for batch in reader:
            writer.write(batch)
            rows += batch.num_rows
        writer.close()
    return rows


def write_folder(
    reader: Iterator[pa.RecordBatch],
    schema: pa.Schema,
    folder: Path,
    form: FileForm,
    partition_by: tuple[str, ...],
    file_bytes: int,
) -> list[WrittenFile]:
    """Writes rows, which come ordered by the partition columns, to files of about `file_bytes` below `folder`.

    A partition's values are percent-encoded in the name of its folder, so no value leads outside of `folder`; its
    columns are left out of its files.
    """
    inner = pa.schema([field for field in schema if field.name not in partition_by], schema.metadata)
    folder.mkdir(parents=True)
    files: list[WrittenFile] = []
    places: set[str] = set()
    batches = _Batches(reader, partition_by)
    while (key := batches.peek()) is not None:
        place = "/".join(
            f"{quote(name, safe='')}={_encode(name, value)}" for name, value in zip(partition_by, key, strict=True)
        )
        places.add(place)
        if len(places) > MAX_PARTITIONS:
            raise UsageError(
                f"{', '.join(partition_by)} would make more than {MAX_PARTITIONS:,} partitions; choose columns of fewer values"
            )
        number = 0
        while batches.peek() == key:
            name = "/".join(filter(None, (place, f"part-{number:05}{form.suffix}")))
            files.append(_fill(batches, key, inner, folder, name, form, file_bytes))
            number += 1
    if not files:
        files.append(_fill(batches, (), inner, folder, f"part-00000{form.suffix}", form, file_bytes))
    for inside in sorted({(folder / file.path).parent for file in files}):
        sync_folder(inside)
    return files


def _fill(
    batches: _Batches, key: tuple[Any, ...], schema: pa.Schema, folder: Path, name: str, form: FileForm, limit: int
) -> WrittenFile:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = 0
    with open_file(path, form.compression) as (stream, raw):
        writer = form.start(stream, schema)
        while batches.peek() == key and raw.tell() < limit:
            batch = batches.take()
            writer.write(batch.select(schema.names))
            rows += batch.num_rows
        writer.close()
    sync_file(path)
    return WrittenFile(name, rows, path.stat().st_size, hash_file(path))


class _Batches:
    """Batches cut where the values of the partition columns change."""

    def __init__(self, reader: Iterator[pa.RecordBatch], columns: tuple[str, ...]) -> None:
        self._reader = reader
        self._columns = columns
        self._rest: pa.RecordBatch | None = None
        self._keys: list[tuple[Any, ...]] = []

    def peek(self) -> tuple[Any, ...] | None:
        """The partition of the next rows; None at the end."""
        while self._rest is None or not self._rest.num_rows:
            self._rest = next(self._reader, None)
            if self._rest is None:
                return None
            columns = [self._rest.column(name).to_pylist() for name in self._columns]
            self._keys = list(zip(*columns, strict=True)) if columns else [()] * self._rest.num_rows
        return self._keys[0]

    def take(self) -> pa.RecordBatch:
        """The next rows that share a partition; call `peek` before."""
        assert self._rest is not None
        first = self._keys[0]
        length = (
            len(self._keys) if self._keys[-1] == first else next(i for i, key in enumerate(self._keys) if key != first)
        )
        taken = self._rest.slice(0, length)
        self._rest = self._rest.slice(length)
        self._keys = self._keys[length:]
        return taken


def _encode(column: str, value: object) -> str:
    if value is None:
        return NULL_VALUE
    text = value.isoformat() if isinstance(value, datetime | date) else str(value)
    if isinstance(value, bool):
        text = text.lower()
    name = quote(text, safe="") if text != NULL_VALUE else quote(text, safe="").replace("_", "%5F")
    if len(name) + len(column) > MAX_NAME_BYTES:
        raise UsageError(
            f"a value of {column} is too long for the name of a folder: {text[:60]!r}…; choose another column"
        )
    return name
