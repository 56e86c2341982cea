"""Whether capitals could be spoken as a word: `BRIDGE` can, `NCAPT` and `OCLT` are spelt letter by letter."""

from __future__ import annotations

from functools import lru_cache

from minutelint.model.acronyms.letters import listed

VOWELS = frozenset("AEIOUY")


@lru_cache(maxsize=4096)
def is_speakable(word: str) -> bool:
    """Tell whether a word has a vowel, and begins and ends as words do.

    Only the consonants at its ends are looked at (`WORD_START`, `WORD_END` of the grammar): inside, two syllables meet.
    """
    upper = word.upper()
    vowels = [i for i, char in enumerate(upper) if char in VOWELS]
    if not vowels:
        return False
    start, end = upper[: vowels[0]].lower(), upper[vowels[-1] + 1 :].lower()
    return (len(start) < 2 or start in listed("WORD_START")) and (len(end) < 2 or end in listed("WORD_END"))
