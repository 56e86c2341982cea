"""Where the title of a head ends when the text runs on behind it, and what kind of item a title announces."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes
from minutelint.syntax.heads import read_head
from minutelint.syntax.lines import classify
from minutelint.syntax.title_ends import title_end
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
    ("title", "rest"),
    [
        ("Risk Assessment", "BM noted that there was a slip on page two."),
        ("Visit to the Quay - 28 May 2031", "BM reported that she and AH had seen the new pontoon and liked it."),
        ("Slipway Dues", "AHB asked whether they should rise with the rents of the sheds."),
        ("Hut", "BM explained that the keys are with the harbour master until the autumn."),
    ],
)
def test_a_sentence_whose_subject_is_initials_is_no_part_of_the_title(title: str, rest: str) -> None:
    words = f"{title} {rest}"
    end, start = title_end(words)
    assert (words[:end], words[start:]) == (title, rest)


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("To Receive Declarations of Interest from Members", "Cllr Bob Moss declared an interest in the quay."),
        ("Questions put by Members", "Cllrs Moss and Low asked when the slipway will be mended."),
        ("To hear of the work of The Quay Trust", "The Chair thanked its volunteers for the new pontoon."),
        ("Allotments", "Members agreed that the gate is to be locked at night from May on."),
    ],
)
def test_no_sentence_begins_behind_a_preposition(title: str, rest: str) -> None:
    words = f"{title} {rest}"
    end, start = title_end(words)
    assert (words[:end], words[start:]) == (title, rest)


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("To Buy a Larger Bin for the Quay", "The Council agreed that the bin be bought in May."),
        ("Bench for the green, with a plaque", "The Board considered three quotes and chose the second."),
    ],
)
def test_a_comma_may_stand_for_the_stop_behind_a_title(title: str, rest: str) -> None:
    words = f"{title}, {rest}"
    end, start = title_end(words)
    assert (words[:end], words[start:]) == (title, rest)


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Late Business - Treasurer", "The Clerk agreed to hang the map of the park in the hall."),
        ("Slipway - Mrs. Low / Harbour Office", "The Clerk reported that the dues will be asked for in May."),
        ("Roads – Cllr Moss / Highways", "The Clerk reported that the lane will be swept in May."),
        ("Slipway - Harbour Master’s Report", "There was nothing new to report this month."),
        # what stands between the dash and the next sentence has been said
        ("Roads", "Cllr Moss reported on the lane. The Clerk will write to the county about it."),
        ("Slipway", "None. The Clerk will write to the harbour master about the dues."),
    ],
)
def test_who_is_to_report_stands_behind_a_dash_in_the_title(title: str, rest: str) -> None:
    words = f"{title} {rest}" if " " in title else f"{title} - {rest}"
    end, start = title_end(words)
    assert (words[:end], words[start:]) == (title, rest)


def test_a_dash_in_the_text_behind_a_title_ends_no_title() -> None:
    words = "Interests to be declared No interests were declared. Bob Moss lives by the quay - that is known to all."
    assert words[: title_end(words)[0]] == "Interests to be declared"


@pytest.mark.parametrize(
    ("title", "rest"),
    [
        ("Application - 31/00125/F - New boathouse at the Old Quay, Alder Road.", ""),
        ("Appeal – 31/00125/LDE – Use of a barn: cars are mended in it", "The Clerk had seen the papers."),
        ("Decision - C/2/2031/20 - Shed behind the hall", "It was noted."),
    ],
)
def test_the_number_of_a_paper_between_dashes_is_part_of_the_title(title: str, rest: str) -> None:
    words = f"{title}. {rest}" if rest else title
    end, start = title_end(words)
    assert (words[:end], words[start:]) == (title, rest)


def test_the_number_of_a_paper_behind_a_title_in_capitals_and_a_bracket_is_none_of_the_title() -> None:
    words = "PLANS SEEN BY THE BOARD (since May) 31/00125/F CHANGE OF USE of a barn by the quay. Nobody objected."
    end, start = title_end(words)
    assert (words[:end], words[start : start + 10]) == ("PLANS SEEN BY THE BOARD (since May)", "31/00125/F")


def test_capitals_that_stand_for_something_are_not_the_whole_title() -> None:
    words = "QHB AB Moss Ltd, the shed behind the hall, 12 Alder Road, Quay. Cy Low as its keeper in winter."
    assert words[: title_end(words)[0]] != "QHB AB"


@pytest.mark.parametrize(
    "words",
    [
        "Dates of future meetings and of the summer fair",
        "Repairs to the roof of the hall, St. Anne’s Road",
        "Plan of the QHB noted that year by the board",
        "Letters from Ann Hill, The Old Mill House, and others",
        "Report by The Quay Trust on the pontoon, its dues and its keepers.",
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
        ("Introductions", ("welcome",)),
        ("Introduction to the meeting", ("welcome",)),
        ("Introduction to the new booking system", ()),
        ("Election of officers (who take office at the close of our next meeting)", ()),
        ("Dues (to be settled before next meeting)", ()),
        ("Dates (next meeting and summer fair)", ("next-meeting",)),
        ("To chair future meetings", ()),
        ("Who is to host future meetings", ()),
        ("Future meetings", ("next-meeting",)),
        ("Closure of the bank in Alder Road", ()),
        ("Road closure", ()),
        ("Closure of the meeting", ("closing",)),
        ("Closure", ("closing",)),
        ("Formal closure of meeting", ("closing",)),
        ("Opening of the new hall", ()),
        ("Opening hours of the library", ()),
        ("Opening of the meeting", ("welcome",)),
        ("Opening remarks", ("welcome",)),
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


@pytest.mark.parametrize("dash", [" -", " –", " —", "-"])
def test_a_dash_with_nothing_behind_it_is_no_part_of_the_title(dash: str) -> None:
    body = f"1. Welcome\n\nOk.\n\n2. Slipway Report{dash}\n\nThe dues were paid.\n\n3. Hut - Keys\n\nOk.\n"
    found = build(read_bytes(f"Minutes of the Quay Club, 3 May 2031\n\n{body}".encode(), "notes.txt")).items
    assert [one.title for one in found] == ["Welcome", "Slipway Report", "Hut - Keys"]


def test_the_third_letter_is_no_numeral() -> None:
    letters = [
        read_head(line, numbered=True) for line in classify("A. Gate\nB. Roof\nC. Well\nD. Barn\nc. Oven\nI. Path\n")
    ]
    assert [(head.path, head.series) for head in letters] == [
        ((1,), "A"), ((2,), "A"), ((3,), "A"), ((4,), "A"), ((3,), "a"), ((1,), "I"),
    ]  # fmt: skip
