"""Writing files so that a reader, a kill or a power cut sees them whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.errors import WarehouseError

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FULL_WORDS = ("no space left", "could not write", "disk quota", "out of disk")


def sync_file(path: Path) -> None:
    """Forces the content of a file to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(path: Path) -> None:
    """Forces the names in a folder to the disk."""
    sync_file(path)


def hash_file(path: Path) -> str:
    """The SHA-256 of a file's content, in hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def remove_tree(path: Path) -> None:
    """Deletes a file or a folder with everything in it; does nothing where there is none."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def link_or_copy(source: Path, target: Path) -> None:
    """Gives a file a second name, replacing an earlier one; a copy where the file system has no hard links."""
    beside = target.with_name(target.name + ".new")
    beside.unlink(missing_ok=True)
    try:
        os.link(source, beside)
    except OSError:
        shutil.copyfile(source, beside)
        sync_file(beside)
    beside.replace(target)


@contextmanager
def report_failures(what: str, where: Path) -> Iterator[None]:
    """Raises whatever the disk or the database raises inside as a WarehouseError on `what` at `where`."""
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, duckdb.Error, pa.ArrowException) as error:
        raise WarehouseError(f"{what} {where} failed: {_explain(error)}") from error


def _explain(error: Exception) -> str:
    text = str(error).strip()
    line = text.splitlines()[0] if text else type(error).__name__
    if getattr(error, "errno", None) in _FULL or any(word in text.lower() for word in _FULL_WORDS):
        return f"the disk is full or over quota ({line}); free space and run again, what was published before is intact"
    if isinstance(error, PermissionError):
        return f"no permission ({line}); check the owner and the mode of the folder"
    return line
