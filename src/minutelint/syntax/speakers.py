"""Labels that say who speaks: `Ann:` alone on a line, which is no heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutelint.syntax.lines import Line
from minutelint.syntax.outline import ATTENDANCE
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

LABELS = frozenset({"TITLE_LINE", "BOLD_LINE"})
TOLD = ATTENDANCE | {"META_LINE"}


def speakers(lines: Sequence[Line]) -> set[int]:
    """Return the indices of the labels alone on a line that name those who speak.

    They come again, or name somebody of the list of those who were there. Where one comes again, the others that are
    a single word are speakers' too.
    """
    labels = {i: _words(line) for i, line in enumerate(lines) if line.kind in LABELS and _may_be(line)}
    if not labels:
        return set()
    often = Counter(labels.values())
    told = " ".join(people_told(lines))
    again = any(often[words] > 1 and " " not in words for words in labels.values())
    return {
        i
        for i, words in labels.items()
        if (" " not in words and (often[words] > 1 or again)) or f" {words} " in told or f" {words}," in told
    }


def _may_be(line: Line) -> bool:
    text = line.text
    return text.rstrip()[-1:] == ":" and pattern("heads", "SPEAKER").fullmatch(text) is not None and not kinds_of(text)


def _words(line: Line) -> str:
    return line.text.strip(" *#\n").rstrip(": ")


def people_told(lines: Sequence[Line]) -> list[str]:
    """Return what each line of the lists of people says, without its label, a space on both sides."""
    found: list[str] = []
    inside = False
    for line in lines:
        told = line.kind in TOLD
        inside = told or (inside and not line.gap and line.kind in LABELS | {"TEXT", "BULLET", "ROW"})
        if inside:
            text = line.text.strip(" -*#\n")
            found.append(f" {text.partition(':')[2] if told else text} ")
    return found
