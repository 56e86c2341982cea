"""The register of actions as a table on a terminal, as Markdown, as CSV and as JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import Any

from minutelint.reports.json_stream import spread
from minutelint.reports.lines import counted
from minutelint.reports.markdown_text import text
from minutelint.reports.terminal import Paint, safe, table
from minutelint.series.register import Entry

SCHEMA = "minutelint/actions/1"
HEAD = tuple(map(str.capitalize, ("due", "owner", "status", "meeting", "item", "action", "place")))
LONGEST = 60
"""Code points of a task that the table on a terminal shows."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

Write = Callable[[str], Any]


def as_table(entries: Iterable[Entry], day: str, write: Write, paint: Paint) -> None:
    """Write a table; what is overdue on a day (ISO) and what was lost stand out."""
    rows: list[tuple[str, ...]] = [HEAD]
    colors: list[tuple[str, ...]] = [("bold",)]
    left = 0
    for entry in entries:
        rows.append(tuple(_shortened(cell) for cell in _row(entry)))
        overdue = entry.is_overdue(day)
        left += entry.is_open
        colors.append(("red",) if overdue else ("yellow",) if entry.fate == "lost" else ())
    if len(rows) == 1:
        write("No actions found.\n")
        return
    for line, color in zip(table(rows), colors, strict=True):
        write(paint(line, *color) + "\n")
    write(f"\n{counted(len(rows) - 1, 'action')}, {left} open.\n")


def as_markdown(entries: Iterable[Entry], write: Write) -> None:
    """Write a table in Markdown, in which the words of the documents do nothing."""
    rows = (tuple(map(text, _row(entry))) for entry in entries)
    for cells in (HEAD, ("---",) * len(HEAD), *rows):
        write(f"| {' | '.join(cells)} |\n")


def as_csv(entries: Iterable[Entry], write: Write) -> None:
    """Write comma-separated values (RFC 4180), with a line of names first.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises.
    """
    out = io.StringIO()
    lines = csv.writer(out)
    names = (
        "due",
        "due_text",
        "owners",
        "action",
        "status",
        "labelled",
        "body",
        "meeting",
        "item",
        "path",
        "line",
        "later",
    )
    lines.writerow(names)
    for entry in entries:
        task, at = entry.task, entry.task.mark.location
        cells = (
            task.due_date or "", task.due or "", "; ".join(task.owners), task.text, entry.fate,
            "yes" if task.labelled else "no", entry.meeting.body or "", entry.meeting.date or "", task.mark.item or "",
            entry.meeting.path, str(at.line), entry.later.path if entry.later else "",
        )  # fmt: skip
        lines.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in map(safe, cells)])
    write(out.getvalue())


def as_json(entries: Iterable[Entry], day: str, write: Write) -> None:
    """Write an object with the list `actions`; lines are 1-based, columns in code points from 1."""
    write(spread({"schema": SCHEMA, "as_of": day, "actions": [_object(entry, day) for entry in entries]}) + "\n")


def _object(entry: Entry, day: str) -> dict[str, Any]:
    task, meeting = entry.task, entry.meeting
    found: dict[str, Any] = {
        "action": task.text,
        "owners": [
            {"as_written": written, "name": name} for written, name in zip(task.written, task.owners, strict=True)
        ],
        "due": task.due_date,
        "due_text": task.due,
        "status": entry.fate,
        "overdue": entry.is_overdue(day),
        "labelled": task.labelled,
        "body": meeting.body,
        "meeting": meeting.date,
        "item": task.mark.item,
        "path": meeting.path,
        "line": task.mark.location.line,
        "column": task.mark.location.column,
        "later": None,
    }
    if entry.later is not None:
        place = (entry.again.mark if entry.again is not None else entry.later.top).location
        found["later"] = {"path": entry.later.path, "meeting": entry.later.date, "line": place.line}
    return found


def _row(entry: Entry) -> tuple[str, ...]:
    """Return the cells of one line, in the order of `HEAD`."""
    task, meeting = entry.task, entry.meeting
    later = f" {entry.later.date or entry.later.path}" if entry.later is not None and entry.fate != "lost" else ""
    return (
        task.due_date or task.due or "",
        ", ".join(task.owners),
        f"{entry.fate}{later}",
        meeting.date or "",
        task.mark.item or "",
        " ".join(task.text.split()),
        f"{meeting.path}:{task.mark.location.line}",
    )


def _shortened(cell: str) -> str:
    if len(cell) <= LONGEST or " " not in cell:
        return cell
    return cell[: cell.rfind(" ", 0, LONGEST) if " " in cell[:LONGEST] else LONGEST].rstrip(" ,;:") + " …"
