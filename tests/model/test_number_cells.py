"""Minutes set as a table whose first column holds the number: cells without one, and parts counted in the cell of the text."""

from __future__ import annotations

import io

import docx
import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = ("Minutes of the Quay Club, 3 May 2031", "Present: Ann Hill, Bob Moss")
Rows = tuple[tuple[str, ...], ...]


def markdown(rows: Rows) -> Minutes:
    lines = ["| Item | Minute |", "|--|--|", *(f"| {' | '.join(cells)} |" for cells in rows)]
    text = "\n\n".join(HEAD) + "\n\n" + "\n".join(line.replace("\n", " ") for line in lines) + "\n"
    return build(read_bytes(text.encode(), "m.md"))


def page(rows: Rows) -> Minutes:
    cells = ("".join(f"<td>{''.join(map(_paragraph, cell.split(chr(10))))}</td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    text = "".join(f"<p>{line}</p>" for line in HEAD) + f"<table>{table}</table>"
    return build(read_bytes(text.encode(), "m.html"))


def _paragraph(text: str) -> str:
    return f"<p><b>{text.strip('*')}</b></p>" if text.startswith("*") else f"<p>{text}</p>" if text else ""


def word(rows: Rows) -> Minutes:
    document = docx.Document()
    for line in HEAD:
        document.add_paragraph(line)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            first, *others = text.split("\n")
            cell.paragraphs[0].add_run(first.strip("*")).bold = first.startswith("*")
            for other in others:
                cell.add_paragraph(other)
    data = io.BytesIO()
    document.save(data)
    return build(read_bytes(data.getvalue(), "m.docx"))


def titles(minutes: Minutes) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in minutes.items]


READ = pytest.mark.parametrize("read", [markdown, page, word])


@READ
def test_the_first_part_of_an_item_stands_beside_its_number(read: type[Minutes]) -> None:
    rows = (
        ("1.", "Apologies: none"),
        ("2.", "2.1 The chair had nothing to report."),
        ("", "2.2 The clerk has written to the county."),
        ("3.", "3.1 Slipway. It is clean.\n3.2 Hut. It is dry."),
        ("4.", "Close"),
    )
    assert [number for number, _ in titles(read(rows))] == ["1", "2", "2.1", "2.2", "3", "3.1", "3.2", "4"]


@READ
@pytest.mark.parametrize("title", ["Matters Arising", "Correspondence", "Treasurer’s Report", "Any Other Business"])
def test_a_title_whose_number_is_wanting_is_an_item(read: type[Minutes], title: str) -> None:
    rows = (
        ("1.", "Apologies"),
        ("2.", "Minutes of the last meeting\nThey were agreed."),
        ("", f"*{title}\nThe gate was mended."),
        ("3.", "Slipway\nIt is clean."),
    )
    if read is markdown:
        rows = (*rows[:2], ("", title), *rows[3:])
    numbers = ["1", "2", None, "3"]
    assert [one for one, _ in titles(read(rows))] == numbers
    assert titles(read(rows))[2][1] == title


@READ
def test_what_goes_on_in_a_row_without_a_number_is_no_item(read: type[Minutes]) -> None:
    rows = (
        ("1.", "Slipway"),
        ("", "The chair reported that it is clean."),
        ("", "4.2 million was paid."),
        ("", "*It was agreed\nto thank the club."),
        ("2.", "Hut"),
        ("", "Bob Moss to paint it"),
    )
    assert titles(read(rows)) == [("1", "Slipway"), ("2", "Hut")]


def test_bold_numbers_alone_stand_over_bold_titles_and_what_was_moved() -> None:
    def item(number: int, title: str) -> str:
        moved = f"***That the club at the next meeting looks at {title.lower()} and***\n\n***all that is there.***"
        return f"**{number}.**\n\n**{title}**\n\n{moved}\n\nBob Moss spoke.\n\n"

    text = "# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill\n\n"
    text += "".join(item(n + 1, title) for n, title in enumerate(("Minutes", "Roof", "Slipway", "Road")))
    found = build(read_bytes(text.encode(), "x.md")).items
    assert [(one.number, one.title) for one in found] == [
        ("1", "Minutes"), ("2", "Roof"), ("3", "Slipway"), ("4", "Road"),
    ]  # fmt: skip
