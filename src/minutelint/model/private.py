"""What is a person's own: mailboxes, telephone numbers, homes, numbers of identity, and why somebody did not come.

Most runs do not ask for these, so they are not part of `Minutes` but read from it where they are wanted.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from minutelint.model.nodes import AbsenceReason, Contact, Minutes
from minutelint.source import Span
from minutelint.syntax.terminals import pattern as terminal

BEFORE = 60  # code points before an address in which a name may stand
BEHIND = 120  # code points behind the words that somebody sent apologies in which the reason may stand
REST = 2  # letters beside a name in a mailbox: an initial or two
NAME = 4  # letters of a name that tell whose mailbox it is
LONGEST = 1500  # code points of an item on apologies that are looked at
AWAY = frozenset({"apologies", "absent"})
_AT, _DOTS = "@", "._-"


def contacts_of(minutes: Minutes) -> Iterator[Contact]:
    """Yield the contacts of a document, those of one kind together."""
    yield from _mailboxes(minutes)
    yield from _phones(minutes)
    yield from _homes(minutes)
    yield from _identities(minutes)


def reasons_of(minutes: Minutes) -> Iterator[AbsenceReason]:
    """Yield the reasons of health or family that are given for not coming, each once."""
    text = minutes.source.text
    spans = [_line(text, one.span.start) for one in minutes.attendance if one.status in AWAY]
    spans += [
        Span(item.whole.start, min(item.whole.end, item.whole.start + LONGEST))
        for item in minutes.items
        if item.kind == "apologies"
    ]
    for match in terminal("private", "SENT_WORD").finditer(text):
        end = min(_line(text, match.end()).end, match.end() + BEHIND)
        spans.append(Span(match.end(), end))
    seen: set[int] = set()
    for span in sorted(spans):
        for match in terminal("private", "PRIVATE_REASON").finditer(text, span.start, span.end):
            if match.start() not in seen:
                seen.add(match.start())
                yield AbsenceReason(match.group(), Span(*match.span()))


def _contact(minutes: Minutes, kind: str, value: str, span: Span, *, own: bool) -> Contact:
    starts = [item.span.start for item in minutes.items]
    item = bisect_right(starts, span.start) - 1
    return Contact(kind, value, span, item if item >= 0 else None, own, item < 0 and bool(starts))  # type: ignore[arg-type]


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text))


def _mailboxes(minutes: Minutes) -> Iterator[Contact]:
    text = minutes.source.text
    if _AT not in text:
        return
    names = _names(minutes)
    at = text.find(_AT)
    while at >= 0:
        line = _line(text, at)
        start = at
        while start > line.start and (text[start - 1].isalnum() or text[start - 1] in "._+-"):
            start -= 1
        found = terminal("private", "MAILBOX").match(text, start)
        if found is not None:
            own = _is_own(found["box"].lower(), found["at"].lower(), names)
            yield _contact(minutes, "email", found.group(), Span(*found.span()), own=own)
        at = text.find(_AT, at + 1)


def _names(minutes: Minutes) -> frozenset[str]:
    """Return the words of the names of people, in small letters, that are long enough to tell who is meant."""
    known = [one.name for one in minutes.attendance] + [one.name for one in minutes.people]
    return frozenset(word.lower() for name in known for word in name.split() if len(word) >= NAME and word.isalpha())


def _is_own(box: str, domain: str, names: frozenset[str]) -> bool:
    """Whether a mailbox is a person's: it bears a name, is of the form `first.last`, or lies where anybody has one."""
    if terminal("private", "GENERIC_MAILBOX").search(box) is not None:
        return False
    if terminal("private", "OWN_PROVIDER").fullmatch(domain) is not None:
        return True
    parts = [part for part in "".join(" " if char in _DOTS else char for char in box).split() if part.isalpha()]
    return bool(names.intersection(parts)) or any(_bears(box, name) for name in names)


def _bears(box: str, name: str) -> bool:
    """Whether a mailbox is a name with no more than initials or a number beside it."""
    rest = box.removeprefix(name) if box.startswith(name) else box.removesuffix(name)
    return rest != box and (len(rest) <= REST or rest.strip(_DOTS).isdecimal())


def _phones(minutes: Minutes) -> Iterator[Contact]:
    text = minutes.source.text
    for match in terminal("private", "PHONE").finditer(text):
        line = _line(text, match.start())
        office = terminal("private", "OFFICE_NEAR").search(text, line.start, line.end) is not None
        told = terminal("private", "OWN_NUMBER").search(text, line.start, line.end) is not None
        mobile = terminal("private", "MOBILE").match(text, match.start()) is not None
        own = not office and (told or mobile)
        yield _contact(minutes, "phone", match.group(), Span(*match.span()), own=own)


def _homes(minutes: Minutes) -> Iterator[Contact]:
    text = minutes.source.text
    for match in terminal("private", "STREET").finditer(text):
        line = _line(text, match.start())
        start = max(line.start, match.start() - BEFORE)
        lives = terminal("private", "LIVES").search(text, start, match.start()) is not None
        named = None if lives else terminal("private", "NAMED_AT").search(text, start, match.start())
        own = lives or (named is not None and terminal("private", "NO_PERSON").search(named["who"]) is None)
        if not own:
            continue
        contact = _contact(minutes, "address", match.group(), Span(*match.span()), own=True)
        title = minutes.items[contact.item].title if contact.item is not None else ""
        business = terminal("private", "PROPERTY")
        if business.search(title) is None and business.search(text, line.start, line.end) is None:
            yield contact


def _identities(minutes: Minutes) -> Iterator[Contact]:
    text = minutes.source.text
    seen: set[int] = set()
    for name, group in (("NATIONAL_LED", "id"), ("NATIONAL_SPACED", 0)):
        for match in terminal("private", name).finditer(text):
            span = Span(*match.span(group))
            if span.start not in seen:
                seen.add(span.start)
                yield _contact(minutes, "national-id", match.group(group), span, own=True)
