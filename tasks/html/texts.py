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
_FIRST_PAIR, _PAIRS, _FIRST_SIGN, _FIRST_KIND = 5, 3, 11, 28
_UPPER, _LOWER = 1 << _FIRST_KIND + 1, 1 << _FIRST_KIND + 2
_WIDE = 0x2E80
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
    """The bits of every character of the basic plane; those of the last stand for all characters beyond."""
    codes = np.arange(1 << 16, dtype=np.uint32)
    characters = codes.view("U1")
    bits = np.zeros_like(codes)

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
    kinds = (np.strings.isdigit, np.strings.isupper, np.strings.islower)
    for number, flags in enumerate([*(is_kind(characters) for is_kind in kinds), codes > _WIDE]):
        bits |= flags.astype(np.uint32) << np.uint32(_FIRST_KIND + number)
    return bits


_CHARACTERS = _class_characters()


def measure_size(text: str) -> int:
    """Length of the text in UTF-8 bytes."""
    return len(text.encode("utf-8", "surrogatepass"))


def measure_texts(runs: Sequence[Run]) -> tuple[Floats, Floats]:
    """The runs' sizes, and numbers that their texts give by themselves: link density, sentence marks, links, parts, then shape and signs."""
    texts = [run.text for run in runs]
    if len(runs) > 1 and sum(map(len, texts)) > _MOST_AT_ONCE:
        halves = [measure_texts(runs[: len(runs) // 2]), measure_texts(runs[len(runs) // 2 :])]
        return np.concatenate([half[0] for half in halves]), np.concatenate([half[1] for half in halves])
    lengths = np.array([len(text) for text in texts])
    sizes = np.array([len(text) if text.isascii() else measure_size(text) for text in texts])
    found, marks, digits, first, last = _count_characters(texts)
    short = sizes < _SHORT
    shown = np.where(short, found, 0)
    columns = np.empty((len(runs), 13 + len(_SIGNS)), np.float32)
    columns[:, 0] = np.array([run.link_chars for run in runs]) / lengths
    columns[:, 1] = np.where(sizes > 16, marks, 0)
    columns[:, 2] = [len(run.links) for run in runs]
    columns[:, 3] = [len(run.parts) for run in runs]
    columns[:, 6] = digits / lengths * short
    columns[:, 7] = np.array([run.emphasis for run in runs]) / lengths
    columns[:, 12] = shown & (_UPPER | _LOWER) == _UPPER
    spread = spread_words(last, first, shown)
    columns[:, 4:6] = spread[:, 1:3]
    columns[:, 8:12] = spread[:, 32 + _FIRST_KIND : 64]
    columns[:, 13:] = spread[:, 64 + _FIRST_SIGN : 64 + _FIRST_KIND]
    return sizes.astype(np.float32), columns


def spread_words(*words: Integers) -> npt.NDArray[np.uint8]:
    """The bits of words of 32 bits, one column a bit."""
    packed = np.empty((len(words[0]), len(words)), "<u4")
    for number, word in enumerate(words):
        packed[:, number] = word
    return np.unpackbits(packed.view(np.uint8), axis=1, bitorder="little")


def _count_characters(texts: list[str]) -> tuple[Integers, Integers, Integers, Integers, Integers]:
    """The bits that each text's characters have, its marks and digits, and the bits of its first and last character."""
    if len(texts) == 1:
        texts = [texts[0][:_MOST_AT_ONCE]]
    joined = "\n".join([*texts, ""])
    bits = _CHARACTERS.take(np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), np.uint32), mode="clip")
    ends = np.array([len(text) + 1 for text in texts]).cumsum()
    starts = np.zeros_like(ends)
    starts[1:] = ends[:-1]
    last = bits[ends - 2]
    marks = bits & _WIDE_MARK
    marks[:-1] |= bits[:-1] & (bits[1:] >> _PAIRS) & (1 << _FIRST_PAIR + _PAIRS) - (1 << _FIRST_PAIR)
    counted = np.add.reduceat((marks > 0).astype(np.int64), starts) + (last & _LATIN_END > 0)
    digits = np.add.reduceat(bits & _DIGIT, starts)
    return np.bitwise_or.reduceat(bits, starts), counted, digits, bits[starts], last


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
