"""Facts: typed statements built from the mentions of a block, each with the value it rests on."""

from tasks.facts.find import find_facts

__all__ = ["find_facts"]
