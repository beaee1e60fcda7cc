"""Names of typed figures that are the same in every language, for links between translations."""

from __future__ import annotations

from tasks.records import Mention


def name_fact(mention: Mention) -> str | None:
    """The name of the figure a mention states, such as `CNY:4.6e9`, `%:33`, `#:1246` or `d:2024-04-10`; None if none.

    Units are left out: what one language counts by a unit of its own another counts by none.
    """
    if mention.type == "date":
        return _name_date(mention)
    if mention.value_num is None:
        return None
    value = f"{mention.value_num:.6g}"
    match mention.type:
        case "money":
            return f"{mention.currency or 'money'}:{value}"
        case "percent":
            return f"%:{value}"
        case "quantity":
            return f"#:{value}"
    return None


def _name_date(mention: Mention) -> str | None:
    if not mention.edtf or mention.resolved is False:
        return None
    return f"d:{mention.edtf}"
