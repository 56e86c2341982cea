"""What holds for every document there could be: reading, parsing, building and checking never fail but in plain words.

Any text and any bytes give a model or a ReadError; every span lies inside the text and slices back to the node's own
words; every location lies inside the file; the same input gives the same output, in another process too.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from minutelint.config.settings import Config
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import RuleSet, ruleset
from minutelint.model.build import build
from minutelint.model.nodes import AcronymUse, DateMention, Due, InitialsUse, Item, Minutes, Owner, Unparsed
from minutelint.readers import ReadError, read_bytes
from minutelint.source import Source, Span

SRC = Path(__file__).parents[1] / "src"
NAMES = st.sampled_from(["a.txt", "a.md"])
UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

LINES = st.sampled_from([
    "Minutes of the Millpond Allotment Society", "Tuesday 6 May 2031 at 7.30 pm",
    "Present: Mrs Una Fairweather (Chair),", "Cllr Olaf Brandt, Petra Lindqvist (PL)", "Apologies: Dr Idris Okonjo",
    "In attendance:", "1.", "1. Apologies", "2. Minutes of the last meeting", "2.1 Matters arising", "7.(i) Report",
    "7. Water butts", "7. Water butts again", "(a) the first;", "(b) the second.", "i) one", "Minutes:",
    "Additional documents:", "RESOLVED that the report be noted.", "Resolved:", "Agreed:- (1) to buy a pump",
    "Action: PL to order two water butts by 20 May 2031.", "ACTION: OB / PL", "Action plan: see below",
    "PL to link with OB.", "Letter of thanks to be sent to all members", "[AP1] find a plumber",
    "The minutes of the meeting held on 1 April 2031 were approved as a correct record and signed.", "- [ ] a task",
    "The Waste and Recycling Board (WRB) met.", "WRB will report; the NMC did not.", "Item\tDetail\tAction",
    "3\tRents\tPL", "| Item | Detail |", "|---|---|", "| 1 | <ul><li>one</li><li>two</li></ul> |", "# Minutes",
    "## 3. Rents", "**Bold**", "- bullet", "  - deeper",
    "Moved by Olaf Brandt, seconded by Petra Lindqvist. Carried 5-1.", "The meeting closed at 9.05 pm.",
    "Date of next meeting: Tuesday 3 June 2031", "Any other business", "---", "title: a", "", "", "   ", "\t",
    "31/02/2031", "<!-- minutelint: disable=unowned-action -->", "[minutelint: disable-next-line=ACT001]", "```",
    "> quoted", "Signed ......",
])  # fmt: skip
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n"])
TOKENS = st.sampled_from(list("AaZ019.,:;()[]{}<>#*_-–|/\\&'\"`~!?@ \t\n\r\0\u00a0\u2028\ufeff\u0301é𝔸"))
LIKELY = st.lists(st.tuples(LINES, ENDS), max_size=25).map(lambda pairs: "".join(a + b for a, b in pairs))
PHRASES = st.sampled_from([
    "To be on the agenda", "to be sent", "to write", "To receive", "PL", "OB and PL", "Petra Lindqvist", "the Chair",
    "the Board", "All", "members", "was asked to", "requested that", "asked for more information", "promised to",
    "it was agreed", "agreed", "AGREED", "resolved", "RESOLVED", "Resolved that", "moved to approve", "seconded by",
    "Action", "Actions", "deferred", "joint decision", "the minutes", "of the last meeting", "were approved", "signed",
    "as a correct record", "subject to one amendment", "not yet available", "by 20 May 2031", "at the next meeting",
    "asap", "in June", "had been", "will", "not", "also", "by", "of", "and", "done", "5-1", "with AK", "Mr", "Cllr",
])  # fmt: skip
JOINTS = st.sampled_from(
    [" ", " ", " ", ", ", ". ", ": ", "; ", ' "', '." ', " - ", " – ", " (", ") ", "/", "\n", "\t", "? "]
)
SENTENCES = st.lists(st.tuples(PHRASES, JOINTS), max_size=20).map(lambda pairs: "".join(a + b for a, b in pairs))
STRANGE = st.lists(st.one_of(TOKENS, LINES, ENDS), max_size=60).map("".join)
TEXTS = st.one_of(LIKELY, SENTENCES, STRANGE, st.text(max_size=200))


@cache
def rules() -> RuleSet:
    return ruleset(load_rules(()), Config())


def read(text: str, name: str) -> Source | None:
    """Read a text as a file in UTF-8; None when it is refused in plain words."""
    try:
        return read_bytes(text.encode("utf-8", "surrogatepass"), name)
    except ReadError as error:
        assert str(error).startswith(name) and "\n" not in str(error)
        return None


def nodes(value: Any) -> Iterator[Any]:
    """Yield every node and every span of a model."""
    pending = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, Source) or one is None:
            continue
        if isinstance(one, tuple):
            pending.extend(one)
        elif isinstance(one, msgspec.Struct):
            yield one
            pending.extend(getattr(one, field) for field in one.__struct_fields__)


def bare(words: str) -> str:
    """Return words without white space."""
    return "".join(words.split())


def assert_sound(minutes: Minutes) -> None:
    source = minutes.source
    for node in nodes(minutes):
        if isinstance(node, Span):
            assert 0 <= node.start <= node.end <= len(source.text), node
            assert_inside(source, node)
        elif isinstance(node, AcronymUse):
            assert source.slice(node.span) == node.as_written
        elif isinstance(node, InitialsUse):
            assert node.initials in bare(source.slice(node.span)).replace(".", "")
        elif isinstance(node, DateMention | Due | Unparsed):
            assert bare(node.text) == bare(source.slice(node.span))
        elif isinstance(node, Owner):
            assert bare(node.as_written) in bare(source.slice(node.span))
        elif isinstance(node, Item):
            assert bare(node.title) in bare(source.slice(node.title_span))
            assert node.whole.start <= node.span.start <= node.span.end <= node.whole.end
            if node.number is not None and node.number_span is not None:
                assert bare(node.number) in bare(source.slice(node.number_span))
            assert node.parent is None or minutes.items[node.parent].whole.start <= node.whole.start


def assert_inside(source: Source, span: Span) -> None:
    place = source.locate(span)
    assert (place.line, place.column) <= (place.end_line, place.end_column), (span, place)
    for line, column in ((place.line, place.column), (place.end_line, place.end_column)):
        assert 1 <= line <= len(source.lines), (span, place)
        offset = source.lines.offset(line, column)
        assert column >= 1 and source.lines.offset(line) <= offset <= len(source.raw), (span, place)


@UNHURRIED
@given(TEXTS, NAMES)
@example("", "a.txt")
@example("\ufeff", "a.md")
@example("\0", "a.txt")
@example("---\n", "a.md")
def test_any_text_gives_a_sound_model(text: str, name: str) -> None:
    source = read(text, name)
    if source is not None:
        assert_sound(build(source))


@UNHURRIED
@given(st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: text.encode("utf-16", "replace"))), NAMES)
@example(b"\xff\xfe", "a.txt")
@example(b"\xef\xbb\xbf", "a.txt")
@example(b"\xff\xfe\0\xd8", "a.txt")
@example(b"PK\x03\x04", "a.md")
def test_any_bytes_give_a_model_or_a_plain_refusal(data: bytes, name: str) -> None:
    try:
        source = read_bytes(data, name)
    except ReadError as error:
        assert str(error).startswith(name)
    else:
        assert_sound(build(source))


@UNHURRIED
@given(LIKELY, NAMES)
def test_any_document_is_checked_and_its_findings_stand_in_it(text: str, name: str) -> None:
    source = read(text, name)
    if source is None:
        return
    findings = check(build(source), rules()).findings
    for finding in findings:
        assert 0 <= finding.span.start <= finding.span.end <= len(source.text)
        assert_inside(source, finding.span)
        assert finding.message and "\n" not in finding.message
    assert len({finding.fingerprint for finding in findings}) == len(findings)


@UNHURRIED
@given(st.lists(LINES.filter(lambda line: not set(line) & set("#*<>|`-[\t")), max_size=25).map("\n".join))
def test_words_stand_in_the_file_where_the_location_says(text: str) -> None:
    source = read(text, "a.txt")
    if source is None:
        return
    minutes = build(source)
    words = [(use.span, use.as_written) for use in minutes.acronym_uses] + [(d.span, d.text) for d in minutes.dates]
    for span, written in words:
        place = source.locate(span)
        if place.line == place.end_line:
            line = text.split("\n")[place.line - 1]
            assert line[place.column - 1 : place.end_column - 1] == written


@UNHURRIED
@given(TEXTS, NAMES)
def test_the_same_text_gives_the_same_model_and_findings(text: str, name: str) -> None:
    source, again = read(text, name), read(text, name)
    if source is None or again is None:
        assert source is again
        return
    one, two = build(source), build(again)
    assert msgspec.structs.replace(one, source=again) == two
    assert check(one, rules()) == check(two, rules())


DOCUMENT = """\
Minutes of the Millpond Allotment Society, Tuesday 6 May 2031
Present: Mrs Una Fairweather (Chair), Cllr Olaf Brandt, Petra Lindqvist
1. Apologies
Apologies were received from Dr Idris Okonjo.
2. Water butts
The WRB and the NMC were asked to reply. Action: PL, OB and UF to order two water butts.
4. Rents
RESOLVED that the rents be raised; PL to write to all members.
"""


@pytest.mark.parametrize("command", ["parse", "check"])
def test_another_process_prints_the_same(tmp_path: Path, command: str) -> None:
    (tmp_path / "draft.txt").write_text(DOCUMENT, encoding="utf-8")
    printed = {
        subprocess.run(
            [sys.executable, "-m", "minutelint", command, "--output-format", "json", "draft.txt"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(SRC), "PYTHONHASHSEED": seed},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1
    assert b"Fairweather" in printed.pop() or command == "check"
