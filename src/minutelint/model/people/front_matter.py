"""The people whom only the front matter of a document names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from itertools import accumulate, islice

from msgspec.structs import replace

from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.lists import read_people
from minutelint.model.people.presence import STATUS
from minutelint.source import Source, Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.terminals import pattern


def in_front_matter(source: Source, lists: dict[Status, Span], unnamed: Set[str]) -> list[Attendee]:
    """Return the people that only the front matter names, and add to `lists` the statuses of which it alone tells.

    `unnamed` are those of which the text tells without a name.
    """
    people: list[Attendee] = []
    told = lists.keys() - unnamed
    stated = {key: status for key in source.meta if (status := _status_of(key)) is not None and status not in told}
    held = {"apologies", "absent"} & set(stated.values()) or any(
        pattern("labels", "ROLL_KEY").fullmatch(key) for key in source.meta
    )
    if held and "present" not in (*stated.values(), *told):
        members = (key for key in source.meta if pattern("labels", "MEMBERS_KEY").fullmatch(key))
        stated |= dict.fromkeys(islice(members, 1), "present")  # those who were away are told beside
    for key, status in stated.items():
        field = source.meta[key]
        names = field.value if isinstance(field.value, list) else [field.value]
        places = field.entries if len(field.entries) == len(names) else (field.at,) * len(names)
        lines = [(str(name), at) for name, at in zip(names, places, strict=True) if isinstance(name, str)]
        starts = list(accumulate((len(name) + 1 for name, _ in lines), initial=0))
        for person in read_people(list(zip((name for name, _ in lines), starts, strict=False)), status):
            _, at = lines[bisect_right(starts, person.span.start) - 1]
            people.append(replace(person, span=Span(0, 0), at=at))
        lists.setdefault(status, Span(0, 0))
    return people


def _status_of(key: str) -> Status | None:
    """Return what a key of the front matter says of the people behind it."""
    label = read_label(key, 0, *STATUS)
    if label is None:
        return "present" if pattern("presence", "ROLL_CALL").fullmatch(key) else None
    return STATUS[label.kind] if not label.text else None
