"""Clusters of duplicates: a union of pairs that keeps the earliest document as the one that stands for the rest."""

from __future__ import annotations


class Clusters:
    """A forest over document numbers; the smallest number of a tree is its root, so that order of joining is no matter.

    Numbers are given in order of arrival, stored documents before new ones.
    """

    def __init__(self) -> None:
        self._parents: dict[int, int] = {}

    def find(self, number: int) -> int:
        """The earliest document of the cluster of `number`; itself if it stands alone."""
        parents = self._parents
        root = number
        while (parent := parents.get(root, root)) != root:
            root = parent
        while (parent := parents.get(number, root)) != root:
            parents[number] = root
            number = parent
        return root

    def join(self, one: int, other: int) -> None:
        """Makes one cluster of those of two documents."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            self._parents[second] = first
            self._parents.setdefault(first, first)
