"""Passes over the article's own lines: title, captions, headings, labelled items, lists, quotes, notes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from tasks.labels import Label, find_credit, find_dateline, find_run_in, split_label
from tasks.plaintext.drafts import Draft, fold_key
from tasks.plaintext.marks import (
    ATTRIBUTED,
    BULLET,
    CAPTION_CREDIT,
    CAPTION_START,
    CJK,
    COLON_END,
    CREDIT,
    FOOTNOTE,
    HEADING_MARKS,
    NUMBER,
    PUBLICATION,
    QUOTE,
    SILENT_MARKS,
    SUBTITLE,
    TABLE_CAPTION,
)
from tasks.records import META_TYPES

_TITLE_WIDTH = 160
_SITE_NAME = 30
_HEADING_WIDTH = 72
_CAPTION_WIDTH = 400
_PASSAGE = 80
_CLAUSE = re.compile(r"[，,]")
_MOST_COLON_WORDS = 7
_MOST_LEAD_WORDS = 4
_MANY_LABELS = 6
_NEAR = 2
_QUESTION_WIDTH = 48
_MOST_QUESTIONS = 4
_HEADED = ("labeled_item", "list_item", "heading", "table", "table_caption")
_TURN_SIGNS = '“"「『«‘—–―─'


def mark_title(drafts: list[Draft]) -> None:
    """Type the first line of the article as its title where it is short, no sentence, and something longer follows."""
    index = next((i for i, d in enumerate(drafts) if d.is_body), None)
    if index is None:
        return
    draft = drafts[index]
    if not draft.is_open or draft.width > _TITLE_WIDTH:
        return
    if draft.hint == "heading":
        draft.decide("title", "first_heading")
        draft.level = 1
        return
    if is_caption(draft) or draft.width > _HEADING_WIDTH and find_dateline(draft.text):
        return
    if draft.text[-1] in "。．.；;，,、：:" or BULLET.match(draft.text) and draft.hint is None:
        return
    later = drafts[index + 1 :]
    if any(d.is_body and (d.width > draft.width or d.is_sentence) for d in later):
        draft.decide("title", "first_line")
        draft.level = 1
        if drafts[index + 1].is_open and SUBTITLE.match(drafts[index + 1].text):
            drafts[index + 1].decide("subtitle", "mark:dashes")
            drafts[index + 1].level = 2


def mark_site_name(drafts: list[Draft]) -> None:
    """Type a first line as navigation where a menu stands between it and another line that may be the title.

    A line that is named as a newspaper or site is needs no menu after it.
    """
    first = next((i for i, d in enumerate(drafts) if d.is_body), None)
    if first is None or drafts[first].hint == "heading" or not _may_be_title(drafts[first]):
        return
    if drafts[first].width <= _SITE_NAME and PUBLICATION.search(drafts[first].text):
        rest = next((d for d in drafts[first + 1 : first + 5] if d.is_open), None)
        if rest is not None and _may_be_title(rest) and rest.width > drafts[first].width:
            drafts[first].decide("nav", "site_name")
            return
    menu = first + 1
    while menu < len(drafts) and drafts[menu].type in ("nav", "breadcrumb", "share", "metadata_line"):
        menu += 1
    between = {d.type for d in drafts[first + 1 : menu]}
    if (
        between & {"nav", "breadcrumb"}
        and menu + 1 < len(drafts)
        and drafts[menu].is_open
        and _may_be_title(drafts[menu])
    ):
        drafts[first].decide("nav", "site_name")


def _may_be_title(draft: Draft) -> bool:
    return draft.is_open and draft.width <= _TITLE_WIDTH and not draft.is_sentence and not is_caption(draft)


def mark_repeats(drafts: list[Draft]) -> None:
    """Note on body blocks that they say what the title says."""
    title = next((d for d in drafts if d.type == "title"), None)
    if title is None or not (key := fold_key(title.text)):
        return
    for draft in drafts:
        if draft is not title and draft.is_body and draft.width <= 2 * _TITLE_WIDTH and fold_key(draft.text) == key:
            draft.attrs["repeats_title"] = True


def is_caption(draft: Draft) -> bool:
    """Whether the words of a line are those of a picture's caption or credit."""
    text = draft.text
    if draft.width > _CAPTION_WIDTH:
        return False
    return CAPTION_START.match(text) is not None or (
        draft.width <= 200 and CAPTION_CREDIT.search(text, max(0, len(text) - 90)) is not None
    )


def mark_captions(drafts: list[Draft]) -> None:
    """Type captions by their words, and the line above a table that numbers it."""
    for draft in drafts:
        if draft.is_open and draft.hint in (None, "paragraph", "emphasis") and is_caption(draft):
            draft.decide("image_caption", "caption_words")
            add_credit(draft)
    for draft, after in zip(drafts, drafts[1:], strict=False):
        if draft.type in (None, "heading") and after.type == "table" and TABLE_CAPTION.match(draft.text):
            draft.decide("table_caption", "above_table")


