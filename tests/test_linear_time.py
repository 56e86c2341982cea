"""No input makes the work grow faster than the input: neither a long line, nor many lines, nor deep nesting.

Each input is run at sizes that grow by four. What is compared is the processor time of the two sizes in the same run,
so the machine's speed plays no part: linear work takes 4 times as long, quadratic work 16 times, and 10 is too much.
The sizes climb until the full size or the first step that is too steep, so that a failure is quick to see.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from functools import cache

import pytest

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import RuleSet, ruleset
from minutelint.model.build import build
from minutelint.readers import read_bytes

STEP = 4
STEEP = 10 / STEP
"""How much longer each character may take in a text that is four times as long."""
MEASURABLE = 0.02
"""Seconds of processor time under which a measurement says nothing."""
LEAST = 2_000

Text = Callable[[int], str]
Work = Callable[[bytes, str], None]
Measured = tuple[int, float]


@cache
def rules() -> RuleSet:
    return ruleset(load_rules(()), Config())


def read(data: bytes, name: str) -> None:
    read_bytes(data, name)


def whole(data: bytes, name: str) -> None:
    check(build(read_bytes(data, name)), rules())


def seconds(work: Work, text: str, name: str, times: int = 1) -> float:
    """Return the processor time of the work, the best of some times, in seconds."""
    data, best = text.encode(), float("inf")
    for _ in range(times):
        gc.collect()
        began = time.process_time()
        work(data, name)
        best = min(best, time.process_time() - began)
    return best


def too_steep(one: Measured, two: Measured) -> bool:
    if two[1] < MEASURABLE * STEP:
        return False
    return two[1] / max(one[1], MEASURABLE) > STEEP * two[0] / one[0]


def climb(work: Work, make: Text, name: str, size: int) -> Iterator[tuple[Measured, Measured]]:
    """Yield the measurements of sizes that climb to `size`, two by two; what looks too steep is measured again."""
    sizes = [size]
    while sizes[0] > LEAST:
        sizes.insert(0, sizes[0] // STEP)
    small = make(sizes[0])
    one = len(small), seconds(work, small, name)
    for large in map(make, sizes[1:]):
        two = len(large), seconds(work, large, name)
        if too_steep(one, two):
            one, two = ((len(text), seconds(work, text, name, 3)) for text in (small, large))
        yield one, two
        small, one = large, two


def assert_linear(work: Work, make: Text, name: str, size: int) -> None:
    work(b"Minutes\n1. Apologies\nNone.\n", name)  # grammars are loaded before anything is measured
    reached = 0
    for one, two in climb(work, make, name, size):
        assert not too_steep(one, two), f"{one[0]:,} characters in {one[1]:.3f} s, {two[0]:,} in {two[1]:.3f} s"
        reached = two[0]
    assert reached >= size // 2


def line_of(unit: str) -> Text:
    return lambda size: unit * (size // len(unit) + 1)


def lines_of(unit: str) -> Text:
    return lambda size: f"{unit}\n" * (size // (len(unit) + 1) + 1)


CHARACTERS = [
    "A", "a", " ", "\t", "(", ")", "[", "]", "{", "<", ">", "#", "*", "_", "`", "~", "|", "\\", "-", "=", ".", ":",
    "0", "&", "!", "\u00a0", "’", '"', "/", "?",
]  # fmt: skip
WORDS = [
    "A ", "AB ", "ABC, ", "A.B.", "Ab ", "Ab Cd ", "a b ", "aA", "1.", "1.1 ", "1) ", "(a) ", "(i)", "1 (", "[a](",
    "![", "](", "[]", "()", "(A", "(AB) ", "Ab (", "**", "**a ", "*a", "_a ", "- ", "* ", "+ ", "> ", "# ", "#a ",
    "<b>", "<!--", "-->", "<li>", "<ul><li>", "</td>", "&amp;", "&a", "| ", "|a", "a\t", "\t ", " \t", "\\[", "``",
    "`a", "--", "– ", "...", "…", "a. ", "A. ", "a; ", "a: ", ": ", "£1,", "Mr ", "Mr A ", "Cllr Ab Cd, ",
    "Mr A B and ", "Ab Cd (Chair) ", "and ", "to ", "to be ", "AB to ", "AB/", "AB & ", "by ", "the ", "of the ",
    "Action: ", "Action ", "ACTION: AB ", "AB to go. Action: AB to go. ", "- [ ] Ab: go ", "@ab ", "TODO(Ab): go ",
    "RESOLVED ", "RESOLVED: ", "Resolved that ", "agreed to ",
    "It is. Resolved: that it be. ", "**1 a** b ", "**1 a** ", "Present\t", "Name\tPresent\t", "QC/26/001 ", "47.1 ",
    "it was agreed ", "Present: ", "Apologies: ", "apologies from ", "minutes ", "minutes of the ",
    "previous meeting ", "approved as a ", "1 May ", "1 May 2031 ", "May ", "Tuesday ", "31/12/", "2031-", "7.30 ",
    "next meeting ", "next meeting on 1 May 2031 ", "consent agenda ",
    "# Consent agenda ", "those present were ",
    "[1] Ab to go. ", "a (b?) ", "Ab asked Cd, ", "Ab is to ", "Ab/", "Ab - go ", "- Ab will: ", "- Owner: ", "Ideas ",
    "was asked to ", "moved by ", "carried 5-1 ", "\x0b", "a\x0c", "é", "𝔸 ", "a\u0301", "www.a.",
    "a@b.", "[minutelint: ", "<!-- minutelint: ", "minutelint: disable=",
]  # fmt: skip
NAMES = ["a.txt", "a.md"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("unit", CHARACTERS + WORDS, ids=ascii)
def test_reading(unit: str, name: str) -> None:
    assert_linear(read, line_of(unit), name, 32_000)
    assert_linear(read, lines_of(unit), name, 8_000)


@pytest.mark.parametrize("unit", CHARACTERS + WORDS, ids=ascii)
def test_checking_one_long_line(unit: str) -> None:
    assert_linear(whole, line_of(unit), "a.txt", 8_000)


@pytest.mark.parametrize("unit", CHARACTERS + WORDS, ids=ascii)
def test_checking_many_lines(unit: str) -> None:
    assert_linear(whole, lines_of(unit), "a.txt", 8_000)


@pytest.mark.parametrize("unit", ["A", " ", "the Board asked Mr Brandt to write. "], ids=ascii)
def test_a_line_of_one_megabyte(unit: str) -> None:
    assert_linear(whole, line_of(unit), "a.txt", 1_000_000)


@pytest.mark.parametrize("unit", ["[", ")", "(AB"], ids=ascii)
def test_a_long_line_of_brackets(unit: str) -> None:
    """Each bracket may be a finding, so such a line takes much longer than one of letters."""
    assert_linear(whole, line_of(unit), "a.txt", 64_000)


PARAGRAPH = """\
{n}. Repairs to the slipway
Una Fairweather reported that the survey was finished in March and that the Waste and Recycling Board (WRB) had replied.
RESOLVED that £{n} be spent on the handrail.
Action: Olaf Brandt to obtain three quotations by 20 May 2031.

