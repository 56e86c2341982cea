import pytest

from minutelint.model import nodes
from minutelint.source import Comment, LineIndex, Location, Source, SourceMap, Span


@pytest.fixture
def minutes():
    """A document from its lines: `1. Title` is an item, `! text` an action without owner, `[[text]]` a comment."""

    def make(*lines, path="a.md"):
        text = "\n".join(lines) + "\n"
        index = LineIndex(text)
        items, actions, comments = [], [], []
        for number, line in enumerate(lines, 1):
            span = Span(index.offset(number), index.offset(number) + len(line))
            if line[:1].isdigit():
                printed, _, title = line.partition(". ")
                at = Span(span.start, span.start + len(printed))
                items.append(
                    nodes.Item(
                        title,
                        "business",
                        1,
                        None,
                        span,
                        span,
                        Span(span.start, len(text)),
                        printed,
                        at,
                        (int(printed),),
                        1,
                    )
                )
            elif line.startswith("!"):
                actions.append(nodes.Action(len(items) - 1 if items else None, line[2:], True, span))
            elif line.startswith("[["):
                comments.append(Comment(line[2:-2], Location(number, 1, number, len(line) + 1)))
        for at, item in enumerate(items[:-1]):
            whole = Span(item.span.start, items[at + 1].span.start)
            items[at] = nodes.Item(
                item.title,
                item.kind,
                1,
                None,
                item.span,
                item.title_span,
                whole,
                item.number,
                item.number_span,
                item.ordinal,
                1,
            )
        source = Source(path, "markdown", text, text, SourceMap([0], [0], [len(text)]), comments=tuple(comments))
        meeting = nodes.Meeting(date=nodes.Fact("2025-03-04", Span(0, 1)))
        return nodes.Minutes(source, "test", meeting, items=tuple(items), actions=tuple(actions))

    return make
