"""Names, codes and default severities are a promise to users: a code is never reused, a name never changes."""

import pytest

from minutelint.linter.rules import load_rules

CATALOGUE = """
SEC001 missing-section error
SEC002 empty-section warning
SEC003 missing-meeting-date error
SEC005 missing-start-time off
SEC006 missing-end-time off
SEC007 missing-venue off
SEC008 minute-taker-not-named off
SEC009 section-order off
NUM001 numbering-gap error
NUM002 numbering-duplicate error
NUM003 numbering-order error
NUM004 unnumbered-item warning
NUM005 clause-duplicate warning
NUM006 dangling-item-reference warning
NUM007 appendix-missing info
NUM008 heading-level-skip warning
ACT009 duplicate-action-id error
ACT010 owner-not-present info
ACT011 note-labelled-action info
ACT012 compound-action info
ACR005 defined-unused off
ACR004 acronym-mismatch info
APR005 approval-at-extraordinary info
SEC004 chair-not-named info
DEC010 inconsistent-label info
ACT001 unowned-action error
ACT002 unknown-owner warning
ACT003 ambiguous-initials warning
ACT004 no-due-date info
ACT005 vague-due-date info
ACT006 due-date-past error
ACT007 collective-owner info
ACT008 implicit-action info
ACR001 undefined-acronym warning
ACR002 defined-after-use warning
ACR003 defined-twice warning
APR001 missing-approval error
APR002 approval-undated info
APR003 self-approval error
APR004 correction-without-text warning
ATT001 present-and-apologies error
ATT003 chair-not-present warning
ATT004 quorum-not-met error
ATT005 unknown-member warning
ATT006 member-unaccounted warning
ATT007 departed-member-acts warning
ATT008 acts-before-arrival warning
ATT002 duplicate-attendee warning
DEC011 exclusion-without-grounds off
PPL001 unresolved-initials info
PPL002 name-variant info
INT001 interest-then-voted warning
INT002 interest-without-nature info
DEC001 item-without-outcome info
DEC002 mover-seconds-own-motion error
DEC009 mover-not-present warning
DEC003 vote-result-contradiction error
DEC004 tie-without-casting-vote error
DEC005 unanimous-with-dissent error
DEC006 named-votes-count-mismatch error
DEC007 votes-do-not-sum warning
DEC008 mover-missing off
SER001 approved-date-mismatch error
SER002 approval-skips-meeting warning
SER003 number-gap-across-meetings warning
SER004 next-meeting-mismatch info
SER005 action-not-carried-forward info
SER006 draft-never-finalised warning
SER007 body-name-drift info
SER008 six-month-absence-risk warning
DAT001 weekday-mismatch error
DAT002 impossible-date error
DAT003 ambiguous-date off
DAT004 next-meeting-past error
DAT005 end-before-start error
DAT006 filename-date-mismatch warning
DAT007 meeting-date-in-future warning
TXT001 unbalanced-brackets warning
TXT002 placeholder-text warning
TXT003 markup-residue info
TXT004 mojibake warning
DOC001 no-items-found warning
DOC002 tracked-changes-present error
DOC003 comments-present warning
DOC004 hidden-text error
DOC005 image-only-pdf error
PRV001 personal-email off
PRV002 personal-phone off
PRV003 home-address off
PRV004 national-id off
PRV005 health-detail-in-apologies off
SUP001 unused-suppression warning
"""


@pytest.mark.parametrize("row", CATALOGUE.strip().splitlines())
def test_the_promise(row):
    code, name, severity = row.split()
    [rule] = [rule for rule in load_rules() if rule.code == code]
    assert (rule.name, rule.severity) == (name, severity)


def test_families_are_folders_named_after_what_they_hold():
    folders = {rule.code[:3]: rule.family for rule in load_rules()}
    assert folders == {
        "SEC": "sections", "NUM": "numbering", "ACT": "actions", "ACR": "acronyms", "APR": "approval",
        "DAT": "dates", "ATT": "attendance", "DEC": "decisions", "SER": "series",
        "INT": "interests", "PPL": "people",
        "TXT": "text", "DOC": "document", "SUP": "document", "PRV": "privacy",
    }  # fmt: skip
