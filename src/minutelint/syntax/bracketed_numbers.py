"""Items whose numbers stand in square brackets: `[1] Roof`, each over what was said of it.

Notes and sources are numbered so, too. They follow each other with nothing in between, and nothing stands below them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutelint.syntax.heads import Head, head_by_groups
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

FEWEST = 3  # numbers that make a count
WORDS = 14  # of a title, at most


def bracketed_numbers(lines: Sequence[Line]) -> Iterator[tuple[int, Head]]:
    """Yield the lines that open such an item, by their index, with what stands in them; they count up from one."""
    form = pattern("heads", "BRACKETED_NUMBER")
    found = [i for i, line in enumerate(lines) if line.text[:1] == "[" and form.fullmatch(line.text) is not None]
    heads = [head_by_groups(lines[i], form) for i in found]
    counted = [head.number for head in heads] == [str(n) for n in range(1, len(heads) + 1)]
    if len(found) >= FEWEST and counted and all(_opens(lines, i, head) for i, head in zip(found, heads, strict=True)):
        yield from zip(found, heads, strict=True)


def _opens(lines: Sequence[Line], at: int, head: Head) -> bool:
    """Whether a line is set off, no sentence, and something stands below it that is no number of the kind."""
    below = lines[at + 1].text if at + 1 < len(lines) else "["
    return lines[at].gap > 0 and below[0] != "[" and len(head.title.split()) <= WORDS
