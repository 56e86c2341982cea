"""What stands under a label of its own: actions, resolutions with their clauses, lists of decisions."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from minutelint.model.actions.assigned import assigned_actions
from minutelint.model.actions.blocks import ActionBlocks
from minutelint.model.actions.lists import behind_label
from minutelint.model.decisions.lists import listed_decisions
from minutelint.model.decisions.outcomes import outcome_behind
from minutelint.model.decisions.stated import clause, decides_nothing, labelled_decision
from minutelint.model.language.sentences import split_sentences
from minutelint.model.language.triggers import Triggers
from minutelint.model.nodes import Clause, Decision, Paragraph
from minutelint.model.walk import Block, Walked, line_words
from minutelint.source import Span
from minutelint.syntax.labels import Label, read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern


class LabelledBlocks(ActionBlocks):
    """Reads the blocks and lines that say by a label what they are."""

    def __init__(self, walked: Walked, text: str) -> None:
        """Take a document; nothing is found yet."""
        super().__init__(walked, text)
        self.triggers = Triggers(text)

    @abstractmethod
    def _approval(self, text: str, base: int, item: int | None) -> bool:
        """Note what a text says of the previous minutes; whether it says anything."""

    def _is_worth(self, base: int, text: str) -> bool:
        return self.triggers.within(base, base + len(text))

    def _labelled_title(self, index: int, rest: Span | None) -> bool:
        """Note the action or decision that a numbered paragraph is, `6.5 ACTION: Ann Hill to mend it`; whether it is one."""
        start = self.items[index].title_span.start
        words = self.text[start : rest.end if rest is not None else self.items[index].title_span.end]
        for line, kind in (("ACTION_LINE", "ACTION_WORDS"), ("RESOLUTION_LINE", "RESOLUTION_WORDS")):
            label = read_label(words, start, kind) if pattern("lines", line).match(f"{words}\n") else None
            if label is None or not label.text or pattern("heads", "BUSINESS_TITLE").fullmatch(label.text):
                continue  # `ACTION ITEMS: NEW BUSINESS` is a title
            told = label.text[0].islower() or label.text.endswith(".")  # no title: `Resolution 7 - Fees for 2031`
            if kind != "ACTION_WORDS" and not told:
                continue
            if kind == "ACTION_WORDS":
                self.found.paragraphs.append(Paragraph(label.span, index))
                self._labelled(label, index)
            else:
                self._resolved(label.words, label.text, label.span.start, index)
            return True
        return False

    def _action(self, line: Line, item: int | None) -> None:
        label = read_label(line.text, line.start, "ACTION_WORDS")
        if label is not None and label.text:
            self.found.paragraphs.append(Paragraph(label.span, item))
            self._labelled(label, item)

    def _labelled(self, label: Label, item: int | None) -> None:
        told = outcome_behind(label)
        if told is not None:
            self.found.decisions.append(Decision(item, told.label, told.text, told.span, told.clauses, told.notes_only))
        for draft in behind_label(label, self._context(item)) if told is None else ():
            self._add(draft, item)

    def _resolution(self, block: Block) -> None:
        first = block.lines[0]
        label = read_label(first.text, first.start, "RESOLUTION_WORDS")
        if label is not None and label.text and decides_nothing(label.text):
            for line in block.lines[1:]:  # `Resolved: (for information only)` over what has been settled
                text, base = line_words(line)
                self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
                self._text(text, base, block.item)
            return
        clauses = [self._clause(line) for line in block.lines[1:]]
        if label is not None and len(clauses) == 1 and block.lines[1].kind in ("TEXT", "TITLE"):
            said = clauses[0]  # `Decision:` alone on its line, below it what was decided
            self._resolved(label.words, said.text, said.span.start, block.item)
            return
        self.found.paragraphs += [Paragraph(c.span, block.item) for c in clauses]
        if label is not None and label.text:
            self._resolved(label.words, label.text, label.span.start, block.item, clauses)
        elif clauses:
            words = label.words if label is not None else ""
            self._resolved(words, clauses[0].text, clauses[0].span.start, block.item, clauses)

    def _resolved(self, words: str, text: str, base: int, item: int | None, clauses: Sequence[Clause] = ()) -> None:
        """Note the decision behind the words of a label, and the clauses that follow, if they are not its beginning."""
        opened = not clauses or base < clauses[0].span.start
        if opened:
            self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), item))
        kind = self.items[item].kind if item is not None else None
        whole = "\n".join([text, *(c.text for c in clauses)])
        if kind == "previous-minutes" and self._approval(whole, base, item):
            return
        draft = labelled_decision(words, text, base)
        if draft is None:
            return
        own = (*draft.clauses, *clauses) if opened else tuple(clauses)
        start = draft.clauses[0].span.start if draft.clauses else draft.span.start  # the words, not the clause's number
        end = max([draft.span.end, *(c.span.end for c in clauses)])
        noted = draft.notes_only and not clauses
        self.found.decisions.append(Decision(item, draft.label, draft.text, Span(start, end), own, noted))
        for clause_text, at in [(one.text, one.span.start) for one in own] or [(draft.text, draft.span.start)]:
            self._directed(clause_text, at, item)

    def _decided(self, block: Block, label: str) -> None:
        """Read a list below a title over decisions."""
        for line in block.lines:
            text, base = line_words(line)
            self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
        for one in listed_decisions(label, block):
            if self._approval(one.text, one.span.start, block.item):
                continue
            self.found.decisions.append(
                Decision(block.item, one.label, one.text, one.span, one.clauses, one.notes_only)
            )
            self._directed(one.text, one.span.start, block.item)

    def _directed(self, text: str, base: int, item: int | None) -> None:
        """Note what a clause of a resolution tells somebody to do."""
        for sentence, start in split_sentences(text, base):
            opening = pattern("scan", "CLAUSE_OPENING").match(sentence)
            words, at = (sentence[opening.end() :], start + opening.end()) if opening else (sentence, start)
            for action in assigned_actions(words, at, self._context(item)) if self._is_worth(at, words) else ():
                if action.owners:
                    self._add(action, item, in_decision=True)

    def _clause(self, line: Line) -> Clause:
        text = line.text.rstrip()
        body = text.lstrip(" ").removeprefix("- ")
        return clause(body, line.start + len(text) - len(body))
