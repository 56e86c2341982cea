"""Org files: headings, lists, tables, marks and what is left out."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from promises import finds_its_letters_again, takes_linear_time

from minutelint.readers import read_bytes
from minutelint.source import Span


def text(raw: str) -> str:
    """Return the canonical text, without the last line end."""
    return read_bytes(raw.encode(), "a.org").text.removesuffix("\n")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("* Hall\n** Roof\n******** Deep", "# Hall\n## Roof\n###### Deep"),
        ("* TODO [#A] Mend the roof   :roof:hall:", "# Mend the roof"),
        ("* TODO", "# TODO"),
        ("#+TODO: WAIT(w) | SHUT\n** WAIT Door\n** Wait for Rob", "## Door\n## Wait for Rob"),
        ("- One\n  + Two\n    * Three\n1. Four\n2) Five", "- One\n  - Two\n    - Three\n1. Four\n2) Five"),
        ("- [ ] Paint\n- [X] Nails\n- [-] Wood", "- [ ] Paint\n- [X] Nails\n- [-] Wood"),
        ("- Rob :: chair of it", "- Rob: chair of it"),
        ("5. [@5] Five", "5. Five"),
        ("| No | What |\n|----+------|\n| 1 | *Roof* |", "No\tWhat\n1\tRoof"),
        ("*Roof*\nThe /hall/ _and_ =a= ~b~ +c+ a*b 1/2/3", "** Roof\nThe hall and a b c a*b 1/2/3"),
        ("[[http://x][the report]], [[http://y]], [[file:a.png]]", "the report, http://y,"),
        ("By <2024-05-02 Thu> or [2024-05-03 Fri]", "By 2024-05-02 Thu or [2024-05-03 Fri]"),
        ("* A\n:PROPERTIES:\n:ID: x\n:END:\ntext", "# A\ntext"),
        (":NOTE:\nnever closed", ":NOTE:\nnever closed"),
        ("#+begin_quote\nHear *this*\n#+end_quote\n#+BEGIN_SRC sh\n a *b*\n#+END_SRC", "Hear this\n a *b*"),
        ("#+begin_export html\n<b>\n#+end_export\nEnd[fn:1] of it", "End of it"),
        ("One\\\\\nTwo\n-----\nThree", "One\nTwo\n\nThree"),
    ],
)
def test_lines(raw: str, expected: str) -> None:
    assert text(raw) == expected


def test_values_and_comments_stand_apart() -> None:
    source = read_bytes(b"#+TITLE: Hall\n#+date: <2024-05-01 Wed>\n# minutelint: disable\n* Roof\n", "a.org")
    assert source.text == "# Roof\n"
    assert {key: field.value for key, field in source.meta.items()} == {"title": "Hall", "date": "2024-05-01"}
    assert source.meta["date"].at.line == 2
    (comment,) = source.comments
    assert (comment.text, comment.at.line) == ("minutelint: disable", 3)


def test_places_point_into_the_file() -> None:
    source = read_bytes(b"* TODO Roof\r\n  - see [[x][the *hall*]]\r\n", "a.org")
    at = source.text.index("hall")
    place = source.locate(Span(at, at + 4))
    assert (place.line, place.column, place.end_column) == (2, 19, 23)
    at = source.text.index("Roof")
    assert source.locate(Span(at, at + 4)).column == 8


PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "   ", "\t", "* ", "** ", "- ", "+ ", "1. ", "TODO ", "[#A] ", ":a:", ":END:\n", "#+", "# ",
     "#+TITLE: ", "#+begin_src\n", "#+end_src\n", "#+begin_comment\n", "|", "|--|\n", "*", "/", "_", "=", "~", "[[", "][", "]]",
     "<2024-01-01>", "<<", ">>", "{{{", "}}}", "[fn:1]", " ::", "\\\\", "hall", "Ida", "é", "&amp;", "\u200b", "\xa0"]
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text_is_read_and_its_letters_can_be_found_again(raw: str) -> None:
    finds_its_letters_again(raw, "a.org")


@pytest.mark.parametrize(
    "sign", ["*a ", "[[", "[[a][", "<<a", "{{{a", "* ", "| ", ":a:\n", ":END:\n", " ::", "#+begin_src\n"]
)
def test_hostile_text_takes_linear_time(sign: str) -> None:
    takes_linear_time(sign, "a.org")
