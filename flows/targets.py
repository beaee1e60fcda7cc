"""Exports to folders and files or, by URL, to an object store.

A store has no rename. An export is written to a folder of this machine, sent to a temporary prefix beside the target
and copied from there inside the store, manifest.json last: while that is missing, so are files. A consumer that opens
what the manifest names never sees half an export.
"""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from pyarrow import fs

from exports import Exported
from exports import export as export_locally
from exports.request import CARD, MANIFEST
from tasks.reading.stores import Place, connect_store, is_url, parse_url, report_store
from warehouse import Warehouse
from warehouse.errors import UsageError

SENDERS = 4
UPLOAD_BYTES = 8 << 20
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
        _check_target(store, place, overwrite)
    with TemporaryDirectory(prefix="inkmill-export-") as folder:
        written = export_locally(warehouse, Path(folder) / name, form, **options)
        with report_store(place):
            _send(store, Path(written.path), place)
    return Exported(place.uri, written.rows, written.size, written.snapshot)


def _check_target(store: fs.FileSystem, place: Place, overwrite: bool) -> None:
    found = _list_files(store, place.path)
    if not found:
        return
    if not overwrite:
        raise UsageError(f"{place.uri} exists; choose another target, or have it replaced with --overwrite")
    if found == [place.path]:
        return
    ours = {f"{place.path}/{name}" for name in (MANIFEST, CARD)}
    with suppress(OSError, ValueError, KeyError, TypeError), store.open_input_file(f"{place.path}/{MANIFEST}") as file:
        ours |= {f"{place.path}/{item['path']}" for item in json.loads(file.read())["files"]}
    if not ours.issuperset(found):
        raise UsageError(f"{place.uri} holds other files than an export's; choose another folder")


def _send(store: fs.FileSystem, path: Path, place: Place) -> None:
    names = [found for found in sorted(path.rglob("*")) if found.is_file()] if path.is_dir() else [path]
    if any(found.stat().st_size > MAX_COPY_BYTES for found in names):
        raise UsageError(f"a file of {place.uri} is larger than 5 GiB; export a folder, with --file-size 256MB")
    beside = f"{place.path}.{uuid4().hex[:8]}.tmp"
    try:
        with ThreadPoolExecutor(SENDERS) as threads:
            goals = [beside + str(name).removeprefix(str(path)) for name in names]
            list(threads.map(partial(_upload, store), names, goals))
        _replace(store, beside, place.path)
    finally:
        with suppress(OSError):
            if path.is_dir():
                store.delete_dir(beside)
            else:
                store.delete_file(beside)


def _upload(store: fs.FileSystem, path: Path, goal: str) -> None:
    with path.open("rb") as file, store.open_output_stream(goal, compression=None) as stream:
        shutil.copyfileobj(file, stream, UPLOAD_BYTES)


def _replace(store: fs.FileSystem, beside: str, target: str) -> None:
    sent = _list_files(store, beside)
    before = _list_files(store, target)
    for path in before:
        if path.endswith(f"/{MANIFEST}"):
            store.delete_file(path)
    kept = set()
    for path in sorted(sent, key=lambda path: path.endswith(f"/{MANIFEST}")):
        store.copy_file(path, goal := target + path.removeprefix(beside))
        kept.add(goal)
    for path in before:
        if path not in kept and not path.endswith(f"/{MANIFEST}"):
            store.delete_file(path)


def _list_files(store: fs.FileSystem, path: str) -> list[str]:
    """The object of that name, or those below it."""
    if store.get_file_info(path).type is fs.FileType.File:
        return [path]
    found = store.get_file_info(fs.FileSelector(path, recursive=True, allow_not_found=True))
    return [info.path for info in found if info.type is fs.FileType.File]
