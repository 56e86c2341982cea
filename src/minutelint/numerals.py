"""Numbers as people print and lists count them: Roman, letters, ordinals."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_LONGEST = 30  # letters: a list of thousands would print one letter a hundred times over


def roman(count: int) -> str:
    """Return a number from 1 to 3,999 as a Roman numeral in small letters; any other in digits."""
    if not 0 < count < 4000:
        return str(count)
    found = ""
    for figure, sign in _ROMAN:
        found += sign * (count // figure)
        count %= figure
    return found


def roman_value(text: str) -> int | None:
    """Return what letters i to c, in upper or lower case, come to as a Roman numeral, well formed or not; else None."""
    values = [_VALUES.get(char, 0) for char in text.lower()]
    if not values or 0 in values:
        return None
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def repeated(count: int) -> str:
    """Return a, b ... z, then aa, bb as a word processor counts; the number where that would be long."""
    times = (count - 1) // 26 + 1
    return chr(ord("a") + (count - 1) % 26) * times if times <= _LONGEST else str(count)


def letters(count: int) -> str:
    """Return a, b ... z, then aa, ab as a browser counts, from 1 on."""
    found = ""
    while count > 0:
        count, letter = divmod(count - 1, 26)
        found = chr(ord("a") + letter) + found
    return found


def ordinal(count: int) -> str:
    """Return 1st, 2nd, 3rd, 4th, 11th."""
    ending = "th" if count // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
    return f"{count}{ending}"
