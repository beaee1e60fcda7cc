"""The duplicate step on kinds of text that its rules were not made on: `python -m benchmarks.dedup_kinds [--seed N]`.

Sports results, obituaries, weather bulletins, legal notices and product pages are drawn from forms, each draw another
text; recipes are single texts. Some of the draws are copied as the web copies. The table is that of dedup_heldout.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import click

from benchmarks.adapter_dedup import Store, cut
from benchmarks.dedup_heldout import Row, edit_words, name_row, score_clusters
from benchmarks.dedup_kind_texts import FORMS, FRAMES, NAMES, PLACES, RECIPES
from tasks.conversion import convert

DRAWS = 7
COPIED = 4


def fill_form(form: str, language: str, draw: int, chance: random.Random) -> str:
    """One text of a form: another person in it for every draw, other places and figures at every call."""
    people = NAMES[language][draw:] + NAMES[language][:draw]
    places = chance.sample(PLACES[language], 3)
    slots = {f"name{number}": name for number, name in enumerate(people)}
    slots |= {f"place{number}": place for number, place in enumerate(places)}
    slots |= {f"small{number}": str(chance.randint(1, 9)) for number in range(8)}
    slots |= {f"tens{number}": str(chance.randint(11, 98)) for number in range(8)}
    slots |= {f"hundreds{number}": str(chance.randint(102, 989)) for number in range(6)}
    slots |= {f"thousands{number}": f"{chance.randint(1_011, 98_989):,}" for number in range(6)}
    slots |= {"year": str(chance.randint(2019, 2026)), "born": str(chance.randint(1931, 1960))}
    slots |= {
        "month": str(chance.randint(1, 12)),
        "day": str(chance.randint(1, 28)),
        "next": str(chance.randint(1, 28)),
    }
    slots |= {"code": f"{chance.choice('ABKMRT')}{chance.choice('CDLX')}-{chance.randint(1_001, 9_899)}"}
    return form.format(**slots)


def copy_text(text: str, language: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Copies of a text, by the way they are made."""
    lines = text.split("\n")
    head, foot, headline, credit = FRAMES[language]
    yield "exact", text
    yield "spaced", "\n\n".join(lines).replace("，", ", ").replace("。", " 。").replace(", ", " ,  ")
    yield "framed", "\n".join([*head, *lines, *foot])
    yield "edited", edit_words(text, chance, 0.15)
    yield "truncated", text[: int(len(text) * 0.7)] + "…\n" + credit
    yield "syndicated", "\n".join([headline, *lines[1:], credit, foot[0]])
    body = lines[1:]
    chance.shuffle(body)
    yield "reordered", "\n".join([lines[0], *body])
    if language in ("zh-Hans", "zh-Hant"):
        yield "other script", convert(text, "s2twp" if language == "zh-Hans" else "tw2sp")


def write_corpus(seed: int) -> list[Row]:
    """All documents of a seed, in random order."""
    chance = random.Random(seed)
    rows: list[Row] = []
    for kind, forms in FORMS.items():
        for language, form in forms.items():
            for draw in range(DRAWS):
                text, story = fill_form(form, language, draw, chance), f"{kind} {language} {draw}"
                rows.append(Row(text, story, kind))
                if draw < COPIED:
                    rows += [Row(copy, story, made) for made, copy in copy_text(text, language, chance)]
    for language, recipes in RECIPES.items():
        for number, text in enumerate(recipes):
            story = f"recipe {language} {number}"
            rows.append(Row(text, story, "recipe"))
            rows += [Row(copy, story, made) for made, copy in copy_text(text, language, chance)]
    chance.shuffle(rows)
    return rows


@click.command()
@click.option("--seed", default=1, show_default=True)
@click.option("--batches", default=1, show_default=True)
@click.option("--show", is_flag=True, help="Also name the stories that were merged or parted.")
def main(seed: int, batches: int, show: bool) -> None:
    """Prints the table of one seed."""
    rows = write_corpus(seed)
    store = Store()
    documents = [{"doc_id": name_row(place), "text": row.text} for place, row in enumerate(rows)]
    for batch in cut(documents, batches):
        store.add(batch)
    clusters = store.clusters()
    click.echo(f"{len(rows)} documents, seed {seed}, {batches} batch(es)")
    for line in score_clusters(rows, clusters):
        click.echo(line)
    if show:
        for line in name_failures(rows, clusters):
            click.echo(line)


def name_failures(rows: list[Row], clusters: dict[str, str]) -> Iterator[str]:
    """Every document in a cluster that another story leads, and every one that is not in its story's main cluster."""
    leaders = {name_row(place): row for place, row in enumerate(rows)}
    for place, row in enumerate(rows):
        leader = leaders[clusters[name_row(place)]]
        if leader.story != row.story:
            yield f"merged   {name_row(place)} {row.story} ({row.made}) with {leader.story} ({leader.made})"
    for story in sorted({row.story for row in rows}):
        found: dict[str, list[str]] = {}
        for place, row in enumerate(rows):
            if row.story == story:
                found.setdefault(clusters[name_row(place)], []).append(f"{name_row(place)} {row.made}")
        if len(found) > 1:
            yield f"parted   {story}: " + " | ".join(", ".join(members) for members in found.values())


if __name__ == "__main__":
    main()
