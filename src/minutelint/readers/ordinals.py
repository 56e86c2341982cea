"""Numbers as lists print them: letters, Roman numerals, decimals."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LONGEST = 30  # letters: a list of thousands would print one letter a hundred times over


def printed(count: int, form: str) -> str:
    """Return a count in the form that a list names (ECMA-376 part 1, 17.18.59): "decimal" for any that is not known."""
    if count < 1:
        return str(count)
    if form in ("lowerLetter", "upperLetter"):
        found = letters(count)
        return found.upper() if form == "upperLetter" else found
    if form in ("lowerRoman", "upperRoman"):
        found = roman(count)
        return found.upper() if form == "upperRoman" else found
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        return ordinal(count)
    return "" if form == "none" else str(count)


def letters(count: int) -> str:
    """Return a, b ... z, then aa, bb as Word prints them; the number where that would be long."""
    repeated = (count - 1) // 26 + 1
    return chr(ord("a") + (count - 1) % 26) * repeated if repeated <= _LONGEST else str(count)


def roman(count: int) -> str:
    """Return a number from 1 to 3,999 as a Roman numeral in small letters; any other in digits."""
    if not 0 < count < 4000:
        return str(count)
    found = ""
    for figure, sign in _ROMAN:
        found += sign * (count // figure)
        count %= figure
    return found


def ordinal(count: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if count // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"
