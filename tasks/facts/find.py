"""The facts of a document's blocks: commitments with their amount, polls with their figure."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.facts.commitments import find_commitments
from tasks.facts.polls import find_polls
from tasks.records import Block, Fact, Mention


def find_facts(
    blocks: Sequence[Block], mentions: Sequence[tuple[Mention, ...]], language: str
) -> list[tuple[Fact, ...]]:
    """The facts that every block states, in the order of their values; blocks without mentions state none."""
    found: list[tuple[Fact, ...]] = []
    for block, own in zip(blocks, mentions, strict=True):
        if block.zone != "body" or not own:
            found.append(())
            continue
        found.append((*find_commitments(block, own), *find_polls(block, own)))
    return found
