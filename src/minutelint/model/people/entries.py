"""One person of an attendance list while it is being read, and what the words beside the name say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from minutelint.model.nodes import Attendee, Status
from minutelint.model.people.initials import fits, opens
from minutelint.model.people.listed import OFFICES
from minutelint.model.people.pieces import Piece
from minutelint.source import Span
from minutelint.syntax.terminals import Word

_ENDLESS = 1 << 60
_ENOUGH = 300  # code points of one particular; whatever is longer is no list of people
_BODY = frozenset({"ORG"})
_PLAIN = frozenset({"CAP", "INITIAL", "SITE", "PARTICLE", "KEY"})


class Entry:
    """A person as far as read. Offsets are those of the text that was cut."""

    __slots__ = (
        "end",
        "high_offices",
        "honorific",
        "initials",
        "lone",
        "loose",
        "marked",
        "note",
        "organisation",
        "plain",
        "role",
        "start",
        "status",
        "text",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, honorific: str | None, status: Status, plain: str) -> None:
        self.text, self.start, self.end = text, start, end
        self.honorific, self.status, self.plain = honorific, status, plain
        self.role: str | None = None
        self.organisation: str | None = None
        self.note: str | None = None
        self.initials: str | None = None
        self.marked = False
        self.lone = False
        self.high_offices: set[str] = set()
        self.loose: list[str] = []

    def add_role(self, text: str, tokens: Sequence[Word]) -> None:
        """Note an office; a second one goes behind the first."""
        kinds = {token.kind for token in tokens}
        if "VICE" not in kinds and not _is_named(tokens):
            bodies = sum(token.kind == "ORG" for token in tokens)
            qualified = "of" in {token.text for token in tokens} or ("CHAIR" in kinds and bodies > 1)
            self.high_offices |= {
                kind + "_OF" if qualified else kind for kind in kinds & {"CHAIR", "MAYOR", "PRESIDENT"}
            }
        mark = len(tokens) == 1 and "CHAIR" in kinds
        if self.role is None or self.marked:
            self.role, self.marked = text, mark
        elif not mark and self.role != text and len(self.role) < _ENOUGH:
            self.role = f"{self.role}, {text}"

    def add_organisation(self, text: str) -> None:
        """Note a body; a second one goes behind the first."""
        if len(self.organisation or "") < _ENOUGH:
            self.organisation = text if not self.organisation else f"{self.organisation}, {text}"

    def extend(self, words: str, longer: str) -> None:
        """Put longer words in the place of a particular that goes on behind a joiner."""
        if len(longer) > _ENOUGH:
            return
        if self.organisation is not None and self.organisation.endswith(words):
            self.organisation = self.organisation.removesuffix(words) + longer
        elif self.role is not None and self.role.endswith(words):
            self.role = self.role.removesuffix(words) + longer

    def add_note(self, text: str) -> None:
        """Note anything else."""
        if len(self.note or "") < _ENOUGH:
            self.note = text if not self.note else f"{self.note}; {text}"

    def add_key(self, key: str) -> None:
        """Note a group of capitals: a degree with full stops, initials where they fit the name, else a body."""
        if "." in key:
            self.add_note(key)
            return
        own = self.plain[:1].upper() == key[:1]
        mixed = key.upper() != key or len(key) == 2
        if self.initials is None and (fits(key, self.plain) or opens(key, self.plain) or (own and mixed)):
            self.initials = key
        else:
            self.add_organisation(key)

    def add(self, text: str, pieces: Sequence[Piece], *, bracketed: bool = False, wide: bool = False) -> None:
        """Note the words of one column or bracket, `pieces` being what they consist of.

        `wide`: later commas may separate an office from a body.
        """
        words = [piece for piece in pieces if piece.kind not in ("SEP", "OTHER", "STOP")]
        if not words:
            return
        if bracketed and [piece.kind for piece in words[:2]] == ["key", "COLON"] and len(words) > 2:
            self.add_key(words[0].tokens[0].text)  # `(AH: Clerk)`
            text, words = text[words[2].start - words[0].start :], words[2:]
            pieces = words
        tokens = [token for piece in words for token in piece.tokens]
        kinds = {token.kind for token in tokens}
        if words[0].kind in ("REPRESENTS", "FROM") or {"TIME", "NUMBER"} & kinds:
            self.add_note(text)
        elif len(words) == 1 and words[0].kind == "key":
            self.add_key(text)
        elif bracketed and kinds <= _PLAIN:
            self.loose.append(text)
        elif kinds & OFFICES:
            self._add_office(text, words, tokens, wide=wide)
        elif kinds & _BODY or not bracketed:
            if words[0].kind == "phrase" and words[0].tokens[0].kind in ("LOWER", "COUNT") and not kinds & _BODY:
                self.add_note(text)
            else:
                self.add_organisation(text)
        else:
            self.add_note(text)

    def _add_office(self, text: str, words: Sequence[Piece], tokens: Sequence[Word], *, wide: bool) -> None:
        """Note an office, and behind its last comma or slash the body where it is held."""
        start = words[0].start
        commas = [i for i, char in enumerate(text) if char in ",/"] if wide else []
        if commas:
            comma = start + commas[-1]
            behind = [token for token in tokens if token.start >= comma]
            if behind and not {token.kind for token in behind} & OFFICES:
                role = text[: commas[-1]].strip()
                self.add_role(role, tokens[: len(tokens) - len(behind)])
                self.add_organisation(text[commas[-1] + 1 :].strip())
                return
        self.add_role(text, tokens)

    def attendee(self, at: Sequence[tuple[int, int]], *, affiliations: bool, presiding: bool) -> Attendee:
        """Return the finished person.

        at            pairs of an offset of the cut text and the canonical offset that it stands for, ascending
        affiliations  brackets of this list name bodies, so a plain word in brackets is one
        """
        for text in self.loose:
            if affiliations:
                self.add_organisation(text)
            else:
                self.add_note(text)
        low, base = at[bisect_right(at, (self.start, _ENDLESS)) - 1]
        high, last = at[bisect_right(at, (self.end - 1, _ENDLESS)) - 1]
        return Attendee(
            name=" ".join(self.text.split()),
            status=self.status,
            span=Span(base + self.start - low, last + self.end - high),
            honorific=self.honorific,
            role=self.role,
            organisation=self.organisation,
            chair=presiding,
            note=self.note,
            initials=self.initials,
        )


def _is_named(tokens: Sequence[Word]) -> bool:
    """Whether an office is that of something with a name of its own, which does not meet here: `FestCon Chair`."""
    return any(before.kind == "CAP" and word.kind == "CHAIR" for before, word in pairwise(tokens))
