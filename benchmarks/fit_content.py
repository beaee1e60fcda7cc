"""Fits the weights of tasks/html/weights.npz to pages with gold text, and reports how they do on sites they did not see.

    python benchmarks/fit_content.py PACKAGE [--folding N] [--predictions FILE]     how well unseen sites are decided
    python benchmarks/fit_content.py PACKAGE --save                   the weights fitted to all pages

PACKAGE holds gold.jsonl and the pages (see the scorer `extract`). Pages are folded by site, so that no site is on both sides.
Each run of text is labelled by how much of it is in the gold text (or by the snippets that must and must not be there). Two
small networks are fitted: one on what a run is by itself and where it stands, one that also sees the first one's opinion of
the whole page, namely what it said of sites it had not seen. The weights are the mean of several networks fitted to the same
pages. What is reported of unseen sites is the decision with all its rules. With two foldings by site, half the units with more
dropping, twice the steps, blotting out names more often, weighing errors against the gold text, other thresholds, more networks
and a flattened copy of every page each moved the mean over the sets by less than the foldings differ; half the steps on top of
half the units lost .009.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import unicodedata
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from selectolax.lexbor import LexborHTMLParser

from tasks.decoding import decode_record
from tasks.html.context import measure_context
from tasks.html.decide import choose_runs
from tasks.html.features import NAME_COLUMNS, Measures, measure_runs
from tasks.html.head import add_scripts, read_head
from tasks.html.links import fold_links
from tasks.html.structure import Floats
from tasks.html.tables import fold_tables
from tasks.html.tree import Tree
from tasks.html.walk import walk_tree
from tasks.records import RawRecord

WORDS = re.compile(r"\w+")
HIDDEN_UNITS, PARTS, DROPPED, EPOCHS = 16, 4, 0.3, 10
# Old and foreign pages have no telling names: in this share of the rows what names and sections say is blotted out.
NAMELESS = 0.2
EMPHASIS = {"zhx": 2.5, "wcxb": 2.0, "cjkx": 2.0, "seb": 1.5}
WEIGHTS = Path(__file__).parents[1] / "tasks" / "html" / "weights.npz"


@dataclass
class Sample:
    gold: dict[str, Any]
    tree: Tree
    measures: Measures
    labels: list[float | None]
    first: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    rows: Floats = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    scores: Floats = field(default_factory=lambda: np.zeros(0, np.float32))
    fold: int = 0

    def find_fold(self, folding: int) -> int:
        address = self.gold.get("url") or self.gold["file"]
        host = urlsplit(address).netloc or address
        parts = host.split(".")
        site = ".".join(parts[-3:] if len(parts[-2:][0]) <= 3 else parts[-2:])
        return zlib.crc32((site if not folding else f"{site}#{folding}").encode()) % 5


def squash(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or ""))


def collapse(text: str) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


def label_by_snippets(texts: Sequence[str], gold: dict[str, Any]) -> list[float | None]:
    labels: list[float | None] = [None] * len(texts)
    for key, value in (("without", 0.0), ("with", 1.0)):
        for snippet in map(collapse, gold[key]):
            for number, text in enumerate(texts):
                if snippet in text and (labels[number] in (None, value) or len(text) >= 200):
                    labels[number] = value
    return labels


def label_by_text(runs: Sequence[Any], width: int) -> list[float | None]:
    """`runs[0]` is the gold sequence; the share of each other sequence's grams that are in it."""
    gold = runs[0]
    known = [{tuple(gold[i : i + n]) for i in range(len(gold) - n + 1)} for n in range(width + 1)]
    labels: list[float | None] = []
    for run in runs[1:]:
        n = min(width, len(run))
        grams = [tuple(run[i : i + n]) for i in range(len(run) - n + 1)] if n else []
        labels.append(sum(gram in known[n] for gram in grams) / len(grams) if grams else None)
    return labels


def label_runs(gold: dict[str, Any], tree: Tree) -> list[float | None]:
    texts = [run.text for run in tree.runs]
    if gold["ds"] == "traf":
        return label_by_snippets([collapse(text) for text in texts], gold)
    if gold["ds"] in ("zhx", "cjkx"):
        if gold.get("text"):
            return label_by_text([squash(gold["text"]), *map(squash, texts)], 5)
        heads = label_by_text([squash(gold["head"]), *map(squash, texts)], 6)
        return [
            1.0 if share is not None and share > 0.5 and len(text) > 8 else None
            for share, text in zip(heads, texts, strict=True)
        ]
    fold = str.lower if gold["ds"] == "wcxb" else str
    return label_by_text([WORDS.findall(fold(text)) for text in (gold["text"], *texts)], 4)


