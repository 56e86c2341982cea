"""Hard-wrapped paragraphs are put together; lists of lines never are."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from minutelint.readers import read_bytes

PROSE = (
    "The treasurer reported that the roof of the hall had been looked at by two builders in May and that "
    "both of them thought that it would last for another winter. Members thanked her for the work and "
    "asked that the matter be looked at again in the spring, when the weather is better."
)


@pytest.mark.parametrize("width", [60, 72, 79])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_paragraphs_are_joined(both: Callable[[str], str], width: int, end: str) -> None:
    wrapped = textwrap.fill(PROSE, width).replace("\n", end)
    assert both(f"{wrapped}{end}{end}{wrapped}") == f"{PROSE}\n\n{PROSE}"


def test_wrapped_list_items_are_joined(both: Callable[[str], str]) -> None:
    item = textwrap.fill(PROSE, 72, initial_indent="- ", subsequent_indent="  ")
    lazy = textwrap.fill(PROSE, 72, initial_indent="1. ")
    assert both(f"{item}\n{item}\n\n{lazy}") == f"- {PROSE}\n- {PROSE}\n\n1. {PROSE}"


def test_emphasis_and_quotes_in_wrapped_text(markdown: Callable[[str], str]) -> None:
    bold = textwrap.fill(f"**{PROSE}**", 72)
    quoted = "\n".join(f"> {line}" for line in textwrap.wrap(PROSE, 70))
    assert markdown(f"{bold}\n\n{quoted}") == f"** {PROSE}\n\n{PROSE}"


def test_what_begins_something_new_is_not_joined(both: Callable[[str], str]) -> None:
    wrapped = textwrap.fill(PROSE, 72)
    full = wrapped.split("\n")[0]
    for line in ("- a point", "(a) a clause", "2. an item", "Action: Ida to paint", "# Reports"):
        assert both(f"{wrapped}\n\n{full}\n{line}").endswith(f"{full}\n{line}")


@pytest.mark.parametrize(
    "lines",
    [
        ["Ida Moss", "Rob Bell", "Tom Hill"],
        ["12 Long Lane", "elmton", "AB1 2CD"],
        [
            "Ida Moss, Portfolio Holder for Parks and Leisure, Elmton Town Council",
            "Robert Bell, Head of the Service for Roads and Bridges, Northern Area",
            "Tom Hill, Clerk",
        ],
    ],
)
def test_lists_of_lines_stay_lists(both: Callable[[str], str], lines: list[str]) -> None:
    listed = "\n".join(lines)
    wrapped = textwrap.fill(PROSE, 72)
    assert both(listed) == listed
    assert both(f"{wrapped}\n\n{listed}\n\n{wrapped}") == f"{PROSE}\n\n{listed}\n\n{PROSE}"


def test_a_transcript_in_small_letters_stays_in_lines(both: Callable[[str], str]) -> None:
    talk = "\n".join(
        f"{name}: i think that the roof of the hall ought to be mended before winter{'!' * n}"
        for n, name in enumerate(["ida", "rob", "tom", "eve"])
    )
    assert both(talk) == talk


def test_hard_breaks_are_kept_in_wrapped_text(markdown: Callable[[str], str]) -> None:
    lines = textwrap.wrap(PROSE, 72)
    broken = "\n".join([lines[0] + "  ", *lines[1:]])
    assert markdown(f"{broken}\n\n" + "\n".join(lines)).startswith(f"{lines[0]}\n{lines[1]} ")


def test_the_pieces_of_a_joined_line_point_to_their_own_lines() -> None:
    source = read_bytes(textwrap.fill(PROSE, 72).encode(), "a.txt")
    for word in ("treasurer", "another", "spring"):
        at = source.text.index(word)
        assert source.raw[source.map.to_raw(at) :].startswith(word)


def test_one_sentence_that_fills_its_line_runs_on_where_nothing_else_is_wrapped(both: Callable[[str], str]) -> None:
    first, second = (
        "The minutes of the meeting held in March were agreed as an accurate record",
        "subject to one change.",
    )
    assert (
        both(f"Quay Board\n\n{first}\n{second}\n\nThe roof leaks.")
        == f"Quay Board\n\n{first} {second}\n\nThe roof leaks."
    )
    assert both(f"{first}.\n{second}") == f"{first}.\n{second}"
    assert both(f"{first}\nSubject to one change.") == f"{first}\nSubject to one change."
    assert both(f"{first}\na) subject to one change.") == f"{first}\na) subject to one change."
    assert both("ann hill\nbob moss\ncy low") == "ann hill\nbob moss\ncy low"


def test_a_year_behind_a_day_that_was_cut_is_no_number(both: Callable[[str], str]) -> None:
    first = "The treasurer moved to take up the minutes of the meeting that was held on May 4,"
    words = f"{first} 2031. The clerk seconded it, and it was carried by all of those who were in the room that night."
    wrapped = f"{first}\n{textwrap.fill(words[len(first) + 1 :], len(first))}"
    assert both(f"{wrapped}\n\n{wrapped}") == f"{words}\n\n{words}"


def test_a_title_that_breaks_off_behind_a_small_word_goes_on(both: Callable[[str], str]) -> None:
    text = "3. Talks on the Repair of the Old Slip, the Lane behind it and\n   Moorings\n4. Boats"
    assert both(text) == text.replace("\n   Moorings", " Moorings")


def test_a_title_that_is_whole_does_not_take_in_the_line_below(both: Callable[[str], str]) -> None:
    text = "3. Talks on the Repair of the Old Slip and the Lane behind the School\n   Moorings\n4. Boats"
    assert "\n" in both(text).split("4. Boats")[0].strip()
