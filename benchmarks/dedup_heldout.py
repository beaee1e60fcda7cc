"""The duplicate step on a corpus made here from invented texts: `python -m benchmarks.dedup_heldout [--seed N] [--batches N]`.

Copies, updates, reports, advertisements, framed pages and translations are drawn anew for every seed; the table gives
recall by the way a copy was made and false merges by the kind of text.
"""

from __future__ import annotations

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from benchmarks.adapter_dedup import Store, cut
from benchmarks.dedup_texts import ADDITIONS, ADVERTISEMENTS, FRAMES, PLACES, REPORTS, STORIES, TITLES
from tasks.conversion import convert
from tasks.process import process_record
from tasks.reading import ReadOptions, list_sources, read_records
from tasks.records import Failure
from warehouse.errors import RecordError

SEEDS = Path(__file__).parents[1] / "seeds"
MIN_ARTICLE = 250
CURRENCIES = {"zh": "元", "en": " yuan", "ja": "元", "ko": "위안"}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Row:
    """A document of the corpus: the story it tells, how it was made and what it translates."""

    text: str
    story: str
    made: str
    link: str | None = None
    published: str | None = None


def read_articles() -> list[tuple[str, str]]:
    """Language and text of the sample articles long enough to be varied, one a story."""
    found = []
    folders = [str(SEEDS / name) for name in ("pages", "markdown", "text", "legacy", "containers")]
    for item in read_records(list_sources(folders), ReadOptions()):
        if isinstance(item, Failure):
            continue
        try:
            done = process_record(item)
        except RecordError:
            continue
        if len(done.text) >= MIN_ARTICLE:
            found.append((done.language.language, done.text))
    return found


def split_sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[。！？])|(?<=[.!?])\s+(?=[A-ZÄÖÜ가-힣])", text) if part]


