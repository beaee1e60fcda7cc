"""Links between documents that say the same in different languages, from the typed figures both state.

A figure weighs the more the rarer it is and the more digits it has. Two documents are compared when they share two strong
figures, and linked when what they share is most of what the one with fewer figures states, in about the same order.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from typing import Final

import duckdb
import pyarrow as pa

from tasks.dedup.facts import align_facts, count_digits

TRANSLATIONS = pa.schema(
    [
        ("doc_a", pa.string()),
        ("doc_b", pa.string()),
        ("score", pa.float64()),
        ("status", pa.string()),
        ("evidence", pa.string()),
    ]
)

MAX_FREQUENCY: Final = 64
"""Documents that state a figure beyond which it does not make candidates."""
MIN_STRONG: Final = 2
"""Strong figures that a pair must share."""
STRONG_WEIGHT: Final = 0.4
LINKED: Final = 0.60
REVIEW: Final = 0.40
PRIOR_DOCUMENTS: Final = 100
"""Documents added to the number of documents, so that frequencies in a small warehouse are not taken too seriously."""
SMALL_DIGITS: Final = 2
"""Digits of a whole number of things up to which many texts state it by chance."""
SHOWN_FACTS: Final = 16

_PREPARE = f"""
CREATE OR REPLACE TEMP TABLE dedup_new_facts AS
SELECT s.doc_id, s.language, unnest(s.facts) AS fact, n.ordinal
FROM new_sketches s JOIN dedup_new n ON n.doc_id = s.doc_id
SEMI JOIN (SELECT doc_id FROM dedup_assigned WHERE is_canonical) a ON a.doc_id = s.doc_id;
CREATE OR REPLACE TEMP TABLE dedup_known AS
WITH new AS (SELECT fact, count(*) AS frequency FROM dedup_new_facts GROUP BY fact),
stored AS (
    SELECT fact, count(*) AS frequency FROM (SELECT unnest(facts) AS fact FROM sketches) SEMI JOIN new USING (fact)
    GROUP BY fact
)
SELECT fact, new.frequency + coalesce(stored.frequency, 0) AS frequency FROM new LEFT JOIN stored USING (fact);
CREATE OR REPLACE TEMP TABLE dedup_facts AS
WITH rare AS (SELECT fact FROM dedup_known WHERE frequency BETWEEN 2 AND {MAX_FREQUENCY})
SELECT doc_id, language, fact, ordinal FROM dedup_new_facts SEMI JOIN rare USING (fact)
UNION ALL
SELECT doc_id, language, fact, 0
FROM (SELECT doc_id, language, unnest(facts) AS fact FROM sketches) SEMI JOIN rare USING (fact)
"""

_PAIRS = f"""
SELECT a.doc_id AS one, b.doc_id AS other
FROM dedup_facts a JOIN dedup_facts b
ON a.fact = b.fact AND a.ordinal < b.ordinal AND a.language <> b.language
GROUP BY ALL HAVING count(*) >= {MIN_STRONG}
ORDER BY ALL
"""

_FACTS = """
SELECT doc_id, language, facts FROM sketches WHERE doc_id IN (SELECT unnest($names))
UNION ALL
SELECT doc_id, language, facts FROM new_sketches WHERE doc_id IN (SELECT unnest($names))
"""

_FREQUENCIES = "SELECT fact, frequency FROM dedup_known WHERE fact IN (SELECT unnest($facts))"


@lru_cache(1 << 16)
def weigh_fact(fact: str, frequency: int, documents: int) -> float:
    """The weight of a figure, 0 to 1: by its digits, and by how few of the documents state it."""
    kind, _, value = fact.partition(":")
    if kind == "d":
        digits = {4: 1, 7: 2}.get(len(value), 3)
    else:
        digits = count_digits(value)
        if kind in ("#", "n") and "." not in value and len(value) <= SMALL_DIGITS:
            digits = min(digits, 1)
        digits += kind not in ("#", "%", "n")
    total = documents + PRIOR_DOCUMENTS
    rarity = max(0.0, math.log(total / max(1, frequency)) / math.log(total))
    return rarity * (0.2, 0.2, 0.6, 0.9, 1.0)[min(digits, 4)]


def find_translations(con: duckdb.DuckDBPyConnection, assignments: pa.Table) -> pa.Table:
    """Pairs of documents, the later one new, that are translations of each other, linked or for review.

    Reads the order of arrival from the temporary table dedup_new. Only canonical documents are linked.
    """
    con.register("dedup_assigned", assignments)
    con.execute(_PREPARE)
    pairs = con.execute(_PAIRS).fetchall()
    con.unregister("dedup_assigned")
    (documents,) = con.execute(
        "SELECT (SELECT count(*) FROM sketches) + (SELECT count(*) FROM new_sketches)"
    ).fetchone() or (0,)
    names = sorted({name for pair in pairs for name in pair})
    facts = {name: (language, named) for name, language, named in con.execute(_FACTS, {"names": names}).fetchall()}
    stated = sorted({fact for _, named in facts.values() for fact in named})
    frequencies = dict(con.execute(_FREQUENCIES, {"facts": stated}).fetchall())
    rows = []
    for one, other in pairs:
        score, shared = compare_facts(facts[one][1], facts[other][1], frequencies, documents)
        if score >= REVIEW:
            status = "linked" if score >= LINKED else "review"
            evidence = json.dumps({"shared_figures": shared[:SHOWN_FACTS]}, ensure_ascii=False)
            rows.append((one, other, round(score, 4), status, evidence))
    columns = zip(*rows, strict=True) if rows else [()] * len(TRANSLATIONS)
    return pa.table([pa.array(c, f.type) for c, f in zip(columns, TRANSLATIONS, strict=True)], schema=TRANSLATIONS)


def compare_facts(
    one: list[str], other: list[str], frequencies: dict[str, int], documents: int
) -> tuple[float, list[str]]:
    """The strength of a link, 0 to 1, and the figures that both state, in order."""
    ones, others = align_facts(one, other)
    weights = {fact: weigh_fact(fact, frequencies.get(fact, 1), documents) for fact in {*ones, *others}}
    common = set(ones) & set(others)
    if sum(weights[fact] >= STRONG_WEIGHT for fact in common) < MIN_STRONG:
        return 0.0, []
    shared = [fact for fact in ones if fact in common]
    places = {fact: place for place, fact in enumerate(fact for fact in others if fact in common)}
    order = _longest_ascent([places[fact] for fact in shared]) / len(shared)
    total = min(sum(weights[fact] for fact in ones), sum(weights[fact] for fact in others))
    weight = sum(weights[fact] for fact in shared)
    return weight / total * (0.5 + 0.5 * order) * (1 - math.exp(-weight)), shared


def _longest_ascent(places: list[int]) -> int:
    """The length of the longest ascending subsequence."""
    tails: list[int] = []
    for place in places:
        low, high = 0, len(tails)
        while low < high:
            middle = (low + high) // 2
            if tails[middle] < place:
                low = middle + 1
            else:
                high = middle
        tails[low : low + 1] = [place]
    return len(tails)
