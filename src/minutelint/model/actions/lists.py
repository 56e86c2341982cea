"""Lists of actions and what stands behind labels: each entry with who is to do it and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from minutelint.compiled import compiled
from minutelint.model.actions.doers import named_in_label, told_to
from minutelint.model.actions.entry_doers import (
    before_colon,
    behind_task,
    bracket_led,
    for_whom,
    is_led,
    leading_entry,
    tells_doer,
    who_ends,
)
from minutelint.model.actions.labelled import ActionDraft, labelled_actions, status_of
from minutelint.model.actions.owners import leading
from minutelint.model.actions.owners import owners as named
from minutelint.model.language.needs import match
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.statements import Context, read
from minutelint.model.language.words import kind_of, read_words
from minutelint.model.nodes import Owner
from minutelint.model.walk import Block, indent_of, line_words
from minutelint.syntax.labels import Label, read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.shares import groups_of
from minutelint.syntax.terminals import pattern

LISTED = frozenset({"BULLET", "LIST_ITEM"})
_MARKS = " *#:-[]()\n"
_NAME_WORDS = 6
_STATED = compiled(r"\[[^\]]{3,}\](?=[ ]*\w)")


def is_outcome(line: Line) -> bool:
    """Whether a labelled line tells what became of a motion, and assigns nothing."""
    label = read_label(line.text, line.start, "ACTION_WORDS") if line.kind == "ACTION_LINE" else None
    return label is not None and match("columns", "OUTCOME", label.text) is not None


def behind_label(label: Label, context: Context) -> list[ActionDraft]:
    """Return the actions behind a label; none where it tells what became of a motion."""
    if match("columns", "OUTCOME", label.text):
        return []
    base = label.span.start
    named = named_in_label(label.text, base, sure=label.words.isupper())
    if named is not None:
        owner, task, at = named
        found = labelled_actions(label.words, task, at, context)
        return [replace(draft, owners=draft.owners or (owner,)) for draft in found]
    found = labelled_actions(label.words, label.text, base, context, label.start)
    if len(found) == 1 and not found[0].owners:
        found = [replace(found[0], owners=before_colon(label.text, base, context))]
    if (stated := _STATED.match(label.words)) is not None:  # "[DONE] ACTION: ..."
        status = status_of(stated[0])
        found = [replace(draft, status=draft.status or status) for draft in found]
    box = pattern("heads", "CHECK_BOX").match(f"{label.words} ")
    if box is None:
        return found
    return [_boxed(draft, box["tick"], draft.owners or leading_entry(label.text, base, context)) for draft in found]


def _boxed(draft: ActionDraft, sign: str, owners: tuple[Owner, ...]) -> ActionDraft:
    """Return an action behind a box, with its owners; a box with a sign in it is ticked."""
    return replace(draft, owners=owners, status="done" if sign != " " else draft.status)


class ListOfActions:
    """A list under a label or heading for actions."""

    def __init__(self, block: Block) -> None:
        """Take the block; its first line is the label."""
        self.head = block.lines[0].text.strip(" #*-:\n")
        entries = block.lines[1:]
        self._label = indent_of(block.lines[0])
        self._first = indent_of(entries[0]) if entries else 0
        self._listed = [line for line in entries if line.kind in LISTED]
        self._marked = bool(self._listed) or any(
            line.kind == "ACTION_LINE" and line.text.lstrip().startswith("- ") for line in entries
        )  # each entry has a sign of its own
        self._depth = min((indent_of(line) for line in self._listed), default=0)
        led = sum(is_led(_bare(line_words(line)[0])) for line in entries)
        self._led = led * 2 > len(entries)  # most entries begin with who is to do it
        self._rows = any(line.kind == "ROW" for line in entries)
        self._entries = [line_words(line) for line in self._listed or entries]
        self._ends: dict[int, tuple[Owner, ...]] | None = None
        self._tasks: dict[int, tuple[Owner, ...]] | None = None
        self._share: tuple[Owner, ...] = ()
        self._last: int | None = None  # how deep the last entry stands
        self._over: int | None = None  # how deep the line stands that says who is to do what stands below it
        deeper = [a for a, b in pairwise(self._listed) if indent_of(b) > indent_of(a)]
        self._top = self._depth
        self._groups = groups_of(self._listed)
        self._below = {a.start: indent_of(b) for a, b in pairwise(self._listed)}
        self._deeper = {line.start for line in deeper if len(line.text.split()) <= _NAME_WORDS}
        self._parents = {line.start for line in deeper if line.text.rstrip().endswith(":")}

    def is_left(self, line: Line) -> bool:
        """Whether a line stands behind the list: its entries are set deeper than the label, and it is not."""
        return bool(line.gap) and line.kind in ("TEXT", "TITLE") and indent_of(line) <= self._label < self._first

    def goes_on(self, line: Line) -> bool:
        """Whether a line goes on with the entry above it: set deeper, and no entry of its own."""
        own = line.kind in LISTED or line.kind in ("ROW", "DOER", "ACTION_LINE")
        return not own and not line.gap and self._last is not None and indent_of(line) > self._last

    def read(self, line: Line, context: Context) -> list[ActionDraft]:
        """Return the actions of a line.

        What is set deeper than the first entry belongs to the one above, unless it names a doer.
        """
        if line.kind == "DOER":
            self._share, self._over, self._last = heading_over(line, context), None, None
            return []
        self._last = indent_of(line) if line.kind in LISTED or not self._marked else None
        if line.start in self._groups:
            self._depth, self._over = self._below[line.start], indent_of(line)
            self._share = _says_who(line, context)
            return []
        if line.kind in LISTED and indent_of(line) <= self._top:
            self._depth = self._top
        if self._marked and line.kind not in LISTED:
            return []
        text, base = line_words(line)
        at = base
        if self._over is not None and indent_of(line) <= self._over:
            self._share, self._over = (), None
        if line.start in self._deeper and (who := heading_over(line, context)):
            self._share, self._over, self._depth = who, indent_of(line), self._below[line.start]
            return []
        if line.start in self._parents and (who := _who_alone(text, base, context)):
            self._share, self._over = who, indent_of(line)
            return []
        box = pattern("heads", "CHECK_BOX").match(text)
        for sign in (box, pattern("heads", "ENTRY_WORD").match(text, box.end() if box is not None else 0)):
            if sign is not None:
                text, base = text[sign.end() - (base - at) :], at + sign.end()
        state = _STATED.match(text)
        status = status_of(state[0]) if state is not None else None
        if state is not None and status is not None:  # "[DONE] Ann Hill to mend it"
            text, base = text[state.end() :].lstrip(), base + len(text) - len(text[state.end() :].lstrip())
        found = []
        in_front = bracket_led(text, base, context)
        for draft in labelled_actions(self.head, text, base, context):
            owners = (
                in_front
                or self._behind_task(at, context)
                or draft.owners
                or (leading_entry(text, base, context) if self._led else ())
            )
            owners = owners or self._share or for_whom(text, base, context) or _in_front(text, base, context)
            owners = owners or self._at_end(at, context)
            draft = replace(draft, status=draft.status or status)
            if self._rows and not owners and line.kind not in LISTED:  # a word on the table below
                continue
            if owners or indent_of(line) <= self._depth:
                found.append(_boxed(draft, box["tick"] if box is not None else " ", owners))
        return found

    def _behind_task(self, at: int, context: Context) -> tuple[Owner, ...]:
        """Return who stands behind the task of the entry at an offset, where most entries of the list are so."""
        if self._tasks is None:
            self._tasks = behind_task(self._entries, context)
        return self._tasks.get(at, ())

    def _at_end(self, at: int, context: Context) -> tuple[Owner, ...]:
        """Return who stands at the end of the entry at an offset, where most entries of the list end so."""
        if self._ends is None:
            self._ends = who_ends(self._entries, context)
        return self._ends.get(at, ())


def _in_front(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return the people, known ones, who open an entry that has no verb: `AH in talks with the port`."""
    words = read_words(text)
    who = leading(words, base, context, strict=True)
    behind = next((word for word in words if who and base + word.start >= who[-1].span.end), None)
    told = behind is not None and behind.kind in ("FILLER", "SMALL_PREP")
    return who if told and all(one.candidates and one.kind == "person" for one in who) else ()