"""


def long_minutes(size: int) -> str:
    head = "Minutes of the Harbour Board\nTuesday 6 May 2031\nPresent: Una Fairweather (Chair), Olaf Brandt\n\n"
    return head + "".join(PARAGRAPH.format(n=n) for n in range(1, size // (len(PARAGRAPH) - 2) + 2))


def test_a_file_of_five_megabytes() -> None:
    assert_linear(whole, long_minutes, "a.txt", 5_000_000)


def people(size: int) -> str:
    return "Present:\n" + "".join(f"Mr A{'abcdefghij'[n % 10]}b Cd{n:x} (Role {n})\n" for n in range(size // 22))


def acronyms(size: int) -> str:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    made = (letters[n % 26] + letters[n // 26 % 26] + letters[n // 676 % 26] for n in range(size // 22))
    return "1. Report\n" + "".join(f"The {word} met and {word}s.\n" for word in made)


def initials(size: int) -> str:
    return people(size // 4) + "".join(f"A{'CDEFGHIJKL'[n % 10]} to write.\n" for n in range(size // 15))


def numbers(size: int) -> str:
    return "".join(f"{n}. Title {n}\nText.\n" for n in range(1, size // 20))


def sub_numbers(size: int) -> str:
    return "".join(f"{n // 9 + 1}.{n % 9 + 1} Title\nText.\n" for n in range(size // 18))


def clauses(size: int) -> str:
    return "1. Item\nRESOLVED:\n" + "".join(f"({n}) that one thing be done;\n" for n in range(1, size // 30))


def deep_bullets(size: int) -> str:
    return "".join(f"{'  ' * depth}- bullet\n" for depth in range(int(size**0.5)))


def deep_table(size: int) -> str:
    return "<table><tr><td>" * (size // 15)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "make",
    [people, acronyms, initials, numbers, sub_numbers, clauses, deep_bullets, deep_table],
    ids=lambda f: f.__name__,
)
def test_many_of_one_kind(make: Text, name: str) -> None:
    assert_linear(whole, make, name, 16_000)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("unit", ["- ", "> ", "* ", "1. ", "- [ ] ", "<ul><li>"], ids=ascii)
def test_ten_thousand_nested_marks_on_one_line(unit: str, name: str) -> None:
    minutes = build(read_bytes((unit * 10_000 + "the innermost").encode(), name))
    assert "innermost" in minutes.source.text


@pytest.mark.parametrize("name", NAMES)
def test_ten_thousand_bullets_up_and_down(name: str) -> None:
    lines = (f"{' ' * abs(n % 400 - 200)}- bullet {n}" for n in range(10_000))
    minutes = build(read_bytes("\n".join(lines).encode(), name))
    assert minutes.source.text.count("bullet") == 10_000


def test_the_measure_tells_quadratic_work() -> None:
    assert too_steep((1000, 0.1), (4000, 1.6))
    assert not too_steep((1000, 0.1), (4000, 0.6))
    assert not too_steep((1000, 0.0001), (4000, 0.01))
