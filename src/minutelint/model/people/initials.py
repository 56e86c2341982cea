"""Which initials stand for which name."""

from __future__ import annotations

from functools import lru_cache

_JOINERS = str.maketrans(dict.fromkeys("\u2010\u2011'’", "-"))
_LONGEST = 5
_CODE = 3


def _letters(part: str) -> str:
    """Return the first letter of a part of a name, upper-case, or nothing."""
    return next((char.upper() for char in part if char.isalpha()), "")


def _ways(part: str) -> set[str]:
    """Return the ways to shorten one word: its first letter, and further letters after a hyphen or inside (Mc, O')."""
    pieces = [piece for piece in part.translate(_JOINERS).split("-") if piece]
    letters = [_letters(piece) for piece in pieces]
    ways = {_letters(part), "".join(letters)}
    if len(letters) > 1 and len(pieces[0]) > 1:
        ways.add(letters[-1])
    inner = "".join(char for char in part if char.isupper())
    if not part.isupper() and 1 < len(inner) <= 3:
        ways.add(inner)
    return ways - {""}


@lru_cache(maxsize=4096)
def initials_of(name: str) -> frozenset[str]:
    """Return every set of initials that a full name may be given, at least two letters each.

    First and last name always count, names between them all or none, particles (`van der`) or none; a hyphen or a
    capital inside a name adds a letter or not. A single name has no initials.
    """
    parts = name.replace(".", ". ").split()[:8]
    if len(parts) < 2:
        return frozenset()
    first, last = _ways(parts[0]), _ways(parts[-1])
    middle = ["".join(_letters(part) for part in parts[1:-1])]
    middle.append("".join(_letters(part) for part in parts[1:-1] if part[:1].isupper()))
    found = {a + b + c for a in first for b in {"", *middle} for c in last}
    return frozenset(word for word in found if 2 <= len(word) <= _LONGEST)


def fits(written: str, name: str) -> bool:
    """Whether the initials as written may stand for a full name; `ABro` stands for `Ann Brown`."""
    plain = written.replace(".", "").replace(" ", "")
    if plain.upper() == plain:
        return plain in initials_of(name)
    parts = name.split()
    if len(parts) < 2 or not plain.isalpha():
        return False
    low, first, last = plain.casefold(), parts[0].casefold(), parts[-1].casefold()
    return any(first.startswith(low[:i]) and last.startswith(low[i:]) for i in range(1, len(low)))


def opens(written: str, name: str) -> bool:
    """Whether three capitals beside a name are the letters with which its first and its last word open: `AHI`, `ANH` of
    `Ann Hill`. Elsewhere so many names would fit that it tells nothing."""
    parts = name.split()
    if len(parts) < 2 or len(written) != _CODE:
        return False
    first, last = parts[0].upper(), parts[-1].upper()
    return written in (first[:1] + last[:2], first[:2] + last[:1])
