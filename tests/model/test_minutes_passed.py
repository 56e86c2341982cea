"""That the last minutes were approved, said where no heading is about them."""

import pytest

from minutelint.model.decisions.approvals import approval_in


@pytest.mark.parametrize(
    ("text", "of"),
    [("Minutes approved.", None), ("Minutes approved - Everyone", None), ("Meeting minutes for May 2031 approved", "2031-05"),
     ("The minutes were approved.", None), ("We had a quorum and the minutes were approved by the voting members", None),
     ("The board approves the minutes of the May 4, 2031 meeting with 2 abstentions.", "2031-05-04"),
     ("The minutes read from the 2030 Quay General Meeting were true and accurate.", None),
     ("We accepted the minutes of 4 May 2031.", "2031-05-04"), ("All approve the minutes.", None),
     ("The Quay Committee adopts the previous minutes.", None), ("Minutes from 4 May 2031 accepted", "2031-05-04"),
     ("Treasurer’s Report of April 9-May 16 2031 and minutes from May 4 2031 were approved.", "2031-05-04"),
     ("The agenda and the minutes of 4 May 2031 were approved.", "2031-05-04"),
     ("The accounts for April 2031 and minutes of 4 May 2031 were unanimously accepted.", "2031-05-04"),
     ("The minutes of 4 May 2031 and the report of 6 April were approved.", "2031-05-04")],
)  # fmt: skip
def test_minutes_that_are_passed(text: str, of: str | None) -> None:
    found = approval_in(text, 0, near="2031-06-01", strict=True)
    assert found is not None
    assert (found.outcome, found.of_date) == ("approved", of)


@pytest.mark.parametrize(
    "text",
    ["The board approved the minutes of the Finance Committee.", "Finance Committee minutes approved",
     "We approve minutes to be posted online.", "Once the minutes are approved they are posted.",
     "Minutes approved by the committee are posted online.", "The minutes of the Road Group were approved.",
     "The board accepts the minutes be posted.",
     "The report and the minutes of the Road Committee were approved.",
     "The agenda and minutes will be approved.", "The minutes will be approved."],
)  # fmt: skip
def test_minutes_that_are_others_or_not_yet_passed(text: str) -> None:
    found = approval_in(text, 0, near="2031-06-01", strict=True)
    assert found is None
