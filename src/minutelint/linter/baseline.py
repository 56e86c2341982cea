"""A baseline: findings that are known, so that only new ones are reported.

An entry names a finding by its words and not by its line: the document, the rule, the title of the item, the words at
fault, and how many such findings there are. So a paragraph that moves, and an item that gets another number, stay known;
one finding more than the count is new. Files and folders are the business of `minutelint.cli.news.baselines`.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta, Struct

from minutelint.linter.finding import Finding
from minutelint.linter.wording import normal

Key = tuple[str, str, str, str]
"""Rule, section, words and subject: what findings that cannot be told apart have in common."""

Schema = Literal["minutelint/baseline/1"]
SCHEMA: str = get_args(Schema)[0]


class BaselineError(ValueError):
    """A text that is no baseline; the message names the place in it and what was expected."""


class Entry(Struct, frozen=True, order=True, forbid_unknown_fields=True):
    """Findings that are known.

    path     of the document, from the folder of the baseline, with `/`
    rule     its name
    section  the title of the agenda item, in small letters without punctuation; empty outside any
    words    the words at fault, likewise; empty where they are the number of the item
    subject  what else tells the finding from others of the rule
    count    how many there are, 1 or more
    """

    path: Annotated[str, Meta(min_length=1)]
    rule: Annotated[str, Meta(min_length=1)]
    section: str = ""
    words: str = ""
    subject: str = ""
    count: Annotated[int, Meta(ge=1)] = 1

    @property
    def key(self) -> Key:
        """What its findings have in common."""
        return self.rule, self.section, self.words, self.subject


class _Text(Struct, forbid_unknown_fields=True):
    schema: Schema
    findings: list[Entry]


def key_of(finding: Finding) -> Key:
    """Return what a finding is recognised by. The number of an item is left out: it changes with the items above."""
    section, words, subject = finding.identity
    is_number = bool(section) and words == normal(finding.item or "")
    return finding.name, section, "" if is_number else words, subject


def parse(text: str) -> list[Entry]:
    """Return the entries of a baseline. Raises BaselineError."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise BaselineError(f"line {error.lineno}, column {error.colno}: not JSON: {error.msg.lower()}") from None
    except (ValueError, RecursionError) as error:
        raise BaselineError(f"not JSON that can be read: {error}") from None
    schema = value.get("schema") if isinstance(value, dict) else None
    if schema != SCHEMA:
        found = "none" if schema is None else json.dumps(schema)[:60]
        raise BaselineError(f'not a baseline: expected "schema": "{SCHEMA}", found {found}')
    try:
        found_entries = msgspec.convert(value, _Text).findings
    except msgspec.ValidationError as error:
        raise BaselineError(_in_words(str(error))) from None
    first: dict[tuple[str, Key], int] = {}
    for number, entry in enumerate(found_entries, 1):
        before = first.setdefault((entry.path, entry.key), number)
        if before != number:
            raise BaselineError(f"entry {number} of findings: the same as entry {before}; keep one, with their count")
    return found_entries


def _in_words(said: str) -> str:
    """Return a complaint of msgspec with the place in front, entries counted from 1."""
    what, _, place = said.partition(" - at `$")
    place = place.rstrip("`").removeprefix(".")
    what = (what[:1].lower() + what[1:]).replace("`", "")
    if place.startswith("findings["):
        number, _, field = place.removeprefix("findings[").partition("]")
        place = f"entry {int(number) + 1} of findings{': ' if field else ''}{field.removeprefix('.')}"
    return f"{place}: {what}" if place else what


def written(found: Iterable[Entry]) -> str:
    """Return the text of a baseline: sorted, one entry on a line, the same for the same entries."""
    lines = ",\n".join(_line(entry) for entry in sorted(found))
    return f'{{\n"schema": "{SCHEMA}",\n"findings": [\n{lines}{chr(10) if lines else ""}]\n}}\n'


def _line(entry: Entry) -> str:
    fields = msgspec.structs.asdict(entry)
    if not entry.subject:
        del fields["subject"]
    line = json.dumps(fields, ensure_ascii=False)
    return line if line.isprintable() else json.dumps(fields)


class Ledger:
    """The entries of a baseline, counted down as their findings turn up."""

    def __init__(self, found: Iterable[Entry]) -> None:
        self._left: dict[str, Counter[Key]] = defaultdict(Counter)
        for entry in found:
            self._left[entry.path][entry.key] += entry.count

    def recognise(self, path: str, findings: Sequence[Finding]) -> list[bool]:
        """Tell which findings of a document are known; of equal ones those that stand first are.

        What its own item does not account for may have moved: then an entry of another item is used up.
        """
        left = self._left.get(path)
        if not left:
            return [False] * len(findings)
        keys = [key_of(one) for one in findings]
        known = [_take(left, key) for key in keys]
        elsewhere: dict[Key, list[Key]] = defaultdict(list)
        for key in sorted(left):
            elsewhere[_anywhere(key)].append(key)
        for at, key in enumerate(keys):
            if not known[at] and any(key[2:]):
                known[at] = any(_take(left, other) for other in elsewhere.get(_anywhere(key), ()))
        return known

    def left(self) -> Iterator[Entry]:
        """Yield the entries, or what remains of them, whose findings did not turn up."""
        for path, counts in self._left.items():
            yield from (Entry(path, *key, count=count) for key, count in counts.items() if count)


def _anywhere(key: Key) -> Key:
    rule, _, words, subject = key
    return rule, "", words, subject


def _take(left: Counter[Key], key: Key) -> bool:
    if left.get(key, 0) < 1:
        return False
    left[key] -= 1
    return True
