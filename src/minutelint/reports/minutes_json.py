"""The model as the JSON of `minutelint parse --output-format json`, whose fields are a contract with other programs.

Every object has `line` and `span`, in the file as found. A value that the document does not state is null.
"""

from __future__ import annotations

from typing import Any

from minutelint.model.nodes import (
    Action,
    Attendee,
    Decision,
    Exclusion,
    Fact,
    Interest,
    Item,
    Meeting,
    Minutes,
    Motion,
    Movement,
    Owner,
    Reference,
)
from minutelint.model.private import contacts_of, reasons_of
from minutelint.reports import places
from minutelint.source import Span

SCHEMA = "minutelint/minutes/1"

Json = dict[str, Any]


class _Writer:
    """Writes the nodes of one document; it knows how spans become places and item indices become numbers."""

    def __init__(self, minutes: Minutes) -> None:
        self.minutes = minutes

    def at(self, span: Span) -> Json:
        place = self.minutes.source.locate(span)
        return {"line": place.line, "span": places.span(place)}

    def end_line(self, span: Span) -> int:
        """Return the line of the last character of a span (not that of a line end after it)."""
        end = span.end
        text = self.minutes.source.text
        while end > span.start and text[end - 1].isspace():
            end -= 1
        place = self.minutes.source.locate(Span(span.start, end))
        return place.end_line

    def number(self, item: int | None) -> str | None:
        """Return the printed number of an item, or of the nearest item above it that has one."""
        items = self.minutes.items
        while item is not None and 0 <= item < len(items):
            if items[item].number is not None:
                return items[item].number
            item = items[item].parent
        return None

    def fact(self, fact: Fact | None) -> Json | None:
        return None if fact is None else {"value": fact.value, **self.at(fact.span)}

    def meeting(self, meeting: Meeting) -> Json:
        facts = {name: self.fact(getattr(meeting, name)) for name in meeting.__struct_fields__ if name != "filed"}
        return {**facts, "filed": meeting.filed}

    def attendee(self, one: Attendee) -> Json:
        return {
            "name": one.name,
            "honorific": one.honorific,
            "initials": one.initials,
            "role": one.role,
            "organisation": one.organisation,
            "status": one.status,
            "chair": one.chair,
            "note": one.note,
            **(self.at(one.span) if one.at is None else {"line": one.at.line, "span": places.span(one.at)}),
        }

    def item(self, one: Item) -> Json:
        return {
            "number": one.number,
            "title": one.title,
            "kind": one.kind,
            "level": one.level,
            "parent": one.parent,
            **self.at(one.span),
            "end_line": self.end_line(one.whole),
        }

    def decision(self, one: Decision) -> Json:
        return {
            "item": self.number(one.item),
            "label": one.label,
            "text": one.text,
            "clauses": max(1, len(one.clauses)),
            "clause_list": [{"number": c.number, "text": c.text, **self.at(c.span)} for c in one.clauses],
            **self.at(one.span),
            "end_line": self.end_line(one.span),
        }

    def owner(self, one: Owner) -> Json:
        return {
            "as_written": one.as_written,
            "resolved": one.resolved,
            "kind": one.kind,
            "candidates": list(one.candidates),
            **self.at(one.span),
        }

    def action(self, one: Action) -> Json:
        due = one.due
        return {
            "item": self.number(one.item),
            "label": one.label,
            "labelled": one.labelled,
            "text": one.text,
            "owners": [self.owner(owner) for owner in one.owners],
            "due": None if due is None else {"text": due.text, "date": due.date, **self.at(due.span)},
            "status": one.status,
            "number": None if one.number is None else one.number.value,
            "doers": one.doers,
            **self.at(one.span),
        }

    def motion(self, one: Motion) -> Json:
        votes = one.votes
        counted = None if votes is None else {"for": votes.for_, "against": votes.against, "abstain": votes.abstain}
        return {
            "item": self.number(one.item),
            "text": one.text,
            "mover": None if one.mover is None else one.mover.value,
            "seconder": None if one.seconder is None else one.seconder.value,
            "outcome": one.outcome,
            "votes": None if votes is None or counted is None else {**counted, **self.at(votes.span)},
            "named_votes": [
                {"stated": side.stated, "named": side.named, **self.at(side.span)} for side in one.named_votes
            ],
            "ways": sorted(one.ways),
            **self.at(one.span),
        }

    def approval(self) -> Json | None:
        one = self.minutes.approval
        if one is None:
            return None
        return {
            "item": self.number(one.item),
            "approved": one.approved,
            "outcome": one.outcome,
            "of_date": one.of_date,
            "signed": one.signed,
            "amended": one.amended,
            **self.at(one.span),
        }

    def reference(self, one: Reference) -> Json:
        """Return a reference; `found` tells whether the document has what it names."""
        return {
            "item": self.number(one.item),
            "kind": one.kind,
            "number": one.number,
            "found": one.target is not None,
            **self.at(one.span),
        }

    def movement(self, one: Movement) -> Json:
        """Return who came or went, and in which item."""
        return {
            "item": self.number(one.item),
            "person": one.person,
            "name": one.name,
            "kind": one.kind,
            "brief": one.brief,
            **self.at(one.span),
        }

    def interest(self, one: Interest) -> Json:
        """Return an interest; `item` is where it is declared, `items` are the numbers of those that it concerns."""
        return {
            "item": self.number(one.item),
            "person": one.person,
            "name": one.name,
            "items": list(one.numbers),
            "matter": one.matter,
            "nature": one.nature,
            **self.at(one.span),
        }

    def exclusion(self, one: Exclusion) -> Json:
        """Return where the public is sent out, and words that say why."""
        return {"item": self.number(one.item), "grounds": one.grounds, **self.at(one.span)}

    def next_meeting(self) -> Json | None:
        one = self.minutes.next_meeting
        return None if one is None else {"date": one.date, "text": one.text, **self.at(one.span)}