def edit_words(text: str, chance: random.Random, share: float) -> str:
    """The text with a share of its sentences shortened or left out."""
    lines = []
    for line in text.split("\n"):
        kept = []
        for sentence in split_sentences(line):
            draw = chance.random()
            if draw < share / 2 and len(text) > 300:
                continue
            if draw < share:
                cut_at = max(4, len(sentence) // 6)
                sentence = sentence[:cut_at] + sentence[cut_at + cut_at // 2 :]
            kept.append(sentence)
        if kept:
            lines.append((" " if " " in text[:60] else "").join(kept))
    return "\n".join(lines)


def change_figures(text: str, chance: random.Random, share: float) -> str:
    """The text with a share of its figures, years left alone, changed as a later version would."""

    def change(match: re.Match[str]) -> str:
        figure = match.group().replace(",", "")
        if chance.random() > share or (len(figure) == 4 and figure[:2] in ("19", "20")) or figure == "0":
            return match.group()
        whole, _, rest = figure.partition(".")
        grown = str(int(whole) + max(1, int(int(whole) * chance.uniform(0.1, 0.9))))
        return f"{grown}.{rest}" if rest else grown

    return FIGURE.sub(change, text)


def vary_article(language: str, text: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Copies of an article, by the way they are made."""
    lines = text.split("\n")
    additions = ADDITIONS.get(language, ADDITIONS["en"])
    head, foot = FRAMES.get(language, FRAMES["en"])
    yield "exact", text
    yield "normalized", text.replace("，", ",").replace("。", ". ").replace(" ", "  ").replace("\n", "\n\n").upper()
    yield "boilerplate", "\n".join([*head, *lines, *foot])
    yield "edited", edit_words(text, chance, 0.15)
    yield "truncated", "\n".join([text[: int(len(text) * chance.uniform(0.55, 0.8))], chance.choice(additions)])
    shuffled = lines[1:]
    chance.shuffle(shuffled)
    yield "reorder", "\n".join([lines[0], *shuffled])
    title = chance.choice(additions)
    yield "syndicated", "\n".join([title[:24], *lines[1:], chance.choice(foot)])
    updated = change_figures(text, chance, 0.4)
    yield "update", "\n".join([updated, *chance.sample(additions, 2)])
    yield "update all", "\n".join([chance.choice(additions)[:20], *change_figures(text, chance, 0.75).split("\n")[1:]])
    yield "compound", "\n".join([title[:24], *edit_words("\n".join(lines[1:]), chance, 0.1).split("\n"), *foot[:2]])
    if language == "zh":
        yield "script", convert(text, "s2t")
        yield "script taiwan", convert(text, "s2twp")
        yield "compound script", "\n".join([*head, *edit_words(convert(text, "s2twp"), chance, 0.1).split("\n")])


def write_articles(chance: random.Random) -> Iterator[Row]:
    for number, (language, text) in enumerate(read_articles()):
        story = f"article {number}"
        yield Row(text, story, "original", published="2024-03-01")
        for made, varied in vary_article(language, text, chance):
            yield Row(varied, story, made, published="2024-03-03" if "update" in made else None)


def write_reports(chance: random.Random, issues: int = 9) -> Iterator[Row]:
    for language, templates in REPORTS.items():
        for number, template in enumerate(templates):
            place = chance.choice(PLACES[language])
            serial = chance.randint(3, 80)
            for issue in range(issues):
                figures = {name: f"{chance.randint(10, 9999) / chance.choice((1, 1, 10)):g}" for name in "abcde"}
                text = template.format(place=place, serial=serial + issue, month=issue + 1, **figures)
                yield Row(text, f"report {language} {number} {issue}", "report")
            yield Row(
                f"{text}\n{chance.choice(FRAMES.get(language, FRAMES['en'])[1])}",
                f"report {language} {number} {issue}",
                "report copy",
            )


def write_advertisements(chance: random.Random) -> Iterator[Row]:
    for language, template in ADVERTISEMENTS.items():
        base = {
            "title": chance.choice(TITLES[language]),
            "place": chance.choice(PLACES[language]),
            "serial": chance.randint(20_000, 99_999),
            "low": chance.randint(30, 60) * 100,
            "high": chance.randint(61, 99) * 100,
            "heads": chance.randint(2, 9),
        }
        others = {
            name: [n for n in pool[language] if n != base[name]]
            for name, pool in (("title", TITLES), ("place", PLACES))
        }
        serials = iter(chance.sample(range(20_000, 99_999), 40))
        story = f"ad {language}"
        yield Row(template.format(**base), f"{story} base", "ad")
        yield Row(f"{chance.choice(ADDITIONS[language])}\n{template.format(**base)}", f"{story} base", "ad copy")
        for kind in ("number", "title", "salary", "place", "all"):
            for draw in range(4):
                changed = dict(base, serial=next(serials))
                if kind in ("salary", "all"):
                    changed |= {"low": chance.randint(30, 60) * 100 + 50, "high": chance.randint(61, 99) * 100 + 50}
                if kind in ("title", "place"):
                    changed[kind] = others[kind][draw]
                elif kind == "all":
                    changed |= {name: pool[draw] for name, pool in others.items()}
                yield Row(template.format(**changed), f"{story} {kind} {draw}", f"ad {kind}")


def write_framed(chance: random.Random, pages: int = 14) -> Iterator[Row]:
    """Short notes of different content in one long frame."""
    for language, (head, foot) in FRAMES.items():
        stories = [story[language] for story in STORIES]
        for page in range(pages):
            slots = draw_slots(chance)
            sentences = [write_slots(line, slots, language) for line in chance.sample(chance.choice(stories), 2)]
            yield Row("\n".join([*head, *sentences, *foot]), f"framed {language} {page}", "framed")


def draw_slots(chance: random.Random) -> dict[str, Any]:
    def spread(low: float, high: float, digits: int) -> int:
        value = float(10 ** chance.uniform(low, high))
        unit = 10 ** max(0, len(str(int(value))) - digits)
        return int(value / unit) * unit

    return {
        "place": chance.randrange(6),
        "year": chance.choice((2022, 2023, 2024)),
        "count_a": spread(5, 8, 4),
        "count_b": spread(4, 6.5, 4),
        "rate_a": chance.randint(1, 399) / 10,
        "rate_b": chance.randint(400, 989) / 10,
        "round_rate": chance.choice((5, 10, 15, 20, 25, 30, 40, 50)),
        "round_count": chance.choice((50, 100, 200, 300, 500, 1000)),
        "money_a": spread(8, 10, 3),
        "money_b": spread(6, 8, 2),
        "jobs": chance.randint(120, 3_900),
        "date": (chance.choice((2024, 2025)), chance.randint(1, 12), chance.randint(1, 28)),
    }


def write_number(value: int, language: str) -> str:
    """A number as newspapers of a language write it."""
    if language == "en":
        for unit, name in ((10**9, "billion"), (10**6, "million")):
            if value >= unit:
                return f"{value / unit:.6g} {name}"
        return f"{value:,}"
    ten_thousand, hundred_million = {"zh": ("万", "亿"), "ja": ("万", "億"), "ko": ("만", "억")}[language]
    if value >= 10**8:
        if language == "zh":
            return f"{value / 10**8:.6g}{hundred_million}"
        rest = value % 10**8 // 10**4
        return f"{value // 10**8}{hundred_million}" + (f"{rest}{ten_thousand}" if rest else "")
    if value >= 10**4:
        return f"{value / 10**4:.6g}{ten_thousand}"
    return str(value)


def write_slots(template: str, slots: dict[str, Any], language: str) -> str:
    year, month, day = slots["date"]
    shown = {name: write_number(value, language) for name, value in slots.items() if name.startswith("count")}
    shown |= {name: write_number(slots[name], language) + CURRENCIES[language] for name in ("money_a", "money_b")}
    shown |= {name: f"{slots[name]}%" for name in ("rate_a", "rate_b", "round_rate")}
    shown["date"] = {
        "en": f"{MONTHS[month - 1]} {day}, {year}",
        "ko": f"{year}년 {month}월 {day}일",
    }.get(language, f"{year}年{month}月{day}日")
    shown["jobs"] = f"{slots['jobs']:,}" if language in ("en", "ko") else str(slots["jobs"])
    return template.format(
        place=PLACES[language][slots["place"]], year=slots["year"], round_count=slots["round_count"], **shown
    )


def write_translations(chance: random.Random, draws: int = 12) -> Iterator[Row]:
    """Stories told in several languages, whole, shortened or with some figures rounded; all draws share round figures."""
    for topic, story in enumerate(STORIES):
        for draw in range(draws):
            slots = draw_slots(chance)
            link = f"link {topic} {draw}"
            for place, language in enumerate(chance.sample(list(story), chance.choice((1, 2, 2, 3)))):
                lines, given = list(story[language]), slots
                made = "translation"
                if place and chance.random() < 0.3:
                    lines, made = lines[: chance.randint(3, 4)], "translation shortened"
                elif place and chance.random() < 0.3:
                    given = slots | {
                        "count_a": round(slots["count_a"], 2 - len(str(slots["count_a"]))),
                        "rate_b": round(slots["rate_b"]),
                    }
                    made = "translation rounded"
                text = "\n".join(write_slots(line, given, language) for line in lines)
                yield Row(text, f"{link} {language}", made, link)


def write_corpus(seed: int) -> list[Row]:
    """All documents of a seed, in random order."""
    chance = random.Random(seed)
    rows = [
        *write_articles(chance),
        *write_reports(chance),
        *write_advertisements(chance),
        *write_framed(chance),
        *write_translations(chance),
    ]
    chance.shuffle(rows)
    return rows


def score_clusters(rows: list[Row], clusters: dict[str, str]) -> Iterator[str]:
    """Lines of a table: pairs, recall by making, false merges by kind."""
    said = [clusters[name_row(place)] for place in range(len(rows))]
    true = sum(count * (count - 1) // 2 for count in Counter(row.story for row in rows).values())
    found = sum(count * (count - 1) // 2 for count in Counter(said).values())
    both = Counter(zip((row.story for row in rows), said, strict=True))
    right = sum(count * (count - 1) // 2 for count in both.values())
    yield f"pairs                  precision {right / max(1, found):.4f}  recall {right / max(1, true):.4f}"
    kept: dict[str, list[bool]] = defaultdict(list)
    merged: dict[str, list[bool]] = defaultdict(list)
    stories = Counter(row.story for row in rows)
    tellers = Counter(cluster for _, cluster in both)
    main = {story: max((count, cluster) for (s, cluster), count in both.items() if s == story)[1] for story in stories}
    for row, cluster in zip(rows, said, strict=True):
        if stories[row.story] > 1:
            kept[row.made].append(cluster == main[row.story])
        merged[row.made].append(tellers[cluster] > 1)
    for made in sorted(merged):
        recall = f"{sum(kept[made]) / len(kept[made]):.3f} of {len(kept[made]):>3}" if kept[made] else " " * 12
        yield f"{made:<22} recall {recall}  merged falsely {sum(merged[made])}"


def score_links(rows: list[Row], links: list[dict[str, Any]]) -> Iterator[str]:
    """Lines on translation links: precision and recall at `linked`, and the scores nearest to the limit."""
    places = {name_row(place): row for place, row in enumerate(rows)}
    groups: dict[str, list[str]] = defaultdict(list)
    for name, row in places.items():
        if row.link:
            groups[row.link].append(name)
    gold = {frozenset((a, b)) for names in groups.values() for a in names for b in names if a < b}
    scores = {frozenset((link["doc_a"], link["doc_b"])): link for link in links}
    linked = {pair for pair, link in scores.items() if link["status"] == "linked"}
    # The sample articles tell some stories in two languages.
    foreign = {name for name, row in places.items() if row.link is None}
    linked = {pair for pair in linked if not pair <= foreign}
    scores = {pair: link for pair, link in scores.items() if not pair <= foreign}
    right = len(linked & gold)
    yield f"links                  precision {right / max(1, len(linked)):.4f}  recall {right / max(1, len(gold)):.4f}"
    for label, chosen in (
        ("true", sorted(scores[p]["score"] for p in gold if p in scores)[:6]),
        ("false", sorted((link["score"] for p, link in scores.items() if p not in gold), reverse=True)[:6]),
    ):
        yield f"{label:<22} {chosen}"
    missed = Counter(
        sorted({places[name].made for name in pair} - {"translation"} or {"translation"})[0] for pair in gold - linked
    )
    yield f"missed by kind         {dict(missed)}"


def name_row(place: int) -> str:
    return f"r{place:05}"


@click.command()
@click.option("--seed", default=1, show_default=True)
@click.option("--batches", default=1, show_default=True)
@click.option("--dated", is_flag=True, help="Give documents the publication dates that they know.")
def main(seed: int, batches: int, dated: bool) -> None:
    """Prints the table of one seed."""
    rows = write_corpus(seed)
    store = Store()
    documents = [
        {"doc_id": name_row(place), "text": row.text, "published_at": row.published if dated else None}
        for place, row in enumerate(rows)
    ]
    for batch in cut(documents, batches):
        store.add(batch)
    click.echo(f"{len(rows)} documents, seed {seed}, {batches} batch(es)")
    for line in score_clusters(rows, store.clusters()):
        click.echo(line)
    for line in score_links(rows, [link for table in store.translations for link in table.to_pylist()]):
        click.echo(line)


if __name__ == "__main__":
    main()
