"""Where the title of a head ends when the text runs on behind it, and what kind of item a title announces."""

from __future__ import annotations

import pytest

from minutelint.syntax.heads import title_end
from minutelint.syntax.titles import kinds_of


@pytest.mark.parametrize(
    ("title", "gap", "rest"),
    [
        ("To Note the Report of the Working Party", ". ", "The report was read and the figures were discussed."),
        ("Apologies for absence", ". ", "Ann Hill and Bob Moss had sent word that they were on leave."),
        ("To Approve a Third Signatory", " ", "The Chair advised that a third one was needed. It was agreed."),
        ("Gardener’s Report", " – ", "The Clerk was shown the report of the gardener, with the following:-"),
        ("MINUTES", ". ", "The Minutes of the meeting were approved and signed by the Chair, after"),
        (
            "Election of Officers",
            " ",
            "Upon the proposition of A Hill, seconded by B Moss, it was resolved that all stay.",
        ),
        ("Approval of Minutes", " ", "Motion by Hill, second by Moss to approve them as they had been sent out."),
        ("Any Other Business", " ", "A Hill proposed that the chairs be cleaned before the fair."),
        ("Chair's Report", " ", "a) Chair was glad of the new shed. b) The floor was laid in spring."),
        ("REPORTS OF OFFICERS", " ", "The officers had nothing to report at this time."),
    ],
)
def test_what_runs_on_behind_a_title_is_no_part_of_it(title: str, gap: str, rest: str) -> None:
    words = title + gap + rest
    end, start = title_end(words)
    assert (words[:end], words[start:]) == (title, rest)


@pytest.mark.parametrize(
    "words",
    [
        "Dates of future meetings and of the summer fair",
        "Repairs to the roof of the hall, St. Anne’s Road",
    ],
)
def test_a_head_that_is_one_whole_is_not_cut(words: str) -> None:
    assert title_end(words) == (len(words), len(words))


@pytest.mark.parametrize(
    ("title", "kinds"),
    [
        ("Matters Arising from the Minutes of the Last Meeting", ("matters-arising",)),
        ("Minutes of the last meeting and matters arising", ("previous-minutes", "matters-arising")),
        ("Date of Next Meeting", ("next-meeting",)),
        ("Next call", ("next-meeting",)),
        ("Next call for papers", ()),
        ("Coordinator - push to next meeting", ()),
        ("Held over until the next meeting", ()),
        ("Tests next month after the meeting", ()),
        ("Old Minutes", ("previous-minutes",)),
        ("Register of decisions for ratification at the next full council meeting", ()),
        ("Consent Agenda", ("consent",)),
    ],
)
def test_kinds_of_titles(title: str, kinds: tuple[str, ...]) -> None:
    assert kinds_of(title) == kinds
