"""The numbers that a browser puts in front of the entries of a list."""

from __future__ import annotations

from msgspec import Struct

from minutelint.numerals import letters, roman

_KINDS = {
    "1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman", "I": "upper-roman",
    "lower-latin": "lower-alpha", "upper-latin": "upper-alpha",
    "arabic": "decimal", "loweralpha": "lower-alpha", "upperalpha": "upper-alpha", "lowerroman": "lower-roman",
    "upperroman": "upper-roman",
    "unstyled": "none", "list-unstyled": "none", "list-none": "none", "no-bullets": "none",
}  # fmt: skip
"""Values of `type`, of `list-style-type` and the classes that docutils and style sheets give,
and the kind that each stands for."""

_DIGITS = 6


class Numbering(Struct):
    """A list as it is read: `kind` of its marks ("bullet", "none", "decimal", "lower-alpha" ...), and the next number."""

    kind: str = "bullet"
    number: int = 1
    step: int = 1

    def mark(self, value: str | None = None, kind: str = "") -> str:
        """Return what stands in front of the next entry, with the space behind it; `value` sets its number."""
        kind = kind_of(kind) or self.kind
        if kind == "bullet":
            return "- "
        stated = whole(value)
        self.number = self.number if stated is None else stated
        shown = written(self.number, kind)
        self.number += self.step
        return shown + ". " if shown else ""


def kind_of(said: str) -> str:
    """Return the kind of number that a value of `type`, of a style or of a class names; empty for any other."""
    return _KINDS.get(said, said if said in _KINDS.values() or said == "none" else "")


def whole(value: str | None) -> int | None:
    """Return a whole number of few digits, None for anything else."""
    text = (value or "").strip()
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS else None


def written(number: int, kind: str) -> str:
    """Return a number as it is shown; decimal where letters or Roman numerals cannot show it."""
    if kind == "none":
        return ""
    text = str(number)
    if kind.endswith("alpha") and number > 0:
        text = letters(number)
    elif kind.endswith("roman"):
        text = roman(number)
    return text.upper() if kind.startswith("upper") else text