def add_credit(draft: Draft) -> None:
    """Put the photographer's or agency's credit of a caption into its attributes."""
    text = draft.text
    found = CREDIT.search(text, max(0, len(text) - 90))
    if found:
        draft.attrs["credit"] = next(value for value in found.groups() if value).strip(" 。.)）】]")


def mark_lead_lines(drafts: list[Draft]) -> None:
    """Type the short lines between title and lead: a subtitle, or captions that stand apart from the lead."""
    title = next((i for i, d in enumerate(drafts) if d.type == "title"), None)
    if title is None:
        return
    if title + 2 < len(drafts) and _is_subtitle(drafts[title + 1]) and drafts[title + 2].type in META_TYPES:
        drafts[title + 1].decide("subtitle", "above_stamp")
        drafts[title + 1].level = 2
    lead = next((i for i in range(title + 1, len(drafts)) if _is_lead(drafts[i])), None)
    if lead is None:
        return
    between = [d for d in drafts[title + 1 : lead] if d.is_open and d.hint in (None, "paragraph")]
    if not between:
        return
    first, rest = between[0], between[1:]
    if first is drafts[title + 1] and _is_subtitle(first):
        first.decide("subtitle", "under_title")
        first.level = 2
        between = rest
    lead_dated = find_dateline(drafts[lead].text) is not None
    grouped = len(between) >= 2 and between[0].group == between[-1].group != drafts[lead].group
    for draft in between:
        if draft.width <= 120 and (grouped or lead_dated and draft.group != drafts[lead].group):
            draft.decide("image_caption", "between_title_and_lead")


def _is_subtitle(draft: Draft) -> bool:
    fits = draft.is_open and draft.hint in (None, "paragraph") and 24 <= draft.width <= _TITLE_WIDTH
    return fits and not draft.is_sentence and draft.text[-1] not in ":："


def _is_lead(draft: Draft) -> bool:
    return draft.is_open and (draft.width >= 120 or find_dateline(draft.text) is not None)


def mark_labels(drafts: list[Draft]) -> None:
    """Type 'label: body' lines as labelled items where siblings stand near them, or labels run through the text."""
    found = [(i, label) for i, d in enumerate(drafts) if _may_label(d) and (label := split_label(d.text))]
    if _are_turns([label for _, label in found]):
        return
    places = [index for index, _ in found]
    body = sum(draft.is_body for draft in drafts)
    common = len(found) >= _MANY_LABELS and len(found) >= 0.3 * body
    if not common:
        found = [pair for pair in found if _has_near(pair[0], places)]
    for index, label in found:
        draft = drafts[index]
        draft.decide("labeled_item", "label_with_siblings")
        draft.label = label.label
        draft.attrs.update(label=label.label, body=label.body)


def _has_near(index: int, places: list[int]) -> bool:
    position = bisect_left(places, index)
    return any(
        abs(place - index) <= _NEAR
        for place in (*places[max(0, position - 1) : position], *places[position + 1 : position + 2])
    )


def _are_turns(labels: list[Label]) -> bool:
    """Whether the labels are speakers who take turns: most of them come back."""
    counts = Counter(label.label for label in labels)
    return sum(count for count in counts.values() if count > 1) > 0.5 * len(labels)


def _may_label(draft: Draft) -> bool:
    return draft.is_open and draft.hint in (None, "paragraph", "list_item") and not find_dateline(draft.text)


def mark_notes_and_quotes(drafts: list[Draft]) -> None:
    """Type quoted lines ('> …') and footnotes; a footnote follows the body or carries a number."""
    last = max(
        (i for i, d in enumerate(drafts) if d.is_open and d.width >= _PASSAGE and not FOOTNOTE.match(d.text)),
        default=-1,
    )
    for index, draft in enumerate(drafts):
        if not draft.is_open or draft.hint not in (None, "paragraph"):
            continue
        if draft.hint is None and (found := QUOTE.match(draft.text)) and found.end() < len(draft.text):
            draft.cut_front(found.end())
            draft.decide("quote", "mark:quote")
        elif draft.width <= 400 and ATTRIBUTED.match(draft.text):
            draft.decide("quote", "attributed")
        elif index > last and (FOOTNOTE.match(draft.text) or _is_lone_star(drafts, index)):
            draft.decide("footnote", "mark:footnote")


def _is_lone_star(drafts: list[Draft], index: int) -> bool:
    """Whether a line opens with an asterisk and no neighbour does: a note, not a list."""
    around = drafts[max(0, index - 1) : index] + drafts[index + 1 : index + 2]
    return drafts[index].text.startswith("* ") and not any(
        d.text.startswith("* ") or d.type == "list_item" for d in around
    )


