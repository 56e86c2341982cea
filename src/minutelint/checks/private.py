"""What is a person's own and stands in minutes that anybody may read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from minutelint.checks.check import Context, Hit, check
from minutelint.model.nodes import Contact


@check("contact")
def body_only(contact: Contact, _: Any, context: Context) -> Iterator[Hit]:
    """Only a body's own contacts stand in the text; what the heading gives is the body's.

    `[with]`: `kind` of contact. The option `allow` lists contacts that may stand: a whole one, or, of mailboxes, what
    stands behind the sign, the sign included.
    """
    if contact.kind != context.params.get("kind") or not contact.own or contact.heading:
        return
    if not _is_allowed(contact, context.options.get("allow", ())):
        yield Hit(contact.span, {"value": contact.value}, item=contact.item, subject=_plain(contact.value))


def _is_allowed(contact: Contact, allowed: Sequence[str]) -> bool:
    value = _plain(contact.value)
    return any(_plain(one) == value or (one.startswith("@") and value.endswith(_plain(one))) for one in allowed)


def _plain(value: str) -> str:
    """Return a contact as it is compared: in small letters, without blanks and signs between."""
    return "".join(char for char in value.casefold() if char.isalnum() or char in "@+")
