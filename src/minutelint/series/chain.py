"""Which documents belong to one body, and their order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePath
from typing import TypeVar

from minutelint.compiled import compiled
from minutelint.series.summary import Brief, Summary

_WORD = compiled(r"[^\W_]+")
ALIKE = 0.85
"""Names of bodies at least as alike as this (0 to 1), in one folder, are spellings of one name."""

_MOST = (2, 3)
"""The part of a folder's documents that must name one body, for the others to be of that body."""

Chain = tuple[Summary, ...]
One = TypeVar("One", bound=Brief)


def chains(summaries: Iterable[One], named: Mapping[str, str] | None = None) -> list[tuple[str, tuple[One, ...]]]:
    """Return the series: the name of each body and its documents in the order of their dates.

    named  path -> the series that the configuration puts a document in

    Otherwise documents belong together whose headings name the same body, wherever they lie. One that names none belongs
    to the body that most documents of its folder name, or to the folder where none of them names any. A folder that holds
    several bodies leaves it out, and so is a document without a date.
    """
    named = named or {}
    dated = [one for one in summaries if one.date is not None]
    folders: dict[str, Counter[str]] = defaultdict(Counter)
    for one in dated:
        if one.body is not None:
            folders[_folder(one)][plain(one.body)] += 1
    groups: dict[str, list[One]] = defaultdict(list)
    for one in dated:
        key = named.get(one.path) or _body(one, folders[_folder(one)])
        if key is not None:
            groups[key].append(one)
    return [
        (_title(key, group), tuple(sorted(group, key=lambda one: (one.date or "", one.path))))
        for key, group in groups.items()
    ]


def plain(name: str) -> str:
    """Return the name of a body to compare by: words in small letters."""
    return " ".join(_WORD.findall(name.casefold()))


def _folder(one: Brief) -> str:
    return str(PurePath(one.path).parent)


def _body(one: Brief, there: Counter[str]) -> str | None:
    """Return the name that tells the body: a rare spelling counts as the frequent one of its folder."""
    if one.body is None:
        if not there:
            return _folder(one)
        (most, count), *_ = there.most_common(1)
        return most if count * _MOST[1] >= there.total() * _MOST[0] else None
    name = plain(one.body)
    for other, count in there.most_common():
        if other != name and count > there[name] and (alike(name, other)):
            return other
    return name


def alike(one: str, other: str) -> bool:
    """Tell whether two names are spellings of one: nearly the same letters, or the words of one among the other's.

    A word more and another one spelt differently are two differences, and so two names: `Alder` and `Upper Elder`.
    """
    from difflib import SequenceMatcher  # seldom needed

    words, others = one.split(), other.split()
    as_many = len(words) == len(others) or "".join(words) == "".join(others)
    if as_many and SequenceMatcher(None, one, other).ratio() >= ALIKE:
        return True
    few, many = sorted((set(words), set(others)), key=len)
    return len(few) > 1 and few <= many


def _title(key: str, group: Sequence[Brief]) -> str:
    names = Counter(one.body for one in group if one.body is not None and plain(one.body) == key)
    return names.most_common(1)[0][0] if names else key
