"""What the text of minutes mentions beside its business: acronyms, initials, dates, references, who came and went, what is
private. `minutelint.model.nodes` has all of them besides its own.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from minutelint.source import Span


class Fact(Struct, frozen=True):
    """One stated value."""

    value: str
    span: Span


class Acronym(Struct, frozen=True):
    """The definition of an acronym.

    acronym    its letters
    expansion  what they stand for
    form       how it is explained: `Full (ABC)`, `ABC (Full)`, `quoted`, `glossary` or `attendance`
    """

    acronym: str
    expansion: str
    form: str
    span: Span


class AcronymUse(Struct, frozen=True):
    """One use of an acronym.

    acronym     the singular
    as_written  what stands there, which may be a plural
    heading     it stands in a title
    in_name     it stands for whom somebody came or was paid, or in front of more words of a name
    beside      it stands in front of one such word, or of a number
    words       a phrase of the text with these initials, if there is one and nothing links the two
    """

    acronym: str
    as_written: str
    span: Span
    heading: bool = False
    in_name: bool = False
    beside: bool = False
    words: Span | None = None


class InitialsUse(Struct, frozen=True):
    """Initials used for a person.

    initials    as written
    candidates  the names that fit
    """

    initials: str
    candidates: tuple[str, ...]
    span: Span


class DateMention(Struct, frozen=True):
    """A date in the text.

    text        as written
    iso         None where no year can be told
    weekday     the stated one, 0 = Monday, or None
    impossible  the calendar has no such day (31 June), whichever way the numbers are read
    ambiguous   three numbers that may be read day first or month first, and no other date of the text shows which
    """

    text: str
    span: Span
    iso: str | None
    weekday: int | None = None
    weekday_span: Span | None = None
    impossible: bool = False
    ambiguous: bool = False


class Reference(Struct, frozen=True):
    """A reference to another place of the same document.

    kind    what is referred to: an item by its number, or an appendix by its letter or number
    number  as printed
    target  the head of what it leads to; None where the document has no such thing
    """

    kind: Literal["item", "appendix"]
    number: str
    span: Span
    item: int | None = None
    target: Span | None = None


class Movement(Struct, frozen=True):
    """Somebody who came or went while the meeting was on.

    person  as written
    name    the full name, None where the document does not tell or two people fit
    item    in which it is minuted, or from or up to which the list says that the person was there
    place   the offset at which the person came or went
    brief   the person left for a discussion only
    """

    person: str
    kind: Literal["arrived", "left", "returned"]
    span: Span
    item: int | None
    name: str | None
    place: int
    brief: bool = False


class Interest(Struct, frozen=True):
    """An interest that somebody declared.

    person   as written
    name     the full name, None where the document does not tell or two people fit
    item     in which it is minuted
    numbers  of the items that it concerns, as printed
    about    the indices of those of them that the document has
    matter   what it concerns, where that is told in words
    nature   its kind, or why there is one
    allowed  such an interest bars nobody from taking part, or the meeting allowed it
    """

    person: str
    span: Span
    item: int | None
    name: str | None = None
    numbers: tuple[str, ...] = ()
    about: tuple[int, ...] = ()
    matter: str | None = None
    nature: str | None = None
    allowed: bool = False


class Exclusion(Struct, frozen=True):
    """The public is sent out.

    grounds  words that say why or under which law, None where none do
    """

    item: int | None
    span: Span
    grounds: str | None = None


class ApprovedAbsence(Struct, frozen=True):
    """The meeting approves why somebody was away.

    names  those of whom, without forms of address
    """

    names: tuple[str, ...]
    span: Span
    item: int | None = None


class Contact(Struct, frozen=True):
    """A mailbox, a number, a home or an identity that the text gives.

    kind     `email`, `phone`, `address` or `national-id`
    own      it is a person's own, and not that of a body or an office
    heading  it stands before the first item, where a body gives its own contacts
    """

    kind: Literal["email", "phone", "address", "national-id"]
    value: str
    span: Span
    item: int | None = None
    own: bool = False
    heading: bool = False


class AbsenceReason(Struct, frozen=True):
    """Why somebody did not come, where it is of health or family; `text` is what is said of it."""

    text: str
    span: Span


class NextMeeting(Struct, frozen=True):
    """The announcement of the next meeting.

    text  as written
    date  ISO
    """

    text: str
    span: Span
    date: str | None = None
