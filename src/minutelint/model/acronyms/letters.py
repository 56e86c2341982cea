"""Whether letters stand for words: each for the first of one, with few and named exceptions.

The fit is stricter than that of Schwartz and Hearst (2003).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from minutelint.compiled import compiled
from minutelint.model.people import listed as word_lists
from minutelint.syntax import terminals

LONGEST = 12  # letters of an acronym
_COMPOUND = 8  # letters of the shortest word that may give two letters
_PARTS = compiled(r"[-'.]")
_SLIPS = 3  # letters of the shortest acronym in which a slip of the pen can be told

_SYLLABLE = compiled("[A-Z][a-z]*")
_FEWEST_SYLLABLES = 2


def pattern(terminal: str) -> re.Pattern[str]:
    """Return a terminal of `grammar/acronyms.lark`, compiled."""
    return terminals.pattern("acronyms", terminal)


def listed(*lists: str) -> frozenset[str]:
    """Return the words of plain lists of `grammar/acronyms.lark`; those of some stand there in small letters."""
    return word_lists.listed("acronyms", *lists)


def unmarked(word: str) -> str:
    """Return a word with plain letters in the place of those with a mark: `é` counts as `e`."""
    if word.isascii():
        return word
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def is_small(word: str) -> bool:
    """Tell a word that acronyms pass over (`of`, `and`)."""
    return word.lower() in listed("SMALL_WORD")


@lru_cache(maxsize=1024)
def fit(letters: str, words: tuple[str, ...]) -> int | None:
    """Return the index of the first of the words, up to the last, for which the letters stand; None where they do not.

    Each letter is the first of a word, in order. A small word may be passed over, and one other word where the acronym
    has three letters (four, for the last word). A word in two parts (`Well-Being`, `WellBeing`) gives one letter or one
    for each part; a word in capitals all its own. `BL` may stand for one long word that holds both (`Bricklayer`).
    """
    letters = letters.replace("-", "").replace(".", "")
    if not 2 <= len(letters) <= LONGEST or not words:
        return None
    offset = max(0, len(words) - 2 * len(letters) - 4)
    words = words[offset:]
    best: tuple[int, int] | None = None
    seen: set[tuple[int, int, int]] = set()
    todo = [(len(letters), len(words), 0)]
    while todo:
        state = todo.pop()
        if state in seen:
            continue
        seen.add(state)
        left, at, passed = state
        if left == 0:
            if best is None or (passed, -at) < best:
                best = (passed, -at)
            continue
        if at == 0:
            continue
        word = words[at - 1]
        todo.extend((left - taken, at - 1, passed) for taken in _taken(letters, left, word, last=at == len(words)))
        if at == len(words) and (len(letters) < 4 or is_small(word)):
            continue
        if is_small(word) or not word[0].isalpha():
            todo.append((left, at - 1, passed))
        elif not passed and len(letters) > 2:
            todo.append((left, at - 1, 1))
    return None if best is None else offset - best[1]


def _taken(letters: str, left: int, word: str, *, last: bool) -> Iterator[int]:
    """Yield how many letters, counted back from `left`, a word may stand for."""
    letter = letters[left - 1]
    if letter == "&":
        if word.lower() in listed("AND_WORD"):
            yield 1
        return
    low, had = unmarked(word.lower()), letters[:left].lower()
    if low[0] == letter.lower():
        yield 1
    if len(word) > 1 and word.isupper() and had.endswith(low):
        yield len(word)
        return
    parts = [part for part in _PARTS.split(word.replace("’", "'")) if part] if not word.isalpha() else [word]
    inner = "".join([part[0] for part in parts]) if len(parts) > 1 else "".join(filter(str.isupper, word))
    if 1 < len(inner) < len(word) and had.endswith(inner.lower()):
        yield len(inner)
    if len(letters) > 3 and len(word) > 4 and had.endswith(low[:2]):
        yield 2
    if last and left == len(letters) == 2 and len(word) >= _COMPOUND and word[0] == letters[0]:
        inside = low.find(had[1], 1, len(word) - 3)
        if inside > 0:
            yield 2


def compact(letters: str, words: tuple[str, ...]) -> int | None:
    """Return the index of the first of the words of a name, one of which gives two of three letters; None otherwise.

    `Bank of Alder (BAL)`, `Leading Expert Agreement (LEX)`: the last word but small ones gives its first two letters, or
    the one in front of a last that gives none; `Boatyards Committee (BYC)`: a long first word gives one from its inside.
    Each word has a capital, and nothing else stands between.
    """
    if len(letters) != _SLIPS or not letters.isalpha() or not letters.isupper():
        return None
    at = [i for i, word in enumerate(words) if not is_small(word)]
    if len(at) < 2 or at[-1] != len(words) - 1:
        return None
    start, ending = letters[0], letters[1:].lower()
    first, last = words[at[-2]], words[at[-1]]
    if any(word.isupper() or not word[0].isupper() for word in (first, last)):
        return None
    if first[0] == start and last.lower().startswith(ending) and at[-2] < at[-1] - 1:
        return at[-2]
    inner = len(first) >= _COMPOUND and letters[1].lower() in first.lower()[2:-2] and at[-2] == len(words) - 2
    if inner and first[0] == start and last[0] == letters[2] and last.lower() in listed("BODY_WORD"):
        return at[-2]
    before = words[at[-3]] if len(at) > 2 and at[-3] == len(words) - 3 else ""
    return at[-3] if before[:1] == start and before[1:].islower() and first.lower().startswith(ending) else None


def slipped(letters: str, words: tuple[str, ...]) -> int | None:
    """Return the index of the first of words that letters stand for but for a slip of the pen; None otherwise.

    The words have a capital each, small ones between them, and a small one or nothing stands in front of them. Two
    letters have changed places, or one of four or more is another, or one too many. Letters that stand in the words in
    their order (`XMLS` for Extensible Markup Language Shop) are no slip.
    """
    if not letters.isalpha() or not letters.isupper() or len(letters) < _SLIPS:
        return None
    first = len(words)
    while first and (is_small(words[first - 1]) or words[first - 1][0].isupper()):
        first -= 1
        if words[first][0].isupper() and words[first].lower() in listed("ARTICLE"):
            break
    while first < len(words) and (is_small(words[first]) or words[first].isupper()):
        first += 1
    name = [word for word in words[first:] if not is_small(word)]
    initials = "".join(unmarked(word[0].lower()) for word in name).upper()
    if len(name) < _SLIPS or any(word.isupper() for word in name) or letters == initials:
        return None
    turned = sorted(letters) == sorted(initials) and sum(a != b for a, b in zip(letters, initials, strict=True)) == 2
    other = len(letters) == len(initials) > _SLIPS and sum(a != b for a, b in zip(letters, initials, strict=True)) == 1
    more = len(letters) == len(initials) + 1 > _SLIPS + 1 and any(
        letters[:i] + letters[i + 1 :] == initials for i in range(len(letters))
    )
    return first if turned or ((other or more) and not holds("".join(name), letters)) else None


def holds(words: str, letters: str) -> bool:
    """Tell whether letters stand in words in their order."""
    rest = iter(words.lower())
    return all(letter in rest for letter in letters.lower())


def syllables(short: str, words: tuple[str, ...]) -> int | None:
    """Return the index of the first of the last words, each of which begins with a syllable: `FinTech`, financial technology.

    None where the acronym has no syllables with capitals, or the words do not begin with them.
    """
    parts = _SYLLABLE.findall(short)
    if len(parts) < _FEWEST_SYLLABLES or "".join(parts) != short or short.isupper():
        return None
    at = len(words)
    for part in reversed(parts):
        at -= 1
        while at >= 0 and is_small(words[at]):
            at -= 1
        if at < 0 or len(words[at]) <= len(part) or not words[at].lower().startswith(part.lower()):
            return None
    return at
