"""What sentences in running text say of the last minutes, and what they only say of minutes."""

from __future__ import annotations

import pytest

from minutelint.model.decisions.approvals import approval_in


@pytest.mark.parametrize(
    ("sentence", "of_date"),
    [
        ("The minutes were reviewed and approved.", None),
        ("After the meeting was called to order, the minutes were reviewed and approved.", None),
        ("The minutes of the June 2031 meeting stand approved.", "2031-06"),
        ("The minutes from the previous meeting were read aloud and accepted.", None),
        ("Minutes of the 3 June 2031 meeting were approved by consensus.", "2031-06-03"),
        ("The minutes were deemed accepted.", None),
        ("The minutes of the previous meeting were agreed to be an accurate record.", None),
    ],
)
def test_what_approves(sentence: str, of_date: str | None) -> None:
    found = approval_in(sentence, 0, near="2031-07-03", strict=True)
    assert found is not None and (found.outcome, found.of_date) == ("approved", of_date)


@pytest.mark.parametrize(
    "sentence",
    [
        "Agreed on storing meeting minutes on the web page.",
        "Agreed on storing the minutes on the web page, and approved by members in the chat.",
        "Members agreed to publish the minutes on the web page.",
        "It was agreed that the minutes be circulated within a week.",
    ],
)
@pytest.mark.parametrize("strict", [True, False])
def test_what_approves_nothing(sentence: str, strict: bool) -> None:
    assert approval_in(sentence, 0, near="2031-07-03", strict=strict) is None
