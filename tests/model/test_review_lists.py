"""Lists that go through what an earlier meeting gave people to do, or tell what was done: none of it is new work."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Minutes of the Quay Board, 10 March 2031\n\nPresent: Ann Hill, Bob Moss, Cy Low\n\n## 1. Welcome\n\nNone.\n\n"


def actions(text: str) -> list[tuple[str, list[str]]]:
    source = read_bytes(f"{HEAD}## 2. Matters arising\n\n{text}\n\n## 3. Roof\n\nIt leaks.\n".encode(), "x.md")
    return [(one.text, [owner.as_written for owner in one.owners]) for one in build(source).actions]


OLD = "a. Buy the ropes as agreed - Ann Hill/Bob Moss\nb. Obtain a photograph of the gate.- Clerk\nc. Cy Low to ring the mason"


@pytest.mark.parametrize(
    "lead",
    ["The following were actions from the last meeting that are not on this agenda:",
     "Actions from the previous meeting were reviewed:",
     "The action points agreed at the last meeting were gone through:"],
)  # fmt: skip
def test_what_the_last_meeting_gave_people_to_do_is_no_new_action(lead: str) -> None:
    assert actions(f"{lead}\n\n{OLD}") == []


def test_what_is_still_to_be_done_or_given_now_in_such_a_list_is_one() -> None:
    lead = "The following were actions from the last meeting:\n\n"
    assert actions(f"{lead}- Cy Low to ring the mason - ongoing\n- Bob Moss to buy rope - done") == [
        ("Cy Low to ring the mason - ongoing", ["Cy Low"])
    ]
    assert actions(f"{lead}- The mason has not come. Ann Hill to chase him.\n- The rope is here.") == [
        ("Ann Hill to chase him.", ["Ann Hill"])
    ]


@pytest.mark.parametrize("lead", ["The following actions were agreed:", "Actions before the next meeting were these:"])
def test_a_list_of_what_is_to_be_done_now_stays_one(lead: str) -> None:
    assert len(actions(f"{lead}\n\n{OLD}")) > 1


@pytest.mark.parametrize(
    "label", ["Resolved: (For information only)", "**Resolved: For information**", "Resolved: none"]
)
def test_entries_under_a_label_that_says_nothing_is_decided_are_read_as_text(label: str) -> None:
    told = "1. Fence: the mason has mended it. Ann Hill to thank him.\n2. Gate: it is painted."
    source = read_bytes(f"{HEAD}## 2. Reports\n\n{label}\n\n{told}\n\n## 3. Roof\n\nIt leaks.\n".encode(), "x.md")
    found = build(source)
    assert [one.text for one in found.actions] == ["Ann Hill to thank him."]
    assert [one.label for one in found.decisions] == []


def test_entries_under_a_label_for_what_was_decided_stay_its_clauses() -> None:
    source = read_bytes(f"{HEAD}## 2. Gate\n\nResolved:\n\n- To mend it.\n- To thank the mason.\n".encode(), "x.md")
    assert [(one.label, len(one.clauses)) for one in build(source).decisions] == [("Resolved", 2)]