def _says_who(line: Line, context: Context) -> tuple[Owner, ...]:
    """Return who is to do the tasks below a line, if it names somebody and nothing else: `Ann Hill`, `Ann Hill will:`."""
    return _who_alone(*line_words(line), context) or heading_over(line, context)


def _bare(text: str) -> str:
    """Return the words of an entry without the word that says what it is: `TODO Ann: mend it`."""
    sign = pattern("heads", "ENTRY_WORD").match(text)
    return text[sign.end() :] if sign is not None else text


def heading_over(line: Line, context: Context) -> tuple[Owner, ...]:
    """Return the owners that a heading over one person's tasks names."""
    text, at = line.text.strip(_MARKS), line.start + len(line.text) - len(line.text.lstrip(_MARKS))
    words = tuple(word for part in read(text) for word in part.tokens)
    return named(words, at, context, strict=True)


def _who_alone(text: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return the owners of a line that says nothing else: `Ann Hill will:`."""
    found = pattern("heads", "WHO_ALONE").fullmatch(text)
    if found is None:
        return ()
    words = tuple(word for part in read(found["who"]) for word in part.tokens)
    return named(words, base, context, strict=found["told"] is None)


def are_led(lines: Sequence[Line]) -> bool:
    """Whether most entries of a list begin with somebody and what is to be done."""
    told = sum(tells_doer(line_words(line)[0]) for line in lines)
    return told > 1 and told * 2 > len(lines)


def told_entry(line: Line, title: str, context: Context, *, led: bool = False) -> ActionDraft | None:
    """Return the action of an entry below a title over actions, where a sentence of it tells somebody to do something.

    `led`: most entries of the list begin with who is to act.
    """
    text, base = line_words(line)
    sentences = split_sentences(text, base) if line.kind in LISTED else []
    if led and sentences and (who := leading_entry(text, base, context)):
        return replace(labelled_actions(title, *sentences[0], context)[0], owners=who)
    told = [(one, found) for one in sentences if (found := told_to(*one, context))]
    if not told:
        return None
    owners = {owner.as_written: owner for _, found in told for owner in found}
    draft = labelled_actions(title, *told[0][0], context)[0]
    return replace(draft, owners=tuple(owners.values()), status=status_of(sentences[-1][0]))


def instruction(text: str, base: int, context: Context) -> ActionDraft | None:
    """Return the action of an entry that opens with what is to be done: `Convert the list into a page`."""
    if pattern("heads", "ENTRY_TASK").match(text) is None or kind_of(text.split(None, 1)[0].lower()) != "TASK":
        return None
    return labelled_actions("", text, base, context)[0]
