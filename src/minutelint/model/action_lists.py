"""Lists of actions and what stands behind labels: each entry with who is to do it and what became of it."""

from __future__ import annotations

from msgspec.structs import replace

from minutelint.compiled import compiled
from minutelint.model.actions import ActionDraft, labelled_actions, status_of
from minutelint.model.doers import is_led, leading_entry, named_in_label, told_to
from minutelint.model.nodes import Owner
from minutelint.model.sentences import split_sentences
from minutelint.model.statements import Context
from minutelint.model.walk import Block, line_words
from minutelint.syntax.labels import Label, read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

LISTED = frozenset({"BULLET", "LIST_ITEM"})
_BOX = compiled(r"\[([ xX])\][ ]+")


def is_outcome(line: Line) -> bool:
    """Whether a labelled line tells what became of a motion, and assigns nothing."""
    label = read_label(line.text, line.start, "ACTION_WORDS") if line.kind == "ACTION_LINE" else None
    return label is not None and pattern("columns", "OUTCOME").match(label.text) is not None


def behind_label(label: Label, context: Context) -> list[ActionDraft]:
    """Return the actions behind a label; none where it tells what became of a motion."""
    if pattern("columns", "OUTCOME").match(label.text):
        return []
    base = label.span.start
    named = named_in_label(label.text, base) if label.words.isupper() else None
    if named is not None:
        owner, task, at = named
        found = labelled_actions(label.words, task, at, context)
        return [replace(draft, owners=draft.owners or (owner,)) for draft in found]
    found = labelled_actions(label.words, label.text, base, context, label.start)
    box = _BOX.match(f"{label.words} ")
    if box is None:
        return found
    return [_boxed(draft, box[1], draft.owners or leading_entry(label.text, base, context)) for draft in found]


def _boxed(draft: ActionDraft, sign: str, owners: tuple[Owner, ...]) -> ActionDraft:
    """Return an action behind a box, with its owners; a box with a sign in it is ticked."""
    return replace(draft, owners=owners, status="done" if sign != " " else draft.status)


class ListOfActions:
    """A list under a label or heading for actions."""

    def __init__(self, block: Block) -> None:
        """Take the block; its first line is the label."""
        self.head = block.lines[0].text.strip(" #*-:\n")
        entries = block.lines[1:]
        self._listed = [line for line in entries if line.kind in LISTED]
        self._depth = min((_indent(line) for line in self._listed), default=0)
        led = sum(is_led(line_words(line)[0]) for line in entries)
        self._led = led * 2 > len(entries)  # most entries begin with who is to do it

    def read(self, line: Line, context: Context) -> list[ActionDraft]:
        """Return the actions of a line.

        What is set deeper than the first entry belongs to the one above, unless it names a doer.
        """
        if self._listed and line.kind not in LISTED:
            return []
        text, base = line_words(line)
        box = _BOX.match(text)
        if box is not None:
            text, base = text[box.end() :], base + box.end()
        found = []
        for draft in labelled_actions(self.head, text, base, context):
            owners = draft.owners or (leading_entry(text, base, context) if self._led else ())
            if owners or _indent(line) <= self._depth:
                found.append(_boxed(draft, box[1] if box is not None else " ", owners))
        return found


def told_entry(line: Line, title: str, context: Context) -> ActionDraft | None:
    """Return the action of an entry below a title over actions, where a sentence of it tells somebody to do something."""
    sentences = split_sentences(*line_words(line)) if line.kind in LISTED else []
    told = [(one, found) for one in sentences if (found := told_to(*one, context))]
    if not told:
        return None
    owners = {owner.as_written: owner for _, found in told for owner in found}
    draft = labelled_actions(title, *told[0][0], context)[0]
    return replace(draft, owners=tuple(owners.values()), status=status_of(sentences[-1][0]))


def numbered_entry(text: str, base: int, *, listed: bool, context: Context) -> tuple[ActionDraft | None, int]:
    """Return the action behind the number that a register gives it, `[12] Ann Hill will ...`, and the length of the number.

    None where the text must speak for itself, as it must where no list of actions of the document has such numbers.
    """
    entry = pattern("scan", "ENTRY_ID").match(text) if text[:1] in ("[", "#") else None
    if entry is None:
        return None, 0
    at = entry.end()
    sentences = split_sentences(text[at:], base + at) if listed else []
    owners = told_to(*sentences[0], context) if sentences else ()
    if not owners:
        return None, at
    draft = labelled_actions(entry.group().rstrip(), text[at:], base + at, context)[0]
    return replace(draft, owners=draft.owners or owners), at


def is_numbered(line: Line) -> bool:
    """Whether a line bears the number that a register of actions gives its entries."""
    return pattern("scan", "ENTRY_ID").match(line_words(line)[0]) is not None


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())
