"""Where sentences end."""

from __future__ import annotations

import re
from functools import lru_cache

from minutelint.compiled import compiled
from minutelint.model.language.vocabulary import words_of

_STOP = compiled(r"[.!?]+[\"'”’)\]]*(?=\s|$)")
_FULL_STOP = compiled(r"\.\.*[\"'”’)\]]*(?=\s|$)")  # one letter in front is what is found the quickest
_END = compiled(_STOP.pattern + r"|\s(?=[•▪●○◦‣]\s|\[\d\d?:\d\d(?::\d\d)?\]\s)|\n[ \t]*\n")
_FIGURE = compiled(r"[ ]?[-–—][ ]\*{0,2}\d")  # `Keep the limit? - 4 votes in favour`
_ELSE = "\n[•▪●○◦‣"  # stand where a sentence ends without a stop
_INITIALS = compiled(r"[A-Z](?:\.[A-Z])*")
_OPENING = "(\"'‘“[/:"
_BULLETS = "•▪●○◦‣ \t\n"
_BEFORE = 24
_AFTER = 40
_ENUMERATOR = compiled(r"(?:i{1,3}|iv|vi{1,3}|ix)\.\s+[\"'“‘]?[A-Z]")  # `... on the site. ii. The clerk ...`
_FULL = 40  # code points of a line that went on because it was full
_BRACKETS = 120  # code points that brackets may hold, and the words in front of them


def split_sentences(text: str, base: int = 0) -> list[tuple[str, int]]:
    """Return the sentences of a text, each with the offset of its first code point (`base` is that of the text).

    A full stop after an abbreviation, an initial or a number in front of a small letter ends nothing, nor does a question
    mark with figures behind a dash; one before the number of the next point, `ii. The clerk`, does; the time that a log
    of what was said has in front of each saying, `[19:36]`, opens one.
    """
    return [(sentence, base + at) for sentence, at in _split(text)]


@lru_cache(maxsize=1024)
def _split(text: str) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    start = 0
    for match in _ends_in(text).finditer(text):
        stop, end = match.span()
        if text[stop] == "." and _goes_on(text, stop, end):
            continue
        if text[stop] in "?!" and text[end - 1] in ")]" and _in_brackets(text, start, stop):
            continue
        if text[stop] == "?" and _FIGURE.match(text, end) is not None:
            continue
        _add(found, text, start, end)
        start = end
    _add(found, text, start, len(text))
    return found


def _ends_in(text: str) -> re.Pattern[str]:
    """Return the quickest pattern for the ends of sentences that a text may have."""
    if any(map(text.__contains__, _ELSE)):
        return _END
    return _STOP if "!" in text or "?" in text else _FULL_STOP


def goes_on(text: str, at: int) -> bool:
    """Whether the paragraph that begins at an offset is the rest of a sentence: lines that stand apart, as a word processor
    or a converter sets them. It begins in small letters, and the full line above a blank one ends in a word or a comma.
    """
    if not text[at : at + 1].islower() or text[max(0, at - 2) : at] != "\n\n":
        return False
    above = text[text.rfind("\n", 0, at - 2) + 1 : at - 2].rstrip()
    return len(above) >= _FULL and (above[-1].isalpha() or above[-1] == ",") and "\t" not in above


def _in_brackets(text: str, start: int, stop: int) -> bool:
    """Whether the mark stands at the end of brackets that a sentence has in its midst: `a (yearly?) meeting`."""
    start = max(start, stop - _BRACKETS)
    opened = max(text.rfind("(", start, stop), text.rfind("[", start, stop))
    following = text[stop : stop + _BEFORE].strip(")]?! \n")
    return opened > start and bool(text[start:opened].strip(_BULLETS)) and bool(following)


def _goes_on(text: str, stop: int, end: int) -> bool:
    following = text[end : end + _AFTER].lstrip()
    if not following:
        return False
    if following[0].islower():
        return _ENUMERATOR.match(following) is None
    if not text[stop - 1 : stop].isalpha():
        return False
    word = text[max(0, stop - _BEFORE) : stop].rsplit(None, 1)[-1]
    for mark in _OPENING if not word.isalnum() else "":
        word = word.rpartition(mark)[2]
    return word in words_of("scan", "ABBREVIATED") or _INITIALS.fullmatch(word) is not None


def _add(found: list[tuple[str, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    body = piece.strip().lstrip(_BULLETS)
    if body:
        found.append((body, start + piece.index(body)))
