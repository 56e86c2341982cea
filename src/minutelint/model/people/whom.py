"""The ways in which a name as written may stand for one of the people of a document, the surest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from unicodedata import combining, normalize

from msgspec import Struct

from minutelint.model.people.initials import fits


class Known(Struct, frozen=True):
    """A person: in the attendance list or only mentioned; `there` is who attended, `alias` a name in brackets.

    `words` are those of the plain name, `plain` the same with spaces between.
    """

    name: str
    words: tuple[str, ...]
    plain: str
    key: str | None
    listed: bool
    there: bool
    alias: str = ""


SHORTEST = 3  # letters of a first name that is cut
Reading = Callable[[Known], bool]


@lru_cache(maxsize=4096)
def plain_name(text: str) -> str:
    """Return a text without dots, case, accents and spare spaces, to compare by: one clerk writes them, one does not."""
    if not text.isascii():
        text = "".join(char for char in normalize("NFD", text) if not combining(char))
    return " ".join(text.replace(".", " ").replace("’", "'").split()).casefold()


def readings(written: str, *, addressed: bool) -> list[Reading]:
    """Return the readings of what is written, the surest first; the first that fits anybody settles it."""
    plain = plain_name(written)
    words = plain.split()
    single = len(words) == 1
    tests: list[Reading] = [lambda entry: entry.plain == plain]
    if single:
        tests.insert(0, lambda entry: entry.key == written)
        capitals = sum(char.isupper() for char in written)
        tied = capitals == 2 and written[-1].isupper()  # "SteveH"
        short = len(written.replace(".", "")) < 6 or tied
        if capitals > 1 and short and not addressed:
            tests.append(lambda entry: fits(written, entry.name))
        if addressed:
            tests.append(lambda entry: entry.words[-1] == plain)
        else:
            tests.append(lambda entry: plain in (entry.words[0], entry.words[-1]))
            tests.append(lambda entry: plain == entry.alias)
            tests.append(lambda entry: _is_cut(plain, entry.words[0]))
    else:
        if all(len(word) == 1 for word in words):
            tests.append(lambda entry: fits(plain.upper(), entry.name))
        tests.append(lambda entry: same_person(words, entry.words))
        tests.append(lambda entry: bool(entry.alias) and words == [entry.alias, entry.words[-1]])
        if len(words[0]) > 1:
            tests.append(lambda entry: entry.listed and entry.plain == words[0])  # a list of first names
    return tests


def same_person(written: Sequence[str], name: Sequence[str]) -> bool:
    """Whether two names agree in the surname, and in the first name or its initial; either may leave out the rest.

    The one that is written may hold the initial of the surname behind the whole first name, too.
    """
    if len(name) < 2:
        return False
    first, other = written[0], name[0]
    if len(written) == 2 and len(written[1]) == 1 and len(first) > 1:
        return first == other and name[-1].startswith(written[1])  # "Tom A"
    if written[-1] != name[-1]:
        return False
    if 1 in (len(first), len(other)):
        return first[0] == other[0]
    return first == other or _is_cut(first, other) or _is_cut(other, first)


def _is_cut(short: str, name: str) -> bool:
    """Whether a first name is the beginning of another: `Matt` of `Matthew`."""
    return SHORTEST <= len(short) < len(name) and name.startswith(short)
