"""What the names of embedded elements and their classes say about the blocks inside them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bs4.element import Tag

from tasks.plaintext.drafts import Draft

_TAGS = {"nav": "nav", "footer": "copyright"}
# Names as they stand in class and id attributes, whole or between hyphens: 'post-share', 'related_news'.
_CLASSES: tuple[tuple[str, str], ...] = (
    ("breadcrumb", r"breadcrumbs?|crumbs?"),
    ("share", r"share|sharing|social|sns|addthis|bdsharebuttonbox"),
    ("related_links", r"related|recommend(?:ed|ations?)?|also-?read|more-?news|hot-?news|tags?|taglist"),
    ("comment_form", r"comments?|respond|commentform|disqus"),
    ("cookie_notice", r"cookies?|consent|gdpr"),
    ("copyright", r"copyright|copy-?right"),
    ("solicitation", r"newsletter|subscribe|subscription|donate|donation|membership|paywall"),
    ("ad", r"ads?|advert(?:isement)?|adsense|sponsor(?:ed)?"),
    ("nav", r"nav|navbar|navigation|menu|pager|pagination|sidebar"),
    ("editor_line", r"editor"),
    ("byline", r"authors?|byline|reporter|writer"),
    ("metadata_line", r"date|time|pubtime|pubdate|published|timestamp|postmeta|articleinfo|article-?meta"),
    ("image_caption", r"caption|figcaption|imgcaption|photo-?credit"),
)
_NAMES = re.compile("|".join(rf"(?P<{kind}>(?<![a-z])(?:{names})(?![a-z]))" for kind, names in _CLASSES))
_LONGEST = {"byline": 80, "editor_line": 80, "metadata_line": 120, "image_caption": 400}
_LONGEST_OTHER = 160


def find_place(tags: Iterable[Tag]) -> str | None:
    """Return the type that the innermost telling element states, by its name or by its class and id."""
    for tag in tags:
        names = " ".join((*(tag.get_attribute_list("class") or ()), str(tag.get("id") or ""))).lower()
        found = _NAMES.search(names) if names.strip() else None
        if found:
            return found.lastgroup
        if tag.name in _TAGS:
            return _TAGS[tag.name]
    return None


def mark_places(drafts: list[Draft]) -> None:
    """Type short drafts by the element that held them; a passage is the article's wherever it stands."""
    for draft in drafts:
        place = draft.place
        if place is None or not draft.is_open or draft.hint in ("heading", "code", "table"):
            continue
        if (
            draft.width > _LONGEST.get(place, _LONGEST_OTHER)
            or place == "metadata_line"
            and not re.search(r"\d", draft.text)
        ):
            continue
        if draft.is_sentence and draft.width >= 80 and place != "image_caption":
            continue
        draft.decide(place, f"class:{place}")
