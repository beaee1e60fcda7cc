"""What a run's text says by itself, and what the page's head says about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from tasks.html.structure import Floats, Integers
from tasks.html.tree import Run
from tasks.records import Head

_SIGNS = "|©»›>$€¥•·/:：@#（("
_SHORT = 300
_MAX_COMPARED = 200_000
_MOST_AT_ONCE = 1_000_000
_DIGIT, _ENDING, _COLON, _LATIN_END, _WIDE_MARK = (1 << bit for bit in range(5))
# A mark of a sentence in Latin text is two characters: a bit of the first is the same bit of the second, _PAIRS further up.
_FIRST_PAIR, _PAIRS, _FIRST_SIGN = 5, 3, 11
_MARK_PAIRS = ((".,?!;", " "), (".", "\u201d"), (".,", '"'))
PAGE_KINDS = ("article", "product", "forum", "list", "website")
_KIND_OF_TYPE = {
    "article": "article",
    "newsarticle": "article",
    "blogposting": "article",
    "reportagenewsarticle": "article",
    "blog": "list",
    "product": "product",
    "productgroup": "product",
    "discussionforumposting": "forum",
    "qapage": "forum",
    "question": "forum",
    "collectionpage": "list",
    "itemlist": "list",
    "website": "website",
    "webpage": "website",
    "product.group": "list",
    "og:product": "product",
}


def _class_characters() -> npt.NDArray[np.uint32]:
    """The bits of every character of the basic plane."""
    bits = np.zeros(1 << 16, np.uint32)

    def mark(characters: str, bit: int) -> None:
        bits[[ord(character) for character in characters]] |= np.uint32(bit)

    mark("0123456789", _DIGIT)
    mark('。！？.!?…”」』"’', _ENDING)
    mark(":：", _COLON)
    mark(".?!;,", _LATIN_END)
    mark("。！？；，、：", _WIDE_MARK)
    for number, (firsts, second) in enumerate(_MARK_PAIRS):
        mark(firsts, 1 << _FIRST_PAIR + number)
        mark(second, 1 << _FIRST_PAIR + number + _PAIRS)
    for number, sign in enumerate(_SIGNS):
        mark(sign, 1 << _FIRST_SIGN + number)
    return bits


_CHARACTERS = _class_characters()


def measure_size(text: str) -> int:
    """Length of the text in UTF-8 bytes."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))


def measure_texts(runs: Sequence[Run]) -> tuple[Floats, Floats]:
    """The runs' sizes, and numbers that their texts give by themselves: link density, sentence marks, links, parts, then shape and signs."""
    texts = [run.text for run in runs]
    if len(runs) > 1 and sum(map(len, texts)) > _MOST_AT_ONCE:
        halves = [measure_texts(runs[: len(runs) // 2]), measure_texts(runs[len(runs) // 2 :])]
        return np.concatenate([half[0] for half in halves]), np.concatenate([half[1] for half in halves])
    lengths = np.array([len(text) for text in texts])
    sizes = np.array([measure_size(text) for text in texts])
    counted = np.minimum(lengths, _MOST_AT_ONCE)
    found, marks, digits, last = _count_characters([text[:_MOST_AT_ONCE] for text in texts], counted)
    short = sizes < _SHORT
    shown = np.where(short, found, 0)
    columns = np.empty((len(runs), 13 + len(_SIGNS)), np.float32)
    columns[:, 0] = np.array([run.link_chars for run in runs]) / lengths
    columns[:, 1] = np.where(sizes > 16, marks, 0)
    columns[:, 2] = [len(run.links) for run in runs]
    columns[:, 3] = [len(run.parts) for run in runs]
    columns[:, 4] = last & _ENDING > 0
    columns[:, 5] = last & _COLON > 0
    columns[:, 6] = digits / lengths * short
    columns[:, 7] = np.array([run.emphasis for run in runs]) / lengths
    columns[:, 8] = [text[0].isdigit() for text in texts]
    columns[:, 9] = [text[0].isupper() for text in texts]
    columns[:, 10] = [text[0].islower() for text in texts]
    columns[:, 11] = [text[0] > "\u2e80" for text in texts]
    columns[:, 12] = [len(text) < _SHORT and text.isupper() for text in texts] & short
    columns[:, 13:] = shown[:, None] >> np.arange(_FIRST_SIGN, _FIRST_SIGN + len(_SIGNS)) & 1
    return sizes.astype(np.float32), columns


def _count_characters(texts: list[str], lengths: Integers) -> tuple[Integers, Integers, Integers, Integers]:
    """The bits that each text's characters have, its marks and digits, and the bits of its last character."""
    joined = "\n".join([*texts, ""])
    bits = _CHARACTERS.take(np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32), mode="clip")
    ends = np.cumsum(lengths + 1)
    starts = ends - lengths - 1
    last = bits[ends - 2]
    marks = bits & _WIDE_MARK
    marks[:-1] |= bits[:-1] & (bits[1:] >> _PAIRS) & (1 << _FIRST_PAIR + _PAIRS) - (1 << _FIRST_PAIR)
    counted = np.add.reduceat((marks > 0).astype(np.int64), starts) + (last & _LATIN_END > 0)
    digits = np.add.reduceat(bits & _DIGIT, starts)
    return np.bitwise_or.reduceat(bits, starts), counted, digits, last


def compare_texts(runs: Sequence[Run], head: Head) -> Floats:
    """For every run whether the page repeats it, and whether its head states it: in the body, the title, the description."""
    texts = [run.text for run in runs]
    columns = np.zeros((len(runs), 4), np.float32)
    if len(set(texts)) < len(texts):
        times = Counter(texts)
        columns[:, 0] = [times[text] > 1 for text in texts]
    stated = read_stated_text(head)
    title = head.meta.get("og:title") or head.meta.get("title", "")
    description = head.meta.get("og:description") or head.meta.get("description", "")
    if stated:
        columns[:, 1] = [len(text) > 12 and text[:60] in stated for text in texts]
    if title:
        columns[:, 2] = [len(text) > 8 and text[:50] in title for text in texts]
    if description:
        columns[:, 3] = [len(text) > 20 and text[:40] in description for text in texts]
    return columns


def read_page_kinds(head: Head) -> list[float]:
    """One number for each of PAGE_KINDS: whether the page says in its head that it is of that kind."""
    kinds = {_KIND_OF_TYPE.get(head.meta.get("og:type", "").lower())}
    for item in head.json_ld[:50]:
        value: Any = item.get("@type")
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str):
                kinds.add(_KIND_OF_TYPE.get(one.lower()))
    return [float(kind in kinds) for kind in PAGE_KINDS]


def read_stated_text(head: Head) -> str:
    """The article body that JSON-LD states, as one text."""
    bodies = [item.get("articleBody") or item.get("reviewBody") or item.get("text") for item in head.json_ld[:50]]
    return " ".join([body for body in bodies if isinstance(body, str)])[:_MAX_COMPARED]
