"""Double names that a word processor printed with a dash: `Ann Hill–Moss` is nobody from Moss."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.compiled import compiled
from minutelint.model.people.listed import typed_words

Line = tuple[str, int]
FEWEST = 3
"""People of a list, at least, none of the others with a dash: what each speaks for would stand behind more of them."""
_DASHED = compiled("(?<=[a-z])\u2013(?=[A-Z][a-z])")
_BETWEEN = compiled("[,;\n]")
_NAMES = frozenset({"CAP", "SITE"})


def with_hyphens(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of a list of people, with a hyphen for the dash in the one name that has it; offsets stay."""
    at = [i for i, (text, _) in enumerate(lines) if "\u2013" in text]
    if len(at) != 1:
        return lines
    text, base = lines[at[0]]
    dashes = list(_DASHED.finditer(text))
    people = sum(len(_BETWEEN.findall(line.rstrip(" ,;"))) + 1 for line, _ in lines)
    if len(dashes) != 1 or text.count("\u2013") > 1 or people < FEWEST:
        return lines
    words = typed_words(text[dashes[0].end() :])
    if not words or words[0].kind not in _NAMES:
        return lines
    plain = text[: dashes[0].start()] + "-" + text[dashes[0].end() :]
    return [*lines[: at[0]], (plain, base), *lines[at[0] + 1 :]]
