"""`minutelint actions`: the register of actions of one meeting or of many."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import click

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.headings import OUTPUT, Grouped, under
from minutelint.cli.running.meetings import read_summaries

if TYPE_CHECKING:
    from minutelint.series.register import Entry

FORMATS = ("table", "json", "csv", "markdown")


class Day(click.ParamType):  # type: ignore[type-arg]
    """A day as YYYY-MM-DD."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the day in that form. Fails the command for anything else."""
        try:
            return date.fromisoformat(value if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else "").isoformat()
        except ValueError:
            self.fail(f"expected a date such as 2025-03-04, found {value!r}", param, ctx)


_option = under("Which actions")


@click.command(cls=Grouped, short_help="List the actions of meetings.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
@under(OUTPUT)("--output-format", type=click.Choice(FORMATS), default="table", show_default=True)
@_option("--owner", metavar="NAME", help="Only those of this owner: a name, part of one, initials or an office.")
@_option("--open", "only_open", is_flag=True, help="Only open ones, each where it stands last.")
@_option("--overdue", is_flag=True, help="Only open ones whose day has passed.")
@_option("--as-of", type=Day(), help="The day that --overdue looks from [default: today].")
@document_options
def command(
    common: Common,
    paths: tuple[str, ...],
    output_format: str,
    owner: str | None,
    only_open: bool,
    overdue: bool,
    as_of: str | None,
) -> None:
    """List every action of every meeting, by the day on which it is due: owner, task, status, meeting and place.

    Several documents of one body are read as a series: whether a later meeting sets an action down again (carried),
    marks it as done (closed), speaks of it (reported) or does not (lost).

    PATH is a file, a folder, or `-` for standard input. Status: 0, or 2 where a file could not be read.
    """
    from minutelint.series.register import register

    session = Session(common)
    day = as_of or date.today().isoformat()
    chains, failures = read_summaries(session, paths)
    entries = [
        entry
        for entry in register(chain for _, chain in chains)
        if _is_wanted(entry, owner, only_open=only_open, overdue=overdue, day=day)
    ]
    _write(session, sorted(entries, key=_place), output_format, day)
    click.get_current_context().exit(2 if failures else 0)


def _is_wanted(entry: Entry, owner: str | None, *, only_open: bool, overdue: bool, day: str) -> bool:
    if owner is not None and not _is_of(entry, owner):
        return False
    return (entry.is_open or not only_open) and (not overdue or entry.is_overdue(day))


def _is_of(entry: Entry, owner: str) -> bool:
    """Whether the words asked for stand in the name of an owner, or are what is written there."""
    asked = owner.casefold().split()
    for name in (*entry.task.owners, *entry.task.written):
        words = name.casefold().split()
        if any(words[at : at + len(asked)] == asked for at in range(len(words))):
            return True
    return False


def _place(entry: Entry) -> tuple[str, str, str, int]:
    """Return what the register is sorted by: the due date, none last; then the meeting and the place in it."""
    at = entry.task.mark.location
    return (entry.task.due_date or "9999", entry.meeting.date or "9999", entry.meeting.path, at.line)


def _write(session: Session, entries: Iterable[Entry], output_format: str, day: str) -> None:
    from minutelint.reports import actions as report

    if output_format == "json":
        report.as_json(entries, day, session.write_json())
    elif output_format == "csv":
        report.as_csv(entries, session.write_json())
    elif output_format == "markdown":
        report.as_markdown(entries, session.write_json())
    else:
        report.as_table(entries, day, session.write, session.paint)
