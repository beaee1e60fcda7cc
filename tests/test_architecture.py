"""The folders import one way, Prefect stays at the edge, and what is public is declared."""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("flows", "tasks", "warehouse", "exports")
ALLOWED = {
    "flows": {"flows", "tasks", "warehouse", "exports"},
    "exports": {"exports", "warehouse"},
    "warehouse": {"warehouse"},
    "tasks": {"tasks", "warehouse.schemas", "warehouse.errors"},
}
PREFECT_FILES = {
    "flows/artifacts.py",
    "flows/maintain.py",
    "flows/ingest.py",
    "flows/export.py",
    "flows/schedule.py",
    "tasks/prefect_tasks.py",
}


def list_imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def list_modules(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_run_one_way(package: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {name}"
        for path in list_modules(package)
        for name in list_imports(path)
        if name.split(".")[0] in PACKAGES
        and name not in ALLOWED[package]
        and name.split(".")[0] not in ALLOWED[package]
    ]
    assert wrong == []


def test_prefect_is_imported_at_the_edge_only() -> None:
    found = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in list_modules(package)
        if any(name.split(".")[0] == "prefect" for name in list_imports(path))
    }
    assert found == PREFECT_FILES


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_says_what_it_holds_and_hands_out_sorted_names(package: str) -> None:
    root = importlib.import_module(package)
    names = [package, *(f"{package}.{found.name}" for found in pkgutil.iter_modules(root.__path__) if found.ispkg)]
    for name in names:
        module = importlib.import_module(name)
        assert module.__doc__, name
        public = list(getattr(module, "__all__", []))
        assert public == sorted(public, key=lambda item: (not item.isupper(), not item[0].isupper(), item)), name
        assert all(hasattr(module, item) for item in public), name
