"""People whom no list names, but of whom the document shows that they act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from minutelint.compiled import compiled
from minutelint.model.actions.owners import bodies, owners
from minutelint.model.language.statements import Context
from minutelint.model.language.vocabulary import words_of
from minutelint.model.language.words import kind_of
from minutelint.model.language.written import chunks
from minutelint.model.nodes import Owner
from minutelint.syntax.terminals import Word, pattern

_NAME_AND_VERB = compiled(r"([A-Z]\w+)\s+([a-z]+)(?:\s+([a-z]+))?")
_NAME_DASH_VERB = compiled(r"(?<![\w-])([A-Z][a-z]+)(?:\s+[-–—]\s+([a-z]+)|\s+([a-z]+))")
_SMALL = compiled(r"(?<![\w-])[a-z]++(?!-)")
_OFTEN = 3
"""Signs of a person that outweigh a word of the same letters."""
_SEVERAL = 3
"""Names of which a document that tells everybody what to do has more where only people stand."""


@lru_cache(maxsize=1)
def told_of(text: str) -> frozenset[str]:
    """Return the names of which a document says that they did something or are to do something."""
    found = set()
    for name, verb, following in _NAME_AND_VERB.findall(text):
        told = verb in words_of("scan", "JOINT_WORD") and kind_of(following or verb) == "TASK"
        if told or kind_of(verb) == "PAST":
            found.add(name)
    return frozenset(found)


@lru_cache(maxsize=1)
def _active(text: str) -> frozenset[str]:
    """Return the single names of which a document says that they did something, or lists what they are to do.

    A word that stands in small letters as well is no name.
    """
    found = set()
    for name, task, verb in _NAME_DASH_VERB.findall(text):
        if (kind_of(task) == "TASK" if task else kind_of(verb) == "PAST") and kind_of(name) == "NAME":
            found.add(name)
    return frozenset(name for name in found if name.lower() not in small_words(text))


def _whole(names: Sequence[str], text: str) -> bool:
    """Whether names are those of bodies: `Guild to ask the mason`, where `the Guild` stands elsewhere."""
    return bodies(text).issuperset(names) and small_words(text).isdisjoint([name.lower() for name in names])


@lru_cache(maxsize=1)
def small_words(text: str) -> frozenset[str]:
    """Return the words of a document that stand in small letters."""
    return frozenset(_SMALL.findall(" ".join(chunks(text))))


@lru_cache(maxsize=1)
def _busy(text: str) -> frozenset[str]:
    """Return the single names that a document has more than once where only a person stands: `Ann to ask`, `Ann has asked`."""
    found = Counter(match["name"] or match["behind"] for match in pattern("scan", "PERSON_SIGN").finditer(text))
    several = len(found) > _SEVERAL

    def shown(name: str, often: int) -> bool:
        once = several and pattern("scan", "NO_NAME").fullmatch(name) is None
        return often > _OFTEN or ((often > 1 or once) and name.lower() not in small_words(text))

    return frozenset(name for name, often in found.items() if shown(name, often))


def acting(subject: Sequence[Word], behind: Sequence[Word], base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners of `Ann to mend it` whom no list of people knows, where the document shows that they act.

    `behind` are the words after `to`.
    """
    names = [word.text for word in subject if word.kind == "NAME"]
    verb = next((word for word in behind if word.kind != "ADVERB"), None)
    if verb is None or not names:
        return ()
    sure = verb.kind == "TASK" and _active(context.text).issuperset(names)
    if not sure:
        deed = pattern("scan", "PERSON_DEED").fullmatch(verb.text)
        if deed is None or any(kind_of(one) != "NAME" for one in names):
            return ()
        if not _busy(context.text).issuperset(names) and not _whole(names, context.text):
            return ()
    found = owners(subject, base, context, strict=False)
    return found if all(one.kind != "person" or " " not in one.as_written for one in found) else ()
