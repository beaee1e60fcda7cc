"""Passes that find what is not the article: notices, menus, credits and stamps, by words and by neighbours."""

from __future__ import annotations

import re

from tasks.boilerplate import classify_line, is_section_name
from tasks.boilerplate.stamps import STAMP
from tasks.labels import split_label
from tasks.plaintext.drafts import Draft
from tasks.plaintext.marks import BULLET, CONSENT_WORDS, FOOTNOTE

_LONG = 160
_PASSAGE = 100
_MENU_ITEM = 20
_CONSENT_GAP = 4
_SITE_NAME = 24
_END_LINE = 80
_END_MARKS = frozenset({"share", "copyright", "related_links", "comment_form", "legal_notice", "nav"})
_NOT_AFTER_END = re.compile(r"[（(【\[].{1,40}[）)】\]]$|.{1,24}[:：]")
_FIELD_TYPES = {"metadata_line", "contact"}
_TAIL_HEADS = {"related_links", "comment_form"}
_PHRASE_RULES = ("phrase:", "row:")
_BARE_NAME = re.compile(r"[（(]\s?[\u3400-\u9fff々]{1,4}[\s\u3000・·]?[\u3400-\u9fff\u3040-\u30ff]{1,5}\s?[）)]\s?。?$")
_LATIN_NAME = re.compile(
    r"(?:[\w'’-]+(?:\s[\w'’.-]+){0,3}(?:,|\s(?:and|&))\s)?[A-ZÀ-Ý][\w'’-]+(?:\s(?:[A-Z]\.|de|van|von|der|bin|al))*(?:\s[A-ZÀ-Ý][\w'’-]+){1,2}$"
)
_TITLED_NAME = re.compile(
    r"[가-힣]{2,4}\s[가-힣\s·]{0,24}(?:교수|연구원|연구위원|논설위원|변호사|작가|칼럼니스트|평론가|대표|원장|소장|이사장|시인|소설가|위원)$"
    r"|[\u3400-\u9fff]{2,4}\s[\u3400-\u9fff\s·]{2,20}(?:教授|研究[员員]|作家|律[师師]|[评評][论論][员員]|主任|所[长長]|会長|記者|记者|編集委員)$"
)
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}$")
_JOB = re.compile(
    r"\b(?:correspondent|reporter|editor|columnist|staff writer|contributor)s?$|(?:记者|記者|编辑|編輯|主笔|主筆|評論員|评论员|特派員|特派员|編集委員|論説委員|기자|특파원|논설위원)$",
    re.IGNORECASE,
)
_NAMES = (_LATIN_NAME, _TITLED_NAME, _HAN_NAME)
_STAMP = re.compile(STAMP)
_STAMP_LINE = 80
_ADDRESS = re.compile(r"https?://[^\s）)」』】>]+")
_URL_LINE = re.compile(r"(?:https?://|www\.)\S+$")


def mark_worded(drafts: list[Draft]) -> None:
    """Type the drafts whose words alone say what they are."""
    for draft in drafts:
        if draft.is_open and draft.hint not in ("code", "table") and (verdict := classify_line(draft.text)):
            draft.decide(verdict.type, verdict.rule)
            if verdict.type == "metadata_line" and (address := _ADDRESS.search(draft.text, 0, 600)):
                draft.attrs["url"] = address[0]
    _free_fields(drafts)
    _free_headings(drafts)


def _free_fields(drafts: list[Draft]) -> None:
    """Give back 'label: value' lines that stand among other labelled lines of the article: a fact sheet, no metadata."""
    first = next((i for i, d in enumerate(drafts) if d.is_open and d.width >= _PASSAGE), len(drafts))
    for index in range(first, len(drafts)):
        draft = drafts[index]
        if draft.type not in _FIELD_TYPES or split_label(draft.text) is None:
            continue
        around = [d for d in drafts[max(0, index - 2) : index + 3] if d is not draft]
        fields = [d for d in around if d.is_open and d.width < 120 and split_label(d.text)]
        if len(fields) >= 2:
            draft.reopen()


