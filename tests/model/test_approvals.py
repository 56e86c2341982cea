"""What a paragraph says of the last minutes."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.decisions.approvals import approval_in
from minutelint.readers import read_bytes

NEAR = "2031-03-10"


@pytest.mark.parametrize(
    ("text", "of_date", "signed", "amended"),
    [
        (
            "The Minutes (copies of which had been circulated) of the meeting held on 15 February 2031 were approved "
            "as a correct record and signed by the Chair.",
            "2031-02-15", True, False,
        ),
        ("The Minutes of the meeting held on 3 February 2031 were taken as read and signed as a correct record.",
         "2031-02-03", True, False),
        ("Minutes were agreed as an accurate record by those present at the January meeting.", "2031-01", False, False),
        ("The minutes of the previous meeting held on 23rd February, 2031, were approved as a correct record with the "
         "addition to Tom Hale’s apologies.", "2031-02-23", False, True),
        ("These were moved as correct by Tom Hale and Gwen Okoro.", None, False, False),
        ("Passed unanimously.", None, False, False),
        ("Agreed and signed", None, True, False),
        ("Approved.", None, False, False),
        ("AGREED", None, False, False),
        ("Carried.", None, False, False),
        ("Tom moved that the minutes of 4 February 2031 be accepted as published.", "2031-02-04", False, False),
        ("Cllr Marsh moved to accept the February 14, 2031 minutes with the following amendment.",
         "2031-02-14", False, True),
        ("Unanimous adoption of previous minutes", None, False, False),
        ("The Councillors agreed that the minutes should be signed as a true record subject to the two corrections. "
         "PR as Chair on 11 February 2031 signed the minutes.", "2031-02-11", True, True),
        ("The minutes had not been approved in January. They were now agreed as a true record.",
         "2031-01", False, False),
    ],
)  # fmt: skip
def test_approved(text: str, of_date: str | None, signed: bool, amended: bool) -> None:
    found = approval_in(text, 5, near=NEAR)
    assert found is not None
    assert (found.outcome, found.of_date, found.signed, found.amended) == ("approved", of_date, signed, amended)
    assert 5 <= found.span.start < found.span.end <= 5 + len(text)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The minutes had not been approved.", "refused"),
        ("The 8 February 2031 minutes were not approved at this meeting.", "refused"),
        ("Minutes not yet available, the board agreed to approve these when available", "deferred"),
        ("Approval of the minutes was deferred until next time.", "deferred"),
    ],
)
def test_not_approved(text: str, outcome: str) -> None:
    found = approval_in(text, 0, near=NEAR)
    assert found is not None and found.outcome == outcome


@pytest.mark.parametrize(
    "text",
    [
        "To approve as a correct record and sign the Minutes of the meeting held on 15 February 2031",
        "The minutes of the Safety Board held on 15th February, 2031, were submitted for information.",
        "RESOLVED:  That the minutes be noted.",
        "No actions",
        "RESOLVED:",
        "Noted.",
        "None",
        "All actions were agreed as either complete or on track.",
        "The minutes will be signed at the next meeting.",
        "The Board approved these minutes on May 8, 2031.",
    ],
)
def test_says_nothing_of_the_last_minutes(text: str) -> None:
    assert approval_in(text, 0, near=NEAR) is None


@pytest.mark.parametrize(
    ("text", "of_date"),
    [
        ("The minutes of the meeting held on 10 March 2031 were approved as a correct record.", NEAR),
        ("The 10 March 2031 minutes were approved.", NEAR),
        ("Minutes from Monday 14 April 2031 were agreed as a true record.", "2031-04-14"),
    ],
)
def test_minutes_of_the_same_or_a_later_day_are_named_by_it(text: str, of_date: str) -> None:
    found = approval_in(text, 0, near=NEAR)
    assert found is not None and (found.outcome, found.of_date) == ("approved", of_date)


def test_the_last_minutes_go_before_later_ones() -> None:
    text = "The minutes of 14 April 2031 were approved. The minutes of 3 February 2031 were approved and signed."
    found = approval_in(text, 0, near=NEAR)
    assert found is not None and (found.of_date, found.signed) == ("2031-02-03", True)


@pytest.mark.parametrize(
    "text",
    [
        "The minutes of the last meeting were approved on 10 March 2031.",
        "Minutes approved at the meeting held on 14 April 2031",
    ],
)
def test_the_day_of_an_approval_is_not_that_of_the_minutes(text: str) -> None:
    found = approval_in(text, 0, near=NEAR)
    assert found is None or found.of_date is None


def test_outside_an_item_about_minutes_they_must_be_named() -> None:
    assert approval_in("Passed unanimously.", 0, near=NEAR, strict=True) is None
    assert approval_in("The accounts were approved as a correct record.", 0, near=NEAR, strict=True) is None
    found = approval_in("The minutes of the last meeting were approved.", 0, near=NEAR, strict=True)
    assert found is not None and found.outcome == "approved"


HEAD = "# Minutes of the Quay Board, 10 March 2031\n\nPresent: Ann Hill, Bob Moss\n\n"


def approvals(text: str) -> list[tuple[str, str | None]]:
    return [(one.outcome, one.of_date) for one in build(read_bytes((HEAD + text).encode(), "x.md")).approvals]


@pytest.mark.parametrize(
    "text",
    ["The minutes of the 2030 AGM were approved.", "The minutes of the Annual General Meeting 2030 were agreed.",
     "Minutes from the last AGM of 2030 were accepted."],
)  # fmt: skip
def test_an_annual_meeting_is_named_by_its_year(text: str) -> None:
    draft = approval_in(text, 0, near=NEAR)
    assert draft is not None and draft.of_date == "2030"
    other = approval_in("The minutes were approved for the 2030 season.", 0, near=NEAR)
    assert other is not None and other.of_date is None


def test_of_the_minutes_that_several_items_approve_the_last_go_first() -> None:
    one = "## Minutes of the meeting before (6 January 2031)\n\nApproved.\n\n"
    other = "## Minutes of the last meeting (3 February 2031)\n\nApproved.\n\n## Roof\n\nIt leaks.\n"
    both = [("approved", "2031-02-03"), ("approved", "2031-01-06")]
    assert approvals(one + other) == both
    later = "## Minutes of the next meeting (7 April 2031)\n\nApproved.\n\n"
    assert approvals(later + other)[0] == both[0]


def test_the_day_that_the_motion_names_goes_before_the_month_of_the_title() -> None:
    head = "## Approval of the Minutes of February 2031\n\n"
    moved = "- Ann Hill set motion to approve {} minutes.\n- Bob Moss seconded.\n- Motion approved\n\n## Roof\n\nIt leaks.\n"
    assert approvals(head + moved.format("February 3")) == [("approved", "2031-02-03")]
    assert approvals(head + moved.format("January 6")) == [("approved", "2031-02")]


def test_a_list_of_days_approves_the_minutes_of_each() -> None:
    head = "## Minutes of the last meetings\n\n"
    text = "The minutes of the meetings held on {} were approved.\n\n## Roof\n\nIt leaks.\n"
    days = [("approved", "2031-02-17"), ("approved", "2031-02-03"), ("approved", "2031-01-06")]
    assert approvals(head + text.format("6 January, 3 February and 17 February 2031")) == days
    assert approvals(head + text.format("3 February 2031 and on 17 February 2031")) == days[:2]
    assert approvals(head + text.format("3 February 2031, as sent out on 17 February 2031,")) == days[1:2]
