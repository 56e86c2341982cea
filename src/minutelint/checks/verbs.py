"""The generic checks that work on any node type: `each` and `forbidden`. With them a rule page is pure data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from minutelint.checks.check import Context, Hit, check, top_of
from minutelint.checks.pattern import found_in
from minutelint.checks.replacing import remedy
from minutelint.source import Span

_SHOWN = 80
"""How many characters of a node's words a message quotes."""


@check(None)
def each(node: Any, parent: Any, context: Context) -> Iterator[Hit]:
    """Each node of a type must have a field; or, where the page names no field, there must be no such node.

    `[with]`: `node` the type · `field` the field that must not be empty · `where` only nodes whose fields have
    these values (a list: one of them) · `unless` not those with one of these · `within` the same of the action or
    decision that it stands in · `show` fields whose values the message names. A node that carries no place (the
    meeting, the document) is reported at the top.
    """
    params = context.params
    if not _fits(node, params.get("where", {})) or not _fits(parent, params.get("within", {})):
        return
    if any(getattr(node, name, None) == value for name, value in params.get("unless", {}).items()):
        return
    wanted = params.get("field")
    if wanted is not None and getattr(node, wanted, None) not in (None, (), ""):
        return
    span = getattr(node, "span", None) or top_of(context.minutes)
    item = getattr(node, "item", None) if parent is None else parent.item
    yield Hit(span, {name: shown(getattr(node, name, None)) for name in params.get("show", ())}, item=item)


def _fits(node: Any, fields: Mapping[str, Any]) -> bool:
    for name, wanted in fields.items():
        value = getattr(node, name, None)
        if value not in wanted if isinstance(wanted, list) else value != wanted:
            return False
    return True


def shown(value: Any) -> Any:
    """Return a field as it goes into messages and reports: words and numbers, never a node."""
    if isinstance(value, str):
        return value if len(value) <= _SHOWN else value[: value.rfind(" ", 0, _SHOWN)].rstrip(" ,;:") + " …"
    if isinstance(value, tuple):
        return ", ".join(str(shown(entry)) for entry in value)
    for name in ("as_written", "value", "text", "title", "name"):
        if hasattr(value, name):
            return shown(getattr(value, name))
    return "" if value is None else value


@check(None)
def forbidden(node: Any, parent: Any, context: Context) -> Iterator[Hit]:
    """Certain words must not stand in nodes of a type.

    `[with]`: `node` the type, `minutes` for the whole text · `words` words and phrases, found whole and in any case · or
    `pattern`, a regular expression, or a list of them, in which every repetition has an upper limit · `outside`, kinds of
    item in which they may stand · `replace`, what takes their place: text, or a table with one for each word; or `recode`,
    the encoding in which they were read though they are UTF-8. The message may name `{words}`, that of the fix
    `{replacement}` as well.
    """
    text = context.minutes.source.text
    span = Span(0, len(text)) if node is context.minutes else getattr(node, "title_span", getattr(node, "span", None))
    if span is None:
        return
    free = [item.whole for item in context.minutes.items if item.kind in context.params.get("outside", ())]
    for found in found_in(text, context.params, span):
        if not any(part.start <= found.start() < part.end for part in free):
            place = Span(found.start(), found.end())
            mended = remedy(text, place, context.params)
            yield Hit(place, {"words": found.group()}, subject=found.group().casefold(), fix=mended)
