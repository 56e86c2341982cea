"""The day of this meeting under the heading for the next one: announced by mistake, or only spoken of."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board, 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n## Crane\n\nIt was painted.\n\n"


def announced(text: str) -> str | None:
    found = build(read_bytes(f"{HEAD}{text}\n".encode(), "x.md")).next_meeting
    return found.date if found is not None else None


@pytest.mark.parametrize(
    "text",
    [
        "## Next meeting\n\nACTION 2024-07-03: Ann to ask for days.",
        "## Next meeting\n\nBob said at the meeting of 3 July 2024 that none is needed.",
        "## Date of next meeting\n\nNone was fixed on 3 July 2024.",
        "## Next call\n\n[3 July 2024] Ann to send a poll.",
    ],
)
def test_the_day_of_this_meeting_is_only_spoken_of(text: str) -> None:
    assert announced(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "## Next meeting\n\nAs agreed on 3 July 2024, the board meets again on 7 August 2024.",
        "## Next meeting\n\nACTION 2024-07-03: Ann to book the hall for 7 August 2024.",
    ],
)
def test_the_day_behind_it_is_the_next_meetings(text: str) -> None:
    assert announced(text) == "2024-08-07"


@pytest.mark.parametrize(
    "text",
    [
        "## Next meeting\n\n3 July 2024 at 7 pm in the boathouse.",
        "## Date of next meeting: 3 July 2024",
        "Next meeting: Wednesday 3 July 2024",
        "## Next meeting\n\nThe next meeting will be held on 3 July 2024.",
        "## Next meeting\n\n- Wednesday 3 July 2024, 7 pm",
    ],
)
def test_a_day_that_was_not_changed_is_announced(text: str) -> None:
    assert announced(text) == "2024-07-03"
