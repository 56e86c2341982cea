"""What happened under the items: decisions, actions and the approval of the previous minutes, block by block."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from minutelint.model.action_blocks import ActionBlocks
from minutelint.model.action_labels import entry_number, labelled_in_brackets, parted_at_labels
from minutelint.model.action_lists import behind_label, is_numbered, numbered_entry, registered_entry
from minutelint.model.actions import ActionDraft, labelled_actions
from minutelint.model.approvals import approval_in, is_late
from minutelint.model.assigned import assigned_actions
from minutelint.model.dates import date_in
from minutelint.model.decision_lists import listed_decisions, parted, title_over_decisions
from minutelint.model.decisions import clause, labelled_decision, narrative_decisions, resolved, told_once
from minutelint.model.found import Contents as Contents
from minutelint.model.margins import with_margins
from minutelint.model.nodes import Action, Approval, Clause, Decision, Paragraph
from minutelint.model.outcomes import closing, outcome_behind
from minutelint.model.sentences import split_sentences
from minutelint.model.statements import Context
from minutelint.model.tables import table_actions
from minutelint.model.triggers import Triggers
from minutelint.model.walk import Block, Walked, line_words
from minutelint.source import Span
from minutelint.syntax.labels import Label, read_label
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

TEXT_BLOCKS = frozenset({"paragraph", "list", "motion", "closing", "next_meeting", "subheading"})
LONG_TITLE = 14  # words; a longer head is a numbered paragraph
EARLY = 6  # items among which the previous minutes are approved where no title says so


class Reader(ActionBlocks):
    """Reads the blocks of one document."""

    def __init__(self, walked: Walked, text: str, context: Context) -> None:
        super().__init__(walked, text)
        self.context = replace(context, text=text)
        self.contexts: dict[int | None, Context] = {None: self.context}
        self.triggers = Triggers(text)
        lists = (block for block in walked.blocks if block.name == "list" and self._over_actions(block.item))
        self.numbered = any(is_numbered(line) for block in lists for line in block.lines)
        self.has_minutes_item = any(item.kind == "previous-minutes" for item in self.items)

    def read(self) -> Contents:
        """Read all blocks and return what was found."""
        for index, (item, rest) in enumerate(zip(self.items, self.walked.rests, strict=True)):
            if item.title[:1] == "[" and self._assigned_title(index, rest):
                continue
            if self._labelled_title(index, rest):
                continue
            if rest is not None:
                self.found.paragraphs.append(Paragraph(rest, index))
                self._text(self.text[rest.start : rest.end], rest.start, index)
            if item.title.endswith((".", ":")):
                self._approval(item.title, item.title_span.start, index)
            if len(item.title.split()) > LONG_TITLE and rest is None:
                self._sentences(item.title, item.title_span.start, index, assign=item.title.endswith("."))
            elif item.title.endswith("."):
                self._statement(item.title, item.title_span.start, index)
        for at, block in enumerate(self.walked.blocks):
            if block.purpose or block.name in {"attendance", "furniture", "fact", "signature"}:
                continue
            if block.name == "resolution":
                self._resolution(block)
            elif block.name == "action":
                self._action(block.lines[0], block.item)
            elif block.name == "actions":
                tasks, decided = parted(block)
                self._actions(tasks)
                if decided is not None:
                    self._decided(Block("list", decided.lines[1:], decided.item), line_words(decided.lines[0])[0])
            elif block.name == "list" and self._over_actions(block.item):
                self._entries(block)
            elif (
                block.name == "list" and (over := title_over_decisions(self.walked.blocks, at, self.items)) is not None
            ):
                self._decided(block, over)
            elif block.name in TEXT_BLOCKS:
                for line in block.lines if block.name != "list" else self._listed(block, at):
                    text, base = line_words(line)
                    self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
                    self._text(text, base, block.item)
        self.found.actions += table_actions(self.walked.blocks, self.context)
        self.found.actions = with_margins(self.found.actions, self.walked.lines, self.items, self.context)
        self.found.decisions = told_once(sorted(self.found.decisions, key=lambda d: d.span))
        self.found.approvals.sort(key=lambda a: is_late(a.of_date, self.context.meeting_date))
        return self.found

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

    def _context(self, item: int | None) -> Context:
        """Return what is known inside an item: the people named in its title and in those above it go first."""
        unread: list[int] = []
        above = item
        while above is not None and above not in self.contexts:
            unread.append(above)
            above = self.items[above].parent
        found = self.contexts[above]
        for index in reversed(unread):
            named = found.directory.named_in(self.items[index].title) if found.directory else ()
            found = self.contexts[index] = replace(found, prefer=(*named, *found.prefer)) if named else found
        return found

    # -- running text ------------------------------------------------------------------------------------------------

    def _text(self, text: str, base: int, item: int | None) -> None:
        self._approval(text, base, item)
        draft, at = None, 0
        if text[:1] in ("[", "#"):
            draft, at = numbered_entry(text, base, listed=self.numbered, context=self._context(item))
        elif self._over_actions(item):
            draft = registered_entry(text, base, self._context(item))
        if draft is not None:
            self._add(draft, item)
        else:
            self._sentences(text[at:], base + at, item)

    def _sentences(
        self, text: str, base: int, item: int | None, *, assign: bool = True, labelled: bool = False
    ) -> None:
        if not self._is_worth(base, text):
            return
        about = self.items[item].kind if item is not None else None
        asked: int | None = None  # the sentence before that asks for something of nobody
        sentences = parted_at_labels(split_sentences(text, base))
        for number, (sentence, at) in enumerate(sentences):
            closed = closing(sentences, number) if about != "previous-minutes" else None
            if closed is None and not self._is_worth(at, sentence):
                continue
            if number and pattern("lines", "ACTION_LINE").match(f"{sentence}\n"):
                label = read_label(sentence, at, "ACTION_WORDS")
                if label is not None and label.text:
                    self._labelled(label, item)
                    continue
            if assign and self._bracketed(sentence, at, item):
                continue
            told = resolved(sentence, at) if number or labelled else None
            for decision in narrative_decisions(sentence, at, self.context.body, closed) if told is None else [told]:
                self.found.decisions.append(
                    Decision(item, decision.label, decision.text, decision.span, decision.clauses, decision.notes_only)
                )
            if told is not None:
                self._directed(told.text, told.span.start, item)
            elif assign:
                found = assigned_actions(sentence, at, self._context(item), opening=number == 0)
                if asked == number - 1 and found and found[0].owners and pattern("scan", "TAKES_ON").match(sentence):
                    self.found.actions[-1] = replace(self.found.actions[-1], owners=found[0].owners)
                    continue
                for action in found:
                    self._add(action, item)
                asked = number if found and not found[-1].owners else None

    def _bracketed(self, sentence: str, base: int, item: int | None) -> bool:
        """Note the action whose label stands in brackets at the end of a sentence; whether there is one."""
        found = labelled_in_brackets(sentence, base, self._context(item))
        if found is None:
            return False
        label, task, at, who = found
        for draft in labelled_actions(label, task, at, self._context(item)):
            self._add(replace(draft, owners=who or draft.owners), item)
        return True

    def _statement(self, text: str, base: int, item: int | None) -> None:
        """Read a short numbered sentence, which may be the item's title: it must name who is to do what it assigns."""
        known = len(self.found.actions)
        self._sentences(text, base, item, labelled=True)
        self.found.actions[known:] = [action for action in self.found.actions[known:] if action.owners]

    def _is_worth(self, base: int, text: str) -> bool:
        return self.triggers.within(base, base + len(text))

    def _add(self, draft: ActionDraft, item: int | None, *, in_decision: bool = False) -> None:
        self.found.actions.append(
            Action(
                item=item,
                text=draft.text,
                labelled=draft.labelled,
                span=draft.span,
                label=draft.label,
                owners=tuple(draft.owners),
                due=draft.due,
                status=draft.status,
                in_decision=in_decision,
                notes_only=draft.notes_only,
                number=draft.number or entry_number(self.text, draft.span.start),
                doers=draft.doers,
            )
        )

    # -- labelled lines ----------------------------------------------------------------------------------------------

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
        clauses = [self._clause(line) for line in block.lines[1:]]
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

    # -- approval ----------------------------------------------------------------------------------------------------

    def _approval(self, text: str, base: int, item: int | None) -> bool:
        """Note what a text says of the previous minutes; whether it says anything."""
        kind = self.items[item].kind if item is not None else None
        if self.has_minutes_item and kind != "previous-minutes":
            return False
        if not self.has_minutes_item and item is not None and item > EARLY:
            return False
        lead = pattern("heads", "LABEL_LEAD").match(text)
        about = kind == "previous-minutes" or (lead is not None and "previous-minutes" in kinds_of(lead[1]))
        draft = approval_in(text, base, near=self.context.meeting_date, strict=not about)
        if draft is None:
            return False
        of_date = draft.of_date
        above = item if kind == "previous-minutes" else None
        while of_date is None and above is not None:
            of_date = date_in(self.items[above].title, self.context.meeting_date)
            above = self.items[above].parent
        self.found.approvals.append(Approval(item, draft.outcome, draft.span, of_date, draft.signed, draft.amended))
        for day in draft.others:  # what is corrected is told once
            self.found.approvals.append(Approval(item, draft.outcome, draft.span, day, draft.signed))
        return True
