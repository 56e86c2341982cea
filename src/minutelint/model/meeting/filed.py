"""The date that the name of a file states."""

from __future__ import annotations

from pathlib import PurePath

from minutelint.compiled import compiled
from minutelint.model.dates.iso import is_day
from minutelint.model.dates.mentions import find_dates

_RUN_ON = compiled(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)")


def filed(path: str) -> str | None:
    """Return the one day that the name of a file states (`2031-05-07-minutes.md`, `20310507.txt`, `7-May-2031.docx`).

    ISO, or None where it states none, several, or three numbers that can be read both ways.
    """
    stem = PurePath(path).stem
    spaced = _RUN_ON.sub(r"\1-\2-\3", stem).replace("_", " ")
    days = {
        mention.iso
        for mention in find_dates(spaced if any(char.isupper() for char in spaced) else spaced.title())
        if is_day(mention.iso) and not mention.ambiguous
    }
    return days.pop() if len(days) == 1 else None
