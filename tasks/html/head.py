"""What a page states about itself outside its visible text: meta tags, JSON-LD, time tags, marked-up items."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import orjson
from selectolax.lexbor import LexborHTMLParser

from tasks.html import hints
from tasks.html.tags import IN_FOOTER
from tasks.html.tree import Tree
from tasks.records import Head

_MAX_SCRIPT = 2_000_000
_MAX_VALUES = 20
# Runs before the headline and after the content in which a date or a byline may still be the page's own.
_AROUND = 12
_ELSEWHERE = hints.COMMENT | hints.RELATED | hints.SIDE | hints.FOOTER | hints.NAV | hints.PAGER | hints.AD
_CONTROL = re.compile("[\x00-\x1f]")
# "publishedDate":"2024-03-02T08:00:00Z" in the state that a script carries
_SCRIPT_DATE = re.compile(
    r'"(?:date_?[Pp]ublished|publish(?:ed)?_?[Dd]ate|published_?[Aa]t|publish_?[Tt]ime|pub_?[Dd]ate|created_?[Aa]t)\\?":\s?\\?"((?:19|20)\d\d-\d\d-\d\d[^"\\]{0,24})'
)
_JSON_LD = re.compile(r"<script[^>]{1,200}ld\+json.*?</script", re.IGNORECASE | re.DOTALL)
# A script wrapped in an HTML comment or CDATA: <!-- {…} -->, /*<![CDATA[*/ {…} /*]]>*/
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$"
)


def parse_json_ld(script: str) -> tuple[Mapping[str, Any], ...]:
    """The objects of one JSON-LD script, graphs and lists unfolded; nothing where it cannot be read."""
    if len(script) > _MAX_SCRIPT:
        return ()
    try:
        return tuple(_unfold(orjson.loads(script)))
    except orjson.JSONDecodeError:
        script = _WRAPPING.sub("", script)
    for variant in (script, _CONTROL.sub(" ", script).strip().rstrip(";")):
        try:
            return tuple(_unfold(json.loads(variant, strict=False)))
        except (ValueError, RecursionError):
            continue
    return ()


def _unfold(value: Any) -> Iterator[Mapping[str, Any]]:
    waiting = [value]
    seen = 0
    while waiting and seen < 500:
        seen += 1
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list | dict):
                waiting.append(graph)
            entity = item.get("mainEntity") or item.get("mainEntityOfPage")
            if isinstance(entity, dict) and len(entity) > 2:
                waiting.append(entity)


def read_head(parser: LexborHTMLParser) -> Head:
    """The head of a parsed page without what its body holds."""
    metas: dict[str, list[str]] = {}
    scripts: list[str] = []

    def add(name: str | None, value: str | None) -> None:
        if name and value and (value := value.strip()):
            values = metas.setdefault(name.strip().lower(), [])
            if len(values) < _MAX_VALUES and value not in values:
                values.append(value)

    root = parser.root
    if root is not None:
        add("html_lang", root.attributes.get("lang") or root.attributes.get("xml:lang"))
    node = parser.head.first_child if parser.head is not None else None
    while node is not None:
        tag = node.tag
        if tag == "meta":
            attributes = node.attributes
            content = attributes.get("content")
            for key in ("property", "name", "itemprop", "http-equiv"):
                add(attributes.get(key), content)
        elif tag == "link":
            attributes = node.attributes
            relation = (attributes.get("rel") or "").lower()
            if relation in ("canonical", "image_src", "amphtml"):
                add(relation, attributes.get("href"))
        elif tag == "title":
            add("title", " ".join((node.text_content or node.text() or "").split()))
        elif tag == "base":
            add("base", node.attributes.get("href"))
        elif tag == "script":
            kind = node.attributes.get("type")
            if kind and "ld+json" in kind:
                scripts.append(node.text_content or node.text() or "")
        node = node.next
    return Head(
        meta=MappingProxyType({name: values[0] for name, values in metas.items()}),
        metas=MappingProxyType({name: tuple(values) for name, values in metas.items() if len(values) > 1}),
        json_ld=tuple(item for script in scripts for item in parse_json_ld(script)),
    )


def add_scripts(head: Head, tree: Tree) -> Head:
    """The head with the JSON-LD that stands in the body."""
    found = tuple(item for script in tree.scripts for item in parse_json_ld(script))
    return replace(head, json_ld=head.json_ld + found) if found else head


def find_script_dates(text: str, head: Head) -> tuple[str, ...]:
    """Publication times that scripts of the page carry, looked for only where the head states none."""
    if any("datePublished" in item and "rticle" in str(item.get("@type")) for item in head.json_ld):
        return ()
    if "article:published_time" in head.meta:
        return ()
    if not _SCRIPT_DATE.search(text):
        return ()
    # Objects that were read say themselves whose date it is: a review's, an event's.
    text = _JSON_LD.sub(" ", text) if head.json_ld else text
    return tuple(dict.fromkeys(match[1] for match in _SCRIPT_DATE.finditer(text)))[:3]


def complete_head(
    head: Head, tree: Tree, content: range, title_run: int = -1, script_dates: tuple[str, ...] = ()
) -> Head:
    """The head with what the walk met in the body, nearest to the headline first.

    `content` are the runs of the content region; values inside comments, related items and the like are left out.
    """
    middle = title_run if title_run >= 0 else content.start
    # What is named around the headline too sets nothing apart.
    elsewhere = _ELSEWHERE & ~(tree.inherited[tree.runs[title_run].element] if title_run >= 0 else 0)
    found: dict[str, list[tuple[int, str]]] = {}

    def add(name: str, value: str, run: int) -> None:
        found.setdefault(name, []).append((abs(run - middle), value))

    near = range(max(min(middle, content.start) - _AROUND, 0), min(content.stop + _AROUND, len(tree.runs)))
    for name, value, run, around in tree.items:
        if value and not around & elsewhere and (run in near or name not in ("byline", "date")):
            add(name, value, run)
    for number in near:
        piece = tree.runs[number]
        if len(piece.text) < 160:
            parent = tree.parent[piece.element]
            named = tree.own[piece.element] | piece.inline | (tree.own[parent] if parent >= 0 else 0)
            if named & (hints.BYLINE | hints.DATE) and not tree.inherited[piece.element] & elsewhere:
                add("byline" if named & hints.BYLINE else "date", piece.text, number)
    if title_run >= 0:
        add("headline", tree.runs[title_run].text, title_run)
        for number in range(title_run + 1, min(title_run + 13, len(tree.runs))):
            element = tree.runs[number].element
            outside = tree.inherited[element] & elsewhere or tree.sections[element] & IN_FOOTER
            if len(tree.runs[number].text) < 200 and not outside:
                add("below", tree.runs[number].text, number)
        for number in range(max(title_run - 4, 0), title_run):
            if len(tree.runs[number].text) < 200:
                add("above", tree.runs[number].text, number)
    candidates = {
        name: tuple(dict.fromkeys(value for _, value in sorted(values, key=lambda one: one[0])))[:_MAX_VALUES]
        for name, values in found.items()
    }
    if script_dates:
        candidates["script_date"] = script_dates
    times = sorted(
        (abs(run - middle), stamp, text, run in content)
        for stamp, text, run, around in tree.times
        if not around & elsewhere
    )
    return replace(
        head,
        times=tuple((stamp, text, inside) for _, stamp, text, inside in times[:_MAX_VALUES]),
        candidates=MappingProxyType(candidates),
    )
