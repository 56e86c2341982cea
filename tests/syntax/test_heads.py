"""Where the title of a head ends when the text runs on behind it, and what kind of item a title announces."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes
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


@pytest.mark.parametrize("mark", ["", "## "])
@pytest.mark.parametrize("number", ["3A", "3a", "4A", "4C"])
def test_an_item_put_in_behind_others_has_a_number_with_a_letter(mark: str, number: str) -> None:
    titles = [("1", "Welcome"), ("2", "Fence"), ("3", "Hut"), (number, "Barn"), ("4", "Boat"), ("5", "Close")]
    body = "\n\n".join(f"{mark}{count}. {title}\n\nIt was seen and talked of." for count, title in titles)
    found = build(read_bytes(f"# Minutes of the Quay Club, 3 May 2031\n\n{body}\n".encode(), "notes.md")).items
    wanted = titles if mark or number[0] == "3" else [one for one in titles if one[0] != number]
    assert [(one.number, one.title) for one in found] == wanted


def test_an_address_is_no_item() -> None:
    body = "1. Welcome\n\nOk.\n\n2. Fence\n\n2A Alder Road was seen.\n\n3. Close\n\nOk.\n"
    found = build(read_bytes(f"Minutes of the Quay Club, 3 May 2031\n\n{body}".encode(), "notes.txt")).items
    assert [one.number for one in found] == ["1", "2", "3"]
