"""Clean minutes in every house style, broken in one thing at a time: exactly that rule fires, at that place, and no other.

A mutation names the rule, changes the sample, and says which words stand in the line of the finding. The rules that are
off unless asked for, and those that need a roster, are switched on for their mutation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

import pytest
from styles import STYLES, Sample

from minutelint.config.settings import Config
from minutelint.linter.finding import Finding
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build
from minutelint.readers import read_bytes

RULES = load_rules(())
ALL = frozenset(STYLES)
CLEAN = Sample()


class Mutation(NamedTuple):
    """What is broken: the rule, the change, words of the line at fault, and the styles in which it makes sense."""

    rule: str
    change: Callable[[Sample], Sample]
    place: str
    styles: frozenset[str] = ALL
    config: Config = Config()
    name: str = ""
    clean: Callable[[Sample], Sample] = lambda sample: sample
    """What the clean sample needs for it: `change` comes behind."""
    file: str = ""
    """Another name for the file."""


def _added(title: str, *lines: str) -> Callable[[Sample], Sample]:
    """Add lines to an item."""
    return lambda sample: replace(
        sample,
        items=tuple(
            replace(item, lines=(*item.lines, *lines)) if item.title == title else item for item in sample.items
        ),
    )


def _said(before: str, after: str) -> Callable[[Sample], Sample]:
    return lambda sample: sample.said(before, after)


def _members(*names: str, quorum: int | None = None) -> Config:
    return Config(members=dict.fromkeys(names, ""), quorum=quorum)


def _on(rule: str) -> Config:
    return Config(extend_select=(rule,))


def _numbered_actions(sample: Sample) -> Sample:
    more = _added("Any other business", "Action 2: Ed Bay to sell the old racks by 1 May 2025.",
                  "Action 3: Flo Hill to paint the new ones by 1 May 2025.")  # fmt: skip
    return more(sample.said("Action: Cara", "Action 1: Cara"))


def _in_year(sample: Sample, year: str) -> Sample:
    lines = {item: tuple(line.replace("2025", year) for line in item.lines) for item in sample.items}
    items = tuple(replace(item, lines=lines[item]) for item in sample.items)
    return replace(sample, date=sample.date.replace("2025", year), items=items)


ROOF = "Moved by Ben Moss, seconded by Cara Finch"
VOTE = "4 for, 1 against"
TASK = "Action: Cara Finch to order two racks by 1 April 2025."
EVERYBODY = ("Ann Holt", "Ben Moss", "Cara Finch", "Dev Patel", "Ed Bay", "Flo Hill")
CLAUSES = ALL - {"table"}  # in a cell every clause is a bullet
RUN_ON = frozenset({"running"})

MUTATIONS = [
    # numbering
    Mutation("numbering-gap", lambda s: s.numbered(1, 2, 3, 5, 6, 7), "5"),
    Mutation("numbering-duplicate", lambda s: s.numbered(1, 2, 3, 3, 4, 5), "3"),
    Mutation("numbering-order", lambda s: s.numbered(1, 2, 4, 3, 5, 6), "3"),
    Mutation("clause-duplicate", _said("(c) the rules", "(b) the rules"), "(b) the rules", CLAUSES),
    Mutation("dangling-item-reference", _added("Racks", "The cost was told above (see item 19)."), "see item 19",
             ALL - RUN_ON),
    # approval
    Mutation("missing-approval", _said("were approved as a correct record and signed by the Chair", "had been sent to all"),
             "Minutes of the last meeting", ALL - {"page", "running"}),
    Mutation("approval-undated", _said("of the meeting held on 4 February 2025 were", "of the last meeting were"), "approved"),
    Mutation("self-approval", _said("4 February 2025", "4 March 2025"), "4 March 2025"),
    Mutation("correction-without-text", _said("correct record and", "correct record subject to a correction and"),
             "subject to a correction"),
    # actions
    Mutation("unowned-action", _said("Action: Cara Finch to order", "Action: Order"), "Order two racks"),
    Mutation("unknown-owner", _said("Action: Cara Finch to", "Action: Zoe Quill to"), "Zoe Quill", name="name"),
    Mutation("unknown-owner", _said("Action: Cara Finch to", "Action: QX to"), "QX", name="initials"),
    Mutation("no-due-date", _said(" by 1 April 2025", ""), "two racks"),
    Mutation("vague-due-date", _said(" by 1 April 2025", " as soon as possible"), "as soon as possible"),
    Mutation("due-date-past", _said("by 1 April 2025", "by 1 February 2025"), "1 February 2025"),
    Mutation("collective-owner", _said("Action: Cara Finch to", "Action: All to"), "All to"),
    Mutation("owner-not-present", _said("Action: Cara Finch to", "Action: Dev Patel to"), "Dev Patel"),
    Mutation("implicit-action", _said(TASK, "Cara Finch to order two racks by 1 April 2025."), "Cara Finch to order"),
    # acronyms
    Mutation("undefined-acronym", _said("Harbour Users Forum (HUF) met", "HUF met"), "HUF"),
    Mutation("defined-after-use", _said("The Harbour Users Forum (HUF) met", "The HUF, or Harbour Users Forum (HUF), met"),
             "HUF"),
    Mutation("defined-twice", _added("Any other business", "The Hull Upkeep Fund (HUF) was spent."), "Hull Upkeep Fund"),
    # dates
    Mutation("weekday-mismatch", _said("Tuesday 8 April 2025", "Tuesday 9 April 2025"), "Tuesday 9 April"),
    Mutation("impossible-date", _said("1 April 2025.", "31 April 2025."), "31 April"),
    Mutation("next-meeting-past", _said("Tuesday 8 April 2025", "Tuesday 4 February 2025"), "4 February 2025"),
    Mutation("end-before-start", lambda s: replace(s, closing="The meeting closed at 6.15 pm."), "6.15 pm"),
    # who was there
    Mutation("present-and-apologies", lambda s: replace(s, apologies=("Dev Patel", "Flo Hill")), "Flo Hill"),
    Mutation("duplicate-attendee", lambda s: replace(s, present=(*s.present, "Ben Moss")), "Ben Moss"),
    Mutation("quorum-not-met", lambda s: s, "Ann Holt", config=_members(*EVERYBODY, quorum=6)),
    Mutation("unknown-member", lambda s: s, "Flo Hill", config=_members(*EVERYBODY[:-1])),
    Mutation("member-unaccounted", lambda s: replace(s, apologies=("none",)), "", config=_members(*EVERYBODY)),
    # motions and votes
    Mutation("mover-seconds-own-motion", _said("seconded by Cara Finch", "seconded by Ben Moss"), ROOF[:20]),
    Mutation("mover-not-present", _said("Moved by Ben Moss", "Moved by Zoe Quill"), "Zoe Quill", name="stranger"),
    Mutation("mover-not-present", _said("Moved by Ben Moss", "Moved by Dev Patel"), "Dev Patel", name="away"),
    Mutation("vote-result-contradiction", _said(VOTE, "1 for, 4 against"), "1 for, 4 against"),
    Mutation("tie-without-casting-vote", _said(VOTE, "2 for, 2 against"), "2 for, 2 against"),
    Mutation("unanimous-with-dissent", _said("carried, 4", "carried unanimously, 4"), "unanimously"),
    Mutation("named-votes-count-mismatch", _said("4 for, 1 against", "For: 4 (Holt, Moss, Bay); Against: 1 (Hill)"), "For: 4"),
    Mutation("votes-do-not-sum", _said(VOTE, "14 for, 1 against"), "14 for"),
    Mutation("mover-missing", _said("Moved by Ben Moss, seconded by Cara Finch,", "Moved by Ben Moss"), "Moved by Ben Moss",
             config=_on("mover-missing")),
    Mutation("item-without-outcome", lambda s: s.said(TASK, "").said("plans.", "plans. They are on the wall."), "Racks"),
    # sections
    Mutation("missing-section", lambda s: s.without("Date of next meeting"), ""),
    Mutation("missing-meeting-date", lambda s: replace(s, date="Held in the evening"), "", ALL - {"page", "running", "table"}),
    Mutation("empty-section", _said("There was none.", ""), "Any other business", frozenset({"headed", "markdown"})),
    Mutation("chair-not-named", lambda s: replace(s, present=("Ann Holt", *s.present[1:])).said(" by the Chair", ""), ""),
    Mutation("missing-end-time", lambda s: replace(s, closing="There was no other business."), "",
             config=_on("missing-end-time")),
    Mutation("missing-start-time", lambda s: replace(s, start="").said(" at 7.30 pm", ""), "",
             config=_on("missing-start-time")),
    Mutation("missing-venue", lambda s: replace(s, venue=""), "", config=_on("missing-venue")),
    # what a member has to do with it
    Mutation("interest-then-voted", _added("Minutes of the last meeting",
             "Ben Moss declared an interest in item 2, Boathouse roof, as his brother is the roofer."), ROOF[:20], ALL - RUN_ON),
    Mutation("interest-without-nature", _added("Minutes of the last meeting", "Flo Hill declared an interest."), "Flo Hill"),
    Mutation("departed-member-acts", _added("Minutes of the last meeting", "Ben Moss left the meeting."), ROOF[:20]),
    Mutation("acts-before-arrival", _added("Racks", "Cara Finch arrived at 8.15 pm."), "seconded by Cara Finch"),
    Mutation("name-variant", _added("Any other business", "Cara Fintch thanked the hosts."), "Cara Fintch"),
    Mutation("exclusion-without-grounds", _added("Any other business", "It was resolved to exclude the press and public."),
             "exclude the press", config=_on("exclusion-without-grounds")),
    Mutation("inconsistent-label", _added("Racks", "AGREED: that the old racks be sold."),
             "RESOLVED"),
    Mutation("note-labelled-action", _added("Any other business", "Action: Ed Bay to note the report."), "note the report"),
    Mutation("compound-action", _said("two racks by", "two racks and Ed Bay to paint them by"), "Ed Bay to paint"),
    Mutation("meeting-date-in-future", lambda s: _in_year(s, "2098"), "2098"),
    Mutation("ambiguous-date", _said("met in February", "met on 03/02/2025"), "03/02/2025", config=_on("ambiguous-date")),
    Mutation("defined-unused", _said(" The HUF was shown the plans.", ""), "HUF", config=_on("defined-unused")),
    Mutation("personal-email", _added("Racks", "Offers go to cara.finch@rackworks.example by Friday."), "cara.finch@",
             config=_on("personal-email")),
    Mutation("personal-phone", _said("There was none.", "Ed Bay may be called on 07700 900123."), "07700",
             config=_on("personal-phone")),
    Mutation("health-detail-in-apologies", lambda s: replace(s, apologies=("Dev Patel (recovering from an operation)",)),
             "operation", config=_on("health-detail-in-apologies")),
    # the text
    Mutation("markup-residue", _said("There was none.", "There was none.&nbsp;"), "&nbsp;", ALL - {"markdown", "table"}),
    Mutation("unbalanced-brackets", _said("shown the plans.", "shown the plans (of the yard."), "(of the yard"),
    Mutation("placeholder-text", _said("There was none.", "[insert name] thanked the hosts."), "[insert name]"),
    Mutation("unused-suppression", _added("Any other business", "[minutelint: disable-next-line=mojibake]"), "disable-next",
             ALL - {"markdown", "table"}),
    Mutation("unused-suppression", _added("Any other business", "<!-- minutelint: disable-next-line=mojibake -->"),
             "disable-next", frozenset({"markdown"}), name="comment"),
    # what only some minutes have
    Mutation("unnumbered-item", lambda s: s.numbered(1, 2, 3, 4, 0, 5), "Any other business", frozenset({"markdown"})),
    Mutation("ambiguous-initials", _said("Action: Cara Finch to", "Action: EB to"), "EB",
             clean=lambda s: replace(s, present=(*s.present, "Eve Brook"))),
    Mutation("unresolved-initials", _added("Racks", "QX thanked the hosts."), "QX",
             clean=_added("Racks", "BM asked for a list, and CF for two.")),
    Mutation("appendix-missing", _added("Racks", "The new rota is attached as Appendix B."), "Appendix B",
             clean=lambda s: replace(s, closing=f"{s.closing}\n\nAppendix A: Accounts\nThe balance is £412.")),
    Mutation("acronym-mismatch", _said("(HUF) met in February. The HUF", "(HFU) met in February. The HFU"), "HFU"),
    Mutation("approval-at-extraordinary", lambda s: replace(s, body=f"Extraordinary meeting of the {s.body}"), "approved"),
    Mutation("duplicate-action-id", _said("Action 3", "Action 2"), "Flo Hill", clean=_numbered_actions),
    Mutation("filename-date-mismatch", lambda s: s, "4 March 2025", file="2025-03-05-minutes.txt"),
    Mutation("chair-not-present", lambda s: replace(s, present=("Gus Low", *s.present[1:])), "Ann Holt",
             clean=lambda s: replace(s, venue=f"{s.venue}\n\nChair: Ann Holt")),
    Mutation("minute-taker-not-named", lambda s: replace(s, closing="The meeting closed at 9.15 pm."), "",
             config=_on("minute-taker-not-named"),
             clean=lambda s: replace(s, closing=f"{s.closing} Minutes taken by Ed Bay.")),
    Mutation("section-order", lambda s: replace(s, items=(*s.items[:4], s.items[5], s.items[4])).numbered(1, 2, 3, 4, 5, 6),
             "6", config=Config(extend_select=("section-order",),
             options={"section-order": {"order": ["previous-minutes", "aob", "next-meeting"]}})),
    Mutation("home-address", _added("Any other business", "Mrs Tina Frost of 14 Mill Lane complained of the noise."),
             "14 Mill Lane", config=_on("home-address")),
    Mutation("national-id", _added("Any other business", "The keeper's number, AB 12 34 56 C, went to the payroll."), "AB 12",
             config=_on("national-id")),
    Mutation("heading-level-skip", _added("Racks", "### 3.1.1 Sizes", "Two metres."), "3.1.1", frozenset({"markdown"})),
    Mutation("mojibake", _said("There was none.", "The clubâ€™s boats were counted."), "clubâ€™s"),
]  # fmt: skip


def findings(sample: Sample, style: str, config: Config, file: str = "") -> list[Finding]:
    write, name = STYLES[style]
    return list(check(build(read_bytes(write(sample).encode(), file or name)), ruleset(RULES, config)).findings)


def told(found: list[Finding]) -> Counter[tuple[str, str]]:
    return Counter((one.name, one.message) for one in found)


CASES = [
    pytest.param(one, style, id=f"{one.rule}{one.name and '-' + one.name}-{style}")
    for one in MUTATIONS
    for style in STYLES
    if style in one.styles
]


@pytest.mark.parametrize("style", STYLES)
def test_the_sample_is_clean(style: str) -> None:
    left = {"markup-residue"} if style == "table" else set()
    assert {one.name for one in findings(CLEAN, style, Config())} == left


@pytest.mark.parametrize(("mutation", "style"), CASES)
def test_exactly_that_rule_fires(mutation: Mutation, style: str) -> None:
    clean = mutation.clean(CLEAN)
    before = told(
        findings(clean, style, Config(extend_select=mutation.config.extend_select, options=mutation.config.options))
    )
    broken = mutation.change(clean)
    found = findings(broken, style, mutation.config, mutation.file)
    new, gone = told(found) - before, before - told(found)
    assert ({name for name, _ in new}, dict(gone)) == ({mutation.rule}, {})
    lines = STYLES[style][0](broken).splitlines()
    place = [lines[one.location.line - 1] for one in found if one.name == mutation.rule]
    assert any(mutation.place in line for line in place), place


SERIES = {rule.name for rule in RULES if rule.serial}
ELSEWHERE = {
    # about files that are no plain text, and documents that are no minutes: tests of readers and of the linter
    "comments-present", "hidden-text", "image-only-pdf", "tracked-changes-present", "no-items-found",
}  # fmt: skip


def test_every_rule_has_a_mutation_or_is_named_here() -> None:
    broken = {one.rule for one in MUTATIONS}
    assert {rule.name for rule in RULES} - SERIES - ELSEWHERE == broken
