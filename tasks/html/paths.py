"""CSS paths of elements."""

from __future__ import annotations

from tasks.html.tree import Tree

_MAX_STEPS = 24
_LONG_PATH = 600
_ENDS = frozenset(["body", "html"])


class PathMaker:
    """CSS paths of a tree's elements, from the nearest element with an id or from the body; remembers those of ancestors."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._known: dict[int, str] = {}

    def build(self, element: int) -> str:
        """The path of one element; of very deep elements its last steps."""
        tree, known = self._tree, self._known
        tags, identifiers, parents, positions = tree.tag, tree.identifier, tree.parent, tree.position
        if (path := known.get(element)) is not None:
            return path
        chain: list[int] = []
        while element >= 0 and (path := known.get(element)) is None and len(chain) < _MAX_STEPS:
            chain.append(element)
            tag, identifier = tags[element], identifiers[element]
            if identifier and _is_plain(identifier):
                path = f"{tag}#{identifier}"
            elif tag in _ENDS:
                path = tag
            if path is not None:
                known[chain.pop()] = path
                break
            element = parents[element]
        path = path or ""
        for number in reversed(chain):
            step = f"{tags[number]}:nth-child({positions[number]})"
            path = f"{path} > {step}" if path else step
            if len(path) < _LONG_PATH:
                known[number] = path
        return path


def _is_plain(identifier: str) -> bool:
    return identifier[0].isalpha() and identifier.isascii() and identifier.replace("-", "").replace("_", "").isalnum()
