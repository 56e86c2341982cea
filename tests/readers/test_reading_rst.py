"""reStructuredText: headings, lists, tables, marks and what is left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from promises import finds_its_letters_again, takes_linear_time

from minutelint.readers import read, read_bytes
from minutelint.source import Span

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def text(raw: str) -> str:
    """Return the canonical text, without the last line end."""
    return read_bytes(raw.encode(), "a.rst").text.removesuffix("\n")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("====\nHall\n====\n\nRoof\n====\n\nDoor\n----\n\nWall\n====", "# Hall\n\n## Roof\n\n### Door\n\n## Wall"),
        ("=====\n Hall\n=====\ntext", "# Hall\ntext"),
        ("One\n\n-----\n\nTwo", "One\n\nTwo"),
        (
            "One line that is long enough to be full and goes\non here.",
            "One line that is long enough to be full and goes on here.",
        ),
        ("Ida Moss\nRob Hale", "Ida Moss\nRob Hale"),
        ("- One\n  more\n\n  * Two\n", "- One more\n\n  - Two"),
        ("#. One\n   more\n#. Two\n\ntext\n\n#. Three", "1. One more\n2. Two\n\ntext\n\n1. Three"),
        ("3) One\n#) Two", "3) One\n4) Two"),
        (":Date: 7 May\n:Those here: Ida Moss,\n   Rob Hale\n:orphan:", "Date: 7 May\nThose here: Ida Moss, Rob Hale"),
        ("| One\n| Two", "One\nTwo"),
        ("**Roof**\n\nThe *hall* and ``a*b``", "** Roof\n\nThe hall and a*b"),
        ("a `link <http://x>`_, `Roof`_, :term:`door`, `<http://y>`__", "a link, Roof, door, http://y"),
        ("Hall [1]_ and [#]_ and |name| and R\\ oof \\*", "Hall [1] and and name and Roof *"),
        (".. _door: http://x\n\nSee door_ and wall_ and __init__", "See door and wall_ and __init__"),
        (".. image:: a.png\n   :alt: no\n\nText\n\n.. raw:: html\n\n   <b>no</b>\n\nmore", "Text\n\nmore"),
        (".. contents:: Topics\n\nText", "Text"),
        (".. note:: Ida\n   :class: x\n\n   more", "Ida\n\n   more"),
        (".. [1] A word.", "[1] A word."),
        ("Code::\n\n   a  **b**\n\nend", "Code:\n\n   a  **b**\n\nend"),
        ("Hall *", "Hall *"),
        ("&quot;Roof&quot;", '"Roof"'),
    ],
)
def test_lines(raw: str, expected: str) -> None:
    assert text(raw).strip("\n") == expected


def test_a_grid_gives_rows_with_their_paragraphs() -> None:
    raw = """
+----+---------------+------+
| No | What          | Who  |
+====+===============+======+
| 1  | The roof of   | Ida  |
|    | the **hall**  |      |
|    |               |      |
|    | - a bullet    |      |
+----+---------------+------+
| 2  |               | Rob  |
+----+---------------+------+
"""
    assert text(raw).strip("\n") == "No\tWhat\tWho\n1\tThe roof of the hall\tIda\n- a bullet\n2\t\tRob"


def test_columns_under_rules_give_rows() -> None:
    raw = "==== ======\nNo   What\n==== ======\n1    The\n     roof\n2    a *door* and more\n==== ======\n\nend"
    assert text(raw) == "No\tWhat\n1\tThe roof\n2\ta door and more\n\nend"


def test_comments_are_kept_aside() -> None:
    source = read_bytes(b"One\n\n.. minutelint: disable\n   more\n\nTwo\n\n..\n\n   a quotation\n", "a.rst")
    assert source.text == "One\n\nTwo\n\n   a quotation\n"
    (comment,) = source.comments
    assert (comment.text, comment.at.line, comment.at.end_line) == ("minutelint: disable\n   more", 3, 4)


def test_a_list_of_contents_that_repeats_the_headings_is_left_out() -> None:
    links = "\n".join(f"- `{n} Part <#p{n}>`_" for n in range(3))
    parts = "\n\n".join(f"{n} Part\n------" for n in range(3))
    assert text(f"Topics\n\n{links}\n\n{parts}") == "# 0 Part\n\n# 1 Part\n\n# 2 Part"
    assert "- 2 Part" in text(f"{links}\n\n{parts.replace('2 Part', '2 Door')}")


def test_places_point_into_the_file() -> None:
    source = read_bytes(b"Roof\r\n====\r\n\r\n#. Ida &amp;\r\n   **Rob**\r\n", "a.rst")
    assert source.text == "# Roof\n\n1. Ida & Rob\n"
    at = source.text.index("Rob")
    place = source.locate(Span(at, at + 3))
    assert (place.line, place.column, place.end_line, place.end_column) == (5, 6, 5, 9)


PIECES = st.sampled_from(
    ["\n", "\n\n", "\r\n", " ", "   ", "\t", "====", "----\n", "+--+--+\n", "| a | b |\n", "=== ===\n", "- ", "* ", "#. ",
     "1. ", ".. ", ".. note:: ", ".. [1] ", ".. _x: y", "::", "::\n\n", ":a: ", "| ", "**", "*", "`", "``", "`_", "_", "|",
     "\\", "[1]_", "<", ">", "hall", "Ida", "é", "&amp;", "\u200b", "\xa0", "__"]
)  # fmt: skip


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text_is_read_and_its_letters_can_be_found_again(raw: str) -> None:
    finds_its_letters_again(raw, "a.rst")


@pytest.mark.parametrize(
    "sign",
    ["`", "``a ", "*a ", "**a ", "|a ", "[1]_", "\\", "+--+\n", "=== ===\na\n", ".. \n a\n", "- \n", "::\n\n a\n"],
)
def test_hostile_text_takes_linear_time(sign: str) -> None:
    takes_linear_time(sign, "a.rst")


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are not here")
def test_headings_of_real_minutes() -> None:
    headings = {
        name: [line for line in read(next(SHARED.glob(name + "*.rst"))).text.split("\n") if line.startswith("#")]
        for name in ("024", "047")
    }
    assert len(headings["024"]) == 6
    assert [line.split()[1] for line in headings["047"] if line.startswith("# ")] == [str(n) for n in range(1, 13)]
    assert sum(line.startswith("## ") for line in headings["047"]) == 4
