"""Real minutes, read from beside the checkout: no crash, exact places, items found."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from minutelint.model import nodes
from minutelint.model.build import build, is_minutes
from minutelint.readers import EXTENSIONS, read
from minutelint.source import Source, Span

SHARED = Path(__file__).resolve().parents[3] / "shared"
DOCUMENTS = sorted(
    path for folder in ("seeds", "corpus") for path in (SHARED / folder).glob("*") if path.suffix in EXTENSIONS
)

pytestmark = pytest.mark.skipif(not DOCUMENTS, reason="the real documents are not beside this checkout")


def spans(node: object) -> Iterator[tuple[object, Span]]:
    """Every span of a model, with the node that carries it."""
    if isinstance(node, Source):
        return
    if isinstance(node, tuple | list):
        for one in node:
            yield from spans(one)
    elif isinstance(node, msgspec.Struct):
        for field in node.__struct_fields__:
            value = getattr(node, field)
            if isinstance(value, Span):
                yield node, value
            else:
                yield from spans(value)


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.name)
def minutes(request: pytest.FixtureRequest) -> nodes.Minutes:
    return build(read(request.param))


def test_every_span_lies_in_the_text_and_in_the_file(minutes: nodes.Minutes) -> None:
    source = minutes.source
    for node, span in spans(minutes):
        assert 0 <= span.start <= span.end <= len(source.text), node
        place = source.locate(span)
        assert 1 <= place.line <= place.end_line <= len(source.lines), node
        assert 1 <= place.column <= len(source.lines.line(place.line)) + 1, node


def test_spans_slice_back_to_the_words(minutes: nodes.Minutes) -> None:
    source = minutes.source

    def words(text: str) -> str:
        return " ".join(text.split())

    for item in minutes.items:
        assert source.slice(item.title_span) == item.title
        if item.number is not None and item.number_span is not None:
            assert source.slice(item.number_span) == item.number
    for person in minutes.attendance:
        if person.span.end:
            assert words(source.slice(person.span)).startswith(words(person.name)[:1])
    for mention in minutes.dates:
        assert words(source.slice(mention.span)) == words(mention.text)
    for use in minutes.acronym_uses:
        assert source.slice(use.span) == use.as_written
    for action in minutes.actions:
        assert words(source.slice(action.span)) == words(action.text)
    for decision in minutes.decisions:
        assert words(source.slice(decision.span)).startswith(words(decision.text)[:40])


def test_the_first_words_stand_where_the_finding_points(minutes: nodes.Minutes) -> None:
    """The line of an item in the file holds the first word of its number or title."""
    for item in minutes.items:
        line = minutes.source.lines.line(minutes.source.locate(item.span).line)
        first = (item.number or item.title).split()[0]
        assert first.strip("().:")[:6] in line.replace("\\", "")


def test_real_minutes_read_as_minutes(minutes: nodes.Minutes) -> None:
    assert minutes.items
    if "voting agenda" in minutes.source.text[:2000].casefold():
        pytest.skip("calls itself an agenda, and states each outcome in one word that nothing marks")
    assert is_minutes(minutes)


def test_reading_is_deterministic(minutes: nodes.Minutes) -> None:
    again = build(read(Path(minutes.source.path)))
    assert again.items == minutes.items
    assert again.actions == minutes.actions
    assert again.attendance == minutes.attendance
