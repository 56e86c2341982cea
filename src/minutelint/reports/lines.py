"""The two reports for people: `full`, with the line at fault, and `concise`, one line each. And their last line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.places import within
from minutelint.reports.snippet import snippet
from minutelint.reports.terminal import Paint, safe

if TYPE_CHECKING:
    from minutelint.linter.finding import Finding
    from minutelint.source import Location

COLORS = {"error": "red", "warning": "yellow", "info": "blue"}
_LETTERS = {"error": "E", "warning": "W", "info": "I"}


class _ForPeople:
    """What both reports share: where they write, and their last line."""

    def __init__(self, out: Output) -> None:
        self._write = out.write
        self._paint = out.paint
        self._quiet = out.quiet

    def close(self, figures: Figures) -> None:
        """Write the last line."""
        if not self._quiet:
            self._write(summary(figures, self._paint) + "\n")
            if (hint := fixable(figures)) and not figures.fixing:
                self._write(hint + "\n")


class Full(_ForPeople):
    """Each finding with its message, the line at fault and what to do, an empty line between them."""

    def document(self, outcome: Outcome) -> None:
        """Write the findings of one document."""
        if outcome.findings:  # in one go: to write takes longer than to word
            self._write("".join("\n".join(told(outcome.path, one, self._paint)) + "\n\n" for one in outcome.findings))


class Concise(_ForPeople):
    """One line per finding, in the form that editors and terminals make clickable."""

    def document(self, outcome: Outcome) -> None:
        """Write the findings of one document."""
        path = self._paint(safe(outcome.path), "bold")
        for one in outcome.findings:
            level = self._paint(_LETTERS[one.severity], COLORS[one.severity], "bold")
            place = f"{path}:{one.location.line}:{one.location.column}"
            self._write(
                f"{place}: {level} {one.code} {one.name}{_mark(one)} {safe(one.message)}{_within(one.location)}\n"
            )


def told(path: str, one: Finding, paint: Paint) -> list[str]:
    """Return the lines that tell of a finding in full."""
    at = one.location
    level = paint(one.severity, COLORS[one.severity], "bold")
    name = paint(one.name, "bold")
    gutter = " " * len(str(at.line))
    lines = [f"{paint(safe(path), 'bold')}:{at.line}:{at.column}: {level} {one.code} {name}{_mark(one)}{_within(at)}"]
    lines.append(f"  {safe(one.message)}")
    lines += snippet(one.quote, at, paint, COLORS[one.severity])
    if one.help:
        lines.append(f"{gutter} {paint('= help:', 'cyan')} {safe(one.help)}")
    if one.fix is not None:
        how = "" if one.fix.applicability == "safe" else " (with --unsafe-fixes)"
        lines.append(f"{gutter} {paint('= fix:', 'cyan')} {safe(one.fix.message)}{how}")
    return lines


def _mark(one: Finding) -> str:
    """Return the sign of a finding that `--fix` puts right."""
    return " [*]" if one.fix is not None and one.fix.applicability == "safe" else ""


def fixable(figures: Figures) -> str:
    """Return how many findings can be fixed, and how; empty where none can."""
    safely, unsafely = figures.fixable["safe"], figures.fixable["unsafe"]
    if safely:
        more = f", {unsafely} more with --unsafe-fixes" if unsafely else ""
        return f"[*] {counted(safely, 'finding')} can be fixed with --fix{more}."
    return f"{counted(unsafely, 'finding')} can be fixed with --fix --unsafe-fixes." if unsafely else ""


def _within(at: Location) -> str:
    """Return where that is in a document without lines, in brackets; nothing for one with lines."""
    said = within(at)
    return f" ({said})" if said else ""


def summary(figures: Figures, paint: Paint) -> str:
    """Return the last line of a report: how much was found, in how many documents, and what was left out."""
    levels = (("error", "error"), ("warning", "warning"), ("info", "note"))
    parts = [
        paint(counted(figures.by_severity[level], word), COLORS[level], "bold")
        for level, word in levels
        if figures.by_severity[level]
    ]
    left_out = []
    if figures.suppressed:
        left_out.append(f"{figures.suppressed} suppressed")
    if figures.known:
        left_out.append(f"{figures.known} known from the baseline")
    if figures.unchanged:
        left_out.append(f"{figures.unchanged} on lines that did not change")
    if figures.unread:
        left_out.append(f"{counted(figures.unread, 'file')} not read: nothing changed there")
    if figures.skipped:
        left_out.append(f"{counted(figures.skipped, 'file')} skipped: not minutes")
    if figures.errors:
        left_out.append(f"{counted(figures.errors, 'file')} could not be read")
    if figures.stale:
        left_out.append(f"stale baseline entries: {figures.stale}")
    tail = f" ({'; '.join(left_out)})" if left_out else ""
    if not figures.documents:
        return f"No minutes were checked{tail or ': no file with a known extension was found'}."
    where = f"in {counted(figures.documents, 'document')}"
    if not parts:
        return f"{paint('No findings', 'green', 'bold')} {where}{tail}."
    return f"{', '.join(parts)} {where}{tail}."


def counted(number: int, word: str) -> str:
    """Return `1 file`, `2 files`."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