def read_samples(package: Path) -> list[Sample]:
    samples = []
    for line in (package / "gold.jsonl").open(encoding="utf-8"):
        gold = json.loads(line)
        raw = gzip.decompress((package / gold["html"]).read_bytes())
        text = decode_record(RawRecord("fit", "", raw, "", media_type="text/html")).text
        parser = LexborHTMLParser(text)
        if parser.root is None:
            continue
        tree = walk_tree(parser.root)
        fold_tables(tree)
        fold_links(tree)
        if tree.runs:
            head = add_scripts(read_head(parser), tree)
            samples.append(Sample(gold, tree, measure_runs(tree, head, gold.get("url")), label_runs(gold, tree)))
    return samples


def weigh(sample: Sample) -> Floats:
    known = np.array([label is not None for label in sample.labels], np.float32)
    if sample.gold["ds"] == "traf":
        return (0.8 * known / max(known.sum(), 1)).astype(np.float32)
    if not sample.gold.get("text"):
        return known * np.float32(1.5)
    size = sample.measures.size
    weights = np.sqrt(size * (size + 60)) * known
    return (weights / max(weights.sum(), 1) * EMPHASIS.get(sample.gold["ds"], 1.0)).astype(np.float32)


Net = dict[str, Floats]


def fit_net(x: Floats, y: Floats, weights: Floats, measured: int, seed: int) -> Net:
    """One hidden layer beside a linear path; Adam on batches drawn by weight, with dropped inputs."""
    mean, spread = x.mean(axis=0), np.maximum(x.std(axis=0), 0.05)
    scaled = np.clip((x - mean) / spread, -6, 6)
    random = np.random.default_rng(seed)
    names = np.arange(measured - NAME_COLUMNS, measured)
    silent = np.clip(-mean / spread, -6, 6)
    width, batch, rate = x.shape[1], 2048, 2e-3
    net: Net = {
        "w1": random.normal(0, width**-0.5, (width, HIDDEN_UNITS)).astype(np.float32),
        "b1": np.zeros(HIDDEN_UNITS, np.float32),
        "w2": random.normal(0, HIDDEN_UNITS**-0.5, HIDDEN_UNITS).astype(np.float32),
        "b2": np.zeros(1, np.float32),
        "linear": np.zeros(width, np.float32),
    }
    momentum = {name: (np.zeros_like(value), np.zeros_like(value)) for name, value in net.items()}
    cumulative = np.cumsum(weights / weights.sum())
    steps = int(EPOCHS * len(y) / batch)
    for step in range(steps):
        chosen = np.minimum(np.searchsorted(cumulative, random.random(batch)), len(y) - 1)
        rows = scaled[chosen] * (random.random((batch, width), dtype=np.float32) > DROPPED) / (1 - DROPPED)
        nameless = random.random(batch) < NAMELESS
        rows[np.ix_(nameless, names)] = silent[names]
        hidden = np.maximum(rows @ net["w1"] + net["b1"], 0)
        output = hidden @ net["w2"] + rows @ net["linear"] + net["b2"]
        error = ((1 / (1 + np.exp(-output)) - y[chosen]) / batch).astype(np.float32)
        back = np.outer(error, net["w2"]) * (hidden > 0)
        gradients = {
            "w1": rows.T @ back,
            "b1": back.sum(axis=0),
            "w2": hidden.T @ error,
            "b2": error.sum(keepdims=True),
            "linear": rows.T @ error,
        }
        pace = rate * (1 - step / steps)
        for name, gradient in gradients.items():
            first, second = momentum[name]
            first += 0.1 * (gradient - first)
            second += 0.001 * (gradient * gradient - second)
            move = first / (1 - 0.9 ** (step + 1)) / (np.sqrt(second / (1 - 0.999 ** (step + 1))) + 1e-8)
            decay = 0.01 * pace if name in ("w1", "linear") else 0.0
            net[name] = (net[name] * (1 - decay) - pace * move).astype(np.float32)
    net["mean"], net["spread"] = mean, spread
    return net


