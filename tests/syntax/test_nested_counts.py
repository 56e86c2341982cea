"""Sub-items that count within an item, each with entries that count within it in the same form."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "<h3>Quay Board, 3 July 2024</h3>"
TITLES = ["Roll Call", "Boats of the Club", "Roof", "Money"]


def entries(words: list[str]) -> str:
    return f"<ol>{''.join(f'<li>{word}</li>' for word in words)}</ol>"


def items(body: str) -> list[tuple[int, str | None, str]]:
    return [(one.level, one.number, one.title) for one in build(read_bytes(body.encode(), "x.html")).items]


@pytest.mark.parametrize("inside", [True, False])
def test_lists_below_the_entries_of_a_list(inside: bool) -> None:
    lists = [entries(["It leaks.", "It was looked at in May by the builder."]), entries(["The slip is dry."]) * 1]
    first = "".join(
        f"<li>{title}{below}</li>" if inside else f"<li>{title}</li>{below}"
        for title, below in zip(TITLES, [*lists, lists[0], ""], strict=True)
    )
    second = "<li>Dinner</li><li>Dance<ol><li>Nobody came.</li></ol></li>"
    body = f"{HEAD}<ol><li>OPENING<ol>{first}</ol></li><li>EVENTS<ol>{second}</ol></li><li>CLOSE</li></ol>"
    assert items(body) == [
        (1, "1", "OPENING"),
        *((2, str(n), title) for n, title in enumerate(TITLES, 1)),
        (1, "2", "EVENTS"),
        (2, "1", "Dinner"),
        (2, "2", "Dance"),
        (1, "3", "CLOSE"),
    ]


def test_sentences_that_count_are_no_items() -> None:
    said = "".join(
        f"<li>The {word} was looked at by two builders in the spring of the year.<ol><li>It leaks.</li></ol></li>"
        for word in ("roof", "wall", "door")
    )
    body = f"{HEAD}<ol><li>OPENING<ol>{said}</ol></li><li>EVENTS<p>None.</p></li><li>CLOSE<p>At 9 pm.</p></li></ol>"
    assert [number for level, number, _ in items(body) if level > 1] == []
