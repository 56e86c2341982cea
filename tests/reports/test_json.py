"""The JSON of `parse`, and JSON written piece by piece."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutelint.model.nodes import (
    Acronym,
    Action,
    Approval,
    Attendee,
    Clause,
    Decision,
    Due,
    Fact,
    Item,
    Meeting,
    Minutes,
    Motion,
    NextMeeting,
    Owner,
    Unparsed,
    Votes,
)
from minutelint.reports.json_stream import Documents, compact, spread
from minutelint.reports.minutes_json import document
from minutelint.source import Source, SourceMap, Span

TEXT = "Minutes of 6 May 2031\n1. Welcome\n1.1 Sub\nAction: AB to write by June.\nResolved: a) b)\nodd\n\n"


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def minutes() -> Minutes:
    source = Source("x.txt", "text", TEXT, TEXT, SourceMap([0], [0], [len(TEXT)]), sha256="0" * 64)
    owner = Owner("AB", "person", span("AB"), "Ann Bee", ("Ann Bee",))
    line = span("Action: AB to write by June.")
    return Minutes(
        source,
        "plain",
        Meeting(date=Fact("2031-05-06", span("6 May 2031"))),
        attendance=(Attendee("Ann Bee", "present", span("AB"), honorific="Dr", chair=True, initials="AB"),),
        items=(
            Item("Welcome", "welcome", 1, None, span("1. Welcome"), span("Welcome"), Span(22, len(TEXT)), "1"),
            Item("Sub", "other", 2, 0, span("1.1 Sub"), span("Sub"), Span(33, len(TEXT))),
        ),
        decisions=(Decision(1, "Resolved", "a) b)", span("Resolved: a) b)"), (Clause("a)", "", span("a)")),)),),
        actions=(Action(1, "AB to write", True, line, "Action", (owner,), Due("by June", span("by June"), "2031-06")),),
        motions=(Motion(0, "that", line, Fact("Ann", span("AB")), votes=Votes(3, 1, None, span("by"))),),
        approvals=(Approval(0, "deferred", span("odd"), "2031-04-01"),),
        acronyms=(Acronym("AB", "Ann Bee", "attendance", span("AB")),),
        next_meeting=NextMeeting("June", span("June"), "2031-06"),
        unparsed=(Unparsed("odd", span("odd")),),
    )


def test_the_contract_of_parse() -> None:
    made = document(minutes())
    assert made["meeting"]["date"] == {
        "value": "2031-05-06",
        "line": 1,
        "span": {"line": 1, "column": 12, "end_line": 1, "end_column": 22, "page": None},
    }
    assert made["meeting"]["venue"] is None
    assert {"name", "role", "organisation", "status", "chair", "note", "line"} <= made["attendance"][0].keys()
    first, second = made["items"]
    assert [first[key] for key in ("number", "title", "kind", "level", "parent")] == [
        "1",
        "Welcome",
        "welcome",
        1,
        None,
    ]
    assert (first["line"], first["end_line"], second["parent"], second["number"]) == (2, 6, 0, None)
    (decision,) = made["decisions"]
    assert (decision["item"], decision["label"], decision["clauses"], decision["end_line"]) == ("1", "Resolved", 1, 5)
    (action,) = made["actions"]
    assert action["labelled"] is True and action["due"]["date"] == "2031-06" and action["status"] is None
    owner = {key: action["owners"][0][key] for key in ("as_written", "resolved", "kind")}
    assert owner == {"as_written": "AB", "resolved": "Ann Bee", "kind": "person"}
    (motion,) = made["motions"]
    assert (motion["mover"], motion["seconder"], motion["votes"]["for"], motion["votes"]["abstain"]) == (
        "Ann",
        None,
        3,
        None,
    )
    assert made["approval"]["approved"] is False and made["approval"]["outcome"] == "deferred"
    assert made["next_meeting"]["date"] == "2031-06"
    assert made["unparsed"][0]["text"] == "odd"


def _objects(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        return [value, *(one for entry in value.values() for one in _objects(entry))]
    return [one for entry in value for one in _objects(entry)] if isinstance(value, list) else []


def test_every_object_has_a_line_that_is_that_of_its_span() -> None:
    made = document(minutes())
    without = [one for one in _objects(made) if "line" not in one and one is not made and one is not made["meeting"]]
    assert without == []
    assert all(one["line"] == one["span"]["line"] for one in _objects(made) if "span" in one)


def stream(documents: list[dict[str, Any]], tail: dict[str, Any] | None = None) -> str:
    parts: list[str] = []
    out = Documents(parts.append, {"schema": "s", "tool": {"name": "t"}})
    for one in documents:
        out.add(one)
    out.close(tail)
    return "".join(parts)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@given(
    st.lists(st.dictionaries(st.text(), VALUES, max_size=5), max_size=4), st.dictionaries(st.just("summary"), VALUES)
)
def test_what_is_streamed_reads_back(documents: list[dict[str, Any]], tail: dict[str, Any]) -> None:
    assert json.loads(stream(documents, tail)) == {"schema": "s", "tool": {"name": "t"}, "documents": documents, **tail}


@given(st.text(st.characters()))
def test_text_reads_back_and_can_be_written(text: str) -> None:
    written = compact(text)
    assert json.loads(written) == text
    written.encode("utf-8")


def test_nothing_is_written_before_the_first_document() -> None:
    parts: list[str] = []
    Documents(parts.append, {"schema": "s"})
    assert parts == []


def test_shape_is_one_entry_per_line() -> None:
    assert spread({"a": 1, "b": [{"c": 2}, {"c": 3}], "d": []}) == (
        '{\n  "a": 1,\n  "b": [\n    {"c": 2},\n    {"c": 3}\n  ],\n  "d": []\n}'
    )


@pytest.mark.parametrize("char", ["\x1b", "\x9b", "\u202e", "\ud800", "\u2028"])
def test_dangerous_characters_are_escaped(char: str) -> None:
    assert compact(char) == f'"\\u{ord(char):04x}"'
