"""Checking the promises of a warehouse, in SQL, and its files."""

from __future__ import annotations

import re
from dataclasses import dataclass

import duckdb

from warehouse.catalog import read_sql
from warehouse.files import hash_file, report_failures
from warehouse.results import read_row
from warehouse.store import Warehouse

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
    """A finding for every promise: those of SQL and, with `files`, the checksums of all parts."""
    findings = []
    with warehouse.connect() as connection, report_failures("verifying", warehouse.path):
        for match in _PROMISE.finditer(read_sql("verify.sql")):
            query = match["query"].strip().rstrip(";")
            try:
                broken, example = read_row(connection, f"SELECT count(*), min(example) FROM ({query})")
            except duckdb.Error as error:
                broken, example = 1, f"not checked: {str(error).splitlines()[0]}"
            findings.append(Finding(match["name"], match["text"], broken, example))
        parts = connection.execute("SELECT path, sha256 FROM store.parts ORDER BY path").fetchall()
    if files:
        findings += _verify_files(warehouse, parts)
    return findings


def _verify_files(warehouse: Warehouse, parts: list[tuple[str, str]]) -> list[Finding]:
    missing, changed = [], []
    for place, digest in parts:
        path = warehouse.path / place
        if not path.exists():
            missing.append(place)
        elif hash_file(path) != digest:
            changed.append(place)
    return [
        Finding("parts_exist", "every part of the snapshot is there", len(missing), next(iter(missing), None)),
        Finding("parts_unchanged", "every part is as it was written", len(changed), next(iter(changed), None)),
    ]
