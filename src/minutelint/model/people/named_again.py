"""People whom a document names again: those read twice from one place, and initials of somebody who stands there in full."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutelint.model.nodes import Attendee
from minutelint.model.people.directory import bare_name
from minutelint.model.people.initials import initials_of


def named_once(people: Sequence[Attendee]) -> list[Attendee]:
    """Return the people without initials that stand for somebody named: `AH had sent apologies` behind a list."""
    known = {short for person in people if " " in person.name for short in initials_of(person.name)}
    return [one for one in people if not (one.name.isupper() and one.name in known)]


def once(people: Sequence[Attendee]) -> list[Attendee]:
    """Return the people without those read twice from the same place.

    Who is marked away and sent apologies is one, and so is whose apologies are told of again.
    """
    seen: set[tuple[int, int]] = set()
    excused: set[str] = set()
    sent = {one.name for one in people if one.status == "apologies"}
    marked = {one.name for one in people if one.status == "absent" and one.name in sent}
    kept = []
    for person in people:
        if person.name in marked and person.status == "apologies":
            continue
        if person.name in marked and person.status == "absent":
            person = replace(person, status="apologies")
        if person.status == "apologies":
            bare = bare_name(person)
            name = (bare if " " in bare else f"{person.honorific} {person.name}").casefold()
            if name in excused:
                continue
            excused.add(name)
        place = (person.span.start, person.span.end)
        if place == (0, 0) or place not in seen:
            kept.append(person)
        seen.add(place)
    return kept
