"""The text of a document with its findings marked in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutelint.readers import read_bytes
from minutelint.reports.governance.book import Note
from minutelint.reports.governance.sheet import AROUND, HEAD, LINES, LONGEST, ROOM, Gap, Row, Sheet
from minutelint.source import Location, Source


def note(number: int, at: Location, severity: str = "warning") -> Note:
    return Note(f"f{number}", number, "rule", "TST001", severity, "said", "", None, at, False)


def place(source: Source, start: int, end: int) -> Location:
    return Location(*source.lines.place(start), *source.lines.place(end))


def rows_of(source: Source, spans: list[tuple[int, int]], room: int = ROOM) -> list[Row | Gap]:
    notes = [note(number, place(source, *span)) for number, span in enumerate(spans, 1)]
    return list(Sheet(source, notes, ()).rows(room))


def words(rows: list[Row | Gap], name: str) -> str:
    return "".join(
        piece.text
        for row in rows
        if isinstance(row, Row)
        for piece in row.pieces
        if name in [one.id for one in piece.notes]
    )


TEXTS = st.text(st.sampled_from("ab \n\t\u202eé\U0001f600"), max_size=60)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_whatever_overlaps_each_mark_has_its_own_words_and_no_word_is_lost(
    text: str, pairs: list[tuple[int, int]]
) -> None:
    source = read_bytes(text.encode(), "a.txt")
    size = len(source.raw)
    spans = [(min(a, b, size), min(max(a, b), size)) for a, b in pairs]
    rows = [row for row in rows_of(source, spans) if isinstance(row, Row)]
    shown = "\n".join("".join(piece.text for piece in row.pieces) for row in rows)
    assert shown in (source.raw, source.raw.removesuffix("\n"))
    for number, (start, end) in enumerate(spans, 1):
        assert words([*rows], f"f{number}") == source.raw[start:end].replace("\n", "")
    names = [name for row in rows for piece in row.pieces for name in piece.anchors]
    assert sorted(names) == sorted(f"f{number}" for number in range(1, len(spans) + 1))
    assert sorted(one.id for row in rows for one in row.notes) == sorted(names)


def test_what_two_findings_mark_has_the_look_of_the_graver_one() -> None:
    source = read_bytes(b"one two three\n", "a.txt")
    notes = [note(1, place(source, 0, 7), "info"), note(2, place(source, 4, 13), "error")]
    (row,) = Sheet(source, notes, ()).rows(ROOM)
    assert isinstance(row, Row)
    assert [(one.text, one.severity, len(one.notes)) for one in row.pieces] == [
        ("one ", "info", 1),
        ("two", "error", 2),
        (" three", "error", 1),
    ]


def test_a_long_document_is_shown_around_its_findings_and_says_what_is_left_out() -> None:
    text = "".join(f"line {number}\n" for number in range(1, LINES + 101))
    source = read_bytes(text.encode(), "a.txt")
    at = text.index("line 1000\n")
    rows = rows_of(source, [(at, at + 9)])
    numbers = [row.number for row in rows if isinstance(row, Row)]
    assert numbers == [*range(1, HEAD + 1), *range(1000 - AROUND, 1000 + AROUND + 1)]
    gaps = [row for row in rows if isinstance(row, Gap)]
    assert [(gap.first, gap.last, gap.count) for gap in gaps] == [
        (HEAD + 1, 1000 - AROUND - 1, 1000 - AROUND - 1 - HEAD),
        (1000 + AROUND + 1, LINES + 100, LINES + 100 - 1000 - AROUND),
    ]
    assert words(rows, "f1") == "line 1000"


def test_where_the_page_is_full_only_findings_are_shown() -> None:
    source = read_bytes(b"a\n" * 20 + b"b\n" + b"a\n" * 20, "a.txt")
    rows = rows_of(source, [(40, 41)], room=0)
    assert [row.number for row in rows if isinstance(row, Row)] == list(range(21 - AROUND, 22 + AROUND))


def test_a_very_long_line_is_cut_and_its_mark_is_not_lost() -> None:
    source = read_bytes(("x" * (3 * LONGEST) + "NRWB" + "y" * (3 * LONGEST)).encode(), "a.txt")
    (row,) = rows_of(source, [(3 * LONGEST, 3 * LONGEST + 4)])
    assert isinstance(row, Row)
    assert words([row], "f1") == "NRWB"
    shown = sum(len(piece.text) for piece in row.pieces)
    assert shown == 2 * LONGEST + 4
    assert shown + sum(piece.cut for piece in row.pieces) == len(source.raw)


def test_a_place_beyond_a_file_that_became_shorter_is_its_end() -> None:
    source = read_bytes(b"one\n", "a.txt")
    rows = list(Sheet(source, [note(1, Location(90, 4, 91, 2))], ()).rows(ROOM))
    assert [one.id for row in rows if isinstance(row, Row) for one in row.notes] == ["f1"]
