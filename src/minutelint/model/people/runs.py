"""Reads people who are named one after the other: lists with commas, without any sign, and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from minutelint.model.nodes import Status
from minutelint.model.people.entries import Entry
from minutelint.model.people.initials import fits
from minutelint.model.people.pieces import Piece
from minutelint.model.people.rows import is_letters, letters_behind_names, named, postnominal
from minutelint.syntax.terminals import Word

SWITCHES: dict[str, Status] = {
    "TO_ATTENDING": "in-attendance",
    "TO_APOLOGIES": "apologies",
    "TO_ABSENT": "absent",
    "TO_PRESENT": "present",
}
"""Words inside a line that say what those behind them were: `apologies were received from`."""
_AWAY: dict[str, Status] = {"EXCUSED": "apologies", "WAS_ABSENT": "absent"}
_NAMES = frozenset({"bare", "person", "titled"})
_PARTED = frozenset({"SEP", "AND", "DASH", "COLON", "TAB"})


def read_run(text: str, pieces: Sequence[Piece], status: Status) -> list[Entry]:
    """Return the people of a run of words, in order."""
    run = _Run(text, pieces, status)
    for index, piece in enumerate(pieces):
        run.take(index, piece)
    run.stop()
    return run.found


class _Run:
    """Goes through the pieces once. A sentence is kept or dropped as a whole: only its verb tells what it is about."""

    def __init__(self, text: str, pieces: Sequence[Piece], status: Status) -> None:
        self.text, self.pieces, self.status, self.own = text, pieces, status, status
        self.found: list[Entry] = []
        self.sentence: list[Entry] = []
        self.verdict = ""
        self.current: Entry | None = None
        self.office: Piece | None = None
        self.particular: Piece | None = None
        self.joined, self.listed, self.parted = (
            False,
            0,
            0,
        )  # behind `and`; how many a list closed with it had; behind a comma
        self.before = ""
        self.mode = ""
        self.depth = 0
        self.group: list[Piece] = []
        self.led = _is_led(pieces)
        self.told = 0  # how many of the sentence a verb has told of already
        self.led_to = False  # words such as `apologies were received from` led to those of the sentence
        self.titled = sum(p.kind == "titled" and len(p.name()) > 1 for p in pieces) > 1
        self.full = any(p.kind in ("bare", "person", "ranked") and len(p.tokens) > 1 for p in pieces)
        self.lettered = letters_behind_names(pieces)
        self.crowded = any(
            b.kind in ("person", "bare") and (a.kind in ("person", "bare", "CLOSE") or len(a.tokens) > 3)
            for a, b in pairwise(pieces)
        )

    def take(self, index: int, piece: Piece) -> None:
        """Take the next piece."""
        kind = piece.kind
        if kind in ("OPEN", "OPENED"):
            self.unclosed()
            self.depth += 1
        elif kind in ("CLOSE", "CLOSED"):
            self.depth = max(0, self.depth - 1)
            if not self.depth:
                self.close()
        elif self.depth and not (kind in SWITCHES and self.leads_in_bracket(index)):
            self.group.append(piece)
        elif kind in SWITCHES:
            self.stop()
            self.status = self.own = SWITCHES[kind]
            self.led_to = True
        elif kind == "STOP":
            self.stop()
        elif kind in _PARTED:
            self.part(kind)
        elif kind.islower():
            self.words(index, piece)
            self.before = kind
        else:
            self.verb(kind)

    def leads_in_bracket(self, index: int) -> bool:
        """Whether words that lead to others stand first in a bracket, and names behind them: `(apologies: Ann Hill)`."""
        after = [piece.kind for piece in self.pieces[index + 1 : index + 3]]
        return not self.group and after[:1] == ["COLON"] and after[1:] != [] and after[1] in _NAMES

    def stop(self) -> None:
        """End a sentence."""
        if self.group:
            self.close()
        if self.verdict != "dropped":
            self.found += self.sentence
        self.sentence, self.verdict, self.current, self.office = [], "", None, None
        self.before, self.mode, self.depth, self.led_to = "", "", 0, False
        self.joined, self.listed, self.parted, self.told = False, 0, 0, 0
        self.led = False  # what the next sentence begins with, its first piece tells

    def part(self, kind: str) -> None:
        """Take a sign that parts. A colon behind a verb begins the list that the sentence announced."""
        if kind == "COLON" and (self.verdict or self.mode == "onward"):
            self.stop()
        elif not (kind == "AND" and self.before == "SEP"):
            self.mode = "" if kind in ("SEP", "AND") and self.mode == "onward" else self.mode
            if kind == "SEP":
                self.mode = ""
                self.parted = len(self.sentence)
                self.listed = self.parted if self.joined else self.listed
            self.joined = kind == "AND" or (self.joined and kind != "SEP")
        self.before = kind

    def verb(self, kind: str) -> None:
        """Take a word that says something of the people before it or leads to those behind it."""
        if kind in ("FROM", "REPRESENTS"):
            aside = self.current is not None and not self.verdict
            self.mode = ("for" if kind == "REPRESENTS" else "from") if aside else "onward"
        elif kind in ("NOBODY", "HONORIFICS"):
            self.current, self.office, self.mode, self.joined = None, None, "onward", False
        elif kind in ("MARK", "CHECKED", "UNCHECKED"):
            self.own = "absent" if kind == "UNCHECKED" else self.status
            self.current = None
        elif kind in ("ATTENDED", "ATTENDED_TOO"):
            self.verdict = self.verdict or "kept"
            if kind == "ATTENDED" and self.own == "apologies" and not self.led_to:
                for entry in self.sentence[self.told :]:
                    entry.status = "present"
            if kind == "ATTENDED_TOO" and self.status == "present":
                # `Hill, Moss and Low, the clerk also attended`: the list was at its end with the one behind `and`
                for entry in self.sentence if self.found else self.sentence[self.listed or self.parted :]:
                    entry.status = "in-attendance"
            self.told, self.current, self.mode = len(self.sentence), None, "onward"
        elif kind in _AWAY:
            self.verdict = self.verdict or "kept"
            for entry in self.sentence[self.told if self.joined else -1 :]:
                entry.status = _AWAY[kind]
            self.told, self.current, self.mode = len(self.sentence), None, "onward"
        elif kind in ("ARRIVED", "LEFT"):
            self.verdict = self.verdict or "kept"
            if kind == "ARRIVED":
                self.arrive()
            self.current, self.mode = None, "onward"
        elif kind == "RECEIVED" and self.sentence and self.accepted():
            self.current, self.verdict = None, "done"
        elif kind == "RECEIVED":
            self.sentence, self.current, self.mode = [], None, "onward"
            self.verdict = self.verdict or "kept"
        elif kind in ("VERB", "SAID", "BY", "GREETED"):
            self.verdict = "done" if self.verdict in ("kept", "done") else "dropped"
            self.current = None
        self.before = kind

    def accepted(self) -> bool:
        """Whether a verb says what became of the apologies that the sentence told of already: `Ann Hill, and accepted`."""
        joined = self.before in ("AND", "SEP") and self.status == "apologies"
        return self.led_to or self.verdict == "kept" or (joined and not self.verdict)

    def arrive(self) -> None:
        """Count those as present of whom it is told that they came: all before the verb, behind a comma the last."""
        last = self.sentence[-1:]
        between = self.text[self.sentence[0].end : last[0].start] if last else ""
        parted = "," in between or ";" in between
        for entry in last if parted else self.sentence:
            entry.status = "present" if entry.status in ("absent", "apologies") else entry.status

    def words(self, index: int, piece: Piece) -> None:
        """Take a piece of words: somebody new, or a particular of the one before."""
        if self.verdict in ("done", "dropped"):
            return
        if self.led and self.before in ("", "SEP", "AND") and self.office is None and _is_lead(self.pieces[index:]):
            self.current, self.office, self.particular = None, piece, None
            return
        if self.current is not None and piece.kind == "key" and self.before in ("person", "bare"):
            postnominal(self.current, piece.tokens[0].text)
            return
        if self.current is not None and self.full and piece.kind == "key" and "." in piece.tokens[0].text:
            postnominal(self.current, piece.tokens[0].text)  # a degree, and no body that goes on behind `and`
            return
        if self.current is not None and self.lettered and is_letters(piece):
            postnominal(self.current, self.text[piece.start : piece.end])
            return
        if self.current is not None and self.is_particular(index, piece):
            words = self.text[piece.start : piece.end]
            if self.before == "AND" and self.particular is not None:
                first = self.particular
                self.current.extend(self.text[first.start : first.end], self.text[first.start : piece.end])
            else:
                self.current.add(words, [piece])
                self.particular = piece
            return
        self.particular = None
        if self.full and piece.kind in ("bare", "place") and len(piece.tokens) == 1 and self.leads(index):
            self.current = None  # "Town Clerks Ann Hill and Bob Moss"
            return
        after = self.pieces[index + 1].kind if index + 1 < len(self.pieces) else ""
        if piece.kind == "named_key" and after == "office":
            self.current = None  # "Prospective QTC Councillor"
        elif piece.kind in ("person", "ranked", "bare", "titled", "named_key", "key_name"):
            self.add(piece)
        elif piece.kind == "key" and not self.full:
            self.add(piece, piece.tokens)
        elif piece.kind == "office":
            self.current, self.office = None, piece
        elif piece.kind == "title":
            self.mode = "onward"
        elif self.before not in ("bare", "person"):
            self.current = None

    def leads(self, index: int) -> bool:
        """Whether somebody addressed, or several, follow a word with no sign between: the word is part of the address."""
        after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        return after is not None and after.kind in ("person", "HONORIFICS")

    def is_particular(self, index: int, piece: Piece) -> bool:
        """Whether words behind a name tell of that person rather than name another."""
        kind, before = piece.kind, self.before
        if self.mode == "from" and before == "AND" and kind == "bare" and len(piece.tokens) > 1:
            return False
        if self.mode in ("from", "for") or before in ("DASH", "TAB", "COLON"):
            return True
        key = piece.key()
        if key is not None and not fits(key, " ".join(token.text for token in piece.name())):
            return before == "SEP" and self.current is not None and bool(self.current.role)
        if kind in ("person", "ranked", "named_key"):
            return False
        if kind == "bare":
            follows = [p.kind for p in self.pieces[index + 1 : index + 3]]
            body = follows[:1] == ["AND"] and follows[1:] in (["place"], ["phrase"]) and len(piece.tokens) == 1
            return body or (before == "AND" and self.particular is not None and self.particular.kind != "office")
        if kind == "titled":
            assert self.current is not None
            if self.titled and len(piece.name()) > 1:
                return False  # `Ann Hill, treasurer Bob Moss, clerk Cara Low`
            return before == "SEP" and not self.current.role and not self.current.honorific
        if kind == "key":
            return self.full
        if before == "AND" and self.particular is None:
            return False
        return before in _PARTED and piece.tokens[0].kind not in ("NUMBER", "COUNT", "LOWER")

    def add(self, piece: Piece, name: Sequence[Word] | None = None) -> None:
        """Add somebody; four words in a list without commas are two people."""
        words = tuple(name or piece.name())
        plain = all(token.kind in ("CAP", "SITE") for token in words)
        pairs = [words]
        if plain and len(words) in (4, 6) and self.crowded:
            pairs = [words[i : i + 2] for i in range(0, len(words), 2)]
        for pair in pairs:
            self.current = named(self.text, piece, self.own, pair)
            self.sentence.append(self.current)
        if self.office is not None and (self.led or self.before in ("COLON", "DASH", "office", "title", "OPEN")):
            self.current.add_role(self.text[self.office.start : self.office.end], self.office.tokens)  # type: ignore[union-attr]
        self.office, self.mode = None, ""

    def unclosed(self) -> None:
        """End a bracket that was never closed, where the next one stands behind a semicolon and a full name."""
        who = self.group[-1] if self.depth and len(self.group) > 1 else None
        if who is None or who.kind not in ("bare", "person") or len(who.tokens) < 2:
            return
        if self.text[: who.start].rstrip()[-1:] == ";":
            self.group.pop()
            self.close()
            self.depth, self.before, self.mode = 0, "SEP", ""
            self.words(self.pieces.index(who), who)

    def close(self) -> None:
        """Take the words of a bracket."""
        group, self.group = self.group, []
        if not group or self.verdict in ("done", "dropped"):
            return
        if self.current is not None:
            self.current.add(self.text[group[0].start : group[-1].end].strip(), group, bracketed=True, wide=True)
        elif self.office is not None and len(group) == 1 and group[0].kind in ("person", "bare"):
            self.before = "OPEN"
            self.add(group[0])
        self.before = "CLOSE"


def _is_led(pieces: Sequence[Piece]) -> bool:
    """Whether offices stand before names: `President, Ann Hill; Clerk, Bob Moss`; who holds the first is named in full."""
    first = next((piece for piece in pieces if piece.kind != "SEP"), None)
    return first is not None and first.kind == "office" and _is_lead(pieces) and len(pieces[2].tokens) > 1


def _is_lead(pieces: Sequence[Piece]) -> bool:
    """Whether a comma and a name follow the first piece."""
    comma = len(pieces) > 2 and pieces[1].kind == "SEP" and pieces[1].tokens[0].text == ","
    return comma and pieces[2].kind in _NAMES
