"""Files written for a test, and what reading them gives."""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa

from tasks.reading import (
    ReadOptions,
    list_sources,
    read_records,
)
from tasks.records import Failure, RawRecord

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
