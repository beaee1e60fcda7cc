"""What a page states about itself outside its visible text: meta tags, JSON-LD, time tags, marked-up items."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tasks.html.walk import Tree
from tasks.records import Head

_MAX_SCRIPT = 2_000_000
_MAX_VALUES = 20
_CONTROL = re.compile("[\x00-\x1f]")
# A script wrapped in an HTML comment or CDATA: <!-- {…} -->, /*<![CDATA[*/ {…} /*]]>*/
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*$"
)


def parse_json_ld(script: str) -> tuple[Mapping[str, Any], ...]:
    """The objects of one JSON-LD script, graphs and lists unfolded; nothing where it cannot be read."""
    if len(script) > _MAX_SCRIPT:
        return ()
    script = _WRAPPING.sub("", script)
    try:
        value = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        try:
            value = json.loads(_CONTROL.sub(" ", script).strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            return ()
    return tuple(_unfold(value))


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


def complete_head(head: Head, tree: Tree, content_runs: range) -> Head:
    """The head with what the walk met in the body; `content_runs` are the runs of the content region."""
    candidates: dict[str, list[str]] = {}
    for name, value, _ in tree.items:
        values = candidates.setdefault(name, [])
        if value and len(values) < _MAX_VALUES:
            values.append(value)
    return Head(
        meta=head.meta,
        metas=head.metas,
        json_ld=head.json_ld + tuple(item for script in tree.scripts for item in parse_json_ld(script)),
        times=tuple((stamp, text, run in content_runs) for stamp, text, run in tree.times[:200]),
        candidates=_freeze(candidates),
    )


def _freeze(values: dict[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({name: tuple(found) for name, found in values.items()})
