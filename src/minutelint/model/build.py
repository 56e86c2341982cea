"""Builds the model of a document from its syntax tree: the one place where the parts of the model come together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace

from minutelint.model.acronyms.finding import Found as Acronyms
from minutelint.model.acronyms.finding import find_acronyms
from minutelint.model.contents import Contents, Reader
from minutelint.model.dates.mentions import complete, find_dates
from minutelint.model.decisions.approvals import dated, distinct, moved
from minutelint.model.decisions.consent import approved_together
from minutelint.model.decisions.outcomes import outcome_lines, told_by_lines
from minutelint.model.decisions.stated_approvals import in_front_matter
from minutelint.model.decisions.titled_approvals import titled
from minutelint.model.exclusions import find_exclusions
from minutelint.model.interests import find_interests
from minutelint.model.language.statements import Context
from minutelint.model.language.triggers import has_motions
from minutelint.model.meeting.day import of_the_post
from minutelint.model.meeting.facts import read_meeting
from minutelint.model.meeting.minuting import minuted
from minutelint.model.meeting.presiding import marked, presided
from minutelint.model.meeting.several import beginnings
from minutelint.model.nodes import Approval, Attendee, Decision, Fact, Meeting, Minutes, Motion, Person, Unparsed
from minutelint.model.people.absences import find_approved_absences
from minutelint.model.people.attendance import read_attendance
from minutelint.model.people.directory import THERE, Directory
from minutelint.model.people.lists import find_names
from minutelint.model.people.movements import find_movements
from minutelint.model.people.pieces import cut
from minutelint.model.people.register import read_register
from minutelint.model.references import find_references
from minutelint.model.sections import next_in_front_matter, read_next_meeting, read_sections
from minutelint.model.walk import Walked, walk
from minutelint.source import Source, Span
from minutelint.syntax.lalr import Tree
from minutelint.syntax.lines import Line
from minutelint.syntax.parse import Parsed, parse

BEHIND = 8  # code points between a label and its action


def tree(source: Source, *, styles: Sequence[Path] = (), style: str | None = None) -> Tree[Line]:
    """Return the syntax tree of a document; its tokens are lines with positions in the canonical text."""
    return parse(source.text, styles=styles, style=style).tree


def build_all(
    source: Source, *, styles: Sequence[Path] = (), style: str | None = None, people: Mapping[str, str] | None = None
) -> tuple[Minutes, ...]:
    """Return the models of the meetings that a document holds: nearly always one; see `build`."""
    parsed = parse(source.text, styles=styles, style=style)
    later = beginnings(parsed.tree, source.text)[1:]
    if later:
        bounds = pairwise([0, *later, len(source.text)])
        found = [build(source.part(*bound), styles=styles, style=style, people=people) for bound in bounds]
        if sum(bool(one.items) for one in found) * 2 > len(found):
            return tuple(_in_turn(found))
    return (_build(source, parsed, people),)


def _in_turn(found: Sequence[Minutes]) -> Iterator[Minutes]:
    """Yield the meetings of a file; what was said of an acronym in one need not be said again in the next."""
    before: frozenset[str] = frozenset()
    for minutes in found:
        yield replace(minutes, acronyms_before=before)
        before |= {one.acronym for one in minutes.acronyms} | {one.acronym for one in minutes.acronym_uses}


def build(
    source: Source, *, styles: Sequence[Path] = (), style: str | None = None, people: Mapping[str, str] | None = None
) -> Minutes:
    """Return the model of a document.

    `styles` are the user's own grammar files, `style` forces a house style, `people` explains initials and short names.
    Raises StyleError for a style that is unknown or cannot be read; any text yields a model.
    """
    return _build(source, parse(source.text, styles=styles, style=style), people)


def _build(source: Source, parsed: Parsed, people: Mapping[str, str] | None) -> Minutes:
    walked = walk(parsed, len(source.text))
    dates = find_dates(source.text)
    meeting = read_meeting(source, walked, dates)
    if meeting.date is not None:
        dates = complete(dates, meeting.date.value)
    held = meeting.date.value if meeting.date is not None else None
    attendance, lists = read_attendance(source, walked, read_register(walked.blocks, dates, held))
    if meeting.chair is None:
        meeting = replace(meeting, chair=presided(source, walked, attendance))
    attendance = marked(attendance, meeting.chair)
    named = find_names(source.text, 0)
    directory = Directory(attendance, [*named, *_presiding(meeting)], people or {})
    sections = read_sections(walked, lists)
    if meeting.date is not None and of_the_post(source, meeting.date):
        ahead = read_next_meeting(walked, source.text, sections, dates, None)
        if ahead is not None and len(ahead.date or "") == len(held or "") and str(ahead.date) <= str(held):
            meeting, held = replace(meeting, date=None), None  # the day on which the minutes came out
            dates = find_dates(source.text)
    others = [one for one in dates if meeting.date is None or one.span != meeting.date.span]
    next_meeting = read_next_meeting(walked, source.text, sections, others, held) or next_in_front_matter(source.meta)
    context = Context(
        directory=directory,
        meeting_date=held,
        next_meeting=next_meeting.date if next_meeting else None,
        body=meeting.body.value if meeting.body else None,
    )
    contents, motions = _contents(walked, source.text, context)
    acronyms = _acronyms(walked, source.text, contents, directory, attendance)
    return Minutes(
        source=source,
        style=parsed.style,
        meeting=replace(
            meeting,
            chair=meeting.chair or _chair(attendance),
            minuted_by=minuted(source, walked, attendance),
        ),
        attendance=attendance,
        people=tuple(named),
        sections=tuple(sections),
        items=tuple(walked.items),
        headings=tuple(walked.headings),
        paragraphs=tuple(contents.paragraphs),
        decisions=tuple(sorted(contents.decisions, key=lambda one: one.span)),
        motions=motions,
        actions=tuple(contents.actions),
        approvals=_approvals(walked, source.text, contents, motions, held) or in_front_matter(source.meta, held),
        acronyms=acronyms.definitions,
        acronym_uses=acronyms.uses,
        initials_uses=acronyms.initials,
        dates=tuple(dates),
        next_meeting=next_meeting,
        unparsed=_unparsed(parsed),
        references=find_references(source.text, walked.items),
        movements=find_movements(source.text, walked.items, attendance, directory),
        interests=find_interests(source.text, walked.items, directory),
        exclusions=find_exclusions(source.text, walked.items),
        approved_absences=find_approved_absences(source.text, walked.items, attendance, directory),
    )


def _contents(walked: Walked, text: str, context: Context) -> tuple[Contents, tuple[Motion, ...]]:
    """Return what happened under the items, with the decisions that motions and outcomes make, and the motions."""
    contents = Reader(walked, text, context).read()
    motions, carried = _motions(walked, text, contents)
    outcomes = list(outcome_lines(walked, contents.decisions, motions, contents.approvals))
    contents.decisions += [*outcomes, *told_by_lines(carried, motions, outcomes)]
    return contents, motions


def _acronyms(
    walked: Walked, text: str, contents: Contents, directory: Directory, attendance: Sequence[Attendee]
) -> Acronyms:
    return find_acronyms(
        text,
        excluded=_excluded(walked, text, contents),
        people=directory.initials(),
        named=directory.names,
        headings=_titles(walked),
        lists=_lines_of(attendance, text),
    )


def _approvals(
    walked: Walked, text: str, contents: Contents, motions: Sequence[Motion], held: str | None
) -> tuple[Approval, ...]:
    """Return what is told of the last minutes; where nothing approves them, what is decided together or moved may."""
    approvals = distinct(dated(contents.approvals, motions, held, walked.items, text), held)
    if any(one.approved for one in approvals):
        return approvals
    together = approved_together(walked, text, motions, held)
    told = [*moved(motions, walked.items, held, text), *titled(walked.items, held)]
    return distinct([*together, *told, *approvals], held)


def _motions(walked: Walked, text: str, contents: Contents) -> tuple[tuple[Motion, ...], tuple[Decision, ...]]:
    """Return the motions of a document and the decisions that they make; take from the contents those that fell."""
    if not has_motions(text):
        return (), ()
    from minutelint.model.motions.assembling import read_motions
    from minutelint.model.motions.decisions import decisions_of, standing  # most documents do without

    motions = read_motions(walked, text, contents.approvals)
    contents.decisions = standing(motions, contents.decisions)
    approvals = contents.approvals
    if not any(one.approved for one in approvals):
        approvals = [*approvals, *moved(motions, walked.items, None, text)]
    items = [walked.items[one.item] for one in approvals if one.item is not None]
    titles = [item.title_span for item in items if item.kind == "previous-minutes"]
    return motions, decisions_of(motions, contents.decisions, approvals, text, titles)


def is_minutes(minutes: Minutes) -> bool:
    """Whether a document reads like the minutes of a meeting: it has items, and something that only minutes have."""
    recorded = minutes.attendance or minutes.decisions or minutes.approval or any(a.labelled for a in minutes.actions)
    kinds = {item.kind for item in minutes.items} - {"business", "other"}
    meeting = minutes.meeting
    held = minutes.attendance or meeting.date or meeting.title or kinds  # not only work, as any list of tasks has
    return bool(minutes.items and held and (recorded or (meeting.date and kinds)))


def _presiding(meeting: Meeting) -> Iterator[Person]:
    """Yield who presided as a label says: `Facilitator: Ann Hill`; anything longer than a name is none."""
    pieces = cut(meeting.chair.value) if meeting.chair is not None else []
    if meeting.chair is not None and len(pieces) == 1 and pieces[0].kind == "bare" and len(pieces[0].tokens) > 1:
        yield Person(meeting.chair.value, meeting.chair.span)


def _chair(attendance: Sequence[Attendee]) -> Fact | None:
    there = (person for person in attendance if person.chair and person.status in THERE)
    return next((Fact(person.name, person.span) for person in there), None)


def _excluded(walked: Walked, text: str, contents: Contents) -> list[Span]:
    """Return where no acronym is looked for: furniture, signatures, labels of actions, and what a page
    says of an attachment behind a title.
    """
    spans = [b.span for b in walked.blocks if b.name in {"furniture", "signature"}]
    for action in contents.actions:
        label = action.label or ""
        at = text.rfind(label, max(0, action.span.start - len(label) - BEHIND), action.span.start) if label else -1
        if at >= 0:
            spans.append(Span(at, at + len(label)))
    for item, rest in zip(walked.items, walked.rests, strict=True):
        end = rest.start if rest else text.find("\n", item.title_span.end)
        if end > item.title_span.end:
            spans.append(Span(item.title_span.end, end))
    return sorted(spans)


def _lines_of(attendance: Sequence[Attendee], text: str) -> list[Span]:
    """Return the lines that name those of the attendance list: beside a name stands what he or she speaks for."""
    lines: list[Span] = []
    for person in sorted(attendance, key=lambda person: person.span):
        if not lines or person.span.start >= lines[-1].end:
            end = text.find("\n", person.span.end)
            lines.append(Span(text.rfind("\n", 0, person.span.start) + 1, end if end >= 0 else len(text)))
    return lines


def _titles(walked: Walked) -> list[Span]:
    return [item.title_span for item in walked.items] + [heading.span for heading in walked.headings]


def _unparsed(parsed: Parsed) -> tuple[Unparsed, ...]:
    return tuple(Unparsed(line.text.strip(), line.span) for line in parsed.unparsed)
