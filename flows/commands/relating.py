"""Commands on what documents have to do with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from flows.commands.context import Context, shared_options
from flows.commands.reading import at_option, form_option, refuse_binary, show

if TYPE_CHECKING:
    import duckdb

_SHOWN = """
    select doc_id, coalesce(duplicate_kind, 'canonical') as kind, round(duplicate_score, 3) as score, evidence, title,
           source_uri
    from cluster_of($doc_id)
"""


@click.command()
@click.argument("document", metavar="DOC")
@click.argument("other", metavar="[DOC]", required=False)
@form_option
@at_option
@shared_options
def duplicates(context: Context, document: str, other: str | None, form: str, at: int | None) -> None:
    """Shows the duplicate cluster of a document, the canonical one first; with a second DOC, how the two texts differ.

    DOC is a doc_id, the beginning of one, or the path (also its end) or address it came from; PATH#KEY for a row of a
    file. In a difference `=` counts sentences alike, `-` stands only in the first, `+` only in the second, `~` is changed within.
    Simplified and Traditional Chinese, width and punctuation count as alike.

    \b
    Example:
      inkmill duplicates seeds/duplicates/near/typhoon-1.html
      inkmill duplicates typhoon-1.html typhoon-2-portal.txt
    """
    from warehouse import run_query
    from warehouse.lookup import find_document

    refuse_binary(form, "inkmill duplicates …")
    with context.open().connect(at) as connection:
        doc_id = find_document(connection, document)
        if other is not None:
            one, two = (_read_text(connection, name) for name in (doc_id, find_document(connection, other)))
            _show_difference(context, one, two, form)
            return
        query = _SHOWN if form == "table" else "from cluster_of($doc_id)"
        found = run_query(connection, query, {"doc_id": doc_id}).read_all()
    if found.num_rows == 1:
        context.say("no other document repeats this one")
    show(context, found.to_reader(), form)


def _read_text(connection: duckdb.DuckDBPyConnection, doc_id: str) -> str:
    rows = connection.execute("select text from documents where doc_id = ?", [doc_id]).fetchall()
    return str(rows[0][0])


def _show_difference(context: Context, one: str, other: str, form: str) -> None:
    import pyarrow as pa

    from tasks.dedup import diff_texts

    lines = list(diff_texts(one, other))
    if form == "table":
        for line in lines:
            click.echo(line)
        return
    rows = {"mark": [line[:1] for line in lines], "text": [line[2:] for line in lines]}
    show(context, pa.table(rows, schema=pa.schema([("mark", pa.string()), ("text", pa.string())])).to_reader(), form)
