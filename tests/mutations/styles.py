"""One set of minutes in the house styles that minutelint is made for, so that one thing at a time can be broken in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Item:
    """An agenda item: its number as printed, 0 for none, its title and its lines."""

    number: int
    title: str
    lines: tuple[str, ...]

    def mark(self, behind: str) -> str:
        """Return the number with what stands behind it, nothing for an item without one."""
        return f"{self.number}{behind}" if self.number else ""


@dataclass(frozen=True)
class Sample:
    """Minutes in which nothing is amiss."""

    body: str = "Quayside Rowing Club Committee"
    date: str = "Tuesday 4 March 2025"
    start: str = "7.30 pm"
    venue: str = "Long Room, Quay House"
    present: tuple[str, ...] = ("Ann Holt (Chair)", "Ben Moss", "Cara Finch", "Ed Bay", "Flo Hill")
    apologies: tuple[str, ...] = ("Dev Patel",)
    items: tuple[Item, ...] = (
        Item(1, "Minutes of the last meeting", (
            "The minutes of the meeting held on 4 February 2025 were approved as a correct record and signed by the Chair.",
        )),
        Item(2, "Boathouse roof", (
            "Moved by Ben Moss, seconded by Cara Finch, that the roof be mended. The motion was carried, 4 for, 1 against.",
        )),
        Item(3, "Racks", (
            "The Harbour Users Forum (HUF) met in February. The HUF was shown the plans.",
            "Action: Cara Finch to order two racks by 1 April 2025.",
        )),
        Item(4, "Rules of the boathouse", (
            "RESOLVED: That",
            "(a) the doors be locked at dusk;",
            "(b) the key be kept in the office; and",
            "(c) the rules be printed.",
        )),
        Item(5, "Any other business", ("There was none.",)),
        Item(6, "Date of next meeting", ("Tuesday 8 April 2025 at 7.30 pm.",)),
    )  # fmt: skip
    closing: str = "The meeting closed at 9.15 pm."

    def said(self, before: str, after: str) -> Sample:
        """Return the minutes with words of an item exchanged; they stand there once."""
        held = sum(line.count(before) for item in self.items for line in item.lines)
        assert held == 1, f"{before!r} stands {held} times in the sample"
        return replace(
            self,
            items=tuple(
                replace(
                    item, lines=tuple(line.replace(before, after) for line in item.lines if line != before or after)
                )
                for item in self.items
            ),
        )

    def numbered(self, *numbers: int) -> Sample:
        """Return the minutes with other numbers at the items."""
        pairs = zip(self.items, numbers, strict=True)
        return replace(self, items=tuple(replace(item, number=number) for item, number in pairs))

    def without(self, title: str) -> Sample:
        """Return the minutes without an item; those behind it move up."""
        left = [item for item in self.items if item.title != title]
        assert len(left) == len(self.items) - 1
        return replace(self, items=tuple(left)).numbered(*range(1, len(left) + 1))


def page(sample: Sample) -> str:
    """A council's web page: the number alone, the title, `Minutes:`."""
    items = "".join(
        f"{item.mark('.' + chr(10) * 2)}{item.title}\n\nMinutes:\n\n" + "".join(f"{line}\n\n" for line in item.lines)
        for item in sample.items
    )
    return (
        f"Agenda and minutes\n\n{sample.body} - {sample.date} {sample.start}\n\n"
        f"{sample.venue and 'Venue: '}{sample.venue}\n\n"
        f"Present: {', '.join(sample.present)}\n\nApologies: {', '.join(sample.apologies)}\n\nItems\nNo. Item\n\n{items}"
        f"{sample.closing}\n"
    )


def running(sample: Sample) -> str:
    """The same with numbers that run on through the year."""
    items = tuple(replace(item, number=item.number and item.number + 140) for item in sample.items)
    return page(replace(sample, items=items))


def _people(sample: Sample, present: str, away: str) -> str:
    """Two lists of people, a name a line, below their labels."""
    return "\n".join(
        f"{label}\n\n" + "".join(f"{name}\n" for name in names)
        for label, names in ((present, sample.present), (away, sample.apologies))
    )


def headed(sample: Sample) -> str:
    """A board's minutes: lists of people, numbered headings on one line."""
    items = "".join(
        f"\n{item.mark('. ')}{item.title}\n\n" + "".join(f"{line}\n\n" for line in item.lines) for item in sample.items
    )
    return (
        f"{sample.body}\n{sample.date}\n{', '.join(filter(None, (sample.start, sample.venue)))}\n\n"
        f"{_people(sample, 'Present:', 'Apologies:')}{items}\n{sample.closing}\n"
    )


def table(sample: Sample) -> str:
    """A table of two columns that a conversion has flattened into tabs and tags, several bullets on one line."""
    rows = "".join(
        f'{item.mark("")}\t<u>{item.title}</u> <ul style="list-style-type: none"> ▪ ' + " ▪ ".join(item.lines) + "\n"
        for item in sample.items
    )
    return (
        f"Minutes of the {sample.body}\n\n{sample.date}, {sample.start}\n\n{sample.venue}\n\n"
        f"{_people(sample, 'Attendees', 'Apologies')}\nItem\tDetail\n{rows}\n{sample.closing}\n"
    )


def markdown(sample: Sample) -> str:
    """A foundation's minutes in Markdown."""
    items = "".join(
        f"## {item.mark('. ')}{item.title}\n\n" + "".join(f"{line}\n\n" for line in item.lines) for item in sample.items
    )
    return (
        f"# {sample.body}\n\n{sample.date}, {sample.start}\n\n{sample.venue}\n\n**Present:** {', '.join(sample.present)}\n\n"
        f"**Apologies:** {', '.join(sample.apologies)}\n\n{items}{sample.closing}\n"
    )


STYLES: dict[str, tuple[Callable[[Sample], str], str]] = {
    "page": (page, "sample.txt"),
    "running": (running, "sample.txt"),
    "headed": (headed, "sample.txt"),
    "table": (table, "sample.txt"),
    "markdown": (markdown, "sample.md"),
}
"""Each style: what writes it, and a name for the file."""
