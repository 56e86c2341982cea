"""A finding: a rule, the words at fault, and what to say about them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

from minutelint.quoting import Quote
from minutelint.source import Location, Span


class Edit(Struct, frozen=True):
    """Words of the file that are replaced. Where its start and end are one place, `content` is put in there.

    span  the same in the canonical text; None where it is no part of that, as a comment
    """

    location: Location
    content: str
    span: Span | None = None


class Fix(Struct, frozen=True):
    """What to change in the file so that a finding is gone.

    applicability  "safe": it keeps the meaning of the minutes; "unsafe": a person must look at what comes out
    message        what it does, as in `Put the bracket back`
    edits          in the order of the file; none touches another
    """

    applicability: Literal["safe", "unsafe"]
    message: str
    edits: tuple[Edit, ...]


class Finding(Struct, frozen=True):
    """One finding.

    span         in the canonical text; `location` is the same place in the file as found
    item         the number of the agenda item, its title when it has none, or None outside any
    data         the values that the message names
    url          the page of the rule; None for a user's rule that gives none
    excerpt      the line of the words at fault, cut to about 200 characters around them when it is longer
    quote        the same line as it stands in the file as found
    fingerprint  64 hexadecimal digits that stay the same when lines move
    """

    code: str
    name: str
    severity: str
    message: str
    help: str
    span: Span
    item: str | None
    data: Mapping[str, Any]
    url: str | None
    excerpt: str
    location: Location
    quote: Quote
    fingerprint: str = ""
    fix: Fix | None = None
    identity: tuple[str, str, str] = ("", "", "")
    """Item title, words and subject: what the fingerprint is made of, besides the rule."""
    whole: bool = False
    """Whether it is about the meeting as a whole and stands in no item."""
