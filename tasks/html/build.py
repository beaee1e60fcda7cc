"""Blocks out of decided runs: content typed and put under its headings, the rest folded by kind."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tasks.html.decide import Decision
from tasks.html.kinds import is_caption, type_boilerplate, type_content
from tasks.html.links import join_runs
from tasks.html.paths import PathMaker
from tasks.html.refine import refine_types
from tasks.html.tree import Place, Run, Tree
from tasks.labels import find_credit, find_dateline, split_label
from tasks.records import META_TYPES, Block, Link

_SHORT = 80
_MOST_FOLDED = 200
_EDGE_PARAGRAPHS = 3
_LABELLED_SIBLINGS = 2
_name_link: Callable[[Place], Link] = partial(tuple.__new__, Link)


class BlockBuilder:
    """Collects the blocks of one page in document order."""

    def __init__(self, tree: Tree, decision: Decision) -> None:
        self._tree = tree
        self._decision = decision
        self._paths = PathMaker(tree)
        self._blocks: list[Block] = []
        self._headings: list[tuple[int, int]] = []
        self._waiting: list[Run] = []
        self._kind = self._rule = ""

    def build(self) -> list[Block]:
        """All blocks; neighbouring short runs of the same kind of boilerplate become one."""
        decision = self._decision
        for number, (run, kept) in enumerate(zip(self._tree.runs, decision.keep, strict=True)):
            if number == decision.title_run:
                self._add_content(run, is_title=True)
            elif not kept and number in decision.region and is_caption(self._tree, run):
                self._add_caption(run)
            elif not kept:
                self._add_boilerplate(number, run)
            else:
                for part in run.parts or (run,):
                    self._add_content(part)
        self._flush()
        return self._blocks

    def _add_boilerplate(self, number: int, run: Run) -> None:
        decision = self._decision
        kind, rule = type_boilerplate(self._tree, run, decision.verdicts.get(number))
        if rule == "links:list" and self._blocks_end() == "related_links":
            kind, rule = "related_links", "under:related_links"
        alone = len(run.text) >= _SHORT or run.cells is not None or kind in META_TYPES
        if alone or kind != self._kind or len(self._waiting) >= _MOST_FOLDED:
            self._flush()
            self._kind, self._rule = kind, rule
        self._waiting.append(run)
        if alone:
            self._flush()

    def _add_caption(self, run: Run) -> None:
        """A figure's caption in the article that the scores leave out: its own rule tells it from the running text."""
        self._flush()
        parent = self._headings[-1][1] if self._headings else None
        path = self._paths.build(run.element)
        text = run.text.replace("\n", " ")
        self._blocks.append(
            Block(
                "image_caption",
                text,
                "figure:caption",
                None,
                parent,
                links=tuple(map(_name_link, run.links)),
                path=path,
            )
        )

    def _blocks_end(self) -> str:
        """The type of the block before the next one."""
        return self._kind or (self._blocks[-1].type if self._blocks else "")

    def _flush(self) -> None:
        if self._waiting:
            run = self._waiting[0] if len(self._waiting) == 1 else join_runs(self._waiting)
            path = self._paths.build(self._waiting[0].element)
            text = run.text.replace("\n", " " if run.cells is None else " | ")
            self._blocks.append(Block(self._kind, text, self._rule, links=tuple(map(_name_link, run.links)), path=path))
        self._waiting = []
        self._kind = ""

    def _add_content(self, run: Run, is_title: bool = False) -> None:
        self._flush()
        kind, level, rule = type_content(self._tree, run)
        if is_title:
            kind, level, rule = "title", 1, f"title:{self._tree.tag[run.element]}"
        text = run.text if kind in ("code", "table") else run.text.replace("\n", " ")
        headings = self._headings
        if kind in ("heading", "title"):
            while headings and headings[-1][0] >= (level or 1):
                headings.pop()
        parent = headings[-1][1] if headings else None
        if kind in ("heading", "title"):
            headings.append((level or 1, len(self._blocks)))
        path = self._paths.build(run.element)
        self._blocks.append(
            Block(kind, text, rule, level, parent, table=run.cells, links=tuple(map(_name_link, run.links)), path=path)
        )


def build_blocks(tree: Tree, decision: Decision) -> tuple[Block, ...]:
    """The blocks of a page in document order."""
    blocks = BlockBuilder(tree, decision).build()
    refine_types(blocks)
    mark_edges(blocks)
    mark_labels(blocks)
    return tuple(blocks)


def mark_edges(blocks: list[Block]) -> None:
    """Note the dateline that opens the first paragraphs and the credit that closes the last ones, in their `attrs`."""
    paragraphs = [number for number, block in enumerate(blocks) if block.type == "paragraph"]
    for number in paragraphs[:_EDGE_PARAGRAPHS]:
        dateline = find_dateline(blocks[number].text)
        if dateline:
            blocks[number] = blocks[number]._replace(attrs={"dateline": dateline})
            break
    for number in paragraphs[-_EDGE_PARAGRAPHS:]:
        credit = find_credit(blocks[number].text)
        if credit:
            blocks[number] = blocks[number]._replace(attrs={**blocks[number].attrs, "byline": credit})


def mark_labels(blocks: list[Block]) -> None:
    """Type list items 'label: body' as labelled items where several of them stand together."""
    waiting: list[tuple[int, str, str]] = []
    for number, block in enumerate([*blocks, Block("nav", "", "")]):
        found = None
        if block.type == "list_item" and (":" in block.text[:60] or "：" in block.text[:60]):
            found = split_label(block.text)
        if found is not None:
            waiting.append((number, found.label, found.body))
            continue
        if len(waiting) >= _LABELLED_SIBLINGS:
            for place, label, body in waiting:
                attrs = {**blocks[place].attrs, "label": label, "body": body}
                blocks[place] = blocks[place]._replace(
                    type="labeled_item", label=label, attrs=attrs, rule="label:with_siblings"
                )
        waiting = []
