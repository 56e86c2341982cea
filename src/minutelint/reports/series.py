"""A body's meetings as a table on a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from msgspec import Struct

from minutelint.linter.finding import Finding
from minutelint.reports.json_stream import spread
from minutelint.reports.lines import counted
from minutelint.reports.terminal import Paint, safe, table
from minutelint.series.links import Link

SCHEMA = "minutelint/series/1"
HEAD = tuple(map(str.capitalize, ("date", "numbers", "approved", "actions", "open", "file", "")))
_COLORS = {"error": "red", "warning": "yellow", "info": "blue"}

Write = Callable[[str], Any]


class Shown(Struct, frozen=True):
    """One series: its name, its meetings in order, and what was found, by path."""

    name: str
    links: tuple[Link, ...]
    findings: Mapping[str, tuple[Finding, ...]]


def as_table(series: Sequence[Shown], write: Write, paint: Paint) -> None:
    """Write one table for each series; below a meeting stands what is broken there, and what is only remarked on."""
    if not series:
        write("No minutes found.\n")
    for at, one in enumerate(series):
        write(("\n" if at else "") + paint(safe(one.name), "bold") + "\n")
        first, *lines = table([HEAD, *map(_row, one.links)])
        write(paint(first, "dim") + "\n")
        told: set[str] = set()
        for line, link in zip(lines, one.links, strict=True):
            path = link.meeting.path
            found = one.findings.get(path, ()) if path not in told else ()
            told.add(path)
            worst = next((level for level in _COLORS if any(f.severity == level for f in found)), None)
            write((paint(line, _COLORS[worst]) if worst else line) + "\n")
            for finding in found:
                head = paint(f"{finding.code} {finding.name}", _COLORS[finding.severity])
                write(f"  line {finding.location.line}: {head}: {safe(finding.message)}\n")
    meetings = sum(len(one.links) for one in series)
    grades = [finding.severity for one in series for found in one.findings.values() for finding in found]
    remarks = grades.count("info")  # what may well be in order breaks no chain
    if series:
        sums = [counted(meetings, "meeting"), counted(len(grades) - remarks, "broken link")]
        write(f"\n{', '.join([*sums, counted(remarks, 'remark')] if remarks else sums)}.\n")


def as_json(series: Sequence[Shown], write: Write) -> None:
    """Write an object with the list `series`, each with its meetings in order."""
    for_each = [{"name": one.name, "meetings": [_object(link, one.findings) for link in one.links]} for one in series]
    write(spread({"schema": SCHEMA, "series": for_each}) + "\n")


def _row(link: Link) -> tuple[str, ...]:
    meeting = link.meeting
    numbers = "–".join(map(str, dict.fromkeys(meeting.numbers))) if meeting.numbers else ""
    approved = link.approved.date or "" if link.approved else ""
    marks = [
        mark
        for mark in (meeting.kind if meeting.kind != "ordinary" else None, "draft" if meeting.draft else None)
        if mark
    ]
    return (
        meeting.date or "no date",
        numbers,
        approved,
        str(link.actions),
        str(link.open),
        meeting.path,
        ", ".join(marks),
    )


def _object(link: Link, findings: Mapping[str, tuple[Finding, ...]]) -> dict[str, Any]:
    meeting = link.meeting
    return {
        "path": meeting.path,
        "date": meeting.date,
        "kind": meeting.kind,
        "draft": meeting.draft is not None,
        "numbers": list(meeting.numbers) if meeting.numbers else None,
        "approved_at": {"path": link.approved.path, "date": link.approved.date} if link.approved else None,
        "actions": link.actions,
        "open_actions": link.open,
        "findings": [
            {
                "code": one.code,
                "rule": one.name,
                "severity": one.severity,
                "message": one.message,
                "line": one.location.line,
                "column": one.location.column,
                "fingerprint": one.fingerprint,
            }
            for one in findings.get(meeting.path, ())
        ],
    }
