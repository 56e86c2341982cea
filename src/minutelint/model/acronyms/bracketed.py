"""People whose initials stand in brackets behind their names: `Ann Holt (AH), Ben Moss (BM)`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from minutelint.compiled import compiled
from minutelint.model.acronyms.letters import listed, pattern
from minutelint.model.people.initials import fits

_LED = compiled(r"(?:\A|\n)[ \t]*(?:[-*•] )?([A-Z]{2,3}) ([a-z]+)")
_PAIR = compiled(r"\( ?[A-Z][A-Za-z]{1,3} ?[):;,]")
"""What stands behind a name; without one the longer search is idle."""
_BEFORE = 100
"""How many code points before a bracket the name in front of it may begin."""
_RUN = 3  # people in one row, where brackets hold nothing but letters
_LINES = 2  # lines in a row, or brackets that say more than the initials
_APART = 3  # lines from one such line to the next


def people_in_brackets(text: str, known: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return initials with the names that they stand for, where names in a row are told to be people's.

    A body may be called `Rural Fund (RF)`, so one pair says little: three in one sentence do, two lines that begin with
    one each, two whose brackets say what the person is (`(AH: Chair`), or one whose letters open lines and do there what
    people do (`AH mentioned ...`). No name of a person has a word in it that bodies
    have.
    """
    pairs = [match.span() for match in _PAIR.finditer(text)]
    if not pairs:
        return {}
    found = [match for match in _named(text, pairs) if _is_name(match)]
    roles = [match for match in found if match["role"] != ")"]
    sure = list(roles) if len(roles) >= _LINES else []
    for run in _runs(text, found):
        heads = [match for match in run if _opens(match)]
        if len(heads) >= _LINES and 2 * len(heads) >= len(run):
            sure += heads  # what stands behind them on their lines is for whom they came
        elif len(run) >= _RUN:
            sure += run
    rest = [match for match in found if match not in sure]
    speaking = _speaking(text) if rest else frozenset()
    sure += [match for match in rest if match["short"] in speaking]
    people: dict[str, tuple[str, ...]] = {}
    for match in sure:
        name, short = " ".join(match["name"].split()), match["short"].upper()
        if short not in known and name not in people.get(short, ()):
            people[short] = (*people.get(short, ()), name)
    return people


def _named(text: str, pairs: list[tuple[int, int]]) -> Iterator[re.Match[str]]:
    """Yield the brackets that have a name in front of them, each looked for no further back than the one before."""
    behind = 0
    for start, end in pairs:
        match = pattern("PERSON_BRACKET").search(text, max(behind, start - _BEFORE), end)
        if match is not None:
            yield match
        behind = end - 1


def _speaking(text: str) -> frozenset[str]:
    """Return the letters that open several lines and do there what people do."""
    does = listed("PERSON_DOES")
    counts = Counter(match[1] for match in _LED.finditer(text) if match[2] in does)
    return frozenset(letters for letters, count in counts.items() if count >= _LINES)


def _is_name(match: re.Match[str]) -> bool:
    name = " ".join(match["name"].split())
    return fits(match["short"], name) and listed("BODY_WORD").isdisjoint(name.lower().split())


def _opens(match: re.Match[str]) -> bool:
    """Tell whether a name stands at the beginning of a line."""
    return match["open"] == "\n" or match.start() == 0


def _runs(text: str, found: list[re.Match[str]]) -> list[list[re.Match[str]]]:
    """Return the pairs that stand in one sentence, or in lines close to one another."""
    runs: list[list[re.Match[str]]] = []
    for match in found:
        between = text[runs[-1][-1].end() : match.start("name")] if runs else ""
        near = between.count("\n") <= (_APART if _opens(match) else 1) and "\n\n" not in between
        if runs and near and ". " not in between:
            runs[-1].append(match)
        else:
            runs.append([match])
    return runs