def _free_headings(drafts: list[Draft]) -> None:
    """Give back phrases such as 'Contact' that head a long passage between other passages of the article."""
    body = [i for i, d in enumerate(drafts) if d.is_open and d.width >= _LONG]
    if len(body) < 2:
        return
    for index in range(body[0] + 1, body[-1]):
        draft, after = drafts[index], drafts[index + 1]
        is_phrase = draft.rule.startswith("phrase:") and draft.type in ("contact", "legal_notice")
        if is_phrase and after.is_open and after.width >= _LONG:
            draft.reopen()


def mark_consent_walls(drafts: list[Draft]) -> None:
    """Type everything between the first and the last line of a cookie wall, and the consent words around it."""
    cookies = [i for i, d in enumerate(drafts) if d.type == "cookie_notice"]
    if not cookies:
        return
    walls: list[list[int]] = [[cookies[0]]]
    for index in cookies[1:]:
        if index - walls[-1][-1] <= _CONSENT_GAP:
            walls[-1].append(index)
        else:
            walls.append([index])
    for wall in walls:
        for index in range(wall[0], wall[-1]):
            _take(drafts[index], "cookie_notice", "wall:between")
        _take_around(drafts, wall[0] - 1, -1)
        _take_around(drafts, wall[-1] + 1, 1)


def _take_around(drafts: list[Draft], index: int, step: int) -> None:
    while 0 <= index < len(drafts):
        draft = drafts[index]
        if not (draft.is_open or draft.type in ("nav", "solicitation")) or draft.width > 120:
            return
        if not CONSENT_WORDS.search(draft.text):
            return
        draft.decide("cookie_notice", "wall:consent_word")
        index += step


def _take(draft: Draft, kind: str, rule: str) -> None:
    if draft.type != kind:
        draft.decide(kind, rule)


def mark_menus(drafts: list[Draft]) -> None:
    """Type runs of very short lines as navigation where one of them is a menu word and no passage stands between."""
    index = 0
    while index < len(drafts):
        stop = index
        while stop < len(drafts) and _is_menu_item(drafts[stop]):
            stop += 1
        run = drafts[index:stop]
        named = sum(is_section_name(d.text) for d in run if d.is_open)
        worded = sum(d.type == "nav" for d in run)
        if len(run) >= 3 and (worded or named >= 3) and (worded + named >= 2 or index == 0 or stop == len(drafts)):
            for draft in run:
                if draft.is_open:
                    draft.decide("nav", "run:menu")
        index = max(stop, index + 1)


def _is_menu_item(draft: Draft) -> bool:
    if draft.type == "nav" and not draft.rule.startswith("words:"):
        return True
    if draft.type in ("solicitation", "contact", "legal_notice") and draft.rule.startswith("phrase:"):
        return True
    return draft.is_open and draft.hint in (None, "list_item") and draft.width <= _MENU_ITEM and not draft.is_sentence


def mark_tail_lists(drafts: list[Draft]) -> None:
    """Type the short lines that follow 'Related articles' or a comment form's head as part of it.

    Where the article goes on below, only lines of the same blank-line group are taken.
    """
    passages = [i for i, d in enumerate(drafts) if d.is_open and d.width >= _LONG]
    second_last = passages[-2] if len(passages) >= 2 else -1
    for index, head in enumerate(drafts):
        if head.type not in _TAIL_HEADS or not head.rule.startswith(("phrase:", "words:")) or head.width > 60:
            continue
        for draft in drafts[index + 1 :]:
            if not draft.is_open or draft.hint in ("heading", "table", "code"):
                break
            if draft.is_sentence and draft.width >= _PASSAGE or draft.width > 200:
                break
            if index < second_last and draft.group != head.group:
                break
            draft.decide(head.type, f"under:{head.type}")


