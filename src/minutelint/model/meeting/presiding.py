"""Who presided, where a sentence of the opening says so: `Ann Hill presided.` `... called to order by President Hill.`"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from minutelint.model.language.needs import may_hold_any, search
from minutelint.model.nodes import Attendee, Fact
from minutelint.model.people.directory import THERE, Directory, bare_name
from minutelint.model.people.listed import OFFICES
from minutelint.model.people.pieces import Piece, cut
from minutelint.model.people.told import NAME_BLOCKS
from minutelint.model.walk import Walked, line_words
from minutelint.source import Source, Span

LINES = 40  # of the opening that are looked at
TITLES = 3  # of items that may say who took the chair
LONGEST = 2000  # code points of one
SAYING = NAME_BLOCKS | {"attendance"}  # `Present in the chair: Ann Hill`
SAID = ("PRESIDED", "CALLED_BY", "CALLED_TO_ORDER", "MADE_CHAIR")
"""Terminals of `grammar/presence.lark` with a group `who`."""


def presided(source: Source, walked: Walked, attendance: Sequence[Attendee]) -> Fact | None:
    """Return who presided, by the name in the attendance list where that tells who is meant.

    None where a name is neither in the list nor in full, nor behind an office, or where initials are nobody's there.
    """
    directory: Directory | None = None
    for text, at in _opening(source, walked):
        for terminal in SAID if may_hold_any("presence", SAID, text) else ():
            said = search("presence", terminal, text)
            if said is None:
                continue
            who = _person(said["who"])
            if who is None:
                continue
            directory = directory or Directory(attendance)
            if who.kind == "key":
                known = directory.resolve(said["who"]).name
                if known:
                    return Fact(known, Span(at + said.start("who"), at + said.end("who")))
                continue
            name = said["who"][who.name()[0].start : who.end]
            known = directory.resolve(name).name
            if known or len(who.name()) > 1 or who.kind != "bare":
                start = at + said.start("who") + who.name()[0].start
                return Fact(known or name, Span(start, start + len(name)))
    return None


def marked(attendance: Sequence[Attendee], chair: Fact | None) -> tuple[Attendee, ...]:
    """Return the people, the one who presided marked, where nobody in the list is."""
    if chair is None or any(one.chair for one in attendance):
        return tuple(attendance)
    return tuple(
        replace(one, chair=True) if bare_name(one) == chair.value and one.status in THERE else one for one in attendance
    )


def _opening(source: Source, walked: Walked) -> Iterator[tuple[str, int]]:
    """Yield the lines before the first item and in an item that opens the meeting, with their offsets."""
    count = 0
    for block in walked.blocks:
        if block.name not in SAYING or not (block.item is None or "welcome" in walked.title_kinds[block.item]):
            continue
        for line in block.lines[: LINES - count]:
            count += 1
            if len(line.text) < LONGEST:
                yield line_words(line)
    for item in walked.items[:TITLES]:
        yield item.title, item.title_span.start
    for kinds, rest in zip(walked.title_kinds, walked.rests, strict=True):
        if rest is not None and "welcome" in kinds:
            yield source.slice(rest), rest.start


def _person(words: str) -> Piece | None:
    """Return the piece with the name or the initials where words are these, an office before them or not, and nothing else."""
    pieces = [piece for piece in cut(words) if piece.kind not in ("SEP", "CALL_SIGN")]
    if len(pieces) == 2 and pieces[0].kind == "office":
        pieces = pieces[1:]
    if len(pieces) != 1 or pieces[0].kind not in ("bare", "person", "titled", "key"):
        return None
    if pieces[0].kind == "titled" and pieces[0].tokens[0].kind not in OFFICES:
        return None
    return pieces[0]