def merge_nets(nets: list[Net]) -> Net:
    """One wide net that gives the mean of several fitted to the same rows."""
    return {
        "mean": nets[0]["mean"],
        "spread": nets[0]["spread"],
        "w1": np.concatenate([net["w1"] for net in nets], axis=1),
        "b1": np.concatenate([net["b1"] for net in nets]),
        "w2": np.concatenate([net["w2"] for net in nets]) / np.float32(len(nets)),
        "b2": np.mean([net["b2"] for net in nets], axis=0),
        "linear": np.mean([net["linear"] for net in nets], axis=0),
    }


def run_net(net: Net, rows: Floats) -> Floats:
    scaled = np.clip((rows - net["mean"]) / net["spread"], -6, 6)
    hidden = np.maximum(scaled @ net["w1"] + net["b1"], 0)
    return (hidden @ net["w2"] + scaled @ net["linear"] + net["b2"]).astype(np.float32)


def fit(samples: list[Sample], rows: Callable[[Sample], Floats], parts: int) -> Net:
    x = np.concatenate([rows(sample) for sample in samples])
    y = np.concatenate([[-1.0 if one is None else one for one in sample.labels] for sample in samples]).astype(
        np.float32
    )
    weights = np.concatenate([weigh(sample) for sample in samples])
    known, measured = weights > 0, samples[0].measures.rows.shape[1]
    return merge_nets([fit_net(x[known], y[known], weights[known], measured, seed) for seed in range(parts)])


def first_rows(sample: Sample) -> Floats:
    return sample.measures.rows


def both_rows(sample: Sample) -> Floats:
    if not len(sample.rows):
        context = measure_context(sample.tree, sample.measures, sample.first)
        sample.rows = np.hstack([sample.measures.rows, context])
    return sample.rows


def measure_fit(samples: list[Sample]) -> dict[str, tuple[float, float]]:
    """Share of labelled weight rightly decided on, and mean F1 over documents, by set."""
    results: dict[str, tuple[float, float]] = {}
    for name in sorted({sample.gold["ds"] for sample in samples}):
        right, scores = [], []
        for sample in samples:
            if sample.gold["ds"] != name:
                continue
            weights, labels = weigh(sample), np.array([one or 0.0 for one in sample.labels])
            kept = choose_runs(sample.tree, sample.measures, sample.scores)
            hit, wrong, missed = (
                float((weights * part).sum()) for part in (labels * kept, (1 - labels) * kept, labels * ~kept)
            )
            right.append(1 - (wrong + missed) / max(float(weights.sum()), 1e-9))
            scores.append(2 * hit / (2 * hit + wrong + missed) if hit else float(not wrong and not missed))
        results[name] = (float(np.mean(right)), float(np.mean(scores)))
    return results


def report_unseen(samples: list[Sample], predictions: Path | None) -> None:
    for fold in range(5):
        net = fit([sample for sample in samples if sample.fold != fold], both_rows, PARTS)
        for sample in samples:
            if sample.fold == fold:
                sample.scores = run_net(net, both_rows(sample))
    for name, (right, f1) in measure_fit(samples).items():
        print(f"{name}: {right:.3f} of labelled weight right, F1 {f1:.3f} on unseen sites")
    if predictions:
        scores: dict[str, Any] = {f"{s.gold['ds']}|{s.gold['id']}": s.scores for s in samples}
        np.savez_compressed(predictions, **scores)


def save_weights(samples: list[Sample]) -> None:
    first, second = fit(samples, first_rows, 2), fit(samples, both_rows, PARTS)
    stored = {f"first_{name}": value for name, value in first.items()}
    stored |= {f"second_{name}": value for name, value in second.items()}
    weights: dict[str, Any] = {name: value.astype(np.float32) for name, value in stored.items()}
    np.savez_compressed(WEIGHTS, **weights)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("package", type=Path)
    arguments.add_argument(
        "--save", action="store_true", help="write the weights fitted to all pages, and report nothing"
    )
    arguments.add_argument("--predictions", type=Path, help="write the scores of unseen sites here (npz)")
    arguments.add_argument("--folding", type=int, default=0, help="which of many foldings by site; compare several")
    options = arguments.parse_args()
    samples = read_samples(options.package)
    for sample in samples:
        sample.fold = sample.find_fold(options.folding)
    for fold in range(5):
        seen = [sample for sample in samples if sample.fold != fold]
        net = fit(seen, first_rows, 2)
        for sample in samples:
            if sample.fold == fold:
                sample.first = run_net(net, first_rows(sample))
    if options.save:
        save_weights(samples)
    else:
        report_unseen(samples, options.predictions)


if __name__ == "__main__":
    main()
