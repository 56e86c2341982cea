"""Regular expressions of rule pages, held to a cost that grows with the length of the text alone.

Python's engine tries a pattern again at every place of the text, and inside it every way to share out the characters
among the quantifiers. Both stay bounded when each quantifier has a small upper limit: so `*`, `+` and `{n,}` are
refused, as are repeated groups and back-references.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from minutelint.source import Span

LIMIT = 10_000
"""The greatest product of the upper limits of all quantifiers, and of the alternatives of all groups, of a pattern."""


class PatternError(ValueError):
    """A pattern that cannot be used; the message is meant for the author of the rule page."""


def found_in(text: str, params: Mapping[str, Any], span: Span) -> list[re.Match[str]]:
    """Return where a page's `words` or `pattern` stand in a part of a text, in order, none over another."""
    found: list[re.Match[str]] = []
    several = [match for terms in compile_terms(params) for match in terms.finditer(text, span.start, span.end)]
    for match in sorted(several, key=re.Match.start):
        if match.end() > match.start() and (not found or match.start() >= found[-1].end()):
            found.append(match)
    return found


def compile_terms(params: Mapping[str, Any]) -> list[re.Pattern[str]]:
    """Return the expressions of a page's `words` or `pattern`. Raises PatternError.

    They stay apart: an expression that opens with plain characters is searched for many times faster than a choice.
    """
    words, pattern = params.get("words"), params.get("pattern")
    if (words is None) == (pattern is None):
        raise PatternError("give either 'words', a list, or 'pattern', a regular expression")
    if pattern is not None:
        several = pattern if isinstance(pattern, list) else [pattern]
        if not several or not all(isinstance(one, str) and one for one in several):
            raise PatternError("pattern: expected text, or a list of texts")
        return [_pattern(one) for one in several]
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word.strip() for word in words):
        raise PatternError("words: expected a list of words")
    return [_words(tuple(words))]


@lru_cache(maxsize=64)
def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    """Longer phrases first, so that the one that says most is found; a blank stands for one to three."""
    parts = [
        r"\s{1,3}".join(re.escape(piece) for piece in word.split()) for word in sorted(words, key=len, reverse=True)
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def _pattern(pattern: str) -> re.Pattern[str]:
    try:
        found = re.compile(pattern)
    except (re.error, OverflowError, RecursionError) as error:
        raise PatternError(f"pattern: no valid regular expression: {error}") from error
    _guard(pattern)
    return found


def _guard(pattern: str) -> None:
    """Refuse what could make a search slow: count the ways in which each part can match, and multiply."""
    ways, at, in_class = 1, 0, False
    groups: list[int] = []
    while at < len(pattern):
        char = pattern[at]
        if char == "\\":
            if not in_class and pattern[at + 1] in "123456789":
                raise PatternError(f"pattern: a back-reference (\\{pattern[at + 1]}) is not allowed here")
            at += 2
            continue
        if in_class:
            in_class = not (char == "]" and pattern[at - 1] != "[" and pattern[at - 2 : at] != "[^")
        elif char == "[":
            in_class = True
        elif char in "*+":
            raise PatternError(f"pattern: '{char}' has no upper limit; write {{0,40}} or {{1,40}} instead")
        elif char == "(":
            if pattern.startswith("(?P=", at):
                raise PatternError("pattern: a back-reference ((?P=...)) is not allowed here")
            groups.append(1)
        elif char == "|" and groups:
            groups[-1] += 1
        elif char == ")" and groups:
            ways *= groups.pop()
        elif char == "?" and pattern[at - 1] not in "(}":
            ways *= 2
        elif char == "{":
            ways *= _limit(pattern, at)
        if ways > LIMIT:
            raise PatternError(f"pattern: too many ways to match; the limits multiplied must stay below {LIMIT}")
        at += 1


def _limit(pattern: str, at: int) -> int:
    """Return the upper limit of the quantifier that opens at an offset; 1 where the brace is a plain character."""
    body = pattern[at + 1 : max(pattern.find("}", at), at + 1)]
    low, comma, high = body.partition(",")
    if not (low + high).isdigit():
        return 1
    if comma and not high:
        raise PatternError(f"pattern: {{{body}}} has no upper limit; write {{{low},40}} instead")
    limit = int(high or low)
    if limit > 1 and at and pattern[at - 1] == ")":
        raise PatternError("pattern: a group must not be repeated; repeat single characters or classes")
    return max(limit, 1)