def mark_marked_headings(drafts: list[Draft]) -> None:
    """Type short lines that open with a heading mark, unless their neighbours carry the same one: then it is a list."""
    marks = [_find_mark(draft) for draft in drafts]
    for index, (draft, mark) in enumerate(zip(drafts, marks, strict=True)):
        if mark is None or draft.is_sentence and mark[0] not in ("chapter", "section"):
            continue
        around = [marks[i] for i in (index - 1, index + 1) if 0 <= i < len(marks)]
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        if any(other and other[0] == mark[0] for other in around) or after is None or not after.is_body:
            continue
        draft.mark = mark[0]
        if mark[0] in SILENT_MARKS:
            draft.cut_front(mark[1])
        draft.decide("heading", f"mark:{mark[0]}")


def _find_mark(draft: Draft) -> tuple[str, int] | None:
    if not draft.is_open or draft.hint not in (None, "paragraph", "emphasis") or draft.width > _HEADING_WIDTH + 24:
        return None
    for name, pattern in HEADING_MARKS:
        if found := pattern.match(draft.text):
            return (name, found.end()) if found.end() < len(draft.text) or name == "bracket" else None
    return None


def mark_bullets(drafts: list[Draft]) -> None:
    """Type lines with a bullet or a number as list items; a lone number needs a neighbour of its kind."""
    numbered = [d.is_open and d.hint is None and NUMBER.match(d.text) is not None for d in drafts]
    for index, draft in enumerate(drafts):
        if not draft.is_open or draft.hint is not None:
            continue
        if (found := BULLET.match(draft.text)) and found.end() < len(draft.text):
            draft.cut_front(found.end())
            draft.decide("list_item", "mark:bullet")
        elif numbered[index] and any(numbered[max(0, index - 2) : index] + numbered[index + 1 : index + 3]):
            draft.decide("list_item", "mark:number")


def mark_shaped_headings(drafts: list[Draft]) -> None:
    """Type short lines without a sentence's end as headings where the article goes on below them."""
    questions = sum(d.is_open and d.text[-1] in "?？!！" and d.width <= _QUESTION_WIDTH for d in drafts)
    for index, draft in enumerate(drafts):
        if not draft.is_open or draft.hint not in (None, "emphasis") or draft.text[0] in _TURN_SIGNS:
            continue
        colon = COLON_END.search(draft.text) is not None
        if colon and (_CLAUSE.search(draft.text) or len(draft.text.split()) > _MOST_COLON_WORDS):
            continue
        question = draft.text[-1] in "?？!！" and draft.width <= _QUESTION_WIDTH and questions <= _MOST_QUESTIONS
        question = question and split_label(draft.text) is None
        if (
            draft.width > _HEADING_WIDTH
            or not (colon or question or not draft.is_sentence)
            or draft.text[-1] in ",，、"
        ):
            continue
        after = next((d for d in drafts[index + 1 : index + 4] if d.is_body), None)
        before = next((d for d in reversed(drafts[max(0, index - 3) : index]) if d.is_body), None)
        if after is None or before is None or after.width <= draft.width and after.type is None:
            continue
        heads = after.width >= _PASSAGE or after.type in _HEADED
        is_lead_in = after.type is None or len(draft.text.split()) > _MOST_LEAD_WORDS
        if colon and is_lead_in and CJK.search(draft.text) is None and not _is_title_case(draft.text):
            continue
        if colon:
            heads = after.type in _HEADED or before.type != "title" and after.group != draft.group
        if heads and (before.is_sentence or before.type is not None or before.group != draft.group):
            draft.decide("heading", "shape:colon" if colon else "shape:question" if question else "shape:short_line")


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3]
    return sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def mark_unmarked_lists(drafts: list[Draft]) -> None:
    """Type runs of sentences under a heading as list items where the text sets its paragraphs apart by blank lines.

    There a run without blank lines between is one thing: the items that the line above it announces.
    """
    singles = sum(a.group != b.group for a, b in zip(drafts, drafts[1:], strict=False))
    if singles < 0.5 * len(drafts):
        return
    index = 0
    while index < len(drafts):
        stop = index + 1
        while stop < len(drafts) and drafts[stop].group == drafts[index].group:
            stop += 1
        run = [d for d in drafts[index:stop] if d.is_open and d.hint is None]
        before = drafts[index - 1] if index else None
        head = drafts[index] if drafts[index].type == "heading" else before
        announced = head is not None and (head.type == "heading" or COLON_END.search(head.text) is not None)
        if len(run) >= 2 and announced:
            for draft in run:
                draft.decide("list_item", "run:under_heading")
        index = stop


def add_runs(drafts: list[Draft]) -> None:
    """Name datelines, reporters' credits and run-in headings of paragraphs in their attributes."""
    paragraphs = [d for d in drafts if d.type in (None, "paragraph")]
    run_ins = [(d, run_in) for d in paragraphs if (run_in := find_run_in(d.text))]
    for draft in paragraphs:
        if dateline := find_dateline(draft.text):
            draft.attrs["dateline"] = dateline
        if credit := find_credit(draft.text):
            draft.attrs["byline"] = credit
    if len(run_ins) >= 2:
        for draft, run_in in run_ins:
            if "dateline" not in draft.attrs:
                draft.attrs["run_in_heading"] = run_in
