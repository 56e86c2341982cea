"""Bullets glued to the words: `-Roof`, a dash and no space, as some type the whole of a list."""

from __future__ import annotations

from collections.abc import Sequence

from minutelint.compiled import compiled

_GLUED = compiled(r"-(?=[^\W_])")
_FEWEST = 3
"""So many lines must begin with one: a single dash may be a minus, or go on with a sentence."""


def glued(texts: Sequence[str]) -> list[int]:
    """Return which of some lines of text, by index, begin with such a bullet; none where only one or two do."""
    found = [at for at, text in enumerate(texts) if text[:1] == "-" and _GLUED.match(text) is not None]
    return found if len(found) >= _FEWEST else []
