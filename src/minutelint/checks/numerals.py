"""Numbers as they are printed: arabic, roman, letters. Here they are read for clauses, and written for messages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from minutelint.model.nodes import Clause
from minutelint.numerals import roman, roman_value

_LONGEST = 9


class Printed(Struct, frozen=True):
    """A number as printed and its value as a path: `7.(ii)` is (7, 2)."""

    text: str
    path: tuple[int, ...]


def from_roman(text: str) -> int | None:
    """Return the value of a Roman numeral, None for what is none."""
    text = text.lower()
    value = roman_value(text) if len(text) <= _LONGEST else None
    return value if value is not None and roman(value) == text else None


def clause_values(clauses: Sequence[Clause]) -> list[tuple[str, int]]:
    """Return for each clause the kind of its number (`arabic`, `roman`, `letter`, or nothing) and its value.

    `i` alone is roman where the letters begin with it or the next one is `ii`, else the letter between h and j.
    """
    bare = [re.sub(r"\W", "", clause.number or "") for clause in clauses]
    found: list[tuple[str, int]] = []
    last = ""
    for place, text in enumerate(bare):
        value = from_roman(text)
        single = len(text) == 1 and text.isascii() and text.isalpha()
        if text.isascii() and text.isdigit() and len(text) < 6:
            found.append(("arabic", int(text)))
            continue
        if value is not None and not (single and _is_letter(text, last, bare[place + 1 : place + 2])):
            found.append(("roman", value))
        elif single:
            found.append(("letter", ord(text.lower()) - 96))
        else:
            found.append(("", 0))
            continue
        last = text.lower()
    return found


def _is_letter(text: str, last: str, following: list[str]) -> bool:
    """Tell whether one of i, v, x, l, c stands in an alphabet rather than among roman numerals."""
    text, after = text.lower(), "".join(following).lower()
    if len(last) == 1 and last and ord(text) - ord(last) == 1:
        return True
    value = from_roman(text) or 0
    if from_roman(last) is not None and len(last) >= 1 and (from_roman(last) or 0) + 1 == value:
        return False
    if text == "i":
        return len(after) == 1 and after == "j"
    return len(last) == 1 and ord(last) < ord(text)


def pieces(number: str | None) -> list[str]:
    """Return the numbers, letters and roman numerals of which a printed number is made."""
    return re.findall(r"[0-9]{1,9}|[A-Za-z]{1,9}", number or "")


def printed_like(model: Printed, path: tuple[int, ...]) -> str:
    """Write a number in the form of another: 8 for `7`, `7.(iii)` for `7.(ii)`, (d) for `(e)`."""
    found = list(re.finditer(r"[0-9]{1,9}|[A-Za-z]{1,9}", model.text))
    # Where the year comes first (19/12), the number is the second piece.
    while len(found) > len(model.path) and model.path and not _value(found[0].group(), model.path[0]):
        found.pop(0)
    values = [_value(piece.group(), part) for piece, part in zip(found, model.path, strict=False)]
    if len(path) != len(model.path) or len(found) < len(path) or not all(values):
        return ".".join(map(str, path))
    said = model.text
    for piece, was, part in reversed(list(zip(found, model.path, path, strict=False))):
        said = said[: piece.start()] + _written(piece.group(), was, part) + said[piece.end() :]
    return said.strip()


def _value(text: str, part: int) -> bool:
    """Tell whether a piece of print stands for a value."""
    if text.isdigit():
        return int(text) == part
    return from_roman(text) == part or _is_letter_for(text, part)


def _is_letter_for(text: str, part: int) -> bool:
    return len(text) == 1 and ord(text.lower()) - 96 == part


def _written(like: str, was: int, value: int) -> str:
    """Write a value in the way in which `like` writes the value `was`."""
    if like.isdigit():
        return str(value).zfill(len(like)) if like.startswith("0") else str(value)
    letter = _is_letter_for(like, was) and value <= 26
    said = chr(96 + value) if letter else roman(value)
    return said.upper() if like.isupper() else said
