"""The one way canonical text is made: copied from the file, or put in at a place of the file."""

from __future__ import annotations

from minutelint.readers.characters import DROP
from minutelint.source import SourceMap


class Strand:
    """Canonical text that grows at its end and remembers where every character came from.

    Offsets are code points. `copy` takes text that stands in the raw text at `raw`, character for character; one may
    have been made equal to others, as a NBSP to a space. `put` adds text that stands nowhere and maps to one place.
    """

    __slots__ = ("_canon", "_ends", "_open", "_parts", "_raw", "length")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._canon: list[int] = []
        self._raw: list[int] = []
        self._ends: list[int] = []
        self._open = False
        self.length = 0

    def copy(self, text: str, raw: int) -> None:
        """Add text that was copied from raw offset `raw` on; characters that show nothing (`DROP`) are left out."""
        size = len(text)
        if not size:
            return
        if DROP in text:
            for piece in text.split(DROP):
                self.copy(piece, raw)
                raw += len(piece) + 1
            return
        if self._open and self._ends[-1] == raw:
            self._ends[-1] = raw + size
        else:
            self._canon.append(self.length)
            self._raw.append(raw)
            self._ends.append(raw + size)
            self._open = True
        self._parts.append(text)
        self.length += size

    def put(self, text: str, place: int) -> None:
        """Add text that the reader puts in at raw offset `place`."""
        if not text:
            return
        self._canon.append(self.length)
        self._raw.append(place)
        self._ends.append(place)
        self._open = False
        self._parts.append(text)
        self.length += len(text)

    def extend(self, other: Strand) -> None:
        """Add another strand."""
        if not other.length:
            return
        shift = self.length
        joins = self._open and other._raw[0] == self._ends[-1] != other._ends[0]
        if joins:
            self._ends[-1] = other._ends[0]
        first = 1 if joins else 0
        self._canon.extend([at + shift for at in other._canon[first:]])
        self._raw.extend(other._raw[first:])
        self._ends.extend(other._ends[first:])
        self._parts.extend(other._parts)
        self._open = other._open
        self.length += other.length

    def behead(self) -> None:
        """Drop the first character; there must be one."""
        self._parts = [str(self)[1:]]
        self.length -= 1
        self._raw[0] += self._ends[0] > self._raw[0]
        self._canon[1:] = [at - 1 for at in self._canon[1:]]
        if self._canon[1:2] == [0]:
            del self._canon[0], self._raw[0], self._ends[0]

    @property
    def place(self) -> int:
        """The raw offset at which it begins; 0 when it is empty."""
        return self._raw[0] if self._raw else 0

    def trim(self, signs: str = " \t") -> None:
        """Drop spaces and tabs, or whatever `signs` are, at the end."""
        while self._parts:
            last = self._parts.pop()
            kept = last.rstrip(signs)
            self.length -= len(last) - len(kept)
            if kept:
                self._parts.append(kept)
                break
        while self._canon and self._canon[-1] >= self.length:
            self._canon.pop(), self._raw.pop(), self._ends.pop()
            self._open = bool(self._canon) and self._ends[-1] > self._raw[-1]
        if self._open:
            self._ends[-1] = self._raw[-1] + self.length - self._canon[-1]

    def __str__(self) -> str:
        if len(self._parts) > 1:
            self._parts = ["".join(self._parts)]
        return self._parts[0] if self._parts else ""

    def map(self) -> SourceMap:
        """Return the way back to the raw text."""
        return SourceMap(self._canon, self._raw, self._ends)
