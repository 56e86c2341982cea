"""Tells who is meant: full names, `Cllr Low`, `B. Low`, initials and first names, out of the people of one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.language.words import kind_of
from minutelint.model.nodes import Attendee, Person
from minutelint.model.people.initials import initials_of
from minutelint.model.people.inverted import upright
from minutelint.model.people.pieces import presides, without_honorific
from minutelint.model.people.whom import Known, plain_name, readings, same_person

_OFFICES = compiled(r"\s*(?:,|&|/|;)\s*")
_MARKS = compiled(r"[,:;()\[\]/]")
_INNER = compiled(r" \(([A-Z]\w+)\) ")
_CALL_SIGN = compiled(r"[A-Z]{1,2}[\dØ]([A-Z]{2,4})")
_OFFICE_KINDS = frozenset({"ROLE", "CHAIR"})
THERE = frozenset({"present", "in-attendance"})


class Resolution(Struct, frozen=True):
    """Who is meant. `name` is None where nobody fits, or several do; `candidates` are those who fit."""

    name: str | None = None
    candidates: tuple[str, ...] = ()


class Directory:
    """The people of one document, attending ones before those only mentioned.

    attendance  the attendance list, apologies included
    people      people named in full in the text
    extra       configured: initials or a short form, and the full name that it stands for; goes before all else
    """

    def __init__(
        self, attendance: Iterable[Attendee], people: Iterable[Person] = (), extra: Mapping[str, str] | None = None
    ) -> None:
        self._extra = {plain_name(short): name for short, name in (extra or {}).items()}
        self._attendance = tuple(attendance)
        found: dict[str, Known] = {}
        surnames: dict[str, list[list[str]]] = {}

        def add(
            name: str, key: str | None = None, *, listed: bool = False, there: bool = False, alias: str = ""
        ) -> None:
            words = plain_name(name).split()
            shorter = not listed and _is_short(name)
            if not words or (shorter and any(same_person(words, full) for full in surnames.get(words[-1], ()))):
                return
            surnames.setdefault(words[-1], []).append(words)
            plain = " ".join(words)
            found.setdefault(plain, Known(name, tuple(words), plain, key, listed, there, alias))

        aliases = Counter(_alias(attendee) for attendee in self._attendance)
        for attendee in self._attendance:
            alias = _alias(attendee)
            add(
                bare_name(attendee),
                attendee.initials or _handle(attendee) or _sign_end(attendee.name),
                listed=True,
                there=attendee.status in THERE,
                alias=alias if aliases[alias] == 1 else "",  # what several bear is a place or a body
            )
        for person in sorted(people, key=lambda person: _is_short(person.name)):
            add(person.name, person.initials)
        for name in self._extra.values():
            add(name)
        self._found = found
        self._entries = tuple(found.values())
        self._resolved: dict[tuple[str, tuple[str, ...]], Resolution] = {}
        self._in_full = [(name, f" {plain_name(name)} ") for name in self.names if " " in name]

    @property
    def names(self) -> tuple[str, ...]:
        """The full names, without forms of address, attending people first."""
        return tuple(entry.name for entry in self._entries)

    def named_in(self, text: str) -> tuple[str, ...]:
        """Return the full names that stand in a text."""
        plain = f" {plain_name(_MARKS.sub(' ', text))} "
        return tuple([name for name, words in self._in_full if words in plain])

    def resolve(self, as_written: str, prefer: Sequence[str] = ()) -> Resolution:
        """Return who is meant by a name, part of a name or initials.

        prefer  full names that go before others where several fit: those in the title of the same item
        """
        asked = (as_written, tuple(prefer))  # the same few names, many times over
        found = self._resolved.get(asked)
        if found is None:
            found = self._resolved[asked] = self._resolve(as_written, prefer)
        return found

    def _resolve(self, as_written: str, prefer: Sequence[str]) -> Resolution:
        honorific, written = without_honorific(as_written)
        written = written.strip(" .,;:")
        configured = self._extra.get(plain_name(as_written)) or self._extra.get(plain_name(written))
        if configured is not None:
            return Resolution(configured, (configured,))
        if not written:
            return Resolution()
        plain = plain_name(written)
        if " " in plain and plain in self._found:  # the surest reading of several words
            name = self._found[plain].name
            return Resolution(name, (name,))
        favoured = {plain_name(name) for name in prefer}
        for test in readings(written, addressed=honorific is not None):
            fitting = [entry for entry in self._entries if test(entry)]
            if fitting:
                return _choose(fitting, favoured)
        bare = _without_titles(self._without_letters(written))
        if bare != written:
            return self.resolve(bare, prefer)
        return self._by_office(written) or self._by_first_letter(written) or self._behind_initials(written)

    def _without_letters(self, written: str) -> str:
        """Return a name without the letters behind it that stand behind one of the list: `AH DO`, as in `A. Hill, D.O.`"""
        name, _, letters = written.rpartition(" ")
        borne = {
            text.replace(".", "") for a in self._attendance for text in (a.note, a.role) if text and text.isupper()
        }
        return name.rstrip(",") if name and letters.replace(".", "") in borne else written

    def _by_office(self, written: str) -> Resolution | None:
        """Return who holds an office that the attendance list states in just these words, or as one of several."""
        plain = plain_name(written)
        found = [a for a in self._attendance if plain in map(plain_name, _OFFICES.split(a.role or ""))]
        names = tuple(dict.fromkeys(bare_name(attendee) for attendee in found))
        return Resolution(names[0] if len(names) == 1 else None, names) if names else None

    def _by_first_letter(self, written: str) -> Resolution | None:
        """Return who is meant by two initials where the list holds first names only and one begins so."""
        listed = [entry.name for entry in self._entries if entry.listed]
        if len(written) != 2 or not written.isupper() or not written.isalpha():
            return None
        if not listed or any(" " in name or name.isupper() for name in listed):
            return None
        found = tuple(name for name in listed if name.startswith(written[0]))
        return Resolution(found[0] if len(found) == 1 else None, found)

    def _behind_initials(self, written: str) -> Resolution:
        """Return those listed by bare initials only whose first name may be the one written, or `SteveH` for `SH`.

        Nobody knows that it is: so these are candidates and no more, unless all initials fit.
        """
        capitals = "".join(char for char in written if char.isupper())
        if not written.isalpha() or not written[0].isupper() or written.isupper():
            return Resolution()
        short = [entry.name for entry in self._entries if entry.listed and _is_bare(entry.name)]
        whole = tuple(name for name in short if len(capitals) > 1 and name == capitals)
        if whole:
            return Resolution(whole[0], whole)
        return Resolution(None, tuple(name for name in short if len(capitals) == 1 and name[0] == capitals))

    def initials(self) -> dict[str, tuple[str, ...]]:
        """Return every set of initials that stands for somebody, with the full names that it fits.

        A key printed beside a name, or configured, belongs to that person alone.
        """
        printed: dict[str, tuple[str, ...]] = {}
        fitting: dict[str, tuple[str, ...]] = {}
        for entry in self._entries:
            if entry.key and entry.key.isalpha():
                printed[entry.key] = (*printed.get(entry.key, ()), entry.name)
            if entry.listed and entry.name.isupper() and 1 < len(entry.name) < 6 and entry.name.isalpha():
                printed.setdefault(entry.name, (entry.name,))
            for short in sorted(initials_of(entry.name)):
                fitting[short] = (*fitting.get(short, ()), entry.name)
        configured = {
            short.upper(): (name,) for short, name in self._extra.items() if len(short) < 6 and " " not in short
        }
        return {**fitting, **printed, **configured}

    def holder(self, office: str) -> Resolution:
        """Return who holds an office of the attendance list: `the Chair`, `the Clerk`, `Treasurer`."""
        if presides(office):
            found = [attendee for attendee in self._attendance if attendee.chair]
        else:
            word = plain_name(office).rpartition(" ")[2]
            found = [a for a in self._attendance if word and word in plain_name(a.role or "").replace(",", " ").split()]
        names = tuple(dict.fromkeys(bare_name(attendee) for attendee in found))
        return Resolution(names[0] if len(names) == 1 else None, names)


def bare_name(attendee: Attendee) -> str:
    """Return the name without a form of address; `Cllr Low` alone keeps it, as there is no other part to tell it by."""
    name = upright(attendee.name)
    if attendee.honorific and name.startswith(attendee.honorific):
        rest = name[len(attendee.honorific) :].strip(" .")
        return rest if " " in rest else name
    return name


def _handle(attendee: Attendee) -> str | None:
    """Return the name of the account that is printed beside a name: `Ann Hill (@annhill)`."""
    note = attendee.note or ""
    return note if note.startswith("@") and " " not in note else None


def _sign_end(name: str) -> str | None:
    """Return the letters by which somebody goes who is listed by a call sign: `ABC` for `G4ABC`."""
    sign = _CALL_SIGN.fullmatch(name)
    return sign[1] if sign is not None else None


def _alias(attendee: Attendee) -> str:
    """Return the one word that stands in brackets behind a name or in its midst: `Ann Hill (Annie)`, `Ann (Nan) Hill`."""
    inner = _INNER.search(attendee.name)
    note = inner[1] if inner is not None else attendee.note or ""
    return plain_name(note) if note.replace("_", "").isalnum() and note[0].isupper() else ""


def _is_bare(name: str) -> bool:
    """Whether a name is initials and nothing else."""
    return name.isalpha() and name.isupper() and 1 < len(name) < 5


def _is_short(name: str) -> bool:
    """Whether only an initial stands for the first name."""
    return len(name.split(" ", 1)[0].rstrip(".")) == 1


def _choose(fitting: Sequence[Known], favoured: set[str]) -> Resolution:
    """Return the one who fits best: favoured, then attending, then absent or only mentioned."""
    for group in (
        [entry for entry in fitting if plain_name(entry.name) in favoured],
        [entry for entry in fitting if entry.there],
        fitting,
    ):
        if group:
            names = tuple(entry.name for entry in group)
            return Resolution(names[0] if len(names) == 1 else None, names)
    return Resolution()


def _without_titles(written: str) -> str:
    """Return a name without the office in front of it and the call sign or code behind: `Secretary Ann VA3XYZ`."""
    words = [word for word in written.split() if not any(map(str.isdigit, word))]
    while len(words) > 1 and kind_of(words[0]) in _OFFICE_KINDS:
        words = words[1:]
    return " ".join(words) or written
