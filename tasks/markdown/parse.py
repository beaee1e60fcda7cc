"""Reads Markdown with embedded HTML: markup states most types, words and neighbours correct them."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from tasks.markdown.links import mark_link_rows
from tasks.markdown.places import mark_places
from tasks.markdown.render import read_front_matter, render_chunks
from tasks.markdown.walk import Walker
from tasks.plaintext import body, chrome, outline, parse_text
from tasks.plaintext.drafts import Draft, build_blocks
from tasks.records import Head, Page

_CAPTION_WIDTH = 240


def parse_markdown(text: str) -> Page:
    """Return the typed blocks of a Markdown document; HTML inside it counts as much as its own markup.

    Front matter goes to the page's head, not to its blocks.
    """
    walker = Walker()
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    for chunk in render_chunks(text):
        walker.walk(chunk)
    drafts = walker.drafts
    if not drafts and text.strip():
        return replace(parse_text(text), format="markdown", route="markdown:text")
    _type_drafts(drafts)
    head = Head(meta=MappingProxyType(read_front_matter(text)))
    return Page("markdown", build_blocks(drafts), head, route="markdown:markdown-it")


def _type_drafts(drafts: list[Draft]) -> None:
    chrome.mark_worded(drafts)
    mark_places(drafts)
    mark_link_rows(drafts)
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
    _mark_image_captions(drafts)
    body.mark_captions(drafts)
    _mark_stated(drafts)
    body.mark_notes_and_quotes(drafts)
    body.mark_marked_headings(drafts)
    body.mark_labels(drafts)
    body.mark_lead_lines(drafts)
    body.mark_shaped_headings(drafts)
    _mark_items(drafts)
    body.mark_repeats(drafts)
    body.add_runs(drafts)
    outline.set_levels(drafts)
    outline.set_parents(drafts)


def _mark_image_captions(drafts: list[Draft]) -> None:
    for draft in drafts:
        image, draft.mark = draft.mark, None
        if image is None:
            continue
        stated = draft.hint in ("image_caption", "emphasis") and draft.width <= _CAPTION_WIDTH
        if draft.is_open and (stated or draft.width <= _CAPTION_WIDTH and (image == "image" or body.is_caption(draft))):
            draft.decide("image_caption", f"with:{image}")
            body.add_credit(draft)
        else:
            draft.attrs.pop("src", None)
            draft.attrs.pop("alt", None)


def _mark_stated(drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.is_open and draft.hint in ("heading", "quote", "image_caption", "table_caption"):
            draft.decide(draft.hint, f"markup:{draft.hint}")


def _mark_items(drafts: list[Draft]) -> None:
    for draft in drafts:
        if draft.is_open and draft.hint == "list_item":
            draft.decide("list_item", "markup:list_item")
