"""What every report is given, and what it must do: the contract of report formats, built in or from another package."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from msgspec import Struct

from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.terminal import Paint


class RulePage(Struct, frozen=True):
    """A rule, as a report may show it. `text` is the Markdown of its page; the other fields are those of `Rule`."""

    code: str
    name: str
    title: str
    severity: str
    family: str
    url: str | None
    text: str


class Output(Struct, frozen=True):
    """Where a report goes, and what it may know.

    write   takes text
    paint   colours words where a terminal shows them
    quiet   whether only findings are wanted, and no summary
    rules   returns the rules that there are, by name; they are loaded when it is called
    """

    write: Callable[[str], Any]
    paint: Paint = Paint(False)
    quiet: bool = False
    rules: Callable[[], Mapping[str, RulePage]] = dict


class Report(Protocol):
    """A report in the making. A format is a function, or a class, that makes one of an `Output`."""

    def document(self, outcome: Outcome) -> None:
        """Write one document; it may have no findings, or an error in place of them."""

    def close(self, figures: Figures) -> None:
        """End the report."""
