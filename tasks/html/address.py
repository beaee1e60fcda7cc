"""What a page's address says about the kind of page: `read_address('https://shop.example/collections/kettles')` names a list of products."""

from __future__ import annotations

from urllib.parse import urlsplit

_SEGMENTS = (
    "product products p dp item items shop store buy produkt produkte goods",
    "collection collections category categories c cat catalog department browse kategorie gear",
    "forum forums thread threads topic topics viewtopic showthread viewthread forumdisplay bbs t board boards community "
    "discussion question questions",
    "doc docs documentation guide guides reference manual wiki learn handbook api tutorial tutorials help",
    "blog blogs news article articles story post posts entry archive archives magazin aktuelles presse",
    "tag tags search list job jobs event events index ranking rankings people directory",
    "service services location locations about leistungen solution solutions pricing feature features",
)
_ARTICLE = 1 << 4
_KINDS = {word: 1 << number for number, words in enumerate(_SEGMENTS) for word in words.split()}
_LONGEST = 500


def read_address(url: str | None) -> list[float]:
    """Whether the address is that of a site's first page, then one number for each kind of page that the segments of its path may name.

    A segment of four digits is a year and speaks for an article.
    """
    try:
        path = urlsplit(url).path[:_LONGEST].lower() if url else None
    except ValueError:
        path = None
    if path is None:
        return [0.0] * (1 + len(_SEGMENTS))
    found = 0
    for segment in path.split("/"):
        stem = segment.partition(".")[0]
        found |= _ARTICLE if stem.isdigit() and len(stem) == 4 else _KINDS.get(stem, 0)
    return [float(not path.strip("/")), *(float(found >> number & 1) for number in range(len(_SEGMENTS)))]
