"""Bullets, columns, headings and tables as plain text and Markdown both write them."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize("sign", ["-", "*", "+", "·", "•", "▪", "§", "○", "◦", "‣", "–", "—", "\uf0b7"])
def test_every_bullet_sign_becomes_one(both: Callable[[str], str], sign: str) -> None:
    assert both(f"{sign}   buy paint") == "- buy paint"
    assert both(f"  {sign} buy paint") == "  - buy paint"
    assert both(f"\t{sign}\tbuy paint") == "    - buy paint"


def test_signs_that_are_no_bullets(both: Callable[[str], str]) -> None:
    assert both("§ 12 applies") == "§ 12 applies"
    assert both("-5 degrees") == "-5 degrees"
    assert both("over - and out") == "over - and out"


def test_check_boxes_stay(both: Callable[[str], str]) -> None:
    assert both("* [x] done\n* [ ] to come") == "- [x] done\n- [ ] to come"


def test_a_list_that_was_run_together_is_taken_apart(both: Callable[[str], str]) -> None:
    assert both("Points raised • first point ○ nested ○ another • second") == (
        "Points raised\n- first point\n  - nested\n  - another\n- second"
    )
    assert both("5\t• the roof• the door") == "5\n- the roof\n- the door"
    assert both("RESOLVED: • That it be so") == "RESOLVED:\n- That it be so"


@pytest.mark.parametrize(
    "line", ["Hall · Main Street", "a 5 * 3 grid", "Oak House, Room 20 • Elmton 12345 • Phone 916 859", "one • two"]
)
def test_signs_inside_running_text_stay(both: Callable[[str], str], line: str) -> None:
    assert both(line) == line


def test_wide_gaps_are_columns(both: Callable[[str], str]) -> None:
    assert both("Cllr Ida Moss        IM      Clerk") == "Cllr Ida Moss\tIM\tClerk"
    assert both("Cllr Ida Moss\xa0\xa0\xa0\xa0IM") == "Cllr Ida Moss\tIM"
    assert both("two  spaces") == "two spaces"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2    MATTERS ARISING", "2 MATTERS ARISING"),
        ("(1)   That it be so", "(1) That it be so"),
        ("Resolved:     (1) That it be so", "Resolved: (1) That it be so"),
        ("1/16      Public comments", "1/16 Public comments"),
        ("NI64    homes visited", "NI64 homes visited"),
        ("a)    paint", "a) paint"),
        ("It was so.     Prop. IM", "It was so. Prop. IM"),
        ("Date:    3 June      Time:    19:00", "Date: 3 June\tTime: 19:00"),
        ("word " * 50 + "    end", "word " * 50 + "end"),
    ],
)
def test_gaps_that_are_no_columns(both: Callable[[str], str], line: str, expected: str) -> None:
    assert both(line) == expected


def test_typed_tabs_are_columns(both: Callable[[str], str]) -> None:
    assert both("1\tWelcome\t\tIM") == "1\tWelcome\tIM"
    assert both("\tonly indented") == "    only indented"
    assert both("- [IM]\tbuy paint") == "- [IM] buy paint"


def test_a_leading_tab_is_an_empty_cell_in_a_row(text: Callable[[str], str]) -> None:
    assert text("\tsecond\tthird") == "\tsecond\tthird"


def test_underlined_headings(both: Callable[[str], str]) -> None:
    assert both("Annual meeting\n==============\nReports\n-------\nNone.") == "# Annual meeting\n## Reports\nNone."


def test_a_line_that_underlines_nothing_is_empty(both: Callable[[str], str]) -> None:
    assert both("Ann\nBob and the others were thanked for coming.\n---\nNext") == (
        "Ann\nBob and the others were thanked for coming.\n\nNext"
    )


def test_number_signs_are_headings(both: Callable[[str], str]) -> None:
    assert both("## Reports ##\n# ## Welcome\n#30 is open") == "## Reports\n## Welcome\n#30 is open"


def test_pipe_tables(both: Callable[[str], str]) -> None:
    assert both("| Task | Who |\n|---|:--:|\n| Paint the hall | IM |\n| | RB |\n| a | |\n| | |") == (
        "Task\tWho\n\nPaint the hall\tIM\n\tRB\na\t\n"
    )
    assert both("Task | Who\n--- | ---\nPaint | IM") == "Task\tWho\n\nPaint\tIM"
    assert both("- | | |\n|---|---|\n| 3 | Roof |") == "\n\n3\tRoof"


def test_a_cell_with_a_list_in_it(both: Callable[[str], str]) -> None:
    assert (
        both("| 3 | <p><u>Roof</u></p> <ul><li>looked at</li><li>costed</li></ul> |")
        == "3\tRoof\n- looked at\n- costed"
    )
    assert both("| 4 | • first • second |") == "4\n- first\n- second"


def test_blank_lines_and_spaces_at_the_end(both: Callable[[str], str]) -> None:
    assert both("One  \n \xa0 \nTwo\t") == "One\n\nTwo"
