"""Minutes made up for measuring: the same words for the same number, of any length, in several house styles.

    python3 benchmarks/made.py 3 10000        prints document number 3, of about 10,000 characters

People, places and bodies are invented. The documents are no test of what minutelint finds: they have the line kinds and
the mixture of sentences that real minutes have, so that a measurement runs through every stage.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

FIRST = ["Una", "Olaf", "Petra", "Idris", "Marta", "Kwame", "Solveig", "Bruno", "Nerys", "Tomas", "Farah", "Gwilym"]
LAST = ["Fairweather", "Brandt", "Lindqvist", "Okonjo", "Pellew", "Marchetti", "Hathersage", "Vasek", "Quill", "Thorne"]
HONORIFIC = ["Mr", "Mrs", "Ms", "Dr", "Cllr"]
ROLE = ["Chair", "Vice-Chair", "Treasurer", "Secretary", "Clerk to the Board", "Head of Estates"]
ORGANISATION = ["Millpond Trust", "Harbour Lights Residents", "Northmoor Council", "Saltmarsh Primary School"]
TOPICS = [
    "Repairs to the slipway", "Budget for the coming year", "Library opening hours", "Footpath survey", "Risk register",
    "Report of the Planning Panel", "Youth provision", "Flood defences", "Appointment of the auditor", "Website",
    "Grounds maintenance contract", "Staffing", "Energy use in the halls", "Allotment rents", "Safeguarding update",
]  # fmt: skip
SAID = [
    "{who} reported that the survey of the {thing} had been finished in {month} and that two faults were found.",
    "Members discussed the report. It was noted that costs had risen by {n}% since the last quarter.",
    "{who} asked whether the Waste and Recycling Board (WRB) had replied; the WRB will write again in due course.",
    "The Board considered a paper on the {thing}, which sets out three options and the cost of each (£{n},250).",
    "{who} explained that the work is on track, that the contractor was paid on {day}, and that no bill is open.",
    "There was a discussion about access for wheelchairs, lighting along the path and the state of the {thing}.",
    "The figures for the year to date show an underspend of £{n},400 against a budget of £{n}9,000 (see Appendix A).",
]  # fmt: skip
TASKS = [
    "{who} to obtain three quotations for the {thing} by {day}.",
    "{who} to write to the owners of the {thing}.",
    "circulate the revised plan of the {thing} before the next meeting.",
    "{who} to arrange a visit to the {thing} in {month}.",
]
RESOLVED = [
    "that the report be received and the recommendations be approved.",
    "that £{n}50 be spent on the {thing}, to be taken from reserves.",
    "to appoint {who} to the working group on the {thing}.",
]
THINGS = ["slipway", "village hall roof", "east boundary wall", "play area", "water main", "reading room", "boathouse"]


@dataclass(frozen=True)
class Made:
    """One document and the name of a file for it."""

    name: str
    text: str


class Writer:
    """Writes sentences; everything it chooses comes from one random generator."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.day = date(2029, 1, 1) + timedelta(days=self.random.randrange(1500))
        pairs = [(first, last) for first in FIRST for last in LAST]
        self.people = [f"{first} {last}" for first, last in self.random.sample(pairs, 9)]

    def date(self, after: int = 0) -> str:
        day = self.day + timedelta(days=after)
        return f"{day.day} {day:%B} {day.year}"

    def weekday(self, after: int = 0) -> str:
        return f"{self.day + timedelta(days=after):%A} {self.date(after)}"

    def fill(self, sentence: str) -> str:
        return sentence.format(
            who=self.random.choice(self.people),
            thing=self.random.choice(THINGS),
            month=self.random.choice(["January", "March", "June", "October"]),
            n=self.random.randrange(2, 40),
            day=self.date(self.random.randrange(5, 60)),
        )

    def one(self, sentences: list[str]) -> str:
        return self.fill(self.random.choice(sentences))

    def paragraph(self) -> str:
        return " ".join(self.one(SAID) for _ in range(self.random.randrange(1, 4)))

    def person(self, at: int) -> str:
        return f"{HONORIFIC[at % len(HONORIFIC)]} {self.people[at]} ({ROLE[at % len(ROLE)]}, {ORGANISATION[at % 4]})"

    def titles(self) -> Iterator[str]:
        yield "Apologies for absence"
        yield "Minutes of the last meeting"
        while True:
            yield f"{self.random.choice(TOPICS)} {self.random.randrange(1, 99)}"

    def body(self, title: str) -> list[str]:
        """Return the paragraphs of an item; actions begin with `Action:`, decisions with `RESOLVED`."""
        if title.startswith("Apologies"):
            return [f"Apologies were received from {self.people[7]} and {self.people[8]}."]
        if title.startswith("Minutes"):
            return [
                f"The minutes of the meeting held on {self.date(-28)} were approved as a correct record and signed."
            ]
        parts = [self.paragraph() for _ in range(self.random.randrange(1, 4))]
        if self.random.random() < 0.5:
            parts.append("RESOLVED " + self.one(RESOLVED))
        if self.random.random() < 0.6:
            parts.append("Action: " + self.one(TASKS))
        return parts


