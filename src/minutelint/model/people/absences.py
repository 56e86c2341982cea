"""Absences that the meeting approves: `RESOLVED to approve the reasons for absence given by Cllr Hill.`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.model.language.needs import search
from minutelint.model.nodes import ApprovedAbsence, Attendee, Item
from minutelint.model.people.directory import THERE, Directory
from minutelint.model.people.lists import read_people
from minutelint.model.people.members import unaddressed
from minutelint.model.people.pieces import without_honorific
from minutelint.model.people.telling import Sentence, sentences_with
from minutelint.source import Span
from minutelint.syntax.terminals import pattern

GRAMMAR = "absences"


def find_approved_absences(
    text: str, items: Sequence[Item], attendance: Sequence[Attendee], directory: Directory
) -> tuple[ApprovedAbsence, ...]:
    """Return the absences that are approved, in order. Apologies that are accepted without a reason are none."""
    found = []
    for sentence in sentences_with(GRAMMAR, "ABSENCE_CUE", text, items):
        if not _approves(sentence, items):
            continue
        names = _named(sentence, attendance, directory)
        if not names:  # the reasons of all who sent apologies
            names = [unaddressed(one) for one in attendance if one.status == "apologies"]
        if names:
            span = Span(sentence.start, sentence.start + len(sentence.text))
            found.append(ApprovedAbsence(tuple(dict.fromkeys(names)), span, sentence.item))
    return tuple(found)


def _approves(sentence: Sentence, items: Sequence[Item]) -> bool:
    text = sentence.text
    apologies = sentence.item is not None and items[sentence.item].kind == "apologies"
    about = search(GRAMMAR, "ABSENCE_REASON", text) or (apologies and pattern(GRAMMAR, "REASONS").search(text))
    if not about or pattern(GRAMMAR, "APPROVING").search(text) is None:
        return False
    return pattern(GRAMMAR, "NOT_APPROVING").search(text) is None


def _named(sentence: Sentence, attendance: Sequence[Attendee], directory: Directory) -> list[str]:
    """Return who is named in a sentence and was not there; who moved it was."""
    there = {unaddressed(one) for one in attendance if one.status in THERE}
    return [name for name in _people(sentence, directory) if name not in there]


def _people(sentence: Sentence, directory: Directory) -> Iterator[str]:
    for match in pattern(GRAMMAR, "SEVERAL").finditer(sentence.text):
        for one in read_people([(match["names"], sentence.start + match.start())], "apologies"):
            written = one.name.removesuffix("'s").removesuffix("’s")
            known = directory.resolve(written).name
            if known is not None:
                yield without_honorific(known)[1]
            elif one.honorific:
                yield without_honorific(written)[1]
