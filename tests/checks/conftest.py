"""Models made by hand: a check is tested on the nodes that it is given, whatever the grammar makes of a text."""

from dataclasses import dataclass, field

import pytest

from minutelint.checks import find
from minutelint.checks.check import Context, House
from minutelint.model import nodes
from minutelint.source import Source, SourceMap, Span
from minutelint.syntax.titles import states


@dataclass
class Draft:
    """A document under construction: each helper adds a line of text and the node that stands on it."""

    lines: list = field(default_factory=lambda: ["Village Hall Committee", "Minutes, 4 March 2025"])
    parts: dict = field(default_factory=dict)

    def line(self, text):
        """Add a line; return its span."""
        start = sum(len(line) + 1 for line in self.lines)
        self.lines.append(text)
        return Span(start, start + len(text))

    def within(self, span, words):
        text = "\n".join(self.lines)
        at = text.index(words, span.start, span.end)
        return Span(at, at + len(words))

    def add(self, kind, node):
        self.parts.setdefault(kind, []).append(node)
        return node

    def item(self, number, title, ordinal=None, *, parent=None, run=1, kind="business", level=None, empty=False):
        span = self.line(f"{number} {title}" if number else title)
        if ordinal is None and number:
            ordinal = tuple(int(part) for part in number.strip(".").split("."))
        return self.add(
            "items",
            nodes.Item(
                title=title, kind=kind, level=level or (1 if parent is None else 2), parent=parent, span=span,
                title_span=self.within(span, title), whole=span, number=number or None,
                number_span=self.within(span, number) if number else None,
                ordinal=ordinal or None, run=run if number else None, empty=empty, stated=states(title),
            ),
        )  # fmt: skip

    def numbers(self, *numbers, **more):
        for number in numbers:
            self.item(number, "Title", **more)
        return self

    def paragraph(self, text, item=None):
        return self.add("paragraphs", nodes.Paragraph(self.line(text), item))

    def action(self, text, *owners, item=None, labelled=True, **more):
        span = self.line(text)
        said = tuple(
            nodes.Owner(name, kind, self.within(span, name), resolved, candidates)
            for name, kind, resolved, candidates in owners
        )
        return self.add("actions", nodes.Action(item, text, labelled, span, owners=said, **more))

    def minutes(self, **more):
        text = "\n".join(self.lines) + "\n"
        source = Source("a.txt", "text", text, text, SourceMap([0], [0], [len(text)]))
        meeting = more.pop("meeting", nodes.Meeting(date=nodes.Fact("2025-03-04", Span(32, 44))))
        parts = {kind: tuple(found) for kind, found in self.parts.items()}
        parts.update(more)
        return nodes.Minutes(source, "test", meeting, **parts)


@pytest.fixture
def draft():
    return Draft()


@pytest.fixture
def hits():
    """Run a check over every node of the type that it wants; return the words at fault and the values."""

    def run(name, minutes, params=None, options=None, house=None):
        params = params or {}
        check = find(name)
        context = Context(minutes, params, options or {}, house or House())
        lists = {
            "action": minutes.actions,
            "date": minutes.dates,
            "paragraph": minutes.paragraphs,
            "item": minutes.items,
        }
        lists |= {"minutes": [minutes], "meeting": [minutes.meeting], "approval": [minutes.approval]}
        lists["owner"] = [owner for action in minutes.actions for owner in action.owners]
        parents = {id(owner): action for action in minutes.actions for owner in action.owners}
        found = []
        for node in lists[check.node or params["node"]]:
            found += check.run(node, parents.get(id(node)), context)
        return [(minutes.source.slice(hit.span), hit) for hit in found]

    return run