def _until(writer: Writer, head: str, size: int, item: Callable[[int, str, list[str]], str], tail: str) -> str:
    parts, length = [head], len(head) + len(tail)
    for number, title in enumerate(writer.titles(), 1):
        parts.append(item(number, title, writer.body(title)))
        length += len(parts[-1])
        if length >= size:
            break
    return "".join([*parts, tail])


def committee_page(writer: Writer, size: int) -> str:
    """A page of a committee system: the number alone, the title, `Minutes:`."""
    present = "\n".join(writer.person(at) for at in range(6))
    head = f"Agenda and minutes\n\nHarbour Board\n{writer.weekday()} 7.00 pm\n\nVenue: Reading Room\n\nPresent:\n"
    head += f"{present}\n\nItems\n"

    def item(number: int, title: str, body: list[str]) -> str:
        return f"{number}.\n{title}\nMinutes:\n" + "\n\n".join(body) + "\n\n"

    return _until(
        writer, head, size, item, f"The meeting closed at 9.05 pm.\n\nDate of next meeting: {writer.weekday(28)}\n"
    )


def numbered_headings(writer: Writer, size: int) -> str:
    """Number and title on one line, sub-headings without a number."""
    present = ", ".join(writer.person(at) for at in range(6))
    head = f"MINUTES OF THE MILLPOND ALLOTMENT SOCIETY\nheld on {writer.weekday()} in the Boathouse\n\n"
    head += f"Present: {present}\n\n"

    def item(number: int, title: str, body: list[str]) -> str:
        middle = "\n\nBackground\n" if len(body) > 2 else "\n"
        return f"{number}. {title}{middle}" + "\n".join(body) + "\n\n"

    return _until(
        writer, head, size, item, f"Next meeting: {writer.weekday(35)}\n\nSigned ........................ Chair\n"
    )


def table(writer: Writer, size: int) -> str:
    """A table of two columns, flattened into tabs."""
    present = "\n".join(f"- {writer.person(at)}" for at in range(6))
    head = f"Notes of the Forum\nDate: {writer.weekday()}\n\nPresent:\n{present}\n\nItem\tDetail\n"

    def item(number: int, title: str, body: list[str]) -> str:
        first, *rest = body
        return f"{number}\t{title}\n\t{first}\n" + "".join(f"\t- {part}\n" for part in rest)

    return _until(writer, head, size, item, f"Date of next meeting\t{writer.weekday(30)}\n")


def markdown(writer: Writer, size: int, group: str = "Saltmarsh Working Group") -> str:
    """Markdown headings, bullets and check boxes."""
    present = "\n".join(f"- {writer.person(at)}" for at in range(6))
    head = f"# Minutes of the {group}\n\n**Date:** {writer.weekday()}\n\n## Present\n\n{present}\n\n"

    def item(number: int, title: str, body: list[str]) -> str:
        return (
            f"## {number}. {title}\n\n"
            + "\n\n".join(part.replace("Action: ", "- [ ] **Action:** ") for part in body)
            + "\n\n"
        )

    return _until(writer, head, size, item, f"## Next meeting\n\n{writer.weekday(14)}\n")


def motions(writer: Writer, size: int) -> str:
    """Motions with mover, seconder and votes."""
    present = "\n".join(writer.person(at) for at in range(6))
    head = f"NORTHMOOR COUNCIL\nREGULAR MEETING\n{writer.weekday()}\n\nPRESENT\n{present}\n\n"

    def item(number: int, title: str, body: list[str]) -> str:
        mover, seconder = writer.random.sample(writer.people, 2)
        said = "\n".join(
            part.replace("RESOLVED that", f"Moved by {mover}, seconded by {seconder}, that") for part in body
        )
        return f"{title.upper()}\n{said}\nMotion carried 5-1.\n\n"

    return _until(writer, head, size, item, f"The next meeting will be held on {writer.weekday(14)}.\n")


STYLES = [(committee_page, ".txt"), (numbered_headings, ".txt"), (table, ".txt"), (markdown, ".md"), (motions, ".txt")]


def document(number: int, size: int) -> Made:
    """Return document number `number`: at least `size` characters, and at most one item more."""
    write, suffix = STYLES[number % len(STYLES)]
    return Made(f"{number:04}-minutes{suffix}", write(Writer(number), size))


if __name__ == "__main__":
    print(document(int(sys.argv[1]), int(sys.argv[2])).text, end="")
