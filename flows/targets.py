"""Exports to folders and files or, by URL, to an object store.

A store has no rename. An export is written to a folder of this machine, sent to a temporary prefix beside the target
and copied from there inside the store, manifest.json last: while that is missing, so are files. A consumer that opens
what the manifest names never sees half an export.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from pyarrow import fs

from exports import Exported
from exports import export as export_locally
from exports.request import MANIFEST
from tasks.reading.stores import Place, connect_store, is_url, parse_url, report_store
from warehouse import Warehouse
from warehouse.errors import UsageError

MAX_COPY_BYTES = 5 << 30
"""The largest object that S3 copies inside a store in one request."""


def write_export(warehouse: Warehouse, target: str | Path, form: str, *, overwrite: bool, **options: Any) -> Exported:
    """As exports.export, to a URL too; then the path of what is returned is the URL without settings."""
    if not is_url(str(target)):
        return export_locally(warehouse, target, form, overwrite=overwrite, **options)
    place = parse_url(str(target).rstrip("/"))
    name = place.path.rpartition("/")[2]
    if name == place.path:
        raise UsageError(f"{target} names a bucket; add the name of a file or folder")
    with report_store(place):
        store = connect_store(place)
        if not overwrite and _list_files(store, place.path):
            raise UsageError(f"{place.uri} exists; choose another target, or have it replaced with --overwrite")
    with TemporaryDirectory(prefix="inkmill-export-") as folder:
        written = export_locally(warehouse, Path(folder) / name, form, **options)
        with report_store(place):
            _send(store, written.path, place)
    return Exported(place.uri, written.rows, written.size, written.snapshot)


def _send(store: fs.FileSystem, path: Path, place: Place) -> None:
    files = [found for found in sorted(path.rglob("*")) if found.is_file()] if path.is_dir() else [path]
    if any(found.stat().st_size > MAX_COPY_BYTES for found in files):
        raise UsageError(f"a file of {place.uri} is larger than 5 GiB; export a folder, with --file-size 256MB")
    beside = f"{place.path}.{uuid4().hex[:8]}.tmp"
    try:
        fs.copy_files(str(path), beside, source_filesystem=fs.LocalFileSystem(), destination_filesystem=store)
        _replace(store, beside, place.path)
    finally:
        with suppress(OSError):
            _delete(store, _list_files(store, beside))


def _replace(store: fs.FileSystem, beside: str, target: str) -> None:
    sent = _list_files(store, beside)
    before = _list_files(store, target)
    _delete(store, [path for path in before if path.endswith(f"/{MANIFEST}")])
    kept = set()
    for path in sorted(sent, key=lambda path: path.endswith(f"/{MANIFEST}")):
        store.copy_file(path, goal := target + path.removeprefix(beside))
        kept.add(goal)
    _delete(store, [path for path in before if path not in kept and not path.endswith(f"/{MANIFEST}")])


def _list_files(store: fs.FileSystem, path: str) -> list[str]:
    """The object of that name, or those below it."""
    if store.get_file_info(path).type is fs.FileType.File:
        return [path]
    found = store.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    return [info.path for info in found if info.type is fs.FileType.File]


def _delete(store: fs.FileSystem, paths: list[str]) -> None:
    for path in paths:
        store.delete_file(path)