def mark_ends(drafts: list[Draft]) -> None:
    """Type what chrome encloses: short lines between the menus above the title, and below the article's end.

    The article has ended where a notice, a share bar or a list of other articles stands below its last passage.
    """
    passages = [
        i for i, d in enumerate(drafts) if d.is_open and (d.width >= _PASSAGE or d.width >= 60 and d.is_sentence)
    ]
    if not passages:
        return
    menus = [i for i, d in enumerate(drafts[: passages[0]]) if d.type in ("nav", "breadcrumb")]
    above = [d for d in drafts[: menus[-1]] if d.is_open] if menus else []
    if all(d.hint is None and d.width <= _SITE_NAME and not d.is_sentence for d in above):
        for draft in above:
            draft.decide("nav", "above_menu")
    ended = False
    for draft in drafts[passages[-1] + 1 :]:
        ended = ended or draft.type in _END_MARKS
        is_short = (
            draft.is_open and draft.hint in (None, "list_item") and draft.width <= _END_LINE and not draft.is_sentence
        )
        if ended and is_short and not _NOT_AFTER_END.match(draft.text) and not FOOTNOTE.match(draft.text):
            draft.decide("related_links", "below_end")


def mark_contact_blocks(drafts: list[Draft]) -> None:
    """Type the lines directly under a contact head (no blank line between) as contact: names, offices, addresses.

    A head that ends a menu has no block below it.
    """
    for index, head in enumerate(drafts):
        if head.type != "contact" or not head.rule.startswith("phrase:"):
            continue
        if index and drafts[index - 1].type == "nav":
            continue
        for draft in drafts[index + 1 : index + 9]:
            if draft.group != head.group or not draft.is_open or draft.is_sentence or draft.width > 120:
                break
            draft.decide("contact", "under:contact")


def mark_names(drafts: list[Draft]) -> None:
    """Type a bare name as a byline where bylines stand: next to the stamp under the title, or in brackets at the end."""
    body = [i for i, d in enumerate(drafts) if d.is_open and (d.width >= 80 or d.is_sentence and d.width >= 48)]
    if not body:
        return
    for index, draft in enumerate(drafts):
        if not draft.is_open or draft.hint == "heading" or draft.width > 40:
            continue
        beside = [drafts[i].type for i in (index - 1, index + 1) if 0 <= i < len(drafts)]
        head_name = 0 < index < body[0] and any(pattern.match(draft.text) for pattern in _NAMES)
        if head_name and {"metadata_line", "dateline"} & set(beside):
            draft.decide("byline", "name:beside_stamp")
        elif 0 < index < body[0] and drafts[index - 1].type == "byline" and _JOB.search(draft.text):
            draft.decide("byline", "job:under_byline")
        elif index > body[-1] and _BARE_NAME.match(draft.text):
            draft.decide("byline", "name:bracketed_end")


def mark_stamps(drafts: list[Draft]) -> None:
    """Type a short line under the title that opens with a full date as metadata: '2024-04-26 19:40 Site Name'."""
    title = next((i for i, d in enumerate(drafts) if d.type == "title"), None)
    if title is None:
        return
    for draft in drafts[title + 1 : title + 6]:
        if draft.is_open and (draft.width > _STAMP_LINE or draft.is_sentence):
            return
        found = _STAMP.match(draft.text.lower()) if draft.is_open else None
        if found and (found[0][-1:].isspace() or not draft.text[found.end() : found.end() + 1].isalnum()):
            draft.decide("metadata_line", "stamp:under_title")


def mark_addresses(drafts: list[Draft]) -> None:
    """Type a line that is only a web address after the line it continues: a share line, a source line."""
    for before, draft in zip(drafts, drafts[1:], strict=False):
        if draft.is_open and _URL_LINE.match(draft.text) and before.type in ("share", "metadata_line", "copyright"):
            draft.decide(before.type, f"address_of:{before.type}")


def is_bullet_row(text: str) -> bool:
    """Return whether a line opens with a bullet."""
    return BULLET.match(text) is not None
