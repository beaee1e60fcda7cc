"""Reads text that lost its markup: a line is a block, and words, shape and neighbours say which type it has.

Rules, in the order they are asked:
1. A line that words give away (notices, menus, credits, stamps) is boilerplate or metadata, wherever it stands.
2. A run hangs together: what stands between two lines of a cookie wall belongs to the wall.
3. The first line that is short and no sentence is the title; captions have their words or stand between it and the lead.
4. A label needs siblings, a list needs neighbours, a heading needs text below it.
5. What no evidence decides is a paragraph.
"""

from __future__ import annotations

from tasks.plaintext import body, chrome, outline
from tasks.plaintext.drafts import Draft, build_blocks
from tasks.plaintext.lines import join_lines, read_lines
from tasks.plaintext.tables import build_table, find_tables
from tasks.records import Page


def parse_text(text: str) -> Page:
    """Return the typed blocks of a plain text. List bullets and rules of dashes are not kept; every word is."""
    drafts = _read_drafts(text)
    type_drafts(drafts)
    return Page("text", build_blocks(drafts), route="text:lines")


def _read_drafts(text: str) -> list[Draft]:
    lines = read_lines(text)
    drafts: list[Draft] = []
    done = 0
    for first, stop, rows in find_tables(lines):
        drafts += join_lines(lines[done:first])
        drafts.append(build_table(lines[first:stop], rows, "rows_of_cells"))
        done = stop
    return drafts + join_lines(lines[done:])


def type_drafts(drafts: list[Draft]) -> None:
    """Decide type, level, parent and attributes of every draft; types that markup states are left alone."""
    chrome.mark_worded(drafts)
    chrome.mark_consent_walls(drafts)
    chrome.mark_menus(drafts)
    chrome.mark_addresses(drafts)
    chrome.mark_tail_lists(drafts)
    chrome.mark_contact_blocks(drafts)
    chrome.mark_ends(drafts)
    body.mark_site_name(drafts)
    body.mark_title(drafts)
    chrome.mark_stamps(drafts)
    chrome.mark_names(drafts)
    body.mark_captions(drafts)
    body.mark_notes_and_quotes(drafts)
    body.mark_marked_headings(drafts)
    body.mark_bullets(drafts)
    body.mark_labels(drafts)
    body.mark_lead_lines(drafts)
    body.mark_shaped_headings(drafts)
    body.mark_unmarked_lists(drafts)
    body.mark_repeats(drafts)
    body.add_runs(drafts)
    outline.set_levels(drafts)
    outline.set_parents(drafts)
