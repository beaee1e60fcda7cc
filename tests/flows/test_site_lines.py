"""What the pages of a host share becomes boilerplate once the warehouse knows enough of them, and not before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from flows.explain import explain_document
from flows.pipeline import DirectExecutor, IngestRequest, RunSummary, run_ingest
from flows.progress import LineReporter
from flows.settings import load_settings
from tests.flows.corpus import query

MOTTO = "Every reading printed in the Tidewatch was taken by two keepers and checked against the harbour gauge by hand."
HINT = "读者可以把当地的潮位照片寄到编辑部，编辑部每周挑选三张刊登在周末的版面上。"
TOWNS = ("Brackwell", "Ferrygate", "Gullsand", "Heronsea", "Innerholm", "Jettywick", "Kelpford", "Lowmarsh", "Mudwall")


def write_page(form: str, number: int) -> str:
    """An article in the frame of its site, as HTML, Markdown, or text that lost all markup."""
    town = TOWNS[number % len(TOWNS)]
    title = f"Spring tide number {number} reaches {town}"
    story = (
        f"The water stood {number * 3 + 41} centimetres above the quay of {town} at dawn and left by noon, the keeper of "
        f"gauge {number * 7 + 2} wrote. Shopkeepers in {town} had carried {number * 11 + 90} crates upstairs the night before.",
        f"Repairs to the lower steps of {town} will take {number + 2} weeks and cost {number * 900 + 4100} crowns, said mayor "
        f"number {number * 5 + 1} since the flood of the old pier.",
    )
    if form == "html":
        body = f"<h1>{title}</h1><p>{MOTTO}</p><p>{story[0]}</p><p>{story[1]}</p><p>{HINT}</p>"
        return f"<html><head><title>{title}</title></head><body><article>{body}</article></body></html>"
    if form == "markdown":
        return f"# {title}\n\n{MOTTO}\n\n{story[0]}\n\n{story[1]}\n\n{HINT}\n"
    return "\n".join([title, MOTTO, *story, HINT]) + "\n"


def write_rows(path: Path, numbers: range, hosts: dict[str, str]) -> Path:
    rows = [
        {"text": write_page(form, number + 100 * place), "url": f"https://{host}/tide/{number}"}
        for place, (host, form) in enumerate(hosts.items())
        for number in numbers
    ]
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def load(warehouse: Path, path: Path) -> RunSummary:
    settings = load_settings(warehouse=warehouse, workers=1)
    with DirectExecutor(1) as executor:
        return run_ingest(IngestRequest((str(path),), settings), executor, LineReporter(lambda line: None))


@pytest.fixture(scope="module")
def loads(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A warehouse after two loads of three hosts in three forms and of one new host, and the folder of the records."""
    folder = tmp_path_factory.mktemp("tides")
    hosts = {"www.tidewatch.example": "html", "tide.example": "markdown", "scrape.example:8080": "text"}
    load(folder / "w", write_rows(folder / "first.jsonl", range(8), hosts))
    load(folder / "w", write_rows(folder / "second.jsonl", range(20, 24), hosts | {"other.example": "html"}))
    return folder / "w", folder


SHARED = f"""
    select d.url, s.zone, s.type, s.rule from segments s join documents d using (doc_id)
    where s.text in ('{MOTTO}', '{HINT}') and d.source_uri like '%{{}}.jsonl'
"""


def test_the_first_pages_of_a_site_keep_every_line(loads: tuple[Path, Path]) -> None:
    rows = query(loads[0], SHARED.format("first"))
    assert len(rows) == 3 * 8 * 2
    assert {zone for _, zone, _, _ in rows} == {"body"}


def test_later_pages_lose_what_the_first_ones_share(loads: tuple[Path, Path]) -> None:
    rows = [row for row in query(loads[0], SHARED.format("second")) if "other.example" not in str(row[0])]
    assert len(rows) == 3 * 4 * 2
    assert {row[1:] for row in rows} == {("boilerplate", "nav", "site_template: on 8 of 8 pages")}


def test_another_host_with_the_same_lines_is_untouched(loads: tuple[Path, Path]) -> None:
    rows = [row for row in query(loads[0], SHARED.format("second")) if "other.example" in str(row[0])]
    assert {zone for _, zone, _, _ in rows} == {"body"}


def test_titles_and_stories_stay_content(loads: tuple[Path, Path]) -> None:
    found = query(
        loads[0],
        "select title, text from documents where source_uri like '%second.jsonl' and url like '%/21' order by url",
    )
    assert len(found) == 4
    for number, (title, text) in zip((321, 221, 121, 21), found, strict=True):
        assert title == f"Spring tide number {number} reaches {TOWNS[number % 9]}"
        assert f"gauge {number * 7 + 2} wrote" in str(text)


def test_a_second_run_changes_nothing(loads: tuple[Path, Path]) -> None:
    assert load(loads[0], loads[1] / "second.jsonl").load_id is None


def test_explain_shows_the_count(loads: tuple[Path, Path], tmp_path: Path) -> None:
    page = write_rows(tmp_path / "third.jsonl", range(40, 41), {"tidewatch.example": "html"})
    shown = "\n".join(explain_document(str(page), load_settings(warehouse=loads[0])))
    assert "rule site_template: on 12 of 12 pages" in shown
