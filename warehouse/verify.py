"""Checking the promises of a warehouse, in SQL, and its files."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

import duckdb

from warehouse.catalog import read_sql
from warehouse.errors import WarehouseError
from warehouse.files import hash_file
from warehouse.results import read_row
from warehouse.store import Warehouse

GRACE_SECONDS = 3600.0
_PROMISE = re.compile(r"^-- promise: (?P<name>\w+) \| (?P<text>.+)\n(?P<query>(?:(?!-- promise: ).*\n?)*)", re.M)


@dataclass(frozen=True, slots=True)
class Finding:
    """How often a promise is broken (0: it holds), with the id of an example.

    A promise that cannot be checked, because a part is damaged, counts as broken once; the example says why.
    """

    name: str
    promise: str
    broken: int
    example: str | None = None


def verify_warehouse(warehouse: Warehouse, *, files: bool = True) -> list[Finding]:
    """A finding for every promise: those of SQL and, with `files`, those on the files of all kept snapshots."""
    findings = _verify_rows(warehouse)
    return findings + _verify_files(warehouse) if files else findings


def _verify_rows(warehouse: Warehouse) -> list[Finding]:
    promises = [
        (match["name"], match["text"], match["query"].strip().rstrip(";"))
        for match in _PROMISE.finditer(read_sql("verify.sql"))
    ]
    warehouse.snapshot()
    try:
        connection = warehouse.connect()
    except WarehouseError as error:
        return [Finding(name, text, 1, f"not checked: {error}") for name, text, _ in promises]
    findings = []
    with connection:
        for name, text, query in promises:
            try:
                broken, example = read_row(connection, f"SELECT count(*), min(example) FROM ({query})")
            except duckdb.Error as error:
                broken, example = 1, f"not checked: {str(error).splitlines()[0]}"
            findings.append(Finding(name, text, broken, example))
    return findings


def _verify_files(warehouse: Warehouse) -> list[Finding]:
    missing, changed, unreadable = [], [], []
    named = warehouse.list_parts()
    for number, path in warehouse.layout.list_versions().items():
        try:
            named |= warehouse.list_parts(number)
        except WarehouseError:
            unreadable.append(path)
    for path, digest in named.items():
        if not path.exists():
            missing.append(path)
        elif hash_file(path) != digest:
            changed.append(path)
    # A run under way, or a killed one, leaves files without a name for a while; the next run deletes them.
    latest = time.time() - GRACE_SECONDS
    stray = [
        path for path in warehouse.layout.parts.glob("*/*/*") if path not in named and path.stat().st_mtime < latest
    ]
    return [
        _count("parts_exist", "every part of a kept snapshot is there", missing),
        _count("parts_unchanged", "every part is as it was written", changed),
        _count("snapshots_open", "every kept snapshot can be opened", unreadable),
        _count(
            "no_orphans",
            "every file older than an hour is named by a kept snapshot; the next run deletes others",
            stray,
        ),
    ]


def _count(name: str, promise: str, paths: list[Path]) -> Finding:
    return Finding(name, promise, len(paths), str(min(paths)) if paths else None)
