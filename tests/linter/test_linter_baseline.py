"""Which findings a baseline knows, and what its text must be like."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from minutelint.linter.baseline import SCHEMA, BaselineError, Entry, Ledger, key_of, parse, written
from minutelint.linter.finding import Finding
from minutelint.linter.wording import normal
from minutelint.quoting import Quote
from minutelint.source import Location, Span


def finding(
    rule: str = "unowned-action",
    section: str = "Water",
    words: str = "order two butts",
    subject: str = "",
    line: int = 1,
    item: str | None = "2",
) -> Finding:
    return Finding(
        "TST001",
        rule,
        "error",
        "message",
        "",
        Span(0, 1),
        item,
        {},
        None,
        words,
        Location(line, 1, line, 2),
        Quote(words),
        identity=(normal(section), normal(words), subject),
    )


def recorded(documents: dict[str, list[Finding]]) -> list[Entry]:
    return [
        Entry(path, *key, count=count)
        for path, found in documents.items()
        for key, count in Counter(map(key_of, found)).items()
    ]


def known(entries: list[Entry], found: list[Finding], path: str = "a.txt") -> list[bool]:
    return Ledger(entries).recognise(path, found)


TEXT = st.text(max_size=8)
FINDINGS = st.lists(
    st.builds(
        finding,
        rule=st.sampled_from(["one", "two"]),
        section=st.sampled_from(["", "Water", "Gate"]) | TEXT,
        words=st.sampled_from(["order two butts", "7", ""]) | TEXT,
        subject=st.sampled_from(["", "x"]) | TEXT,
        line=st.integers(1, 50),
    ),
    max_size=12,
)
DOCUMENTS = st.dictionaries(st.sampled_from(["a.txt", "b/ü.md", 'c"\\\n.md', "\udce4.txt"]), FINDINGS)


@given(DOCUMENTS)
def test_what_was_written_is_known_when_it_is_read(documents: dict[str, list[Finding]]) -> None:
    entries = recorded(documents)
    again = parse(written(entries))
    assert sorted(again) == sorted(entries)
    ledger = Ledger(again)
    assert all(all(ledger.recognise(path, found)) for path, found in documents.items())
    assert list(ledger.left()) == []


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_text_depends_on_the_entries_alone(documents: dict[str, list[Finding]], chance: Random) -> None:
    entries = recorded(documents)
    mixed = list(entries)
    chance.shuffle(mixed)
    assert written(mixed) == written(entries)
    assert len(written(entries).splitlines()) == len(entries) + 5
    json.loads(written(entries).encode("utf-8"))


@given(FINDINGS, st.randoms(use_true_random=False))
def test_findings_that_move_stay_known(found: list[Finding], chance: Random) -> None:
    """Their lines, their order, the numbers of their items."""
    entries = recorded({"a.txt": found})
    moved = [replace(one, location=Location(99, 1, 99, 2)) for one in found]
    chance.shuffle(moved)
    assert all(known(entries, moved))


@given(FINDINGS.filter(bool), st.data())
def test_one_more_is_reported(found: list[Finding], data: st.DataObject) -> None:
    more = data.draw(st.sampled_from(found))
    at = data.draw(st.integers(0, len(found)))
    assert known(recorded({"a.txt": found}), [*found[:at], more, *found[at:]]).count(False) == 1


def test_of_equal_findings_the_first_are_known() -> None:
    found = [finding(line=line) for line in (3, 5, 9)]
    assert known(recorded({"a.txt": found[:2]}), found) == [True, True, False]


def test_a_document_knows_nothing_of_another() -> None:
    assert known(recorded({"b.txt": [finding()]}), [finding()]) == [False]


def test_a_paragraph_in_another_item_and_an_item_with_another_title_stay_known() -> None:
    entries = recorded({"a.txt": [finding(section="Water")]})
    assert known(entries, [finding(section="Gate")]) == [True]
    assert known(entries, [finding(section="Gate", line=1), finding(section="Water", line=2)]) == [False, True]


def test_an_item_with_another_number_stays_known() -> None:
    entries = recorded({"a.txt": [finding("numbering-gap", "Gate", "4", item="4")]})
    assert known(entries, [finding("numbering-gap", "Gate", "6", item="6")]) == [True]
    assert known(entries, [finding("numbering-gap", "Bench", "4", item="4")]) == [False]


def test_other_words_and_another_subject_are_new() -> None:
    entries = recorded({"a.txt": [finding(subject="x")]})
    assert known(entries, [finding(words="order three butts", subject="x"), finding(subject="y")]) == [False, False]


def test_what_does_not_turn_up_is_left() -> None:
    ledger = Ledger(recorded({"a.txt": [finding(), finding(), finding("other")], "b.txt": [finding()]}))
    ledger.recognise("a.txt", [finding()])
    assert sorted((one.path, one.rule, one.count) for one in ledger.left()) == [
        ("a.txt", "other", 1),
        ("a.txt", "unowned-action", 1),
        ("b.txt", "unowned-action", 1),
    ]


def test_one_entry_stands_on_one_line() -> None:
    assert written([Entry("b.txt", "two", count=3), Entry("a.txt", "one", "water", "butts", "x")]) == (
        '{\n"schema": "minutelint/baseline/1",\n"findings": [\n'
        '{"path": "a.txt", "rule": "one", "section": "water", "words": "butts", "subject": "x", "count": 1},\n'
        '{"path": "b.txt", "rule": "two", "section": "", "words": "", "count": 3}\n]\n}\n'
    )


def of(entries: object, schema: object = SCHEMA) -> str:
    return json.dumps({"schema": schema, "findings": entries})


ENTRY = {"path": "a.txt", "rule": "one"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1, column 1: not JSON: expecting value"),
        ('{\n"schema": x}', "line 2, column 11: not JSON"),
        ("[" * 100_000, "not JSON that can be read"),
        ('{"schema": ' + "9" * 5000 + "}", "not JSON that can be read"),
        ("[]", 'not a baseline: expected "schema": "minutelint/baseline/1", found none'),
        (of([], "minutelint/baseline/2"), 'found "minutelint/baseline/2"'),
        (of({}), "findings: expected array, got object"),
        (of([ENTRY, 7]), "entry 2 of findings: expected object, got int"),
        (of([ENTRY, {**ENTRY, "count": "1"}]), "entry 2 of findings: count: expected int, got str"),
        (of([{**ENTRY, "count": 0}]), "entry 1 of findings: count: expected int >= 1"),
        (of([{"path": "a.txt"}]), "entry 1 of findings: object missing required field rule"),
        (of([{**ENTRY, "word": "x"}]), "entry 1 of findings: object contains unknown field word"),
        (of([ENTRY, {**ENTRY, "count": 2}]), "entry 2 of findings: the same as entry 1"),
    ],
)
def test_what_is_no_baseline_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BaselineError) as caught:
        parse(text)
    assert said in str(caught.value)
