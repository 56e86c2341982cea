"""Counts by letters or within brackets, `a)` and `(1)`: often a list within an item, now and then the items themselves."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from minutelint.numerals import roman
from minutelint.syntax.heads import Head, letters
from minutelint.syntax.titles import kinds_of

SHAPES = frozenset({"(1)", "a", "a)", "(a)", "A)", "(A)", "i", "i)", "(i)", "I)", "(I)"})
"""Forms of numbers that may count items where nothing else does."""
FEWEST = 3  # titles that minutes have, which show the count to be that of the items
WORDS = 14  # of a title, at most


def are_items(titles: Collection[str]) -> bool:
    """Whether what such a count parts are items: several have a title that minutes have, most are short."""
    short = [title for title in titles if len(title.split()) <= WORDS and title[:1].isupper()]
    return len(short) * 2 > len(titles) and sum(bool(kinds_of(title)) for title in short) >= FEWEST


def read_letters(heads: Mapping[int, Head]) -> None:
    """Read `I` behind `H`, `X` behind `W` as the letter and not as the numeral, unless `II` stands behind it."""
    single = [head for head in heads.values() if head.number is not None and head.number.strip("().").isalpha()]
    for at, (before, head) in enumerate(pairwise(single), 1):
        letter = (head.number or "").strip("().")
        follows = before.series.strip("()") == _case(letter) and before.path == (letters(letter) - 1,)
        if len(letter) != 1 or not follows or _counts_on(head, single[at + 1 :]):
            continue
        head.path, head.series = (letters(letter),), before.series
        head.line.kind = before.line.kind


def _case(letter: str) -> str:
    return "A" if letter.isupper() else "a"


def _counts_on(numeral: Head, below: Sequence[Head]) -> bool:
    """Whether the next Roman numeral of the same form is one more."""
    printed = (numeral.number or "").strip("().").lower()
    if not numeral.path or not below:
        return False
    return (below[0].number or "").strip("().").lower() == roman(numeral.path[0] + 1) and printed == roman(
        numeral.path[0]
    )