def document(minutes: Minutes) -> Json:
    """Return one document as an object of the contract."""
    write = _Writer(minutes)
    source = minutes.source
    return {
        "path": source.path,
        "format": source.format,
        "encoding": source.encoding,
        "sha256": source.sha256,
        "style": minutes.style,
        "meeting": write.meeting(minutes.meeting),
        "attendance": [write.attendee(one) for one in minutes.attendance],
        "items": [write.item(one) for one in minutes.items],
        "decisions": [write.decision(one) for one in minutes.decisions],
        "actions": [write.action(one) for one in minutes.actions],
        "motions": [write.motion(one) for one in minutes.motions],
        "approval": write.approval(),
        "acronyms": [
            {"acronym": one.acronym, "expansion": one.expansion, "form": one.form, **write.at(one.span)}
            for one in minutes.acronyms
        ],
        "next_meeting": write.next_meeting(),
        "movements": [write.movement(one) for one in minutes.movements],
        "interests": [write.interest(one) for one in minutes.interests],
        "exclusions": [write.exclusion(one) for one in minutes.exclusions],
        "approved_absences": [
            {"names": list(one.names), "item": write.number(one.item), **write.at(one.span)}
            for one in minutes.approved_absences
        ],
        "references": [write.reference(one) for one in minutes.references],
        "contacts": [
            {
                "kind": one.kind,
                "value": one.value,
                "own": one.own,
                "heading": one.heading,
                "item": write.number(one.item),
                **write.at(one.span),
            }
            for one in contacts_of(minutes)
        ],
        "absence_reasons": [{"text": one.text, **write.at(one.span)} for one in reasons_of(minutes)],
        "unparsed": [{"text": one.text, **write.at(one.span)} for one in minutes.unparsed],
        "error": None,
    }


def failed(path: str, message: str) -> Json:
    """Return the object of a document that could not be read."""
    return {"path": path, "error": {"message": message}}
