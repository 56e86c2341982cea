"""Where a blank stands under every line, the lines of a paragraph are put together all the same."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

import pytest

from minutelint.readers import read_bytes
from minutelint.source import Span

FIRST = (
    "The treasurer reported that the roof of the hall had been looked at by two builders in May and that "
    "both of them thought that it would last for another winter, but that the gutters want new brackets, "
    "which the builder from Elmton could put up before the end of the summer if the order were given now."
)
SECOND = (
    "Members thanked her for the work and asked that the matter be looked at again in the spring, when "
    "the weather is better and when the result of the appeal for money will be known to the whole of the "
    "committee, whose next letter to the members goes out in the last week of the month of February."
)


def spaced(*paragraphs: str, width: int = 72) -> str:
    return "\n\n".join("\n\n".join(textwrap.wrap(words, width)) for words in paragraphs)


@pytest.mark.parametrize("width", [60, 72, 90])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_double_spaced_paragraphs_are_joined(both: Callable[[str], str], width: int, end: str) -> None:
    raw = spaced("1. Hall", FIRST, SECOND, "2. Roof", SECOND, FIRST, width=width).replace("\n", end)
    assert both(raw) == f"1. Hall\n\n{FIRST}\n\n{SECOND}\n\n2. Roof\n\n{SECOND}\n\n{FIRST}"


def test_places_are_those_of_the_file() -> None:
    raw = spaced("Hall", FIRST, SECOND) + "\n"
    for name in ("minutes.txt", "minutes.md"):
        source = read_bytes(raw.encode(), name)
        for word in ("Hall", "roof", "brackets", "weather", "February"):
            at = source.text.index(word)
            line, column = raw[: raw.index(word)].count("\n") + 1, raw.index(word) - raw.rfind("\n", 0, raw.index(word))
            found = source.locate(Span(at, at + len(word)))
            assert (found.line, found.column, found.end_line) == (line, column, line)


def test_short_lines_stay_by_themselves(both: Callable[[str], str]) -> None:
    names = "Present:\n\nIda Moss, Elmton\n\nRob Bell\n\ntreasurer"
    assert both(f"{names}\n\n{spaced(FIRST, SECOND)}").startswith(names + "\n")


def test_initials_at_the_end_of_a_line_belong_to_a_name(both: Callable[[str], str]) -> None:
    names = (
        "Present: Ida Moss of Elmton, Robert Bell of the village hall, Jo and T.\n\nHill, the clerk,\n\nM. Ash, R. Ray"
    )
    joined = "Present: Ida Moss of Elmton, Robert Bell of the village hall, Jo and T. Hill, the clerk, M. Ash, R. Ray"
    assert both(f"{names}\n\n{spaced(FIRST, SECOND)}").startswith(joined + "\n")


def test_capitals_fill_a_line_sooner(both: Callable[[str], str]) -> None:
    title = "MINUTES OF THE MEETING OF THE COMMITTEE OF ELMTON HALL\n\nON FRIDAY"
    assert both(f"{title}\n\n{spaced(FIRST, SECOND)}").startswith(title.replace("\n\n", " ") + "\n")


def test_a_page_that_ends_in_a_sentence_is_no_heading(markdown: Callable[[str], str]) -> None:
    *_, last = textwrap.wrap(FIRST, 72)
    raw = spaced(FIRST, SECOND).replace(last, f"{last[:12].strip()}\n---\n{last[12:].strip()}")
    assert markdown(raw).startswith(FIRST[:-60])
    assert "#" not in markdown(raw)


def test_signs_of_one_line_mean_nothing_in_the_next(markdown: Callable[[str], str]) -> None:
    lines = ["**The question of the roof of the hall was asked by the builder of the**", "**new gutters.**"]
    assert markdown("\n\n".join([*lines, spaced(FIRST, SECOND)])).startswith(
        "** The question of the roof of the hall was asked by the builder of the new gutters.\n"
    )


def test_paragraphs_of_one_line_stay_apart(both: Callable[[str], str]) -> None:
    raw = "\n\n".join(f"the {word} was looked at by the builder" for word in ("roof", "wall", "door") * 4)
    assert both(raw) == raw
    wrapped = textwrap.fill(FIRST, 72)
    assert both(f"{wrapped}\n\n{SECOND[:70]}\n\n{SECOND[70:140]}").endswith(
        f"{SECOND[:70]}\n\n{SECOND[70:140].strip()}"
    )
