"""What all meetings of one file have in common is said once."""

from __future__ import annotations

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.linter.together import said_once
from minutelint.model.build import build_all
from minutelint.readers import read_bytes

MEETING = (
    "# Minutes of the Rope Club, {day} July 2031\n\nPresent: Ann Hill (Chair), Bob Moss\n\n"
    "{more}## 1. Roof\n\nIt leaks.\n\n## 2. Road\n\nIt is long.\n\n"
)
ACTION = "Action: Ann Hill to buy slates.\n\n"


def found(*meetings: str) -> list[list[tuple[str, str]]]:
    """Return the code and message of the findings of each meeting of a file."""
    minutes = build_all(read_bytes("".join(meetings).encode(), "x.md"))
    assert len(minutes) == len(meetings)
    rules = ruleset(load_rules(()), Config())
    return [
        [(one.code, one.message) for one in result.findings] for result in said_once([check(m, rules) for m in minutes])
    ]


def test_a_section_that_all_meetings_lack_is_reported_in_the_first() -> None:
    first, second, third = found(*(MEETING.format(day=day, more=ACTION) for day in (1, 8, 15)))
    assert [message for code, message in first if code == "SEC001"] == [
        "there is no record of apologies (the same in all 3 meetings of this file)",
        "there is no date of the next meeting (the same in all 3 meetings of this file)",
    ]
    assert not [code for code, _ in second + third if code == "SEC001"]
    assert all("ACT004" in [code for code, _ in meeting] for meeting in (first, second, third))  # each action by itself


def test_a_section_that_one_meeting_has_is_reported_in_the_others() -> None:
    first, second = found(
        MEETING.format(day=1, more="Apologies: Cy Low\n\n"),
        MEETING.format(day=8, more=""),
    )
    assert ("SEC001", "there is no record of apologies") in second
    assert not [message for _, message in first if "apologies" in message]


def test_a_single_meeting_is_left_as_it_is() -> None:
    (only,) = found(MEETING.format(day=1, more=""))
    assert ("SEC001", "there is no record of apologies") in only
