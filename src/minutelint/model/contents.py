"""What happened under the items: decisions, actions and the approval of the previous minutes, block by block."""

from __future__ import annotations

from msgspec.structs import replace

from minutelint.model.actions.assigned import assigned_actions
from minutelint.model.actions.labelled import ActionDraft, labelled_actions
from minutelint.model.actions.labels import entry_number, labelled_in_brackets, parted_at_labels
from minutelint.model.actions.margins import with_margins
from minutelint.model.actions.pronouns import asked_by_pronoun
from minutelint.model.actions.registers import is_numbered, numbered_entry, registered_entry
from minutelint.model.actions.tables import table_actions, told_in_tables
from minutelint.model.dates.mentions import date_in
from minutelint.model.decisions.approval_days import is_late
from minutelint.model.decisions.approvals import approval_in
from minutelint.model.decisions.lists import parted, title_over_decisions
from minutelint.model.decisions.outcomes import closing
from minutelint.model.decisions.stated import (
    narrative_decisions,
    opens_with_agreement,
    resolved,
    they_agreed,
    told_once,
)
from minutelint.model.found import Contents as Contents
from minutelint.model.labelled_blocks import LabelledBlocks
from minutelint.model.language.sentences import goes_on, split_sentences
from minutelint.model.language.statements import Context
from minutelint.model.nodes import Action, Approval, Decision, Paragraph
from minutelint.model.walk import Block, Walked, line_words
from minutelint.source import Span
from minutelint.syntax.labels import read_label
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import kinds_of

TEXT_BLOCKS = frozenset({"paragraph", "list", "motion", "closing", "next_meeting", "subheading"})
LONG_TITLE = 14  # words; a longer head is a numbered paragraph
EARLY = 6  # items among which the previous minutes are approved where no title says so


class Reader(LabelledBlocks):
    """Reads the blocks of one document."""

    def __init__(self, walked: Walked, text: str, context: Context) -> None:
        super().__init__(walked, text)
        self.context = replace(context, text=text)
        self.contexts: dict[int | None, Context] = {None: self.context}
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
                self._entries(block, self.walked.blocks[at - 1] if at else None)
            elif (
                block.name == "list" and (over := title_over_decisions(self.walked.blocks, at, self.items)) is not None
            ):
                self._decided(block, over)
            elif block.name in TEXT_BLOCKS:
                for line in block.lines if block.name != "list" else self._listed(block, at):
                    text, base = line_words(line)
                    self.found.paragraphs.append(Paragraph(Span(base, base + len(text)), block.item))
                    known = len(self.found.actions)
                    self._text(text, base, block.item)
                    if known < len(self.found.actions) and goes_on(self.text, base):
                        self._without_rest(known, base)
        self.found.actions = told_in_tables(self.found.actions, list(table_actions(self.walked.blocks, self.context)))
        self.found.actions = with_margins(self.found.actions, self.walked.lines, self.items, self.context)
        self.found.decisions = told_once(sorted(self.found.decisions, key=lambda d: d.span))
        self.found.approvals.sort(key=lambda a: is_late(a.of_date, self.context.meeting_date))
        return self.found

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

    def _without_rest(self, known: int, base: int) -> None:
        """Drop the first action from `known` on where it stands at `base`, in the rest of a sentence, and names nobody.

        What the sentence tells of stands in the line above: `asked for the matter` and below it `to be looked at`.
        """
        first = self.found.actions[known]
        if first.span.start == base and not first.owners and not first.labelled:
            del self.found.actions[known]

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
        assigned: int | None = None  # the last sentence that assigns something to anybody or nobody
        sentences = parted_at_labels(text, base)
        for number, (sentence, at) in enumerate(sentences):
            closed = closing(sentences, number) if about != "previous-minutes" else None
            if closed is None and sentence != text and not self._is_worth(at, sentence):
                continue
            if number and pattern("lines", "ACTION_LINE").match(f"{sentence}\n"):
                label = read_label(sentence, at, "ACTION_WORDS")
                if label is not None and label.text:
                    known = len(self.found.actions)
                    self._labelled(label, item)
                    if assigned == number - 1 and self._names_again(known, at):
                        del self.found.actions[known - 1]
                    continue
            if assign and self._bracketed(sentence, at, item):
                continue
            told = resolved(sentence, at) if number or labelled else None
            agreed = [told] if told is not None else narrative_decisions(sentence, at, self.context.body, closed)
            for decision in agreed or they_agreed(sentences, number):
                self.found.decisions.append(
                    Decision(item, decision.label, decision.text, decision.span, decision.clauses, decision.notes_only)
                )
            if told is not None:
                self._directed(told.text, told.span.start, item)
            elif assign:
                context = self._context(item)
                found = assigned_actions(sentence, at, context, opening=number == 0)
                found = found or asked_by_pronoun(sentences, number, context)
                if asked == number - 1 and found and found[0].owners and pattern("scan", "TAKES_ON").match(sentence):
                    self.found.actions[-1] = replace(self.found.actions[-1], owners=found[0].owners)
                    continue
                for action in found:
                    self._add(action, item)
                asked = number if found and not found[-1].owners else None
                assigned = number if found else assigned

    def _names_again(self, known: int, base: int) -> bool:
        """Whether a label with names alone says who is to do what the sentence before assigns: `It is to be mended. Action: AH`.

        `known` is the place of the label's action, `base` the offset of the label.
        """
        before, *behind = self.found.actions[known - 1 :]
        who = {one.resolved or one.as_written for one in before.owners}
        return any(
            one.span.start == base and who <= {owner.resolved or owner.as_written for owner in one.owners}
            for one in behind
        )

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

    def _add(self, draft: ActionDraft, item: int | None, *, in_decision: bool = False) -> None:
        if draft.labelled and not in_decision:
            self._agreed(draft.text, draft.span.start, item)
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

    def _agreed(self, task: str, base: int, item: int | None) -> None:
        """Note the decision of a task that a label gives and the meeting agreed: `Action: It was agreed that ...`."""
        sentence, at = next(iter(split_sentences(task, base)), ("", base))
        if self._is_worth(at, sentence) and opens_with_agreement(sentence):
            for one in narrative_decisions(sentence, at, self.context.body):
                self.found.decisions.append(Decision(item, None, one.text, one.span, (), one.notes_only))

    # -- approval -------------------------------------------------------------------------------------------------------

    def _approval(self, text: str, base: int, item: int | None) -> bool:
        """Note what a text says of the previous minutes; whether it says anything."""
        kind = self.items[item].kind if item is not None else None
        if self.has_minutes_item and kind != "previous-minutes" and item is not None:
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
