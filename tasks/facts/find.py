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
    actor: str | None = None
    known: frozenset[tuple[float | None, str | None]] = frozenset()
    for block, own in zip(blocks, mentions, strict=True):
        if block.zone != "body" or not own:
            found.append(())
            continue
        types = {mention.type for mention in own}
        commitments = find_commitments(block, own, actor, known) if "money" in types else []
        known = frozenset((fact.value_num, fact.currency) for fact in commitments) if commitments else frozenset()
        if "org" in types:
            actor = _find_topic(own) or actor
        found.append((*commitments, *(find_polls(block, own) if "percent" in types else ())))
    return found


def _find_topic(mentions: Sequence[Mention]) -> str | None:
    """The first organisation that a block names, whom the blocks behind call 'the company'."""
    return next((mention.surface for mention in mentions if mention.type == "org"), None)
