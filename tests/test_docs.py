"""The pages show what the product prints, and every command is documented."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.refresh import PAGES, refresh_page
from flows.cli import cli
from tests.conftest import ROOT


@pytest.mark.parametrize("page", PAGES)
def test_console_output_is_up_to_date(page: str, seeds_warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "warehouse").symlink_to(seeds_warehouse)
    text = (ROOT / page).read_text(encoding="utf-8")
    assert refresh_page(text, tmp_path) == text


def test_links_between_pages_lead_somewhere() -> None:
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"


def test_front_page_leads_to_every_page() -> None:
    front = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [path.name for path in (ROOT / "docs").glob("*.md") if f"](docs/{path.name})" not in front] == []


def test_every_command_is_documented() -> None:
    pages = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md")))
    missing = [name for name in cli.commands if f"inkmill {name}" not in pages]
    assert missing == []
